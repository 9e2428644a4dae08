"""The index of terms, as each database keeps it. It proposes entries; the text decides."""

from collections.abc import Sequence
from types import ModuleType

from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper

from luoshi.search import fts, gin
from luoshi.search.place import Place, Sought

_KINDS: dict[str, ModuleType] = {"sqlite": fts, "postgresql": gin}


def make(database: BaseDatabaseWrapper) -> None:
    """The tables of terms."""
    _run(database, _KINDS[database.vendor].MAKE)


def unmake(database: BaseDatabaseWrapper) -> None:
    """The tables of terms away."""
    _run(database, _KINDS[database.vendor].UNMAKE)


def _run(database: BaseDatabaseWrapper, statements: Sequence[str]) -> None:
    with database.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def few(sought: Sought) -> list[Place] | None:
    """All candidates, in no order; None when they are many."""
    return fts.few(sought) if connection.vendor == "sqlite" else gin.few(sought)


def within(sought: Sought, months: Sequence[str]) -> list[Place]:
    """The candidates of some months, in no order."""
    return fts.within(sought, months) if connection.vendor == "sqlite" else gin.within(sought, months)
