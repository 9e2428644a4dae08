"""Counting of days (民法典 200-204; catalogue 6.3; standards 7).

The unit of a limit is stored, never inferred from its number (行政复议法 art. 88 mixes both).
"""

import calendar as months
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from luoshi.law.calendar import MADE_UP, WORKDAY, UnknownYear, WorkCalendar
from luoshi.law.due import Day, Due, Mode, Pause, Period

_ONE = timedelta(days=1)


@dataclass(frozen=True)
class Count:
    """How to count a limit: mode, length, roll-forward (民法典 203), the fixed month and day, the period."""

    mode: Mode
    length: int = 0
    roll: bool = False
    fixed: tuple[int, int] | None = None
    period: Period | None = None

    def due(self, trigger: date, calendar: WorkCalendar, pauses: tuple[Pause, ...] = ()) -> Due:
        """The due date counted from `trigger`. Raises UnknownYear when it depends on unknown holidays.

        Hours and minutes need a datetime as trigger; other modes take its date.
        Pauses lengthen every limit that runs by days or months; fixed dates, periods and backward counts know none.
        """
        start = trigger.date() if isinstance(trigger, datetime) else trigger
        if self.mode in (Mode.HOURS, Mode.MINUTES):
            return self._clock(trigger)
        if self.mode is Mode.WORKING:
            steps = tuple(_working(start, self.length, calendar, pauses))
            end = steps[-1].day if steps else start
            return Due(end, start, self.mode, self.length, steps, target=end)
        end, steps = self._days(start, calendar, pauses)
        rolled = calendar.on_or_after(end) if self.roll else end
        return Due(rolled, start, self.mode, self.length, steps, end if rolled != end else None,
                   _target(end, start, calendar, self.mode), period=self.period)

    def _days(self, start: date, calendar: WorkCalendar, pauses: tuple[Pause, ...]) -> tuple[date, tuple[Day, ...]]:
        if self.mode is Mode.FIXED and self.fixed:
            return _fixed(start, *self.fixed), ()
        if self.mode is Mode.PERIOD and self.period:
            return period_end(start, self.period), ()
        if self.mode in (Mode.BEFORE, Mode.BEFORE_WORKING):
            steps = tuple(_backward(start, self.length, calendar if self.mode is Mode.BEFORE_WORKING else None))
            return (steps[-1].day if steps else start), steps
        first = start - _ONE if self.mode in (Mode.INCLUSIVE, Mode.INCLUSIVE_MONTHS) else start
        if self.mode in (Mode.MONTHS, Mode.INCLUSIVE_MONTHS):
            end = _months(start, self.length, inclusive=self.mode is Mode.INCLUSIVE_MONTHS)
            length = (end - first).days
        else:
            length = self.length
        return _stretched(first, length, pauses)

    def _clock(self, trigger: date) -> Due:
        if not isinstance(trigger, datetime):
            raise ValueError("按小时、分钟计算的期限须给出起算的具体时刻（年月日时分）")
        unit = timedelta(hours=1) if self.mode is Mode.HOURS else timedelta(minutes=1)
        end = trigger + self.length * unit
        return Due(end.date(), trigger.date(), self.mode, self.length, target=end.date(), moment=end)


def _pause_on(day: date, pauses: tuple[Pause, ...]) -> str:
    return next((pause.reason for pause in pauses if pause.start <= day <= pause.end), "")


def _working(start: date, length: int, calendar: WorkCalendar, pauses: tuple[Pause, ...]) -> Iterator[Day]:
    day, number = start, 0
    while number < length:
        day += _ONE
        what, paused = calendar.reason(day), _pause_on(day, pauses)
        counted = not paused and what in (WORKDAY, MADE_UP)
        number += counted
        yield Day(day, number if counted else None, paused or what)


def _stretched(start: date, length: int, pauses: tuple[Pause, ...]) -> tuple[date, tuple[Day, ...]]:
    steps = tuple(_calendar(start, length, pauses))
    return (steps[-1].day if steps else start), steps


def _calendar(start: date, length: int, pauses: tuple[Pause, ...]) -> Iterator[Day]:
    day, number = start, 0
    while number < length:
        day += _ONE
        paused = _pause_on(day, pauses)
        number += not paused
        yield Day(day, None if paused else number, paused or "自然日")


def _backward(start: date, length: int, calendar: WorkCalendar | None) -> Iterator[Day]:
    day, number = start, 0
    while number < length:
        day -= _ONE
        what = calendar.reason(day) if calendar else "自然日"
        counted = calendar is None or what in (WORKDAY, MADE_UP)
        number += counted
        yield Day(day, number if counted else None, what)


def _months(start: date, length: int, *, inclusive: bool) -> date:
    year, month = divmod(start.year * 12 + start.month - 1 + length, 12)
    last = months.monthrange(year, month + 1)[1]
    if start.day > last:
        return date(year, month + 1, last)
    return date(year, month + 1, start.day) - (_ONE if inclusive else timedelta())


def _fixed(start: date, month: int, day: int) -> date:
    this_year = date(start.year, month, day)
    return this_year if this_year >= start else date(start.year + 1, month, day)


def period_end(day: date, period: Period) -> date:
    """The last day of the period that holds `day`; a week ends on Sunday."""
    if period is Period.DAY:
        return day
    if period is Period.WEEK:
        return day + timedelta(days=6 - day.weekday())
    if period is Period.TEN_DAYS and day.day <= 20:
        return day.replace(day=10 if day.day <= 10 else 20)
    span = {Period.QUARTER: 3, Period.HALF_YEAR: 6, Period.YEAR: 12}.get(period, 1)
    month = (day.month - 1) // span * span + span
    return date(day.year, month, months.monthrange(day.year, month)[1])


def _target(end: date, start: date, calendar: WorkCalendar, mode: Mode) -> date | None:
    """The last working day on or before `end`, but never before the clock began."""
    try:
        found = calendar.on_or_before(end)
    except UnknownYear:
        return None
    backward = mode in (Mode.BEFORE, Mode.BEFORE_WORKING)
    return found if backward or found >= start else end
