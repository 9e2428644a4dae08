"""Two versions of a text compared: paragraph by paragraph what was kept, deleted and added."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Edit(StrEnum):
    """What became of a stretch of text."""

    KEPT = "保留"
    DELETED = "删去"
    ADDED = "增加"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch inside a paragraph."""

    edit: Edit
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph. edit: KEPT when it stands in both versions, changed or not; else in one of them only."""

    edit: Edit
    spans: tuple[Span, ...]

    @property
    def changed(self) -> bool:
        """Whether anything in it differs."""
        return self.edit is not Edit.KEPT or any(one.edit is not Edit.KEPT for one in self.spans)

    def without(self, edit: Edit) -> str:
        """The paragraph of one version: without what was ADDED the old one, without what was DELETED the new one."""
        return "".join(one.text for one in self.spans if one.edit is not edit)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The whole text."""

    passages: tuple[Passage, ...]

    @property
    def old(self) -> tuple[str, ...]:
        """Paragraphs of the old version."""
        return self._without(Edit.ADDED)

    @property
    def new(self) -> tuple[str, ...]:
        """Paragraphs of the new version."""
        return self._without(Edit.DELETED)

    def count(self, edit: Edit) -> int:
        """Characters of that kind."""
        return sum(len(one.text) for passage in self.passages for one in passage.spans if one.edit is edit)

    def _without(self, edit: Edit) -> tuple[str, ...]:
        return tuple(passage.without(edit) for passage in self.passages if passage.edit is not edit)


@dataclass(frozen=True, slots=True)
class Redline:
    """花脸稿 of a document. before, after: which versions, in words: 第1稿（2026年11月2日，张三）."""

    title: str
    before: str
    after: str
    comparison: Comparison
    printed_on: date
