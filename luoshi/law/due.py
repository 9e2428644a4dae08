"""A due date that can explain itself, and the ways of counting (民法典 200-204; catalogue 6.3; standards 7)."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from luoshi.law.calendar import MADE_UP, WORKDAY


class Mode(StrEnum):
    """计算方式. INCLUSIVE modes count the day of the trigger as day 1 (the 710 rule)."""

    WORKING = "工作日"
    CALENDAR = "自然日"
    INCLUSIVE = "含当日"
    MONTHS = "月"
    INCLUSIVE_MONTHS = "含当日的月"
    HOURS = "小时"
    MINUTES = "分钟"
    BEFORE = "提前自然日"
    BEFORE_WORKING = "提前工作日"
    FIXED = "固定日期"
    PERIOD = "周期"


class Period(StrEnum):
    """A stretch of the calendar at whose last day a periodic duty falls due. 旬 = 1-10, 11-20, 21-end."""

    DAY = "日"
    WEEK = "周"
    TEN_DAYS = "旬"
    MONTH = "月"
    QUARTER = "季"
    HALF_YEAR = "半年"
    YEAR = "年"


@dataclass(frozen=True, slots=True)
class Pause:
    """Days from `start` to `end`, both included, that are not counted, and the named reason."""

    start: datetime.date
    end: datetime.date
    reason: str


@dataclass(frozen=True, slots=True)
class Day:
    """A day walked over: its number when counted, and what it is (工作日, 周六, 国庆节放假, a pause's reason)."""

    day: datetime.date
    number: int | None
    reason: str


@dataclass(frozen=True, slots=True)
class Due:
    """A due date with its reasons.

    date: the last day, in law. moment: the exact end for hours and minutes. rolled_from: the rest day from which the
    date moved on. target: the last working day on or before the un-rolled date, by which the office should be done;
    None when the year's holidays are unknown (the date itself does not depend on them then).
    steps: the days walked over; empty where no single days are counted.
    """

    date: datetime.date
    trigger: datetime.date
    mode: Mode
    length: int
    steps: tuple[Day, ...] = ()
    rolled_from: datetime.date | None = None
    target: datetime.date | None = None
    moment: datetime.datetime | None = None
    period: Period | None = None

    def on(self, number: int) -> datetime.date | None:
        """The day counted as `number`, None when it was not reached."""
        return next((step.day for step in self.steps if step.number == number), None)

    def explain(self) -> list[str]:
        """How the date was reached, line by line, in Chinese."""
        lines = [f"起算：{_show(self.trigger)}（{_STARTS[self.mode]}）", *_walked(self.steps)]
        if self.rolled_from:
            lines.append(f"{_show(self.rolled_from)}为休息日，顺延至其后第一个工作日（民法典第二百零三条）")
        ending = f"{self.moment:%H:%M}" if self.moment else ""
        lines.append(f"届满：{_show(self.date)}{ending}（{self._length()}）")
        if self.target is None:
            lines.append(f"{self.date.year}年放假安排尚未录入，内部完成日暂不推算")
        elif self.target != self.date:
            lines.append(f"内部完成日：{_show(self.target)}（届满日当天或之前的最后一个工作日）")
        return lines

    def _length(self) -> str:
        if self.period:
            return f"本{self.period.value}最后一日"
        return _LENGTHS[self.mode].format(self.length)


_STARTS = {
    Mode.WORKING: "当日不计，次一工作日为第1日",
    Mode.CALENDAR: "当日不计，次日为第1日",
    Mode.INCLUSIVE: "当日即第1日",
    Mode.MONTHS: "至对应日届满，无对应日的为月末日",
    Mode.INCLUSIVE_MONTHS: "当日即第1日，至对应日前一日届满，无对应日的为月末日",
    Mode.HOURS: "自该时刻起连续计算",
    Mode.MINUTES: "自该时刻起连续计算",
    Mode.BEFORE: "事项当日不计，往前数",
    Mode.BEFORE_WORKING: "事项当日不计，往前数工作日",
    Mode.FIXED: "取此日起的下一个固定日期",
    Mode.PERIOD: "取此日所在周期",
}
_LENGTHS = {
    Mode.WORKING: "{}个工作日",
    Mode.CALENDAR: "{}日",
    Mode.INCLUSIVE: "{}日，含当日",
    Mode.MONTHS: "{}个月",
    Mode.INCLUSIVE_MONTHS: "{}个月，含当日",
    Mode.HOURS: "{}小时",
    Mode.MINUTES: "{}分钟",
    Mode.BEFORE: "提前{}日",
    Mode.BEFORE_WORKING: "提前{}个工作日",
    Mode.FIXED: "固定日期",
}


def _show(day: datetime.date) -> str:
    return f"{day.year}年{day.month}月{day.day}日（{'周' + '一二三四五六日'[day.weekday()]}）"


def _walked(steps: tuple[Day, ...]) -> Iterator[str]:
    """A line for each stretch of days that are of one sort: counted ones by their numbers, others by the reason."""
    stretch: list[Day] = []
    for step in steps:
        if stretch and not _alike(stretch[-1], step):
            yield _stretch(stretch)
            stretch = []
        stretch.append(step)
    if stretch:
        yield _stretch(stretch)


def _alike(one: Day, other: Day) -> bool:
    return (one.number is None) is (other.number is None) and one.reason == other.reason


def _stretch(days: list[Day]) -> str:
    first, last = days[0], days[-1]
    span = _show(first.day) if first is last else f"{_show(first.day)}至{_show(last.day)}"
    if first.number is None:
        return f"{span}：{first.reason}，不计"
    numbers = f"第{first.number}日" if first is last else f"第{first.number}日至第{last.number}日"
    return f"{span}：{first.reason}，{numbers}" if first.reason in (WORKDAY, MADE_UP) else f"{span}：{numbers}"
