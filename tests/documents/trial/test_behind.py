"""From the signature on: a step is left when its work is done, and nothing goes back in front of a number."""

from uuid import uuid4

import pytest

from luoshi.documents.loading import cells, form_of
from luoshi.documents.ticking import tick
from luoshi.flow.queries import state
from tests.api.county import Office
from tests.api.walking import PAPERS, draft
from tests.documents.trial.papers import brought, row, seat, under_way


@pytest.mark.parametrize("step", ["P01.18", "P01.19", "P01.20", "P01.23"])
def test_no_mere_consent_behind_the_signature(step: str, office: Office) -> None:
    paper = under_way(office, step)
    by, task = paper.doer(paper.open[0]), paper.open[0]["task"]
    before = row(paper).state
    paper.press(by, "consent", task, paper=PAPERS.get(step, {})).refused("附件1 五（三）3")
    assert (row(paper).state, paper.step) == (before, step)


def test_x1_5_1_3_what_bears_a_number_is_not_sent_back(office: Office) -> None:
    paper = under_way(office, "P01.19")
    clerk = office.head("秘书股")
    paper.press(clerk, "return", to="P01.16", opinion="要改").refused("附件1 五（一）3")
    assert row(paper).state == "已编号"
    clerk.send(f"{paper.path}/number/void", reason="领导要求修改").ok()
    paper.press(clerk, "return", to="P01.16", opinion="要改").ok()
    assert (row(paper).state, row(paper).signed_on) == ("办理中", None)
    paper.to("P01.20")
    assert (row(paper).number, row(paper).state) == ("西政发〔2026〕2号", "已印制")


def test_x1_5_1_3_a_number_given_is_not_taken_back(office: Office) -> None:
    paper = under_way(office, "P01.18")
    clerk, task = office.head("秘书股"), paper.open[0]["task"]
    paper.forward().ok()
    paper.press(clerk, "take-back", task).refused("附件1 五（一）3")
    assert (paper.step, row(paper).state) == ("P01.19", "已编号")


def test_x1_5_2_7_signed_and_sent_to_the_drafter_it_is_signed_again(office: Office) -> None:
    paper = under_way(office, "P01.18")
    paper.press(office.head("秘书股"), "return", to="P01.3", opinion="数字有误").ok()
    assert (row(paper).state, row(paper).signed_on) == ("办理中", None)
    office.clock.forward(days=1)
    paper.to("P01.16").to("P01.18")
    assert (row(paper).state, str(row(paper).signed_on)) == ("已签发", "2026-11-24")


def test_a27_3_sent_back_from_the_report_to_the_party_it_is_signed_again(office: Office) -> None:
    paper = under_way(office, "P01.17", major=True)
    paper.press(paper.doer(paper.open[0]), "return", to="P01.16", opinion="县委要求修改").ok()
    assert row(paper).state == "办理中"
    paper.to("P01.18")
    assert row(paper).state == "已签发"


def test_a52_4_bodies_added_after_a_return_are_asked(office: Office) -> None:
    paper = under_way(office, "P01.11")
    paper.press(paper.doer(paper.open[0]), "return", opinion="涉及财政，请会签").ok()
    asked = [office.body("县住建局"), office.body("县财政局")]
    paper.drafter.send(f"{paper.path}/form", "patch", form={"countersign": asked}).ok()
    paper.to("P01.18")
    assert {one["seat"] for one in paper.page["opinions"] if one["step"] == "P01.6" and one["verb"] == "同意"} == {
        "县住房和城乡建设局", "县财政局"}


def test_f7_another_text_is_reviewed_by_the_same_three(office: Office) -> None:
    paper = under_way(office, "P01.5")
    paper.press(office.head("县教育局"), "return", to="P01.3", opinion="重写", direct=False).ok()
    paper.to("P01.6")
    assert [one["verb"] for one in paper.page["opinions"] if one["step"] == "P01.4"] == ["同意"] * 4


def test_a_dropped_draft_stays_its_drafters(office: Office) -> None:
    paper = draft(office)
    paper.drafter.send(f"{paper.path}/discard", reason="不办").ok()
    for other in (office.head("县教育局"), office.head("秘书股")):
        assert other.get(paper.path).status == 404


@pytest.mark.parametrize(("genre", "number"), [("公告", "第1号"), ("通告", "第1号"), ("命令", "第1号")])
def test_t11_what_names_nobody_comes_to_the_archive(genre: str, number: str, office: Office) -> None:
    text = {"title": f"西丰县人民政府关于有关工作的{genre}", "signature": "西丰县人民政府",
            "body": "现就有关工作明确如下：\n一、加强领导。\n二、抓好落实。"}
    paper = brought(draft(office, text=text, genre=genre, addressee="社会公众"), "P01.20")
    assert row(paper).number == number
    paper.to("")
    assert row(paper).state == "已归档"


def test_p16_a_class_changed_on_the_way_back_asks_for_its_steps(office: Office) -> None:
    paper = under_way(office, "P16.7")
    paper.press(paper.doer(paper.open[0]), "return", to="P16.2", opinion="属性不准").ok()
    paper.forward(paper={"disclosure": "不予公开", "reason": "内部事务信息"}).ok()
    assert paper.step == "P16.6"
    paper.to("P01.18")
    assert row(paper).disclosure == "不予公开"


def test_t13_who_took_it_inside_has_received_it(office: Office) -> None:
    paper = under_way(office, "P01.6")
    clerk = office.staff("县住建局")[-1]
    paper.press(clerk, "branch", opinion="拟同意").ok()
    office.clock.forward(days=20)
    tick()
    assert paper.step == "P05.6"
    said = next(one for one in paper.page["opinions"] if one["step"] == "P01.6")
    assert said["verb"] == "视为无不同意见"
    waiting = office.head("县住建局").get("/boxes/todo").ok().body
    assert paper.key not in [one["document"]["id"] for one in waiting]


@pytest.mark.parametrize("step", ["P01.18", "P01.19", "P01.20", "P01.23"])
def test_the_same_press_counts_once_and_the_second_clerk_is_told(step: str, office: Office) -> None:
    paper = under_way(office, step)
    clerk, other = office.staff("秘书股")[:2]
    task, press = paper.open[0], str(uuid4())
    paper.forward(by=clerk, task=task, press=press).ok()
    before = (row(paper).number, row(paper).state, row(paper).version)
    assert paper.forward(by=clerk, task=task, press=press)["repeated"]
    late = paper.forward(by=other, task=task)
    assert late.status == 409
    assert clerk.holder.name in late["by"]
    assert (row(paper).number, row(paper).state, row(paper).version) == before


def test_f7_the_form_names_who_reviewed(office: Office) -> None:
    paper = under_way(office, "P01.4")
    other = office.staff("县教育局")[-3]
    paper.press(paper.doer(paper.open[0]), "transfer", seat=seat(other), opinion="请代审").ok()
    paper.press(other, "consent").ok()
    office.clock.forward(minutes=5)
    paper.to("P01.6")
    document = row(paper)
    said = cells(document, form_of(document), office.chart, state(document.case or 0))
    assert (said["first_review"], said["second_review"]) == (other.holder.name, "何泰")


def test_x1_5_2_7_returned_to_any_step_and_back_both_ways(office: Office) -> None:
    paper = under_way(office, "P16.2")
    steps = [one["id"] for one in paper.doer(paper.open[0]).get(paper.path).ok()["turns"][0]["back"]]
    assert steps == ["P01.3", "P01.4", "P01.5", "P01.6", "P05.6"]
    for direct in (True, False):
        for step in steps:
            paper.press(paper.doer(paper.open[0]), "return", to=step, opinion="请改", direct=direct).ok()
            assert paper.step == step
            paper.to("P16.2")
