"""`python -m tests.benchmarks.record`: a record of a million rows is verified in under a minute; appends per second."""

import os
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import django
from django.core.management import call_command
from django.db import connection, transaction

from luoshi.record import guards
from luoshi.record.chain import COLUMNS, digest
from luoshi.record.verify import head, verify

Row = tuple[str, str, str, bool]
ROWS = 1_000_000
ACTS = 500
BATCH = 10_000
CHANGED = 765_432


def record() -> Iterator[Row]:
    """Rows verified, memory, bytes, acts per second; on SQLite, or where DATABASE_URL points (an empty database)."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("DATABASE_URL", f"sqlite:///{Path(folder) / 'luoshi.sqlite3'}")
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "luoshi.site.settings")
        django.setup()
        call_command("migrate", verbosity=0)
        yield from _appending()
        yield from _verifying()
        connection.close()


def _appending() -> Iterator[Row]:
    acts = import_module("tests.record.actions")
    acts.make_jar()
    start = time.perf_counter()
    for turn in range(ACTS):
        acts.drop(1, turn, by=acts.DRAFTER)
    took = time.perf_counter() - start
    yield (f"acts per second, one hand, {connection.vendor}", f"{ACTS / took:,.0f}", "", True)


def _verifying() -> Iterator[Row]:
    start = time.perf_counter()
    _fill(ROWS - ACTS)
    yield (f"  filling up to {ROWS:,} rows", f"{time.perf_counter() - start:.1f} s", "", True)
    yield ("  bytes per row, index included", f"{_bytes() / ROWS:.0f}", "", True)
    start = time.perf_counter()
    whole = not list(verify())
    took = time.perf_counter() - start
    yield (f"verify {ROWS:,} rows", f"{took:.1f} s", "< 60 s", whole and took < 60)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yield ("  largest memory of the whole process", f"{peak:.0f} MiB", "< 200 MiB", peak < 200)
    _change()
    start = time.perf_counter()
    told = [str(flaw) for flaw in verify()]
    took = time.perf_counter() - start
    right = len(told) == 1 and told[0].startswith(f"第{CHANGED}条被改动")
    yield ("one changed row is named", f"{took:.1f} s", "< 60 s", right and took < 60)


def _change() -> None:
    guards.take_down(connection)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE record_record SET reason = '改' WHERE seq = %s", [CHANGED])
    guards.put_up(connection)


def _fill(count: int) -> None:
    """Rows like those of a day at the office, chained; the guards stand aside for speed."""
    end = head()
    assert end
    seq, prev = end.seq, end.hash
    marks = ", ".join(["%s"] * (len(COLUMNS) + 1))
    names = ", ".join(f'"{name}"' for name in (*COLUMNS, "hash"))
    statement = f"INSERT INTO record_record ({names}) VALUES ({marks})"
    guards.take_down(connection)
    for first in range(seq + 1, seq + count + 1, BATCH):
        rows: list[tuple[Any, ...]] = []
        for number in range(first, min(first + BATCH, seq + count + 1)):
            row = _row(number, prev)
            prev = digest(row)
            rows.append((*row, prev))
        with connection.cursor() as cursor, transaction.atomic():
            cursor.executemany(statement, rows)
            cursor.execute("UPDATE record_head SET seq = %s, hash = %s", [rows[-1][0], prev])
    guards.put_up(connection)


def _row(seq: int, prev: bytes) -> tuple[Any, ...]:
    return (
        *(seq, 1767225600000 + 1001 * seq, seq - seq % 2, "documents.sign", seq % 3000, "张三"),
        *("县教育局科员", None, "", "", "", "documents.paper", str(seq // 17), '["第五十二条"]'),
        *('{"state":"核稿","step":4}', '{"state":"签发","step":5}', "同意。", "", prev),
    )


def _bytes() -> int:
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
        else:
            cursor.execute("SELECT pg_total_relation_size('record_record')")
        (size,) = cursor.fetchone()
    return int(size)


def main() -> int:
    """Print the rows."""
    rows = list(record())
    for what, measured, bar, holds in rows:
        sys.stdout.write(f"{what:44} {measured:>12}  {bar:10} {'' if not bar else 'ok' if holds else 'MISSED'}\n")
    return 0 if all(holds for *_, holds in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
