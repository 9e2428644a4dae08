"""The page as a section sets it."""

from luoshi.paper.reading.docx.xml import Element, W, child, number
from luoshi.terms.document import Sheet

_MM = 25.4 / 1440


def _mm(element: Element | None, name: str, default: float) -> float:
    twips = number(element.get(W + name)) if element is not None else None
    return round((default if twips is None else twips) * _MM, 2)


def grid_pitch(section: Element | None) -> float | None:
    """Line pitch of the section's grid in points, None without one."""
    grid = child(section, "docGrid")
    if grid is None or grid.get(W + "type") not in ("lines", "linesAndChars", "snapToChars"):
        return None
    twips = number(grid.get(W + "linePitch"))
    return twips / 20 if twips and twips > 0 else None


def read_sheet(section: Element | None, size: float, tracked: int) -> Sheet:
    """Millimetres from a `w:sectPr`; `size` is the default type in points; `grid` reads rows×characters."""
    page, edge = child(section, "pgSz"), child(section, "pgMar")
    width, height = _mm(page, "w", 11906), _mm(page, "h", 16838)
    top, bottom = abs(_mm(edge, "top", 1440)), abs(_mm(edge, "bottom", 1440))
    left, right = _mm(edge, "left", 1800), _mm(edge, "right", 1800)
    pitch = grid_pitch(section)
    grid = _grid(section, height - top - bottom, width - left - right, size)
    return Sheet(width, height, top, bottom, left, right, grid, pitch, tracked)


def _grid(section: Element | None, height: float, width: float, size: float) -> str | None:
    pitch = grid_pitch(section)
    if pitch is None:
        return None
    grid = child(section, "docGrid")
    extra = number(grid.get(W + "charSpace")) if grid is not None else None
    cell = size + (extra or 0) / 4096
    points = 72 / 25.4
    rows, cells = height * points / pitch, width * points / max(cell, 1.0)
    return f"{int(rows + 0.05)}×{int(cells + 0.05)}"
