"""Dates as notices on holidays write them: 2月15日（农历腊月二十八、周日）至23日（周一）, 1月26日、2月8日."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from luoshi.law.refusal import Objection

AT = "全国年节及纪念日放假办法"
LONGEST = 20
DAY = r"(?:(?:\d{4}年)?\d{1,2}月)?\d{1,2}日(?:（[^）]*）)?"
_SPAN = rf"{DAY}(?:起?(?:至|到|-){DAY}止?)?"
DATES = rf"{_SPAN}(?:[、，和及]{_SPAN}){{0,30}}"
_PARTS = re.compile(r"(?:(?:(\d{4})年)?(\d{1,2})月)?(\d{1,2})日(?:（([^）]*)）)?(起?(?:至|到|-))?")
_WEEKDAY = re.compile(r"(?:周|星期|礼拜)([一二三四五六日天])")
_WEEK = "一二三四五六日"


def fault(passage: str, what: str, remedy: str = "请对照通知原文核对这一处。") -> Objection:
    """A fault that names its passage."""
    return Objection(AT, f"“{passage}”{what}。", remedy)


@dataclass
class Dates:
    """Reads lists of dates of one passage after another; what is wrong goes to `faults`.

    year: of dates that name none. turn: whether the passage reaches back over the turn of the year (元旦).
    """

    year: int
    turn: bool = False
    month: int | None = None
    faults: list[Objection] = field(default_factory=list)

    def read(self, text: str) -> list[tuple[date, date]]:
        """First and last day of each stretch; a faulty one is left out."""
        found: list[tuple[date, date]] = []
        parts = list(_PARTS.finditer(text))
        while parts:
            first = parts.pop(0)
            last = parts.pop(0) if first[5] and parts else None
            stretch = self._stretch(first, last)
            if stretch:
                found.append(stretch)
        return found

    def _stretch(self, first: re.Match[str], last: re.Match[str] | None) -> tuple[date, date] | None:
        passage = first[0] + (last[0] if last else "")
        month = int(first[2]) if first[2] else self.month
        if month is None:
            self.faults.append(fault(passage, "没有写明月份", "请补上月份后再读。"))
            return None
        until = int(last[2]) if last and last[2] else month
        self.month = until
        began, ended = self._years(first, last, month, until)
        one = self._day(first, began, month)
        other = self._day(last, ended, until) if last else one
        if one and other and not one <= other < one + timedelta(days=LONGEST):
            self.faults.append(fault(passage, f"从{one}到{other}，不像一次放假"))
            return None
        return (one, other) if one and other else None

    def _years(self, first: re.Match[str], last: re.Match[str] | None, month: int, until: int) -> tuple[int, int]:
        """A stretch may cross the end of a year, whichever of its days names the year."""
        crosses = until < month
        if first[1]:
            began = int(first[1])
        elif last and last[1]:
            began = int(last[1]) - crosses
        else:
            began = self.year - (self.turn and month == 12)
        return began, int(last[1]) if last and last[1] else began + crosses

    def _day(self, part: re.Match[str], year: int, month: int) -> date | None:
        shown = f"{part[2] or month}月{part[3]}日" + (f"（{part[4]}）" if part[4] else "")
        try:
            day = date(year, month, int(part[3]))
        except ValueError:
            self.faults.append(fault(shown, f"不是{year}年的日期"))
            return None
        self.faults.extend(_weekdays(shown, part[4] or "", day))
        if abs(year - self.year) > 1:
            self.faults.append(fault(shown, f"写作{year}年，通知安排的是{self.year}年"))
        return day


def _weekdays(shown: str, words: str, day: date) -> Iterator[Objection]:
    """What stands in brackets is checked against the calendar."""
    for said in _WEEKDAY.findall(words):
        if _WEEK.index(said.replace("天", "日")) != day.weekday():
            yield fault(shown, f"与日历不符：{day.year}年{day.month}月{day.day}日是周{_WEEK[day.weekday()]}")


def days(first: date, last: date) -> Iterator[date]:
    """Every day from `first` to `last`."""
    return (first + timedelta(days=step) for step in range((last - first).days + 1))
