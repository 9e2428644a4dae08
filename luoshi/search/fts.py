"""The index on SQLite: FTS5 that keeps a posting list per term and nothing else.

Words and access stand in one index, which intersects them by itself. Terms are taken out by naming them.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from django.db import connection

from luoshi.search.place import Place, Sought

MAKE = ("CREATE VIRTUAL TABLE search_index USING fts5(terms, content='', detail=none, columnsize=0, tokenize='ascii')",)
UNMAKE = ("DROP TABLE search_index",)
FEW = 400
"""With fewer candidates than this all are taken at once."""
_ENDLESS = 1 << 30
# The tokenizer parts at ASCII punctuation and nowhere else; folded text holds no full-width forms of it.
_SAFE = {code: code + 0xFEE0 for code in range(0x21, 0x7F) if not chr(code).isalnum()}
_MATCHING = """SELECT entry.id, CAST(entry.day AS text) FROM
    (SELECT rowid AS id FROM search_index WHERE search_index MATCH %s LIMIT %s) AS found
    CROSS JOIN search_entry AS entry ON entry.id = found.id"""


def written(terms: Iterable[str]) -> str:
    """Terms as the index takes them in."""
    return " ".join(terms).translate(_SAFE)


def few(sought: Sought) -> list[Place] | None:
    """All candidates; None when they are many."""
    found = _matching([*([term] for term in sought.words), *sought.access], FEW)
    return found if len(found) < FEW else None


def within(sought: Sought, months: Sequence[str]) -> list[Place]:
    """The candidates of some months."""
    return _matching([*([term] for term in sought.words), *sought.access, months], _ENDLESS)


def _matching(one_of_each: Iterable[Sequence[str]], limit: int) -> list[Place]:
    either = (" OR ".join(f'"{written([term])}"' for term in terms) for terms in one_of_each)
    with connection.cursor() as cursor:
        cursor.execute(_MATCHING, [" AND ".join(f"({terms})" for terms in either), limit])
        return [Place(date.fromisoformat(day), number) for number, day in cursor]
