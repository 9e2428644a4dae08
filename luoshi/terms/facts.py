"""What is known of a document besides its paper: stated by the drafter or held in a register.

Every fact may be unknown (None); a rule that needs an unknown fact says so and is never silently passed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from luoshi.terms.bodies import Relation
from luoshi.terms.genre import Genre
from luoshi.terms.registry import Registry


class Disclosure(StrEnum):
    """公开属性 (附件1 五（三）3; form F9)."""

    OPEN = "主动公开"
    ON_REQUEST = "依申请公开"
    CLOSED = "不予公开"


class Fact(StrEnum):
    """A yes/no fact of the process, by the words a clerk would tick."""

    COUNTY_CONSENT = "已经县政府领导同意"
    BYPASS_APPROVED = "越级行文已经批准"
    LINKED_REQUEST = "有下级机关来文请示"
    NORMATIVE = "属于行政规范性文件"
    MAJOR_DECISION = "属于重大行政决策"
    LEGALITY_PASSED = "已通过合法性审查"
    SUPERVISION_APPROVED = "督查已经批准立项"
    MEETING_APPROVED = "会议已经批准"
    EVENT_BUDGETED = "活动经费已列预算"
    SENT_TO_LEADER = "直接报送领导个人"
    DIRECT_EXCEPTION = "属于可直送领导的四种情形"
    SIGNER_IS_HEAD = "签发人为主要负责人或经授权"
    OPINIONS_COMPLETE = "已征求全部相关部门意见"
    DISAGREEMENT_OPEN = "有部门不同意且未裁定"
    TOWNSHIPS_ASKED = "已征求乡（镇）意见"
    DUAL_LED = "发文或收文机关受双重领导"
    JOINT_WITH_PARTY = "与党委机关联合行文"
    IS_ATTACHMENT = "本件是附件"
    SPEECH_APPROVED = "讲话文章已经批准"
    HANDED_OUT = "已在会议上印发"
    SIGNED_BY_COUNTY_HEAD = "由县长签发"
    EXCEPTION_RECORDED = "特殊需要已登记"
    COUNTY_MATTER = "属于重大或跨部门事项"


@dataclass(frozen=True, slots=True)
class Facts:
    """Stated facts about one document.

    genre: the kind chosen in the form, which may differ from the title's.
    relation: what the main addressee is to the issuer.
    opinion_text: the leader's opinion on an incoming request, when that is what is checked (第五十一条).
    profile: key of the house style that the paper must keep ("gbt9704"); None is the rulebook's own.
    """

    genre: Genre | None = None
    issuer: str | None = None
    relation: Relation | None = None
    disclosure: Disclosure | None = None
    secrecy: str | None = None
    signed_on: date | None = None
    last_number_on: date | None = None
    today: date | None = None
    opinion_text: str | None = None
    known: Mapping[Fact, bool] = field(default_factory=dict)
    registry: Registry = field(default_factory=Registry)
    profile: str | None = None

    def says(self, fact: Fact) -> bool | None:
        """True or False when the fact is known, None when nobody has said."""
        return self.known.get(fact)
