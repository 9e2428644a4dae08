"""请示跟踪: a 请示 sent to the city is followed until its answer is here and reported (P28, D33)."""

from collections.abc import Iterator
from uuid import UUID, uuid5

from luoshi.documents.incoming import flows
from luoshi.documents.incoming.models import FollowUp, FollowUpNote, Incoming
from luoshi.documents.incoming.seats import body_seat
from luoshi.documents.incoming.words import Outcome
from luoshi.documents.issuing import rights
from luoshi.documents.loading import routed
from luoshi.documents.models import Document, Link
from luoshi.documents.seats import SECRETARIES
from luoshi.documents.words import State, Tie, Urgency
from luoshi.flow import actions as flowing
from luoshi.flow import dues
from luoshi.flow import queries as flows_kept
from luoshi.flow.engine.state import Plan
from luoshi.law.refusal import Objection, Refusal, refuse
from luoshi.office import queries as office
from luoshi.record import clock
from luoshi.record.actions import Act, Subject, action
from luoshi.terms.bodies import Towards
from luoshi.terms.genre import Genre
from luoshi.terms.officer import CLOCK, Officer

AT, LINK_AT = "第六十六条", "第五十一条"


@action(AT)
def follow(document: int, body: int, *, by: Officer, token: UUID) -> Act[FollowUp]:
    """请示跟踪: names who keeps in touch with the city; progress is due every ten working days (P28.1, P28.2)."""
    row = Document.objects.select_for_update().filter(pk=document).first()
    chart = office.chart()
    unit, section = chart.unit_by_id.get(body), chart.unit(SECRETARIES) or chart.bureau()
    if row is None or unit is None or section is None:
        raise Refusal([Objection(AT, "没有选定请示或者负责部门。", "请选定由哪个部门与上级衔接。")])
    refuse([*rights.not_clerk(chart, by, "安排请示跟踪"), *_unfit(row)])
    plan = Plan({flows.NAMED: (body_seat(section),), flows.CONTACT: (body_seat(unit),),
                 flows.LINKED: (body_seat(section),), flows.REPORTED: (body_seat(unit),)})
    made = FollowUp.objects.create(document=row, body=unit.id, body_name=unit.short, opened=clock.now())
    running = flows_kept.published(flows.following()) or flowing.publish(flows.following(), by=CLOCK).result
    case = flowing.begin(running, plan, by=by, subject=Subject("documents.followup", str(made.pk)), title=row.title,
                         token=None, urgency=Urgency(row.urgency).rank).result
    made.case = case.pk
    made.save(update_fields=["case"])
    flowing.submit(case.pk, 1, by=by, token=token, opinion=f"由{unit.short}衔接跟踪")
    return Act(made, subject=row, after={"body": unit.short, "case": case.pk})


def _unfit(row: Document) -> Iterator[Objection]:
    if row.genre != Genre.REQUEST or not State(row.state).issued:
        yield Objection(AT, f"本件是{row.state}的{row.genre}。", "印发后的请示才须跟踪。")
    elif routed(office.chart(), row.department, row.form)[0].towards is not Towards.UP:
        yield Objection(AT, "本件不是报上级的请示。", "报本级政府的请示按来文办理。")
    if FollowUp.objects.filter(document=row).exists():
        yield Objection(AT, "本件已在跟踪。", "请在原跟踪中记载。")


@action(AT)
def note_progress(follow_up: int, whom: str, text: str, *, by: Officer, token: UUID) -> Act[FollowUpNote]:
    """衔接记录: with whom and what was said; the next is due ten working days on (P28.3)."""
    row = _locked(follow_up)
    case, task = _open_task(row, flows.CONTACT)
    refuse([*_stranger(row, by), *_empty(whom, text)])
    for one in dues.running([case]).get(case, ()):
        flowing.stop_clock.within(case, one.pk, by=by, token=uuid5(token, f"停{one.pk}"), reason="已记载进展")
    flowing.start_clock.within(case, flows.PROGRESS, by=by, token=token, trigger=clock.now(), since="上次衔接",
                               number=task)
    made = FollowUpNote.objects.create(follow_up=row, whom=whom.strip(), text=text.strip(),
                                       by_name=by.title + by.name, at=clock.now())
    return Act(made, subject=row.document, after={"whom": made.whom}, reason=made.text)


def _locked(follow_up: int) -> FollowUp:
    row = FollowUp.objects.select_for_update().filter(pk=follow_up).first()
    if row is None or row.case is None:
        raise Refusal([Objection(AT, "没有这项跟踪。", "请从列表重新打开。")])
    return row


def _open_task(row: FollowUp, step: str) -> tuple[int, int]:
    """Its case and the task that waits at a step. Raises Refusal when it lies elsewhere."""
    case = row.case or 0
    state = flows_kept.state(case)
    if state.ended or state.round.step != step:
        here = f"本项跟踪现在“{state.step.name}”，不能办理这一步。"
        raise Refusal([Objection(state.step.at, here, "请刷新后查看。")])
    return case, state.live[0].number


def _stranger(row: FollowUp, by: Officer) -> Iterator[Objection]:
    if not rights.belongs(office.chart(), by.person, row.body):
        yield Objection(AT, f"本件由{row.body_name}衔接，{by.title}{by.name}不能记载。", "请由负责部门记载。")


def _empty(*words: str) -> Iterator[Objection]:
    if not all(word.strip() for word in words):
        yield Objection(AT, "没有写明与谁衔接、情况如何。", "请写明部门、人员和答复。")


@action(AT)
def conclude(follow_up: int, outcome: Outcome, text: str, *, by: Officer, token: UUID) -> Act[FollowUp]:
    """跟踪结果: the answer is here, or there will be none (P28.3). Only an answer is registered and tied (P28.4)."""
    row = _locked(follow_up)
    case, task = _open_task(row, flows.CONTACT)
    refuse([*_stranger(row, by), *_empty(text)])
    if outcome is not Outcome.GRANTED:
        flowing.replan.within(case, {}, {flows.LINKED: f"{outcome}，没有批复"}, by=by, token=None, reason=text)
    flowing.submit.within(case, task, by=by, token=token, opinion=f"{outcome}：{text.strip()}")
    row.outcome = outcome
    row.save(update_fields=["outcome"])
    return Act(row, subject=row.document, after={"outcome": outcome.value}, reason=text.strip())


@action(LINK_AT, AT)
def link_answer(follow_up: int, number: str, *, by: Officer, token: UUID) -> Act[Link]:
    """关联批复: the incoming answer is tied to the 请示, read from both ends (P28.4). number: its 收文号."""
    row = _locked(follow_up)
    case, task = _open_task(row, flows.LINKED)
    came = Incoming.objects.filter(number=number.strip()).first()
    if came is None:
        raise Refusal([Objection(LINK_AT, f"没有收文号“{number.strip()}”。", "请先登记上级的批复，再填写其收文号。")])
    refuse(rights.not_clerk(office.chart(), by, "关联批复"))
    asked = row.document
    made = Link.objects.create(
        document_name=f"{came.title}（{came.their_number or came.number}）", tie=Tie.ANSWERS, other=asked,
        other_name=f"{asked.title}（{asked.number}）", incoming=came, on=clock.today(), by_name=by.title + by.name,
    )
    flowing.submit.within(case, task, by=by, token=token, opinion=f"批复见{came.number}")
    return Act(made, subject=asked, after={"answer": came.number})


@action(AT)
def report(follow_up: int, text: str, *, by: Officer, token: UUID) -> Act[FollowUp]:
    """情况报告: how it ended is told to the county government; the follow-up ends (P28.5)."""
    row = _locked(follow_up)
    case, task = _open_task(row, flows.REPORTED)
    refuse([*_stranger(row, by), *_empty(text)])
    flowing.finish.within(case, task, by=by, token=token, opinion=text)
    row.reported = True
    row.save(update_fields=["reported"])
    return Act(row, subject=row.document, after={"reported": True}, reason=text.strip())
