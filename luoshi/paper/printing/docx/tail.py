"""What follows the text in the DOCX: 附件说明, attendance, 署名 and date, 附注, 版记."""

from collections.abc import Iterator

from luoshi.paper.printing.docx.shapes import NO_LINE, anchored, position, shape, stroke
from luoshi.paper.printing.docx.style import KEEP, Style, ends
from luoshi.paper.printing.docx.xml import tag, twips
from luoshi.paper.printing.matter import Imprint, Item, Sign

_MM = 72 / 25.4
_GREY = "999999"


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
        yield style.para(style.run(item.label, "secret"), style.run(item.text), left=2 * style.cell + hang, hanging=hang,
                         before=style.row if at == 0 else 0)


def signature(sign: Sign, style: Style) -> Iterator[str]:
    """署名 and date in one of the three styles, kept together."""
    if not (sign.names or sign.date):
        return
    makers = {"stamp": _stamp, "sealed": _sealed}
    yield from (makers.get(sign.style, _plain) if sign.names else _plain)(sign, style)


def _sealed(sign: Sign, style: Style) -> Iterator[str]:
    """Names on the axis of the date, four characters in, with a dashed place for each seal."""
    date = ends(sign.date) * style.cell
    axis = 4 * style.cell + date / 2
    lines = [sign.names[at:at + 3] for at in range(0, len(sign.names), 3)]
    step = (sign.seal + 1) * _MM
    for number, line in enumerate(lines):
        rings = "".join(_ring(sign.seal, 10 + number * 3 + at, axis + (len(line) - 1 - at) * step, style)
                        for at in range(len(line)))
        before = sign.seal * _MM - 2 * style.row + (3.0 if number == 0 else 2.0) * _MM
        if len(line) == 1:
            indent = max(0.0, axis - ends(line[0]) * style.cell / 2)
            yield style.para(rings, style.run(line[0]), jc="right", right=indent, before=before, keepNext=KEEP)
        else:
            yield style.para(rings, *_columns(line, axis, step, style), jc="left", before=before, keepNext=KEEP,
                             tabs=_stops(len(line), axis, step))
    if sign.date:
        yield style.para(style.run(sign.date), jc="right", right=4 * style.cell)


def _columns(line: tuple[str, ...], axis: float, step: float, style: Style) -> Iterator[str]:
    room = step / style.cell
    for name in line:
        scale = min(100, int(room / max(ends(name), 1) * 100))
        yield tag("w:r", tag("w:tab")) + style.run(name, scale=scale)


def _stops(count: int, axis: float, step: float) -> str:
    places = (442.2 - axis - (count - 1 - at) * step for at in range(count))
    return tag("w:tabs", *(tag("w:tab", w_val="center", w_pos=round(place * 20)) for place in places))


def _ring(size: float, number: int, axis: float, style: Style) -> str:
    """The dashed place of a seal; never a seal."""
    words = style.para(style.run("印章位置", "page", size=9, color=_GREY), jc="center", line=12)
    left = (442.2 - axis) / _MM - size / 2
    places = (position("H", "column", round(left, 2)), position("V", "paragraph", round(9.3 + 5.9 - size, 2)))
    return anchored(number, "seal", (size, size), places, shape((size, size), "ellipse", stroke(0.5, _GREY, "dash"), words),
                    behind=True)


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
    places = (position("H", "column", round(left, 2)), position("V", "paragraph", round(2 * style.row / _MM - 2.0, 2)))
    words = style.para(style.run("签名章位置", "page", size=9, color=_GREY), jc="center", line=10)
    box = anchored(10, "stamp", size, places, shape(size, "rect", stroke(0.5, _GREY, "dash"), words), behind=True)
    centre = 4 * style.cell + size[0] * _MM / 2
    right = centre - ends(sign.names[0]) * style.cell / 2
    gap = centre - ends(sign.names[0]) * style.cell / 2 - 4 * style.cell
    spacer = style.run("　" * max(2, round(gap / style.cell) + 2))
    yield style.para(box, style.run(sign.office), spacer, style.run(sign.names[0], "level2"), jc="right", right=right,
                     before=2 * style.row, keepNext=KEEP)
    yield style.para(style.run(sign.date), jc="right", right=4 * style.cell, before=style.row)


def imprint(item: Imprint, ruled: bool, style: Style) -> str:
    """版记 as a text box at the foot of the type area, since a floating table is not kept there by every program.

    Returns the run to hang on the last paragraph, or nothing.
    """
    if not item.rows:
        return ""
    rows = [(label + names, label) for label, names in (("主送：", item.main), ("抄送：", item.copies)) if names]
    paragraphs = [_copies(text, label, number == 0 and ruled, style) for number, (text, label) in enumerate(rows)]
    if item.organ or item.on:
        top = _edge("top", 6 if rows else 8)
        stop = tag("w:tabs", tag("w:tab", w_val="right", w_pos=twips(156) - 280))
        paragraphs.append(style.para(
            style.run(item.organ, size=14), tag("w:r", tag("w:tab")), style.run(item.on, size=14), jc="left", left=14,
            line=25.5, tabs=stop, pBdr=tag("w:pBdr", top, _edge("bottom", 8))))
    size = (156.0, 9.4 * sum(_lines(text) for text, _ in rows) + (9.4 if item.organ or item.on else 0.0))
    places = (position("H", "margin", "center"), position("V", "margin", "bottom"))
    return anchored(9, "imprint", size, places, shape(size, "rect", NO_LINE, "".join(paragraphs)),
                    wrap="<wp:wrapTopAndBottom/>")


def _lines(text: str) -> int:
    return max(1, -int(-ends(text) // 29))


def _edge(side: str, eighths: int) -> str:
    return tag(f"w:{side}", w_val="single", w_sz=eighths, w_space=1, w_color="000000")


def _copies(text: str, label: str, ruled: bool, style: Style) -> str:
    more = {"pBdr": tag("w:pBdr", _edge("top", 8))} if ruled else {}
    hang = len(label) * 14
    return style.para(style.run(text, size=14), left=14 + hang, right=14, hanging=hang, line=25.5, **more)
