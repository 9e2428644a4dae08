"""Reading the office of one date out of the tables: one query per table, whatever the size."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Q

from luoshi.office import models
from luoshi.office.chart import Chart
from luoshi.office.facts import (
    Away,
    Commission,
    Field,
    Given,
    Holder,
    Pairing,
    Position,
    Power,
    Presiding,
    Proxy,
    Rung,
    Unit,
)
from luoshi.office.span import Span
from luoshi.office.words import BodyClass, Cause, Charge, Line, Role, Scope
from luoshi.terms.bodies import Nature


def valid(on: date) -> Q:
    """Rows that hold on the date."""
    return Q(valid_from__lte=on) & (Q(valid_to=None) | Q(valid_to__gt=on))


def load(on: date) -> Chart:
    """The whole office on the date."""
    units = sorted(_units(on), key=lambda one: (one.order, one.id))
    posts = sorted(_posts(on, {one.id: one for one in units}), key=lambda one: (one.unit.order, one.order, one.id))
    holders = sorted(_holders(on, {one.id: one for one in posts}), key=lambda one: one.rank)
    return Chart(
        on,
        tuple(units),
        tuple(_rungs(on)),
        tuple(posts),
        tuple(holders),
        tuple(_charges(on)),
        tuple(_fields(on)),
        tuple(_pairings(on)),
        tuple(_powers(on)),
        tuple(_commissions(on)),
        tuple(_proxies(on)),
        tuple(_presidings(on)),
        tuple(_away(on)),
    )


def _units(on: date) -> Iterator[Unit]:
    rows = models.BodyForm.objects.filter(valid(on)).values_list(
        "body_id", "body__code", "name", "aliases", "nature", "kind", "order", "series"
    )
    for body, code, name, aliases, nature, kind, order, series in rows:
        yield Unit(body, code, name, tuple(aliases), Nature(nature), BodyClass(kind), order, tuple(series))


def _posts(on: date, units: dict[int, Unit]) -> Iterator[Position]:
    rows = models.Post.objects.filter(valid(on)).values_list("id", "body_id", "title", "role", "single", "order")
    for key, body, title, role, single, order in rows:
        if body in units:
            yield Position(key, units[body], title, Role(role), single, order)


def _holders(on: date, posts: dict[int, Position]) -> Iterator[Holder]:
    rows = models.Holding.objects.filter(valid(on)).values_list(
        "id", "person_id", "person__code", "person__name", "post_id", "valid_from", "concurrent", "order"
    )
    for key, person, code, name, post, since, concurrent, order in rows:
        if post in posts:
            yield Holder(key, person, code, name, posts[post], since, concurrent, order)


def _rungs(on: date) -> Iterator[Rung]:
    rows = models.Superior.objects.filter(valid(on)).order_by("id").values_list("body_id", "line", "superior_id")
    for body, line, superior in rows:
        yield Rung(body, Line(line), superior)


def _charges(on: date) -> Iterator[Given]:
    for holding, charge in models.Duty.objects.filter(valid(on)).order_by("id").values_list("holding_id", "charge"):
        yield Given(holding, Charge(charge))


def _fields(on: date) -> Iterator[Field]:
    rows = models.Portfolio.objects.filter(valid(on)).order_by("id")
    for row in rows.values_list("id", "holding_id", "body_id", "subject"):
        yield Field(*row)


def _pairings(on: date) -> Iterator[Pairing]:
    rows = models.Liaison.objects.filter(valid(on)).order_by("id")
    for row in rows.values_list("id", "holding_id", "leader_id", "subject"):
        yield Pairing(*row)


def _powers(on: date) -> Iterator[Power]:
    rows = models.Competence.objects.filter(valid(on)).order_by("id")
    for body, subject, keywords in rows.values_list("body_id", "subject", "keywords"):
        yield Power(body, subject, tuple(keywords))


def _commissions(on: date) -> Iterator[Commission]:
    rows = models.Mandate.objects.filter(valid(on)).order_by("id")
    for key, giver, taker, scope, detail, start, end, basis in rows.values_list(
        "id", "giver_id", "taker_id", "scope", "detail", "valid_from", "valid_to", "basis"
    ):
        yield Commission(key, giver, taker, Scope(scope), detail, Span(start, end), basis)


def _proxies(on: date) -> Iterator[Proxy]:
    rows = models.Authorisation.objects.filter(valid(on)).order_by("id")
    for key, giver, taker, start, end, basis in rows.values_list(
        "id", "giver_id", "taker_id", "valid_from", "valid_to", "basis"
    ):
        yield Proxy(key, giver, taker, Span(start, end), basis)


def _presidings(on: date) -> Iterator[Presiding]:
    rows = models.Acting.objects.filter(valid(on)).order_by("id")
    for key, post, holding, start, end, basis in rows.values_list(
        "id", "post_id", "holding_id", "valid_from", "valid_to", "basis"
    ):
        yield Presiding(key, post, holding, Span(start, end), basis)


def _away(on: date) -> Iterator[Away]:
    rows = models.Absence.objects.filter(valid(on)).order_by("id")
    for key, person, cause, place, start, end in rows.values_list(
        "id", "person_id", "cause", "place", "valid_from", "valid_to"
    ):
        yield Away(key, person, Cause(cause), place, Span(start, end))
