"""Headings and list marks of a text: 一、 （一） 1. （1） and the ways people miswrite them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from luoshi.law.place import number_of

_HAN = "一二三四五六七八九十百"
_MARK = re.compile(
    rf"[ \t\u00a0\u3000]{{0,20}}(?P<mark>(?P<han>[{_HAN}]{{1,5}})(?P<hp>[、，,.．：:])"
    rf"|[（(](?P<bhan>[{_HAN}]{{1,5}})[）)](?P<bhp>[、，,.．]?)"
    r"|(?P<num>\d{1,2})(?P<np>[.．、，,])(?!\d)"
    r"|[（(](?P<bnum>\d{1,2})[）)](?P<bnp>[、，,.．]?))"
)
_GROUPS = (("han", "hp", 1), ("bhan", "bhp", 2), ("num", "np", 3), ("bnum", "bnp", 4))
RIGHT_POINT = {1: "、", 2: "", 3: ".", 4: ""}
"""The mark that follows the ordinal of each level (GB/T 9704-2012 7.3.3; 附件1 五（一）5)."""


@dataclass(frozen=True, slots=True)
class Heading:
    """An ordinal at the head of a line. level 1-4; point: the mark after it; [start, end) the mark.

    end_of_line: where its line ends. table: it stands in a table row (cells are joined by tabs).
    """

    level: int
    number: int
    point: str
    start: int
    end: int
    end_of_line: int
    table: bool


def ordinal_value(word: str) -> int:
    """三 or 两 or 3 or ３ -> its value. Raises ValueError for anything else."""
    return int(word) if word.isdecimal() else number_of(word.replace("两", "二"))


def _line_heads(text: str, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Matches at line heads; walking the lines is faster than a multi-line search."""
    start = 0
    while start >= 0:
        match = pattern.match(text, start)
        if match:
            yield match
        start = text.find("\n", start) + 1 or -1


def _read(text: str) -> Iterator[Heading]:
    for match in _line_heads(text, _MARK):
        word, point, level = next(row for row in _GROUPS if match[row[0]] is not None)
        stop = text.find("\n", match.end())
        stop = len(text) if stop < 0 else stop
        yield Heading(
            level,
            ordinal_value(match[word]),
            match[point],
            match.start("mark"),
            match.end(),
            stop,
            "\t" in text[match.end() : stop],
        )


@lru_cache(maxsize=16)
def headings(text: str) -> tuple[Heading, ...]:
    """All ordinals at line heads of a part's text, in order; table rows are marked, not dropped."""
    return tuple(_read(text))


def plain_headings(text: str) -> tuple[Heading, ...]:
    """Ordinals outside tables."""
    return tuple(item for item in headings(text) if not item.table)


_CHAPTER = re.compile(rf"[ \t\u3000]{{0,20}}第[{_HAN}]{{1,6}}[编章节条]")


@lru_cache(maxsize=16)
def heading_starts(text: str) -> frozenset[int]:
    """Positions right after 第×章 and 第×条 at line heads, where a blank is usual."""
    return frozenset(match.end() for match in _line_heads(text, _CHAPTER))
