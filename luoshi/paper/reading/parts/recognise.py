"""From lines to a Draft: every block gets its part, none is moved or lost."""

import re
from collections.abc import Sequence
from dataclasses import replace

from luoshi.paper.reading.line import Line, Source
from luoshi.paper.reading.parts.attachments import (
    join_titles,
    mark_attachments,
    mark_attendance,
    mark_foot,
    mark_misplaced_note,
)
from luoshi.paper.reading.parts.head import mark_head
from luoshi.paper.reading.parts.secrecy import refuse_classified
from luoshi.paper.reading.parts.tail import find_tail, lay_open, mark_seals
from luoshi.paper.reading.parts.web import mark_furniture, mark_header, mark_interpretation
from luoshi.terms.document import Block, Draft, Paragraph, Part
from luoshi.terms.facts import Facts
from luoshi.terms.genre import Genre
from luoshi.terms.titles import read_title


def recognise(source: Source, facts: Facts) -> Draft:
    """The draft that the source holds. Raises Classified where it bears a mark of state secrecy."""
    refuse_classified(source)
    lines = source.lines
    start = mark_header(lines)
    body = mark_head(lines, source.report, start)
    lay_open(lines, body)
    title = read_title("".join(line.text.strip() for line in lines if line.part is Part.TITLE))
    issuer = facts.issuer or (re.sub(r"\s", "", title.issuer) if title.issuer else None)
    end = mark_interpretation(lines, body)
    if title.genre is Genre.MINUTES:
        mark_attendance(lines, body, end)
    close = _close(lines, body, end, issuer)
    mark_foot(lines, close, end)
    mark_attachments(lines, mark_misplaced_note(lines[:end], close), end)
    join_titles(lines, close)
    _mark_head_date(lines, body)
    return _draft(source, facts)


def _close(lines: list[Line], body: int, end: int, issuer: str | None) -> int:
    """Settle the close, looking past seals and buttons that stand in it; gives the index after it."""
    mark_furniture(lines[body:end])
    mark_seals(lines[body:end])
    view = [*lines[:body], *(line for line in lines[body:end] if line.part not in (Part.PAGE, Part.WEB))]
    tail = find_tail(view, body, issuer)
    return lines.index(view[tail.end]) if tail.end < len(view) else end


def _mark_head_date(lines: list[Line], body: int) -> None:
    """A date under the title counts when no other was found."""
    if any(line.part is Part.DATE for line in lines):
        return
    for line in lines[:body]:
        if not line.known:
            line.settle(Part.DATE)
            return


def _draft(source: Source, facts: Facts) -> Draft:
    blocks = tuple(_block(row) for row in _with_notes([*source.lines, *source.pages], source.footnotes))
    have = {block.part for block in blocks}
    return Draft(blocks, facts, source.sheet, {Part.TITLE, Part.BODY} <= have)


def _with_notes(rows: list[Line], notes: Sequence[tuple[Line | None, Paragraph]]) -> list[Line]:
    """Footnotes go to the end of the body or attachment that they belong to; those of other parts to the very end."""
    last = {(row.part, row.annex): index for index, row in enumerate(rows)}
    after: dict[int, list[Line]] = {}
    for anchor, paragraph in notes:
        kept = anchor if anchor and anchor.part in (Part.BODY, Part.ATTACHMENT) else None
        part, annex = (kept.part, kept.annex) if kept else (Part.PAGE, 0)
        after.setdefault(last[part, annex] if kept else len(rows), []).append(Line(paragraph, part, annex, known=True))
    found = [line for index, row in enumerate(rows) for line in (row, *after.get(index, ()))]
    return found + after.get(len(rows), [])


def _block(row: Line) -> Block:
    block = row.block
    if block.part is row.part and block.annex == row.annex:
        return block
    if isinstance(block, Paragraph):
        return Paragraph(block.text, row.part, block.look, block.runs, block.auto, row.annex)
    return replace(block, part=row.part, annex=row.annex)
