"""待办 待阅 已办: what lies in them, why, and with how many queries."""

from datetime import timedelta
from uuid import uuid4

import pytest
from pytest_django import DjangoAssertNumQueries

from luoshi.flow import actions, policies, queries
from luoshi.flow.models import Case, Definition, Task
from luoshi.record import clock
from luoshi.record.actions import Subject
from tests.flow.walks import PLAN, SEATS, officer

pytestmark = pytest.mark.django_db


def begin(definition: Definition, number: int, urgency: int = 0) -> Case:
    return actions.begin(
        definition, PLAN, by=officer(1), subject=Subject("documents.paper", str(number)), title=f"第{number}件",
        token=uuid4(), urgency=urgency,
    ).result


@pytest.mark.parametrize("cases", [1, 7])
def test_the_boxes_ask_a_constant_number_of_times(
    definition: Definition, cases: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    made = [begin(definition, number, urgency=number % 2) for number in range(cases)]
    for case in made:
        actions.submit(case.pk, 1, by=officer(1), token=uuid4())
        actions.circulate(case.pk, [SEATS[8]], by=officer(1), token=uuid4())
    today = clock.today()
    queries.todo(2, today)
    with django_assert_num_queries(1):
        waiting = queries.todo(2, today)
    with django_assert_num_queries(1):
        reading = queries.to_read(9, today)
    with django_assert_num_queries(1):
        over = queries.done(1)
    with django_assert_num_queries(1):
        assert queries.counts(2, today)[0] == cases
    with django_assert_num_queries(4):
        assert queries.view(made[0].pk).state.step.id == "T.2"
    assert len(waiting) == len(reading) == len(over) == cases
    assert [item.case.urgency for item in waiting] == sorted((item.case.urgency for item in waiting), reverse=True)
    assert (waiting[0].step, waiting[0].at, waiting[0].why) == ("审签", "第五十一条", "担任本职（第五十一条）")
    assert over[0].who == "第1股岗位赵某"
    assert not queries.done(1, before=over[-1].task.closed)
    assert len(queries.begun(1)) == cases
    assert queries.of_subject("documents.paper", "0") == made[:1]


def test_what_is_due_soonest_comes_first_and_what_has_no_date_last(definition: Definition) -> None:
    today = clock.today()
    for number, days in enumerate((None, 9, 2)):
        case = begin(definition, number)
        actions.submit(case.pk, 1, by=officer(1), token=uuid4())
        due = None if days is None else today + timedelta(days=days)
        Task.objects.filter(case=case, seat=SEATS[1].key).update(due=due)
    assert [item.case.title for item in queries.todo(2, today)] == ["第2件", "第1件", "第0件"]


def test_a_stand_in_sees_what_waits_and_a_scribe_only_when_asked(definition: Definition) -> None:
    case = begin(definition, 1)
    actions.transfer(case.pk, 1, SEATS[6], by=officer(1), token=uuid4())
    today = clock.today()
    (seen,) = queries.todo(2, today)
    assert (seen.who, seen.why) == ("第2股岗位钱某（代理第7股岗位郑某）", "代理（第八条）")
    assert not queries.todo(1, today)
    assert len(queries.todo(1, today, scribe=True)) == 1
    may = policies.who_may(queries.view(case.pk).state.task(2), today)
    assert [one.officer.name for one in may] == ["赵某", "钱某", "吴某", "郑某"]


def test_lamps() -> None:
    with clock.held("2026-11-23T09:00"):
        today = clock.today()
    lamps = [queries.lamp(today.replace(day=day) if day else None, today) for day in (None, 22, 23, 26, 27)]
    assert lamps == ["", "红", "黄", "黄", "绿"]
