"""How a case moves: rounds open, wait for their tasks, and are left. Verbs are built from these."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from luoshi.flow.engine.definition import Kind, Step
from luoshi.flow.engine.refusal import Refusal
from luoshi.flow.engine.state import Hand, Mark, Round, Standing, State, Status, Task, Verb, Waits
from luoshi.record.clock import CHINA
from luoshi.terms.officer import Officer
from luoshi.terms.seat import Seat

RETURN_AT = "附件1 五（二）7"


def person(officer: Officer) -> str:
    """县财政局局长李四, with the one acted for: 县财政局副局长王五（代理县财政局局长李四）."""
    own = officer.title + officer.name
    principal = officer.acting_for
    return f"{own}（{principal.capacity}{principal.post}{principal.name}）" if principal else own


def moment(hand: Hand | Task) -> str:
    """11月23日 09:30, in China."""
    at = (hand.at if isinstance(hand, Hand) else hand.closed or hand.seen or hand.opened).astimezone(CHINA)
    return f"{at.month}月{at.day}日 {at:%H:%M}"


def running(state: State) -> None:
    """Refuses when nothing moves any more, or for now."""
    if state.ended:
        raise Refusal(f"本件已经{state.status}", "如需再办，请另行发起" if state.status is Status.WITHDRAWN else "")
    if state.status is Status.HELD:
        raise Refusal(f"本件暂缓办理：{state.reason}", "恢复办理后再行处理")


def turn(state: State, number: int, at: str = "") -> Task:
    """The open task; refuses otherwise and names who was quicker."""
    task = state.task(number)
    if task.closed and task.actor:
        done = f"{person(task.actor)}已于{moment(task)}{task.verb}"
        raise Refusal(done, "页面内容已经更新，请刷新后查看", at, by=person(task.actor), when=moment(task))
    running(state)
    if task.standing is Standing.WAITING:
        raise Refusal(f"“{task.seat.name}”现在不能办理：{task.waits}", "轮到时会列入待办", at)
    return task


def root(state: State, task: Task) -> Task:
    """The task that was passed on, and on, until it became this one."""
    while task.came is Verb.TRANSFER and not task.aside:
        task = state.task(task.parent)
    return task


def close(state: State, number: int, hand: Hand, verb: Verb, opinion: str = "") -> State:
    """With a task done."""
    return state.put(
        number, standing=Standing.CLOSED, waits=Waits.NOTHING, closed=hand.at, actor=hand.by, verb=verb,
        opinion=opinion.strip(), draft="",
    )


def void(state: State, tasks: Iterable[Task], hand: Hand, verb: Verb) -> State:
    """With tasks ended by another's act."""
    for task in tasks:
        state = state.put(
            task.number, standing=Standing.VOID, waits=Waits.NOTHING, closed=hand.at, actor=hand.by, verb=verb
        )
    return state


def append(state: State, seats: Iterable[Seat], hand: Hand, came: Verb, **more: Any) -> State:
    """With new tasks in the present round."""
    number = len(state.tasks)
    blank = Task(0, len(state.rounds), state.round.step, Seat.of("person:0"), came, hand.at)
    made = tuple(replace(blank, number=number + n, seat=seat, **more) for n, seat in enumerate(seats, 1))
    return replace(state, tasks=state.tasks + made)


def enter(state: State, into: Round, hand: Hand, seats: Iterable[Seat] = ()) -> State:
    """With a new round opened; its number is set here. seats: instead of those that the plan names."""
    step = state.flow.step(into.step)
    chosen = tuple(dict.fromkeys(seats)) or _planned(state, step)
    state = replace(state, rounds=(*state.rounds, replace(into, number=len(state.rounds) + 1)))
    if step.kind is not Kind.ORDERED:
        return append(state, chosen, hand, into.came)
    state = append(state, chosen[:1], hand, into.came)
    return append(state, chosen[1:], hand, into.came, standing=Standing.WAITING, waits=Waits.TURN)


def _planned(state: State, step: Step) -> tuple[Seat, ...]:
    seats = tuple(dict.fromkeys(state.plan.seats.get(step.id, ())))
    if not seats:
        raise Refusal(f"“{step.name}”还没有确定由谁办理", f"请先选定办理人（{step.actor}）", step.at)
    if step.kind is Kind.SINGLE and len(seats) > 1:
        raise Refusal(f"“{step.name}”只能由一人办理", "请只选一人，其他人可以加签或者传阅", step.at)
    return seats


def reenter(state: State, number: int, hand: Hand, came: Verb, sender: int, *, again: bool) -> State:
    """With an earlier round taken up again: only seats whose answer is missing are asked, other answers stand.

    again: those who objected are asked again too.
    """
    old = state.rounds[number - 1]
    seats = [*outstanding(state, number, again=again), *_newly_planned(state, number)]
    into = Round(0, old.step, came, sender, back=old.back, direct=old.direct, carries=number)
    return enter(state, into, hand, seats)


def answers(state: State, number: int) -> dict[Seat, Task]:
    """The standing answer of each seat in a round and those it carries."""
    found = {}
    for one in reversed(list(state.chain(number))):
        for task in state.of(one):
            if task.standing is Standing.CLOSED and (task.consents or task.verb is Verb.DISAGREE):
                found[task.seat] = task
    return found


def outstanding(state: State, number: int, *, again: bool) -> Iterator[Seat]:
    """Seats of a round that gave no standing answer, in order."""
    given = answers(state, number)
    for task in state.of(number):
        answer = given.get(task.seat)
        if task.verb in (Verb.TRANSFER, Verb.DROP) or (answer and (answer.consents or not again)):
            continue
        yield task.seat


def _newly_planned(state: State, number: int) -> Iterator[Seat]:
    known = {task.seat for one in state.chain(number) for task in state.of(one)}
    return (seat for seat in state.plan.seats.get(state.rounds[number - 1].step, ()) if seat not in known)


def passed(state: State, step: Step) -> Round | None:
    """The last round that passed a step."""
    return next((one for one in reversed(state.rounds) if one.step == step.id and one.mark is Mark.PASSED), None)


def doers(state: State, step: Step) -> list[Seat]:
    """Who did a step when it last passed: they get it back."""
    last = passed(state, step)
    done = [task for task in answers(state, last.number).values() if task.consents] if last else []
    if step.kind is Kind.SINGLE:
        done = [task for task in done if task.came is not Verb.ADD][-1:]
    return [task.seat for task in done]


def targets(state: State) -> tuple[Step | None, ...]:
    """Where the case may go when this round is done, the usual way first; None is its end."""
    here, flow = state.round, state.flow
    found: list[Step | None] = [flow.following(here.step, state.plan.left_out)]
    if here.back:
        sender = state.rounds[here.back - 1]
        found.insert(0 if here.direct else 1, flow.step(sender.step))
        if sender.mark is Mark.DISPUTED:
            found.append(flow.following(sender.step, state.plan.left_out))
    found += [flow.step(id) for id in flow.step(here.step).to if id not in state.plan.left_out]
    return tuple(dict.fromkeys(found))


def settle(state: State, hand: Hand, sender: int, came: Verb, to: str = "") -> State:
    """After a task is done: wake those that waited for it, or leave the round when none is left."""
    state = _wake(state, hand)
    if not state.live:
        return _leave(state, hand, sender, came, to)
    if to:
        raise Refusal("还有人没有办完，不能选择下一步", "由最后办理的人选择，或者不选")
    return state


def _wake(state: State, hand: Hand) -> State:
    for task in state.live:
        if task.waits is Waits.ADDED and not _added(state, task):
            state = state.put(task.number, standing=Standing.OPEN, waits=Waits.NOTHING)
    for task in state.live:
        if task.waits is Waits.TURN and _ready(state, task):
            state = state.put(task.number, standing=Standing.OPEN, waits=Waits.NOTHING, opened=hand.at)
    return state


def _added(state: State, task: Task) -> bool:
    asked = (root(state, one) for one in state.live if one.waits is not Waits.TURN)
    return any(one.came is Verb.ADD and one.parent == task.number for one in asked)


def _ready(state: State, task: Task) -> bool:
    if task.came is Verb.ADD and not state.task(task.parent).live:
        return True
    ahead = [one for one in state.live if one.waits is not Waits.TURN]
    first = next(one for one in state.live if one.waits is Waits.TURN)
    return not ahead and first is task


def _leave(state: State, hand: Hand, sender: int, came: Verb, to: str) -> State:
    here = state.round
    if any(task.verb is Verb.DISAGREE for task in answers(state, here.number).values()):
        step = state.flow.step(state.step.dispute or state.flow.steps[0].id)
        state = state.mark(Mark.DISPUTED)
        into = Round(0, step.id, Verb.DISAGREE, sender, back=here.number, direct=True)
        return enter(state, into, hand, doers(state, step))
    allowed = targets(state)
    target = _chosen(state, allowed, to)
    state = state.mark(Mark.PASSED)
    if target is None:
        return replace(state, status=Status.FINISHED)
    if here.back and target.id == state.rounds[here.back - 1].step:
        return reenter(state, here.back, hand, came, sender, again=True)
    return enter(state, Round(0, target.id, came, sender), hand)


def _chosen(state: State, allowed: tuple[Step | None, ...], to: str) -> Step | None:
    if not to:
        return allowed[0]
    found = next((step for step in allowed if step and step.id == to), None)
    if found is None:
        names = "”“".join(step.name if step else Status.FINISHED for step in allowed)
        raise Refusal("这一步之后不能去那里", f"可选的有：“{names}”", state.step.at)
    return found
