"""Clocks started by hand, stopped, paused with a named reason, agreed anew, and counted again after a new notice."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from luoshi.flow import timing
from luoshi.flow.actions.desk import _Desk, _lamp, _steer, _store
from luoshi.flow.engine.refusal import Refusal
from luoshi.flow.engine.words import pauses_of, pauses_text
from luoshi.flow.models import Case, Clock
from luoshi.record.actions import Act, Subject, action
from luoshi.record.chain import Json
from luoshi.terms.officer import CLOCK, Officer


@action("第五十二条")
def start_clock(
    case: int, limit: str, *, by: Officer, token: UUID, trigger: datetime, since: str, number: int = 0
) -> Act[Case]:
    """起算: a limit of the rulebook, for a task or (0) the whole case."""
    desk = _steer(case, by, token)
    row = timing.counted(Clock(case=desk.case, task=number, limit=limit, trigger=trigger, since=since))
    row.save()
    return _told(desk, row, None, since)


@action("第五十二条")
def stop_clock(case: int, clock: int, *, by: Officer, token: UUID, reason: str) -> Act[Case]:
    """停止: the duty is done, or has fallen away."""
    desk, row = _running(case, clock, by, token, reason)
    row.stopped = desk.hand.at
    row.save(update_fields=["stopped"])
    return _told(desk, row, row.due, reason)


@action("第五十二条")
def pause_clock(case: int, clock: int, *, by: Officer, token: UUID, reason: str) -> Act[Case]:
    """暂停: from today, for a named reason."""
    desk, row = _running(case, clock, by, token, reason)
    pauses = pauses_of(row.pauses)
    if pauses and pauses[-1][1] is None:
        raise Refusal("期限已经暂停", "不必重复暂停", timing.deadline(row.limit).at)
    return _again(desk, row, [*pauses, (desk.today, None, reason)], reason)


@action("第五十二条")
def resume_clock(case: int, clock: int, *, by: Officer, token: UUID, reason: str) -> Act[Case]:
    """恢复: today is the last day that is not counted."""
    desk, row = _running(case, clock, by, token, reason)
    pauses = pauses_of(row.pauses)
    if not pauses or pauses[-1][1] is not None:
        raise Refusal("期限没有暂停", "不需要恢复", timing.deadline(row.limit).at)
    first, _, why = pauses[-1]
    return _again(desk, row, [*pauses[:-1], (first, desk.today, why)], reason)


@action("第五十二条")
def agree_limit(case: int, clock: int, length: int, *, by: Officer, token: UUID, agreed: str) -> Act[Case]:
    """商定期限: another length, agreed before the limit has passed. agreed: with whom, when and how."""
    desk, row = _running(case, clock, by, token, agreed)
    if row.due and desk.today > row.due:
        raise Refusal(f"期限已于{row.due:%Y-%m-%d}届满，不能再商定", "须在届满之前商定", "第五十二条")
    if length < 1:
        raise Refusal("期限至少为一个单位", "请写明天数", "第五十二条")
    row.length, row.agreed = length, agreed.strip()
    return _again(desk, row, pauses_of(row.pauses), agreed)


@action("第五十二条")
def recount(case: int, clock: int, *, by: Officer, token: UUID, reason: str) -> Act[Case]:
    """重算: after a notice on holidays was entered; says which date moved."""
    desk, row = _running(case, clock, by, token, reason)
    return _again(desk, row, pauses_of(row.pauses), reason)


@action("第五十二条")
def told(days: Mapping[int, date | None], *, by: Officer) -> Act[Subject]:
    """提醒: of these clocks something was told; the days on which the next is to be told. By the clock alone."""
    if by is not CLOCK:
        raise Refusal("提醒由系统按期限发出", "要提前催问，请用催办", "第五十二条")
    rows = Clock.objects.in_bulk(list(days))
    for key, row in rows.items():
        row.remind = days[key]
    Clock.objects.bulk_update(rows.values(), ["remind"], batch_size=100)
    return Act(Subject("flow.clock", f"{len(rows)}"), after={"clocks": len(rows)})


def _running(case: int, clock: int, by: Officer, token: UUID, reason: str) -> tuple[_Desk, Clock]:
    desk = _steer(case, by, token)
    row = Clock.objects.filter(case=desk.case, pk=clock, stopped__isnull=True).first()
    if row is None:
        raise Refusal("没有正在计算的期限", "可能已经停止，请刷新后查看")
    if not reason.strip():
        raise Refusal("须写明理由", "请写明事由，它会随期限一并显示", timing.deadline(row.limit).at)
    return desk, row


def _again(desk: _Desk, row: Clock, pauses: list[tuple[date, date | None, str]], reason: str) -> Act[Case]:
    before = row.due
    row.pauses = pauses_text(pauses)
    timing.counted(row).save(update_fields=["pauses", "due", "moment", "remind", "length", "agreed"])
    return _told(desk, row, before, reason)


def _told(desk: _Desk, row: Clock, before: date | None, reason: str) -> Act[Case]:
    _lamp(desk, row.task, None if row.stopped else row.due)
    stored = _store(desk, desk.state)
    limit: dict[str, Json] = {"clock": row.pk, "limit": row.limit}
    after: dict[str, Json] = {**limit, "due": row.due, "stopped": row.stopped is not None}
    at = timing.deadline(row.limit).at
    return Act(stored.result, before={**limit, "due": before}, after=after, reason=reason, provisions=(at,))
