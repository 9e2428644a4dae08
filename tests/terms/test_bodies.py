"""What one body is to another, read from their names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luoshi.terms.bodies import Level, Nature, Relation, read_name, relation_by_name, steps_up

UP, DOWN, LEVEL = Relation.SUPERIOR, Relation.SUBORDINATE, Relation.UNRELATED


@pytest.mark.parametrize(
    ("issuer", "addressee", "expected"),
    [
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
        ("西丰县住房和城乡建设局", "市住建局", UP),
        ("西丰县发展和改革局", "省发展改革委", UP),
        ("河北省发展和改革委员会", "国家发展改革委", UP),
        ("海城市人民政府", "鞍山市人民政府", None),
        ("海城市教育局", "鞍山市教育局", None),
        ("海城市教育局", "鞍山市财政局", LEVEL),
        ("沈阳市人民政府", "铁岭市人民政府", LEVEL),
        ("西丰县教育局", "县委", UP),
        ("西丰县人民政府", "中共西丰县委员会", UP),
        ("西丰县教育局", "县委组织部", LEVEL),
        ("中共西丰县委员会", "西丰县人民政府", DOWN),
        ("中共西丰县委组织部", "西丰县教育局", None),
        ("中共西丰县委员会", "中共铁岭市委员会", None),
        ("西丰县人民政府", "县人大常委会", None),
        ("西丰县教育局", "县安全生产委员会办公室", None),
        ("路桥区卫生局", "区中医院", None),
        ("西丰县教育局", "县政府办公室", None),
        ("西丰县人民政府办公室", "西丰县人民政府", UP),
        ("西丰县人民政府办公室", "西丰县教育局", LEVEL),
        ("西丰县人民政府办公室", "铁岭市教育局", None),
        ("西丰县教育局", "各乡（镇）人民政府", LEVEL),
        ("铁岭市教育局", "西丰县教育局", DOWN),
        ("国务院、中央军委", "武警总部", DOWN),
    ],
)
def test_relation_by_name(issuer: str, addressee: str, expected: Relation | None) -> None:
    assert relation_by_name(issuer, addressee) is expected


@pytest.mark.parametrize(
    ("name", "level", "nature"),
    [
        ("西丰县市场监督管理局", Level.COUNTY, Nature.DEPARTMENT),
        ("西丰县乡村振兴局", Level.COUNTY, Nature.DEPARTMENT),
        ("县住房和城乡建设局", Level.COUNTY, Nature.DEPARTMENT),
        ("市民政局", Level.CITY, Nature.DEPARTMENT),
        ("县委办公室", Level.COUNTY, Nature.PARTY),
        ("济南市市中区人民政府", Level.COUNTY, Nature.GOVERNMENT),
        ("西丰县教育局安全股", Level.COUNTY, Nature.SECTION),
        ("西丰县人民政府办公室秘书股", Level.COUNTY, Nature.SECTION),
        ("西丰县人民政府督查室", Level.COUNTY, Nature.OTHER),
        ("上海市人民政府", Level.PROVINCE, Nature.GOVERNMENT),
        ("内蒙古自治区人民政府办公厅", Level.PROVINCE, Nature.OFFICE),
        ("铁岭市财政厅", Level.PROVINCE, Nature.DEPARTMENT),
        ("党中央", Level.CENTRE, Nature.PARTY),
        ("县政协", Level.COUNTY, Nature.CONSULTATIVE),
        ("房木镇", Level.TOWNSHIP, Nature.OTHER),
    ],
)
def test_names(name: str, level: Level, nature: Nature) -> None:
    read = read_name(name)
    assert (read.level, read.nature) == (level, nature)


@pytest.mark.parametrize(
    ("issuer", "addressee", "steps"),
    [
        ("房木镇人民政府", "西丰县人民政府", 0),
        ("房木镇人民政府", "铁岭市人民政府", 1),
        ("西丰县教育局", "西丰县人民政府", 0),
        ("西丰县教育局", "铁岭市教育局", 0),
        ("西丰县教育局", "铁岭市人民政府", 1),
        ("西丰县教育局", "辽宁省教育厅", 1),
        ("上海市松江区人民政府", "上海市人民政府", 0),
        ("石油管理局", "省劳动厅", None),
    ],
)
def test_steps_up(issuer: str, addressee: str, steps: int | None) -> None:
    assert steps_up(issuer, addressee) == steps


@given(st.text(alphabet="西丰铁岭市县区乡镇省局委办厅各人民政府教育、（）×", max_size=14), st.text(max_size=10))
def test_reading_never_fails(one: str, other: str) -> None:
    there, back = relation_by_name(one, other), relation_by_name(other, one)
    assert {there, back} != {UP}
    assert (steps_up(one, other) or 0) >= 0
