"""The order of hands (catalogue 3.4) from the clerk's desk to the number, step by step with its place."""

from dataclasses import dataclass

from luoshi.rulebook.signing.decision import Signer
from luoshi.rulebook.signing.facts import Issuer, Matter
from luoshi.terms.bodies import Towards
from luoshi.terms.facts import Disclosure
from luoshi.terms.genre import Genre


@dataclass(frozen=True, slots=True)
class ChainStep:
    """One hand: who does what, and the place that demands it ('' for practice beyond the Rules)."""

    hand: str
    act: str
    at: str


_HEAD = "附件1 五（三）1"
_GATE = "附件1 五（三）3"
_PARTY = "附件1 五（三）4"
FORWARDED, INFORMED = "转签", "知悉（不影响流转）"
"""What the director does in the county's chain and in the one on mandate, as T21 reads the text."""
_DESK = (
    ChainStep("主办单位", "拟稿", _HEAD),
    ChainStep("主办单位主要负责人", "审核（含部门会签）", _HEAD),
    ChainStep("联系该项工作的文秘人员", "校核", _HEAD),
    ChainStep("联系副主任", "审核", _HEAD),
    ChainStep("县政府办公室主任", FORWARDED, _HEAD),
)
HEAD_CHAIN = (*_DESK, ChainStep("分管副县长", "审签", _HEAD), ChainStep("县长", "签发", _HEAD))
DEPUTY_CHAIN = (*_DESK, ChainStep("分管副县长", "签发", _HEAD))
MANDATED_CHAIN = (
    ChainStep("联系副主任或分管文秘工作的副主任", "核稿", "附件1 五（三）2（1）"),
    ChainStep("县政府办公室主任", INFORMED, ""),
    ChainStep("分管副县长", "签发", "附件1 五（三）2（1）"),
)
OWN_CHAIN = (
    ChainStep("联系文秘人员", "核稿", "附件1 五（三）2（2）"),
    ChainStep("县政府办公室主任", "签发", "附件1 五（三）2（2）"),
)
UPWARD_CHAIN = (OWN_CHAIN[0], ChainStep("县政府办公室主任", "签发（作为机关主要负责人）", "附件1 五（二）8"))
FAST_CHAIN = (
    ChainStep("主办单位主要负责人", "报告", "第六十六条"),
    ChainStep("县政府办公室主任", "呈报", "附件1 五（三）1（10）"),
    ChainStep("县长", "口头同意并记录，随后补签", "附件1 五（三）1（10）"),
)
JOINT_CHAIN = (
    ChainStep("办公室分管文秘工作副主任", "核稿", _PARTY),
    ChainStep("联系副主任、主任", "审核", _PARTY),
)
PARTY_CHAIN = (ChainStep("县委领导", "审签", _PARTY), ChainStep("县委办公室", "按程序办理", _PARTY))
BODY_CHAIN = (ChainStep("拟稿人", "拟稿", "第五十一条"), ChainStep("相关部门", "会签", "第五十二条"))
_MINUTES = (ChainStep("县政府办公室、有关部门", "起草纪要", "第四十五条"),)

_FORM = ChainStep("起草部门", "填报《西丰县人民政府文件稿》，送政务公开股", _GATE)
_CLASS = ChainStep("政务公开股", "审核，确定公开属性", _GATE)
_OPEN = (
    ChainStep("起草部门", "文件解读、在线征集", _GATE),
    ChainStep("县司法局", "合法合规性审核", _GATE),
)
_SHUT = (ChainStep("发文部门", "交送不对外公开说明，备案", _GATE),)
_SIGNED = ChainStep("政务公开股负责人", "审核签字", _GATE)
_LIGHT = (ChainStep("政务公开股", "核定公开属性和理由", ""),)
_NUMBER = (ChainStep("秘书股", "编号、印发", _GATE),)

_FREE_SERIES = frozenset({Genre.REPLY, Genre.ORDER, Genre.MINUTES})


def big_number(matter: Matter) -> bool:
    """大号: 西政发 and 西政办发, the downward series (T37)."""
    governing = matter.issuer in (Issuer.COUNTY, Issuer.OFFICE)
    return governing and matter.towards is Towards.DOWN and matter.kind not in _FREE_SERIES


def _gate(matter: Matter) -> tuple[ChainStep, ...]:
    if matter.issuer not in (Issuer.COUNTY, Issuer.OFFICE) or matter.minutes:
        return ()
    if not big_number(matter):
        return _LIGHT
    return (_FORM, _CLASS, *_branch(matter.disclosure), _SIGNED)


def _branch(disclosure: Disclosure | None) -> tuple[ChainStep, ...]:
    if disclosure is None:
        return (ChainStep("起草部门", "公开的：解读、征集、合法合规性审核；不公开的：交送说明备案", _GATE),)
    return _OPEN if disclosure is Disclosure.OPEN else _SHUT


def chain_of(matter: Matter, signer: Signer | None, fast: bool) -> tuple[ChainStep, ...]:
    """All hands in order: disclosure gate before the leaders, the number last (T18). Empty when nobody signs."""
    if signer is None:
        return ()
    if fast:
        return (*FAST_CHAIN, *_NUMBER)
    leaders = _leaders(matter, signer)
    numbered = _NUMBER if matter.issuer in (Issuer.COUNTY, Issuer.OFFICE) else ()
    drafted = sum(step.hand.startswith("主办单位") for step in leaders)
    return (*leaders[:drafted], *_gate(matter), *leaders[drafted:], *numbered)


def _leaders(matter: Matter, signer: Signer) -> tuple[ChainStep, ...]:
    if matter.minutes and matter.issuer is Issuer.COUNTY:
        return _minutes(signer)
    if matter.issuer in (Issuer.PARTY_AND_COUNTY, Issuer.BOTH_OFFICES):
        return (*JOINT_CHAIN, ChainStep(signer.value, "审签", _PARTY), *PARTY_CHAIN)
    if signer is Signer.HEAD:
        return HEAD_CHAIN
    if signer is Signer.DEPUTY:
        return DEPUTY_CHAIN if matter.issuer is Issuer.COUNTY else MANDATED_CHAIN
    if signer is Signer.OFFICE_DIRECTOR:
        return UPWARD_CHAIN if matter.towards is Towards.UP else OWN_CHAIN
    return (*(BODY_CHAIN if signer is Signer.MAIN_HEAD else ()), ChainStep(signer.value, "签发", ""))


def _minutes(signer: Signer) -> tuple[ChainStep, ...]:
    if signer is Signer.HEAD:
        return (*_MINUTES, ChainStep("主持会议的县政府领导同志", "审阅（主持人即县长的免）", "第四十五条"),
                ChainStep("县长", "签发", "附件1 五（三）1（3）"))
    return (*_MINUTES, ChainStep(signer.value, "签发", "第四十五条"))
