"""What is to be printed, in the printer's own terms: the one model from which PDF, pages and DOCX are made.

Plain values only, so that the whole goes to the template as JSON. Lengths are millimetres, sizes points.
"""

from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph: `head` is set in the type of its heading level, `rest` as body. `sticky`: never last on a page."""

    head: str
    rest: str
    level: int = 0
    sticky: bool = False
    align: str = ""
    kind: Literal["para"] = "para"


@dataclass(frozen=True, slots=True)
class Box:
    """A table cell with its spans and its column (0-based)."""

    text: str
    columns: int
    rows: int
    at: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: column widths as shares of the measure; `turned` tables lie on a landscape page."""

    rows: tuple[tuple[Box, ...], ...]
    header: int
    shares: tuple[float, ...]
    size: float
    turned: bool = False
    kind: Literal["table"] = "table"


@dataclass(frozen=True, slots=True)
class Image:
    """A picture. `file` is its name beside the template, empty when it cannot be printed."""

    name: str
    file: str
    width: float | None
    height: float | None
    data: bytes = field(repr=False, default=b"")
    kind: Literal["image"] = "image"


Piece = Para | Grid | Image


@dataclass(frozen=True, slots=True)
class Item:
    """A labelled entry whose run-over lines hang under its text."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Head:
    """版头 and title. `word` (文件) stands right of the stacked marks."""

    copy: str = ""
    secrecy: str = ""
    urgency: str = ""
    marks: tuple[str, ...] = ()
    word: str = ""
    number: str = ""
    signers: tuple[str, ...] = ()
    title: tuple[str, ...] = ()
    addressees: str = ""


@dataclass(frozen=True, slots=True)
class Sign:
    """署名 and date. style: sealed, plain or stamp (签名章); `office` is the signer's post; `seal` its diameter."""

    style: str = "sealed"
    names: tuple[str, ...] = ()
    office: str = ""
    date: str = ""
    seal: float = 45.0


@dataclass(frozen=True, slots=True)
class Annex:
    """An attachment on pages of its own."""

    label: str
    title: tuple[str, ...]
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Imprint:
    """版记: 主送 moved from the head, 抄送, 印发机关, 印发日期."""

    main: str = ""
    copies: str = ""
    organ: str = ""
    on: str = ""

    @property
    def rows(self) -> int:
        return sum(bool(text) for text in (self.main, self.copies, self.organ or self.on))


@dataclass(frozen=True, slots=True)
class Matter:
    """The whole paper."""

    layout: str
    head: Head
    body: tuple[Piece, ...]
    attendance: tuple[Item, ...]
    enclosures: tuple[Item, ...]
    sign: Sign
    annotation: tuple[str, ...]
    annexes: tuple[Annex, ...]
    imprint: Imprint
    notes: tuple[str, ...] = ()
