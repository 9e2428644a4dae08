"""The morning list: what stands where, why, and with how many queries."""

from datetime import date
from uuid import uuid4

import pytest
from pytest_django import DjangoAssertNumQueries

from luoshi.flow import actions
from luoshi.flow.models import Clock
from luoshi.office import queries as office
from luoshi.office.actions import leave, powers
from luoshi.office.words import Cause
from luoshi.record import clock
from luoshi.record.clock import Held
from luoshi.reminders import queries, ticking
from luoshi.reminders.facts import Morning
from luoshi.terms.seat import Seat, SeatKind
from tests.office import county
from tests.reminders.town import begun, body, seat_of, who

CLERK = "科员午"


def titles(list_: Morning) -> dict[str, list[str]]:
    parts = {"today": list_.due_today, "soon": list_.due_soon, "late": list_.overdue,
             "others": list_.waiting_for_others}
    return {name: [one.title for one in found] for name, found in parts.items() if found}


def test_each_thing_stands_by_its_date(held: Held) -> None:
    person, drafter = who(CLERK).person, who("科员壬").person
    begun("甲", seat_of(CLERK), seat_of("副县乙"))
    assert titles(queries.morning(person, clock.today())) == {}
    assert titles(queries.morning(drafter, clock.today())) == {"others": ["甲"]}
    held.forward(days=7)
    assert titles(queries.morning(person, clock.today())) == {"soon": ["甲"]}
    held.forward(days=2)
    assert titles(queries.morning(person, clock.today())) == {"today": ["甲"]}
    held.forward(days=1)
    list_ = queries.morning(person, clock.today())
    assert titles(list_) == {"late": ["甲"]}
    (item,) = list_.overdue
    assert (item.step, item.at, item.limit, item.place) == ("会签", "第五十二条", "回复征求意见、会签", "第五十二条")
    assert (item.due, item.holder, item.since.day) == (date(2026, 12, 2), CLERK, 23)
    assert item.lines[-1].startswith("届满：2026年12月2日")
    assert (list_.name, list_.soon, list_.notes) == ("县财政局科员科员午", date(2026, 12, 7), ())
    (other,) = queries.morning(drafter, clock.today()).waiting_for_others
    assert (other.holder, other.due) == (CLERK, date(2026, 12, 2))


def test_two_working_days_pass_over_rest_days(held: Held) -> None:
    held.forward(days=4)
    assert queries.morning(who(CLERK).person, clock.today()).soon == date(2026, 12, 1)


def test_a_stand_in_sees_what_waits_for_the_one_who_is_away(held: Held) -> None:
    head = county.post("局长", "D1")
    begun("报局长的", Seat(SeatKind.POST, head.pk, "局长"), seat_of("副县乙"))
    held.forward(days=9)
    deputy, back = who("教副辛").person, date(2026, 12, 5)
    assert titles(queries.morning(deputy, clock.today())) == {}
    leave.record_absence(county.person("教育庚"), Cause.TRIP, clock.today(), back, by=who("文秘己"))
    powers.authorise_signing(
        county.holding("教育庚"), county.holding("教副辛"), clock.today(), back, county.PAPER, by=who("教育庚")
    )
    (item,) = queries.morning(deputy, clock.today()).due_today
    assert "教育庚" in item.note


def test_limits_of_the_whole_case_are_his_who_began_it(held: Held) -> None:
    case = begun("甲", seat_of(CLERK), seat_of("副县乙"))
    by = who("科员壬")
    actions.start_clock(case.pk, "D30", by=by, token=uuid4(), trigger=clock.moment("2026-11-20"), since="参会")
    list_ = queries.morning(by.person, clock.today())
    (item,) = list_.due_soon
    assert (item.step, item.limit, item.place, item.holder) == ("全程", "参会情况报告", "第六十六条", CLERK)


def test_an_unknown_year_says_so(held: Held) -> None:
    begun("甲", seat_of(CLERK), seat_of("副县乙"))
    Clock.objects.update(trigger=clock.moment("2031-12-29"), due=None)
    (note,) = queries.morning(who(CLERK).person, clock.today()).notes
    assert note.startswith("1件期限未定：2031年放假安排尚未录入")
    list_ = queries.morning(who(CLERK).person, date(2031, 3, 3))
    assert list_.soon == date(2031, 3, 5)
    assert "暂按自然日列出" in list_.notes[0]


def test_the_secretariat_sees_the_whole_county_and_a_department_its_own(held: Held) -> None:
    begun("会签件", body("D2"), seat_of("副县乙"))
    held.forward(days=8)
    chart = office.chart()
    lists = {
        unit.short: queries.morning_of_body(unit, clock.today())
        for unit in chart.units if unit.short in ("县财政局", "秘书股", "县教育局")
    }
    assert titles(lists["县财政局"]) == {"soon": ["会签件"]}
    assert titles(lists["县教育局"]) == {"others": ["会签件"]}
    list_ = lists["秘书股"]
    assert titles(list_) == {"others": ["会签件"]}
    assert (list_.name, list_.waiting_for_others[0].holder) == ("秘书股", "D2")


def test_what_is_reported_stands_on_the_list_of_that_day(held: Held) -> None:
    begun("甲", seat_of(CLERK), seat_of("副县乙"))
    held.forward(days=10)
    ticking.tick()
    (told,) = queries.morning(who("财政癸").person, clock.today()).reported
    assert (told.title, told.at) == ("甲", "第五十二条")


@pytest.mark.parametrize("cases", [1, 6])
def test_a_constant_number_of_queries(
    held: Held, cases: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(cases):
        begun(f"第{number}件", body("D2"), seat_of("副县乙"))
        begun(f"第{number}件", seat_of("科员壬"), seat_of("副县乙"), by=CLERK)
    held.forward(days=8)
    person, unit = who("科员壬").person, office.chart().unit("秘书股")
    assert unit
    queries.morning(person, clock.today())
    with django_assert_max_num_queries(10):
        list_ = queries.morning(person, clock.today())
    assert (len(list_.due_soon), len(list_.waiting_for_others)) == (cases, cases)
    with django_assert_max_num_queries(10):
        queries.morning_of_body(unit, clock.today())
