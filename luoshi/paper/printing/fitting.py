"""Fit the rows so that the page with the seal carries words of the text (GB/T 9704-2012 7.3.5.5)."""

from collections.abc import Callable
from dataclasses import dataclass

TRIED = ((22, 28), (23, 28), (22, 29), (21, 28), (22, 27))
"""Rows and characters tried in turn when the signature would stand alone; the gentlest first."""
PRESSED = ((23, 29), (21, 27), (23, 27), (21, 29), (24, 28), (20, 28), (24, 29), (19, 28), (25, 28))
"""Tried only when a long last paragraph cannot be divided."""
_FEW_LINES = 3


@dataclass(frozen=True, slots=True)
class Fit:
    """Rows, characters; `keep` holds the last paragraph together with the signature.

    `reserve`: millimetres left white at the foot of the last paragraph's page, so that its last lines move on.
    """

    rows: int = 22
    chars: int = 28
    keep: bool = False
    reserve: float = 0.0


@dataclass(frozen=True, slots=True)
class Seen:
    """Where things came to stand: pages (0: absent), and millimetres free under the last line of the text.

    `lines` counts the lines of the last paragraph, 0 when it does not begin on the page where it ends.
    """

    text: int
    sign: int
    pages: int
    free: float
    lines: int

    @property
    def alone(self) -> bool:
        """The signature stands on a page without text."""
        return bool(self.text and self.sign and self.text != self.sign)


def fitted(set_so: Callable[[Fit], Seen]) -> tuple[Fit, str]:
    """The first way in which the signature does not stand alone, and the note to give. `set_so` typesets and looks."""
    if found := _first(TRIED, set_so):
        return found
    seen = set_so(Fit())
    last = Fit(reserve=round(seen.free + 15.0, 2)) if seen.lines > _FEW_LINES else Fit(keep=True)
    if not set_so(last).alone:
        return last, "为使印章页有正文，最后一段的末尾移到了印章页"
    if found := _first(PRESSED, set_so):
        return found
    set_so(Fit())
    return Fit(), "印章页没有正文，调整行距字距也不能解决，请增删文字后重新排版"


def _first(pairs: tuple[tuple[int, int], ...], set_so: Callable[[Fit], Seen]) -> tuple[Fit, str] | None:
    for rows, chars in pairs:
        fit = Fit(rows, chars)
        if not set_so(fit).alone:
            return fit, "" if fit == Fit() else f"为使印章页有正文，每页排{rows}行、每行{chars}字（一般为22行28字）"
    return None
