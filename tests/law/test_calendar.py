"""Working days: two libraries agree, entered notices count, an unknown year is refused."""

from datetime import date, timedelta

import holidays
import pytest

from luoshi.law.calendar import MADE_UP, WORKDAY, Notice, UnknownYear, WorkCalendar

CALENDAR = WorkCalendar()
TRIAL = Notice(2027, off=((date(2027, 1, 1), "元旦"),), worked=(date(2027, 1, 3),), source="演练用")


def test_both_libraries_agree_day_by_day() -> None:
    other = holidays.country_holidays("CN", years=range(2010, 2027))
    day = date(2010, 1, 1)
    while day.year < 2027:
        assert CALENDAR.is_workday(day) is other.is_working_day(day), day
        day += timedelta(days=1)


def test_working_days_of_a_year() -> None:
    for year, count in ((2024, 251), (2025, 248), (2026, 248)):
        days = (date(year, 1, 1) + timedelta(days=index) for index in range(366))
        assert sum(CALENDAR.is_workday(day) for day in days if day.year == year) == count


def test_reasons_name_the_holiday() -> None:
    assert CALENDAR.reason(date(2026, 10, 6)) == "国庆节放假"
    assert CALENDAR.reason(date(2026, 2, 28)) == MADE_UP
    assert CALENDAR.reason(date(2026, 3, 1)) == "周日"
    assert CALENDAR.reason(date(2026, 3, 2)) == WORKDAY


@pytest.mark.parametrize("day", [date(2003, 12, 31), date(2027, 1, 1), date(1949, 10, 1), date(2099, 1, 1)])
def test_unknown_year_is_refused_with_advice(day: date) -> None:
    with pytest.raises(UnknownYear, match=f"{day.year}年放假安排尚未录入.*录入国务院办公厅") as refused:
        CALENDAR.is_workday(day)
    assert refused.value.year == day.year


def test_an_unknown_year_is_refused_from_either_side() -> None:
    with pytest.raises(UnknownYear):
        CALENDAR.following(date(2026, 12, 31))
    with pytest.raises(UnknownYear):
        CALENDAR.preceding(date(2004, 1, 1))


def test_an_entered_notice_makes_its_year_known() -> None:
    calendar = WorkCalendar((TRIAL,))
    assert calendar.reason(date(2027, 1, 1)) == "元旦放假"
    assert calendar.reason(date(2027, 1, 3)) == MADE_UP
    assert calendar.reason(date(2027, 1, 2)) == "周六"
    assert calendar.following(date(2026, 12, 31)) == date(2027, 1, 3)
    assert calendar.preceding(date(2027, 1, 3)) == date(2026, 12, 31)


def test_a_later_notice_beats_what_was_known() -> None:
    moved = Notice(2026, off=((date(2026, 3, 2), "调整"),), source="演练用")
    single = Notice(2026, off=((date(2026, 3, 4), "大雪停工"),), worked=(date(2026, 3, 1),), whole=False)
    calendar = WorkCalendar((TRIAL, single, moved))
    assert calendar.reason(date(2026, 3, 2)) == "调整放假"
    assert calendar.reason(date(2026, 3, 1)) == MADE_UP
    assert calendar.reason(date(2026, 3, 4)) == "大雪停工"
    assert calendar.reason(date(2026, 10, 5)) == WORKDAY
    again = WorkCalendar((*calendar.notices, Notice(2026, source="更正")))
    assert again.reason(date(2026, 3, 2)) == WORKDAY
    assert again.reason(date(2026, 3, 1)) == MADE_UP
    assert again.mark != calendar.mark == WorkCalendar((single, moved, TRIAL)).mark


def test_single_days_make_no_year_known() -> None:
    calendar = WorkCalendar((Notice(2027, off=((date(2027, 3, 1), "大雪停工"),), whole=False),))
    assert calendar.reason(date(2027, 3, 1)) == "大雪停工"
    assert calendar.knows(2026)
    assert not calendar.knows(2027)
    with pytest.raises(UnknownYear):
        calendar.reason(date(2027, 3, 2))


def test_the_nearest_working_day_on_either_side() -> None:
    assert CALENDAR.on_or_after(date(2026, 10, 3)) == date(2026, 10, 8)
    assert CALENDAR.on_or_before(date(2026, 10, 3)) == date(2026, 9, 30)
    assert CALENDAR.on_or_after(date(2026, 10, 8)) == CALENDAR.on_or_before(date(2026, 10, 8)) == date(2026, 10, 8)
