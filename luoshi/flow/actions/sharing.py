"""Verbs that bring others in: adding, circulating, hastening; delivery and silence."""

from collections.abc import Sequence
from uuid import UUID

from luoshi.flow import timing
from luoshi.flow.actions.desk import _Desk, _desk, _steer, _store, _turn
from luoshi.flow.actions.starting import _after
from luoshi.flow.engine import sharing
from luoshi.flow.engine.moving import person
from luoshi.flow.engine.refusal import Refusal
from luoshi.flow.engine.sharing import SILENCE_AT, Added
from luoshi.flow.engine.state import Verb
from luoshi.flow.models import Case, Clock
from luoshi.law.calendar import UnknownYear
from luoshi.record.actions import Act, action
from luoshi.terms.officer import CLOCK, Officer
from luoshi.terms.seat import Seat


@action("第五十一条")
def add_signers(
    case: int, number: int, seats: Sequence[Seat], *, by: Officer, token: UUID, when: Added = Added.BEFORE,
    reason: str = "",
) -> Act[Case]:
    """加签."""
    desk = _turn(case, number, by, token, closing=False)
    return _store(desk, sharing.add(desk.state, number, desk.hand, seats, when), reason=reason, note=when)


@action("第五十一条")
def drop_signer(case: int, number: int, *, by: Officer, token: UUID, reason: str = "") -> Act[Case]:
    """减签: an added signer who has not opened it, by one who has a hand in the case."""
    desk = _steer(case, by, token)
    before = desk.state
    desk.task(number)
    act = _store(desk, sharing.drop(before, number, desk.hand), reason=reason)
    _after(desk, before, reason)
    return act


@action("附件1 四（二）9")
def circulate(
    case: int, seats: Sequence[Seat], *, by: Officer, token: UUID, number: int = 0, reason: str = "",
    distribute: bool = False,
) -> Act[Case]:
    """传阅; 分发 when what is finished goes out to those who receive it."""
    desk = _steer(case, by, token)
    verb = Verb.DISTRIBUTE if distribute else Verb.CIRCULATE
    return _store(desk, sharing.circulate(desk.state, desk.hand, seats, number, verb), reason=reason)


@action("第五十八条")
def urge(case: int, *, by: Officer, token: UUID, numbers: Sequence[int] = (), reason: str = "") -> Act[Case]:
    """催办: those who hold it now, or the tasks named."""
    desk = _steer(case, by, token)
    for number in numbers:
        desk.task(number)
    return _store(desk, sharing.urge(desk.state, desk.hand, numbers), reason=reason)


@action("第五十一条")
def reseat(case: int, number: int, seat: Seat, *, by: Officer, token: UUID, reason: str) -> Act[Case]:
    """改派: another seat does it where nobody is left to. Called by other actions, which say who may and to whom."""
    if not reason.strip():
        raise Refusal("改派须写明理由", "请写明原办理人离任或者外出的情况，由谁决定", "第五十一条")
    desk = _desk(case, by, token, closing=True)
    desk.task(number)
    return _store(desk, sharing.transfer(desk.state, number, desk.hand, seat, reason), reason=reason)


@action(SILENCE_AT)
def deliver(case: int, number: int, *, by: Officer, token: UUID, proof: str) -> Act[Case]:
    """送达: how the request provably reached the seat; the limit runs from now."""
    desk = _steer(case, by, token)
    desk.task(number)
    return _store(desk, sharing.deliver(desk.state, number, desk.hand, proof), note=proof)


@action(SILENCE_AT)
def deem(case: int, number: int, *, by: Officer) -> Act[Case]:
    """视为无不同意见: by the clock alone, after the limit, with proof of delivery."""
    if by != CLOCK:
        raise Refusal(f"逾期视为无不同意见由系统记载，{person(by)}不能代为记载", "请等待期限届满，或者催办", SILENCE_AT)
    desk = _desk(case, by, None)
    desk.task(number)
    before = desk.state
    after = sharing.deem(before, number, desk.hand)
    note = _lapsed(desk, number)
    act = _store(desk, after, note=note, reason=sharing.DEEMED)
    _after(desk, before, sharing.DEEMED)
    return act


def _lapsed(desk: _Desk, number: int) -> str:
    """The proof and the count of days; refuses while the limit still runs."""
    task = desk.state.task(number)
    row = Clock.objects.filter(case=desk.case, task=number, stopped__isnull=True).last()
    if row is None:
        raise Refusal(f"“{task.seat.name}”的期限没有起算", "请先记载送达", SILENCE_AT)
    try:
        first = timing.silence_from(row, desk.state.step.silence)
    except UnknownYear as unknown:
        raise Refusal(str(unknown), "", SILENCE_AT) from None
    if desk.today < first:
        raise Refusal(f"“{task.seat.name}”的回复期限尚未届满", f"{first:%Y-%m-%d}起才可视为无不同意见", SILENCE_AT)
    return "；".join((f"送达证明：{task.proof}", *timing.explain(row).words))
