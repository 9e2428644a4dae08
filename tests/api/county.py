"""The sample county behind the interface: entered once for a module of tests, each person with a token."""

import json
from collections.abc import Iterator, Mapping
from datetime import timedelta
from functools import cached_property
from typing import Any
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.test import Client, override_settings
from pytest_django.plugin import DjangoDbBlocker

from luoshi.accounts.actions.own import issue_token
from luoshi.accounts.models import Account
from luoshi.accounts.queries import officer
from luoshi.cli.setup import load_sample
from luoshi.office.chart import Chart
from luoshi.office.facts import Holder
from luoshi.office.queries import chart
from luoshi.record import clock

LOADED, MONDAY = "2026-09-01T08:00", "2026-11-23T09:30"


@pytest.fixture(scope="module")
def sample(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[None]:
    """The sample county, committed; emptied after the module."""
    with django_db_blocker.unblock(), override_settings(VAR=tmp_path_factory.mktemp("var")):
        with clock.held(LOADED):
            load_sample()
        yield
        call_command("flush", verbosity=0, interactive=False)


@pytest.fixture
def office(sample: None, db: None) -> Iterator["Office"]:
    """A Monday morning in the sample county."""
    with clock.held(MONDAY) as held:
        yield Office(held)


class Answer:
    """What the interface answered."""

    def __init__(self, status: int, body: Any, headers: Mapping[str, str]) -> None:
        self.status, self.body, self.headers = status, body, headers

    def __getitem__(self, name: str) -> Any:
        return self.body[name]

    @property
    def at(self) -> list[str]:
        """The places of a refusal."""
        return [one["at"] for one in self.body.get("objections", ())]

    @property
    def words(self) -> str:
        """A refusal in words."""
        return "；".join(f"{one['missing']}{one['remedy']}（{one['at']}）" for one in self.body.get("objections", ()))

    def ok(self) -> "Answer":
        """The answer, which must be no refusal."""
        assert self.status in (200, 201), (self.status, self.words or self.body)
        return self

    def refused(self, at: str, status: int = 422) -> "Answer":
        """The answer, which must refuse under that place."""
        assert self.status == status, (self.status, self.body)
        assert at in self.at, self.words
        return self


class Person:
    """Somebody of the county with his token."""

    def __init__(self, holder: Holder) -> None:
        self.holder, self.id = holder, holder.person

    def __repr__(self) -> str:
        return self.holder.words

    @cached_property
    def secret(self) -> str:
        """His token."""
        account = Account.objects.get(person=self.id)
        by = officer(account)
        assert by
        return issue_token(account, "测试", clock.now() + timedelta(days=30), by=by).result.secret

    def get(self, path: str, **query: str) -> Answer:
        """Ask."""
        return self._answer(Client().get(f"/api{path}", query, headers=self._headers()))

    def send(self, path: str, method: str = "post", press: str = "", **said: Any) -> Answer:
        """Say; every press with a number of its own unless one is given."""
        call = getattr(Client(), method)
        headers = {**self._headers(), "Idempotency-Key": press or str(uuid4())}
        return self._answer(call(f"/api{path}", json.dumps(said), content_type="application/json", headers=headers))

    def _headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.secret}"}

    def _answer(self, found: Any) -> Answer:
        plain = found.headers.get("Content-Type", "").startswith("application/json")
        return Answer(found.status_code, found.json() if plain else found.content, found.headers)


class Office:
    """The people and bodies of the county, and its clock."""

    def __init__(self, held: clock.Held) -> None:
        self.clock = held
        self.known: dict[int, Person] = {}

    @property
    def chart(self) -> Chart:
        """The office today."""
        return chart()

    def by_id(self, person: int) -> Person:
        """Somebody by the office's id."""
        if person not in self.known:
            self.known[person] = Person(self.chart.posts_of(person)[0])
        return self.known[person]

    def post(self, name: str) -> Person:
        """Who holds a post, as 县教育局局长."""
        holder = self.chart.holder(self.chart.post(name))
        assert holder, name
        return self.by_id(holder.person)

    def head(self, body: str) -> Person:
        """The main head of a body."""
        post = self.chart.head_post(self.chart.unit(body))
        holder = self.chart.holder(post) if post else None
        assert holder, body
        return self.by_id(holder.person)

    def staff(self, body: str) -> list[Person]:
        """Everybody of a body, in its order."""
        unit = self.chart.unit(body)
        assert unit, body
        return [self.by_id(one.person) for one in self.chart.staff(unit)]

    def body(self, name: str) -> int:
        """A body's id."""
        unit = self.chart.unit(name)
        assert unit, name
        return unit.id


