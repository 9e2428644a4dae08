"""Drawings: images kept with their bytes, text boxes once, word art as text (DrawingML and VML)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from luoshi.paper.placeholder import PLACEHOLDER
from luoshi.paper.reading.docx.package import Package
from luoshi.paper.reading.docx.xml import MC, WP, A, Element, R, V, W, number
from luoshi.paper.reading.line import Report
from luoshi.terms.document import Part, Picture

_EMU = 36_000
_STYLE = re.compile(r"(?:^|;)\s*(width|height)\s*:\s*([\d.]+)\s*(pt|in|cm|mm)?", re.I)
_UNITS = {"pt": 25.4 / 72, "in": 25.4, "cm": 10.0, "mm": 1.0, "": 25.4 / 72}
_BOX, _WORD_ART, _ALTERNATIVES = W + "txbxContent", V + "textpath", MC + "AlternateContent"
_IMAGES = frozenset({A + "blip", V + "imagedata"})
_ANCHORS = frozenset({WP + "inline", WP + "anchor"})
_CHARTS = ("}chart", "}relIds")


@dataclass(frozen=True, slots=True)
class Box:
    """A text box: the element that holds its paragraphs."""

    content: Element


def drawn(item: Element, package: Package, part: str, report: Report) -> Iterator[Box | Picture | str]:
    """What a `w:drawing`, `w:pict` or `w:object` shows, in order."""
    yield from _inside(item, (None, None), package, part, report)


Size = tuple[float | None, float | None]


def _inside(item: Element, size: Size, package: Package, part: str, report: Report) -> Iterator[Box | Picture | str]:
    tag = str(item.tag)
    if tag in _ANCHORS and _keeps_a_place(item):
        return
    if tag == _BOX:
        yield Box(item)
        return
    if tag in _IMAGES:
        yield from _image(item, size, package, part, report)
    elif tag == _WORD_ART and item.get("string"):
        yield item.get("string") or ""
    elif tag.endswith(_CHARTS):
        report.add("图表或智能图形没有读出，请在原文件中核对")
    if tag == _ALTERNATIVES:
        choice = item.find(MC + "Choice")
        chosen = choice if choice is not None and len(choice) else item.find(MC + "Fallback")
        children = [] if chosen is None else list(chosen)
    else:
        children = list(item)
        size = (_size(item, tag) if children else None) or size
    for below in children:
        yield from _inside(below, size, package, part, report)


def _keeps_a_place(anchor: Element) -> bool:
    name = anchor.find(WP + "docPr")
    return name is not None and (name.get("name") or "").startswith(PLACEHOLDER)


def _size(item: Element, tag: str) -> Size | None:
    if tag in _ANCHORS:
        extent = item.find(WP + "extent")
        wide, high = (number(extent.get(key)) if extent is not None else None for key in ("cx", "cy"))
        return round(wide / _EMU, 2) if wide else None, round(high / _EMU, 2) if high else None
    if tag.startswith(V) and item.get("style"):
        found = {name.lower(): round((number(text) or 0) * _UNITS[unit.lower()], 2)
                 for name, text, unit in _STYLE.findall(item.get("style") or "")}
        return found.get("width"), found.get("height")
    return None


def _image(item: Element, size: Size, package: Package, part: str, report: Report) -> Iterator[Picture]:
    relation = item.get(R + "embed") or item.get(R + "id") or item.get(R + "pict")
    found = package.picture(part, relation) if relation else None
    if found is None:
        report.add("图片不在文件内，没有读出")
        return
    name, data = found
    yield Picture(Part.BODY, name, data, *size)
