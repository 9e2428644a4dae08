"""Working days of state organs: weekends, the State Council's yearly holiday notices, and nothing guessed.

Sources: 全国年节及纪念日放假办法; the yearly notices (部分节假日安排通知),
as kept by `chinesecalendar` or entered by the office.
"""

from dataclasses import dataclass
from datetime import date, timedelta

import chinese_calendar

WORKDAY = "工作日"
MADE_UP = "调休上班"
_WEEKEND = {5: "周六", 6: "周日"}
_FIRST_YEAR = min(chinese_calendar.holidays).year
_LAST_YEAR = max(chinese_calendar.holidays).year
_ONE = timedelta(days=1)


class UnknownYear(ValueError):
    """No holiday notice is known for `year`; the message says what to do."""

    def __init__(self, year: int) -> None:
        super().__init__(
            f"{year}年放假安排尚未录入，不能推算工作日。请先在工作日历中录入国务院办公厅关于{year}年部分节假日安排的通知（放假日、调休上班日和文号），再行计算。"
        )
        self.year = year


@dataclass(frozen=True, slots=True)
class Notice:
    """A holiday notice as entered: rest days with the name of the holiday, and weekend days that are worked.

    off: (date, name) pairs. A day that it names may lie in a neighbouring year; `year` is wholly known by it.
    """

    year: int
    off: tuple[tuple[date, str], ...] = ()
    worked: tuple[date, ...] = ()
    source: str = ""


@dataclass(frozen=True)
class WorkCalendar:
    """Which days are worked. Entered notices come before the library's data, the later one first."""

    notices: tuple[Notice, ...] = ()

    def is_workday(self, day: date) -> bool:
        """Whether state organs work on `day`. Raises UnknownYear."""
        return self.reason(day) in (WORKDAY, MADE_UP)

    def reason(self, day: date) -> str:
        """工作日, 调休上班, or why the day is a rest day: 周六, 周日, 国庆节放假. Raises UnknownYear."""
        return self._noticed(day) or self._published(day)

    def following(self, day: date) -> date:
        """The first working day after `day`."""
        day += _ONE
        while not self.is_workday(day):
            day += _ONE
        return day

    def preceding(self, day: date) -> date:
        """The last working day before `day`."""
        day -= _ONE
        while not self.is_workday(day):
            day -= _ONE
        return day

    def on_or_after(self, day: date) -> date:
        """`day` itself when it is worked, else the first working day after it (民法典 203)."""
        return day if self.is_workday(day) else self.following(day)

    def on_or_before(self, day: date) -> date:
        """`day` itself when it is worked, else the last working day before it."""
        return day if self.is_workday(day) else self.preceding(day)

    def _noticed(self, day: date) -> str:
        for notice in reversed(self.notices):
            name = dict(notice.off).get(day)
            if name is not None:
                return f"{name}放假"
            if day in notice.worked:
                return MADE_UP
        return _plain(day) if any(notice.year == day.year for notice in self.notices) else ""

    def _published(self, day: date) -> str:
        if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
            raise UnknownYear(day.year)
        if day in chinese_calendar.workdays:
            return MADE_UP
        name = chinese_calendar.holidays.get(day)
        return f"{chinese_calendar.Holiday(name).chinese}放假" if name else _plain(day)


def _plain(day: date) -> str:
    return _WEEKEND.get(day.weekday(), WORKDAY)
