"""Verbs of the one whose turn it is. `case` and `number`: the task; `token`: made by the page for one press."""

from uuid import UUID

from luoshi.flow.actions.desk import Gate, _desk, _store, _turn
from luoshi.flow.actions.starting import _after
from luoshi.flow.engine import sharing, taking, verbs
from luoshi.flow.engine.moving import RETURN_AT
from luoshi.flow.engine.refusal import Refusal
from luoshi.flow.engine.state import Hand, Plan, State, Verb
from luoshi.flow.models import Case
from luoshi.record.actions import Act, action
from luoshi.terms.officer import Officer
from luoshi.terms.seat import Seat


@action("第五十一条")
def see(case: int, number: int, *, by: Officer) -> Act[Case]:
    """打开: first opened by one who may answer; from now on it can no longer be taken back."""
    desk = _turn(case, number, by, None)
    return _store(desk, verbs.open_(desk.state, number, desk.hand))


@action("第五十一条")
def save(case: int, number: int, *, by: Officer, opinion: str) -> Act[Case]:
    """暂存: an opinion put by, not yet given."""
    desk = _turn(case, number, by, None)
    return _store(desk, verbs.save(desk.state, number, desk.hand, opinion))


@action("第五十一条")
def submit(
    case: int, number: int, *, by: Officer, token: UUID | None, opinion: str = "", to: str = "",
    gate: Gate | None = None,
) -> Act[Case]:
    """提交: by the drafter, or by one who only passes it on. gate: what the room says of it."""
    return _agree(case, number, by, token, opinion, to, Verb.SUBMIT, gate=gate)


@action("第五十一条")
def agree(
    case: int, number: int, *, by: Officer, token: UUID, opinion: str = "", to: str = "", gate: Gate | None = None
) -> Act[Case]:
    """同意. to: another of the steps that may follow. gate: what the room says of it, instead of opinion and to."""
    return _agree(case, number, by, token, opinion, to, Verb.AGREE, gate=gate)


@action("第五十一条")
def finish(
    case: int, number: int, *, by: Officer, token: UUID, opinion: str = "", objects: bool = False,
    gate: Gate | None = None,
) -> Act[Case]:
    """办结: at the last step. objects: the result of a body's own chain is 不同意, with the opinion."""
    return _agree(case, number, by, token, opinion, "", Verb.FINISH, objects=objects, gate=gate)


def _agree(
    case: int, number: int, by: Officer, token: UUID | None, opinion: str, to: str, verb: Verb, *,
    objects: bool = False, gate: Gate | None = None,
) -> Act[Case]:
    desk = _turn(case, number, by, token)
    before = planned = desk.state
    if gate and desk.task(number).live:
        word = gate(before, desk.task(number))
        opinion, to = word.opinion, word.to
        planned = _replanned(before, word.plan, desk.hand) if word.plan else before
    if objects and not (desk.case.parent_id and opinion.strip()):
        raise Refusal("答复不同意须是部门意见并写明理由", "请写明理由和依据", "第五十二条")
    act = _store(desk, verbs.agree(planned, number, desk.hand, opinion, to, verb), reason=opinion)
    _after(desk, before, opinion, objects=objects)
    return act


def _replanned(state: State, plan: Plan, hand: Hand) -> State:
    seats = {id: chosen for id, chosen in plan.seats.items() if id != state.round.step}
    return verbs.replan(state, hand, seats, plan.left_out, plan.lengths)


@action("第五十二条")
def disagree(
    case: int, number: int, *, by: Officer, token: UUID, opinion: str, gate: Gate | None = None
) -> Act[Case]:
    """不同意: with the opinion. gate: what the room says of it."""
    desk = _turn(case, number, by, token)
    if gate and desk.task(number).live:
        gate(desk.state, desk.task(number))
    return _store(desk, verbs.disagree(desk.state, number, desk.hand, opinion), reason=opinion)


@action(RETURN_AT)
def send_back(
    case: int, number: int, *, by: Officer, token: UUID, opinion: str, to: str = "", direct: bool = True,
    gate: Gate | None = None,
) -> Act[Case]:
    """退回: with the reason, to the previous or another earlier step. direct: comes straight back when submitted.

    gate: what the room says of it, instead of to.
    """
    desk = _turn(case, number, by, token)
    before = desk.state
    if gate and desk.task(number).live:
        to = gate(before, desk.task(number)).to
    act = _store(desk, verbs.send_back(before, number, desk.hand, opinion, to, direct=direct), reason=opinion)
    _after(desk, before, opinion)
    return act


@action("第五十一条")
def take_back(case: int, number: int, *, by: Officer, token: UUID) -> Act[Case]:
    """取回: by the one who handed it on, until the next has opened it."""
    desk = _desk(case, by, token)
    return _store(desk, taking.take_back(desk.state, number, desk.hand))


@action("附件1 四（二）9")
def read(case: int, number: int, *, by: Officer, token: UUID, opinion: str = "") -> Act[Case]:
    """阅毕."""
    desk = _turn(case, number, by, token)
    before = desk.state
    act = _store(desk, verbs.read(before, number, desk.hand, opinion), reason=opinion)
    _after(desk, before, opinion)
    return act


@action("第五十一条")
def transfer(case: int, number: int, seat: Seat, *, by: Officer, token: UUID, opinion: str = "") -> Act[Case]:
    """转办."""
    desk = _turn(case, number, by, token)
    return _store(desk, sharing.transfer(desk.state, number, desk.hand, seat, opinion), reason=opinion)
