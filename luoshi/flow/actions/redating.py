"""Running limits brought to the present calendar, batch by batch, each moved one an act of the clock."""

from collections.abc import Sequence
from datetime import date

from django.db import connection

from luoshi.flow import timing
from luoshi.flow.engine.refusal import Refusal
from luoshi.flow.models import Clock
from luoshi.flow.redating import REDATING, Counting, Progress, progress, running
from luoshi.flow.surroundings import calendar
from luoshi.record.actions import Act, Subject, action
from luoshi.record.chain import Json
from luoshi.record.moments import stored
from luoshi.terms.officer import CLOCK, Officer

BATCH = 1000
_TURN = 2027011
"""The lock by which several servers take turns."""
_CASES = """SELECT id FROM flow_case WHERE id IN (SELECT case_id FROM flow_clock WHERE id = ANY(%s))
    OR id IN (SELECT root_id FROM flow_case c JOIN flow_clock k ON k.case_id = c.id WHERE k.id = ANY(%s))
    ORDER BY id FOR UPDATE"""
_CLOCK = "UPDATE flow_clock SET due = %s, moment = %s, remind = %s WHERE id = %s"
_TASK = "UPDATE flow_task SET due = %s WHERE case_id = %s AND number = %s"


@action("第五十二条")
def redate(*, by: Officer, reason: str, batch: int = BATCH) -> Act[Progress]:
    """期限随日历重算: the next clocks in order; each that moves is told for itself. Safe to call again when done."""
    if by != CLOCK:
        raise Refusal("期限由系统随日历重算", "请在日历中录入放假安排", "第五十二条")
    _take_turn()
    days = calendar()
    before = progress(days) or Progress(of=running().count())
    if before.done:
        return _told(days.mark, before, before, (), reason)
    keys = list(running().filter(pk__gt=before.through).values_list("pk", flat=True)[:batch])
    rows = _locked(keys)
    counting = Counting(days)
    moved = [(row.due, timing.counted(row)) for row in rows if counting.moves(row)]
    _write([row for _, row in moved])
    after = Progress(
        max(keys, default=before.through), before.seen + len(keys), max(before.of, before.seen + len(keys)),
        before.moved + len(moved), len(keys) < batch,
    )
    return _told(days.mark, before, after, [_moved(row, due, reason) for due, row in moved], reason)


def _take_turn() -> None:
    """On SQLite the write transaction itself is the turn."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_TURN])


def _locked(keys: list[int]) -> list[Clock]:
    """The clocks that still run once their cases are locked, outermost ones too, by number as every act locks them."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(_CASES, [keys, keys])
    return list(running().filter(pk__in=keys))


def _write(rows: Sequence[Clock]) -> None:
    """The dates, and with them the tasks', by which the boxes are sorted."""
    clocks = [
        (_day(row.due), None if row.moment is None else stored(row.moment), _day(row.remind), row.pk) for row in rows
    ]
    tasks = [(_day(row.due), row.case_id, row.task) for row in rows if row.task]
    with connection.cursor() as cursor:
        if clocks:
            cursor.executemany(_CLOCK, clocks)
        if tasks:
            cursor.executemany(_TASK, tasks)


def _day(day: date | None) -> date | str | None:
    return day.isoformat() if day and connection.vendor == "sqlite" else day


def _moved(row: Clock, before: date | None, reason: str) -> Act[None]:
    facts: dict[str, Json] = {"clock": row.pk, "limit": row.limit}
    return Act(
        None, Subject("flow.case", str(row.case_id)), {**facts, "due": before}, {**facts, "due": row.due}, reason,
        provisions=(timing.deadline(row.limit).at,),
    )


def _told(mark: str, before: Progress, after: Progress, parts: Sequence[Act[None]], reason: str) -> Act[Progress]:
    told = {name: getattr(after, name) for name in ("through", "seen", "of", "moved", "done")}
    return Act(after, REDATING, {"through": before.through}, {**told, "calendar": mark}, reason, parts=tuple(parts))
