"""What is asked of a document before anyone can say who signs it (catalogue 3.1). Values are the words on the form."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from luoshi.terms.bodies import Towards
from luoshi.terms.facts import Disclosure
from luoshi.terms.genre import Genre


class Issuer(StrEnum):
    """发文机关, as far as the table tells them apart."""

    COUNTY = "县政府"
    OFFICE = "县政府办公室"
    PARTY_AND_COUNTY = "县委、县政府"
    BOTH_OFFICES = "县委办、县政府办"
    PARTY_GROUP = "县政府党组"
    DEPARTMENT = "县政府部门"
    TOWNSHIP = "乡（镇）政府"
    STANDING_BODY = "非常设机构"
    SUPERVISION = "县政府督查室"
    SUPERVISED = "督查对象"
    DISCLOSURE_SECTION = "政务公开股"
    JUSTICE_BUREAU = "县司法局"


class AddresseeClass(StrEnum):
    """主送机关的类别."""

    PROVINCE = "省级以上机关"
    CITY = "市政府"
    UPPER_DEPARTMENT = "上级部门"
    PARTY = "县委"
    CONGRESS = "县人大及其常委会"
    CONSULTATIVE = "县政协"
    COUNTY = "县政府"
    SUBORDINATES = "乡（镇）和部门"
    OTHER_COUNTY = "其他县（区）"
    PUBLIC = "社会公众"


class Tag(StrEnum):
    """What the matter touches. The drafter ticks, the liaison deputy director confirms (T38)."""

    POLICY = "重大方针政策"
    APPOINTMENT = "人事任免"
    ABROAD = "出国审批"
    MONEY = "资金"
    PERSONNEL = "人事"
    POSTS = "编制"
    TARGETS = "目标考核"
    OTHER_IMPORTANT = "其他重要事项"
    IMPORTANT = "重要文件"
    UNSURE = "是否重要未定"
    COMMITMENT = "财政配套资金、土地及相关政策承诺"
    EMERGENCY = "重大突发事件"
    ASSIGNED = "县长交办"
    ROUTINE = "例行批准"
    HEADS_MEETING = "主要负责人参加的全县性会议"
    OWN = "办公室自身业务"
    RELAY = "转发部门文件"
    TASKS = "布置工作"
    CONSENTED = "经县政府同意"
    MEMBERS = "领导机构成员调整"
    FILING = "督查立项或结案"
    FORM_OPINION = "文件稿审核意见"


class MeetingKind(StrEnum):
    """The four kinds of meeting (第三十九条), and the party group's, which stands beside them (T08)."""

    PLENARY = "全体会议"
    EXECUTIVE = "常务会议"
    HEADS_OFFICE = "县长办公会议"
    TOPIC = "专题会议"
    PARTY_GROUP = "党组会议"


class Chair(StrEnum):
    """Who chaired the meeting."""

    HEAD = "县长"
    DAILY_DEPUTY = "负责日常工作的副县长"
    DEPUTY = "其他副县长"


class Holder(StrEnum):
    """Who holds a mandate."""

    DAILY_DEPUTY = "负责日常工作的副县长"
    DEPUTY = "副县长"
    PRESIDING = "主持工作的负责人"


class Scope(StrEnum):
    """What a mandate covers. Classes differ and each is recorded on its own (T03)."""

    DOWNWARD = "下行文"
    DECIDED = "会议决定和例行批准事项"
    STANDING = "分管领域下行文"
    THIS_DOCUMENT = "本件"
    CHAIRING = "主持会议"
    ACTING = "主持期间签发本类公文"
    PRESIDING = "外出期间代为签发"


class Absence(StrEnum):
    """Where the required signer is."""

    PRESENT = "在岗"
    ACTING = "外出，已有人主持工作"
    UNREACHABLE = "无法取得联系"


@dataclass(frozen=True, slots=True)
class Mandate:
    """A recorded mandate of the main head. Without dates it holds on any day."""

    holder: Holder
    scope: Scope
    first: date | None = None
    last: date | None = None

    def valid(self, on: date | None) -> bool:
        """Whether it holds on a day. A mandate with dates does not hold on an unknown day."""
        if on is None:
            return self.first is None and self.last is None
        return (self.first is None or self.first <= on) and (self.last is None or on <= self.last)


@dataclass(frozen=True, slots=True)
class Matter:
    """One document whose signer is asked for.

    deputies: how many deputy county heads' fields it touches. meeting: for 纪要 the meeting recorded, else the meeting
    that decided the matter. joint: issued with other bodies. on: the day of signing.
    """

    issuer: Issuer
    kind: Genre | None = None
    addressee: AddresseeClass | None = None
    tags: frozenset[Tag] = frozenset()
    deputies: int = 1
    meeting: MeetingKind | None = None
    chair: Chair | None = None
    mandates: tuple[Mandate, ...] = ()
    absence: Absence = Absence.PRESENT
    joint: bool = False
    disclosure: Disclosure | None = None
    on: date | None = None

    @property
    def towards(self) -> Towards | None:
        """行文方向 by issuer and class of addressee, else by a kind that only ever goes down; None when it is open."""
        if self.addressee is None and self.kind in ONLY_DOWN and self.issuer in _GOVERNING:
            return Towards.DOWN
        return towards(self.issuer, self.addressee)

    @property
    def minutes(self) -> bool:
        """The document is a 纪要."""
        return self.kind is Genre.MINUTES

    def mandate(self, holder: Holder, scope: Scope) -> bool:
        """Whether such a mandate holds on the day of signing."""
        return any(one.holder is holder and one.scope is scope and one.valid(self.on) for one in self.mandates)


ONLY_DOWN = frozenset({Genre.DECISION, Genre.ORDER, Genre.NOTICE, Genre.CIRCULAR, Genre.REPLY,
                       Genre.ANNOUNCEMENT, Genre.PUBLIC_NOTICE, Genre.COMMUNIQUE})
"""Kinds that never go up (附件1 一); a level body may be told by 通知 (有关单位周知)."""
_UP = frozenset({AddresseeClass.PROVINCE, AddresseeClass.CITY, AddresseeClass.PARTY})
_DOWN = frozenset({AddresseeClass.SUBORDINATES, AddresseeClass.PUBLIC})
_GOVERNING = frozenset({Issuer.COUNTY, Issuer.OFFICE, Issuer.PARTY_AND_COUNTY, Issuer.BOTH_OFFICES})


def towards(issuer: Issuer, addressee: AddresseeClass | None) -> Towards | None:
    """行文方向. A superior's department is no superior of the county (T10); the county is one of all others."""
    if addressee is None:
        return None
    if addressee in _UP or (addressee is AddresseeClass.COUNTY and issuer is not Issuer.COUNTY):
        return Towards.UP
    if addressee in _DOWN and (issuer in _GOVERNING or addressee is AddresseeClass.PUBLIC):
        return Towards.DOWN
    return Towards.LEVEL
