"""Portfolios, charges, liaison, competence."""

import pytest

from luoshi.law.refusal import Refusal
from luoshi.office.actions import division
from luoshi.office.fields import competent, in_charge, paired, secretarial, words
from luoshi.office.models import Competence, Duty, Liaison, Portfolio
from luoshi.office.policies import amiss
from luoshi.office.queries import chart
from luoshi.office.queries import in_charge as asked
from luoshi.office.words import Charge
from luoshi.record.clock import Held
from tests.office import county
from tests.office.county import PAPER, TODAY, by


def test_a_field_changes_hands(small: Held) -> None:
    clerk = by("文秘己")
    old = Portfolio.objects.get(body__code="D1")
    two = division.assign_portfolio(county.holding("副县乙"), TODAY, PAPER, body=county.body("D1"), by=clerk)
    assert "某县教育局已由副县丙分管" in two.record.note
    assert [one.name for one in asked("县教育局")] == ["副县乙", "副县丙"]
    assert any("多位领导分管" in str(one) for one in amiss(chart()))
    division.release_portfolio(old, TODAY, by=clerk, reason="分工调整")
    assert [one.name for one in asked("县教育局")] == ["副县乙"]
    assert [one.name for one in asked("县教育局", on=county.SINCE)] == ["副县丙"]


def test_portfolios_are_for_county_leaders_and_one_thing(small: Held) -> None:
    clerk = by("文秘己")
    with pytest.raises(Refusal, match="不是县长或副县长"):
        division.assign_portfolio(county.holding("教育庚"), TODAY, PAPER, subject="防汛", by=clerk)
    with pytest.raises(Refusal, match="只填一项"):
        division.assign_portfolio(county.holding("副县乙"), TODAY, PAPER, by=clerk)
    gone = type(county.body("D1")).objects.create(code="D9")
    with pytest.raises(Refusal, match="没有登记"):
        division.assign_portfolio(county.holding("副县乙"), TODAY, PAPER, body=gone, by=clerk)
    division.assign_portfolio(county.holding("副县乙"), TODAY, PAPER, subject="招商引资", by=clerk)
    assert any("同时分管" in str(one) for one in amiss(chart()))


def test_matters_find_their_leaders(small: Held) -> None:
    at = chart()
    section, bureau, money = at.unit("秘书股"), at.unit("县教育局"), at.unit("县财政局")
    assert section
    assert bureau
    assert money
    assert [one.name for one in in_charge(at, units=(bureau, money))] == ["副县乙", "副县丙"]
    assert [one.name for one in in_charge(at, subjects=("全县招商引资工作",))] == ["副县丙"]
    assert in_charge(at, units=(section,)) == ()
    leader = at.deputies()[1]
    assert words(at, leader) == ("县教育局", "招商引资")
    found = paired(at, [leader])
    assert ([one.name for one in found.directors], [one.name for one in found.clerks]) == (["副主任戊"], ["文秘己"])
    chosen = secretarial(at)
    assert chosen
    assert chosen.name == "副主任戊"
    shown = competent(at, "关于拨付学校教师工资资金的请示")
    assert [(one.unit.short, one.words) for one in shown] == [("县教育局", ("学校", "教师")), ("县财政局", ("资金",))]


def test_one_deputy_does_the_daily_work(small: Held) -> None:
    clerk = by("文秘己")
    with pytest.raises(Refusal, match="已有登记"):
        division.charge(county.holding("副县丙"), Charge.DAILY_WORK, TODAY, PAPER, by=clerk)
    with pytest.raises(Refusal, match="不是副县长"):
        division.charge(county.holding("教育庚"), Charge.DAILY_WORK, TODAY, PAPER, by=clerk)
    with pytest.raises(Refusal, match="不是县政府办公室副主任"):
        division.charge(county.holding("教育庚"), Charge.SECRETARIAL, TODAY, PAPER, by=clerk)
    division.end_charge(Duty.objects.get(charge=Charge.DAILY_WORK), TODAY, by=clerk, reason="分工调整")
    assert any("没有登记负责日常工作" in str(one) for one in amiss(chart()))
    division.charge(county.holding("副县丙"), Charge.DAILY_WORK, TODAY, PAPER, by=clerk)
    assert [one.name for one in chart().charged(Charge.DAILY_WORK)] == ["副县丙"]


def test_pairing_is_for_the_office(small: Held) -> None:
    clerk = by("文秘己")
    with pytest.raises(Refusal, match="不是县政府办公室的人员"):
        division.pair(county.holding("教育庚"), TODAY, PAPER, leader=county.holding("副县乙"), by=clerk)
    with pytest.raises(Refusal, match="不是县长或副县长"):
        division.pair(county.holding("文秘己"), TODAY, PAPER, leader=county.holding("教育庚"), by=clerk)
    division.pair(county.holding("股长寅"), TODAY, PAPER, subject="信访", by=clerk)
    assert [one.name for one in paired(chart(), subjects=("信访积案",)).clerks] == ["股长寅"]
    division.end_pairing(Liaison.objects.get(subject="信访"), TODAY, by=clerk, reason="误")
    assert paired(chart(), subjects=("信访积案",)).clerks == ()


def test_competence_is_granted_and_ends(small: Held) -> None:
    clerk = by("文秘己")
    row = division.grant_competence(county.body("D1"), "校车", ["校车"], TODAY, PAPER, by=clerk).result
    assert [one.unit.short for one in competent(chart(), "校车安全")] == ["县教育局"]
    division.end_competence(row, TODAY, by=clerk, reason="移交公安")
    assert competent(chart(), "校车安全") == ()
    with pytest.raises(Refusal, match="没有写明职责事项"):
        division.grant_competence(county.body("D1"), " ", [], TODAY, PAPER, by=clerk)
    assert Competence.objects.count() == 3
