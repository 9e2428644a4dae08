"""Printed forms as values: a bordered table with cells for words, ticks and signed opinions; a register in columns.

Filled by `paper.forms` from facts, printed there as PDF and Excel.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from luoshi.terms.officer import Capacity, Officer


class Assent(StrEnum):
    """How an opinion was given. A circle or a bare signature counts as consent (附件1 五（二）9)."""

    WORDS = "签署意见"
    CIRCLE = "圈阅"
    SIGNATURE = "签名"


def full_date(day: date) -> str:
    """年、月、日 in full, without leading zeros."""
    return f"{day.year}年{day.month}月{day.day}日"


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one hand put into a cell. name: whose hand; for_name and capacity: whose act it counts as.

    post: printed before the name where a cell holds several people.
    """

    name: str
    on: date
    text: str = ""
    by: Assent = Assent.WORDS
    for_name: str = ""
    capacity: Capacity | None = None
    post: str = ""

    @classmethod
    def of(cls, officer: Officer, on: date, text: str = "", by: Assent = Assent.WORDS, post: str = "") -> "Opinion":
        """The opinion of one who acts, with the one acted for."""
        other = officer.acting_for
        return cls(officer.name, on, text, by, other.name if other else "", other.capacity if other else None, post)

    @property
    def words(self) -> str:
        """The opinion as printed; empty when only the name stands there without counting as consent."""
        if self.by is Assent.CIRCLE:
            return f"○{self.text or '同意'}（{self.by.value}）"
        return f"同意（{self.by.value}）" if self.by is Assent.SIGNATURE and not self.text else self.text

    @property
    def signature(self) -> str:
        """The name, with the other one where somebody acted for somebody."""
        if not self.for_name:
            return self.name
        if self.capacity is Capacity.SCRIBE:
            return f"{self.for_name}（{self.name}代录）"
        return f"{self.name}（代{self.for_name}）"


@dataclass(frozen=True, slots=True)
class Deemed:
    """Silence that counts as no objection (第五十二条). proof: of delivery, without which silence says nothing.

    Raises ValueError without proof.
    """

    asked: date
    due: date
    proof: str

    def __post_init__(self) -> None:
        if not self.proof.strip():
            raise ValueError("没有送达凭证，不得按逾期未回复视为无不同意见（第五十二条）：请先补录送达凭证。")

    @property
    def words(self) -> str:
        """The line as printed."""
        return "逾期未回复，视为无不同意见"

    @property
    def ground(self) -> str:
        """Why: delivery with its proof, the last day, the article."""
        return f"{full_date(self.asked)}送达（{self.proof}），{full_date(self.due)}期满，第五十二条"


@dataclass(frozen=True, slots=True)
class Tick:
    """A box to tick."""

    text: str
    ticked: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A cell. label: heading cell; signing: room for ink, with the line for the date while nobody has signed.

    columns: span. head: label words inside the cell. note: small words at the foot. said: opinions in order.
    align: left or center.
    """

    text: str = ""
    label: bool = False
    signing: bool = False
    columns: int = 1
    ticks: tuple[Tick, ...] = ()
    said: tuple[Opinion | Deemed, ...] = ()
    note: str = ""
    head: str = ""
    align: str = "left"


@dataclass(frozen=True, slots=True)
class Row:
    """Cells from left to right. height: least, mm."""

    boxes: tuple[Box, ...]
    height: float = 11.0


@dataclass(frozen=True, slots=True)
class FormSheet:
    """A form on A4 portrait. columns: widths in proportion. number: right above the table; subtitle: left.

    lead: words before the table, a paragraph each. notes: last, inside the frame. foot: bottom left of every page.
    headed: the first row stands again on every page.
    """

    title: str
    columns: tuple[float, ...]
    rows: tuple[Row, ...]
    printed_on: date
    subtitle: str = ""
    number: str = ""
    lead: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    foot: str = ""
    headed: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a register. width: in proportion. align: left, center or right."""

    name: str
    width: float = 1.0
    align: str = "left"


@dataclass(frozen=True, slots=True)
class Register:
    """A book in columns. struck: places (from 0) of void rows, kept with a line through all but their last cell.

    keeper: 立册单位. period: what it covers. summary: after the last row.
    signers: labels of the line at the end.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    printed_on: date
    keeper: str = ""
    period: str = ""
    landscape: bool = True
    struck: frozenset[int] = frozenset()
    summary: str = ""
    signers: tuple[str, ...] = ("制表人", "审核人")
    notes: tuple[str, ...] = ()
