"""The papers that steps leave: which cells each has, at which step it is due, and how it is read from words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from luoshi.documents import flows
from luoshi.law.refusal import Objection, refuse
from luoshi.terms.dossier import Leaf
from luoshi.terms.facts import Disclosure

FIT, AMISS = "符合", "不符合"
DONE, WAIVED = "已办", "免做"
PASSED, AFTER_CHANGE, FAILED = "通过", "修改后通过", "不通过"
POSTPONED = "缓议"
AGREED, LEANING, RULED = "取得一致", "倾向性建议", "裁决"
HEADS = ("行文理由和依据", "合法合规和重要表述", "协商会签", "文种格式和内容准确", "其他起草要求")
"""The five heads of review (附件1 五（二）1-5)."""
YES, NO = "是", "否"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a paper. long: many lines. needed: must be filled; with `unless`, only when that cell has another
    value than the one named."""

    name: str
    label: str
    choices: tuple[str, ...] = ()
    needed: bool = True
    long: bool = False
    unless: tuple[str, str] | None = None
    help: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A paper: its cells, and the place that demands it."""

    leaf: Leaf
    at: str
    cells: tuple[Cell, ...] = field(default=())


_REVIEW = tuple(
    one for number, head in enumerate(HEADS, 1)
    for one in (Cell(f"head_{number}", head, (FIT, AMISS)),
                Cell(f"note_{number}", "说明", needed=True, unless=(f"head_{number}", FIT)))
)
SHEETS: Mapping[Leaf, Sheet] = {one.leaf: one for one in (
    Sheet(Leaf.COUNTY_MANDATE, "附件1 三", (
        Cell("leader", "授权的县政府领导"), Cell("on", "日期", help="2026-11-28"),
        Cell("basis", "依据", help="批示、会议纪要或者分工文件"))),
    Sheet(Leaf.COUNTY_APPROVAL, "第五十四条", (
        Cell("way", "行文方式", ("部门行文并注明经县政府同意", "县政府批转", "县政府办公室转发")),
        Cell("basis", "批准依据", needed=False))),
    Sheet(Leaf.CLASS_OPINION, "附件1 五（三）3", (
        Cell("disclosure", "公开属性", tuple(Disclosure)),
        Cell("reason", "理由", needed=True, unless=("disclosure", Disclosure.OPEN), long=True))),
    Sheet(Leaf.INTERPRETATION, "第三十一条", (
        Cell("state", "解读稿", (DONE, WAIVED)), Cell("text", "解读内容或者免做理由", long=True))),
    Sheet(Leaf.CONSULTATION, "附件1 五（三）3", (
        Cell("state", "在线征集", (DONE, WAIVED)), Cell("where", "发布处", needed=True, unless=("state", WAIVED)),
        Cell("count", "收到意见件数", needed=True, unless=("state", WAIVED)),
        Cell("text", "采纳情况或者免做理由", long=True))),
    Sheet(Leaf.LEGAL_OPINION, "第二十一条", (
        Cell("result", "审查结论", (PASSED, AFTER_CHANGE, FAILED)),
        Cell("text", "审查意见", needed=True, unless=("result", PASSED), long=True))),
    Sheet(Leaf.CLOSED_STATEMENT, "附件1 五（三）3", (
        Cell("ground", "不对外公开的依据", help="如 政府信息公开条例 第十六条"), Cell("text", "说明", long=True),
        Cell("period", "期限", needed=False))),
    Sheet(Leaf.OPINION_TABLE, "附件1 五（二）3", (
        Cell("state", "采纳情况", ("没有修改意见", "全部采纳", "部分采纳", "没有采纳")),
        Cell("text", "逐条说明采纳、未采纳及理由", needed=True, unless=("state", "没有修改意见"), long=True))),
    Sheet(Leaf.TALK, "第五十二条", (
        Cell("on", "协商日期", help="2026-11-28"), Cell("people", "参加人"), Cell("text", "协商情况", long=True))),
    Sheet(Leaf.DISPUTE, "第二十六条", (
        Cell("point", "分歧事项", long=True), Cell("own", "主办部门的理由和依据", long=True),
        Cell("others", "相关部门的理由和依据", long=True), Cell("proposal", "办理建议", long=True))),
    Sheet(Leaf.RULING, "第五十二条", (
        Cell("kind", "结果", (AGREED, LEANING, RULED)), Cell("text", "内容", long=True))),
    Sheet(Leaf.REVIEW_SHEET, "附件1 五（二）", _REVIEW),
    Sheet(Leaf.MEETING, "第二十五条", (
        Cell("kind", "会议", ("全体会议", "常务会议", "县长办公会议", "专题会议")),
        Cell("on", "会议日期", help="2026-11-28"), Cell("minutes", "纪要编号"),
        Cell("result", "审议结果", (PASSED, AFTER_CHANGE, FAILED, POSTPONED)),
        Cell("mandate", "纪要写明由谁签发", needed=False))),
    Sheet(Leaf.PARTY_REPORT, "第二十七条", (
        Cell("to", "报告对象", ("县委", "县人大常委会", "县委、县人大常委会")), Cell("on", "日期", help="2026-11-28"),
        Cell("number", "文号或者方式"), Cell("result", "结果"))),
    Sheet(Leaf.DUTY_TEST, "第五十二条", (
        Cell("main", "内容主要涉及政府职责", (YES, NO)), Cell("drafted", "由政府部门起草", (YES, NO)),
        Cell("text", "判断理由", long=True))),
    Sheet(Leaf.FINAL_CHECK, "党政机关公文处理工作条例 第二十五条", (
        Cell("approvals", "审批手续完备", (YES, NO)), Cell("text_same", "与签发稿一致", (YES, NO)),
        Cell("form", "文种格式规范", (YES, NO)),
        Cell("note", "说明", needed=False))),
    Sheet(Leaf.PUBLICATION, "第二十九条", (
        Cell("state", "公布或者备案", ("已公布", "不公开，已备案")), Cell("where", "公布处或者备案号"),
        Cell("on", "日期", help="2026-11-28"))),
    Sheet(Leaf.FOLLOW_UP, "第三十三条", (
        Cell("filing", "规范性文件备案", needed=False), Cell("tasks", "转督查事项", needed=False),
        Cell("note", "说明", needed=False, long=True))),
)}
DUE: Mapping[str, Leaf] = {
    flows.TABLE: Leaf.OPINION_TABLE, flows.TALK: Leaf.TALK, flows.DISPUTE: Leaf.DISPUTE,
    flows.COORDINATE: Leaf.RULING, flows.DECIDE: Leaf.RULING, flows.CLASS: Leaf.CLASS_OPINION,
    flows.INTERPRET: Leaf.INTERPRETATION, flows.CONSULT: Leaf.CONSULTATION, flows.LEGAL: Leaf.LEGAL_OPINION,
    flows.STATEMENT: Leaf.CLOSED_STATEMENT, flows.REVIEW: Leaf.REVIEW_SHEET, flows.CORE: Leaf.REVIEW_SHEET,
    flows.MEETING: Leaf.MEETING, flows.COUNTY_FIRST: Leaf.MEETING, flows.REPORT: Leaf.PARTY_REPORT,
    flows.DUTY: Leaf.DUTY_TEST, flows.NUMBER: Leaf.FINAL_CHECK, flows.PUBLISH: Leaf.PUBLICATION,
    flows.FOLLOW: Leaf.FOLLOW_UP, flows.APPROVE: Leaf.COUNTY_APPROVAL,
}
"""The paper that a step hands on with its consent."""


def read_sheet(sheet: Sheet, values: Mapping[str, str]) -> dict[str, str]:
    """A paper's cells from words. Raises Refusal with everything that is missing."""
    said = {cell.name: values.get(cell.name, "").strip() for cell in sheet.cells}
    refuse(tuple(_missing(sheet, said)))
    return {name: word for name, word in said.items() if word}


def _missing(sheet: Sheet, said: Mapping[str, str]) -> Iterator[Objection]:
    for cell in sheet.cells:
        word = said[cell.name]
        if not word and _needed(cell, said):
            yield Objection(sheet.at, f"《{sheet.leaf}》的“{cell.label}”没有填写。", "请填写后再办理。")
        elif word and cell.choices and word not in cell.choices:
            yield Objection(sheet.at, f"《{sheet.leaf}》的“{cell.label}”不能是“{word}”。",
                            f"可选：{'、'.join(cell.choices)}。")


def _needed(cell: Cell, said: Mapping[str, str]) -> bool:
    if cell.unless is None:
        return cell.needed
    name, value = cell.unless
    return cell.needed and said.get(name) not in ("", None, value)


def holds(leaf: Leaf, data: Mapping[str, str]) -> Sequence[Objection]:
    """Why a step cannot be left with this paper although it is filled: its result stops the case here."""
    at = SHEETS[leaf].at
    if leaf is Leaf.LEGAL_OPINION and data.get("result") == FAILED:
        return (Objection(at, "合法性审查不通过，不能继续办理。", "请退回起草部门修改，或者停办。"),)
    if leaf is Leaf.COUNTY_APPROVAL and not data.get("way", "").startswith("部门"):
        return (Objection("附件1 二（二）", f"选定“{data.get('way', '')}”的，不由部门行文。",
                          "请退回并写明方式，由县政府办公室另行拟稿。"),)
    if leaf is Leaf.MEETING and data.get("result") in (FAILED, POSTPONED):
        return (Objection(at, f"会议{data['result']}，不能继续办理。", "请退回、撤销或者暂缓，并写明理由。"),)
    if leaf is Leaf.DUTY_TEST and NO in (data.get("main"), data.get("drafted")):
        return (Objection(at, "内容不以政府职责为主，或者不是政府部门起草的，由县委方面起草。", "请撤销本件并移交。"),)
    if leaf is Leaf.FINAL_CHECK and NO in (data.get("approvals"), data.get("text_same"), data.get("form")):
        return (Objection(at, "复核不符合印发条件。", "手续不全的退回补办；文字有实质修改的报原签发人复审。"),)
    if leaf is Leaf.REVIEW_SHEET and AMISS in data.values():
        return (Objection(at, "审核单有不符合的项目，不能通过。", "请退回起草单位并说明理由。"),)
    return ()
