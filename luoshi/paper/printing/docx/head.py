"""版头 and title in the DOCX."""

from collections.abc import Iterator

from luoshi.paper.printing.docx.shapes import NO_LINE, anchored, position, shape, stroke
from luoshi.paper.printing.docx.style import MEASURE_PT, RED, TAB, Style, stops
from luoshi.paper.printing.docx.xml import tag, twips
from luoshi.paper.printing.matter import Head
from luoshi.paper.printing.titles import width

_MARK, _LETTER_MARK = 39.0, 32.5
_WIDEST = 150.0
_MM = 72 / 25.4
_UNDER_TITLE = 5.6 * _MM


def _scale(text: str, size: float, room: float = _WIDEST) -> int:
    """Percent by which a mark is narrowed to fit `room` mm."""
    return max(33, min(100, int(room * _MM / (width(text) * size) * 100))) if text else 100


def head(item: Head, layout: str, style: Style) -> Iterator[str]:
    """Paragraphs from the first line to the title."""
    makers = {"LETTER": _letter, "ORDER": _order}
    yield from makers.get(layout, _ordinary)(item, style)
    if item.addressees:
        yield style.para(style.run(item.addressees))


def _corner(item: Head, style: Style) -> list[str]:
    lines = ((item.copy, "body"), (item.secrecy, "secret"), (item.urgency, "secret"))
    return [style.run(text, role) for text, role in lines if text]


def _title(item: Head, style: Style, before: float) -> Iterator[str]:
    for number, line in enumerate(item.title):
        last = number == len(item.title) - 1
        yield style.para(style.run(line, "title"), jc="center", line=style.row, before=before if number == 0 else 0,
                         after=_UNDER_TITLE if last else 0, outlineLvl=tag("w:outlineLvl", w_val=0))


def _mark(item: Head, style: Style, before: float) -> Iterator[str]:
    if len(item.marks) > 1:
        yield style.para(line=1, before=before)
        yield _stack(item, style)
    else:
        text = (item.marks[0] if item.marks else "") + item.word
        yield style.para(style.run(text, "mark", size=_MARK, color=RED, scale=_scale(text, _MARK)), jc="center",
                         before=before, line=_MARK + 4)


def _stack(item: Head, style: Style) -> str:
    """Joint marks in a table without rules: names spread to one width, 文件 at their right."""
    sides = (115.0, 41.0) if item.word else (156.0, 0.0)
    rows = []
    for number, name in enumerate(item.marks):
        run = style.run(name, "mark", size=_MARK, color=RED, scale=_scale(name, _MARK, sides[0] - 8))
        cells = [_cell(sides[0], style.para(run, jc="distribute", line=58.0))]
        if item.word:
            merge = tag("w:vMerge", **({"w_val": "restart"} if number == 0 else {}))
            word = style.run(item.word, "mark", size=_MARK, color=RED) if number == 0 else ""
            cells.append(_cell(sides[1], style.para(word, jc="center", line=58.0), merge))
        rows.append(tag("w:tr", *cells))
    grid = tag("w:tblGrid", *(tag("w:gridCol", w_w=twips(side)) for side in sides if side))
    layout = tag("w:tblPr", tag("w:tblW", w_w=twips(sum(sides)), w_type="dxa"), tag("w:tblLayout", w_type="fixed"))
    return tag("w:tbl", layout, grid, *rows)


def _cell(side: float, paragraph: str, merge: str = "") -> str:
    properties = tag("w:tcPr", tag("w:tcW", w_w=twips(side), w_type="dxa"), merge, tag("w:vAlign", w_val="center"))
    return tag("w:tc", properties, paragraph)


def _ordinary(item: Head, style: Style) -> Iterator[str]:
    corner = _corner(item, style)
    yield from (style.para(run) for run in corner)
    yield from _mark(item, style, max(0.0, 34.0 * _MM - len(corner) * style.row))
    yield from _number_line(item, style, 15.8 * _MM)
    yield from _title(item, style, 17.1 * _MM)
    if not item.title:
        yield style.para(line=18.0 * _MM)


def _number_line(item: Head, style: Style, before: float) -> Iterator[str]:
    """文号 and 签发人 over the red rule, which is the lower border of the last line."""
    rule = tag("w:pBdr", tag("w:bottom", w_val="single", w_sz=12, w_space=11, w_color=RED))
    if not item.signers:
        yield style.para(style.run(item.number), jc="center", before=before, pBdr=rule)
        return
    pairs = [item.signers[at:at + 2] for at in range(0, len(item.signers), 2)]
    longest = max(sum(map(len, pair)) + len(pair) - 1 for pair in pairs)
    names_at = MEASURE_PT - (longest + 1) * style.cell
    places = stops(("left", names_at - 4 * style.cell), ("left", names_at))
    for number, pair in enumerate(pairs):
        last = number == len(pairs) - 1
        yield style.para(
            style.run(item.number if last else ""), TAB, style.run("签发人：") if number == 0 else "", TAB,
            style.run("　".join(pair), "level2"), jc="left", first=style.cell, before=before if number == 0 else 0,
            tabs=places, pBdr=rule if last else "",
        )


def _order(item: Head, style: Style) -> Iterator[str]:
    corner = _corner(item, style)
    yield from (style.para(run) for run in corner)
    yield from _mark(item, style, max(0.0, 19.0 * _MM - len(corner) * style.row))
    if item.number:
        yield style.para(style.run(item.number), jc="center", before=18.0 * _MM, after=17.0 * _MM)
    yield from _title(item, style, 0)


def _letter(item: Head, style: Style) -> Iterator[str]:
    """Mark and the two double rules stand on the page; 份号 and 文号 share the line under the first rule."""
    name = item.marks[0] if item.marks else ""
    inside = style.para(style.run(name, "mark", size=_LETTER_MARK, color=RED, scale=_scale(name, _LETTER_MARK, 160.0)),
                        jc="center", line=_LETTER_MARK + 4)
    size = (170.0, 15.0)
    mark = anchored(1, "mark", size, (position("H", "page", 20.0), position("V", "page", 29.0)),
                    shape(size, "rect", NO_LINE, inside)) if name else ""
    rules = "".join(
        anchored(2 + number, "rule", (170.0, 0.0), (position("H", "page", 20.0), position("V", "page", at)),
                 shape((170.0, 0.0), "line", stroke(points, RED)))
        for number, (at, points) in enumerate(((46.55, 2.1), (47.9, 0.57), (275.3, 0.57), (276.75, 2.1)))
    )
    lines = _corner(item, style) or [""]
    first = style.run(item.number)
    for number, run in enumerate(lines):
        tail = (mark + rules, TAB, first) if number == 0 else ()
        yield style.para(run, *tail, jc="left", before=13.0 * _MM if number == 0 else 0,
                         tabs=stops(("right", MEASURE_PT)))
    yield from _title(item, style, 17.0 * _MM)
