"""The database's own guards: two rows of one key never share a day. PostgreSQL: exclusion; SQLite: triggers.

A migration that rebuilds one of these tables on SQLite must put the guards up again.
"""

from collections.abc import Iterator
from string import Template

from django.db.backends.base.base import BaseDatabaseWrapper

Rule = tuple[str, tuple[str, ...], str | None]
"""Table, columns of the key, flag column that switches the rule on."""

RULES: tuple[Rule, ...] = (
    ("bodyform", ("body_id",), None),
    ("bodyform", ("name",), None),
    ("superior", ("body_id", "line"), None),
    ("post", ("body_id", "title"), None),
    ("holding", ("person_id", "post_id"), None),
    ("holding", ("post_id",), "single"),
    ("duty", ("holding_id", "charge"), None),
    ("duty", ("charge",), "sole"),
    ("portfolio", ("holding_id", "body_id", "subject"), None),
    ("liaison", ("holding_id", "leader_id", "subject"), None),
    ("competence", ("body_id", "subject"), None),
    ("mandate", ("giver_id", "taker_id", "scope", "detail"), None),
    ("authorisation", ("giver_id",), None),
    ("acting", ("post_id",), None),
    ("absence", ("person_id",), None),
)
WORDS = "office: 同一时间已有登记"
_TRIGGER = Template("""CREATE TRIGGER $name AFTER $when ON $table BEGIN
    SELECT RAISE(ABORT, '$words') WHERE EXISTS (SELECT 1 FROM $table o WHERE o.id <> NEW.id AND $same
        AND MAX(o.valid_from, NEW.valid_from)
            < MIN(COALESCE(o.valid_to, '9999-12-31'), COALESCE(NEW.valid_to, '9999-12-31'))); END""")


def put_up(connection: BaseDatabaseWrapper) -> None:
    """Put the guards up."""
    make = _postgresql if connection.vendor == "postgresql" else _sqlite
    with connection.cursor() as cursor:
        for rule in RULES:
            for statement in make(*rule):
                cursor.execute(statement)


def take_down(connection: BaseDatabaseWrapper) -> None:
    """Take the guards down, to unmake the tables."""
    with connection.cursor() as cursor:
        for table, columns, _ in RULES:
            name = _name(table, columns)
            if connection.vendor == "postgresql":
                cursor.execute(f"ALTER TABLE office_{table} DROP CONSTRAINT IF EXISTS {name}")
            else:
                cursor.execute(f"DROP TRIGGER IF EXISTS {name}_insert")
                cursor.execute(f"DROP TRIGGER IF EXISTS {name}_update")


def _name(table: str, columns: tuple[str, ...]) -> str:
    return f"office_{table}_{'_'.join(column.removesuffix('_id') for column in columns)}"


def _sqlite(table: str, columns: tuple[str, ...], flag: str | None) -> Iterator[str]:
    same = " AND ".join(f"o.{column} IS NEW.{column}" for column in columns)
    on = f"NEW.{flag} AND o.{flag} AND " if flag else ""
    for when in ("insert", "update"):
        name = f"{_name(table, columns)}_{when}"
        yield _TRIGGER.substitute(name=name, when=when.upper(), table=f"office_{table}", same=on + same, words=WORDS)


def _postgresql(table: str, columns: tuple[str, ...], flag: str | None) -> Iterator[str]:
    # Ranges of one number stand for equality, so that no extension is needed.
    keys = ", ".join(f"{_range(column)} WITH &&" for column in columns)
    where = f" WHERE ({flag})" if flag else ""
    yield (
        f"ALTER TABLE office_{table} ADD CONSTRAINT {_name(table, columns)} EXCLUDE USING gist "
        f"({keys}, daterange(valid_from, valid_to) WITH &&){where}"
    )


def _range(column: str) -> str:
    value = f"COALESCE({column}, 0)" if column.endswith("_id") else f"hashtextextended({column}, 0) / 2"
    return f"int8range({value}, {value}, '[]')"
