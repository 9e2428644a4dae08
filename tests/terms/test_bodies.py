"""What one body is to another, read from their names."""

import pytest

from luoshi.terms.bodies import Relation, relation_by_name

UP, DOWN, LEVEL = Relation.SUPERIOR, Relation.SUBORDINATE, Relation.UNRELATED


@pytest.mark.parametrize(("issuer", "addressee", "expected"), [
    ("××区教育局", "××市教育局", UP),
    ("湖×乡人民政府", "县政府", UP),
    ("西丰县教育局", "西丰县财政局", LEVEL),
    ("房木镇人民政府", "铁岭市人民政府", UP),
    ("××市民政局", "湖南省民政厅", UP),
    ("西丰县人民政府", "铁岭市财政局", LEVEL),
    ("西丰县人民政府", "各乡（镇）人民政府", DOWN),
    ("西丰县人民政府", "县政府各部门", DOWN),
    ("贵州省教育厅", "教育部", UP),
    ("石油管理局", "省劳动厅", None),
])
def test_relation_by_name(issuer: str, addressee: str, expected: Relation | None) -> None:
    assert relation_by_name(issuer, addressee) is expected
