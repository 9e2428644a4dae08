"""What all tests share."""

from datetime import date

import pytest


@pytest.fixture
def today() -> date:
    """The fixed clock."""
    return date(2026, 11, 23)
