"""Deadlines as provisions."""

from datetime import date, datetime

import pytest

from luoshi.law.book import Book, Chapter, Cover
from luoshi.law.calendar import UnknownYear, WorkCalendar
from luoshi.law.deadline import Deadline, deadlines, proposed, statutory
from luoshi.law.due import Mode, Pause, Period
from luoshi.law.force import Force

CALENDAR = WorkCalendar()
MINUTES = Deadline("第四十五条", "会议纪要原则上在会议结束后3个工作日内印发", "会后三个工作日内印发纪要。", ("D03",),
                   name="印发纪要", trigger="会议结束", owner="县政府办公室", length=3, reminders=(1, 2, 3))
BRIEF = Deadline("第四十条", "会议一般每半年召开1次", ids=("D01",), name="全体会议", trigger="半年",
                 owner="县政府办公室", mode=Mode.PERIOD, period=Period.HALF_YEAR, reminders=(-30, -10))


def test_a_deadline_counts_and_takes_its_force_from_its_words() -> None:
    due = MINUTES.due(date(2026, 9, 30), CALENDAR)
    assert due.date == date(2026, 10, 10)
    assert MINUTES.reminder_dates(due) == (date(2026, 10, 8), date(2026, 10, 9), date(2026, 10, 10))
    assert (MINUTES.weight, MINUTES.limit, MINUTES.shape) == (Force.WARNING, "3个工作日", "期限")
    with pytest.raises(UnknownYear):
        MINUTES.due(date(2026, 12, 30), CALENDAR)


def test_reminders_before_the_end_never_precede_the_trigger() -> None:
    assert BRIEF.reminder_dates(BRIEF.due(date(2026, 6, 12), CALENDAR)) == (date(2026, 6, 20),)
    assert BRIEF.limit == "每半年"


def test_an_extension_runs_from_the_same_trigger() -> None:
    reply = proposed("第三十条", "依法依规办理政府信息公开申请", ids=("D23",), name="答复申请",
                     summary="二十个工作日内答复。", trigger="收到申请", owner="政务公开股", length=20, extension=20)
    assert reply.due(date(2026, 1, 28), CALENDAR).date == date(2026, 3, 3)
    assert reply.due(date(2026, 1, 28), CALENDAR, extended=True).date == date(2026, 3, 31)
    third = Pause(date(2026, 2, 2), date(2026, 2, 6), "征求第三方意见")
    assert reply.due(date(2026, 1, 28), CALENDAR, pauses=(third,)).date == date(2026, 3, 10)
    assert reply.outside
    assert reply.summary.startswith("〔EXT〕")
    assert reply.weight is Force.ADVICE
    assert reply.tensions == ("T39",)


@pytest.mark.parametrize(("mode", "length", "limit"), [
    (Mode.INCLUSIVE, 7, "7日（含当日）"), (Mode.HOURS, 5, "5小时"),
    (Mode.BEFORE, 0, "事先"), (Mode.CALENDAR, 0, "当日"),
])
def test_limits_in_words(mode: Mode, length: int, limit: str) -> None:
    made = Deadline("附件2 五（四）", "", name="期限", trigger="部署", owner="承办单位", mode=mode, length=length)
    assert made.limit == limit


def test_hours_and_fixed_dates() -> None:
    first = Deadline("第三十二条", "", name="首次发布", trigger="事发", owner="责任部门", mode=Mode.HOURS, length=5)
    assert first.due(datetime(2026, 3, 2, 20), CALENDAR).moment == datetime(2026, 3, 3, 1)
    plan = Deadline("第五十八条", "", name="年度计划", trigger="年初", owner="督查室", mode=Mode.FIXED, fixed=(1, 31))
    assert (plan.limit, plan.due(date(2026, 1, 5), CALENDAR).target) == ("1月31日前", date(2026, 1, 30))


def test_an_unfinished_deadline_is_refused() -> None:
    with pytest.raises(ValueError, match="名称、起算事项和责任人"):
        Deadline("第四十五条", "", name="印发纪要", trigger="会议结束")
    with pytest.raises(ValueError, match="固定日期须给出月日"):
        Deadline("第五十八条", "", name="年度计划", trigger="年初", owner="督查室", mode=Mode.FIXED)


def test_deadlines_of_a_book_by_id() -> None:
    cover = Cover("规则", "", "", "", (Chapter("one", "一"),), ())
    book = Book("none", cover, (MINUTES, BRIEF))
    assert deadlines(book) == {"D01": BRIEF, "D03": MINUTES}


def test_a_statutory_limit_rolls_on_and_is_marked_as_outside() -> None:
    petition = statutory("信访工作条例 第三十四条", ids=("信访-办结",), name="信访事项办结", trigger="受理",
                         owner="承办部门", length=60, mode=Mode.CALENDAR, extension=30)
    due = petition.due(date(2026, 8, 4), CALENDAR)
    assert (due.date, due.rolled_from) == (date(2026, 10, 8), date(2026, 10, 3))
    assert petition.reminder_dates(due) == (date(2026, 9, 25), date(2026, 9, 28))
    assert petition.outside
    assert petition.summary.startswith("〔EXT〕")
