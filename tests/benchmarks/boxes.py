"""`python -m tests.benchmarks.boxes [sqlite | postgresql]`: the pages that a leader opens all day.

待办 of one who has 100,000 tasks behind him and 200 before him, and the page of an archived document of 30 tasks:
server time of a request by Django's client, signed in, warm; and the number of queries, which must not grow with what
lies in the tables. Cases are walked through the actions and copied in SQL.
"""

import sys
import time
from collections.abc import Iterator, Mapping
from importlib import import_module
from statistics import median, quantiles
from typing import Any

from tests.benchmarks.databases import VENDORS, Row, furnish, rows, show, tell

FINISHED, OPEN = 100_000, (20, 200)
REQUESTS, BAR = 100, 0.060
TASKS = 30
_SERIES = "WITH RECURSIVE run(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM run WHERE k < %s)"


class _Room:
    """The sample county with copies of two of its cases; its leader is the county head."""

    def __init__(self) -> None:
        names = ("django.db", "django.test", "django.test.utils", "tests.benchmarks.peers.ours",
                 "tests.benchmarks.peers.chain", "luoshi.accounts.models", "luoshi.documents.models",
                 "luoshi.flow.models")
        database, test, utils, ours, chain, accounts, documents, flow = map(import_module, names)
        self.connection, self.capture = database.connection, utils.CaptureQueriesContext
        self.documents, self.flow, self.house = documents, flow, ours.Ours()
        self.hands, self.next = chain.walk(self.house.people), 1_000_000
        (self.leader,) = self.house.people[chain.STEPS[-1]]
        self.client = test.Client(SERVER_NAME="127.0.0.1")
        account = accounts.Account.objects.get(person=self.leader)
        account.must_change = False
        account.save()
        self.client.force_login(account, "luoshi.accounts.door.Door")

    def walked(self, returns: int = 1, *, left: int = 0) -> int:
        """A document whose deputy director returned it so often; the last hand-overs may be left."""
        document: int = self.house.begin("关于开展校舍安全工作的通知")
        half = self.hands.index(next(hand for hand in self.hands if hand.back)) + 1
        hands = [*self.hands[:half] * returns, *self.hands[half:]]
        for hand in hands[: len(hands) - left]:
            self.house.hand(document, hand)
        return document

    def copy(self, document: int, times: int, **task: str) -> None:
        """A document with its case and its last task, many times. task: columns of the task in SQL, k the copy."""
        case = self.house.cases[document]
        last = self.flow.Task.objects.filter(case=case).order_by("-number").values_list("pk", flat=True).first()
        first, self.next = self.next, self.next + times
        new = f"{first} + k"
        self._copy(self.documents.Document, document, times, {"id": new, "case": new})
        self._copy(self.flow.Case, case, times, {"id": new, "urgency": "k % 3", "subject_id": f"CAST({new} AS text)"})
        self._copy(self.flow.Task, last, times, {"id": new, "case_id": new, **task})

    def _copy(self, model: Any, key: int, times: int, other: Mapping[str, str]) -> None:
        columns = [field.column for field in model._meta.concrete_fields]
        chosen = ", ".join(other.get(name, f'"{name}"') for name in columns)
        quoted = ", ".join(f'"{name}"' for name in columns)
        table = model._meta.db_table
        statement = f"{_SERIES} SELECT {chosen} FROM {table}, run WHERE id = %s"
        with self.connection.cursor() as cursor:
            cursor.execute(f"INSERT INTO {table} ({quoted}) {statement}".replace("k % 3", "k %% 3"), [times, key])

    def analyse(self) -> None:
        """As the server does by itself in time."""
        if self.connection.vendor == "postgresql":
            with self.connection.cursor() as cursor:
                cursor.execute("VACUUM ANALYZE")

    def ask(self, path: str) -> tuple[list[float], int]:
        """Seconds of each request, and the queries of one."""
        for _ in range(3):
            assert self.client.get(path).status_code == 200, path
        with self.capture(self.connection) as queries:
            self.client.get(path)
        asked = len(queries)
        spent = []
        for _ in range(REQUESTS):
            start = time.perf_counter()
            self.client.get(path)
            spent.append(time.perf_counter() - start)
        return spent, asked


def measured() -> Iterator[Row]:
    """The rows of the database at hand, which is furnished."""
    room = _Room()
    short, long = room.walked(), room.walked(_returns(room))
    waits = room.walked(left=1)
    _file(room, short, long)
    room.copy(room.walked(), FINISHED, closed="closed - 1000 * k")
    room.copy(waits, OPEN[0] - 1, opened="opened - 1000 * k", seen="opened")
    room.analyse()
    _, few = room.ask("/todo/")
    room.copy(waits, OPEN[1] - OPEN[0], opened="opened - 1000 * k", seen="opened")
    room.analyse()
    spent, many = room.ask("/todo/")
    yield _time(f"待办, {FINISHED:,} done, {OPEN[1]} open", spent)
    yield _count(f"  queries with {OPEN[0]} and {OPEN[1]} open", few, many)
    spent, much = room.ask(f"/documents/{long}/")
    _, little = room.ask(f"/documents/{short}/")
    yield _time(f"an archived document, {_tasks(room, long)} tasks", spent)
    yield _count(f"  queries with {_tasks(room, short)} and {_tasks(room, long)} tasks", little, much)


def _returns(room: _Room) -> int:
    half: int = room.hands.index(next(hand for hand in room.hands if hand.back)) + 1
    return 1 + -(-(TASKS - len(room.hands)) // half)


def _tasks(room: _Room, document: int) -> int:
    found: int = room.flow.Task.objects.filter(case=room.house.cases[document]).count()
    return found


def _file(room: _Room, *documents: int) -> None:
    """Issued and filed, as far as their rows say: nobody has them in hand."""
    found = room.documents.Document.objects.filter(pk__in=documents)
    found.update(state="已归档", number="甲政发〔2026〕1号")


def _time(what: str, spent: list[float]) -> Row:
    p95 = quantiles(spent, n=20)[-1]
    return (what, f"p50 {median(spent) * 1000:.1f} p95 {p95 * 1000:.1f} ms", f"p95 < {BAR * 1000:.0f} ms", p95 < BAR)


def _count(what: str, one: int, other: int) -> Row:
    return (what, f"{one} and {other}", "the same", one == other)


def boxes(vendor: str) -> Iterator[Row]:
    """The rows of one vendor, measured in a process of its own."""
    yield from rows(vendor, "tests.benchmarks.boxes")


def main() -> int:
    """Print the rows; 1 when a bar is missed."""
    where = sys.argv[1:] or list(VENDORS)
    if where == ["here"]:
        furnish()
        tell(measured())
        return 0
    return show(row for vendor in where for row in boxes(vendor))


if __name__ == "__main__":
    sys.exit(main())
