"""Counting: the worked examples, and properties against a walk by hand."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luoshi.law.calendar import Notice, UnknownYear, WorkCalendar
from luoshi.law.counting import Count, period_end
from luoshi.law.due import Due, Mode, Pause, Period

CALENDAR = WorkCalendar()
DAYS = st.dates(date(2010, 1, 1), date(2025, 12, 31))
LENGTHS = st.integers(1, 40)


def day(text: str) -> date:
    return date.fromisoformat(text)


def due(mode: Mode, length: int, start: date, *, roll: bool = False, pauses: tuple[Pause, ...] = ()) -> Due:
    return Count(mode, length, roll).due(start, CALENDAR, pauses)


@pytest.mark.parametrize(("length", "start", "end"), [
    (20, "2026-01-28", "2026-03-03"), (40, "2026-01-28", "2026-03-31"),
    (20, "2026-09-18", "2026-10-22"), (40, "2026-09-18", "2026-11-19"),
    (20, "2025-01-24", "2025-02-27"), (20, "2025-09-26", "2025-10-30"),
    (20, "2022-09-22", "2022-10-25"), (52, "2022-09-22", "2022-12-08"),
    (3, "2026-04-30", "2026-05-08"), (3, "2026-09-30", "2026-10-10"), (3, "2025-01-27", "2025-02-07"),
    (7, "2026-02-13", "2026-03-02"), (7, "2025-09-28", "2025-10-14"),
    (7, "2026-09-21", "2026-10-08"), (7, "2026-06-18", "2026-06-30"),
])
def test_working_days(length: int, start: str, end: str) -> None:
    found = due(Mode.WORKING, length, day(start))
    assert found.date == found.target == day(end)


@pytest.mark.parametrize(("length", "start", "end"), [
    (3, "2026-01-31", "2026-04-30"), (3, "2025-11-30", "2026-02-28"), (1, "2024-01-31", "2024-02-29"),
    (12, "2025-03-05", "2026-03-05"),
])
def test_months(length: int, start: str, end: str) -> None:
    assert due(Mode.MONTHS, length, day(start)).date == day(end)


@pytest.mark.parametrize(("start", "end"), [
    ("2026-03-05", "2026-04-04"), ("2026-01-31", "2026-02-28"), ("2024-01-31", "2024-02-29"),
    ("2026-01-28", "2026-02-27"), ("2026-03-01", "2026-03-31"),
])
def test_a_month_that_counts_its_first_day(start: str, end: str) -> None:
    found = due(Mode.INCLUSIVE_MONTHS, 1, day(start))
    assert (found.date, found.on(1)) == (day(end), day(start))


def test_seven_days_count_the_day_of_deployment() -> None:
    found = due(Mode.INCLUSIVE, 7, day("2026-03-05"))
    assert found.date == day("2026-03-11")
    assert found.on(1) == day("2026-03-05")
    assert found.on(8) is None
    assert found.explain() == [
        "起算：2026年3月5日（周四）（当日即第1日）",
        "2026年3月5日（周四）至2026年3月11日（周三）：第1日至第7日",
        "届满：2026年3月11日（周三）（7日，含当日）",
    ]


def test_a_rest_day_at_the_end_moves_on_and_the_office_is_done_before() -> None:
    found = due(Mode.CALENDAR, 60, day("2026-08-04"), roll=True)
    assert (found.rolled_from, found.date, found.target) == (day("2026-10-03"), day("2026-10-08"), day("2026-09-30"))
    assert "2026年10月3日（周六）为休息日，顺延至其后第一个工作日（民法典第二百零三条）" in found.explain()
    assert found.explain()[-1] == "内部完成日：2026年9月30日（周三）（届满日当天或之前的最后一个工作日）"
    assert due(Mode.CALENDAR, 60, day("2026-08-04")).date == day("2026-10-03")


def test_three_days_before_leaving_do_not_count_the_day_itself() -> None:
    found = due(Mode.BEFORE, 3, day("2026-05-10"))
    assert (found.date, found.target) == (day("2026-05-07"), day("2026-05-07"))
    assert due(Mode.BEFORE, 0, day("2026-05-10")).date == day("2026-05-10")
    assert due(Mode.BEFORE_WORKING, 3, day("2026-05-07")).date == day("2026-04-29")


def test_fixed_dates() -> None:
    end_of_january = Count(Mode.FIXED, fixed=(1, 31))
    assert end_of_january.due(day("2026-01-02"), CALENDAR).target == day("2026-01-30")
    later = end_of_january.due(day("2026-03-02"), CALENDAR)
    assert (later.date, later.target) == (day("2027-01-31"), None)
    assert later.explain()[-1] == "2027年放假安排尚未录入，内部完成日暂不推算"
    noticed = WorkCalendar((Notice(2027, off=((day("2027-01-01"), "元旦"),)),))
    assert end_of_january.due(day("2026-03-02"), noticed).target == day("2027-01-29")


@pytest.mark.parametrize(("period", "end"), [
    (Period.DAY, "2026-02-14"), (Period.WEEK, "2026-02-15"), (Period.TEN_DAYS, "2026-02-20"),
    (Period.MONTH, "2026-02-28"), (Period.QUARTER, "2026-03-31"), (Period.HALF_YEAR, "2026-06-30"),
    (Period.YEAR, "2026-12-31"),
])
def test_periods(period: Period, end: str) -> None:
    found = Count(Mode.PERIOD, period=period).due(day("2026-02-14"), CALENDAR)
    assert found.date == day(end)
    assert found.explain()[1].endswith(f"（本{period.value}最后一日）")


def test_ten_day_periods_end_on_10_20_and_the_last_day() -> None:
    assert [period_end(day(f"2026-02-{number:02}"), Period.TEN_DAYS).day for number in (1, 10, 11, 21, 28)] == [
        10, 10, 20, 28, 28]


def test_hours_need_a_moment() -> None:
    seen = datetime(2026, 2, 28, 22, 30)
    found = Count(Mode.HOURS, 5).due(seen, CALENDAR)
    assert (found.date, found.moment) == (day("2026-03-01"), datetime(2026, 3, 1, 3, 30))
    assert found.explain() == [
        "起算：2026年2月28日（周六）（自该时刻起连续计算）", "届满：2026年3月1日（周日）03:30（5小时）",
    ]
    assert Count(Mode.MINUTES, 30).due(seen, CALENDAR).moment == datetime(2026, 2, 28, 23)
    with pytest.raises(ValueError, match="具体时刻"):
        Count(Mode.HOURS, 5).due(seen.date(), CALENDAR)


def test_pauses_are_not_counted() -> None:
    asked = Pause(day("2026-03-04"), day("2026-03-06"), "征求第三方意见")
    found = due(Mode.WORKING, 5, day("2026-03-02"), pauses=(asked,))
    assert found.date == day("2026-03-12")
    assert "2026年3月4日（周三）至2026年3月6日（周五）：征求第三方意见，不计" in found.explain()
    assert due(Mode.CALENDAR, 7, day("2026-03-02"), pauses=(asked,)).date == day("2026-03-12")
    assert due(Mode.MONTHS, 1, day("2026-03-02"), pauses=(asked,)).date == day("2026-04-05")


def test_the_target_never_lies_before_the_clock_began() -> None:
    found = due(Mode.INCLUSIVE, 7, day("2026-02-15"))
    assert (found.date, found.target) == (day("2026-02-21"), day("2026-02-21"))


def test_a_limit_of_no_length_ends_at_once() -> None:
    assert {due(mode, 0, day("2026-03-02")).date for mode in (Mode.WORKING, Mode.CALENDAR)} == {day("2026-03-02")}


def test_unknown_years_are_refused_both_ways() -> None:
    with pytest.raises(UnknownYear, match="2027年"):
        due(Mode.WORKING, 3, day("2026-12-30"))
    with pytest.raises(UnknownYear, match="2003年"):
        due(Mode.BEFORE_WORKING, 3, day("2004-01-02"))
    with pytest.raises(UnknownYear, match="2027年"):
        due(Mode.CALENDAR, 30, day("2026-12-15"), roll=True)


@given(DAYS, LENGTHS)
def test_working_days_agree_with_a_walk_and_never_end_at_rest(start: date, length: int) -> None:
    left, end = length, start
    while left:
        end += timedelta(days=1)
        left -= CALENDAR.is_workday(end)
    found = due(Mode.WORKING, length, start)
    assert found.date == end
    assert CALENDAR.is_workday(found.date)
    assert [step.number for step in found.steps if step.number] == list(range(1, length + 1))


@given(DAYS, st.integers(0, 30), LENGTHS, st.sampled_from([
    Mode.WORKING, Mode.CALENDAR, Mode.INCLUSIVE, Mode.MONTHS, Mode.INCLUSIVE_MONTHS, Mode.BEFORE, Mode.BEFORE_WORKING,
]))
def test_a_later_start_never_ends_earlier(start: date, later: int, length: int, mode: Mode) -> None:
    months = length % 10 + 1 if mode in (Mode.MONTHS, Mode.INCLUSIVE_MONTHS) else length
    after = min(start + timedelta(days=later), date(2025, 12, 31))
    assert due(mode, months, start).date <= due(mode, months, after).date


@given(DAYS, LENGTHS, st.sampled_from([Mode.WORKING, Mode.CALENDAR, Mode.INCLUSIVE, Mode.MONTHS]))
def test_a_longer_limit_never_ends_earlier(start: date, length: int, mode: Mode) -> None:
    assert due(mode, length, start).date < due(mode, length + 1, start).date


@given(DAYS, LENGTHS)
def test_rolled_limits_never_end_at_rest(start: date, length: int) -> None:
    found = due(Mode.CALENDAR, length, start, roll=True)
    assert CALENDAR.is_workday(found.date)
    assert found.date >= start + timedelta(days=length)
    assert found.target is not None
    assert found.target <= found.date


@given(DAYS, LENGTHS, st.integers(0, 20), st.integers(0, 20))
def test_a_pause_only_ever_lengthens(start: date, length: int, after: int, span: int) -> None:
    first = start + timedelta(days=after)
    pause = Pause(first, first + timedelta(days=span), "商定延期")
    plain, paused = due(Mode.CALENDAR, length, start), due(Mode.CALENDAR, length, start, pauses=(pause,))
    counted = [step for step in paused.steps if step.number]
    assert len(counted) == length
    assert paused.date >= plain.date
    assert not any(pause.start <= step.day <= pause.end for step in counted)
