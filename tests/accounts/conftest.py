"""The small county with accounts, on a fixed day."""

from collections.abc import Iterator

import pytest

from luoshi.record import clock
from tests.accounts import people
from tests.accounts.phone import Phone, running


@pytest.fixture
def house(db: None) -> Iterator[clock.Held]:
    """County and accounts entered, the clock held."""
    with clock.held("2026-11-23T09:00") as held:
        people.load()
        yield held


@pytest.fixture
def phone(monkeypatch: pytest.MonkeyPatch) -> Phone:
    """A telephone; the machine's time stands still with it."""
    return running(monkeypatch)
