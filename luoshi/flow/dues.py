"""What is due, for whoever tells people. Each question reads what is due or under way, never what is over."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date

from django.db.models import F, Q, QuerySet

from luoshi.flow import marks, timing
from luoshi.flow.engine.refusal import Refusal
from luoshi.flow.engine.state import Standing, Status
from luoshi.flow.models import Case, Clock, Task
from luoshi.law.calendar import UnknownYear, WorkCalendar
from luoshi.law.deadline import Deadline

Place = tuple[date, int]
"""Up to where a walk over clocks has come: day of telling and id."""
MOST = 1000
"""Rows of one list at most."""
_HEAVY = ("case__plan", "case__rounds", "proof", "draft")


def to_tell(on: date, after: Place | None = None, *, limit: int) -> list[Clock]:
    """Running clocks of which something is to be told up to a day, in the order of that day. On PostgreSQL inside a
    transaction: they are locked, and those that another hand has are left for the next time."""
    rows = Clock.objects.filter(stopped__isnull=True, remind__lte=on).exclude(case__status=Status.HELD)
    if after:
        rows = rows.filter(Q(remind__gt=after[0]) | Q(remind=after[0], pk__gt=after[1]))
    rows = rows.select_related("case").defer("case__plan", "case__rounds").order_by("remind", "pk")[:limit]
    return list(rows.select_for_update(of=("self",), skip_locked=True))


def any_to_tell(on: date) -> bool:
    """Whether there is anything of the kind."""
    rows = Clock.objects.filter(stopped__isnull=True, remind__lte=on).exclude(case__status=Status.HELD)
    return rows.exists()


def mark(row: Clock, on: date, days: WorkCalendar) -> tuple[marks.Mark | None, date | None]:
    """What of a clock is to be told up to a day, and when the next is; nothing while it cannot be counted."""
    if row.case.ended is not None:
        return None, None
    try:
        due, limit = timing.count(row, days), timing.deadline(row.limit)
    except (UnknownYear, Refusal):
        return None, None
    found = marks.last_until(marks.marks(limit, due, days), on)
    after = marks.marks(limit, due, days)
    following = next(one for one in after if one.day > on)
    return (found if found and row.remind and found.day >= row.remind else None), following.day


def open_tasks(seats: Collection[str]) -> list[Task]:
    """Open tasks of these seats in running cases, those due first. One query."""
    return list(_open().filter(seat__in=seats).order_by(F("due").asc(nulls_last=True), "opened")[:MOST])


def tasks_of(cases: Collection[int], most: int | None = MOST) -> list[Task]:
    """Open tasks of these cases, those due first. most: None for all. One query."""
    return list(_open().filter(case__in=cases).order_by(F("due").asc(nulls_last=True), "opened")[:most])


def _open() -> "QuerySet[Task]":
    rows = Task.objects.filter(aside=False, standing=Standing.OPEN, closed__isnull=True, case__status=Status.RUNNING)
    return rows.select_related("case").defer(*_HEAVY)


def steered(people: Collection[int]) -> list[Case]:
    """Running cases that these people began, the oldest first. One query."""
    rows = Case.objects.filter(starter_id__in=people, status=Status.RUNNING).defer("plan", "rounds")
    return list(rows.order_by("began")[:MOST])


def falling_due(until: date) -> list[int]:
    """Cases with a running clock whose last day is not after a day. One query."""
    rows = Clock.objects.filter(stopped__isnull=True, due__lte=until).order_by("due", "pk")
    return list(dict.fromkeys(rows.values_list("case", flat=True)[:MOST]))


def running(cases: Iterable[int]) -> Mapping[int, list[Clock]]:
    """Running clocks by case. One query."""
    found: dict[int, list[Clock]] = defaultdict(list)
    for row in Clock.objects.filter(case__in=set(cases), stopped__isnull=True).order_by("pk"):
        found[row.case_id].append(row)
    return found


def limit(row: Clock) -> Deadline:
    """The rulebook's limit of a clock. Raises Refusal."""
    return timing.deadline(row.limit)
