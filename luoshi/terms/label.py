"""Handling labels of documents and clearances of people, one scale; state secrets never enter."""

from enum import StrEnum


class Label(StrEnum):
    """Of a document: who may find and open it. Of a person: up to which label he may."""

    OPEN = "公开"
    INTERNAL = "内部"
    GUARDED = "工作秘密"

    @property
    def rank(self) -> int:
        """0 is open to all."""
        return list(Label).index(self)
