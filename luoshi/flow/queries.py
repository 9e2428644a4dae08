"""The boxes and the case page. Each asks the tables a constant number of times, however much lies in them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection
from django.db.models import F

from luoshi.flow import timing
from luoshi.flow.engine import state as engine
from luoshi.flow.engine.definition import Flow
from luoshi.flow.engine.moving import person
from luoshi.flow.engine.state import Standing, State, Status
from luoshi.flow.engine.words import officer_of
from luoshi.flow.loading import flow_of, rows_of, state_of
from luoshi.flow.models import Case, Clock, Definition, Task
from luoshi.flow.surroundings import calendar, seating
from luoshi.record import clock
from luoshi.terms.officer import Capacity, Officer
from luoshi.terms.seat import Sitting

BOX = 200
"""Rows of a box at once; what is over is paged by `after`."""


@dataclass(frozen=True, slots=True)
class Item:
    """A row of a box. as_: by what right it is in the box (待办), or who did it (已办). lamp: 红, 黄, 绿 or ''."""

    case: Case
    task: Task
    step: str
    at: str
    as_: Sitting | None
    did: Officer | None
    lamp: str

    @property
    def who(self) -> str:
        """Who may act here, or for what is done, who did; as printed, with the one acted for."""
        officer = self.did or (self.as_.officer if self.as_ else None)
        return person(officer) if officer else ""

    @property
    def why(self) -> str:
        """By what right it is in the box, with its place."""
        if self.as_ is None:
            return ""
        return f"{self.as_.why}（{self.as_.at}）" if self.as_.at else self.as_.why


def todo(person_id: int, on: date, *, scribe: bool = False, limit: int = BOX) -> list[Item]:
    """待办: what waits for a person on a day, in his own seats and those he stands in for; urgent first, then by date.

    scribe: also what waits for those for whom he may record. Two queries besides the seating's.
    """
    return _waiting(person_id, on, aside=False, scribe=scribe, limit=limit)


def to_read(person_id: int, on: date, *, limit: int = BOX) -> list[Item]:
    """待阅: what was circulated to a person and not yet read."""
    return _waiting(person_id, on, aside=True, scribe=False, limit=limit)


def _waiting(person_id: int, on: date, *, aside: bool, scribe: bool, limit: int) -> list[Item]:
    by_seat: dict[str, Sitting] = {}
    for one in seating().sittings(person_id, on):
        principal = one.officer.acting_for
        if scribe or not (principal and principal.capacity is Capacity.SCRIBE):
            by_seat.setdefault(one.seat.key, one)
    rows = (
        Task.objects.filter(seat__in=by_seat, aside=aside, standing=Standing.OPEN, closed__isnull=True)
        .exclude(case__status=Status.HELD)
        .select_related("case")
        .defer("case__plan", "case__rounds", "case__starter", "proof", "draft")
        .order_by("-case__urgency", F("due").asc(nulls_last=True), "opened")[:limit]
    )
    return [_item(row, on, by_seat[row.seat]) for row in rows]


def counts(person_id: int, on: date) -> tuple[int, int]:
    """How many wait to be done and to be read: the numbers on the badges. One query besides the seating's."""
    keys = {
        one.seat.key
        for one in seating().sittings(person_id, on)
        if not (one.officer.acting_for and one.officer.acting_for.capacity is Capacity.SCRIBE)
    }
    rows = Task.objects.filter(seat__in=keys, standing=Standing.OPEN, closed__isnull=True)
    asides = list(rows.exclude(case__status=Status.HELD).values_list("aside", flat=True))
    return asides.count(False), asides.count(True)


def done(person_id: int, *, before: datetime | None = None, limit: int = BOX) -> list[Item]:
    """已办: what a person did, also for another, the latest first. before: page on from that moment."""
    rows = Task.objects.filter(actor_id=person_id, actor_id__isnull=False, standing=Standing.CLOSED)
    if before:
        rows = rows.filter(closed__lt=before)
    found = rows.select_related("case").order_by("-closed")[:limit]
    return [_item(row, clock.today(), None) for row in found]


def where(cases: Iterable[int]) -> dict[int, str]:
    """With whom cases lie now, in words, by case. One query."""
    found: dict[int, list[str]] = {}
    rows = Task.objects.filter(case__in=list(cases), aside=False, standing=Standing.OPEN, closed__isnull=True)
    for case, name in rows.order_by("number").values_list("case", "seat_name"):
        found.setdefault(case, []).append(name)
    return {case: "、".join(names) for case, names in found.items()}


def begun(person_id: int, *, limit: int = BOX) -> list[Case]:
    """我发起: the latest first."""
    return list(Case.objects.filter(starter_id=person_id).order_by("-began")[:limit])


def _item(row: Task, on: date, sitting: Sitting | None) -> Item:
    step = flow_of(row.case.definition_id).step(row.step)
    did = officer_of(row.actor) if row.actor else None
    return Item(row.case, row, step.name, step.at, sitting, did, lamp(row.due, on) if not row.closed else "")


def lamp(due: date | None, on: date, near: int = 3) -> str:
    """红 when overdue, 黄 within three days, 绿 before; '' without a date."""
    if due is None:
        return ""
    days = (due - on).days
    return "红" if days < 0 else "黄" if days <= near else "绿"


@dataclass(frozen=True, slots=True)
class View:
    """A case with all that its page shows."""

    case: Case
    state: State
    clocks: tuple[tuple[Clock, timing.Limit], ...]
    branches: tuple[Case, ...]


def view(case: int) -> View:
    """One case. Raises Case.DoesNotExist. Four queries; where limits run, what the calendar asks."""
    found = Case.objects.get(pk=case)
    state = state_of(found, rows_of(case))
    clocks = list(Clock.objects.filter(case=found).order_by("pk"))
    days = calendar() if clocks else None
    explained = tuple((row, timing.explain(row, days)) for row in clocks)
    return View(found, state, explained, tuple(Case.objects.filter(parent=found).order_by("pk")))


def state(case: int) -> State:
    """The state of a case alone. Raises Case.DoesNotExist. Two queries."""
    return state_of(Case.objects.get(pk=case), rows_of(case))


def dues(case: int) -> dict[int, date]:
    """The last days of the limits that ran for tasks of a case, by task number."""
    rows = Clock.objects.filter(case=case, task__gt=0, due__isnull=False).order_by("pk")
    return {task: due for task, due in rows.values_list("task", "due") if due}


def held(state: State, by: Officer, on: date) -> tuple[engine.Task, ...]:
    """The open tasks of the present round that an officer may answer on a day, in any of his rights."""
    seats = {one.seat for one in seating().sittings(by.person, on)}
    return tuple(task for task in state.live if task.standing is Standing.OPEN and task.seat in seats)


# Asked by every page of a document; with the two joined by OR, all tasks there are would be read.
_SEATS = """SELECT seat FROM flow_task WHERE case_id = %s UNION SELECT flow_task.seat FROM flow_case
    JOIN flow_task ON flow_task.case_id = flow_case.id WHERE flow_case.root_id = %s"""


def seats(case: int) -> tuple[str, ...]:
    """Keys of all seats that had or have a case or a branch of it."""
    with connection.cursor() as cursor:
        cursor.execute(_SEATS, [case, case])
        return tuple(seat for (seat,) in cursor.fetchall())


# Asked by every press that comes without a number; compiled anew by the ORM it would cost four times as much.
_MINE = "SELECT number, seat FROM flow_task WHERE case_id = %s AND standing = %s AND NOT aside ORDER BY number"


def mine(case: int, person_id: int, on: date) -> list[tuple[int, Sitting]]:
    """The open tasks of a case that a person may answer on a day, each with his first right to it. Plain SQL."""
    by_seat: dict[str, Sitting] = {}
    for one in seating().sittings(person_id, on):
        by_seat.setdefault(one.seat.key, one)
    with connection.cursor() as cursor:
        cursor.execute(_MINE, [case, Standing.OPEN])
        return [(number, by_seat[seat]) for number, seat in cursor.fetchall() if seat in by_seat]


def published(flow: Flow) -> Definition | None:
    """The stored definition of exactly this flow."""
    return Definition.objects.filter(hash=flow.hash).first()


def of_subject(kind: str, id: str) -> list[Case]:
    """The outermost cases about a subject, oldest first."""
    return list(Case.objects.filter(subject_type=kind, subject_id=id, parent__isnull=True).order_by("pk"))


def silent(on: date) -> Iterator[tuple[int, int]]:
    """(case, task) of tasks whose limit passed before a day: where silence may count."""
    rows = Clock.objects.filter(stopped__isnull=True, due__lt=on, task__gt=0).exclude(case__status=Status.HELD)
    for row in rows.select_related("case").order_by("due", "pk"):
        yield row.case_id, row.task


def branches(case: int) -> tuple[int, ...]:
    """The branches of an outermost case, oldest first."""
    return tuple(Case.objects.filter(root=case).order_by("pk").values_list("pk", flat=True))


def roots(cases: Iterable[int]) -> dict[int, int]:
    """The outermost case of each."""
    rows = Case.objects.filter(pk__in=set(cases)).values_list("pk", "root_id")
    return {case: root or case for case, root in rows}


def unknown_dates() -> Iterable[Clock]:
    """Running clocks without a date, because a year's holidays were not known."""
    return Clock.objects.filter(stopped__isnull=True, due__isnull=True).order_by("pk")
