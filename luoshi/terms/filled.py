"""What stands in the forms of a document under way, as plain facts; `paper.forms` makes sheets of them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from luoshi.terms.blank import Deemed, Opinion
from luoshi.terms.facts import Disclosure


@dataclass(frozen=True, slots=True)
class Countersign:
    """A box for a department's countersignature; said: None while the department has not answered."""

    body: str = ""
    said: Opinion | Deemed | None = None


@dataclass(frozen=True, slots=True)
class Manuscript:
    """文件稿 (附件1 五（三）3, F1-F13). issuer: full name of the government, which heads the form.

    head, first, second, third: 一把手签字, 初审, 二审, 三审. openness: the opinion of 政务公开股.
    reference: printed at the foot.
    """

    issuer: str
    title: str
    department: str
    drafter: str
    phone: str
    reason: str
    printed_on: date
    secrecy: str = ""
    disclosure: Disclosure | None = None
    head: Opinion | None = None
    first: Opinion | None = None
    second: Opinion | None = None
    third: Opinion | None = None
    legal: Opinion | None = None
    openness: Opinion | None = None
    countersigns: tuple[Countersign, ...] = ()
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Stage:
    """A place in the chain of hands. at: the provision that demands it."""

    name: str
    said: tuple[Opinion, ...] = ()
    at: str = ""


@dataclass(frozen=True, slots=True)
class SigningSheet:
    """审签单, the page that the 文件稿 lacks (T20). main, copied: 主送, 抄送. count: 份数.

    stages: by default the county's.
    signer: who signs by the sign-off table, and why. normative, major: None while nobody has said.
    """

    issuer: str
    title: str
    printed_on: date
    genre: str = ""
    main: str = ""
    copied: str = ""
    urgency: str = ""
    count: int | None = None
    enclosures: tuple[str, ...] = ()
    normative: bool | None = None
    major: bool | None = None
    closed_reason: str = ""
    signer: str = ""
    stages: tuple[Stage, ...] = ()
    number: str = ""
    dated: date | None = None
    reference: str = ""


@dataclass(frozen=True, slots=True)
class ReceivingSheet:
    """收文处理单. received: the day of receipt. stages: check, proposal, leaders, order, readers."""

    issuer: str
    number: str
    received: date
    sender: str
    theirs: str
    title: str
    printed_on: date
    dated: date | None = None
    genre: str = ""
    kind: str = ""
    urgency: str = ""
    copies: int = 1
    way: str = ""
    receiver: str = ""
    lead: str = ""
    due: date | None = None
    stages: tuple[Stage, ...] = ()
    answer: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class ClosedStatement:
    """不对外公开说明 (附件1 五（三）3). ground: of law. period: how long it stays closed. filing: 备案号."""

    department: str
    title: str
    disclosure: Disclosure | None
    ground: str
    reason: str
    printed_on: date
    period: str = ""
    head: Opinion | None = None
    openness: Opinion | None = None
    filing: str = ""


class Answer(StrEnum):
    """What a body that was asked may answer."""

    NONE = "无不同意见"
    AMENDED = "有修改意见"
    AGAINST = "不同意"


@dataclass(frozen=True, slots=True)
class Consultation:
    """征求意见单 to one body, or 会签单 (countersign). due: last day for the answer. way: how to answer."""

    asker: str
    asked: str
    title: str
    on: date
    due: date
    contact: str
    printed_on: date
    way: str = ""
    request: str = ""
    points: tuple[str, ...] = ()
    reply: Opinion | Deemed | None = None
    answer: Answer | None = None
    countersign: bool = False
    number: str = ""


@dataclass(frozen=True, slots=True)
class Collected:
    """One opinion in the table of opinions. taken: adopted or not, in words; why: the reason when not."""

    body: str
    said: Opinion | Deemed
    taken: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class OpinionTable:
    """意见汇总表 of a draft (第五十二条)."""

    department: str
    title: str
    rows: tuple[Collected, ...]
    printed_on: date


@dataclass(frozen=True, slots=True)
class Side:
    """What one side of a disagreement holds, and on what ground."""

    body: str
    position: str
    ground: str
    signed: Opinion | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """One point in dispute: the sides, what the lead body proposes, what was ruled."""

    matter: str
    sides: tuple[Side, ...]
    proposal: str = ""
    ruling: Opinion | None = None


@dataclass(frozen=True, slots=True)
class Dispute:
    """分歧意见表 (第二十六条、第五十二条): the sides with their grounds, a proposal. talks: how they talked."""

    department: str
    title: str
    points: tuple[Point, ...]
    printed_on: date
    talks: str = ""


@dataclass(frozen=True, slots=True)
class Receipt:
    """A line of the 分送单. received: None until the body has signed for it."""

    body: str
    sent_as: str
    copies: int
    way: str
    received: date | None = None
    receiver: str = ""


@dataclass(frozen=True, slots=True)
class DispatchList:
    """分送单 of an issued document, with receipts."""

    office: str
    title: str
    number: str
    on: date
    rows: tuple[Receipt, ...]
    printed_on: date
    clerk: str = ""
