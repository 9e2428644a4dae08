"""The one door: what it stores, what it takes back, what it refuses."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.db import connection, models

from luoshi.record import clock
from luoshi.record.actions import Act, Action, Subject, action, on_commit
from luoshi.record.chain import Json
from luoshi.record.models import Head, Record
from luoshi.record.queries import history
from luoshi.record.verify import verify
from luoshi.terms.officer import CLOCK, Capacity, Officer
from tests.record.actions import (
    DRAFTER,
    HEAD,
    JAR,
    drop,
    drop_many,
    drop_or_break,
    forgetful,
    held_open,
    make_jar,
    slips,
    sweep,
)
from tests.record.actions import told as effects

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _jar() -> None:
    make_jar()
    effects.clear()


def test_an_act_leaves_its_record() -> None:
    with clock.held("2026-11-23T09:30"):
        done = drop(1, 5, by=DRAFTER.for_(HEAD, Capacity.SCRIBE), reason="领导口头交代")
    assert done.result == 5
    row = Record.objects.get()
    assert row == done.record
    assert (row.seq, row.at, row.action) == (1, datetime(2026, 11, 23, 1, 30, tzinfo=UTC), "tests.record.drop")
    assert (row.actor_id, row.actor_name, row.actor_post) == (7, "张三", "县教育局科员")
    assert (row.for_id, row.for_name, row.for_post, row.capacity) == (3, "李四", "县教育局局长", "代录")
    assert (row.subject_type, row.subject_id, row.provisions) == (*JAR, ["第五十二条"])
    assert (row.before, row.after, row.reason, row.note) == ({"turn": 4}, {"turn": 5}, "领导口头交代", "")
    assert row.digest == Head.objects.get().hash.hex()
    assert str(row) == "1 张三 tests.record.drop"
    assert str(Head.objects.get()) == f"1 {row.digest}"
    assert not list(verify())


def test_one_write_on_many_subjects_is_recorded_for_each() -> None:
    done = sweep([1, 2], by=DRAFTER)
    rows = Record.objects.order_by("seq")
    assert [(row.subject_id, row.after, row.gesture) for row in rows] == [("1", {"turn": 0}, 1), ("2", {"turn": 0}, 1),
                                                                           ("1", {"swept": 2}, 1)]
    assert rows[2] == done.record
    assert rows[0].provisions == ["第五十二条", "第五十三条"]
    assert not list(verify())


def test_inner_acts_share_the_gesture_and_stand_before_the_outer_one() -> None:
    drop(1, 1, by=CLOCK)
    done = drop_many(1, [2, 3, 4], by=DRAFTER, fail_at=3)
    assert done.result == [2, 4]
    assert slips() == [(1, 1), (1, 2), (1, 4)]
    rows = list(Record.objects.order_by("seq"))
    names = [row.action.rpartition(".")[2] for row in rows]
    assert names == ["drop", "drop", "drop_or_break", "drop", "drop_or_break", "drop_many"]
    assert [row.gesture for row in rows] == [1, 2, 2, 2, 2, 2]
    assert rows[-1].provisions == ["第五十三条", "第五十二条", "第五十四条"]
    assert done.record.seq == 6
    assert not list(verify())


def test_a_failed_act_leaves_nothing() -> None:
    with pytest.raises(LookupError):
        drop_or_break(1, 1, broken=True, by=DRAFTER)
    assert (slips(), Record.objects.count(), Head.objects.get().seq) == ([], 0, 0)
    drop(1, 2, by=DRAFTER)
    assert [row.after for row in Record.objects.all()] == [{"turn": 2}]


def test_an_act_that_says_nothing_is_taken_back() -> None:
    with pytest.raises(TypeError, match="没有返回 Act"):
        forgetful(1, by=DRAFTER)
    assert slips() == []


def test_nobody_acts_without_a_name() -> None:
    with pytest.raises(TypeError, match="由谁办理"):
        drop(1, 1, by=None)  # type: ignore[arg-type]
    assert slips() == []


def test_an_action_states_its_officer_and_its_provision() -> None:
    def no_officer() -> Act[None]:
        return Act(None, subject=JAR)

    def officer(*, by: Officer) -> Act[None]:
        return Act(None, subject=JAR)

    with pytest.raises(TypeError, match="by: Officer"):
        action("第五十二条")(no_officer)
    with pytest.raises(TypeError, match="依据条文"):
        action()(officer)
    assert isinstance(action("第五十二条")(officer), Action)
    assert drop.__doc__ == "One slip."


@pytest.mark.parametrize("facts", [{"a": {1}}, {"a": float("nan")}, {"a": b""}])
def test_facts_are_plain(facts: dict[str, Json]) -> None:
    @action("第五十二条")
    def tell(*, by: Officer) -> Act[None]:
        return Act(None, subject=JAR, after=facts)

    with pytest.raises((TypeError, ValueError)):
        tell(by=DRAFTER)
    assert not Record.objects.exists()


def test_facts_keep_dates_sums_and_lists() -> None:
    @action("第五十二条")
    def tell(*, by: Officer) -> Act[None]:
        return Act(None, subject=JAR, after={"on": date(2026, 1, 2), "sum": Decimal("1.50"), "who": ["甲", None, 3]})

    tell(by=DRAFTER)
    assert Record.objects.get().after == {"on": "2026-01-02", "sum": "1.50", "who": ["甲", None, 3]}


def test_the_subject_is_the_result_unless_another_is_named() -> None:
    head = Head.objects.get()

    @action("第五十二条")
    def touch(what: models.Model | int, *, by: Officer) -> Act[object]:
        return Act(what)

    touch(head, by=DRAFTER)
    assert [row.subject_type for row in history(head)] == ["record.head"]
    for unfit in (5, Head(seq=1)):
        with pytest.raises(TypeError, match="对象"):
            touch(unfit, by=DRAFTER)
    assert Subject("documents.paper", "9") == ("documents.paper", "9")


def test_a_lost_head_stops_all_writing() -> None:
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE record_head" + (" CASCADE" if connection.vendor == "postgresql" else ""))
        cursor.execute("CREATE TABLE record_head (id integer, seq integer, hash " + _blob() + ")")
    with pytest.raises(RuntimeError, match="链头缺失"):
        drop(1, 1, by=DRAFTER)
    assert slips() == []


def _blob() -> str:
    return "bytea" if connection.vendor == "postgresql" else "blob"


def test_effects_belong_to_an_act() -> None:
    with pytest.raises(RuntimeError, match="动作之内"):
        on_commit(lambda: None)


@pytest.mark.django_db(transaction=True)
def test_effects_run_after_the_commit_and_only_of_what_was_kept() -> None:
    drop_many(1, [1, 2], by=DRAFTER, fail_at=2)
    assert effects == ["1/1"]
    with pytest.raises(LookupError):
        drop_or_break(1, 3, broken=True, by=DRAFTER)
    assert effects == ["1/1"]


@pytest.mark.django_db(transaction=True)
def test_an_effect_may_act_and_may_fail() -> None:
    @action("第五十二条")
    def begin(*, by: Officer) -> Act[None]:
        on_commit(lambda: 1 // 0)
        on_commit(lambda: drop(9, 9, by=CLOCK))
        return Act(None, subject=JAR)

    begin(by=DRAFTER)
    first, second = Record.objects.order_by("seq")
    assert second.action == "tests.record.drop"
    assert first.gesture != second.gesture
    assert not list(verify())


@pytest.mark.django_db(transaction=True)
def test_no_caller_holds_an_act_open() -> None:
    with pytest.raises(RuntimeError, match="durable"):
        held_open()
    assert not Record.objects.exists()
