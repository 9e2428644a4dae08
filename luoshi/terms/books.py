"""Lines of the register books and what stands on the cover of a filed 件, as plain facts."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class IssueLine:
    """A number given (X1-3.m1). void: the reason, empty while the number stands. exception: reason of an odd date."""

    number: str
    title: str
    department: str
    signer: str
    dated: date
    given: date
    copies: int | None = None
    disclosure: str = ""
    void: str = ""
    exception: str = ""


@dataclass(frozen=True, slots=True)
class IncomingLine:
    """A document received (党政机关公文处理工作条例 第二十四条). theirs: its own number. on: the day of receipt."""

    number: str
    on: date
    sender: str
    theirs: str
    title: str
    kind: str
    urgency: str
    lead: str = ""
    state: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class SealLine:
    """One use of a seal. approver: whose signature allows it. keeper: who put the seal."""

    on: date
    title: str
    number: str
    seal: str
    copies: int
    approver: str
    keeper: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class VoidLine:
    """A number that is never used again."""

    number: str
    title: str
    given: date
    voided: date
    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class FiledLine:
    """A 件 in the catalogue of filed papers (DA/T 22-2015). author: 责任者. pages: with text or pictures."""

    code: str
    number: str
    author: str
    title: str
    dated: date
    pages: int
    secrecy: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class FiledPart:
    """A paper inside a 件, with its pages."""

    name: str
    pages: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class ItemCover:
    """Cover of a 件. fonds, fonds_name: 全宗号, 全宗名称. section: 机构（问题）. serial: 件号. parts: in order."""

    fonds: str
    fonds_name: str
    year: int
    retention: str
    section: str
    serial: int
    line: FiledLine
    parts: tuple[FiledPart, ...]
    printed_on: date
    filer: str = ""
