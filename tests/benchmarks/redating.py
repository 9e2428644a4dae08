"""`python -m tests.benchmarks.redating [sqlite | postgresql]`: a notice moves 50,000 open dates.

A case of the sample county and its first task are copied in SQL; the clocks run for limits of working days from the
last days of 2026. Preview and re-dating are timed, the record is counted: each moved date is an act of its own.
"""

import sys
import time
from collections.abc import Iterator
from datetime import date
from importlib import import_module

from tests.benchmarks.boxes import _Room
from tests.benchmarks.databases import VENDORS, Row, furnish, rows, show, tell

OPEN = 50_000
BAR = 30.0
DAYS = 10
WORKING = 7


def _copy(room: _Room) -> None:
    """Cases with one open task and one running clock each, that began on ten days before the day that will change."""
    document = room.walked(left=1)
    first = room.next
    room.copy(document, OPEN, opened="opened - 1000 * k", seen="opened")
    timing, surroundings, clock = map(
        import_module, ("luoshi.flow.timing", "luoshi.flow.surroundings", "luoshi.record.clock"))
    limits = [id for id, one in surroundings.limits().items() if one.mode.value == "工作日" and one.length >= WORKING]
    tasks = room.flow.Task.objects.filter(case__gte=first).values_list("case", "number")
    made = [
        room.flow.Clock(case_id=case, task=number, limit=limits[case % len(limits)], since="转入本步",
                        trigger=clock.moment(f"2026-12-{20 + case % DAYS}"))
        for case, number in tasks
    ]
    assert len(made) == OPEN
    room.flow.Clock.objects.bulk_create([timing.counted(one) for one in made], batch_size=5000)


def _enter(notice: object) -> None:
    enter, house = map(import_module, ("luoshi.office.actions.days", "luoshi.cli.house"))
    enter.enter_notice(notice, by=house.INSTALLER)


def measured() -> Iterator[Row]:
    """The rows of the database at hand, which is furnished."""
    room = _Room()
    law, days, ticking, record = map(import_module, (
        "luoshi.law.calendar", "luoshi.office.days", "luoshi.flow.ticking", "luoshi.record.models"))
    _enter(law.Notice(2027, ((date(2027, 1, 1), "元旦"),), source="甲〔2026〕1号"))
    ticking.redate()
    _copy(room)
    room.analyse()
    closed = law.Notice(2026, ((date(2026, 12, 31), "大雪停工"),), source="甲〔2026〕2号", whole=False)
    start = time.perf_counter()
    count, first = ticking.moving(days.with_notice(closed))
    assert len(first) == 200
    yield (f"preview, {OPEN:,} open clocks", f"{time.perf_counter() - start:.1f} s", "", True)
    _enter(closed)
    kept, longest = record.Record.objects.count(), 0.0
    start = time.perf_counter()
    while ticking.behind():
        before = time.perf_counter()
        done = ticking.redate(seconds=0)
        longest = max(longest, time.perf_counter() - before)
    spent = time.perf_counter() - start
    acts = record.Record.objects.count() - kept
    yield (f"re-dating, {done.moved:,} moved", f"{spent:.1f} s", f"< {BAR:.0f} s", spent < BAR and done.moved == count)
    yield ("  longest transaction", f"{longest * 1000:.0f} ms", "", True)
    yield ("  acts recorded", f"{acts:,}", f">= {count:,}", acts >= count)
    start = time.perf_counter()
    assert not ticking.behind()
    yield ("  a tick with nothing to move", f"{(time.perf_counter() - start) * 1000:.1f} ms", "", True)


def redating(vendor: str) -> Iterator[Row]:
    """The rows of one vendor, measured in a process of its own."""
    yield from rows(vendor, "tests.benchmarks.redating")


def main() -> int:
    """Print the rows; 1 when a bar is missed."""
    where = sys.argv[1:] or list(VENDORS)
    if where == ["here"]:
        furnish()
        tell(measured())
        return 0
    return show(row for vendor in where for row in redating(vendor))


if __name__ == "__main__":
    sys.exit(main())
