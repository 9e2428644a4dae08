"""附件1 二（一）: writing by line of command and power; who issues; what becomes of a paper issued without leave."""

from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import Kept, Statement, clause
from luoshi.rulebook.annex1_documents.kinds.table import KIND_RULES
from luoshi.rulebook.reading.addressees import name_passage
from luoshi.rulebook.reading.superiors import upper_department
from luoshi.terms.bodies import Relation, Towards
from luoshi.terms.document import Draft
from luoshi.terms.facts import Facts
from luoshi.terms.genre import Genre

_INSTEAD = {Towards.UP: "请示、报告或意见", Towards.DOWN: "通知、通报、决定或批复", Towards.LEVEL: "函"}
_OWN_CHECK = frozenset({Genre.REQUEST, Genre.REPLY, Genre.LETTER, Genre.MOTION})
"""Kinds whose direction has a clause of its own: 请示 (K14), 函 (K15), 批复 (K16), 议案 (K10)."""
_ORDERING = frozenset({Genre.NOTICE, Genre.CIRCULAR, Genre.DECISION, Genre.ORDER})


@clause(
    "附件1 二（一）",
    "按照隶属关系和职权范围行文",
    check="K17",
    name="文种与行文方向不符",
    ids=("K17",),
    tensions=("T10",),
    force=Force.ERROR,
    because="原文以陈述句定行文关系，第一部分各文种定义即其内容，方向相反即用错文种",
)
def kind_lies_its_way(draft: Draft) -> Iterator[Hit | Needs]:
    """每一文种有其行文方向：报告只能上行，通知、通报、决定等不得上行。"""
    rule = KIND_RULES.get(draft.genre) if draft.genre else None
    if rule is None or draft.genre in _OWN_CHECK or draft.towards is None:
        return
    upward = rule.directions == {Towards.UP}
    if draft.facts.relation is Relation.UNRELATED and draft.genre in _ORDERING:
        yield Hit(
            None,
            f"收文机关与发文机关不相隶属，“{rule.genre.value}”只宜用于告知；商洽、询问、请求批准和答复请用“函”。",
            force=Force.ADVICE,
        )
    if draft.towards in rule.directions or (not upward and draft.towards is not Towards.UP):
        return
    names = draft.addressees
    relation = draft.relation.value if draft.relation else ""
    yield Hit(
        name_passage(draft, names[0]) if names else None,
        f"“{rule.genre.value}”不能用于{draft.towards.value}：主送机关是发文机关的{relation}机关。"
        f"请改用{_INSTEAD[draft.towards]}，或者更正主送机关。",
        force=Force.WARNING if upper_department(draft) else None,
    )


_UP = Facts(relation=Relation.SUPERIOR)
kind_lies_its_way.complies(
    Draft.of(title="西丰县人民政府关于调整预算的报告", addressees="铁岭市人民政府：", body="现将有关情况报告如下。")
)
kind_lies_its_way.complies(
    Draft.of(title="西丰县人民政府关于调整预算的意见", addressees="铁岭市人民政府：", body="提出如下意见。")
)
kind_lies_its_way.complies(
    Draft.of(
        title="西丰县教育局关于召开座谈会的通知",
        addressees="县财政局：",
        body="现通知如下。",
        copies="抄送：西丰县人民政府。",
    )
)
kind_lies_its_way.complies(Draft.of(title="西丰县人民政府关于调整预算的通知", body="现通知如下。"))
kind_lies_its_way.breaches(
    Draft.of(title="西丰县人民政府关于调整预算的通知", addressees="铁岭市人民政府：", body="现通知如下。"),
    says="不能用于上行",
)
kind_lies_its_way.breaches(
    Draft.of(title="西丰县人民政府关于调整预算的报告", addressees="各乡（镇）人民政府：", body="报告如下。"),
    says="不能用于下行",
)
kind_lies_its_way.breaches(
    Draft.of(title="关于表彰先进的通报", body="特此通报。", facts=_UP), says="请改用请示、报告或意见"
)
kind_lies_its_way.breaches(
    Draft.of(title="关于询问校舍情况的通知", whole=False, facts=Facts(relation=Relation.UNRELATED)), says="请用“函”"
)

lowest_competent_issuer = Statement(
    "附件1 二（一）",
    "凡可由部门行文的不以县政府或县政府办公室名义行文,可由县政府办公室行文的不以县政府名义行文",
    "由能办此事的最低一级机关行文：先部门，再办公室，最后县政府。",
    ("X1-2(1).1",),
    force=Force.STATEMENT,
    because="与第五十四条为同一要求，事项归属要由人判断",
    reason="发文层级在第五十四条各项检查中提示，本项不另设检查。",
)

departments_write_themselves = Statement(
    "附件1 二（一）",
    "凡属县政府各部门职权范围的工作,一律由部门行文或相关部门联合行文",
    "部门职权内的工作由部门自行或联合行文。",
    ("X1-2(1).2",),
    force=Force.STATEMENT,
    because="与第五十四条为同一要求，职权归属要由人判断",
    reason="部门事项以县政府名义发文在第五十四条提示，本项不另设检查。",
)

no_separate_issue = Statement(
    "附件1 二（一）",
    "未经协商一致或未经县政府批准、裁决,不得各自向下行文",
    "涉及他人职权而未协商一致、未经县政府批准或裁决的，不各自下发。",
    ("X1-2(1).3",),
    force=Force.STATEMENT,
    because="与第五十四条为同一要求",
    tensions=("T16",),
    reason="分歧未决的检查设在第五十四条（K28），本项增列县政府裁决这一出口。",
)

correct_or_cancel = Kept(
    "附件1 二（一）",
    "如擅自行文,县政府有权责令纠正或撤销",
    "擅自行文的，县政府责令纠正或撤销，登记其状态。",
    ("X1-2(1).4",),
    by=("documents.actions.validity.cancel", "documents.actions.validity.repeal"),
    how="签发人、其上级可以撤销、废止已发的公文，部门自发的，县政府领导也可以；写明决定和理由，登记为已撤销或者已废止。",
)
