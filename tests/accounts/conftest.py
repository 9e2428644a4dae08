"""The small county with accounts, on a fixed day."""

from collections.abc import Iterator

import pytest

from luoshi.record import clock
from tests.accounts import people


@pytest.fixture
def house(db: None) -> Iterator[clock.Held]:
    """County and accounts entered, the clock held."""
    with clock.held("2026-11-23T09:00") as held:
        people.load()
        yield held
