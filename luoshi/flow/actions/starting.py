"""Definitions published, cases begun, ended, held and planned; a body's own chain as a branch of a case."""

from collections.abc import Mapping
from uuid import UUID

from django.db.models import Max

from luoshi.flow import policies
from luoshi.flow.actions.desk import _Desk, _desk, _once, _Rows, _steer, _store, _turn
from luoshi.flow.engine import sharing, verbs
from luoshi.flow.engine.definition import Flow
from luoshi.flow.engine.refusal import Refusal
from luoshi.flow.engine.state import Hand, Plan, State, Status, Verb, Waits
from luoshi.flow.engine.words import officer_text, plan_text, rounds_text
from luoshi.flow.loading import flow_of
from luoshi.flow.models import Case, Definition
from luoshi.flow.models import Task as Row
from luoshi.record import clock
from luoshi.record.actions import Act, Subject, action
from luoshi.terms.officer import Officer
from luoshi.terms.seat import Seat


@action("附件1 五（三）1")
def publish(flow: Flow, *, by: Officer) -> Act[Definition]:
    """公布流程: the newest version of its key. The same text again is the version that stands already."""
    latest = Definition.objects.filter(key=flow.key).aggregate(top=Max("version"))["top"] or 0
    stored = {"key": flow.key, "version": latest + 1, "name": flow.name, "body": flow.dumps()}
    row, fresh = Definition.objects.get_or_create(hash=flow.hash, defaults=stored)
    return Act(row, after={"key": row.key, "version": row.version, "hash": row.hash, "new": fresh}, note=by.title)


@action("附件1 五（三）1")
def begin(
    definition: Definition, plan: Plan, *, by: Officer, subject: Subject, title: str, token: UUID | None,
    urgency: int = 0,
) -> Act[Case]:
    """发起: a case about a subject of another room, in that version of the flow. urgency: greater is more urgent."""
    _first(token)
    case = Case(definition=definition, subject_type=subject.type, subject_id=subject.id, title=title, urgency=urgency)
    return _begin(case, plan, by, token)


@action("第五十二条")
def branch(
    case: int, number: int, definition: Definition, plan: Plan, *, by: Officer, token: UUID
) -> Act[Case]:
    """部门内办理: the seat's own chain as a case; its result answers the task."""
    desk = _turn(case, number, by, token, closing=False)
    _store(desk, sharing.branch(desk.state, number, desk.hand))
    outer = desk.case
    inner = Case(
        definition=definition, subject_type=outer.subject_type, subject_id=outer.subject_id, title=outer.title,
        urgency=outer.urgency, parent=outer, task=number, root=outer.root or outer,
    )
    return _begin(inner, plan, by, None)


def _first(token: UUID | None) -> None:
    _once([], token, closing=False)


def _begin(case: Case, plan: Plan, by: Officer, token: UUID | None) -> Act[Case]:
    hand = Hand(by, clock.now())
    state = verbs.begin(flow_of(case.definition_id), plan, hand)
    case.starter_id, case.starter, case.began = by.person, officer_text(by), hand.at
    case.plan, case.rounds = plan_text(state.plan, state.flow), rounds_text(state.rounds, state.flow)
    case.save()
    blank = State(state.flow, state.plan, state.starter, rounds=state.rounds)
    return _store(_Desk(case, _Rows([]), blank, hand, token), state)


@action("附件1 五（二）7")
def withdraw(case: int, *, by: Officer, reason: str, token: UUID) -> Act[Case]:
    """撤销: by who began it, with the reason."""
    desk = _desk(case, by, token, closing=True)
    if not desk.state.ended:
        policies.demand(policies.may_withdraw(by, desk.state, desk.today))
    act = _ended(desk, verbs.withdraw(desk.state, desk.hand, reason), reason)
    _tell_parent(desk, Verb.WITHDRAW, reason)
    return act


@action("附件1 五（二）7")
def stop(case: int, *, by: Officer, reason: str) -> Act[Case]:
    """终止: a branch ends because the case above it no longer waits for it. Called by other actions."""
    desk = _desk(case, by, None)
    inner = desk.case
    if inner.task is None or Row.objects.filter(case=inner.parent_id, number=inner.task, closed__isnull=True).exists():
        raise Refusal("上一级流程仍在等待本件，不能终止", "请由发起人撤销")
    return _ended(desk, verbs.withdraw(desk.state, desk.hand, reason), reason)


def _ended(desk: _Desk, after: State, reason: str) -> Act[Case]:
    before = desk.state
    act = _store(desk, after, reason=reason)
    _stop_branches(desk, before)
    return act


def _stop_branches(desk: _Desk, before: State) -> None:
    """Branches whose task was ended by another's act end with it."""
    waited = [task.number for task in before.tasks if task.waits is Waits.BRANCH]
    gone = [number for number in waited if not desk.state.task(number).live]
    if gone:
        left = Case.objects.filter(parent=desk.case, task__in=gone, status__in=(Status.RUNNING, Status.HELD))
        for inner in left.order_by("pk"):
            stop(inner.pk, by=desk.hand.by, reason="上一级流程已不再等待本部门意见")


def _tell_parent(desk: _Desk, verb: Verb, opinion: str) -> None:
    case = desk.case
    if case.parent_id and case.task:
        answer(case.parent_id, case.task, by=desk.hand.by, verb=verb, opinion=opinion)


@action("第五十二条")
def answer(case: int, number: int, *, by: Officer, verb: Verb, opinion: str) -> Act[Case]:
    """答复: the result of a branch reaches the task that waits for it. Called by other actions."""
    desk = _desk(case, by, None)
    if not Case.objects.filter(parent=case, task=number, ended__isnull=False).exists():
        raise Refusal("部门内办理没有结果，不能答复", "请在部门流程中办理", "第五十二条")
    before = desk.state
    act = _store(desk, sharing.branched(before, number, desk.hand, verb, opinion), reason=opinion)
    _after(desk, before, opinion)
    return act


def _after(desk: _Desk, before: State, opinion: str, *, objects: bool = False) -> None:
    """What a hand-over means for other cases: branches no longer waited for, the parent that waits for this one."""
    _stop_branches(desk, before)
    if desk.state.status is Status.FINISHED:
        _tell_parent(desk, Verb.DISAGREE if objects else Verb.AGREE, opinion)


@action("第七十二条")
def hold(case: int, *, by: Officer, reason: str, token: UUID) -> Act[Case]:
    """暂缓: with the reason and until when."""
    desk = _steer(case, by, token)
    return _store(desk, verbs.hold(desk.state, desk.hand, reason), reason=reason)


@action("第七十二条")
def resume(case: int, *, by: Officer, token: UUID, reason: str = "") -> Act[Case]:
    """恢复."""
    desk = _steer(case, by, token)
    return _store(desk, verbs.resume(desk.state, desk.hand), reason=reason)


@action("第五十一条")
def replan(
    case: int, seats: Mapping[str, tuple[Seat, ...]], left_out: Mapping[str, str] | None = None,
    lengths: Mapping[str, tuple[int, str]] | None = None, *, by: Officer, token: UUID | None, reason: str,
) -> Act[Case]:
    """调整路线: who does later steps, which are left out, and limits of another length."""
    desk = _steer(case, by, token)
    if not reason.strip():
        raise Refusal("调整路线须写明理由", "请写明为什么改由他人办理或者略去步骤", desk.state.step.at)
    return _store(desk, verbs.replan(desk.state, desk.hand, seats, left_out, lengths), reason=reason)
