"""收文处理单: what came in, the proposal, the leaders' opinions, to whom it was given (P04; 第五十一条)."""

from collections.abc import Iterator

from luoshi.paper.forms.boxes import ink, label, ticks
from luoshi.terms.blank import Box, FormSheet, Row, full_date
from luoshi.terms.filled import ReceivingSheet, Stage

STAGES = (
    Stage("形式检查", at="第五十条"),
    Stage("拟办意见", at="第五十一条"),
    Stage("领导批示", at="第五十一条"),
    Stage("交办", at="附件2 二（五）"),
    Stage("办理结果", at="附件1 四（四）"),
)
"""The hands of a 批件; a sheet without stages of its own prints these empty."""
_COLUMNS = (30.0, 52.5, 30.0, 52.5)
_HANDS = 150.0
"""Height for all hands together, mm, so that they fill the page."""
_NOTE = "对请示应签署明确意见，无明确意见的不得流转（第五十一条）；圈阅视为同意只用于签发发文（附件1 五（二）9）。"


def receiving_form(facts: ReceivingSheet) -> FormSheet:
    """The sheet on one page."""
    stages = facts.stages or STAGES
    height = min(38.0, max(17.0, _HANDS / len(stages)))
    rows = (*_head(facts), *(_hand(one, height) for one in stages), *_tail(facts))
    return FormSheet(f"{facts.issuer}收文处理单", _COLUMNS, rows, facts.printed_on, number=facts.number, notes=(_NOTE,))


def _head(facts: ReceivingSheet) -> Iterator[Row]:
    yield Row((label("来文单位"), Box(facts.sender), label("来文字号"), Box(facts.theirs)), 10)
    yield Row((label("标题"), Box(facts.title, columns=3)), 13)
    dated = full_date(facts.dated) if facts.dated else ""
    yield Row((label("来文日期"), Box(dated), label("收文日期"), Box(full_date(facts.received))), 9)
    yield Row((label("文种、份数"), Box(f"{facts.genre or '其他'}　{facts.copies}份"), label("类别"),
               ticks(("批件", "阅件"), facts.kind)), 9)
    received = "　".join(filter(None, (facts.way, facts.receiver)))
    yield Row((label("紧急程度"), Box(facts.urgency), label("来文方式、签收"), Box(received)), 9)


def _hand(stage: Stage, height: float) -> Row:
    return Row((label(stage.name), ink(*stage.said, columns=3, note=stage.at)), height)


def _tail(facts: ReceivingSheet) -> Iterator[Row]:
    due = full_date(facts.due) if facts.due else ""
    yield Row((label("主办单位"), Box(facts.lead), label("办理时限"), Box(due)), 9)
    yield Row((label("答复"), Box(facts.answer), label("档号"), Box(facts.code)), 9)
