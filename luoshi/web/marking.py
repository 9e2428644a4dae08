"""The paper on the screen: sheets of blocks, their text cut into segments, passages at fault marked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from luoshi.law.finding import Finding
from luoshi.law.force import Force
from luoshi.terms.document import Block, Draft, Paragraph, Part, Picture, Table

_AROUND = {Part.WEB: "web", Part.INTERPRETATION: "interpretation", Part.PAGE: "page"}
_FOOT = (Part.COPIES, Part.PRINTED)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text. `marks` are numbers of the findings that cover it; `opens` those that begin here."""

    text: str
    marks: tuple[int, ...] = ()
    opens: tuple[int, ...] = ()
    force: Force | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One block on the screen. `css` names its part; rows are set for tables only."""

    index: int
    css: str
    segments: tuple[Segment, ...] = ()
    rows: tuple[tuple[tuple[tuple[Segment, ...], int, int], ...], ...] = ()
    picture: str = ""


@dataclass
class SheetView:
    """One sheet: the document itself, an attachment, or what stands around it."""

    kind: str
    lines: list[Line] = field(default_factory=list)
    foot: list[Line] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    number: int
    force: Force


def sheets(draft: Draft, findings: Sequence[Finding]) -> list[SheetView]:
    """The draft as sheets in order. Finding number n (from 1) is `findings[n-1]`."""
    marks: dict[Part, list[_Mark]] = {}
    for number, finding in enumerate(findings, 1):
        if finding.passage:
            passage = finding.passage
            marks.setdefault(passage.part, []).append(_Mark(passage.start, passage.end, number, finding.force))
    views: list[SheetView] = []
    offsets: dict[Part, int] = {}
    for index, block in enumerate(draft.blocks):
        start = offsets.get(block.part, 0)
        offsets[block.part] = start + len(block.text) + 1
        kind = _AROUND.get(block.part) or ("main" if not block.annex else f"annex {block.annex}")
        if kind == "main" and block.part is Part.ATTACHMENT:
            kind = "annex 0"
        view = _view(views, kind)
        line = _line(index, block, start, marks.get(block.part, []))
        (view.foot if block.part in _FOOT else view.lines).append(line)
    return views


def _view(views: list[SheetView], kind: str) -> SheetView:
    found = next((view for view in views if view.kind == kind), None)
    if found is None:
        found = SheetView(kind)
        views.append(found)
    return found


def _css(block: Block) -> str:
    name = block.part.name.lower().replace("_", "-")
    level = f" level-{block.level}" if isinstance(block, Paragraph) and block.level else ""
    return name + level


def _line(index: int, block: Block, start: int, marks: Iterable[_Mark]) -> Line:
    if isinstance(block, Picture):
        return Line(index, _css(block), picture=block.name)
    near = [mark for mark in marks if mark.start <= start + len(block.text) and mark.end >= start]
    if isinstance(block, Table):
        return Line(index, _css(block), rows=_rows(block, start, near))
    return Line(index, _css(block), _segments(block.text, start, near))


def _rows(table: Table, start: int, marks: list[_Mark]) -> tuple[tuple[tuple[tuple[Segment, ...], int, int], ...], ...]:
    rows = []
    for row in table.rows:
        cells = []
        for cell in row:
            cells.append((_segments(cell.text, start, marks), cell.columns, cell.rows))
            start += len(cell.text) + 1
        rows.append(tuple(cells))
    return tuple(rows)


def _segments(text: str, start: int, marks: list[_Mark]) -> tuple[Segment, ...]:
    end = start + len(text)
    near = [
        mark
        for mark in marks
        if mark.start < end and mark.end > start or mark.start == mark.end and start <= mark.start <= end
    ]
    cuts = sorted({start, end, *(cut for mark in near for cut in (mark.start, mark.end) if start < cut < end)})
    made = [_segment(text, start, first, last, near) for first, last in zip(cuts, cuts[1:], strict=False)]
    empty = [mark for mark in near if mark.start == mark.end == end]
    if empty or not made:
        numbers = tuple(mark.number for mark in empty)
        made.append(Segment("", numbers, numbers, _gravest(empty)))
    return tuple(made)


def _segment(text: str, start: int, first: int, last: int, near: list[_Mark]) -> Segment:
    covering = [mark for mark in near if mark.start <= first and mark.end >= last or mark.start == mark.end == first]
    opens = tuple(mark.number for mark in covering if mark.start == first)
    return Segment(
        text[first - start : last - start], tuple(mark.number for mark in covering), opens, _gravest(covering)
    )


def _gravest(marks: Iterable[_Mark]) -> Force | None:
    return min((mark.force for mark in marks), key=lambda force: force.rank, default=None)
