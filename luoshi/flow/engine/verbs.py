"""Verbs of those whose turn it is, and of the one who began: each a function from state to state.

All raise `Refusal` when they cannot be done, and then nothing has changed. Who may press is asked elsewhere
(`flow.policies`); here only what the state itself allows.
"""

from collections.abc import Mapping
from dataclasses import replace

from luoshi.flow.engine.definition import Flow, Kind, Step
from luoshi.flow.engine.moving import RETURN_AT, close, doers, enter, passed, running, settle, targets, turn, void
from luoshi.flow.engine.refusal import Refusal
from luoshi.flow.engine.state import Hand, Mark, Plan, Round, State, Status, Task, Verb, Waits
from luoshi.terms.seat import Seat, SeatKind


def begin(flow: Flow, plan: Plan, hand: Hand) -> State:
    """发起: the first step waits for the one who begins, unless the plan names another seat."""
    by = hand.by.acting_for or hand.by
    first = flow.steps[0]
    own = Seat(SeatKind.PERSON, by.person, by.name)
    state = State(flow, Plan({first.id: (own,), **plan.seats}, plan.left_out, plan.lengths), hand.by)
    return enter(_checked(state), Round(0, first.id, Verb.BEGIN), hand)


def _checked(state: State) -> State:
    steps = state.flow.order
    for id, why in state.plan.left_out.items():
        if id not in steps or id == state.flow.steps[0].id:
            raise Refusal("不能略去这一步", "第一步和流程中没有的步骤不能略去")
        if not why.strip():
            raise Refusal(f"略去“{state.flow.step(id).name}”须写明理由", at=state.flow.step(id).at)
    if unknown := [id for id in state.plan.seats if id not in steps]:
        raise Refusal(f"流程中没有步骤{'、'.join(unknown)}", "请按本件所用的流程版本选定办理人")
    return state


def replan(
    state: State, _hand: Hand, seats: Mapping[str, tuple[Seat, ...]], left_out: Mapping[str, str] | None = None,
    lengths: Mapping[str, tuple[int, str]] | None = None,
) -> State:
    """调整路线: who does later steps. left_out, lengths: replace the former ones.

    The seats of the present step are changed by 转办 and 加签.
    """
    if state.ended:
        running(state)
    plan = state.plan
    left_out = plan.left_out if left_out is None else left_out
    lengths = plan.lengths if lengths is None else lengths
    moved = {id for id, chosen in seats.items() if chosen != plan.seats.get(id)}
    if state.round.step in {*moved, *left_out}:
        raise Refusal(f"“{state.step.name}”正在办理", "请用转办、加签或者减签", state.step.at)
    return _checked(replace(state, plan=Plan({**plan.seats, **seats}, dict(left_out), dict(lengths))))


def open_(state: State, number: int, hand: Hand) -> State:
    """打开: from now on it can no longer be taken back. What is open proves that it was delivered."""
    task = state.task(number)
    if task.seen or task.waits is Waits.TURN or not task.live:
        return state
    proof = {} if task.proof else {"delivered": hand.at, "proof": "办理人在系统中打开"}
    return state.put(number, seen=hand.at, seen_by=hand.by.person, **proof)


def save(state: State, number: int, hand: Hand, draft: str) -> State:
    """暂存: an opinion put by."""
    turn(state, number)
    return open_(state, number, hand).put(number, draft=draft)


def agree(
    state: State, number: int, hand: Hand, opinion: str = "", to: str = "", verb: Verb = Verb.AGREE
) -> State:
    """同意, 提交, 办结: the round goes on when all have answered. to: another step than the usual next."""
    task = turn(state, number)
    if task.aside or state.step.kind is Kind.READING:
        raise Refusal("传阅件不须表态", "请按“阅毕”")
    if verb is Verb.FINISH and (after := targets(state)[0]):
        raise Refusal(f"还有步骤“{after.name}”没有办理，不能办结", "请提交下一步", after.at)
    return settle(close(state, number, hand, verb, opinion), hand, number, verb, to)


def disagree(state: State, number: int, hand: Hand, opinion: str) -> State:
    """不同意: with the opinion. When all have answered the case goes to where differences are settled."""
    task = turn(state, number)
    if task.aside or state.step.kind is Kind.READING:
        raise Refusal("传阅件不须表态", "有意见的，请在“阅毕”时写明")
    if state.round.step == state.flow.steps[0].id:
        raise Refusal("拟稿人不能对自己的件表示不同意", "不再办理的请撤销")
    if not opinion.strip():
        raise Refusal("不同意须写明意见", "请写明理由和依据", "第五十二条")
    return settle(close(state, number, hand, Verb.DISAGREE, opinion), hand, number, Verb.DISAGREE)


def earlier(state: State) -> tuple[Step, ...]:
    """The steps to which it can be returned, in order: passed before, and standing before this one."""
    here = state.round.step
    return tuple(step for step in state.flow.steps if state.flow.before(step.id, here) and passed(state, step))


def send_back(state: State, number: int, hand: Hand, opinion: str, to: str = "", *, direct: bool = True) -> State:
    """退回: with the reason, to an earlier step (the previous one by default). Opinions given stay.

    direct: submitted again, it comes straight back here and only those are asked who had not consented; otherwise it
    goes through all steps again.
    """
    task = turn(state, number, RETURN_AT)
    if task.aside or state.step.kind is Kind.READING:
        raise Refusal("传阅件不能退回", "请按“阅毕”，意见可以写在其中", RETURN_AT)
    if not opinion.strip():
        raise Refusal("退回须说明理由", "请写明退回的理由和需要修改之处", RETURN_AT)
    known = earlier(state)
    target = next((step for step in reversed(known) if to in ("", step.id)), None)
    if target is None:
        names = "”“".join(step.name for step in known)
        raise Refusal("不能退回到那一步", f"可以退回到“{names}”" if known else "这是第一步，可以撤销", RETURN_AT)
    sent, seats = state.round.number, doers(state, target)
    state = close(state, number, hand, Verb.RETURN, opinion)
    state = void(state, state.live, hand, Verb.RETURN).mark(Mark.RETURNED)
    into = Round(0, target.id, Verb.RETURN, number, back=sent, direct=direct)
    return enter(state, into, hand, seats)


def withdraw(state: State, hand: Hand, reason: str) -> State:
    """撤销: the case ends, with the reason; what was waiting ends with it."""
    if state.ended:
        running(state)
    if not reason.strip():
        raise Refusal("撤销须写明理由", "请写明为什么不再办理", RETURN_AT)
    live = [task for task in state.tasks if task.live]
    state = void(state, live, hand, Verb.WITHDRAW).mark(Mark.ENDED)
    return replace(state, status=Status.WITHDRAWN, reason=reason.strip())


def hold(state: State, _hand: Hand, reason: str) -> State:
    """暂缓: nothing moves until it is resumed."""
    running(state)
    if not reason.strip():
        raise Refusal("暂缓须写明理由和时间", "请写明理由和预计恢复的日期", "第七十二条")
    return replace(state, status=Status.HELD, reason=reason.strip())


def resume(state: State, _hand: Hand) -> State:
    """恢复."""
    if state.status is not Status.HELD:
        raise Refusal("本件没有暂缓", "不需要恢复")
    return replace(state, status=Status.RUNNING, reason="")


def read(state: State, number: int, hand: Hand, opinion: str = "") -> State:
    """阅毕: also after the case has finished, for what was circulated."""
    task = state.task(number)
    if not task.aside:
        _reading_step(state, task)
        return settle(close(state, number, hand, Verb.READ, opinion), hand, number, Verb.READ)
    if not task.live:
        turn(state, number)
    return close(state, number, hand, Verb.READ, opinion)


def _reading_step(state: State, task: Task) -> None:
    turn(state, task.number)
    if state.step.kind is not Kind.READING:
        raise Refusal("本件须表明意见，不能只阅", "请选择同意、不同意或者退回", state.step.at)
