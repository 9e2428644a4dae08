"""What is printed of an incoming document: 收文处理单, 退文单."""

import json
from collections.abc import Iterator

from luoshi.documents import matter
from luoshi.documents.file_prints import opinion
from luoshi.documents.incoming import flows
from luoshi.documents.incoming.models import IncomingPaper
from luoshi.documents.incoming.queries import Page
from luoshi.documents.words import Urgency
from luoshi.flow.engine.state import Standing, Verb
from luoshi.law.force import Force
from luoshi.paper.forms import print_form, receiving_form
from luoshi.paper.printing import Printed, print_slip
from luoshi.record import clock
from luoshi.record.clock import CHINA
from luoshi.terms.blank import Opinion
from luoshi.terms.filled import ReceivingSheet, Stage
from luoshi.terms.slip import Slip, SlipRow

STAGES = (
    ("形式检查", "第五十条", (flows.CHECK, flows.DIRECT, flows.CLASS, flows.ROUTE)),
    ("拟办意见", "第五十一条", (flows.PROPOSE,)),
    ("领导批示", "第五十一条", (flows.OPINION,)), ("交办", "附件2 二（五）", (flows.ASSIGN,)),
    ("办理结果", "附件1 四（四）", (flows.ANSWER,)), ("传阅", "附件1 四（二）9", (flows.READ,)),
)


def sheet(page: Page) -> ReceivingSheet:
    """收文处理单 as facts."""
    row, county = page.incoming, page.chart.county()
    due = next((clock_.due for clock_, _ in reversed(page.case.clocks) if clock_.due), None) if page.case else None
    reply = next((one.document_name for one in page.links if one.document_id), "")
    return ReceivingSheet(
        county.name if county else "", row.number, row.received.astimezone(CHINA).date(), row.sender, row.their_number,
        row.title, clock.today(), row.their_date, row.genre, row.kind,
        "" if row.urgency == Urgency.PLAIN else row.urgency, row.copies, row.way, row.received_by, row.lead_name, due,
        tuple(_stages(page)), reply, row.code,
    )


def _stages(page: Page) -> Iterator[Stage]:
    if page.case is None:
        return
    state = page.case.state
    for name, at, steps in STAGES:
        if any(step not in state.plan.left_out for step in steps):
            yield Stage(name, tuple(_said(page, steps)), at)


def _said(page: Page, steps: tuple[str, ...]) -> Iterator[Opinion]:
    assert page.case
    for task in page.case.state.tasks:
        if task.step in steps and task.standing is Standing.CLOSED and task.verb in (Verb.SUBMIT, Verb.READ):
            yield opinion(task)


def receiving(page: Page) -> Printed:
    """收文处理单. Raises Unprintable."""
    return print_form(receiving_form(sheet(page)))


def slip(page: Page, paper: IncomingPaper) -> Printed:
    """退文单 with articles, words at fault and what to do. Raises Unprintable."""
    row, said, bureau, cover = page.incoming, paper.cells, page.chart.bureau(), matter.cover()
    found = json.loads(said["findings"])
    rows = [SlipRow(Force(one["force"]).label, one["part"], one["quote"], one["message"], one["at"], one["words"],
                    one["rewrite"]) for one in found]
    if said["reason"]:
        rows.append(SlipRow("退回", "全文", "", said["reason"], "附件1 五（二）7", ""))
    return print_slip(Slip(
        bureau.name if bureau else "", row.sender, row.title, row.their_number or row.number,
        paper.at.astimezone(CHINA).date(), f"{cover.title}（{cover.number}）", tuple(rows), clerk=paper.by_name,
    ))
