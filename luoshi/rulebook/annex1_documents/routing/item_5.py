"""附件1 二（五）: bodies with two superiors: the main addressee answers, the other superior is copied."""

from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import Statement, clause
from luoshi.rulebook.reading.addressees import UPWARD
from luoshi.terms.bodies import Nature, Relation
from luoshi.terms.document import Draft
from luoshi.terms.facts import Fact, Facts
from luoshi.terms.registry import Body, Registry


def _missing(draft: Draft) -> Iterator[str]:
    registry = draft.facts.registry
    named = {
        body.name for name in (draft.issuer or "", *draft.addressees, *draft.copies) if (body := registry.find(name))
    }
    dual = [draft.issuer or ""] if draft.genre in UPWARD else []
    dual += [name for name in draft.addressees if draft.relation is Relation.SUBORDINATE]
    for name in dual:
        for superior in (registry.second_superior(name), registry.direct_superior(name)):
            if registry.second_superior(name) and superior and superior.name not in named:
                yield superior.name


@clause(
    "附件1 二（五）",
    "应同时抄送该下级机关的另一上级机关",
    check="K24",
    name="双重领导未抄送另一上级",
    ids=("K24", "X1-2(5).2"),
    force=Force.WARNING,
    because="内容只涉及一方时可以不抄送，由人判断",
)
def other_superior_is_copied(draft: Draft) -> Iterator[Hit | Needs]:
    """发文或收文机关受双重领导的，另一上级机关应在抄送之列。"""
    if not draft.whole or draft.relation not in (Relation.SUPERIOR, Relation.SUBORDINATE):
        return
    missing = tuple(dict.fromkeys(_missing(draft)))
    if missing:
        yield Hit(
            None,
            f"涉及受双重领导的机关，另一上级机关“{'、'.join(missing)}”不在抄送之列，请补上抄送，或者说明内容只涉及一方。",
        )
    elif draft.facts.says(Fact.DUAL_LED) and not draft.copies and len(draft.addressees) == 1:
        yield Hit(None, "发文或收文机关受双重领导，却没有抄送机关。请抄送另一上级机关，或者说明内容只涉及一方。")
    elif draft.genre in UPWARD and draft.facts.says(Fact.DUAL_LED) is None and not _registered(draft):
        yield Needs("发文机关是否受双重领导，另一上级机关是谁")


def _registered(draft: Draft) -> bool:
    return draft.facts.registry.find(draft.issuer) is not None


_REGISTRY = Registry(
    (
        Body("铁岭市人民政府", Nature.GOVERNMENT),
        Body("铁岭市生态环境局", Nature.DEPARTMENT, ("市生态环境局",), superior="铁岭市人民政府"),
        Body("西丰县人民政府", Nature.GOVERNMENT, ("县政府",), superior="铁岭市人民政府"),
        Body(
            "铁岭市生态环境局西丰县分局",
            Nature.DEPARTMENT,
            superior="铁岭市生态环境局",
            second_superior="西丰县人民政府",
        ),
    )
)
_KNOWN = Facts(registry=_REGISTRY)
_TITLE = "铁岭市生态环境局西丰县分局关于监测站用房的请示"
other_superior_is_copied.complies(
    Draft.of(title=_TITLE, addressees="市生态环境局：", body="妥否，请批示。", copies="抄送：县政府。", facts=_KNOWN)
)
other_superior_is_copied.complies(
    Draft.of(title="西丰县人民政府关于防火的通知", addressees="各乡（镇）人民政府：", body="现通知如下。", facts=_KNOWN)
)
other_superior_is_copied.breaches(
    Draft.of(title=_TITLE, addressees="市生态环境局：", body="妥否，请批示。", facts=_KNOWN), says="西丰县人民政府"
)
other_superior_is_copied.breaches(
    Draft.of(
        title="西丰县人民政府关于排查的通知", addressees="铁岭市生态环境局西丰县分局：", body="请执行。", facts=_KNOWN
    ),
    says="铁岭市生态环境局",
)
other_superior_is_copied.breaches(
    Draft.of(
        title="西丰县气象局关于建站的请示",
        addressees="铁岭市气象局：",
        body="妥否，请批示。",
        facts=Facts(known={Fact.DUAL_LED: True}),
    ),
    says="没有抄送机关",
)

main_addressee_answers = Statement(
    "附件1 二（五）",
    "根据公文内容写明主送机关和抄送机关,由主送机关负责办理、答复",
    "受双重领导的机关上报公文，按内容分清主送与抄送，主送机关答复。",
    ("X1-2(5).1",),
    reason="哪个上级应当主送取决于内容，由拟稿机关判断；漏抄另一上级由 K24 提示。",
)
