"""The register of bodies: opened, renamed, put under others, closed; and what the rulebook sees of it."""

from datetime import timedelta

import pytest

from luoshi.law.refusal import Refusal
from luoshi.office import lines
from luoshi.office.actions import bodies, people
from luoshi.office.actions.bodies import Form
from luoshi.office.queries import body, chart, drafters, members, registry, subordinates, superiors
from luoshi.office.words import BodyClass, Charge, Line
from luoshi.record.clock import Held
from luoshi.terms.bodies import Nature, Relation
from tests.office import county
from tests.office.county import PAPER, TODAY, by

YESTERDAY = TODAY - timedelta(days=1)
FORM = Form("某县科学技术局", Nature.DEPARTMENT, BodyClass.CONSTITUENT, ("县科技局",), 33, ("某科发",))


def test_a_body_is_opened_once(small: Held) -> None:
    with pytest.raises(Refusal, match="已登记.*请另编"):
        bodies.open_body("D1", FORM, TODAY, PAPER, by=by("文秘己"))
    with pytest.raises(Refusal, match="缺少机构编号"):
        bodies.open_body(" ", FORM, TODAY, PAPER, by=by("文秘己"))
    with pytest.raises(Refusal, match="已有登记"):
        bodies.open_body("D8", FORM._replace(name="某县教育局"), TODAY, PAPER, by=by("文秘己"))
    with pytest.raises(Refusal, match="缺少机构"):
        bodies.open_body("D8", FORM._replace(name=" "), TODAY, PAPER, by=by("文秘己"))
    made = bodies.open_body("D3", FORM, TODAY, PAPER, by=by("文秘己")).result
    bodies.place_under(made, Line.DIRECT, county.body("X1"), TODAY, PAPER, by=by("文秘己"))
    found = body("县科技局")
    assert found
    assert (found.code, found.kind.bound, found.series) == ("D3", True, ("某科发",))
    assert body("县科技局", YESTERDAY) is None
    assert [one.short for one in superiors("县科技局")] == ["县政府", "市政府", "省政府"]


def test_a_new_name_does_not_rename_the_past(small: Held) -> None:
    done = bodies.rename_body(
        county.body("D1"), FORM._replace(name="某县教育体育局", aliases=("县教体局",)), TODAY, PAPER, by=by("文秘己")
    )
    old, new = body("县教育局", YESTERDAY), body("县教体局", TODAY)
    assert old
    assert new
    assert old.id == new.id
    assert (body("县教育局"), body("县教体局", YESTERDAY)) == (None, None)
    assert done.record.before["全称"] == "某县教育局"
    assert chart().post("县教体局局长")
    with pytest.raises(Refusal, match="没有登记"):
        bodies.rename_body(
            county.body("D1"), FORM, county.SINCE - timedelta(days=1), PAPER, by=by("文秘己"), reason="误"
        )


def test_a_body_closes_empty(small: Held) -> None:
    clerk = by("文秘己")
    with pytest.raises(Refusal, match="仍有人员任职：局长财政癸"):
        bodies.close_body(county.body("D2"), TODAY, PAPER, by=clerk)
    with pytest.raises(Refusal, match="下设机构还有：某县人民政府办公室秘书股"):
        bodies.close_body(county.body("B1"), TODAY, PAPER, by=clerk)
    people.end_post(county.holding("财政癸"), TODAY, PAPER, by=clerk)
    bodies.close_body(county.body("D2"), TODAY, PAPER, by=clerk)
    assert (body("县财政局"), chart().post("县财政局局长")) == (None, None)
    assert body("县财政局", YESTERDAY)
    assert not any("财政局" in one.name for one in subordinates("县政府"))


def test_lines_never_run_in_a_circle(small: Held) -> None:
    clerk = by("文秘己")
    with pytest.raises(Refusal, match="自己的上级"):
        bodies.place_under(county.body("X1"), Line.DIRECT, county.body("D1"), TODAY, PAPER, by=clerk)
    with pytest.raises(Refusal, match="没有登记"):
        bodies.place_under(
            county.body("D1"),
            Line.DIRECT,
            county.body("D2"),
            county.SINCE - timedelta(days=9),
            PAPER,
            by=clerk,
            reason="误",
        )
    bodies.place_under(county.body("N1"), Line.DIRECT, county.body("D1"), TODAY, PAPER, by=clerk)
    assert [one.code for one in superiors("秘书股")] == ["D1", "X1", "S2", "S1"]
    assert [one.code for one in superiors("秘书股", YESTERDAY)] == ["B1", "X1", "S2", "S1"]


def test_the_rulebook_sees_the_register_of_the_day(small: Held) -> None:
    seen = registry()
    assert seen.relation("县教育局", "县政府") is Relation.SUPERIOR
    assert seen.superiors("某县气象局") == ("市政府", "省政府", "某县人民政府")
    bureau = seen.find("县教育局")
    assert bureau
    assert bureau.keywords == ("学校", "教师")


def test_groups_follow_from_posts(small: Held) -> None:
    assert [one.name for one in members()] == ["县长甲", "副县乙", "副县丙", "教育庚", "财政癸"]
    at = chart()
    assert [one.name for one in lines.leaders(at)] == ["县长甲", "副县乙", "副县丙"]
    assert [one.name for one in lines.main_heads(at)] == ["主任丁", "教育庚", "财政癸", "镇长子"]
    assert [one.name for one in drafters("县政府办")] == ["文秘己"]
    assert drafters("没有的机构") == ()
    assert superiors("没有的机构") == subordinates("没有的机构") == ()
    county_body = at.county()
    assert county_body
    assert len(lines.all_under(at, county_body)) == 5
    section = at.unit("秘书股")
    assert section
    assert lines.host(at, section).code == "B1"
    assert (Charge.LEADER.sole, BodyClass.DUAL_LED.advised, BodyClass.DUAL_LED.bound) == (False, True, False)
