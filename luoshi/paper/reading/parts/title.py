"""Where the title stands and how many lines it takes."""

import re
from collections.abc import Sequence

from luoshi.paper.reading.line import Line
from luoshi.paper.reading.parts import patterns
from luoshi.terms.document import Look, Paragraph, heading_level
from luoshi.terms.titles import read_title

_LINES = 6
_LENGTH = 110
_GOES_ON = ("的", "》", "和", "及", "与", "、", "”", "）", "〉")
_ENDED = "。；：:;，,！？"
_BIG = 18.0
_KINDS = re.compile(
    r"(?:请示报告|意见报告|请示函|汇报|总结|方案|计划|办法|规定|细则|要点|安排|规划|建议|答复|指示|公示|预案|措施|规则|章程|条例|启事|布告|须知|名单|举措|政策)$"
)


def title_span(lines: Sequence[Line], start: int) -> tuple[int, int] | None:
    """First and last+1 index of the title, from `start` on; None when nothing looks like one."""
    return _hinted(lines, start) or _by_look(lines, start) or _by_words(lines, start)


def _hinted(lines: Sequence[Line], start: int) -> tuple[int, int] | None:
    for index in range(start, min(start + 12, len(lines))):
        if lines[index].title:
            return index, index + 1
    return None


def _look(line: Line) -> Look | None:
    return line.block.look if isinstance(line.block, Paragraph) else None


def _titular(line: Line) -> bool:
    return not line.known and large(line)


def large(line: Line) -> bool:
    """Set as a title is: centred, above the size of text."""
    look = _look(line)
    return (look is not None and look.align == "center" and (look.size or 0) >= _BIG and line.text[-1:] not in _ENDED
            and len(line.text) <= _LENGTH)


def _by_look(lines: Sequence[Line], start: int) -> tuple[int, int] | None:
    """Centred and large, as the standard sets a title (GB/T 9704 7.3.1)."""
    for index in range(start, min(start + 12, len(lines))):
        if "。" in lines[index].text or patterns.is_addressees(lines[index].text):
            return None
        if not _titular(lines[index]):
            continue
        end = index + 1
        while end < min(index + _LINES, len(lines)) and _titular(lines[end]) and alike(lines[index], lines[end]):
            end += 1
        return index, end
    return None


def alike(one: Line, other: Line) -> bool:
    """Whether two lines are of one size."""
    first, second = _look(one), _look(other)
    return first is not None and second is not None and abs((first.size or 0) - (second.size or 0)) < 1.5


def _candidate(line: Line, first: bool) -> bool:
    text = line.text.strip()
    if not line.is_text or line.known or len(text) > _LENGTH or text[-1:] in _ENDED or "。" in text:
        return False
    if patterns.is_number(text) or patterns.is_date(text) or patterns.ANNEX_BARE.match(text):
        return False
    return first or heading_level(text) == 0


def _by_words(lines: Sequence[Line], start: int) -> tuple[int, int] | None:
    """The shortest run of lines that reads as a title; without a kind at its end, what stands above the addressees."""
    end = start
    while end < min(start + _LINES, len(lines)) and _candidate(lines[end], end == start):
        end += 1
    if end == start or heading_level(lines[start].text):
        return None
    for stop in range(start + 1, end + 1):
        text = "".join(line.text.strip() for line in lines[start:stop])
        if _complete(text) and not (stop < end and lines[stop].text.strip().startswith(_GOES_ON)):
            return start, stop
    if end < len(lines) and patterns.is_addressees(lines[end].text):
        return start, end
    bare = next((index for index in range(start + 1, end) if patterns.is_bare_addressees(lines[index].text.strip())), 0)
    return start, bare or start + 1


def _complete(text: str) -> bool:
    if text.count("《") > text.count("》") or text.count("（") > text.count("）"):
        return False
    title = read_title(text)
    return title.genre is not None or _KINDS.search(title.bare) is not None
