"""The database holds what the actions promise, whoever writes."""

from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction

from luoshi.office import guards
from luoshi.office.models import DATED, Absence, Acting, BodyForm, Holding, Portfolio
from luoshi.record.clock import Held
from tests.office import county


def test_guards_are_those_of_the_models() -> None:
    columns_of = {model: {one.name: one.column for one in model._meta.concrete_fields} for model in DATED}
    stated = {
        (model._meta.model_name, tuple(columns_of[model][name] for name in columns), flag)
        for model in DATED
        for columns, flag in model.unique
    }
    assert set(guards.RULES) == stated


def test_no_post_has_two_holders(small: Held) -> None:
    held = county.holding("县长甲")
    twice = Holding(person=county.person("闲人丑"), post=held.post, single=True, valid_from=date(2026, 1, 1))
    with pytest.raises(DatabaseError, match="office"), transaction.atomic():
        twice.save()
    twice.valid_to = twice.valid_from  # holds on no day
    twice.save()
    with pytest.raises(DatabaseError), transaction.atomic():
        Holding.objects.filter(pk=twice.pk).update(valid_to=None)
    several = county.post("副县长")
    Holding.objects.create(person=county.person("闲人丑"), post=several, valid_from=date(2026, 1, 1))


def test_other_keys_stand_too(small: Held) -> None:
    field = Portfolio.objects.filter(body=None)[0]
    field.pk = None
    with pytest.raises(DatabaseError), transaction.atomic():
        field.save()
    form = BodyForm.objects.get(body__code="D1")
    with pytest.raises(DatabaseError), transaction.atomic():
        BodyForm.objects.create(
            body=county.body("D2"),
            name=form.name,
            nature=form.nature,
            kind=form.kind,
            valid_from=date(2023, 1, 1),
            valid_to=date(2024, 1, 2),
        )


def test_no_row_ends_before_it_begins(small: Held) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        Absence.objects.create(
            person=county.person("县长甲"), cause="出差", valid_from=date(2026, 2, 2), valid_to=date(2026, 2, 1)
        )


@pytest.mark.django_db
def test_guards_come_down_and_go_up() -> None:
    guards.take_down(connection)
    guards.put_up(connection)
    county.load()
    row = Acting.objects.create(
        post=county.post("县长"), holding=county.holding("副县乙"), valid_from=date(2026, 2, 2), valid_to=None
    )
    row.pk = None
    with pytest.raises(DatabaseError), transaction.atomic():
        row.save()
