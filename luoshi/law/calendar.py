"""Working days of state organs: weekends, the State Council's yearly holiday notices, and nothing guessed.

Sources: 全国年节及纪念日放假办法; the yearly notices (部分节假日安排通知),
as kept by `chinesecalendar` or entered by the office.
"""

import hashlib
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

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

    off: (date, name) pairs. A day that it names may lie in a neighbouring year. whole: the yearly notice, by which
    `year` is wholly known; others change only the days that they name.
    """

    year: int
    off: tuple[tuple[date, str], ...] = ()
    worked: tuple[date, ...] = ()
    source: str = ""
    whole: bool = True


@dataclass(frozen=True)
class WorkCalendar:
    """Which days are worked. Entered notices come before the library's data.

    Of two yearly notices of one year the later counts alone; notices on single days lie over them, the later on top.
    """

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

    def knows(self, year: int) -> bool:
        """Whether the holidays of a year are known."""
        return year in self._wholly or _FIRST_YEAR <= year <= _LAST_YEAR

    def names(self, day: date) -> bool:
        """Whether an entered notice says something of the day itself."""
        return day in self._named

    @cached_property
    def mark(self) -> str:
        """Two calendars of one mark give the same days."""
        told = (_LAST_YEAR, sorted(self._wholly), sorted(self._named.items()))
        return hashlib.sha256(repr(told).encode()).hexdigest()

    @cached_property
    def _wholly(self) -> dict[int, Notice]:
        return {notice.year: notice for notice in self.notices if notice.whole}

    @cached_property
    def _named(self) -> dict[date, str]:
        """What the notices say of the days that they name."""
        yearly = [notice for _, notice in sorted(self._wholly.items())]
        named: dict[date, str] = {}
        for notice in (*yearly, *(one for one in self.notices if not one.whole)):
            named.update((day, holiday(name)) for day, name in notice.off)
            named.update(dict.fromkeys(notice.worked, MADE_UP))
        return named

    def _noticed(self, day: date) -> str:
        return self._named.get(day) or (_plain(day) if day.year in self._wholly else "")

    def _published(self, day: date) -> str:
        if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
            raise UnknownYear(day.year)
        if day in chinese_calendar.workdays:
            return MADE_UP
        name = chinese_calendar.holidays.get(day)
        return holiday(chinese_calendar.Holiday(name).chinese) if name else _plain(day)


def _plain(day: date) -> str:
    return _WEEKEND.get(day.weekday(), WORKDAY)


def holiday(name: str) -> str:
    """A rest day's reason: 国庆节放假; 大雪停工 says by itself that nobody works."""
    return name if name.endswith(("放假", "停工", "停止办公")) else f"{name}放假"
