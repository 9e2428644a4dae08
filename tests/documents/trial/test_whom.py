"""Who sits at a step, and what has to be registered when nobody does (A7, A45, T07, T08)."""

import pytest

from tests.api.county import Office
from tests.api.walking import draft
from tests.documents.trial.papers import MINUTES, brought, leader, row


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
