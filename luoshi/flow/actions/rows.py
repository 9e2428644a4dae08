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


@lru_cache(maxsize=256)
def _update(model: type[Case | Row], names: tuple[str, ...]) -> tuple[str, tuple[Field, ...]]:
    """The statement that writes the named fields, and the fields."""
    known = {field.name: field for field in model._meta.concrete_fields}
    fields = tuple(known[name] for name in names)
    columns = ", ".join(f'"{field.column}" = %s' for field in fields)
    return " ".join(("UPDATE", model._meta.db_table, "SET", columns, "WHERE id = %s")), fields


def _values(row: Case | Row, fields: Iterable[Field]) -> list[Any]:
    return [field.get_db_prep_save(getattr(row, field.attname), connection) for field in fields]


def _change(row: Case | Row, names: Iterable[str]) -> None:
    """Write the named fields of a row."""
    statement, fields = _update(type(row), tuple(names))
    with connection.cursor() as cursor:
        cursor.execute(statement, [*_values(row, fields), row.pk])


_FIELDS = [field for field in Row._meta.concrete_fields if not field.primary_key]
_INSERT = " ".join(("INSERT INTO flow_task (", ", ".join(f'"{field.column}"' for field in _FIELDS), ") VALUES"))
_MARKS = f"({', '.join(['%s'] * len(_FIELDS))})"


def _add(rows: Sequence[Row]) -> None:
    """Insert new tasks and give them their ids."""
    values = [value for row in rows for value in _values(row, _FIELDS)]
    statement = f"{_INSERT} {', '.join([_MARKS] * len(rows))} RETURNING number, id"
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        ids = dict(cursor.fetchall())
    for row in rows:
        row.pk = ids[row.number]
        row._state.adding = False
