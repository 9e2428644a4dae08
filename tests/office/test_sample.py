"""The sample county: whole, plausible, and the same bodies as the rulebook's register."""

from datetime import date
from pathlib import Path

import pytest

import luoshi
from luoshi.office import lines, plain
from luoshi.office.actions.workbook import import_workbook
from luoshi.office.fields import in_charge, paired
from luoshi.office.policies import amiss
from luoshi.office.queries import chart, holder, registry, signers
from luoshi.office.words import BodyClass, Role, Scope
from luoshi.record import clock
from luoshi.rulebook.signing.facts import Scope as RulebookScope
from luoshi.terms.registry import SAMPLE, load_registry
from tests.office.county import INSTALLER, TODAY

TEXT = (Path(luoshi.__file__).parent / "sample" / "county.txt").read_text(encoding="utf-8")


@pytest.mark.django_db
def test_the_sample_county_is_whole() -> None:
    with clock.held("2026-11-23T09:00"):
        import_workbook(plain.read(TEXT), by=INSTALLER)
    at = chart(TODAY)
    assert not amiss(at)
    assert len(lines.of_class(at, BodyClass.CONSTITUENT)) == 22
    assert len(lines.of_class(at, BodyClass.TOWNSHIP)) == 18
    stated = {one.name: one for one in load_registry(SAMPLE).bodies}
    entered = {one.name: one for one in registry(TODAY).bodies}
    assert {name: one for name, one in entered.items() if name in stated} == stated
    assert {one.kind for one in at.units if one.name not in stated} == {BodyClass.COORDINATING}
    for unit in lines.of_class(at, BodyClass.CONSTITUENT):
        assert {Role.HEAD, Role.DEPUTY, Role.SECTION_HEAD, Role.STAFF} <= {one.post.role for one in at.staff(unit)}
        (leader,) = in_charge(at, units=(unit,))
        assert paired(at, [leader]).directors
        assert paired(at, [leader]).clerks
    heads = [found.name for day in (date(2024, 3, 14), date(2024, 3, 15)) if (found := holder("县长", day))]
    assert heads == ["冯国栋", "赵启明"]
    opened = signers("县长", Scope.DOWNWARD, on=TODAY)
    assert opened
    assert [one.holder.name for one in opened.may] == ["赵启明", "孙立群"]


def test_mandates_have_the_classes_of_the_sign_off_table() -> None:
    held_elsewhere = {"外出期间代为签发"}
    assert {one.value for one in RulebookScope} - held_elsewhere <= {one.value for one in Scope}
