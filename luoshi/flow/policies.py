"""May I, and why; who may. Asked by every action, and by screens before the press."""

from dataclasses import dataclass
from datetime import date

from luoshi.flow.engine.moving import person
from luoshi.flow.engine.refusal import Refusal
from luoshi.flow.engine.state import State, Task
from luoshi.flow.surroundings import seating
from luoshi.terms.officer import CLOCK, Officer
from luoshi.terms.seat import Seat, Sitting


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer of a policy. why: by what right, or what is missing; at: the place that says so."""

    may: bool
    why: str
    at: str = ""
    advice: str = ""


def sits(by: Officer, seat: Seat, on: date) -> Sitting | None:
    """By what right an officer, as he presents himself, may act in a seat."""
    return next((one for one in seating().sittings(by.person, on) if one.seat == seat and _same(one.officer, by)), None)


def _same(one: Officer, other: Officer) -> bool:
    mine, his = one.acting_for, other.acting_for
    if mine is None or his is None:
        return mine is his
    return (mine.person, mine.capacity) == (his.person, his.capacity)


def may_do(by: Officer, task: Task, step_at: str, on: date) -> Verdict:
    """Whether an officer may answer a task."""
    found = sits(by, task.seat, on)
    if found:
        return Verdict(True, found.why, found.at or step_at)
    words = f"这一步由“{task.seat.name}”办理，{person(by)}不能代办"
    return Verdict(False, words, step_at, "请由其本人、代理人或者受委托人办理，或者请其转办")


def may_withdraw(by: Officer, state: State, on: date) -> Verdict:
    """Whether an officer may withdraw: who began it, or who sits in the first step's seat."""
    if by.person == state.starter.person:
        return Verdict(True, "本件的发起人")
    first = state.plan.seats[state.flow.steps[0].id][0]
    found = sits(by, first, on)
    at = state.flow.steps[0].at
    if found:
        return Verdict(True, found.why, at)
    words = f"本件由{person(state.starter)}发起，{person(by)}不能撤销"
    return Verdict(False, words, at, "请由主办单位撤回，或者退回并说明理由")


def may_steer(by: Officer, state: State, on: date) -> Verdict:
    """Whether an officer may hold, resume, plan, hasten or circulate: who began it, or has or had a hand in it."""
    involved = {state.starter.person, *(task.actor.person for task in state.tasks if task.actor)}
    if by is CLOCK or by.person in involved:
        return Verdict(True, "经办人")
    seats = {task.seat for task in state.tasks}
    sittings = seating().sittings(by.person, on)
    found = next((one for one in sittings if one.seat in seats and _same(one.officer, by)), None)
    if found:
        return Verdict(True, found.why, found.at)
    return Verdict(False, f"{person(by)}没有经办本件", state.step.at, "请由经办人办理")


def demand(verdict: Verdict) -> None:
    """Raises Refusal unless allowed."""
    if not verdict.may:
        raise Refusal(verdict.why, verdict.advice, verdict.at)


def who_may(task: Task, on: date) -> tuple[Sitting, ...]:
    """Who may answer a task on a day, each with the reason."""
    return tuple(seating().sitters(task.seat, on))
