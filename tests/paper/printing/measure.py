"""Read what was printed back from the PDF: lines of text with their ink, rules. Millimetres from the top left."""

from collections.abc import Iterable
from ctypes import byref, c_float
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as raw

MM = 25.4 / 72


@dataclass(frozen=True)
class Line:
    """Characters on one baseline in order; `top` and `bottom` of the ink, `left` and `right` likewise."""

    text: str
    top: float
    bottom: float
    left: float
    right: float
    base: float


@dataclass(frozen=True)
class Rule:
    """A drawn horizontal line: centre height, thickness, ends."""

    y: float
    width: float
    left: float
    right: float


def page_lines(data: bytes) -> list[list[Line]]:
    """Lines of every page, top to bottom."""
    document = pypdfium2.PdfDocument(data)
    try:
        return [_lines(page) for page in document]
    finally:
        document.close()


def _lines(page: pypdfium2.PdfPage) -> list[Line]:
    height, text = page.get_height(), page.get_textpage()
    rows: dict[int, list[tuple[float, str, tuple[float, float, float, float]]]] = {}
    for index in range(text.count_chars()):
        character = text.get_text_range(index, 1)
        if not character.strip():
            continue
        loose = text.get_charbox(index, loose=True)
        box = text.get_charbox(index)
        rows.setdefault(round(loose[1]), []).append((box[0], character, box))
    merged: list[tuple[int, list[tuple[float, str, tuple[float, float, float, float]]]]] = []
    for key in sorted(rows, reverse=True):
        if merged and merged[-1][0] - key <= 2:
            merged[-1][1].extend(rows[key])
        else:
            merged.append((key, list(rows[key])))
    return [_line(key, sorted(cells), height) for key, cells in merged]


def _line(key: int, cells: list[tuple[float, str, tuple[float, float, float, float]]], height: float) -> Line:
    boxes = [box for _, _, box in cells]
    return Line(
        "".join(character for _, character, _ in cells),
        (height - max(box[3] for box in boxes)) * MM, (height - min(box[1] for box in boxes)) * MM,
        min(box[0] for box in boxes) * MM, max(box[2] for box in boxes) * MM, (height - key) * MM,
    )


def find(lines: Iterable[Line], words: str) -> Line:
    """The first line that holds the words."""
    return next(line for line in lines if words in line.text)


def page_rules(data: bytes) -> list[list[Rule]]:
    """Horizontal rules of every page, top to bottom."""
    document = pypdfium2.PdfDocument(data)
    try:
        return [_rules(page) for page in document]
    finally:
        document.close()


def _rules(page: pypdfium2.PdfPage) -> list[Rule]:
    height, found = page.get_height(), []
    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=3):
        left, bottom, right, top = item.get_bounds()
        if right - left > 200 and top - bottom < 6:
            wide = c_float()
            raw.FPDFPageObj_GetStrokeWidth(item, byref(wide))
            # The reported box is the line's own with a margin on every side.
            margin = (top - bottom) / 2
            found.append(Rule((height - (top + bottom) / 2) * MM, wide.value * MM, (left + margin) * MM,
                              (right - margin) * MM))
    return sorted(found, key=lambda rule: rule.y)


def all_text(data: bytes) -> str:
    """Everything in the text layer."""
    return "".join(line.text for lines in page_lines(data) for line in lines)
