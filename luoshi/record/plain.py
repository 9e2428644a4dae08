"""Rows read in plain SQL, for the few questions of every act: the ORM would compile each anew every time."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any, TypeVar

from django.db import connection, models

M = TypeVar("M", bound=models.Model)
Row = tuple[Any, ...]
_Convert = Callable[[Any], Any]


@lru_cache(maxsize=64)
def _head(model: type[models.Model]) -> str:
    names = ", ".join(f'"{field.column}"' for field in model._meta.concrete_fields)
    return " ".join(("SELECT", names, "FROM", model._meta.db_table, ""))


@lru_cache(maxsize=64)
def _names(model: type[models.Model]) -> list[str]:
    return [field.attname for field in model._meta.concrete_fields]


@lru_cache(maxsize=64)
def _converted(model: type[models.Model], _vendor: str) -> list[tuple[int, list[Callable[..., Any]], Any]]:
    """Places of the columns that are kept otherwise than they are used, with what turns them."""
    found = []
    for place, field in enumerate(model._meta.concrete_fields):
        column = field.get_col(model._meta.db_table)
        turns = [*connection.ops.get_db_converters(column), *field.get_db_converters(connection)]
        if turns:
            found.append((place, turns, column))
    return found


Question = tuple[type[models.Model], str, Sequence[int | str]]
"""A model, what follows FROM table, and its values."""


def ask(*questions: Question) -> list[list[Row]]:
    """Columns of the rows as they are kept, in the order of the model's, for each question in turn.

    On PostgreSQL they make one journey; each sees what was committed when it begins, so the first may lock.
    """
    texts = [_head(model) + rest for model, rest, _ in questions]
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(";".join(texts), [one for *_, values in questions for one in values])
            found = [list(cursor.fetchall())]
            while cursor.nextset():
                found.append(list(cursor.fetchall()))
            return found
        return [list(cursor.execute(text, list(values)).fetchall())
                for text, (*_, values) in zip(texts, questions, strict=True)]


def made(model: type[M], row: Row) -> M:
    """The instance of a row."""
    read = list(row)
    for place, turns, column in _converted(model, connection.vendor):
        for turn in turns:
            read[place] = turn(read[place], column, connection)
    found: M = model.from_db(connection.alias, _names(model), read)
    return found
