"""取回: a hand-over taken back before anyone opened it."""

from collections.abc import Iterable

from luoshi.flow.engine.definition import Kind
from luoshi.flow.engine.moving import append, moment, reenter, running, void
from luoshi.flow.engine.refusal import Refusal
from luoshi.flow.engine.state import Hand, Mark, Standing, State, Task, Verb, Waits

HANDED = frozenset({Verb.SUBMIT, Verb.AGREE, Verb.DISAGREE, Verb.RETURN, Verb.TRANSFER})


def take_back(state: State, number: int, hand: Hand) -> State:
    """取回: until the next has opened it, by the one who handed it on. The answer taken back stays in sight, void."""
    running(state)
    task = state.task(number)
    if task.standing is not Standing.CLOSED or task.verb not in HANDED or task.aside:
        raise Refusal("没有可以取回的办理", "只能取回自己刚刚交出的件")
    if not task.actor or task.actor.person != hand.by.person:
        raise Refusal("只能由交出的人取回", "请与交出的人或者现办理人联系")
    if task.round == state.round.number:
        return _within(state, task, hand)
    return _over(state, task, hand)


def _within(state: State, task: Task, hand: Hand) -> State:
    """The round is still open: others of a countersignature have not answered, or it was passed on."""
    if task.verb is Verb.TRANSFER:
        (heir,) = (one for one in state.of(task.round) if one.parent == task.number and one.came is Verb.TRANSFER)
        _unopened([heir])
        state = void(state, [heir], hand, Verb.TAKE_BACK)
    else:
        state = _wait_again(state, task)
    state = state.put(task.number, standing=Standing.VOID)
    return append(state, [task.seat], hand, task.came, parent=task.parent)


def _wait_again(state: State, task: Task) -> State:
    """Those whose turn came through this answer wait for it once more."""
    assert task.closed
    # Within one moment the clock does not tell before from after: who was done by then did not wait for this answer.
    later = [one for one in state.of(task.round) if one.waits is not Waits.TURN and one.opened >= task.closed
             and not (one.closed and one.closed <= task.closed and one.number <= task.number)]
    added = [one for one in later if one.came is Verb.ADD and one.parent == task.number]
    woken = [one for one in later if one.came is not Verb.ADD] if state.step.kind is Kind.ORDERED else []
    _unopened([*added, *woken])
    for one in added:
        state = state.put(one.number, parent=len(state.tasks) + 1)
    for one in (*added, *woken):
        state = state.put(one.number, standing=Standing.WAITING, waits=Waits.TURN)
    return state


def _over(state: State, task: Task, hand: Hand) -> State:
    """The hand-over opened the present round: that round ends, and the earlier one is taken up again."""
    if state.round.sender != task.number:
        raise Refusal("本件已经过下一步办理，不能取回", "可以请现办理人退回")
    _unopened(state.of(state.round.number))
    state = void(state, state.live, hand, Verb.TAKE_BACK).mark(Mark.TAKEN)
    state = state.put(task.number, standing=Standing.VOID)
    return reenter(state, task.round, hand, Verb.TAKE_BACK, task.number, again=False)


def _unopened(tasks: Iterable[Task]) -> None:
    opened = next((one for one in tasks if one.seen or one.closed), None)
    if opened:
        words = f"“{opened.seat.name}”已于{moment(opened)}打开，不能取回"
        raise Refusal(words, "可以请其退回", by=opened.seat.name, when=moment(opened))
