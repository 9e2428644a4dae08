"""What closes a document: attachment note, signature, date, annotation (GB/T 9704 7.3.4-7.3.6).

Blocks keep their order, also where a date stands above the signature or a note below it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from luoshi.paper.reading.line import Line
from luoshi.paper.reading.parts import patterns
from luoshi.paper.reading.parts.cutting import cut, rows_of
from luoshi.terms.document import Paragraph, Part, Table, heading_level

_SIGNERS = 40
_NOTES = 40
_SHORT = 90
_ROWS = 14
_GAP = re.compile(r"\t+|[ 　]{2,}")


@dataclass(frozen=True, slots=True)
class Tail:
    """Where the closing block lies: [start, end). `end` is also where attachments may begin."""

    start: int
    end: int


def lay_open(lines: list[Line], start: int) -> None:
    """Tables that only arrange the close become lines; signature, date and annotation on one line become several."""
    rest: list[Line] = []
    dates = [index for index, line in enumerate(lines) if patterns.is_date(line.text.strip())]
    near = {index - back for index in dates for back in range(1, _ROWS)}
    for index, line in enumerate(lines[start:], start):
        if isinstance(line.block, Table) and len(line.text) <= 400 and _is_close(line.block):
            rest += [piece for row in rows_of(line.block) for part in _names(row) for piece in _pieces(part)]
        elif index in near:
            rest += [piece for part in _names(line) for piece in _pieces(part)]
        else:
            rest += _pieces(line)
    lines[start:] = rest


def _names(line: Line) -> list[Line]:
    """The signatures of a joint document that stand side by side, one by one."""
    if line.known or not line.is_text or len(line.text) > 2 * _SHORT or len(line.text.split()) < 2:
        return [line]
    gaps = [match.end() for match in _GAP.finditer(line.text.strip())]
    pieces = cut(line, *gaps) if gaps else []
    return pieces if pieces and all(patterns.ORGAN.match(piece.text) for piece in pieces) else [line]


def _pieces(line: Line) -> list[Line]:
    if line.known or not line.is_text or len(line.text) > _SHORT or not (place := _cut_at(line.text)):
        return [line]
    return [piece for part in cut(line, place) for piece in _pieces(part)]


def _is_close(table: Table) -> bool:
    texts = [text.strip() for row in table.rows for cell in row for text in cell.text.split("\n") if text.strip()]
    if any(patterns.COPIES.match(text) or patterns.PRINTED.match(text) for text in texts):
        return True
    return bool(texts) and all(patterns.is_date(text) or patterns.is_signature(text, None) for text in texts) and any(
        patterns.is_date(text) for text in texts)


def _cut_at(text: str) -> int:
    """Where a line holds the edge between two parts of the close; 0 when it does not."""
    if text[-1] not in "日号月）)年" and not text[-1].isdigit():
        return 0
    for pattern in (patterns.DATE_NOTE, patterns.NOTE_DATE):
        if (match := pattern.match(text)) and patterns.is_date(match["date"]):
            return match.start("edge")
    match = patterns.SIGN_DATE.match(text)
    if match and patterns.is_date(match["date"].strip()):
        name = re.sub(r"\s", "", match["sign"])
        wide = len(match["gap"]) > 1 and patterns.is_plain_name(name) and not heading_level(text)
        if wide or patterns.ORGAN.match(name):
            return match.start("date")
    return 0


def mark_seals(lines: Sequence[Line]) -> None:
    """Settle the words that keep a place for a seal; they are no part of the text."""
    for line in lines:
        if line.is_text and not line.known and len(line.text) <= 12 and patterns.SEAL.match(line.text.strip()):
            line.settle(Part.PAGE)


def find_tail(lines: Sequence[Line], start: int, issuer: str | None) -> Tail:
    """Settle signature, date and annotation; gives the closing block, empty at the end when there is none."""
    limit = _first_annex(lines, start)
    loose: int | None = None
    for index in range(start, limit):
        if not lines[index].known and patterns.is_date(lines[index].text.strip()):
            span = _signed(lines, start, index, limit, issuer)
            if span is not None and (loose is None or _by_issuer(lines, span, issuer)):
                return _settle(lines, start, span, index)
            if span is not None:
                break
            loose = loose or (index if _before_text(lines, start, index) else None)
    if loose is not None:
        return _settle(lines, start, (loose, loose + 1), loose)
    return _undated(lines, start, limit, issuer)


def _by_issuer(lines: Sequence[Line], span: tuple[int, int], issuer: str | None) -> bool:
    return any(re.sub(r"\s", "", line.text) == issuer for line in lines[span[0]:span[1]])


def _before_text(lines: Sequence[Line], start: int, date: int) -> bool:
    """Whether a date without signature stands between a finished text and the heading of another."""
    above = lines[date - 1].text.strip() if date > start else ""
    below = lines[date + 1].text.strip() if date + 1 < len(lines) else ""
    ended = above[-1:] == "。" or patterns.NOTE_START.match(above) or (
        patterns.NOTE_ITEM.match(above) and any(patterns.NOTE_START.match(line.text) for line in lines[date - 12:date]))
    opens = patterns.OPENING.match(below) or (1 < len(below) <= 60 and patterns.is_plain_name(below[-30:]))
    return bool(ended and opens and not heading_level(below))


def _first_annex(lines: Sequence[Line], start: int) -> int:
    """Index of the first bare 附件 heading that is not the beginning of an attachment note."""
    for index in range(start, len(lines)):
        text = lines[index].text.strip()
        if patterns.ANNEX_BARE.match(text) and not _is_note(lines, index):
            return index
    return len(lines)


def _is_note(lines: Sequence[Line], index: int) -> bool:
    """`附件：` with its names on the lines below, then signature or date."""
    if lines[index].text.strip()[-1] not in "：:":
        return False
    at = index + 1
    while at < len(lines) and at < index + _NOTES and patterns.NOTE_ITEM.match(lines[at].text.strip()):
        at += 1
    if at >= len(lines):
        return at > index + 1
    while at < len(lines) and at < index + _NOTES and patterns.is_signature(lines[at].text.strip(), None):
        at += 1
    return at < len(lines) and patterns.is_date(lines[at].text.strip())


def _right(line: Line) -> bool:
    look = line.block.look if isinstance(line.block, Paragraph) else None
    return look is not None and (look.align == "right" or max(look.left_indent or 0, look.first_indent or 0) >= 8)


def _signed(lines: Sequence[Line], start: int, date: int, limit: int, issuer: str | None) -> tuple[int, int] | None:
    """The lines [first, last) of signature and date when the date at `date` closes the document, else None."""
    above = lines[date - 1].text.strip() if date > start and lines[date - 1].is_text else ""
    below = lines[date + 1].text.strip() if date + 1 < len(lines) and lines[date + 1].is_text else ""
    if above and patterns.is_signature(above, issuer):
        return _first_signature(lines, start, date, issuer), date + 1
    if below and patterns.is_signature(below, issuer) and _closes(lines, date + 2, limit):
        end = date + 1
        while end < limit and end < date + _SIGNERS and patterns.is_signature(lines[end].text.strip(), issuer):
            end += 1
        return date, end
    plain = bool(above) and patterns.is_plain_name(above) and heading_level(above) == 0
    if plain and (_right(lines[date]) or _right(lines[date - 1]) or _closes(lines, date + 1, limit)):
        return date - 1, date + 1
    noted = patterns.NOTE_ITEM.match(above) or patterns.NOTE_START.match(above)
    ended = above[-1:] in "。：；.》）)件" or noted or _right(lines[date])
    if date > start and (date + 1 >= len(lines) or ended and _closes(lines, date + 1, limit)):
        return date, date + 1
    return None


def _closes(lines: Sequence[Line], index: int, limit: int) -> bool:
    """Whether nothing but annotation, copies or attachments follows."""
    if index >= limit or index >= len(lines) or lines[index].known:
        return True
    text = lines[index].text.strip()
    return bool(patterns.ANNOTATION.match(text) or patterns.COPIES.match(text) or patterns.PRINTED.match(text)
                or patterns.NOTE_START.match(text))


def _first_signature(lines: Sequence[Line], start: int, end: int, issuer: str | None) -> int:
    """The first of the signatures above `end`: one for a single issuer, all for a joint document."""
    last = lines[end - 1].text.strip()
    first = end - 1
    if issuer is not None and re.sub(r"\s", "", last) == issuer:
        return first
    while first > start and end - first < _SIGNERS and _co_signature(lines[first - 1], issuer):
        first -= 1
    lead = lines[first - 1].text.strip() if first > start else ""
    leads_list = end - first > 2 and lead[-1:] in ("：", ":") and not patterns.ANNEX_BARE.match(lead)
    return end - 1 if leads_list and not _named(lines[first], issuer) else first


def _co_signature(line: Line, issuer: str | None) -> bool:
    text = line.text.strip()
    return line.is_text and not line.known and patterns.is_signature(text, issuer)


def _named(line: Line, issuer: str | None) -> bool:
    return issuer is not None and re.sub(r"\s", "", line.text) in issuer


def _settle(lines: Sequence[Line], start: int, span: tuple[int, int], date: int | None) -> Tail:
    first, end = span
    for index in range(first, end):
        lines[index].settle(Part.DATE if index == date else Part.SIGNATURE)
    while end < len(lines) and not lines[end].known and patterns.ANNOTATION.match(lines[end].text.strip()):
        lines[end].settle(Part.ANNOTATION)
        end += 1
    first = _annotations_above(lines, start, first)
    return Tail(mark_note(lines, start, first), end)


def _annotations_above(lines: Sequence[Line], start: int, first: int) -> int:
    while first > start and _annotates(lines[first - 1]):
        first -= 1
        lines[first].settle(Part.ANNOTATION)
    return first


def _annotates(line: Line) -> bool:
    text = line.text.strip()
    return line.is_text and patterns.ANNOTATION.match(text) is not None and patterns.OPEN_TO.search(text) is not None


def mark_note(lines: Sequence[Line], start: int, end: int) -> int:
    """Settle the attachment note that ends at `end`; gives where it begins."""
    for index in range(end - 1, max(start, end - _NOTES) - 1, -1):
        text = lines[index].text.strip()
        if not lines[index].is_text or lines[index].known:
            return end
        if patterns.NOTE_START.match(text) and not patterns.NOTE_START.match(lines[index - 1].text.strip()):
            for line in lines[index:end]:
                line.settle(Part.ATTACHMENT_NOTE)
            return index
        if len(text) > 120 or not _continues_note(text):
            return end
    return end


def _continues_note(text: str) -> bool:
    """An item of a note or the rest of a name that ran over; sentences are neither."""
    return "。" not in text and heading_level(text) not in (1, 2) and text[-1] not in "：；:;"


def _undated(lines: Sequence[Line], start: int, limit: int, issuer: str | None) -> Tail:
    """A document without a date: its signature, if the last line before attachments and copies is one."""
    end = limit
    while end > start and (lines[end - 1].known or _is_after_close(lines[end - 1].text.strip())):
        end -= 1
    first = end
    if end - 1 > start and lines[end - 1].is_text and patterns.is_signature(lines[end - 1].text.strip(), issuer):
        first = _first_signature(lines, start, end, issuer)
    if first < end:
        return _settle(lines, start, (first, end), None)
    for line in lines[end:limit]:
        if not line.known and _annotates(line):
            line.settle(Part.ANNOTATION)
    return Tail(mark_note(lines, start, end), end)


def _is_after_close(text: str) -> bool:
    return bool(patterns.COPIES.match(text) or patterns.PRINTED.match(text) or (
        patterns.ANNOTATION.match(text) and patterns.OPEN_TO.search(text)))
