"""The small county, the clock held on a Monday morning; with accounts, and a department of the city above."""

from collections.abc import Iterator

import pytest

from luoshi.office.actions.bodies import Form, open_body, place_under
from luoshi.office.words import BodyClass, Line
from luoshi.record import clock
from luoshi.terms.bodies import Nature
from tests.accounts import people
from tests.documents.after.conftest import scratch, small
from tests.office import county

__all__ = ["scratch", "small"]


@pytest.fixture
def accounts(db: None) -> Iterator[clock.Held]:
    """Everybody with an account, and 某市教育局 to which 县教育局 answers in its trade."""
    with clock.held("2026-11-23T09:00") as held:
        people.load()
        by = county.INSTALLER
        form = Form("某市教育局", Nature.DEPARTMENT, BodyClass.SUPERIOR, aliases=("市教育局",))
        city = open_body("S3", form, county.SINCE, "旧", by=by, reason="测试").result
        place_under(county.body("D1"), Line.GUIDE, city, county.SINCE, "旧", by=by, reason="测试")
        yield held
