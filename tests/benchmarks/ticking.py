"""`python -m tests.benchmarks.ticking [sqlite | postgresql]`: a tick over many clocks touches only what is due.

For 10^4, 10^5 and 10^6 clocks, half of them stopped, DUE of them to be told today: server time of the tick that tells,
of the next one that finds nothing, and the most memory that the process ever had. Then the same number of clocks with
ten times as much due.
"""

import resource
import sys
import time
from collections.abc import Iterator
from importlib import import_module
from typing import Any
from uuid import uuid4

from tests.benchmarks.databases import VENDORS, Row, furnish, rows, show, tell

SIZES, DUE, BAR = (10_000, 100_000, 1_000_000), 300, 2.0
_SERIES = "WITH RECURSIVE run(k) AS (SELECT %s UNION ALL SELECT k + 1 FROM run WHERE k < %s)"
TODAY, MARK = "2026-11-26T09:00", "2026-11-26"
_OWN = "10000000 + k"


class _Town:
    """The sample county, one case with a task that waits, and copies of its clock."""

    def __init__(self) -> None:
        self.connection = import_module("django.db").connection
        self.ticking, self.clock = import_module("luoshi.reminders.ticking"), import_module("luoshi.record.clock")
        self.models, self.made = import_module("luoshi.flow.models"), 1
        with self.clock.held("2026-11-23T09:00"):
            self.case = self._begin()
        self.first = self.models.Clock.objects.get().pk

    def _begin(self) -> Any:
        actions, walks = import_module("luoshi.flow.actions"), import_module("luoshi.flow.engine.state")
        flows, terms = import_module("luoshi.flow.engine.definition"), import_module("luoshi.terms.seat")
        officer = import_module("luoshi.office.queries").chart().holders[-1].officer
        seat = terms.Seat(terms.SeatKind.PERSON, officer.person, officer.name)
        steps = tuple(flows.Step(f"B.{n}", "办理", "部门", "第五十二条", limit="D04") for n in (1, 2))
        flow = actions.publish(flows.Flow("B", "计时", "第五十二条", steps), by=officer).result
        subject = import_module("luoshi.record.actions").Subject("documents.document", "1")
        plan = walks.Plan({step.id: (seat,) for step in steps})
        return actions.begin(flow, plan, by=officer, subject=subject, title="计时", token=uuid4()).result.pk

    def grow(self, size: int) -> None:
        """Copies up to a size: one half stopped, the rest to be told in the two years after today."""
        days = {"sqlite": "date('2026-11-27', '+' || (k %% 700) || ' days')",
                "postgresql": "DATE '2026-11-27' + CAST(k %% 700 AS int)"}
        self._copy("flow_clock", self.first, size, remind=days[self.connection.vendor],
                   stopped="CASE WHEN k %% 2 = 0 THEN 1 END")
        self.made = size

    def due(self, count: int) -> None:
        """Copies that are to be told today, each of a case of its own with its task."""
        task = self.models.Task.objects.get(case=self.case).pk
        self._copy("flow_case", self.case, self.made + count, id=_OWN)
        self._copy("flow_task", task, self.made + count, id=_OWN, case_id=_OWN)
        self._copy("flow_clock", self.first, self.made + count, case_id=_OWN, remind=f"DATE('{MARK}')")
        self.made += count
        with self.connection.cursor() as cursor:
            cursor.execute("ANALYZE")

    def _copy(self, table: str, key: int, size: int, **other: str) -> None:
        """Rows like one, k counting from what was made to the size. other: columns in SQL."""
        model = next(one for one in (self.models.Case, self.models.Task, self.models.Clock) if
                     one._meta.db_table == table)
        kept = [field.column for field in model._meta.concrete_fields if field.column != "id" or "id" in other]
        names = ", ".join(f'"{name}"' for name in kept)
        values = ", ".join(other.get(name, f'"{name}"') for name in kept)
        with self.connection.cursor() as cursor:
            cursor.execute(
                f"INSERT INTO {table} ({names}) {_SERIES} SELECT {values} FROM {table}, run WHERE id = %s",
                [self.made + 1, size, key],
            )

    def tick(self) -> tuple[float, int]:
        """Seconds, and reminders written."""
        with self.clock.held(TODAY):
            start = time.perf_counter()
            told = self.ticking.tick().told
            return time.perf_counter() - start, told


def measured() -> Iterator[Row]:
    """The rows of the database at hand, which is furnished."""
    town = _Town()
    town.tick()
    for size in SIZES:
        town.grow(size)
        yield from _round(town, size, DUE)
    yield from _round(town, SIZES[-1], 10 * DUE)


def _round(town: _Town, size: int, due: int) -> Iterator[Row]:
    town.due(due)
    spent, told = town.tick()
    idle, none = town.tick()
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    found = f"{spent:.2f} s, idle {idle * 1000:.0f} ms, {most} MB"
    yield (f"a tick over {size:,} clocks, {told} told", found, f"< {BAR:.0f} s", spent < BAR and none == 0)


def ticking(vendor: str) -> Iterator[Row]:
    """The rows of one vendor, measured in a process of its own."""
    yield from rows(vendor, "tests.benchmarks.ticking")


def main() -> int:
    """Print the rows; 1 when a bar is missed."""
    where = sys.argv[1:] or list(VENDORS)
    if where == ["here"]:
        furnish()
        tell(measured())
        return 0
    return show(row for vendor in where for row in ticking(vendor))


if __name__ == "__main__":
    sys.exit(main())
