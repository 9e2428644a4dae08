"""Every address stands in the matrix, and answers every role as the matrix says."""

import re
from collections.abc import Iterator

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from luoshi.record import clock
from tests.accounts import people
from tests.web.matrix import MATRIX, ROLES, Row
from tests.web.things import filled


def _patterns(resolver: URLResolver, before: str = "") -> Iterator[str]:
    for entry in resolver.url_patterns:
        here = before + str(entry.pattern)
        if isinstance(entry, URLPattern):
            yield here
        else:
            yield from _patterns(entry, here)


@pytest.fixture
def _county(db: None) -> Iterator[None]:
    with clock.held("2026-11-23T09:00"):
        people.load()
        yield


PATTERNS = frozenset(_patterns(get_resolver()))
INTERFACE = {one for one in PATTERNS if one.startswith("api/")}
DESCRIBED = frozenset({"api/", "api/openapi.json"})
"""What the interface says of itself is no secret."""


def test_every_address_stands_in_the_matrix() -> None:
    assert {row.pattern for row in MATRIX} == PATTERNS - INTERFACE
    assert all(set(row.get) == set(row.post) == set(ROLES) for row in MATRIX)


@pytest.mark.usefixtures("_county")
@pytest.mark.parametrize("role", ROLES)
def test_the_interface_hears_tokens_and_no_session(role: str) -> None:
    browser = _browser(ROLES[role])
    for pattern in INTERFACE - DESCRIBED:
        path = "/" + re.sub(r"<\w+>", "1", pattern)
        asked = (browser.get, browser.post, browser.put, browser.patch, browser.delete)
        answers = {one(path).status_code for one in asked}
        assert 401 in answers <= {401, 405}, path


def _browser(who: str | None) -> Client:
    return people.signed(who) if who else Client()


def _status(who: str | None, path: str, *, post: bool) -> int:
    """The answer to one, undone afterwards: what the first was let do must not hide from the next."""
    before = transaction.savepoint()
    browser = _browser(who)
    status = (browser.post if post else browser.get)(path).status_code
    transaction.savepoint_rollback(before)
    return status


@pytest.mark.usefixtures("_county")
@pytest.mark.parametrize("row", MATRIX, ids=lambda row: str(row.path))
def test_every_role_gets_its_answer(row: Row) -> None:
    path = filled(row.path)
    assert {role: _status(who, path, post=False) for role, who in ROLES.items()} == dict(row.get)
    assert {role: _status(who, path, post=True) for role, who in ROLES.items()} == dict(row.post)
