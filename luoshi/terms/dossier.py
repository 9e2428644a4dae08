"""The file of a document under way as facts: its form, the papers that steps left, the opinions given.

Kept by the room of documents, judged by the gates of the rulebook (`law.gate`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from luoshi.terms.bodies import Towards
from luoshi.terms.facts import Disclosure
from luoshi.terms.genre import Genre


class Moment(StrEnum):
    """A point on the way of an outgoing document that a rule may hold shut."""

    HAND_IN = "送审"
    COUNTERSIGN = "会签"
    CLASSIFY = "公开审核"
    ACCEPT = "收稿登记"
    REVIEW = "审核"
    LEADER = "呈批"
    SIGN = "签发"
    NUMBER = "编号"
    PRINT = "印制"
    DISPATCH = "分送"
    PUBLISH = "公布"
    ARCHIVE = "归档"


class Leaf(StrEnum):
    """What a step leaves in the file besides the opinion; the value is its name on the screen and on paper."""

    FIRST_REVIEW = "初审意见"
    REVIEW_SHEET = "审核单"
    CLASS_OPINION = "公开属性审核意见"
    INTERPRETATION = "解读稿"
    CONSULTATION = "在线征集情况"
    CLOSED_STATEMENT = "不对外公开说明"
    LEGAL_OPINION = "合法性审查意见"
    OPINION_TABLE = "意见汇总表"
    TALK = "协商记录"
    DISPUTE = "分歧意见表"
    RULING = "裁决记录"
    MEETING = "会议纪要"
    PARTY_REPORT = "请示报告记录"
    COUNTY_MANDATE = "授权行文记录"
    COUNTY_APPROVAL = "县政府领导批准"
    DUTY_TEST = "政府职责判断"
    FINAL_CHECK = "复核记录"
    LATE_ISSUE = "补发决定"
    PUBLICATION = "公布记录"
    FOLLOW_UP = "后续事项"
    EXAMINATION = "形式检查结果"
    RETURN_SLIP = "退文单"
    HAND_OVER = "直送件转办记录"
    INCOMING_KIND = "来文类别"
    ROUTING = "对口转办记录"
    PROPOSAL = "拟办意见"
    INSTRUCTION = "批示"
    ORDER = "交办单"
    ANSWER = "答复记录"


SILENT, AGAINST = "视为无不同意见", "不同意"
"""Verbs of a voice that is no consent, or one only with proof."""


@dataclass(frozen=True, slots=True)
class Voice:
    """An opinion in the file. step: id; seat: whose; verb: the word of the flow; proof: of delivery."""

    step: str
    seat: str
    body: str
    person: int
    name: str
    post: str
    verb: str
    opinion: str
    on: date
    proof: str = ""


@dataclass(frozen=True)
class Dossier:
    """One outgoing document as a rule sees it. form: cells of the 文件稿. papers: by `Leaf`, the latest of each.

    issuer, tags, signer: 发文机关, 涉及事项 and who must sign, in the words of the sign-off table.
    department: who drafts. gated: 大号 (T37). major: marked important (T38).
    for_meeting: a meeting of the county decides it. for_party: it goes to a meeting of the party committee.
    guarded: it holds work or trade secrets. touched: other bodies and townships whose competence the text touches.
    asked: bodies to which it goes, or went, for opinion or countersignature; None while unknown.
    cosigners: who else issues it.
    annexes: papers of research and reasoning. errors: open findings of force error, in words.
    signatures: the voices of its 签发. exception: the approved reason for a number out of order (极特殊情况).
    """

    form: Mapping[str, str] = field(default_factory=dict)
    genre: Genre | None = None
    issuer: str = ""
    towards: Towards | None = None
    series: str = ""
    gated: bool = False
    normative: bool = False
    major: bool = False
    joint: bool = False
    for_meeting: bool = False
    for_party: bool = False
    guarded: bool = False
    department: str = ""
    tags: tuple[str, ...] = ()
    disclosure: Disclosure | None = None
    touched: tuple[str, ...] = ()
    asked: tuple[str, ...] | None = None
    cosigners: tuple[str, ...] = ()
    annexes: tuple[str, ...] = ()
    papers: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    voices: tuple[Voice, ...] = ()
    errors: tuple[str, ...] = ()
    signer: str = ""
    signatures: tuple[Voice, ...] = ()
    exception: str = ""
    signed_on: date | None = None
    last_number_on: date | None = None
    today: date | None = None

    def paper(self, leaf: Leaf) -> Mapping[str, str] | None:
        """The paper of that kind, None while it is missing or says nothing."""
        found = self.papers.get(leaf)
        return found if found and any(words.strip() for words in found.values()) else None

    def spoke(self, body: str) -> Voice | None:
        """The last word of a body, said by it as a seat or by one of its people."""
        return next((voice for voice in reversed(self.voices) if body in (voice.body, voice.seat)), None)

    @property
    def dissent(self) -> tuple[str, ...]:
        """Bodies touched or asked whose last word is 不同意."""
        last = {body: self.spoke(body) for body in (*self.touched, *(self.asked or ()))}
        return tuple(body for body, voice in last.items() if voice and voice.verb == AGAINST)
