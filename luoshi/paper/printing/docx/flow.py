"""Running text in the DOCX: paragraphs, tables, pictures."""

from collections.abc import Iterator, Sequence

from luoshi.paper.printing.docx.shapes import inline_picture, picture_size
from luoshi.paper.printing.docx.style import KEEP, Style
from luoshi.paper.printing.docx.xml import tag, twips
from luoshi.paper.printing.flow import MEASURE, TURNED_MEASURE
from luoshi.paper.printing.matter import Box, Grid, Image, Para, Piece

_LIMIT = (MEASURE, 200.0)
_KEPT = 6 * 28
_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")


def paragraph(piece: Para, style: Style, keep: bool = False) -> str:
    """A paragraph with its heading words in the type of their level."""
    level = f"level{piece.level}" if piece.head else "body"
    return style.para(style.run(piece.head, level), style.run(piece.rest), jc=piece.align or "both",
                      first=0 if piece.align else 2 * style.cell, keepNext=KEEP if keep or piece.sticky else "")


def picture(piece: Image, style: Style, number: int) -> str:
    """A picture in a line of its own; an empty dashed line of its name when it cannot be shown."""
    if not piece.file:
        return style.para(style.run(f"〔图片：{piece.name}〕"), jc="center")
    size = picture_size(piece.data, piece.width, piece.height, _LIMIT)
    run = inline_picture(100 + number, piece.name, f"image{number}", size)
    spacing = tag("w:spacing", w_before=60, w_after=60, w_line=240, w_lineRule="auto")
    return style.para(run, jc="center", snapToGrid=tag("w:snapToGrid", w_val=0), spacing=spacing)


def table(piece: Grid, style: Style) -> str:
    """A ruled table: spans kept, heading rows repeated, rows not broken over pages."""
    measure = TURNED_MEASURE if piece.turned else MEASURE
    widths = [measure * share / sum(piece.shares) for share in piece.shares]
    borders = tag("w:tblBorders", *(tag(f"w:{edge}", w_val="single", w_sz=4, w_space=0, w_color="000000")
                                    for edge in _EDGES))
    properties = tag("w:tblPr", tag("w:tblW", w_w=twips(measure), w_type="dxa"), tag("w:jc", w_val="center"), borders,
                     tag("w:tblLayout", w_type="fixed"))
    grid = tag("w:tblGrid", *(tag("w:gridCol", w_w=twips(width)) for width in widths))
    rows = (_row(piece, number, cells, widths, style) for number, cells in enumerate(_filled(piece)))
    return tag("w:tbl", properties, grid, *rows)


def _short(piece: Para) -> bool:
    """Whether a paragraph may be kept with the next: LibreOffice moves a longer one to a new page as a whole."""
    return len(piece.head + piece.rest) <= _KEPT


def _filled(piece: Grid) -> Iterator[list[tuple[Box, bool]]]:
    """Cells row by row, each with whether it continues a merged cell from above."""
    below: dict[int, tuple[Box, int]] = {}
    for row in piece.rows:
        cells = sorted([*((box, False) for box in row), *((box, True) for box, _ in below.values())],
                       key=lambda item: item[0].at)
        yield cells
        below = {at: (box, left - 1) for at, (box, left) in below.items() if left > 1}
        below.update({box.at: (box, box.rows - 1) for box in row if box.rows > 1})


def _row(piece: Grid, number: int, cells: Sequence[tuple[Box, bool]], widths: Sequence[float], style: Style) -> str:
    heading = number < piece.header
    properties = tag("w:trPr", tag("w:cantSplit"), tag("w:tblHeader") if heading else "")
    return tag("w:tr", properties, *(_cell(box, go_on, heading, piece.size, widths, style) for box, go_on in cells))


def _cell(box: Box, go_on: bool, heading: bool, size: float, widths: Sequence[float], style: Style) -> str:
    merge = tag("w:vMerge") if go_on else tag("w:vMerge", w_val="restart") if box.rows > 1 else ""
    span = tag("w:gridSpan", w_val=box.columns) if box.columns > 1 else ""
    properties = tag("w:tcPr", tag("w:tcW", w_w=twips(sum(widths[box.at:box.at + box.columns])), w_type="dxa"), span,
                     merge, tag("w:vAlign", w_val="center"))
    run = "" if go_on else style.run(box.text, "level1" if heading else "body", size=size)
    centred = heading or len(box.text) <= 6
    return tag("w:tc", properties, style.para(run, jc="center" if centred else "left", line=size * 1.5))


def flow(pieces: Sequence[Piece], style: Style, numbers: dict[str, int],
         keep_last: bool = False) -> Iterator[str | None]:
    """Blocks in order; None before and after a turned table asks for a change of section."""
    for at, piece in enumerate(pieces):
        if isinstance(piece, Para):
            yield paragraph(piece, style, keep_last and at == len(pieces) - 1 and _short(piece))
        elif isinstance(piece, Image):
            yield picture(piece, style, numbers.get(piece.file, 0))
        elif piece.turned:
            yield from (None, table(piece, style), None)
        else:
            yield table(piece, style)
            yield style.para(line=6)
