"""Verbs of the one whose turn it is. `case` and `number`: the task; `token`: made by the page for one press."""

from uuid import UUID

from luoshi.flow.actions.desk import _desk, _store, _turn
from luoshi.flow.actions.starting import _after
from luoshi.flow.engine import sharing, taking, verbs
from luoshi.flow.engine.moving import RETURN_AT
from luoshi.flow.engine.refusal import Refusal
from luoshi.flow.engine.state import Verb
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
def submit(case: int, number: int, *, by: Officer, token: UUID | None, opinion: str = "", to: str = "") -> Act[Case]:
    """提交: by the drafter, or by one who only passes it on."""
    return _agree(case, number, by, token, opinion, to, Verb.SUBMIT)


@action("第五十一条")
def agree(case: int, number: int, *, by: Officer, token: UUID, opinion: str = "", to: str = "") -> Act[Case]:
    """同意. to: another of the steps that may follow."""
    return _agree(case, number, by, token, opinion, to, Verb.AGREE)


@action("第五十一条")
def finish(
    case: int, number: int, *, by: Officer, token: UUID, opinion: str = "", objects: bool = False
) -> Act[Case]:
    """办结: at the last step. objects: the result of a body's own chain is 不同意, with the opinion."""
    return _agree(case, number, by, token, opinion, "", Verb.FINISH, objects=objects)


def _agree(
    case: int, number: int, by: Officer, token: UUID | None, opinion: str, to: str, verb: Verb, *, objects: bool = False
) -> Act[Case]:
    desk = _turn(case, number, by, token)
    before = desk.state
    if objects and not (desk.case.parent_id and opinion.strip()):
        raise Refusal("答复不同意须是部门意见并写明理由", "请写明理由和依据", "第五十二条")
    act = _store(desk, verbs.agree(before, number, desk.hand, opinion, to, verb), reason=opinion)
    _after(desk, before, opinion, objects=objects)
    return act


@action("第五十二条")
def disagree(case: int, number: int, *, by: Officer, token: UUID, opinion: str) -> Act[Case]:
    """不同意: with the opinion."""
    desk = _turn(case, number, by, token)
    return _store(desk, verbs.disagree(desk.state, number, desk.hand, opinion), reason=opinion)


@action(RETURN_AT)
def send_back(
    case: int, number: int, *, by: Officer, token: UUID, opinion: str, to: str = "", direct: bool = True
) -> Act[Case]:
    """退回: with the reason, to the previous or another earlier step. direct: comes straight back when submitted."""
    desk = _turn(case, number, by, token)
    before = desk.state
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
