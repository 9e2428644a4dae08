"""A published flow and a seating for the tests that use tables."""

import pytest
from pytest_django import Settings

from luoshi.flow import actions
from luoshi.flow.models import Definition
from luoshi.terms.officer import CLOCK
from tests.flow.walks import FLOW
from tests.record.test_crowd import scratch

__all__ = ["scratch"]


@pytest.fixture(autouse=True)
def _seating(settings: Settings) -> None:
    settings.SEATING = "tests.flow.office.Fake"


@pytest.fixture
def definition(db: None) -> Definition:
    return actions.publish(FLOW, by=CLOCK).result
