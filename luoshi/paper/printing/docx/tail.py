"""What follows the text in the DOCX: 附件说明, attendance, 署名 and date, 附注, 版记."""

from collections.abc import Iterator

from luoshi.paper.placeholder import PLACEHOLDER
from luoshi.paper.printing.docx.shapes import NO_LINE, anchored, position, shape, stroke
from luoshi.paper.printing.docx.style import KEEP, MEASURE_PT, TAB, Style, ends, stops
from luoshi.paper.printing.docx.xml import tag, twips
from luoshi.paper.printing.matter import Imprint, Item, Sign

_MM = 72 / 25.4
_GREY = "999999"
_FOUR, _ROW = 14.0, 9.0


def enclosures(items: tuple[Item, ...], style: Style) -> Iterator[str]:
    """附件说明: names aligned under each other, run-over lines under the first character of the name."""
    for at, item in enumerate(items):
        hang = ends(item.label) * style.cell
        lead = 3 * style.cell if at == 0 else 0
        yield style.para(style.run(("附件：" if at == 0 else "") + item.label + item.text), left=5 * style.cell + hang,
                         hanging=hang + lead, before=style.row if at == 0 else 0, keepNext=KEEP)


def attendance(items: tuple[Item, ...], style: Style) -> Iterator[str]:
    """出席、请假、列席 with their names hanging after the colon."""
    for at, item in enumerate(items):
        hang = len(item.label) * style.cell
        yield style.para(style.run(item.label, "secret"), style.run(item.text), left=2 * style.cell + hang,
                         hanging=hang, before=style.row if at == 0 else 0)


def signature(sign: Sign, style: Style) -> Iterator[str]:
    """署名 and date in one of the three styles, kept together."""
    if not (sign.names or sign.date):
        return
    makers = {"stamp": _stamp, "sealed": _sealed}
    yield from (makers.get(sign.style, _plain) if sign.names else _plain)(sign, style)


def _sealed(sign: Sign, style: Style) -> Iterator[str]:
    """Names on the axis of the date, four characters in, with a dashed place for each seal.

    The room above is an empty paragraph, not space before: programs differ on where a paragraph with such space begins.
    """
    axis = 4 * style.cell + ends(sign.date) * style.cell / 2
    lines = [sign.names[at:at + 3] for at in range(0, len(sign.names), 3)]
    step = (sign.seal + 1) * _MM
    for number, line in enumerate(lines):
        centres = [MEASURE_PT - axis - (len(line) - 1 - at) * step for at in range(len(line))]
        rings = "".join(_ring(sign.seal, 10 + number * 3 + at, centre, style) for at, centre in enumerate(centres))
        room = step / style.cell if len(line) > 1 else MEASURE_PT / style.cell
        names = (TAB + style.run(name, scale=min(100, int(room / max(ends(name), 1) * 100))) for name in line)
        yield style.para(line=sign.seal * _MM - 2 * style.row + 3 * _MM, keepNext=KEEP)
        yield style.para(rings, *names, jc="left", keepNext=KEEP, tabs=stops(*(("center", at) for at in centres)))
    if sign.date:
        yield style.para(TAB, style.run(sign.date), jc="left", tabs=stops(("center", MEASURE_PT - axis)))


def _ring(size: float, number: int, centre: float, style: Style) -> str:
    """The dashed place of a seal; never a seal."""
    words = style.para(style.run("印章位置", "page", size=9, color=_GREY), jc="center", line=12)
    left = centre / _MM - size / 2
    above = 2 * style.row / _MM - 2 - size
    places = (position("H", "column", round(left, 2)), position("V", "paragraph", round(above, 2)))
    ring = shape((size, size), "ellipse", stroke(0.5, _GREY, "dash"), words)
    return anchored(number, PLACEHOLDER, (size, size), places, ring, behind=True)


def _plain(sign: Sign, style: Style) -> Iterator[str]:
    """Without a seal: 署名 two characters in, the date two characters right of its beginning (7.3.5.2)."""
    name = max((ends(line) for line in sign.names), default=0)
    date = ends(sign.date)
    name_right = 2.0 if sign.names else 0.0
    date_right = 2.0 + name - 2 - date if sign.names else 4.0
    if sign.names and date_right < 2:
        date_right, name_right = 2.0, max(0.0, 2 + date + 2 - name)
    for at, line in enumerate(sign.names):
        yield style.para(style.run(line), jc="right", right=(name_right + (name - ends(line)) / 2) * style.cell,
                         before=style.row if at == 0 else 0, keepNext=KEEP)
    if sign.date:
        yield style.para(style.run(sign.date), jc="right", right=date_right * style.cell,
                         before=0 if sign.names else style.row)


def _stamp(sign: Sign, style: Style) -> Iterator[str]:
    size = (42.0, 13.0)
    left = 156.0 - 4 * style.cell / _MM - size[0]
    places = (position("H", "column", round(left, 2)), position("V", "paragraph", -2.0))
    words = style.para(style.run("签名章位置", "page", size=9, color=_GREY), jc="center", line=10)
    frame = shape(size, "rect", stroke(0.5, _GREY, "dash"), words, "b")
    box = anchored(10, PLACEHOLDER, size, places, frame, behind=True)
    centre = 4 * style.cell + size[0] * _MM / 2
    right = centre - ends(sign.names[0]) * style.cell / 2
    gap = centre - ends(sign.names[0]) * style.cell / 2 - 4 * style.cell
    spacer = style.run("　" * max(2, round(gap / style.cell) + 2))
    yield style.para(line=2 * style.row, keepNext=KEEP)
    yield style.para(box, style.run(sign.office), spacer, style.run(sign.names[0], "level2"), jc="right", right=right,
                     keepNext=KEEP)
    yield style.para(style.run(sign.date), jc="right", right=4 * style.cell, before=style.row)


def imprint(item: Imprint, ruled: bool, style: Style) -> str:
    """版记 as a text box at the foot of the type area, since a floating table is not kept there by every program.

    Returns the run to hang on the last paragraph, or nothing.
    """
    if not item.rows:
        return ""
    named = [(label, names) for label, names in (("主送：", item.main), ("抄送：", item.copies)) if names]
    copies = "".join(_copies(label, names, style) for label, names in named)
    last = item.organ or item.on
    height = sum(_lines(label + names) for label, names in named) * _ROW + (_ROW if last else 0) + 0.8
    rows = _line(copies) if copies else ""
    if last:
        stop = stops(("right", MEASURE_PT - _FOUR))
        rows += _line(style.para(style.run(item.organ, size=_FOUR), TAB, style.run(item.on, size=_FOUR), jc="left",
                                 first=_FOUR, line=_ROW * _MM, tabs=stop))
    edges = (("top", 8), ("bottom", 8), ("insideH", 6)) if ruled else ()
    borders = tag("w:tblBorders", *(tag(f"w:{side}", w_val="single", w_sz=width, w_space=0, w_color="000000")
                                    for side, width in edges))
    margins = tag("w:tblCellMar", *(tag(f"w:{side}", w_w=0, w_type="dxa") for side in ("left", "right")))
    table = tag("w:tbl", tag("w:tblPr", tag("w:tblW", w_w=twips(156), w_type="dxa"), borders,
                             tag("w:tblLayout", w_type="fixed"), margins),
                tag("w:tblGrid", tag("w:gridCol", w_w=twips(156))), rows)
    end = style.para(style.run(" ", size=1), line=1)  # a table may not end a text box
    size = (156.0, height)
    places = (position("H", "margin", "center"), position("V", "margin", "bottom"))
    return anchored(9, "imprint", size, places, shape(size, "rect", NO_LINE, table + end, "b"),
                    wrap="<wp:wrapTopAndBottom/>")


def _line(paragraphs: str) -> str:
    return tag("w:tr", tag("w:tc", tag("w:tcPr", tag("w:tcW", w_w=twips(156), w_type="dxa")), paragraphs))


def _lines(text: str) -> int:
    return max(1, -int(-ends(text) // 29))


def _copies(label: str, names: str, style: Style) -> str:
    hang = len(label) * _FOUR
    return style.para(style.run(label + names, size=_FOUR), left=_FOUR + hang, right=_FOUR, hanging=hang,
                      line=_ROW * _MM)
