"""A year as twelve months of weeks for the calendar's page, and days in words."""

import calendar as gregorian
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from luoshi.law.calendar import MADE_UP, WORKDAY, WorkCalendar

_WEEK = "一二三四五六日"
UNKNOWN = "未定"


@dataclass(frozen=True, slots=True)
class Cell:
    """A day. look: off (a rest day with a name), end (an ordinary weekend), made-up, work, open (not known)."""

    day: date
    look: str
    why: str
    today: bool = False


@dataclass(frozen=True, slots=True)
class Month:
    """A month: weeks of seven cells, None outside of it. named: what its days are called, stretch by stretch."""

    number: int
    weeks: Sequence[Sequence[Cell | None]]
    named: Sequence[tuple[str, str]]
    worked: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days that follow each other and are called the same."""

    first: date
    last: date
    why: str

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def short(self) -> str:
        """Within a month: 1日至3日."""
        return f"{self.first.day}日" if self.first == self.last else f"{self.first.day}日至{self.last.day}日"

    @property
    def words(self) -> str:
        """2月5日（周五）至12日（周五）, 1月31日（周日）."""
        if self.first == self.last:
            return show(self.first)
        return f"{show(self.first)}至{show(self.last)}"


def show(day: date) -> str:
    """2月5日（周五）."""
    return f"{day.month}月{day.day}日（周{_WEEK[day.weekday()]}）"


def stretches(named: Iterable[tuple[date, str]]) -> Iterator[Stretch]:
    """Days in order with what they are called, joined."""
    found: Stretch | None = None
    for day, why in named:
        if found and found.why == why and day == found.last + timedelta(days=1):
            found = Stretch(found.first, day, why)
        else:
            if found:
                yield found
            found = Stretch(day, day, why)
    if found:
        yield found


def months(year: int, days: WorkCalendar, today: date) -> list[Month]:
    """The year."""
    return [_month(year, number, days, today) for number in range(1, 13)]


def _month(year: int, number: int, days: WorkCalendar, today: date) -> Month:
    weeks = [
        [_cell(day, days, today) if day.month == number else None for day in week]
        for week in gregorian.Calendar().monthdatescalendar(year, number)
    ]
    cells = [cell for week in weeks for cell in week if cell]
    named = [(cell.day, cell.why) for cell in cells if cell.look in ("off", "made-up")]
    worked = sum(cell.look in ("work", "made-up") for cell in cells)
    return Month(number, weeks, [(one.short, one.why) for one in stretches(named)], worked)


def _cell(day: date, days: WorkCalendar, today: date) -> Cell:
    if not days.knows(day.year) and not days.names(day):
        return Cell(day, "open", UNKNOWN, day == today)
    why = days.reason(day)
    look = {WORKDAY: "work", MADE_UP: "made-up", "周六": "end", "周日": "end"}.get(why, "off")
    return Cell(day, look, why, day == today)
