"""Tables with their merged cells; what cannot stand in a cell follows the table."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from luoshi.paper.reading.docx.story import Story
from luoshi.paper.reading.docx.xml import MC, Element, W, child, switch, value, whole
from luoshi.paper.reading.line import Report
from luoshi.terms.document import Cell, Part, Picture, Table

_MM = 25.4 / 1440
_COLUMNS = 200
_FRAMED = 3
"""A single cell with more blocks than this is a frame around text, not a table."""

_WRAPPERS = frozenset({W + "sdt", W + "sdtContent", W + "customXml", W + "ins", W + "moveTo", MC + "AlternateContent",
                       MC + "Choice"})


@dataclass(slots=True)
class _Open:
    """A cell being gathered: its text and its spans so far."""

    text: str
    columns: int
    rows: int = 1


def _items(element: Element, tag: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, through what may wrap them."""
    for item in element:
        if item.tag == tag:
            yield item
        elif item.tag in _WRAPPERS:
            yield from _items(item, tag)


def read_table(item: Element, read: Callable[[Element], Story], report: Report) -> Story:
    """A `w:tbl` as a table, or as its content when it is only a frame around text."""
    rows = [row for row in _items(item, W + "tr") if child(row, "trPr", "del") is None]
    cells = [list(_items(row, W + "tc")) for row in rows]
    found = Story()
    if len(cells) == 1 and len(cells[0]) == 1:
        inside = read(cells[0][0])
        if len(inside.blocks) > _FRAMED:
            report.add("整篇文字套在单格表格里，已按普通段落读出")
            return inside
        texts = [[_cell(inside, found, report)]]
    else:
        texts = [[_cell(read(cell), found, report) for cell in row] for row in cells]
    table = Table(_merge(rows, cells, texts), Part.BODY, _header(rows), _widths(item))
    if table.text.strip():
        found.blocks.insert(0, table)
    return found


def _cell(inside: Story, beside: Story, report: Report) -> str:
    """The text of a cell; pictures and note references go beside the table."""
    lines = []
    for block in inside.blocks:
        if isinstance(block, Picture):
            report.add("表格单元格内的图片移到了表格之后")
            beside.blocks.append(block)
        elif isinstance(block, Table):
            report.add("嵌套表格按文字保留在单元格内")
            lines.append(block.text.replace("\t", " "))
        else:
            lines.append(block.text)
    beside.marks += [(0, mark) for _, mark in inside.marks]
    return "\n".join(lines)


def _merge(rows: list[Element], cells: list[list[Element]], texts: list[list[str]]) -> tuple[tuple[Cell, ...], ...]:
    above: dict[int, _Open] = {}
    gathered: list[list[_Open]] = []
    for row, row_cells, row_texts in zip(rows, cells, texts, strict=True):
        column, line = whole(value(child(row, "trPr", "gridBefore"))), []
        current: dict[int, _Open] = {}
        for cell, text in zip(row_cells, row_texts, strict=True):
            span = min(max(whole(value(child(cell, "tcPr", "gridSpan")), 1), 1), _COLUMNS)
            merge = child(cell, "tcPr", "vMerge")
            if merge is not None and (value(merge) or "continue") == "continue" and column in above:
                origin = above[column]
                origin.rows += 1
                origin.text = "\n".join(part for part in (origin.text, text) if part)
                current[column] = origin
            else:
                opened = _Open(text, span)
                line.append(opened)
                if merge is not None:
                    current[column] = opened
            column += span
        above = current
        gathered.append(line)
    return tuple(tuple(Cell(cell.text, cell.columns, cell.rows) for cell in line) for line in gathered)


def _header(rows: list[Element]) -> int:
    count = 0
    for row in rows:
        if not switch(child(row, "trPr", "tblHeader")):
            break
        count += 1
    return count or min(1, len(rows))


def _widths(item: Element) -> tuple[float, ...]:
    columns = [whole(column.get(W + "w")) for column in _columns(item)]
    return tuple(round(max(width, 0) * _MM, 1) for width in columns[:_COLUMNS])


def _columns(item: Element) -> list[Element]:
    grid = child(item, "tblGrid")
    return [] if grid is None else grid.findall(W + "gridCol")
