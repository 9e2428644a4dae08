"""How each step stands on the way really taken, and what is likely still to come. For pictures and forecasts."""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from luoshi.flow.engine.definition import Step
from luoshi.flow.engine.moving import targets
from luoshi.flow.engine.state import Mark, Round, State, Task, Verb
from luoshi.terms.seat import Seat


class Phase(StrEnum):
    """Of a step on the picture."""

    DONE = "已办"
    CURRENT = "正在办理"
    RETURNED = "曾退回"
    POSSIBLE = "待经过"
    UNTOUCHED = "未经过"
    LEFT_OUT = "略去"


class Arrow(StrEnum):
    """Of an arrow."""

    ON = "前行"
    BACK = "退回"
    TAKEN = "取回"
    AHEAD = "将往"


@dataclass(frozen=True, slots=True)
class Stop:
    """A step with its phase, who was or is asked there, in order, and who is to be. note: why it is left out."""

    step: Step
    phase: Phase
    tasks: tuple[Task, ...]
    planned: tuple[Seat, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Leg:
    """An arrow between two steps (their places in the flow), and how often it was gone."""

    start: int
    end: int
    way: Arrow
    times: int = 1


def ahead(state: State) -> list[Step]:
    """The steps still to come the usual way, in order; none when the case has ended."""
    if state.ended:
        return []
    found: list[Step] = []
    step = targets(state)[0]
    while step and step not in found:
        found.append(step)
        step = state.flow.following(step.id, state.plan.left_out)
    return found


def stops(state: State) -> list[Stop]:
    """Every step of the flow, in its order; a detour only where the case went that way."""
    coming = {step.id for step in ahead(state)}
    shown = coming | {one.step for one in state.rounds}
    return [_stop(state, step, coming) for step in state.flow.steps if not step.detour or step.id in shown]


def _stop(state: State, step: Step, coming: set[str]) -> Stop:
    rounds = [one for one in state.rounds if one.step == step.id]
    numbers = {one.number for one in rounds}
    tasks = tuple(task for task in state.tasks if task.round in numbers and not task.aside)
    phase = _phase(state, step, rounds, coming)
    return Stop(step, phase, tasks, tuple(state.plan.seats.get(step.id, ())), state.plan.left_out.get(step.id, ""))


def _phase(state: State, step: Step, rounds: list[Round], coming: set[str]) -> Phase:
    if not state.ended and state.round.step == step.id:
        return Phase.CURRENT
    if not rounds:
        return _unvisited(state, step, coming)
    if rounds[-1].mark in (Mark.RETURNED, Mark.DISPUTED, Mark.ENDED):
        return Phase.RETURNED
    return Phase.POSSIBLE if step.id in coming or rounds[-1].mark is Mark.TAKEN else Phase.DONE


def _unvisited(state: State, step: Step, coming: set[str]) -> Phase:
    if step.id in state.plan.left_out:
        return Phase.LEFT_OUT
    return Phase.POSSIBLE if step.id in coming else Phase.UNTOUCHED


_BACK = {Verb.RETURN: Arrow.BACK, Verb.DISAGREE: Arrow.BACK, Verb.TAKE_BACK: Arrow.TAKEN}


def legs(state: State) -> list[Leg]:
    """The arrows really gone, each once with its count; then those still ahead."""
    order = {stop.step.id: place for place, stop in enumerate(stops(state))}
    gone = Counter(
        (order[one.step], order[after.step], _BACK.get(after.came, Arrow.ON))
        for one, after in zip(state.rounds, state.rounds[1:], strict=False)
    )
    found = [Leg(start, end, way, times) for (start, end, way), times in gone.items()]
    here = [] if state.ended else [state.step, *ahead(state)]
    coming = zip(here, here[1:], strict=False)
    return [*found, *(Leg(order[one.id], order[after.id], Arrow.AHEAD) for one, after in coming)]
