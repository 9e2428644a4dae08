"""Bytes that tables and their indexes take, once rewritten without gaps."""

from collections.abc import Sequence

from django.db import connection

_SQLITE = """
SELECT SUM(pgsize) FROM dbstat JOIN sqlite_master USING (name) WHERE tbl_name LIKE %s
"""
_POSTGRESQL = """
SELECT SUM(pg_total_relation_size(oid)) FROM pg_class
WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname LIKE %s
"""


def total(prefixes: Sequence[str]) -> int:
    """Bytes of the tables whose names begin so, with their indexes and what is kept out of line."""
    found = 0
    with connection.cursor() as cursor:
        cursor.execute("VACUUM" if connection.vendor == "sqlite" else "VACUUM FULL")
        for prefix in prefixes:
            cursor.execute(_SQLITE if connection.vendor == "sqlite" else _POSTGRESQL, [f"{prefix}%"])
            found += int(cursor.fetchone()[0])
    return found
