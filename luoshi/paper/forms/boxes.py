"""Cells that every form is made of."""

from collections.abc import Sequence

from luoshi.terms.blank import Box, Deemed, Opinion, Tick


def label(text: str, columns: int = 1) -> Box:
    """A heading cell; line ends are kept."""
    return Box(text, label=True, columns=columns)


def ink(*said: Opinion | Deemed | None, columns: int = 1, note: str = "", text: str = "") -> Box:
    """A cell to sign in, with the opinions given so far."""
    return Box(text, signing=True, columns=columns, note=note, said=tuple(one for one in said if one))


def ticks(words: Sequence[str], chosen: str | None, columns: int = 1) -> Box:
    """Boxes to tick, one of them ticked."""
    return Box(columns=columns, ticks=tuple(Tick(word, word == chosen) for word in words))


def yes_no(answer: bool | None, columns: int = 1) -> Box:
    """是 or 否; none ticked while nobody has said."""
    return ticks(("是", "否"), None if answer is None else "是" if answer else "否", columns)
