"""Rows in plain SQL: the ORM would compile the few statements of every act anew each time, for twice their cost."""

from collections.abc import Sequence
from functools import lru_cache

from django.db import connection, models

from luoshi.flow.models import Case
from luoshi.flow.models import Task as Row


@lru_cache(maxsize=256)
def _update(model: type[models.Model], names: tuple[str, ...]) -> str:
    columns = ", ".join(f'"{model._meta.get_field(name).column}" = %s' for name in names)
    return " ".join(("UPDATE", model._meta.db_table, "SET", columns, "WHERE id = %s"))


def _change(row: Case | Row, names: Sequence[str]) -> None:
    """Write the named fields of a row."""
    fields = [row._meta.get_field(name) for name in names]
    values = [field.get_db_prep_save(getattr(row, field.attname), connection) for field in fields]
    with connection.cursor() as cursor:
        cursor.execute(_update(type(row), tuple(names)), [*values, row.pk])


_FIELDS = [field for field in Row._meta.concrete_fields if not field.primary_key]
_INSERT = " ".join(("INSERT INTO flow_task (", ", ".join(f'"{field.column}"' for field in _FIELDS), ") VALUES"))
_MARKS = f"({', '.join(['%s'] * len(_FIELDS))})"


def _add(rows: Sequence[Row]) -> None:
    """Insert new tasks and give them their ids."""
    values = [field.get_db_prep_save(getattr(row, field.attname), connection) for row in rows for field in _FIELDS]
    statement = f"{_INSERT} {', '.join([_MARKS] * len(rows))} RETURNING number, id"
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        ids = dict(cursor.fetchall())
    for row in rows:
        row.pk = ids[row.number]
        row._state.adding = False
