"""Whose signature a document bears, and when it bears none (A53, X1-5(2)9, catalogue 3.2)."""

from uuid import uuid4

import pytest

from luoshi.documents.actions import handing
from luoshi.documents.actions.drafting import refill
from luoshi.documents.actions.numbering import give_number
from luoshi.flow.surroundings import seating
from luoshi.law.refusal import Refusal
from luoshi.record import clock
from luoshi.terms.officer import Capacity
from tests.api.county import Office
from tests.api.walking import draft
from tests.documents.trial.papers import ASKING, BESIDE, LETTER, brought, leader, row, seat, under_way


def test_s27_the_countersigning_deputy_is_no_signer(office: Office) -> None:
    paper = draft(office, text=LETTER, countersign=[office.body("县财政局")], **BESIDE)
    brought(paper, "P01.15")
    assert paper.doer(paper.open[0]).holder.name == "孙立群"
    paper.to("P01.18")
    assert (row(paper).signer_name, row(paper).state) == ("韩雪梅", "已签发")


def test_s27_in_the_heads_own_field_the_head_signs(office: Office) -> None:
    paper = draft(office, "县审计局", text=ASKING, **BESIDE)
    told = paper.drafter.get(f"{paper.path}/forecast").ok()
    assert told["left_out"]["P01.14"] == "由县长直接分管"
    brought(paper, "P01.18")
    assert (row(paper).signer_name, row(paper).state) == ("赵启明", "已签发")


def test_a53_a_signature_is_passed_to_nobody_but_up(office: Office) -> None:
    paper = under_way(office, "P01.14")
    deputy, other, head = paper.doer(paper.open[0]), leader(office, "何春燕"), office.head("县政府")
    paper.press(deputy, "transfer", seat=seat(other), opinion="请代签").refused("第五十三条")
    paper.press(deputy, "transfer", seat=seat(head), opinion="请县长定").ok()
    paper.to("P01.16")
    paper.press(head, "transfer", seat=seat(other), opinion="请代签").refused("第五十三条")
    paper.to("P01.18")
    assert row(paper).signer_name == "赵启明"


def test_a51_a_main_head_passes_his_signature_to_nobody(office: Office) -> None:
    paper = under_way(office, "P01.5")
    clerk = office.staff("县教育局")[-2]
    paper.press(office.head("县教育局"), "transfer", seat=seat(clerk)).refused("第五十一条")


def test_a52_5_the_answer_of_a_body_is_not_passed_to_its_clerk(office: Office) -> None:
    paper = under_way(office, "P01.6")
    clerk = office.staff("县住建局")[-1]
    paper.press(clerk, "transfer", seat=seat(clerk)).refused("第五十二条")


def test_who_is_added_behind_the_signer_is_no_signer(office: Office) -> None:
    paper = under_way(office, "P01.16")
    head, other, task = office.head("县政府"), leader(office, "何春燕"), paper.open[0]["task"]
    paper.press(head, "add-signers", task, seats=[seat(other)], when="后签").ok()
    paper.forward().ok()
    assert row(paper).state == "办理中"
    paper.to("P01.18")
    assert (row(paper).signer_name, row(paper).state) == ("赵启明", "已签发")


def test_a_signature_taken_back_is_none(office: Office) -> None:
    paper = under_way(office, "P01.16")
    head, task = office.head("县政府"), paper.open[0]["task"]
    paper.forward().ok()
    assert row(paper).state == "已签发"
    paper.press(head, "take-back", task).ok()
    assert (row(paper).state, row(paper).signed_on) == ("办理中", None)
    with pytest.raises(Refusal, match="最后一个签字之前不编号"):
        give_number(row(paper), by=office.head("秘书股").holder.officer, token=uuid4())
    paper.to("P01.19")
    assert row(paper).number == "西政发〔2026〕1号"


def test_x1_5_2_9_the_scribe_is_no_signer(office: Office) -> None:
    paper = under_way(office, "P01.16")
    clerk = next(one for one in office.staff("秘书股") if one.holder.name == "蔡军")
    found = next(one.officer for one in seating().sittings(clerk.id, clock.today())
                 if one.officer.acting_for and one.seat.key == paper.open[0]["seat_key"])
    assert found.acting_for
    assert found.acting_for.capacity is Capacity.SCRIBE
    handing.consent(paper.key, paper.open[0]["task"], by=found, token=uuid4(), original="11月23日批示，存秘书股")
    assert row(paper).signer_name == "赵启明"
    paper.to("P01.19")
    assert row(paper).number == "西政发〔2026〕1号"


def test_t35_the_drafter_does_not_choose_who_signs(office: Office) -> None:
    other, paper = leader(office, "何春燕"), draft(office)
    refill(paper.key, {"delegate": [str(other.id)]}, by=paper.drafter.holder.officer)
    told = paper.drafter.get(f"{paper.path}/forecast").ok()
    assert next(one["seats"] for one in told["stages"] if one["step"]["id"] == "P01.16") == ["县长"]
    with pytest.raises(Refusal, match="由县政府办公室报定"):
        handing.choose_signer(paper.key, other.id, by=paper.drafter.holder.officer, reason="方便")


def test_a53_5_the_signer_is_chosen_before_it_lies_with_him(office: Office) -> None:
    paper = under_way(office, "P01.16")
    daily, director = leader(office, "孙立群"), office.head("县政府办公室")
    director.send(f"{paper.path}/signer", person=daily.id, reason="县长出差").refused("第五十三条（五）")
    paper.press(office.head("县政府"), "return", to="P01.12", opinion="请孙县长签发").ok()
    director.send(f"{paper.path}/signer", person=daily.id, reason="按县长意见").ok()
    paper.to("P01.16")
    assert [one["seat"] for one in paper.open] == ["副县长孙立群"]
    paper.to("P01.18")
    assert row(paper).signer_name == "孙立群"
