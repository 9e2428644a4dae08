"""Is the record whole? Reads the tables themselves, not the models, so that it also runs on a damaged record."""

from collections.abc import Iterator
from typing import Any

from django.db import DatabaseError, connection

from luoshi.record import guards
from luoshi.record.audit import START, Audit, Fault, Flaw, Mark

PAGE = 5000
_ROWS = """
SELECT seq, at, gesture, action, actor_id, actor_name, actor_post, for_id, for_name, for_post, capacity,
       subject_type, subject_id, provisions, "before", "after", reason, note, prev, hash
FROM record_record WHERE seq BETWEEN %s AND %s ORDER BY seq
"""
_END = (
    "SELECT (SELECT seq FROM record_head WHERE id = 1), (SELECT hash FROM record_head WHERE id = 1),"
    " (SELECT MAX(seq) FROM record_record)"
)
_BELOW_ALL = -(2**31)


def head() -> Mark | None:
    """The end of the chain as the database keeps it; None when it is gone."""
    return _end()[0]


def verify(kept: Mark | None = None) -> Iterator[Flaw]:
    """Every flaw of the record, in the order of the rows; nothing when it is whole. kept: an end kept outside.

    Others may go on writing meanwhile: rows added after the start are not read.
    """
    absent = guards.missing(connection)
    if absent:
        yield Flaw(Fault.GUARD, 0, 0, f"数据库中缺少或停用了触发器 {'、'.join(absent)}，请重新建立。")
    end, last = _end()
    audit = Audit(_locate, kept)
    try:
        for *values, stored in _rows(end.seq if end else last):
            yield from audit.see([*values[:-1], _bytes(values[-1])], _bytes(stored))
    except DatabaseError as problem:
        yield Flaw(Fault.UNREADABLE, audit.at.seq + 1, audit.at.seq + 1, f"数据库已损坏，此条起不能核对（{problem}）。")
        return
    # Asked again and in one statement: what was written meanwhile has moved the head with it.
    later, last = _end()
    yield from audit.close(end, after=later.seq + 1 if later else last + 1, last=last)


def _end() -> tuple[Mark | None, int]:
    with connection.cursor() as cursor:
        cursor.execute(_END)
        seq, digest, last = cursor.fetchone()
    return None if seq is None else Mark(seq, _bytes(digest)), last or START.seq


def _rows(last: int) -> Iterator[tuple[Any, ...]]:
    """By ranges of numbers, not LIMIT: without statistics PostgreSQL would sort all the rest for every page."""
    at = _BELOW_ALL
    with connection.cursor() as cursor:
        while True:
            cursor.execute("SELECT MIN(seq) FROM record_record WHERE seq > %s AND seq <= %s", [at, last])
            (first,) = cursor.fetchone()
            if first is None:
                return
            at = min(first + PAGE - 1, last)
            cursor.execute(_ROWS, [first, at])
            yield from cursor.fetchall()


def _locate(prev: bytes, digest: bytes) -> Iterator[int]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT seq - 1 FROM record_record WHERE prev = %s", [digest])
        yield from (seq for (seq,) in cursor.fetchall())
        cursor.execute("SELECT seq + 1 FROM record_record WHERE hash = %s", [prev])
        yield from (seq for (seq,) in cursor.fetchall())
        cursor.execute("SELECT seq FROM record_head WHERE hash = %s", [digest])
        yield from (seq for (seq,) in cursor.fetchall())


def _bytes(value: object) -> bytes:
    """A hash as bytes; anything else that a forger put there fits nothing."""
    return bytes(value) if isinstance(value, bytes | memoryview) else b""
