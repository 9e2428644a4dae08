"""Running text of a draft, spots in it, and findings grouped so that a page does not drown in them."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from luoshi.law.finding import Hit
from luoshi.law.force import Force
from luoshi.rulebook.reading.dates import dated
from luoshi.terms.document import Draft, Part

PROSE = (Part.TITLE, Part.BODY, Part.ATTACHMENT)
"""Parts written in sentences, in reading order."""

HAN = "\u4e00-\u9fa5"
_YEAR = re.compile(r"[〔\[【（(]((?:19|20)\d{2})")


@dataclass(frozen=True, slots=True)
class Spot:
    """Characters [start, end) of a part that are at fault, and what must stand there when that is certain."""

    part: Part
    start: int
    end: int
    fix: str | None = None


def prose(draft: Draft, parts: Iterable[Part] = PROSE) -> Iterator[tuple[Part, str]]:
    """The parts that have text, with their texts."""
    for part in parts:
        text = draft.text(part)
        if text:
            yield part, text


def is_han(mark: str) -> bool:
    """One Chinese character (basic block); False for the empty string."""
    return "\u4e00" <= mark <= "\u9fa5"


def around(text: str, start: int, end: int) -> tuple[str, str]:
    """The characters before and after [start, end), '' at an edge."""
    return (text[start - 1] if start else ""), text[end : end + 1]


def spots(
    draft: Draft,
    pattern: re.Pattern[str],
    fix: Callable[[re.Match[str]], str | None] = lambda _match: None,
    parts: Iterable[Part] = PROSE,
    clue: re.Pattern[str] | None = None,
) -> Iterator[Spot]:
    """Every match in the running text, each with its fix. `clue`: a cheap pattern that stands wherever `pattern` does.

    Cheap is one whose every alternative begins with a character or a class: only then can a search skip ahead.
    """
    for part, text in prose(draft, parts):
        for match in pattern.finditer(text) if clue is None or clue.search(text) else ():
            yield Spot(part, *match.span(), fix(match))


def once(draft: Draft, found: Iterable[Spot], message: str, force: Force | None = None) -> Iterator[Hit]:
    """One hit for all spots of a kind: the first one's passage, with the count when there are several.

    The rewrite is given when there is a single spot; `{原文}` and `{改为}` in the message are filled from the first.
    """
    rows = list(found)
    if not rows:
        return
    first = rows[0]
    passage = draft.passage(first.part, first.start, first.end)
    words = message.replace("{原文}", passage.quote.strip()).replace("{改为}", first.fix or "")
    more = f"全文共{len(rows)}处，此为第一处。" if len(rows) > 1 else ""
    yield Hit(passage, words + more, first.fix if len(rows) == 1 else None, force)


def sentence_around(text: str, start: int, end: int, reach: int = 120) -> str:
    """The sentence that holds [start, end): up to 。；! or a line's end, at most `reach` characters each way."""
    head = text[max(0, start - reach) : start]
    tail = text[end : end + reach]
    left = max(head.rfind(mark) for mark in "。；\n")
    right = min((place for place in (tail.find(mark) for mark in "。；\n") if place >= 0), default=len(tail))
    return head[left + 1 :] + text[start:end] + tail[:right]


def drawn_up(draft: Draft) -> date | None:
    """成文日期 as far as the paper or the facts tell, else New Year's Day of its number's year, else today."""
    year = _YEAR.search(draft.text(Part.NUMBER))
    return dated(draft) or (date(int(year.group(1)), 1, 1) if year else draft.facts.today)
