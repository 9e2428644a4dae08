"""Notices on holidays: who may enter one, the later counts, the calendar is read once for each change."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from luoshi.flow.surroundings import calendar
from luoshi.law.calendar import MADE_UP, WORKDAY, Notice, UnknownYear
from luoshi.law.notice import read_notice
from luoshi.law.refusal import Refusal
from luoshi.office import days, queries
from luoshi.office.actions.days import enter_notice
from luoshi.record import clock
from luoshi.record.models import Record
from luoshi.terms.officer import Officer
from tests.law.notices import TRIAL_2027, framed
from tests.office.county import INSTALLER

pytestmark = pytest.mark.usefixtures("small")
TEXT = framed(2027, TRIAL_2027)
SNOW = Notice(2027, ((date(2027, 3, 1), "大雪停工"),), (date(2027, 3, 6),), "甲办〔2027〕1号", whole=False)


def _officer(name: str) -> Officer:
    return next(one.officer for one in queries.chart().holders if one.name == name)


def test_the_calendar_of_the_settings_knows_what_was_entered() -> None:
    with pytest.raises(UnknownYear):
        calendar().reason(date(2027, 2, 5))
    done = enter_notice(read_notice(TEXT), by=_officer("文秘己"), text=TEXT)
    assert calendar().reason(date(2027, 2, 5)) == "春节放假"
    row = done.result
    assert (row.clerk_name, row.source, len(row.text), row.at) == ("文秘己", "国办发明电〔2026〕7号", 64, clock.now())
    assert done.record.provisions == ["全国年节及纪念日放假办法"]
    assert done.record.after["变动"]["2027-01-01"] == "未定改为元旦放假"
    assert str(row) == "2027 国办发明电〔2026〕7号"
    assert days.notice_of(row) == read_notice(TEXT)


def test_others_may_not() -> None:
    with pytest.raises(Refusal, match="科员壬无权办理此项登记"):
        enter_notice(read_notice(TEXT), by=_officer("科员壬"))
    nothing = Notice(2027, ((date(2027, 3, 1), "雪"),), (date(2027, 3, 1),))
    for notice, says in ((nothing, "没有写明依据(.|\n)*既放假又上班"), (Notice(2027, source="甲"), "没有放假或者上班")):
        with pytest.raises(Refusal, match=says):
            enter_notice(notice, by=INSTALLER)
    assert not days.entered()


def test_entered_again_the_later_counts_and_the_earlier_stays() -> None:
    enter_notice(read_notice(TEXT), by=INSTALLER)
    enter_notice(SNOW, by=INSTALLER)
    other = TRIAL_2027.replace("5月1日（周六）至5日（周三）", "5月1日（周六）至4日（周二）").replace("共5天", "共4天")
    changed = read_notice(framed(2027, other))
    assert list(days.differences(changed)) == [(date(2027, 5, 5), "劳动节放假", WORKDAY)]
    assert calendar().reason(date(2027, 5, 5)) == "劳动节放假"
    enter_notice(changed, by=INSTALLER)
    assert calendar().reason(date(2027, 5, 5)) == WORKDAY
    assert (calendar().reason(date(2027, 3, 1)), calendar().reason(date(2027, 3, 6))) == ("大雪停工", MADE_UP)
    assert len(days.entered()) == 3


def test_what_is_past_is_noted_and_what_is_the_same_changes_nothing() -> None:
    late = Notice(2026, ((date(2026, 11, 2), "大雪停工"),), source="甲办〔2026〕9号", whole=False)
    done = enter_notice(late, by=INSTALLER)
    assert "含有已经过去的日期" in done.record.note
    assert list(days.differences(days.notice_of(done.result))) == []


def test_one_small_query_while_nothing_changes() -> None:
    enter_notice(read_notice(TEXT), by=INSTALLER)
    days.work_calendar()
    with CaptureQueriesContext(connection) as asked:
        assert days.work_calendar() is days.work_calendar()
    assert len(asked) == 2
    assert Record.objects.count() == 2
