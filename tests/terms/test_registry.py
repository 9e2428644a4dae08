"""The register of bodies: looked up by any name, relations by the line of command."""

import pytest

from luoshi.terms.bodies import Nature, Relation
from luoshi.terms.registry import SAMPLE, Body, Registry, load_registry

UP, DOWN, LEVEL = Relation.SUPERIOR, Relation.SUBORDINATE, Relation.UNRELATED


@pytest.fixture(scope="module")
def county() -> Registry:
    return load_registry(SAMPLE)


def test_sample_is_whole(county: Registry) -> None:
    names = {body.name for body in county.bodies}
    assert all(body.superior in names | {None} and body.second_superior in names | {None} for body in county.bodies)
    called = [name for body in county.bodies for name in (body.name, *body.aliases)]
    assert len(called) == len(set(called))
    series = [mark for body in county.bodies for mark in body.series]
    assert len(series) == len(set(series))
    departments = [
        body
        for body in county.bodies
        if body.nature is Nature.DEPARTMENT and body.superior == "西丰县人民政府" and body.keywords
    ]
    assert len(departments) >= 22


@pytest.mark.parametrize(
    ("issuer", "addressee", "expected"),
    [
        ("县教育局", "县政府", UP),
        ("房木镇政府", "市政府", UP),
        ("县教育局", "县财政局", LEVEL),
        ("县教育局", "市教育局", UP),
        ("县教育局", "市财政局", LEVEL),
        ("县政府", "市财政局", LEVEL),
        ("县政府", "县应急局", DOWN),
        ("县政府", "房木镇政府", DOWN),
        ("县教育局", "县委", UP),
        ("县教育局", "县委编办", LEVEL),
        ("县政府", "县人大常委会", None),
        ("县政府", "县委", UP),
        ("县生态环境分局", "县政府", UP),
        ("县生态环境分局", "市生态环境局", UP),
        ("县教育局", "各乡（镇）人民政府", LEVEL),
        ("县教育局", "省教育厅", UP),
        ("秘书股", "县政府办公室", UP),
    ],
)
def test_relation(county: Registry, issuer: str, addressee: str, expected: Relation | None) -> None:
    assert county.relation(issuer, addressee) is expected


def test_superiors_and_unknown_names(county: Registry) -> None:
    assert county.superiors("县教育局") == ("西丰县人民政府", "铁岭市人民政府", "辽宁省人民政府")
    assert county.superiors("县生态环境分局")[-1] == "西丰县人民政府"
    assert county.superiors("某县教育局") == ()
    assert county.find(None) is None
    direct, other = county.direct_superior("房木镇政府"), county.second_superior("县生态环境分局")
    assert direct is not None
    assert direct.name == "西丰县人民政府"
    assert other is not None
    assert other.name == "西丰县人民政府"
    assert county.second_superior("县政府") is None
    assert county.direct_superior("某县教育局") is None


def test_a_circle_of_superiors_ends() -> None:
    circle = Registry((Body("甲", Nature.DEPARTMENT, superior="乙"), Body("乙", Nature.DEPARTMENT, superior="甲")))
    assert circle.superiors("甲") == ("乙", "甲")
