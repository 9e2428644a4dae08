"""Verbs that bring others in: passing on, adding, circulating, hastening, a body's own chain, silence."""

from collections.abc import Iterable
from enum import StrEnum

from luoshi.flow.engine.definition import Kind
from luoshi.flow.engine.moving import append, close, running, settle, turn, void
from luoshi.flow.engine.refusal import Refusal
from luoshi.flow.engine.state import Hand, Standing, State, Status, Verb, Waits
from luoshi.flow.engine.verbs import open_
from luoshi.terms.seat import Seat

SILENCE_AT = "第五十二条"
DEEMED = "逾期未复，视为无不同意见"


class Added(StrEnum):
    """When an added signer has his turn."""

    BEFORE = "先签"
    TOGETHER = "并签"
    AFTER = "后签"


def transfer(state: State, number: int, hand: Hand, seat: Seat, opinion: str = "") -> State:
    """转办: another seat does it instead, in the same round."""
    task = turn(state, number)
    _free(state, [seat])
    state = close(state, number, hand, Verb.TRANSFER, opinion)
    return append(state, [seat], hand, Verb.TRANSFER, parent=number, aside=task.aside)


def add(state: State, number: int, hand: Hand, seats: Iterable[Seat], when: Added = Added.BEFORE) -> State:
    """加签: others sign before, together with or after the one who adds them."""
    task = turn(state, number)
    chosen = tuple(dict.fromkeys(seats))
    if task.aside or state.step.kind is Kind.READING:
        raise Refusal("传阅件不须加签", "请用传阅增加阅读人")
    if not chosen:
        raise Refusal("没有选定加签人", "请至少选一人")
    _free(state, chosen)
    if when is Added.AFTER:
        return append(state, chosen, hand, Verb.ADD, parent=number, standing=Standing.WAITING, waits=Waits.TURN)
    if when is Added.BEFORE:
        state = state.put(number, standing=Standing.WAITING, waits=Waits.ADDED)
    return append(state, chosen, hand, Verb.ADD, parent=number)


def _free(state: State, seats: Iterable[Seat]) -> None:
    busy = {task.seat: task.seat.name for task in state.live}
    if held := [busy[seat] for seat in seats if seat in busy]:
        raise Refusal(f"“{'”“'.join(held)}”已在本步办理", "不必重复选定")


def drop(state: State, number: int, hand: Hand) -> State:
    """减签: an added signer who has not opened it is no longer asked."""
    running(state)
    task = state.task(number)
    if task.came is not Verb.ADD or not task.live:
        raise Refusal("只能减去尚未办理的加签人", "其他人请用转办或者退回")
    if task.seen:
        raise Refusal(f"“{task.seat.name}”已经打开，不能减签", "请与其联系，由其办理或者退回")
    return settle(void(state, [task], hand, Verb.DROP), hand, task.parent, Verb.AGREE)


def circulate(state: State, hand: Hand, seats: Iterable[Seat], number: int = 0, verb: Verb = Verb.CIRCULATE) -> State:
    """传阅, 分发: for reading; the case does not wait. Also after it has finished. number: the task that sends it."""
    if state.status is Status.WITHDRAWN:
        running(state)
    reading = {task.seat for task in state.tasks if task.aside and task.live}
    fresh = [seat for seat in dict.fromkeys(seats) if seat not in reading]
    if not fresh:
        raise Refusal("所选的人都已在传阅", "不必重复发送，可以催阅")
    return append(state, fresh, hand, verb, parent=number, aside=True)


def urge(state: State, _hand: Hand, numbers: Iterable[int] = ()) -> State:
    """催办: those who hold it now, or the tasks named (readers too)."""
    chosen = [state.task(number) for number in numbers] or list(state.live)
    open_ = [task for task in chosen if task.standing is Standing.OPEN]
    if not open_:
        running(state)
        raise Refusal("没有可以催办的人", "所选的人已经办完")
    for task in open_:
        state = state.put(task.number, urged=task.urged + 1)
    return state


def deliver(state: State, number: int, hand: Hand, proof: str) -> State:
    """送达: proof that the request reached the seat (a receipt, a signature); the limit runs from it."""
    task = state.task(number)
    if not proof.strip():
        raise Refusal("须写明送达证明", "请写明签收人、方式或者回执编号", SILENCE_AT)
    if not task.live or task.proof:
        raise Refusal(f"“{task.seat.name}”已经送达或者已经办完", "不必再记送达", SILENCE_AT)
    return state.put(number, delivered=hand.at, proof=proof.strip())


def deem(state: State, number: int, hand: Hand) -> State:
    """视为无不同意见: silence after the limit, only where the step allows it and delivery is proved."""
    task, step = state.task(number), state.step
    if task.waits is not Waits.BRANCH:
        turn(state, number, SILENCE_AT)
    running(state)
    if not step.silence:
        raise Refusal(f"“{step.name}”不适用逾期视为无不同意见", "须取得书面意见", step.at)
    if not task.proof:
        raise Refusal(f"“{task.seat.name}”没有送达证明", "请重新送达，期限自送达起算", SILENCE_AT)
    return settle(close(state, number, hand, Verb.DEEM, DEEMED), hand, number, Verb.DEEM)


def branch(state: State, number: int, hand: Hand) -> State:
    """部门内办理: the seat's own chain runs as a case of its own; the task waits for its result."""
    task = turn(state, number)
    if task.aside:
        raise Refusal("传阅件不能转部门内办理", "请另行发起")
    return open_(state, number, hand).put(number, standing=Standing.WAITING, waits=Waits.BRANCH)


def branched(state: State, number: int, hand: Hand, verb: Verb, opinion: str) -> State:
    """The result of the own chain: AGREE or DISAGREE closes the task; WITHDRAW gives it back to the seat."""
    task = state.task(number)
    if task.waits is not Waits.BRANCH:
        turn(state, number)
        raise Refusal("本项没有在部门内办理", "请直接办理")
    if verb is Verb.WITHDRAW:
        return state.put(number, standing=Standing.OPEN, waits=Waits.NOTHING)
    running(state)
    return settle(close(state, number, hand, verb, opinion), hand, number, verb)
