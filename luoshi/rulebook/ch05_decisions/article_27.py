"""第二十七条：听取意见、合法性审查、请示报告、跟踪评估、法律顾问。"""

import re
from collections.abc import Iterator

from luoshi.law.deadline import proposed
from luoshi.law.due import Mode
from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import Awaiting, clause
from luoshi.terms.document import Draft, Part
from luoshi.terms.facts import Fact, Facts

hearing = Awaiting(
    "第二十七条", "直接听取民主党派、社会团体、专家学者、社会公众等方面的意见和建议",
    "重大决策前根据需要直接听取各方面意见。", ("A27.1",), force=Force.ADVICE, because="原文“根据需要”",
    room="decisions", needs=("听取意见的形式和日期",),
)
report_to_party = Awaiting(
    "第二十七条", "重大决策出台前应按照规定向同级党委请示报告", "重大决策出台前须有向县委请示报告的记录。", ("A27.3",),
    room="decisions", needs=("是否属于重大行政决策", "向县委请示报告的文号和日期"),
)
report_to_congress = Awaiting(
    "第二十七条", "应当在出台前向县人民代表大会常委会报告的", "属于人大讨论决定或者应当事先报告的，出台前办理。",
    ("A27.4",), room="decisions", needs=("是否属于县人大及其常委会讨论决定或者报告的范围", "报告或者议案及结果"),
)
evaluation = Awaiting(
    "第二十七条", "全面评估决策执行效果，及时调整完善", "决策执行中跟踪情况，到期评估。", ("A27.5",),
    room="decisions", needs=("决策印发日期", "评估报告和调整意见"),
)
advisers = Awaiting(
    "第二十七条", "完善县政府法律顾问制度", "重大决策听取法律顾问意见，不采纳的写明理由。", ("A27.6",),
    force=Force.ADVICE, because="制度建设要求，没有意见只提示", room="decisions", needs=("法律顾问名册及逐件意见",),
)
evaluation_clock = proposed(
    "第二十七条", "全面评估决策执行效果", ids=("D48",), name="重大决策后评估", summary="施行满一年评估一次；建议值。",
    trigger="决策印发", owner="主办部门", length=12, mode=Mode.MONTHS, reminders=(-60, -30),
)

_REVIEWED = re.compile(r"(?:经|通过)[^。；\n]{0,16}合法性审[查核](?:合格|通过)?|合法性审[查核]意见")


@clause(
    "第二十七条", "未经合法性审查或审查不合格的，不得提交县政府集体讨论", check="K64", name="未经合法性审查",
    ids=("A27.2",), tensions=("T43",), summary="规范性文件和重大决策草案须经合法性审查合格，才能上会、印发。",
)
def without_legality_review(draft: Draft) -> Iterator[Hit | Needs]:
    """A normative document or major decision carries a passed legality review."""
    facts = draft.facts
    if not (facts.says(Fact.NORMATIVE) or facts.says(Fact.MAJOR_DECISION)):
        return
    passed = facts.says(Fact.LEGALITY_PASSED)
    if passed is False:
        yield Hit(draft.passage(Part.TITLE) if draft.text(Part.TITLE) else None,
                  "未经合法性审查或者审查不合格。请先送县司法局审查，取得审查合格意见（编号、日期）后再上会、印发。")
    elif passed is None and not _REVIEWED.search(draft.text(Part.BODY)):
        yield Needs("县司法局合法性审查意见（结论、编号和日期）")


_NORMATIVE, _PASSED = Fact.NORMATIVE, Fact.LEGALITY_PASSED
_TITLE = "西丰县人民政府关于印发西丰县城市供水管理办法的通知"
without_legality_review.breaches(
    Draft.of(title=_TITLE, body="现印发给你们。", facts=Facts(known={_NORMATIVE: True, _PASSED: False})),
    says="先送县司法局审查",
)
without_legality_review.breaches(
    Draft.of(body="现提请审议。", facts=Facts(known={Fact.MAJOR_DECISION: True, Fact.LEGALITY_PASSED: False})),
    says="不合格",
)
without_legality_review.complies(
    Draft.of(title=_TITLE, body="现印发给你们。", facts=Facts(known={_NORMATIVE: True, _PASSED: True})),
)
without_legality_review.complies(
    Draft.of(title=_TITLE, body="已经县司法局合法性审查合格。", facts=Facts(known={_NORMATIVE: True})),
)
without_legality_review.complies(Draft.of(title=_TITLE, body="现印发给你们。", facts=Facts(known={_NORMATIVE: True})))
without_legality_review.complies(Draft.of(title=_TITLE, body="现印发给你们。"))
