"""What all tests share."""

from collections.abc import Iterator
from datetime import date

import pytest
from django.db import connection, transaction
from django.test import override_settings

from luoshi.record import guards
from luoshi.record.chain import GENESIS


@pytest.fixture
def today() -> date:
    """The fixed clock."""
    return date(2026, 11, 23)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None) -> Iterator[None]:
    """Emptying all tables after a test that commits: the one time when the record's guards step aside."""
    flush = connection.ops.execute_sql_flush

    def empty(statements: list[str]) -> None:
        with transaction.atomic():
            guards.take_down(connection)
            flush(statements)
            with connection.cursor() as cursor:
                cursor.execute("INSERT INTO record_head (id, seq, hash) VALUES (1, 0, %s)", [GENESIS])
            guards.put_up(connection)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(connection.ops, "execute_sql_flush", empty)
        yield


@pytest.fixture(scope="session", autouse=True)
def _quick_passwords() -> Iterator[None]:
    """Tests have nothing to hide; a hash that costs nothing."""
    with override_settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"]):
        yield
