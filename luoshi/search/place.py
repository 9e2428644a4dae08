"""Where an entry stands, and what the index is asked."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple


class Place(NamedTuple):
    """Where an entry stands in the order of all: newest day first, then the later one."""

    day: date
    id: int

    def __str__(self) -> str:
        return f"{self.day}.{self.id}"

    @classmethod
    def read(cls, text: str) -> "Place":
        """From the written form. Raises ValueError with a word for the user."""
        day, _, number = text.partition(".")
        try:
            return cls(date.fromisoformat(day), int(number))
        except ValueError:
            raise ValueError(f"“{text}”不是检索结果的位置。请回到第一页重新检索。") from None


class Sought(NamedTuple):
    """Terms that an entry must hold: all of the words', and at least one of each row of access."""

    words: Sequence[str]
    access: Sequence[Sequence[str]]
