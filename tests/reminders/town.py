"""A county with one flow of four steps; matters begun and handed on in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

from luoshi.flow import actions
from luoshi.flow.engine.definition import Flow, Step
from luoshi.flow.engine.state import Plan
from luoshi.flow.models import Case, Definition
from luoshi.record import clock
from luoshi.record.actions import Subject
from luoshi.terms.officer import CLOCK, Officer
from luoshi.terms.seat import Seat, SeatKind
from tests.accounts import people
from tests.office import county

BEGIN = "2026-11-23T09:00"
FLOW = Flow(
    "R", "呈批", "第五十一条",
    (
        Step("R.1", "拟稿", "拟稿人", "第五十一条"),
        Step("R.2", "会签", "部门", "第五十二条", limit="D04"),
        Step("R.3", "审签", "分管领导", "第五十三条", limit="D32"),
    ),
)


@contextmanager
def town(at: str = BEGIN) -> Iterator[clock.Held]:
    """The county on a held clock."""
    with clock.held(at) as held:
        people.load()
        yield held


def who(name: str) -> Officer:
    """A person of the county as one who acts."""
    return people.by(name)


def seat_of(name: str) -> Seat:
    """A person's own seat."""
    return Seat(SeatKind.PERSON, county.person(name).pk, name)


def body(code: str) -> Seat:
    """A body's seat."""
    found = county.body(code)
    return Seat(SeatKind.BODY, found.pk, code)


def definition() -> Definition:
    """The flow, published once."""
    return actions.publish(FLOW, by=CLOCK).result


def begun(title: str, second: Seat, third: Seat, *, by: str = "科员壬", urgency: int = 0) -> Case:
    """A case handed on by its drafter: it lies at `second` with seven working days."""
    plan = Plan({"R.1": (seat_of(by),), "R.2": (second,), "R.3": (third,)})
    subject = Subject("documents.document", "1")
    case = actions.begin(
        definition(), plan, by=who(by), subject=subject, title=title, token=uuid4(), urgency=urgency
    ).result
    actions.submit(case.pk, 1, by=who(by), token=uuid4())
    return case


def agree(case: Case, number: int, by: str) -> None:
    """Consent to a task."""
    actions.agree(case.pk, number, by=who(by), token=uuid4())
