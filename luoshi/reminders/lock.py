"""One server ticks, the others let it. On SQLite there is one machine, and each batch is one writer's transaction."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

KEY = 0x6C756F736869
"""`luoshi` as a number: nobody else in this database locks it."""


@contextmanager
def alone() -> Iterator[bool]:
    """Whether this process has the clock in hand. PostgreSQL gives it back by itself when the process dies."""
    if connection.vendor != "postgresql":
        yield True
        return
    mine = _ask("SELECT pg_try_advisory_lock(%s)")
    try:
        yield mine
    finally:
        if mine:
            _ask("SELECT pg_advisory_unlock(%s)")


def _ask(statement: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(statement, [KEY])
        return bool(cursor.fetchone()[0])
