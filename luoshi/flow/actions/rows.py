"""Rows in plain SQL: the ORM would compile the few statements of every act anew each time, for twice their cost."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from django.db import connection, models

from luoshi.flow.models import Case
from luoshi.flow.models import Task as Row

if TYPE_CHECKING:
    Field = models.Field[Any, Any]
else:
    Field = models.Field


Statement = tuple[str, list[Any]]


@lru_cache(maxsize=256)
def _update(model: type[Case | Row], names: tuple[str, ...]) -> tuple[str, tuple[Field, ...]]:
    """The statement that writes the named fields, and the fields."""
    known = {field.name: field for field in model._meta.concrete_fields}
    fields = tuple(known[name] for name in names)
    columns = ", ".join(f'"{field.column}" = %s' for field in fields)
    return " ".join(("UPDATE", model._meta.db_table, "SET", columns, "WHERE id = %s")), fields


def _values(row: Case | Row, fields: Iterable[Field]) -> list[Any]:
    return [field.get_db_prep_save(getattr(row, field.attname), connection) for field in fields]


def _changed(row: Case | Row, names: Iterable[str]) -> Statement:
    """Writes the named fields of a row."""
    words, fields = _update(type(row), tuple(names))
    return words, [*_values(row, fields), row.pk]


def _change(row: Case | Row, names: Iterable[str]) -> None:
    """Write the named fields of a row."""
    _run([_changed(row, names)])


_FIELDS = [field for field in Row._meta.concrete_fields if not field.primary_key]
_INSERT = " ".join(("INSERT INTO flow_task (", ", ".join(f'"{field.column}"' for field in _FIELDS), ") VALUES"))
_MARKS = f"({', '.join(['%s'] * len(_FIELDS))})"


def _write(statements: Sequence[Statement], fresh: Sequence[Row]) -> None:
    """Run statements, insert new tasks and give them their ids."""
    if not fresh:
        _run(statements)
        return
    values = [value for row in fresh for value in _values(row, _FIELDS)]
    words = f"{_INSERT} {', '.join([_MARKS] * len(fresh))} RETURNING number, id"
    ids = dict(_run([*statements, (words, values)]))
    for row in fresh:
        row.pk = ids[row.number]
        row._state.adding = False


def _run(statements: Sequence[Statement]) -> list[tuple[Any, ...]]:
    """Statements in their order, on PostgreSQL in one journey; what the last one gives back."""
    if not statements:
        return []
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            values = [one for _, given in statements for one in given]
            cursor.execute(";".join(words for words, _ in statements), values)
            while cursor.nextset():
                pass
        else:
            for words, given in statements:
                cursor.execute(words, given)
        return list(cursor.fetchall()) if cursor.description else []
