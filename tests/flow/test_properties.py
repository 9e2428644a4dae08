"""Random sequences of verbs on the engine; what must always hold."""

import random
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luoshi.flow.engine import sharing, taking, verbs
from luoshi.flow.engine.definition import Kind
from luoshi.flow.engine.refusal import Refusal
from luoshi.flow.engine.state import CONSENT, Hand, Mark, Standing, State, Status, Verb, Waits
from luoshi.terms.officer import CLOCK
from luoshi.terms.seat import Seat
from tests.flow.walks import FLOW, PLAN, SEATS, Clock, officer

Press = Callable[[State, int, Hand, random.Random], State]


def _seats(chance: random.Random) -> list[Seat]:
    return [chance.choice(SEATS) for _ in range(chance.randint(0, 2))]


PRESSES: dict[str, Press] = {
    "open": lambda s, n, h, c: verbs.open_(s, n, h),
    "save": lambda s, n, h, c: verbs.save(s, n, h, "暂存的话"),
    "agree": lambda s, n, h, c: verbs.agree(s, n, h, f"意见{n}"),
    "agree2": lambda s, n, h, c: verbs.agree(s, n, h, f"意见{n}"),
    "agree3": lambda s, n, h, c: verbs.agree(s, n, h, f"意见{n}"),
    "agree to": lambda s, n, h, c: verbs.agree(s, n, h, "", chance_step(c)),
    "finish": lambda s, n, h, c: verbs.agree(s, n, h, verb=Verb.FINISH),
    "disagree": lambda s, n, h, c: verbs.disagree(s, n, h, f"不妥{n}"),
    "return": lambda s, n, h, c: verbs.send_back(s, n, h, f"退改{n}", direct=c.random() < 0.5),
    "return to": lambda s, n, h, c: verbs.send_back(s, n, h, f"退改{n}", chance_step(c)),
    "read": lambda s, n, h, c: verbs.read(s, n, h, "阅"),
    "take back": lambda s, n, h, c: taking.take_back(s, n, Hand(s.task(n).actor or h.by, h.at)),
    "transfer": lambda s, n, h, c: sharing.transfer(s, n, h, c.choice(SEATS), "请办"),
    "add": lambda s, n, h, c: sharing.add(s, n, h, _seats(c), c.choice(list(sharing.Added))),
    "drop": lambda s, n, h, c: sharing.drop(s, n, h),
    "circulate": lambda s, n, h, c: sharing.circulate(s, h, _seats(c), n),
    "urge": lambda s, n, h, c: sharing.urge(s, h, [n] if c.random() < 0.5 else ()),
    "deliver": lambda s, n, h, c: sharing.deliver(s, n, h, "回执"),
    "deem": lambda s, n, h, c: sharing.deem(s, n, Hand(CLOCK, h.at)),
    "branch": lambda s, n, h, c: sharing.branch(s, n, h),
    "branched": lambda s, n, h, c: sharing.branched(
        s, n, h, c.choice([Verb.AGREE, Verb.DISAGREE, Verb.WITHDRAW]), "股室意见"
    ),
    "hold": lambda s, n, h, c: verbs.hold(s, h, "等上级文件"),
    "resume": lambda s, n, h, c: verbs.resume(s, h),
    "resume2": lambda s, n, h, c: verbs.resume(s, h),
    "replan": lambda s, n, h, c: verbs.replan(s, h, {"T.3": (SEATS[2], SEATS[9])}),
}


def chance_step(chance: random.Random) -> str:
    return chance.choice(FLOW.steps).id


def sound(state: State) -> None:
    """What holds of every state."""
    opened = [one for one in state.rounds if one.mark is Mark.OPEN]
    assert opened == ([] if state.ended else [state.rounds[-1]]), "one open round"
    for task in state.tasks:
        if task.live and not task.aside:
            assert task.round == state.round.number, "no orphan"
        assert (task.closed is None) == task.live
        assert task.live or (task.actor and task.verb), "a closed task has its actor"
        assert (task.standing is Standing.WAITING) == bool(task.waits)
    if state.ended:
        assert not state.live, "an ended case waits for nobody"
    else:
        assert any(task.standing is Standing.OPEN or task.waits is Waits.BRANCH for task in state.live)
    if state.status is Status.FINISHED:
        last = {task.seat: task for task in state.of(state.round.number) if task.standing is Standing.CLOSED}
        assert all(task.verb in CONSENT | {Verb.TRANSFER} for task in last.values())


def kept(before: State, after: State) -> None:
    """Nothing said is unsaid: tasks are only added, opinions, actors and moments stay."""
    assert after.rounds[: len(before.rounds) - 1] == before.rounds[:-1]
    assert len(after.tasks) >= len(before.tasks)
    for old, new in zip(before.tasks, after.tasks, strict=False):
        assert (old.number, old.round, old.step, old.seat, old.came) == (
            *(new.number, new.round, new.step, new.seat, new.came),
        )
        if not old.live:
            assert (old.opinion, old.actor, old.verb, old.closed) == (new.opinion, new.actor, new.verb, new.closed)
            assert new.standing in (old.standing, Standing.VOID)
        assert old.seen is None or new.seen == old.seen


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(sorted(PRESSES)), st.integers(0, 2**32)), max_size=60))
def test_whatever_people_press(presses: list[tuple[str, int]]) -> None:
    clock = Clock()
    state = verbs.begin(FLOW, PLAN, clock.hand(1))
    for name, seed in presses:
        chance = random.Random(seed)
        live = [task.number for task in state.tasks if task.live]
        number = chance.choice(live) if live and chance.random() < 0.8 else chance.randint(1, len(state.tasks))
        hand = clock.hand(officer(state.task(number).seat))
        before = state
        with suppress(Refusal):
            state = PRESSES[name](state, number, hand, chance)
        if name == "take back" and state is not before and before.round.number != before.task(number).round:
            assert not any(task.seen for task in before.of(before.round.number))
        kept(before, state)
        sound(state)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(sorted(PRESSES)), st.integers(0, 2**32)), max_size=30))
def test_a_withdrawn_case_rests(presses: list[tuple[str, int]]) -> None:
    clock = Clock()
    state = verbs.begin(FLOW, PLAN, clock.hand(1))
    for name, seed in presses:
        chance = random.Random(seed)
        live = [task.number for task in state.tasks if task.live] or [1]
        number = chance.choice(live)
        with suppress(Refusal):
            state = PRESSES[name](state, number, clock.hand(officer(state.task(number).seat)), chance)
    if state.ended:
        with pytest.raises(Refusal, match="已经"):
            verbs.withdraw(state, clock.hand(1), "不再需要")
        return
    state = verbs.withdraw(state, clock.hand(1), "不再需要")
    sound(state)
    assert not any(task.live for task in state.tasks)
    for press in PRESSES.values():
        with suppress(Refusal):
            assert press(state, 1, clock.hand(1), random.Random(1)) is state


def test_every_kind_of_step_is_walked() -> None:
    assert {step.kind for step in FLOW.steps} == set(Kind)
