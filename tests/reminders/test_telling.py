"""Who is told what on which day: before, on, after; escalated; once; caught up after a stop; never of what is over."""

from datetime import date
from uuid import uuid4

import pytest

from luoshi.flow import actions
from luoshi.flow.models import Clock
from luoshi.law.refusal import Refusal
from luoshi.record import clock
from luoshi.record.clock import Held
from luoshi.reminders import ticking
from luoshi.reminders.actions import gather, tell
from luoshi.reminders.models import Reminder
from luoshi.reminders.words import Cause
from tests.reminders.town import agree, begun, body, seat_of, who

CLERK = "科员午"


def rows(**wanted: object) -> list[tuple[str, date, str]]:
    """(name, day, cause) of what was told: by day, within a day in the order of the names below."""
    names = {who(name).person: name for name in ("科员午", "财政癸", "主任丁", "副县乙", "科员壬")}
    order = list(names)
    found = sorted(Reminder.objects.filter(**wanted).order_by("pk"), key=lambda row: (row.on, order.index(row.person)))
    return [(names[row.person], row.on, row.cause) for row in found]


def days(held: Held, count: int) -> None:
    """A tick every morning."""
    for _ in range(count):
        ticking.tick()
        ticking.tick()
        held.forward(days=1)


def test_before_on_and_after_the_last_day_and_who_is_told_above(held: Held) -> None:
    case = begun("关于预算的请示", seat_of(CLERK), seat_of("副县乙"))
    assert Clock.objects.get().due == date(2026, 12, 2)
    days(held, 20)
    assert rows(cause__in=[Cause.SOON, Cause.TODAY]) == [
        (CLERK, date(2026, 11, 26), "将到期"), (CLERK, date(2026, 11, 30), "将到期"),
        (CLERK, date(2026, 12, 2), "今日到期"),
    ]
    assert rows(cause=Cause.LATE) == [(CLERK, date(2026, 12, 3), "已逾期"), (CLERK, date(2026, 12, 7), "已逾期")]
    assert rows(cause=Cause.REPORTED) == [
        ("财政癸", date(2026, 12, 3), "逾期报告"), ("财政癸", date(2026, 12, 7), "逾期报告"),
        ("主任丁", date(2026, 12, 7), "逾期报告"),
    ]
    row = Reminder.objects.filter(cause=Cause.REPORTED).order_by("pk")[0]
    assert (row.at, row.words) == ("第五十二条", "回复征求意见、会签：已逾期1天（2026-12-02）")
    assert row.case == case.pk
    assert str(row).endswith("2026-12-03 逾期报告")


def test_a_stop_is_caught_up_once_and_old_days_are_not_told_again(held: Held) -> None:
    begun("关于预算的请示", seat_of(CLERK), seat_of("副县乙"))
    held.forward(days=4)
    ticking.tick()
    held.forward(days=8)
    ticking.tick()
    ticking.tick()
    assert rows(person=who(CLERK).person) == [
        (CLERK, date(2026, 11, 26), "将到期"), (CLERK, date(2026, 12, 3), "已逾期"),
    ]
    assert set(Reminder.objects.values_list("day", flat=True)) == {date(2026, 11, 27), date(2026, 12, 5)}


def test_what_is_done_held_or_paused_is_not_told(held: Held) -> None:
    done = begun("办完的", seat_of(CLERK), seat_of("副县乙"))
    kept = begun("暂缓的", seat_of(CLERK), seat_of("副县乙"))
    stopped = begun("中止的", seat_of(CLERK), seat_of("副县乙"))
    ended = begun("撤销的", seat_of(CLERK), seat_of("副县乙"))
    by = who("科员壬")
    agree(done, 2, CLERK)
    actions.hold(kept.pk, by=by, token=uuid4(), reason="等通知")
    actions.pause_clock(stopped.pk, Clock.objects.get(case=stopped).pk, by=by, token=uuid4(), reason="补材料")
    actions.start_clock(ended.pk, "D04", by=by, token=uuid4(), trigger=clock.now(), since="电话")
    actions.withdraw(ended.pk, by=by, token=uuid4(), reason="不办了")
    held.forward(days=4)
    ticking.tick()
    told = set(Reminder.objects.values_list("title", flat=True))
    assert told == {"办完的"}
    assert set(Reminder.objects.values_list("person", flat=True)) == {who("副县乙").person}
    actions.resume(kept.pk, by=by, token=uuid4(), reason="通知到了")
    actions.resume_clock(stopped.pk, Clock.objects.get(case=stopped).pk, by=by, token=uuid4(), reason="齐了")
    assert Clock.objects.get(case=stopped).due == date(2026, 12, 8)
    ticking.tick()
    assert set(Reminder.objects.values_list("title", flat=True)) == {"办完的", "暂缓的"}


def test_a_body_is_told_by_all_who_may_act_and_the_county_head_hears_nothing_of_deputies(held: Held) -> None:
    begun("会签件", body("D2"), seat_of("副县乙"))
    other = begun("审签件", seat_of(CLERK), seat_of("副县乙"))
    agree(other, 2, CLERK)
    days(held, 12)
    heads = Reminder.objects.filter(title="会签件", on="2026-11-26").count()
    assert heads == 3
    assert set(rows(title="审签件", cause=Cause.REPORTED)) == {
        ("主任丁", date(2026, 11, 30), "逾期报告"), ("主任丁", date(2026, 12, 2), "逾期报告"),
    }


def test_only_the_clock_tells(held: Held) -> None:
    with pytest.raises(Refusal, match="请用催办"):
        tell(clock.today(), None, by=who(CLERK))
    with pytest.raises(Refusal, match="请用催办"):
        gather([1], clock.today(), by=who(CLERK))
    with pytest.raises(Refusal, match="请用催办"):
        actions.told({}, by=who(CLERK))


def test_the_year_that_is_not_known_is_told_when_it_is_counted(held: Held) -> None:
    begun("跨年件", seat_of(CLERK), seat_of("副县乙"))
    Clock.objects.update(trigger=clock.moment("2031-12-29"), due=None, remind=date(2026, 11, 23))
    assert ticking.tick().told == 0
    assert Clock.objects.get().remind is None
