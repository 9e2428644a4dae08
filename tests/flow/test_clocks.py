"""Clocks: unknown years, starts by hand, refusals, a later notice on holidays."""

from collections.abc import Callable
from datetime import date
from uuid import uuid4

import pytest
from django.core.exceptions import ImproperlyConfigured
from pytest_django import Settings

from luoshi.flow import actions, policies, queries, ticking, timing
from luoshi.flow.engine.definition import Flow, Step
from luoshi.flow.engine.refusal import Refusal
from luoshi.flow.engine.state import Plan
from luoshi.flow.models import Case, Clock, Definition, Press, Task
from luoshi.flow.surroundings import seating
from luoshi.law.calendar import Notice, WorkCalendar
from luoshi.record import clock
from luoshi.record.actions import Subject
from luoshi.terms.officer import CLOCK
from luoshi.terms.seat import Seat
from tests.flow.walks import PLAN, SEATS, officer, seat_task

pytestmark = pytest.mark.django_db
YEARS = [Notice(year, source="试排") for year in (2031, 2032)]


def known() -> WorkCalendar:
    """A calendar into which the office entered later years."""
    return WorkCalendar(tuple(YEARS))


@pytest.fixture
def case(definition: Definition) -> Case:
    made = actions.begin(
        definition, PLAN, by=officer(1), subject=Subject("documents.paper", "1"), title="测试", token=uuid4()
    ).result
    for number in (1, 2):
        actions.agree(made.pk, number, by=officer(number), token=uuid4())
    return made


def test_an_unknown_year_stops_no_work_and_is_counted_when_known(case: Case, settings: Settings) -> None:
    with clock.held("2031-12-29T09:00"):
        actions.see(case.pk, 3, by=officer(3))
        row = Clock.objects.get()
        assert row.due is None
        assert list(queries.unknown_dates()) == [row]
        ((_, limit),) = queries.view(case.pk).clocks
        assert limit.due is None
        assert "2031年放假安排尚未录入" in limit.words[-1]
        with pytest.raises(Refusal, match="尚未录入"):
            actions.deem(case.pk, 3, by=CLOCK)
        assert ticking.redate() is None
        settings.WORK_CALENDAR = "tests.flow.test_clocks.known"
        ((count, (move,)), done) = ticking.moving(known()), ticking.redate()
        assert (count, move.limit, move.old, move.new) == (1, "回复征求意见、会签", None, date(2032, 1, 7))
        assert done
        assert (done.seen, done.moved, done.done, done.percent) == (1, 1, True, 100)
        assert ticking.redate() is None
        assert Task.objects.get(case=case, number=3).due == date(2032, 1, 7)


def test_clocks_started_and_stopped_by_hand(case: Case) -> None:
    by = officer(1)
    trigger = clock.moment("2026-11-23")
    actions.start_clock(case.pk, "D06", by=by, token=uuid4(), trigger=trigger, since="离丰外出")
    row = Clock.objects.get()
    assert (row.task, row.due) == (0, date(2026, 11, 20))
    assert not timing.starts_itself("D06")
    presses: list[tuple[str, Callable[[], object]]] = [
        ("没有暂停", lambda: actions.resume_clock(case.pk, row.pk, by=by, token=uuid4(), reason="恢复")),
        ("须写明理由", lambda: actions.pause_clock(case.pk, row.pk, by=by, token=uuid4(), reason=" ")),
    ]
    for words, act in presses:
        with pytest.raises(Refusal, match=words):
            act()
    with clock.held("2026-11-21T09:00"), pytest.raises(Refusal, match="届满，不能再商定"):
        actions.agree_limit(case.pk, row.pk, 5, by=by, token=uuid4(), agreed="电话")
    with clock.held("2026-11-19T09:00"), pytest.raises(Refusal, match="至少"):
        actions.agree_limit(case.pk, row.pk, 0, by=by, token=uuid4(), agreed="电话")
    actions.stop_clock(case.pk, row.pk, by=by, token=uuid4(), reason="已销假")
    with pytest.raises(Refusal, match="规则中没有期限“D99”"):
        actions.start_clock(case.pk, "D99", by=by, token=uuid4(), trigger=trigger, since="无")
    assert str(row) == f"{case.pk}#0 D06 2026-11-20"


def test_limits_by_the_hour_and_from_the_beginning_of_a_step(db: None) -> None:
    steps = (Step("H.1", "电话报告", "部门", "第六十六条", limit="D29"), Step("H.2", "续报", "部门", "第六十六条"))
    definition = actions.publish(Flow("H", "突发事件", "第六十六条", steps), by=CLOCK).result
    plan = Plan({"H.1": (SEATS[0],), "H.2": (SEATS[0],)})
    with clock.held("2026-11-23T09:00"):
        actions.begin(
            definition, plan, by=officer(1), subject=Subject("conduct.report", "1"), title="火情", token=uuid4()
        )
    row = Clock.objects.get()
    assert row.moment
    assert (row.moment - row.trigger).total_seconds() <= 3600
    assert str(definition) == "突发事件 第1版"


def test_silence_before_any_clock_and_late_refusals(case: Case) -> None:
    actions.deliver(case.pk, 3, by=officer(1), token=uuid4(), proof="回执")
    row = Clock.objects.get()
    actions.stop_clock(case.pk, row.pk, by=officer(1), token=uuid4(), reason="误记")
    with pytest.raises(Refusal, match="没有起算"):
        actions.deem(case.pk, 3, by=CLOCK)
    with clock.held("2030-01-01T09:00"):
        assert ticking.tick() == ([], [])
    assert str(Press.objects.first()).startswith(f"{case.pk} ")
    assert str(Task.objects.get(case=case, number=3)) == f"{case.pk}#3 孙岗 待办"
    assert str(case) == "测试"


def test_the_clock_says_what_it_could_not_take_as_consent(case: Case) -> None:
    with clock.held("2026-11-23T09:00"):
        actions.see(case.pk, 3, by=officer(3))
        actions.start_clock(
            case.pk, "D04", by=officer(1), token=uuid4(), trigger=clock.now(), since="口头告知", number=5
        )
    with clock.held("2026-12-10T09:00"):
        done, refused = ticking.tick()
    assert done == [(case.pk, 3)]
    assert refused == ["“周岗”没有送达证明（第五十二条）。请重新送达，期限自送达起算"]


def test_who_may_steer_and_withdraw(case: Case, settings: Settings) -> None:
    actions.urge(case.pk, by=officer(3), token=uuid4(), numbers=[4], reason="请尽快")
    with pytest.raises(Refusal, match="没有经办本件"):
        actions.urge(case.pk, by=officer(9), token=uuid4())
    with pytest.raises(Refusal, match="须写明理由"):
        actions.replan(case.pk, {}, by=officer(1), token=uuid4(), reason="")
    with pytest.raises(Refusal, match="须是部门意见"):
        actions.finish(case.pk, 3, by=officer(3), token=uuid4(), objects=True, opinion="否")
    actions.circulate(case.pk, [SEATS[8]], by=officer(1), token=uuid4())
    (item,) = queries.to_read(9, clock.today())
    assert item.why
    assert queries.Item(item.case, item.task, "", "", None, None, "").why == ""
    state = queries.view(case.pk).state
    assert policies.may_withdraw(officer(1), state, clock.today()).may
    settings.SEATING = ""
    with pytest.raises(ImproperlyConfigured, match="SEATING"):
        seating()


def test_the_lead_body_withdraws_what_its_clerk_began(definition: Definition) -> None:
    plan = Plan({**PLAN.seats, "T.1": (SEATS[2],)})
    made = actions.begin(
        definition, plan, by=officer(1), subject=Subject("documents.paper", "1"), title="测试", token=uuid4()
    ).result
    actions.withdraw(made.pk, by=officer(3), token=uuid4(), reason="主办单位撤回")
    assert str(Case.objects.get().status) == "撤销"


def test_dropping_and_keys(case: Case) -> None:
    number = seat_task(queries.view(case.pk).state, 3)
    actions.add_signers(case.pk, number, [SEATS[8]], by=officer(3), token=uuid4())
    actions.drop_signer(case.pk, 6, by=officer(3), token=uuid4(), reason="误加")
    assert seat_task(queries.view(case.pk).state, 3) == number
    assert Seat.of("post:12", "甲").key == "post:12"
    for key in ("12", "post:x", "room:1"):
        with pytest.raises(ValueError, match="不是岗位标识"):
            Seat.of(key)
