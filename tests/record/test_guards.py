"""Append-only, by the model and by the database itself."""

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.migrations.executor import MigrationExecutor

from luoshi.record import guards
from luoshi.record.models import Head, Record
from luoshi.record.verify import verify
from tests.record.actions import DRAFTER, drop, make_jar

pytestmark = pytest.mark.django_db

FORGERIES = (
    "UPDATE record_record SET reason = '改' WHERE seq = 1",
    "UPDATE record_record SET seq = 5 WHERE seq = 2",
    "DELETE FROM record_record WHERE seq = 2",
    "DELETE FROM record_record",
    "INSERT INTO record_record SELECT * FROM record_record WHERE seq = 2",
    "UPDATE record_head SET seq = 1",
    "UPDATE record_head SET seq = 3",
    "UPDATE record_head SET hash = (SELECT hash FROM record_record WHERE seq = 1)",
    "DELETE FROM record_head",
    "INSERT INTO record_head (id, seq, hash) SELECT 2, seq, hash FROM record_head",
)
REPLACING = (
    "INSERT OR REPLACE INTO record_record SELECT * FROM record_record WHERE seq = 1",
    "INSERT OR REPLACE INTO record_head (id, seq, hash) SELECT 1, 0, hash FROM record_head",
)


@pytest.fixture(autouse=True)
def _two_rows() -> None:
    make_jar()
    drop(1, 1, by=DRAFTER)
    drop(1, 2, by=DRAFTER)


def test_the_database_refuses_every_forgery() -> None:
    special = REPLACING if connection.vendor == "sqlite" else ("TRUNCATE record_record", "TRUNCATE record_head")
    for forgery in FORGERIES + special:
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(forgery)
    assert not list(verify())
    drop(1, 3, by=DRAFTER)
    assert Head.objects.get().seq == 3


def test_the_models_refuse_too() -> None:
    row = Record.objects.get(seq=1)
    for refused in (
        row.save,
        row.delete,
        Record.objects.all().delete,
        lambda: Record.objects.update(reason="改"),
        lambda: Record.objects.create(seq=3),
        lambda: Record.objects.filter(seq=1).bulk_update([row], ["reason"]),
        lambda: Record.objects.get_or_create(seq=1),
        lambda: Record.objects.bulk_create([row]),
    ):
        with pytest.raises(TypeError, match="只由动作追加"):
            refused()


def test_a_missing_guard_is_named() -> None:
    assert guards.missing(connection) == []
    with connection.cursor() as cursor:
        on = " ON record_record" if connection.vendor == "postgresql" else ""
        cursor.execute(f"DROP TRIGGER record_extend{on}")
    flaw, *more = verify()
    assert not more
    assert "record_extend" in str(flaw)
    assert str(flaw).startswith("防护被撤：")


@pytest.mark.django_db(transaction=True)
def test_the_room_can_be_unmade_and_made_again() -> None:
    MigrationExecutor(connection).migrate([("record", None)])
    MigrationExecutor(connection).migrate([("record", "0001_initial")])
    assert not list(verify())
    assert Head.objects.get().seq == 0
    assert guards.missing(connection) == []
