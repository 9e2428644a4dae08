"""The days on which a limit is told: before it by the rulebook's reminders, on it, after it while nothing is done."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import count, dropwhile, takewhile

from luoshi.law.calendar import UnknownYear, WorkCalendar
from luoshi.law.deadline import Deadline
from luoshi.law.due import Due

_ONE = timedelta(days=1)
FIRST, SECOND, EVERY = 1, 3, 5
"""Working days after the last day: the head of the body is told (D37), the director as well, then again and again."""


class Stage(StrEnum):
    """Where a limit stands when it is told."""

    BEFORE = "将到期"
    ON = "今日到期"
    AFTER = "已逾期"


@dataclass(frozen=True, slots=True)
class Mark:
    """A day of telling. level: 0 only who has it in hand, 1 the head of the body too, 2 the director of the office."""

    day: date
    stage: Stage
    level: int = 0


def marks(limit: Deadline, due: Due, calendar: WorkCalendar) -> Iterator[Mark]:
    """All marks in order; those after the last day never end."""
    yield from (Mark(day, Stage.BEFORE) for day in limit.reminder_dates(due) if day < due.date)
    yield Mark(due.date, Stage.ON)
    yield from _late(due.date, calendar)


def last_until(found: Iterator[Mark], on: date) -> Mark | None:
    """The latest mark up to a day."""
    return next(iter(deque(takewhile(lambda mark: mark.day <= on, found), maxlen=1)), None)


def first_from(found: Iterator[Mark], on: date) -> Mark:
    """The first mark on a day or after it."""
    return next(dropwhile(lambda mark: mark.day < on, found))


def _late(day: date, calendar: WorkCalendar) -> Iterator[Mark]:
    for number in count(1):
        day = _next(day, calendar)
        if number == FIRST:
            yield Mark(day, Stage.AFTER, 1)
        elif number >= SECOND and not (number - SECOND) % EVERY:
            yield Mark(day, Stage.AFTER, 2)


def _next(day: date, calendar: WorkCalendar) -> date:
    """The next working day."""
    day += _ONE
    while not _worked(day, calendar):
        day += _ONE
    return day


def _worked(day: date, calendar: WorkCalendar) -> bool:
    """Where the year's holidays are unknown any day serves: a late word touches nobody's right."""
    try:
        return calendar.is_workday(day)
    except UnknownYear:
        return True
