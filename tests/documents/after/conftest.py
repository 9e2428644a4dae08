"""The small county, the clock held."""

from collections.abc import Iterator

import pytest

from luoshi.record import clock
from tests.office import county
from tests.record.test_crowd import scratch

__all__ = ["scratch"]


@pytest.fixture
def small(db: None) -> Iterator[clock.Held]:
    """The small county entered, on a Monday morning."""
    with clock.held("2026-11-23T09:00") as held:
        county.load()
        yield held
