"""Fit the rows so that the page with the seal carries words of the text (GB/T 9704-2012 7.3.5.5)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

STANDARD = (22, 28)
TRIED = ((23, 28), (22, 29), (21, 28), (22, 27), (23, 29), (24, 28), (20, 28), (24, 29), (25, 28))
"""Rows and characters tried in turn when the signature would stand alone; the gentlest first."""


@dataclass(frozen=True, slots=True)
class Fit:
    """Rows, characters, and whether the last paragraph is held together with the signature."""

    rows: int = 22
    chars: int = 28
    keep: bool = False


def fits() -> Iterator[Fit]:
    """Ways to set the text, best first; the last one moves the whole last paragraph."""
    yield Fit(*STANDARD)
    yield from (Fit(*pair) for pair in TRIED)
    yield Fit(*STANDARD, keep=True)


def fitted(alone: Callable[[Fit], bool]) -> tuple[Fit, str]:
    """The first way in which the signature does not stand alone, and the note to give. `alone` typesets and looks."""
    for fit in fits():
        if not alone(fit):
            return fit, _note(fit)
    alone(Fit())
    return Fit(), "印章页没有正文，调整行距字距也不能解决，请增删文字后重新排版"


def _note(fit: Fit) -> str:
    if fit == Fit():
        return ""
    if fit.keep:
        return "为使印章页有正文，最后一段整段移到了下一页"
    return f"为使印章页有正文，每页排{fit.rows}行、每行{fit.chars}字（一般为22行28字）"
