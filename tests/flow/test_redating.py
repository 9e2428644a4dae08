"""Dates follow the calendar: what a notice would move, by batches, killed and gone on, the same as counted fresh."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date, timedelta
from itertools import count
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_django import Settings

from luoshi.flow import actions, ticking, timing
from luoshi.flow.engine.refusal import Refusal
from luoshi.flow.models import Case, Clock, Definition, Task
from luoshi.flow.redating import Progress, progress
from luoshi.law.calendar import Notice as Days
from luoshi.law.calendar import UnknownYear, WorkCalendar
from luoshi.record import clock
from luoshi.record.actions import Subject
from luoshi.record.models import Record
from luoshi.record.verify import verify
from luoshi.terms.officer import CLOCK
from tests.flow.walks import PLAN, officer

pytestmark = pytest.mark.django_db
FIRST = date(2026, 12, 1)
LIMITS = ("D04", "D05", "D09", "D29")
_entered: list[Days] = []


def known() -> WorkCalendar:
    """What was entered in the test."""
    return WorkCalendar(tuple(_entered))


@pytest.fixture
def case(definition: Definition, settings: Settings) -> Case:
    settings.WORK_CALENDAR = "tests.flow.test_redating.known"
    _entered.clear()
    subject = Subject("documents.paper", "1")
    return actions.begin(definition, PLAN, by=officer(1), subject=subject, title="测试", token=uuid4()).result


def _start(case: Case, day: date, limit: str = "D04", number: int = 0) -> None:
    trigger = clock.moment(day.isoformat())
    actions.start_clock(case.pk, limit, by=officer(1), token=uuid4(), trigger=trigger, since="收到", number=number)


def _snow(*days: date) -> Days:
    return Days(days[0].year, tuple((day, "大雪停工") for day in days), source="甲办〔2026〕9号", whole=False)


YEAR = Days(2027, ((date(2027, 1, 1), "元旦"),), source="国办发明电〔2026〕7号")


def test_batches_go_on_where_they_stopped_and_each_move_is_an_act(case: Case) -> None:
    for step in range(5):
        _start(case, FIRST + timedelta(days=step), number=1 if step == 0 else 0)
    assert not ticking.behind()
    assert progress() is None
    _entered.append(_snow(date(2026, 12, 7)))
    number, shown = ticking.moving(known(), shown=2)
    assert (number, len(shown)) == (5, 2)
    before = [row.due for row in Clock.objects.order_by("pk")]
    done = ticking.redate(seconds=0, batch=2)
    assert done == progress()
    assert done
    assert (done.seen, done.of, done.moved, done.done, done.percent) == (2, 5, 2, False, 40)
    assert [row.due for row in Clock.objects.order_by("pk")][2:] == before[2:]
    assert ticking.behind()
    done = ticking.redate(batch=2)
    assert done
    assert (done.seen, done.of, done.moved, done.percent) == (5, 5, 5, 100)
    assert Task.objects.get(case=case, number=1).due == Clock.objects.get(task=1).due
    acts = list(Record.objects.filter(action="flow.redate", subject_type="flow.case"))
    assert len(acts) == 5
    assert acts[0].before["due"] == f"{before[0]}"
    assert acts[0].reason == "录入放假安排：2026年，甲办〔2026〕9号"
    assert "第五十二条" in acts[0].provisions
    assert acts[0].actor_id == CLOCK.person
    assert not list(verify())


def test_only_the_clock_and_nothing_when_done(case: Case) -> None:
    _start(case, FIRST)
    _entered.append(YEAR)
    with pytest.raises(Refusal, match="由系统随日历重算"):
        actions.redate(by=officer(1), reason="试")
    ticking.redate()
    again = actions.redate(by=CLOCK, reason="再来").result
    assert again == progress()
    assert ticking.redate() is None
    assert Progress().percent == 0


def test_a_kill_takes_the_batch_with_it_and_no_more(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    for step in range(4):
        _start(case, FIRST + timedelta(days=step))
    _entered.append(_snow(date(2026, 12, 8)))
    ticking.redate(seconds=0, batch=2)
    kept = progress()
    with monkeypatch.context() as patch:
        patch.setattr("luoshi.flow.actions.redating._told", _killed)
        with suppress(KeyboardInterrupt):
            ticking.redate(batch=2)
    assert progress() == kept
    ticking.redate(batch=2)
    assert [row.due for row in Clock.objects.all()] == [timing.count(row).date for row in Clock.objects.all()]
    assert Record.objects.filter(action="flow.redate", subject_type="flow.case").count() == 4


def _killed(*_rest: object) -> None:
    raise KeyboardInterrupt


def test_a_notice_taken_back_takes_the_dates_back(case: Case) -> None:
    _start(case, FIRST)
    days = []
    for notices in ((), (_snow(date(2026, 12, 7)),), ()):
        _entered.append(Days(2026, source="重录"))
        _entered.extend(notices)
        ticking.redate()
        days.append(Clock.objects.get().due)
        _entered[:] = [one for one in _entered if one.whole]
    assert days[0] == days[2] != days[1]


def test_a_limit_that_the_rulebook_lost_stays(case: Case) -> None:
    _start(case, FIRST)
    Clock.objects.update(limit="D999")
    _entered.append(_snow(date(2026, 12, 7)))
    assert ticking.moving(known())[0] == 0
    done = ticking.redate()
    assert done
    assert (done.seen, done.moved) == (1, 0)


def test_a_batch_costs_the_same_number_of_queries(case: Case) -> None:
    asked = []
    for size in (2, 20):
        for step in range(size):
            _start(case, FIRST + timedelta(days=step % 4))
        _entered.append(_snow(date(2026, 12, 7), *(FIRST + timedelta(days=9 + one) for one in range(len(_entered)))))
        with CaptureQueriesContext(connection) as captured:
            ticking.redate()
        asked.append(len(captured))
    assert asked[0] == asked[1]


_DAYS = st.sets(st.integers(0, 60), min_size=1, max_size=6).map(
    lambda found: _snow(*(FIRST + timedelta(days=one) for one in sorted(found)))
)
_AGAIN = Days(2027, ((date(2027, 1, 4), "元旦"),), source="更正")
_STEP = st.one_of(
    _DAYS,
    st.sampled_from((YEAR, _AGAIN)),
    st.tuples(st.integers(0, 40), st.sampled_from(LIMITS)),
    st.sampled_from((0, 1, 100)),
)
_others = count(2040)


@given(st.lists(_STEP, max_size=12))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_sequence_gives_the_dates_of_a_fresh_count(case: Case, steps: Sequence[object]) -> None:
    # The record outlives an example, as it should; a year of its own makes the calendar one not yet followed.
    _entered[:] = [Days(next(_others), source="试排")]
    Clock.objects.all().delete()
    for step in steps:
        if isinstance(step, Days):
            _entered.append(step)
        elif isinstance(step, tuple):
            _start(case, FIRST + timedelta(days=step[0]), step[1])
        elif isinstance(step, int):
            ticking.redate(seconds=0 if step < 2 else 60, batch=step + 1)
    ticking.redate()
    for row in Clock.objects.all():
        try:
            expected = timing.count(row).date
        except UnknownYear:
            expected = None
        assert row.due == expected
