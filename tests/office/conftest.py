"""The small county, on a fixed day."""

from collections.abc import Iterator

import pytest

from luoshi.record import clock
from tests.office import county


@pytest.fixture
def small(db: None) -> Iterator[clock.Held]:
    """The small county entered, the clock held."""
    with clock.held("2026-11-23T09:00") as held:
        county.load()
        yield held
