"""The index of terms: FTS5 on SQLite, an array under GIN on PostgreSQL. It proposes entries; the text decides.

SQLite keeps a posting list per term and nothing else (`content=''`, `detail=none`), so an entry's terms are taken out
by naming them. PostgreSQL keeps four bytes per term, a checksum. Without statistics the planner takes every condition
for a rare one and always asks the index.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple
from zlib import crc32

from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper

Value = str | list[int]

_MAKE = {
    "sqlite": (
        "CREATE VIRTUAL TABLE search_index USING fts5(terms, content='', detail=none, columnsize=0, tokenize='ascii')",
    ),
    "postgresql": (
        "CREATE TABLE search_index (entry bigint PRIMARY KEY, day date NOT NULL, terms integer[] NOT NULL)",
        "ALTER TABLE search_index ALTER COLUMN terms SET STATISTICS 0",
        "ALTER TABLE search_index SET (toast_tuple_target = 128)",
        "CREATE INDEX search_index_terms ON search_index USING gin (terms) WITH (gin_pending_list_limit = 1024)",
    ),
}
# The tokenizer parts at ASCII punctuation and nowhere else; folded text holds no full-width forms of it.
_SAFE = {code: code + 0xFEE0 for code in range(0x21, 0x7F) if not chr(code).isalnum()}
_MATCHING = {
    "sqlite": """SELECT entry.id, entry.day FROM
        (SELECT rowid AS id FROM search_index WHERE search_index MATCH %s LIMIT %s) AS found
        CROSS JOIN search_entry AS entry ON entry.id = found.id""",
    "postgresql": "SELECT entry, day FROM search_index WHERE {} LIMIT %s",
}


class Place(NamedTuple):
    """Where an entry stands in the order of all: newest day first, then the later one."""

    day: date
    id: int

    def __str__(self) -> str:
        return f"{self.day}.{self.id}"

    @classmethod
    def read(cls, text: str) -> "Place":
        """From the written form. Raises ValueError with a word for the user."""
        day, _, number = text.partition(".")
        try:
            return cls(date.fromisoformat(day), int(number))
        except ValueError:
            raise ValueError(f"“{text}”不是检索结果的位置。请回到第一页重新检索。") from None


def make(database: BaseDatabaseWrapper) -> None:
    """The table of terms."""
    with database.cursor() as cursor:
        for statement in _MAKE[database.vendor]:
            cursor.execute(statement)


def unmake(database: BaseDatabaseWrapper) -> None:
    """The table of terms away."""
    with database.cursor() as cursor:
        cursor.execute("DROP TABLE search_index")


def words(terms: Iterable[str]) -> str:
    """Terms as SQLite's index takes them in."""
    return " ".join(terms).translate(_SAFE)


def numbers(terms: Iterable[str]) -> list[int]:
    """Terms as PostgreSQL's index takes them in: signed integers of 32 bits."""
    return [crc32(term.encode()) - 0x80000000 for term in terms]


def matching(all_of: Sequence[str], one_of: Iterable[Sequence[str]], limit: int) -> list[Place]:
    """Entries that hold all of the first terms and at least one of each of the others, in no order, at most `limit`."""
    if connection.vendor == "sqlite":
        statement: str = _MATCHING["sqlite"]
        values: list[Value] = [_expression(all_of, one_of)]
    else:
        statement, values = _conditions(all_of, one_of)
    with connection.cursor() as cursor:
        cursor.execute(statement, [*values, limit])
        return [Place(day if isinstance(day, date) else date.fromisoformat(day), number) for number, day in cursor]


def _expression(all_of: Sequence[str], one_of: Iterable[Sequence[str]]) -> str:
    either = [[term] for term in all_of] + [list(terms) for terms in one_of]
    return " AND ".join("(" + " OR ".join(f'"{words([term])}"' for term in terms) + ")" for terms in either)


def _conditions(all_of: Sequence[str], one_of: Iterable[Sequence[str]]) -> tuple[str, list[Value]]:
    conditions = ["terms @> %s::integer[]"] if all_of else []
    values: list[Value] = [numbers(all_of)] if all_of else []
    for terms in one_of:
        conditions.append("terms && %s::integer[]")
        values.append(numbers(terms))
    return _MATCHING["postgresql"].format(" AND ".join(conditions)), values
