"""Acts for the tests of the door: a jar (a bare table) into which workers drop slips."""

from typing import cast

from django.db import connection, transaction

from luoshi.record.actions import Act, Subject, action, on_commit
from luoshi.terms.officer import Officer

DRAFTER = Officer(7, "张三", "科员", "县教育局")
HEAD = Officer(3, "李四", "局长", "县教育局")
JAR = Subject("tests.jar", "1")
told: list[str] = []


def make_jar() -> None:
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE IF NOT EXISTS jar (worker integer, turn integer)")
        cursor.execute("DELETE FROM jar")


def slips() -> list[tuple[int, int]]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT worker, turn FROM jar ORDER BY worker, turn")
        return [(worker, turn) for worker, turn in cursor.fetchall()]


def _insert(worker: int, turn: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO jar VALUES (%s, %s)", [worker, turn])


@action("第五十二条")
def drop(worker: int, turn: int, *, by: Officer, reason: str = "") -> Act[int]:
    """One slip."""
    _insert(worker, turn)
    on_commit(lambda: told.append(f"{worker}/{turn}"))
    return Act(turn, subject=JAR, before={"turn": turn - 1}, after={"turn": turn}, reason=reason)


@action("第五十三条", "第五十二条")
def drop_many(worker: int, turns: list[int], *, by: Officer, fail_at: int | None = None) -> Act[list[int]]:
    """Several slips in one gesture; a slip that fails is left out."""
    done = []
    for turn in turns:
        try:
            done.append(drop_or_break(worker, turn, broken=turn == fail_at, by=by).result)
        except LookupError:
            continue
    return Act(done, subject=JAR, after={"turns": done}, provisions=("第五十四条", "第五十二条"), note="成批")


@action("第五十二条")
def drop_or_break(worker: int, turn: int, *, broken: bool, by: Officer) -> Act[int]:
    """An outer act around `drop`, which may fail after it."""
    drop(worker, turn, by=by)
    if broken:
        raise LookupError
    return Act(turn, subject=JAR)


@action("第五十二条")
def forgetful(worker: int, *, by: Officer) -> Act[int]:
    """Writes and returns what the caller gives instead of an act."""
    _insert(worker, 0)
    return cast(Act[int], worker)


def held_open() -> None:
    """A caller that would keep an act from being committed."""
    with transaction.atomic():
        drop(1, 1, by=DRAFTER)


@action("第五十二条")
def sweep(workers: list[int], *, by: Officer) -> Act[None]:
    """Many jars by one write."""
    parts = [
        Act(None, Subject("tests.jar", f"{one}"), after={"turn": 0}, provisions=("第五十三条",)) for one in workers
    ]
    return Act(None, JAR, after={"swept": len(workers)}, parts=tuple(parts))
