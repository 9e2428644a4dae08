"""Terms of the index beside those of the text: who may find an entry, its rank, kind and month.

They begin with a blank of the full width, which never stands in a folded text.
"""

from collections.abc import Collection, Iterable
from datetime import date

_MARK = "\u3000"


def group(name: str) -> str:
    """The term of a group. Raises ValueError when the name is empty or holds blanks or unseen characters."""
    if not name or " " in name or not name.isprintable():
        raise ValueError(f"检索范围“{name}”须为不含空白的短字符串。")
    return f"{_MARK}g{name}"


def rank(number: int) -> str:
    """The term of a label's rank."""
    return f"{_MARK}r{number}"


def kind(subject_type: str) -> str:
    """The term of a kind of subject (documents.document)."""
    return f"{_MARK}k{subject_type}"


def month(number: int) -> str:
    """The term of a month, counted from the year 0."""
    return f"{_MARK}m{number}"


def month_of(day: date) -> int:
    """The month's number."""
    return day.year * 12 + day.month - 1


def of_entry(subject_type: str, ranked: int, groups: Iterable[str]) -> set[str]:
    """Who may find an entry and what it is."""
    return {kind(subject_type), rank(ranked), *map(group, groups)}


def of_searcher(groups: Collection[str], ranked: int, kinds: Collection[str] | None) -> list[list[str]]:
    """What an entry must hold one of each of, to be found by such a searcher."""
    wanted = [sorted(map(group, groups)), [rank(number) for number in range(ranked + 1)]]
    return wanted if kinds is None else [*wanted, sorted(map(kind, kinds))]
