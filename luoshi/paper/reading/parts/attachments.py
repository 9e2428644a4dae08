"""What follows the close: attachments one by one, the 版记, the attendance of minutes (GB/T 9704 7.3.7, 7.4, 10.3)."""

from collections.abc import Sequence
from dataclasses import replace

from luoshi.paper.reading.line import Line
from luoshi.paper.reading.parts import patterns
from luoshi.paper.reading.parts.title import alike, large
from luoshi.terms.document import Paragraph, Part

_FOOT = 14
_NAMES = 80


def mark_misplaced_note(lines: Sequence[Line], start: int) -> int:
    """Settle an attachment note printed below the date; gives the index after it."""
    end = start
    while end < len(lines) and end - start < 40 and not lines[end].known:
        text = lines[end].text.strip()
        begins = patterns.NOTE_START.match(text) and not patterns.ANNEX_BARE.match(text)
        if not (begins or end > start and patterns.NOTE_ITEM.match(text)) or "。" in text or len(text) > 120:
            break
        end += 1
    rest = [line for line in lines[end:] if not line.known and line.text.strip()]
    if end == start or (rest and not patterns.ANNEX_BARE.match(rest[0].text.strip())):
        return start
    for line in lines[start:end]:
        line.settle(Part.ATTACHMENT_NOTE)
    return end


def mark_foot(lines: Sequence[Line], start: int, end: int) -> None:
    """Settle 抄送 and 印发 where they may stand: right after the close, or at the foot of the last page."""
    places = [*range(start, min(start + _FOOT, end)), *range(max(start, end - _FOOT), end)]
    for index in dict.fromkeys(places):
        line, text = lines[index], lines[index].text.strip()
        if line.known or not line.is_text:
            continue
        if patterns.COPIES.match(text) or patterns.COPIES_TO.match(text):
            _settle_run(lines, index, end, Part.COPIES if patterns.COPIES.match(text) else Part.ADDRESSEES)
        elif patterns.PRINTED.match(text):
            line.settle(Part.PRINTED)
        elif patterns.PAGE_NUMBER.match(text):
            line.settle(Part.PAGE)


def _settle_run(lines: Sequence[Line], index: int, end: int, part: Part) -> None:
    """A list of copies runs on until its full stop."""
    lines[index].settle(part)
    text = lines[index].text.strip()
    while text[-1:] in "，、,；;" and index + 1 < end and not lines[index + 1].known and lines[index + 1].is_text:
        index += 1
        text = lines[index].text.strip()
        if patterns.PRINTED.match(text) or patterns.COPIES.match(text):
            return
        lines[index].settle(part)


def mark_attachments(lines: Sequence[Line], start: int, end: int) -> None:
    """Settle the rest as attachments, numbered as they stand; a text without heading is the first."""
    annex = 0
    for index in range(start, end):
        line = lines[index]
        if line.known:
            continue
        if annex == 0 or _begins(lines, index, end):
            annex += 1
        line.settle(Part.ATTACHMENT)
        line.annex = annex


def join_titles(lines: list[Line], start: int) -> None:
    """The title of an attachment that is set in several lines becomes one paragraph, as its brackets span them."""
    index = start
    while index < len(lines) - 1:
        line, below = lines[index], lines[index + 1]
        opens = line.part is Part.ATTACHMENT and (
            lines[index - 1].annex != line.annex or patterns.ANNEX_BARE.match(lines[index - 1].text.strip()))
        if opens and large(line) and _continues(line, below):
            _join(line, below)
            del lines[index + 1]
        else:
            index += 1


def _continues(line: Line, below: Line) -> bool:
    """A bracket of its own, as （试行） or a source and its date, stays below the title."""
    return large(below) and below.annex == line.annex and alike(line, below) and below.text[:1] not in "（("


def _join(line: Line, below: Line) -> None:
    one, other = line.block, below.block
    if isinstance(one, Paragraph) and isinstance(other, Paragraph):
        line.block = replace(one, text=one.text + other.text, runs=())


def _begins(lines: Sequence[Line], index: int, end: int) -> bool:
    """Whether a 附件 line opens an attachment; a list of names at the end of one does not."""
    text = lines[index].text.strip()
    if not lines[index].is_text:
        return False
    if patterns.ANNEX_BARE.match(text):
        return True
    if not patterns.ANNEX_TITLED.match(text):
        return False
    follows = lines[index + 1].text.strip() if index + 1 < end else ""
    return not (patterns.ANNEX_BARE.match(follows) or patterns.ANNEX_TITLED.match(follows))


def mark_attendance(lines: Sequence[Line], start: int, end: int) -> None:
    """Settle 出席, 请假, 列席 of minutes, names on the lines below them included."""
    inside = False
    for line in lines[start:end]:
        text = line.text.strip()
        if line.known or not line.is_text:
            inside = False
            continue
        if patterns.ATTENDANCE.match(text):
            inside = True
        elif inside and ("。" in text or len(text) > _NAMES or text[-1:] in "：:" or not (" " in text or "　" in text)):
            inside = False
        if inside:
            line.settle(Part.ATTENDANCE)
