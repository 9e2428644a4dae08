"""Which open dates another calendar would move, and how far the dates follow the present one. Reads only.

Progress is kept nowhere but in the record: each batch of `actions.redate` says up to which clock it came, and the mark
of its calendar. A clock is moved when its date differs from what is counted, so nothing moves twice.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from luoshi.flow import timing
from luoshi.flow.engine.refusal import Refusal
from luoshi.flow.models import Case, Clock
from luoshi.flow.surroundings import calendar
from luoshi.law.calendar import UnknownYear, WorkCalendar
from luoshi.law.due import Mode
from luoshi.record.actions import Subject
from luoshi.record.queries import last_about

REDATING = Subject("期限重算", "日历")
SHOWN = 200
_Dated = tuple[date | None, datetime | None]
_BY_TIME = frozenset({Mode.HOURS, Mode.MINUTES})


@dataclass(frozen=True, slots=True)
class Move:
    """A running limit whose last day would be another; None stands for a year without holidays known.

    root: the outermost case.
    """

    clock: int
    case: int
    root: int
    title: str
    limit: str
    at: str
    old: date | None
    new: date | None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the dates follow a calendar: clocks seen of all that ran, how many moved, up to which one."""

    through: int = 0
    seen: int = 0
    of: int = 0
    moved: int = 0
    done: bool = False

    @property
    def percent(self) -> int:
        """Whole percents, 100 only when done."""
        return 100 if self.done else min(99, self.seen * 100 // self.of) if self.of else 0


class Counting:
    """Counts one clock after another by one calendar; what has been counted for another of its kind is not again."""

    def __init__(self, days: WorkCalendar) -> None:
        self.days = days
        self._known: dict[tuple[object, ...], _Dated | None] = {}

    def moves(self, row: Clock) -> bool:
        """Whether the clock's date is another than is counted."""
        found = self.date(row)
        return found is not None and found != (row.due, row.moment)

    def date(self, row: Clock) -> _Dated | None:
        """The last day and exact end; None where the rulebook no longer has the limit."""
        key = self._key(row)
        if key not in self._known:
            self._known[key] = self._count(row)
        return self._known[key]

    def _key(self, row: Clock) -> tuple[object, ...]:
        try:
            by_time = timing.deadline(row.limit).mode in _BY_TIME
        except Refusal:
            by_time = False
        return (row.limit, row.length, row.pauses, row.trigger if by_time else timing.day(row.trigger))

    def _count(self, row: Clock) -> _Dated | None:
        try:
            due = timing.count(row, self.days)
        except UnknownYear:
            return None, None
        except Refusal:
            return None
        return due.date, due.moment


def moving(days: WorkCalendar, shown: int = SHOWN) -> tuple[int, tuple[Move, ...]]:
    """How many running limits would get another date, and the first of them."""
    counting = Counting(days)
    count = 0
    first: list[Clock] = []
    for row in running().iterator(chunk_size=2000):
        if counting.moves(row):
            count += 1
            if len(first) < shown:
                first.append(row)
    return count, tuple(_told(first, counting))


def running() -> QuerySet[Clock]:
    """Running clocks in the order in which they began."""
    return Clock.objects.filter(stopped__isnull=True).order_by("pk")


def _told(rows: list[Clock], counting: Counting) -> Iterator[Move]:
    cases = Case.objects.only("title", "root").in_bulk({row.case_id for row in rows})
    for row in rows:
        case, limit, new = cases[row.case_id], timing.deadline(row.limit), counting.date(row)
        root = case.root_id or case.pk
        yield Move(row.pk, case.pk, root, case.title, limit.name, limit.at, row.due, new[0] if new else None)


def progress(days: WorkCalendar | None = None) -> Progress | None:
    """How far the dates follow a calendar, the present one when none is given; None where it was not begun."""
    last = last_about(*REDATING)
    if last is None or last.after["calendar"] != (days or calendar()).mark:
        return None
    told = last.after
    return Progress(told["through"], told["seen"], told["of"], told["moved"], told["done"])


def behind() -> bool:
    """Whether dates remain to be moved. Before the first notice there is nothing that could have moved them."""
    days = calendar()
    if not days.notices:
        return False
    found = progress(days)
    return not (found and found.done)
