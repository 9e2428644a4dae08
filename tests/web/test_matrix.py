"""Every address stands in the matrix, and answers every role as the matrix says."""

from collections.abc import Iterator, Mapping

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from luoshi.record import clock
from tests.accounts import people
from tests.web.matrix import MATRIX, ROLES, Row


def _patterns(resolver: URLResolver, before: str = "") -> Iterator[str]:
    for entry in resolver.url_patterns:
        here = before + str(entry.pattern)
        if isinstance(entry, URLPattern):
            yield here
        else:
            yield from _patterns(entry, here)


@pytest.fixture
def things(db: None) -> Iterator[Mapping[str, int]]:
    """What stands in the braces of paths."""
    with clock.held("2026-11-23T09:00"):
        people.load()
        yield {"account": people.account("科员午").pk}


def test_every_address_stands_in_the_matrix() -> None:
    stated = [row.pattern for row in MATRIX]
    assert sorted(stated) == sorted(set(_patterns(get_resolver())))
    assert all(set(row.get) == set(row.post) == set(ROLES) for row in MATRIX)


def _browser(who: str | None) -> Client:
    return people.signed(who) if who else Client()


@pytest.mark.parametrize("row", MATRIX, ids=lambda row: str(row.pattern) or "/")
def test_every_role_gets_its_answer(row: Row, things: Mapping[str, int]) -> None:
    path = row.path.format(**things)
    got = {role: _browser(who).get(path).status_code for role, who in ROLES.items()}
    assert got == dict(row.get)
    posted = {role: _browser(who).post(path).status_code for role, who in ROLES.items()}
    assert posted == dict(row.post)
