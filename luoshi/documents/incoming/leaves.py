"""The papers that steps of an incoming document leave: which cells each has, at which step it is due."""

from collections.abc import Mapping

from luoshi.documents.incoming import flows
from luoshi.documents.incoming.words import Answering, Code, Direct, Kind, Term
from luoshi.documents.leaves import NO, YES, Cell, Sheet
from luoshi.terms.dossier import Leaf

FIT, NOTED = "符合规定", "附注接收"
TO_BODY, TO_COUNTY = "转对口部门办理", "报县政府办理"
SHEETS: Mapping[Leaf, Sheet] = {one.leaf: one for one in (
    Sheet(Leaf.EXAMINATION, "第五十条", (
        Cell("result", "检查结论", (FIT, NOTED)),
        Cell("note", "附注", needed=True, unless=("result", FIT), long=True, help="写明哪些问题可以放过、为什么"))),
    Sheet(Leaf.HAND_OVER, "第五十条", (
        Cell("case", "属于哪种情形", tuple(one for one in Direct if one is not Direct.GUARDED)),
        Cell("who", "由谁转来", help="领导秘书姓名、时间"))),
    Sheet(Leaf.INCOMING_KIND, "附件1 四（二）9", (
        Cell("kind", "类别", tuple(Kind)), Cell("note", "说明", needed=False))),
    Sheet(Leaf.ROUTING, "附件1 二（三）", (
        Cell("way", "办理方式", (TO_BODY, TO_COUNTY)),
        Cell("reason", "为什么须由县政府办理", needed=True, unless=("way", TO_BODY)))),
    Sheet(Leaf.PROPOSAL, "第五十一条", (
        Cell("text", "拟办意见", long=True), Cell("major", "重大事项，报县长", (NO, YES)))),
    Sheet(Leaf.INSTRUCTION, "第五十一条", (
        Cell("code", "批示", tuple(Code)), Cell("text", "意见", long=True))),
    Sheet(Leaf.ORDER, "附件2 二（五）", (
        Cell("task", "交办内容", long=True), Cell("term", "办理时限", tuple(Term)),
        Cell("due", "另定的日期", needed=False, help="2026-12-10"), Cell("why", "另定日期的理由", needed=False),
        Cell("watched", "列入督查", (YES, NO)))),
    Sheet(Leaf.ANSWER, "附件1 四（四）", (
        Cell("way", "答复方式", tuple(Answering)),
        Cell("text", "办理结果", needed=True, unless=("way", Answering.DOCUMENT), long=True))),
)}
DUE: Mapping[str, Leaf] = {
    flows.CHECK: Leaf.EXAMINATION, flows.DIRECT: Leaf.HAND_OVER, flows.CLASS: Leaf.INCOMING_KIND,
    flows.ROUTE: Leaf.ROUTING, flows.PROPOSE: Leaf.PROPOSAL, flows.OPINION: Leaf.INSTRUCTION,
    flows.ASSIGN: Leaf.ORDER, flows.ANSWER: Leaf.ANSWER,
}
"""The paper that a step hands on."""
