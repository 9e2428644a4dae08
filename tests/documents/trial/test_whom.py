"""Who sits at a step, and what has to be registered when nobody does (A7, A45, T07, T08)."""

import pytest

from luoshi.cli.house import INSTALLER
from luoshi.office.actions.division import assign_portfolio, end_pairing, release_portfolio
from luoshi.office.actions.people import end_post
from luoshi.office.models import Body, Holding, Liaison, Portfolio
from luoshi.record import clock
from tests.api.county import Office
from tests.api.walking import draft
from tests.documents.trial.papers import BESIDE, LETTER, MINUTES, brought, leader, row


@pytest.fixture
def minutes(office: Office) -> dict[str, object]:
    """Of a topic meeting that another deputy chaired."""
    return {"genre": "纪要", "addressee": "乡（镇）和部门", "meeting": "专题会议", "chair": "其他副县长"}


def test_s24_the_chair_signs_whoever_has_the_field(office: Office, minutes: dict[str, object]) -> None:
    paper = draft(office, "县政府办公室", text=MINUTES, **minutes)
    assert "选定主持会议的副县长" in paper.hand_in().words
    chair = leader(office, "周志远")
    paper.drafter.send(f"{paper.path}/form", "patch", form={"presider": chair.id}).ok()
    told = paper.drafter.get(f"{paper.path}/forecast").ok()
    stages = {one["step"]["id"]: one["seats"] for one in told["stages"]}
    assert stages["P01.14"] == ["副县长周志远"]
    assert told["left_out"]["P01.16"] == "按签发表由主持会议的副县长签发"
    brought(paper, "P01.18")
    assert row(paper).signer_name == "周志远"


def test_s23_the_chair_reviews_and_the_head_signs(office: Office, minutes: dict[str, object]) -> None:
    chair = leader(office, "周志远")
    paper = draft(office, "县政府办公室", text=MINUTES, tags=["资金"], presider=chair.id, **minutes)
    told = paper.drafter.get(f"{paper.path}/forecast").ok()
    stages = {one["step"]["id"]: one["seats"] for one in told["stages"]}
    assert (stages["P01.14"], stages["P01.16"]) == (["副县长周志远"], ["县长"])


def test_s21_the_daily_deputy_reviews_what_he_chaired(office: Office) -> None:
    paper = draft(office, "县教育局", text=MINUTES, genre="纪要", addressee="乡（镇）和部门", meeting="常务会议",
                  chair="负责日常工作的副县长")
    told = paper.drafter.get(f"{paper.path}/forecast").ok()
    stages = {one["step"]["id"]: one["seats"] for one in told["stages"]}
    assert (stages["P01.14"], stages["P01.16"]) == (["副县长孙立群"], ["县长"])


def test_a7_no_field(office: Office) -> None:
    for one in Portfolio.objects.filter(body=office.body("县教育局")):
        release_portfolio(one, clock.today(), by=INSTALLER, reason="调整分工")
    paper = draft(office)
    assert "在机构登记的“分工”中为县教育局登记分管领导" in paper.hand_in().refused("第七条").words


def test_x1_5_3_1_nobody_paired(office: Office) -> None:
    for one in Liaison.objects.filter(leader__person=leader(office, "韩雪梅").id):
        end_pairing(one, clock.today(), by=INSTALLER, reason="调整联系")
    words = draft(office).hand_in().words
    assert "在机构登记的“联系”中为副县长韩雪梅登记联系文秘人员" in words


def test_x1_5_3_3_no_head_of_the_section(office: Office) -> None:
    held = office.chart.holders_of(office.chart.post("县政府办公室政务公开股负责人"))
    for one in held:
        end_post(Holding.objects.get(pk=one.id), clock.today(), "西政任〔2026〕9号", by=INSTALLER)
    assert "县政府办公室政务公开股负责人空缺" in draft(office).hand_in().words


def test_a7_1_two_leaders_of_one_field(office: Office) -> None:
    other = Holding.objects.get(person=leader(office, "何春燕").id, post__title="副县长")
    body = Body.objects.get(pk=office.body("县教育局"))
    assign_portfolio(other, clock.today(), "西政办发〔2026〕5号", by=INSTALLER, body=body, reason="临时分管")
    told = draft(office, text=LETTER, **BESIDE)
    stages = {one["step"]["id"]: one["seats"] for one in told.drafter.get(f"{told.path}/forecast").ok()["stages"]}
    assert (stages["P01.14"], stages["P01.15"]) == (["副县长韩雪梅"], ["副县长何春燕"])


def test_t35_a_head_away_is_signed_for_by_mandate_only(office: Office) -> None:
    with clock.held("2026-06-03T09:30"):
        plain = draft(office)
        told = plain.drafter.get(f"{plain.path}/forecast").ok()
        assert [one["name"] for one in told["delegates"]] == ["副县长孙立群"]
        money = draft(office, tags=["资金"])
        assert money.drafter.get(f"{money.path}/forecast").ok()["delegates"] == []


def test_s25_what_a_meeting_decided_opens_the_second_mandate(office: Office) -> None:
    paper = draft(office, meeting="常务会议")
    told = paper.drafter.get(f"{paper.path}/forecast").ok()
    assert [one["name"] for one in told["delegates"]] == ["副县长孙立群", "副县长周志远"]
