"""Before anything is submitted: who will have to do what, who signs and why, and how long it should take."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from luoshi.documents import flows, matter, seats
from luoshi.documents.form import Form
from luoshi.flow import timing
from luoshi.flow.engine.definition import Step
from luoshi.flow.engine.state import Plan
from luoshi.flow.surroundings import calendar
from luoshi.law.book import Numbering
from luoshi.law.calendar import UnknownYear
from luoshi.law.due import Mode
from luoshi.law.question import Answer
from luoshi.office.chart import Chart
from luoshi.office.facts import Holder
from luoshi.terms.seat import Seat

USUAL = 1
"""Working days for a step without a limit: the text gives none (catalogue 6.2), the office's own expectation."""


@dataclass(frozen=True, slots=True)
class Stage:
    """One step to come: by whom, how many working days, until when if all goes on; given: the text sets the limit."""

    step: Step
    seats: tuple[Seat, ...]
    days: int
    given: bool
    until: date | None


@dataclass(frozen=True)
class Forecast:
    """The way of a document. left_out: steps that it does not need, each with the reason."""

    answer: Answer
    numbering: Numbering | None
    stages: tuple[Stage, ...]
    left_out: tuple[tuple[Step, str], ...]
    delegates: tuple[tuple[Holder, str], ...]

    @property
    def until(self) -> date | None:
        """When it should be signed and numbered; None while a year's holidays are unknown."""
        signed = [stage for stage in self.stages if stage.step.id in (flows.NUMBER, flows.FOREIGN)]
        return (signed or self.stages)[-1].until if self.stages else None

    @property
    def days(self) -> int:
        """Working days until it is numbered."""
        total = 0
        for stage in self.stages:
            total += stage.days
            if stage.step.id in (flows.NUMBER, flows.FOREIGN):
                break
        return total


def forecast(chart: Chart, department: int, drafter: Seat, form: Form) -> Forecast:
    """The way of a document with this form, from today. Raises Refusal when it cannot go at all."""
    answer = matter.who_signs(chart, department, form)
    numbering = matter.numbering(form, answer)
    gated = bool(numbering and numbering.series and numbering.series.gate)
    who = matter.concerned(chart, department, form)
    plan = seats.plan(seats.Case(chart, form, answer, who, drafter, gated))
    flow = flows.flow(matter.procedure_of(form), normative=form.normative)
    steps = [step for step in flow.steps if step.id not in plan.left_out and not step.detour]
    left_out = tuple((step, plan.left_out[step.id]) for step in flow.steps if step.id in plan.left_out)
    return Forecast(answer, numbering, tuple(_stages(chart, plan, steps)), left_out,
                    matter.delegates(chart, answer))


def _stages(chart: Chart, plan: Plan, steps: list[Step]) -> Iterator[Stage]:
    on: date | None = chart.on
    for step in steps:
        days, given = _days(step, plan.lengths)
        on = _later(on, days)
        yield Stage(step, plan.seats.get(step.id, ()), days, given, on)


def _days(step: Step, lengths: Mapping[str, tuple[int, str]]) -> tuple[int, bool]:
    if step.id in lengths:
        return lengths[step.id][0], True
    if step.limit:
        rule = timing.deadline(step.limit)
        if rule.mode is Mode.WORKING:
            return rule.length or USUAL, True
    return (0 if step.id == flows.DRAFT else USUAL), False


def _later(on: date | None, days: int) -> date | None:
    if on is None:
        return None
    days_known = calendar()
    try:
        for _ in range(days):
            on = days_known.following(on)
    except UnknownYear:
        return None
    return on
