"""The town on a held clock, and a mail server that keeps what it gets."""

from collections.abc import Iterator

import pytest

from luoshi.record.clock import Held
from tests.reminders.town import town


@pytest.fixture
def held(db: None) -> Iterator[Held]:
    """Monday morning, 2026-11-23."""
    with town() as hands:
        yield hands
