"""The index on PostgreSQL: checksums of terms, four bytes each, in arrays under GIN.

A changed array enters the index anew, all of it. Words change seldom and who may find them changes at every hand-over,
so access has a table of its own, and the rarer of the two is asked first. Without statistics the planner takes every
condition for a rare one and asks the index; where another way is meant, MATERIALIZED holds it to that.
"""

from collections.abc import Iterable, Sequence
from typing import Any
from zlib import crc32

from django.db import connection

from luoshi.search.place import Place, Sought

MAKE = (
    "CREATE TABLE search_index (entry bigint PRIMARY KEY, day date NOT NULL, terms integer[] NOT NULL)",
    "ALTER TABLE search_index ALTER COLUMN terms SET STATISTICS 0",
    "ALTER TABLE search_index SET (toast_tuple_target = 128)",
    "CREATE INDEX search_index_terms ON search_index USING gin (terms) WITH (gin_pending_list_limit = 256)",
    "CREATE TABLE search_access (entry bigint PRIMARY KEY, terms integer[] NOT NULL)",
    "ALTER TABLE search_access ALTER COLUMN terms SET STATISTICS 0",
    "CREATE INDEX search_access_terms ON search_access USING gin (terms) WITH (gin_pending_list_limit = 256)",
)
UNMAKE = ("DROP TABLE search_index", "DROP TABLE search_access")
FEW = 1000
"""With no more candidates than this, by words or by access, all are taken at once."""
_BY_WORDS = "SELECT entry, day FROM search_index WHERE terms @> %s::integer[] LIMIT %s"
_OF_MONTHS = "SELECT entry, day FROM search_index WHERE terms @> %s::integer[] AND terms && %s::integer[]"
_HOLDING = """WITH chosen AS MATERIALIZED (SELECT entry, day, terms FROM search_index WHERE entry = ANY(%s::bigint[]))
    SELECT entry, day FROM chosen WHERE terms @> %s::integer[]"""
_BY_ACCESS = """SELECT entry FROM search_access
    WHERE terms && %s::integer[] AND terms && %s::integer[] AND terms && %s::integer[] LIMIT %s"""
_PERMITTED = """WITH chosen AS MATERIALIZED (SELECT entry, terms FROM search_access WHERE entry = ANY(%s::bigint[]))
    SELECT entry FROM chosen WHERE terms && %s::integer[] AND terms && %s::integer[] AND terms && %s::integer[]"""


def written(terms: Iterable[str]) -> list[int]:
    """Terms as the index takes them in: signed integers of 32 bits."""
    return [crc32(term.encode()) - 0x80000000 for term in terms]


def few(sought: Sought) -> list[Place] | None:
    """All candidates; None when they are many."""
    if sought.words:
        found = _places(_BY_WORDS, written(sought.words), FEW + 1)
        if len(found) <= FEW:
            return _permitted(sought, found)
    mine = [number for (number,) in _ask(_BY_ACCESS, *_access(sought), FEW + 1)]
    return _places(_HOLDING, mine, written(sought.words)) if len(mine) <= FEW else None


def within(sought: Sought, months: Sequence[str]) -> list[Place]:
    """The candidates of some months."""
    return _permitted(sought, _places(_OF_MONTHS, written(sought.words), written(months)))


def _permitted(sought: Sought, found: Sequence[Place]) -> list[Place]:
    """Those that the searcher may find."""
    mine = {number for (number,) in _ask(_PERMITTED, [place.id for place in found], *_access(sought))}
    return [place for place in found if place.id in mine]


def _access(sought: Sought) -> list[list[int]]:
    """Three rows: of two the second stands twice."""
    rows = [written(terms) for terms in sought.access]
    return [*rows, rows[-1]][:3]


def _places(statement: str, *values: list[int] | int) -> list[Place]:
    return [Place(day, number) for number, day in _ask(statement, *values)]


def _ask(statement: str, *values: list[int] | int) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return list(cursor.fetchall())
