"""WordprocessingML by hand: elements, and paragraph and run properties in the order that the schema asks for.

Lengths go in as millimetres or points and come out as twips (1/20 pt), half points or EMU.
"""

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
}
_PPR = ("keepNext", "keepLines", "pageBreakBefore", "widowControl", "pBdr", "tabs", "kinsoku", "overflowPunct",
        "autoSpaceDE", "autoSpaceDN", "snapToGrid", "spacing", "ind", "jc", "outlineLvl", "sectPr")
_RPR = ("rFonts", "b", "color", "spacing", "w", "kern", "sz", "szCs")


def tag(name: str, /, *children: str, **attributes: object) -> str:
    """An element; an attribute `w_val` is written w:val."""
    written = "".join(f" {key.replace('_', ':', 1)}={quoteattr(str(value))}" for key, value in attributes.items())
    inner = "".join(children)
    return f"<{name}{written}>{inner}</{name}>" if inner else f"<{name}{written}/>"


def root(name: str, *children: str) -> str:
    """A part's root element with every namespace declared."""
    spaces = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<{name}{spaces}>{"".join(children)}</{name}>'


def twips(mm: float) -> int:
    """Millimetres in twentieths of a point."""
    return round(mm / 25.4 * 1440)


def emu(mm: float) -> int:
    """Millimetres in English Metric Units."""
    return round(mm * 36000)


def _ordered(name: str, order: Iterable[str], given: dict[str, str]) -> str:
    unknown = set(given) - set(order)
    if unknown:
        raise KeyError(f"no place in {name} for {sorted(unknown)}")
    return tag(name, *(given[key] for key in order if key in given)) if given else ""


def ppr(**given: str) -> str:
    """Paragraph properties in schema order; values are whole elements."""
    return _ordered("w:pPr", _PPR, given)


def rpr(**given: str) -> str:
    """Run properties in schema order."""
    return _ordered("w:rPr", _RPR, given)


def text(content: str) -> str:
    """Text of a run: line feeds become breaks, tabs become tabs."""
    made = []
    for number, line in enumerate(content.split("\n")):
        pieces = ['<w:t xml:space="preserve">' + escape(piece) + "</w:t>" for piece in line.split("\t")]
        made.append(("<w:br/>" if number else "") + "<w:tab/>".join(pieces))
    return "".join(made)
