"""Batches, limits of whole cases, limits that the rulebook no longer has, another server with the clock in hand."""

from datetime import date
from uuid import uuid4

import psycopg
import pytest
from django.db import connection
from pytest_django import Settings

from luoshi.documents.models import Document
from luoshi.flow import actions
from luoshi.flow.models import Clock, Task
from luoshi.record import clock
from luoshi.record.clock import Held
from luoshi.reminders import ical, lock, queries, saying, ticking
from luoshi.reminders.actions import telling
from luoshi.reminders.models import Reminder
from luoshi.reminders.sheet import one_page
from tests.reminders.town import begun, body, seat_of, who
from tests.web.things import filled

CLERK = "科员午"


def test_batch_after_batch(held: Held, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(telling, "BATCH", 2)
    for number in range(5):
        begun(f"第{number}件", seat_of(CLERK), seat_of("副县乙"))
    held.forward(days=3)
    assert ticking.tick().told == 5
    assert Reminder.objects.count() == 5


def test_a_limit_of_the_whole_case_concerns_who_has_it_then_who_began_it(held: Held) -> None:
    case = begun("甲", body("D1"), seat_of("副县乙"))
    by = who("科员壬")
    actions.start_clock(case.pk, "D30", by=by, token=uuid4(), trigger=clock.moment("2026-11-18"), since="参会")
    Clock.objects.filter(task__gt=0).delete()
    held.forward(days=2)
    ticking.tick()
    school = {who(name).person for name in ("教育庚", "教副辛", "科员壬")}
    assert set(Reminder.objects.values_list("person", flat=True)) == school
    Reminder.objects.all().delete()
    Task.objects.filter(case=case).update(closed=clock.now(), standing="已失效")
    Clock.objects.update(remind=date(2026, 11, 24))
    ticking.tick()
    assert dict(Reminder.objects.values_list("person", "cause")) == {
        by.person: "已逾期", who("主任丁").person: "逾期报告"
    }
    (item,) = queries.morning(by.person, clock.today()).overdue
    assert (item.holder, item.step) == ("", "全程")


def test_a_limit_that_the_rulebook_no_longer_has_keeps_its_day_and_is_not_told(held: Held) -> None:
    begun("甲", seat_of(CLERK), seat_of("副县乙"))
    Clock.objects.update(limit="D99")
    held.forward(days=9)
    assert ticking.tick().told == 0
    (item,) = queries.morning(who(CLERK).person, clock.today()).due_today
    assert (item.limit, item.due, item.place) == ("", date(2026, 12, 2), "第五十二条")
    assert "规则中没有期限" in item.lines[0]
    assert ical.feed("甲", [item], clock.now()).count(b"BEGIN:VEVENT") == 1


def test_a_task_without_a_limit_has_no_date_in_the_calendar(held: Held) -> None:
    begun("甲", seat_of(CLERK), seat_of("副县乙"))
    Clock.objects.all().delete()
    Task.objects.update(due=None)
    (item,) = queries.morning(who("科员壬").person, clock.today()).waiting_for_others
    assert ical.feed("甲", [item], clock.now()).count(b"BEGIN:VEVENT") == 0
    assert item.key.startswith("task:")


def test_what_is_reported_stands_on_the_print(held: Held) -> None:
    begun("甲", seat_of(CLERK), seat_of("副县乙"))
    held.forward(days=10)
    ticking.tick()
    assert one_page(queries.morning(who("财政癸").person, clock.today())).pages == 1


@pytest.mark.django_db(transaction=True)
def test_another_server_has_the_clock_in_hand() -> None:
    if connection.vendor != "postgresql":
        with lock.alone() as mine:
            assert mine
        return
    name = connection.settings_dict
    with psycopg.connect(
        host=name["HOST"], port=name["PORT"], user=name["USER"], password=name["PASSWORD"], dbname=name["NAME"]
    ) as other:
        other.execute("SELECT pg_advisory_lock(%s)", [lock.KEY])
        assert ticking.tick() == (0, 0, 0, False)
    assert ticking.tick().mine


def test_a_papers_label_decides_whether_its_title_goes_out(held: Held, settings: Settings) -> None:
    document = Document.objects.get(pk=int(filled("{running}")))
    assert document.case
    (item,) = queries.morning(document.drafter, clock.today()).waiting_for_others
    assert (item.title, item.label, item.subject[0]) == (document.title, document.label, "documents.document")
    settings.OUTWARD = item.label
    assert saying.outward(item.title, item.label) == document.title
    settings.OUTWARD = "公开"
    assert saying.outward(item.title, item.label) == "（内部件，请登录查看）"
