"""Where a document stands on the chart of hands, to be drawn on paper (FC1, FC2)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Reach(StrEnum):
    """Whether the document has come to a step."""

    DONE = "已办结"
    CURRENT = "正在办理"
    AHEAD = "尚未到达"
    LEFT_OUT = "不经此步"


@dataclass(frozen=True, slots=True)
class Step:
    """A box. at: the provision. who: office or person. since: when it came. lasted: how long it lay there, in words."""

    name: str
    at: str
    who: str = ""
    reach: Reach = Reach.AHEAD
    since: date | None = None
    lasted: str = ""


@dataclass(frozen=True, slots=True)
class Lane:
    """Steps one after another. name: the condition of a branch."""

    steps: tuple[Step, ...]
    name: str = ""


@dataclass(frozen=True, slots=True)
class Course:
    """A chart. bands: one below the other; the lanes of a band run side by side. source: the text it is drawn from.

    document: its title and number; empty for the bare chart.
    """

    title: str
    bands: tuple[tuple[Lane, ...], ...]
    source: str
    printed_on: date
    document: str = ""
