"""What stops a document at one step or another, each with its article."""

from uuid import uuid4

import pytest

from luoshi.cli.house import INSTALLER
from luoshi.documents.actions import drafting, handing
from luoshi.documents.actions.lapsing import lapse
from luoshi.law.refusal import Refusal
from luoshi.office.actions.powers import revoke_mandate
from luoshi.office.models import Mandate
from luoshi.record import clock
from luoshi.terms.document import Draft
from luoshi.terms.officer import CLOCK, Officer
from tests.api.county import Office
from tests.api.test_handing import seat, under_way
from tests.api.walking import PAPERS, TEXT, draft
from tests.documents.http import texts

PRINTING = "党政机关公文处理工作条例 第二十五条"


def test_three_reviews_are_by_three_people(office: Office) -> None:
    paper = under_way(office, "P01.4")
    first = paper.doer(paper.open[0])
    paper.press(first, "consent").ok()
    second = paper.doer(paper.open[0])
    paper.press(second, "transfer", seat=seat(first), opinion="请代审").ok()
    paper.press(first, "consent").refused("附件1 五（三）3")


def test_a_mandate_that_ended_signs_no_more(office: Office) -> None:
    paper = under_way(office, "P01.12")
    daily = next(one for one in office.staff("县政府") if one.holder.name == "孙立群")
    office.head("县政府办公室").send(f"{paper.path}/signer", person=daily.id, reason="按下行文授权").ok()
    paper.to("P01.16")
    row = Mandate.objects.get(taker__person=daily.id, scope="下行文")
    revoke_mandate(row, clock.today(), by=INSTALLER, reason="收回")
    paper.press(daily, "consent").refused("第五十三条（五）")


def test_what_was_signed_is_not_changed_before_the_number(office: Office) -> None:
    paper = under_way(office, "P01.18")
    clerk = office.head("秘书股")
    title = {"title": TEXT["title"].replace("做好", "切实做好")}
    clerk.send(f"{paper.path}/text", "put", text=title, why="润色").ok()
    paper.forward().refused(PRINTING)
    paper.press(clerk, "return", to="P01.16", opinion="标题有改动，请复审").ok()
    assert (paper.page["state"], paper.page["signed_on"]) == ("办理中", None)
    paper.to("P01.19")
    assert paper.page["number"] == "西政发〔2026〕1号"


def test_a_draft_has_no_task_yet(office: Office) -> None:
    paper = draft(office)
    paper.press(paper.drafter, "consent", 1).refused("附件1 五（三）1")
    paper.hand_in().ok()
    assert "没有这项办理" in paper.press(paper.drafter, "consent", 99).words


def test_a_mark_of_secrecy_stops_the_changed_text(office: Office) -> None:
    paper = draft(office)
    marked = {"body": "机密★1年\n现通知如下。"}
    paper.drafter.send(f"{paper.path}/text", "put", text=marked, why="改").refused("第六十九条")
    paper.drafter.send(f"{paper.path}/text", "put", text={"body": TEXT["body"]}, why="没有改动").ok()
    assert [one["number"] for one in paper.page["versions"]] == [1]


def test_papers_that_stop_a_case(office: Office) -> None:
    paper = under_way(office, "P01.13", to_meeting=True)
    meeting = PAPERS["P01.13"]
    for result in ("不通过", "缓议"):
        paper.forward(paper={**meeting, "result": result}).refused("第二十五条")
    paper.forward(paper={**meeting, "kind": "碰头会"}).refused("第二十五条")
    joint = draft(office, text=texts.JOINT, owner="县委、县政府", genre="意见")
    joint.hand_in().ok()
    joint.to("P03.1").forward(paper={**PAPERS["P03.1"], "main": "否"}).refused("第五十二条")
    own = draft(office, text=texts.OWN, owner="县政府部门", tags=["经县政府同意"])
    own.hand_in().ok()
    own.forward(paper={"way": "县政府批转"}).refused("附件1 二（二）")


def test_silence_is_the_clocks_alone(office: Office) -> None:
    paper = under_way(office, "P01.6")
    page = paper.page
    case = next(one for one in office.head("县住建局").get("/boxes/todo").ok().body)["case"]
    with pytest.raises(Refusal, match="由系统记载"):
        lapse(paper.key, case, 1, by=paper.drafter.holder.officer)
    with pytest.raises(Refusal, match="没有送达证明"):
        lapse(paper.key, case, page["opinions"][-1]["task"], by=CLOCK)


def test_silence_never_counts_for_norms(office: Office) -> None:
    paper = under_way(office, "P01.6", normative=True)
    task = paper.open[0]["task"]
    paper.drafter.send(f"{paper.path}/tasks/{task}/deliver", reason="李四签收").ok()
    office.clock.forward(days=30)
    case = office.head("县住建局").get("/boxes/todo").ok().body[0]["case"]
    with pytest.raises(Refusal, match="不适用"):
        lapse(paper.key, case, task, by=CLOCK)


def test_actions_asked_for_nothing_refuse(office: Office) -> None:
    nobody = Officer(999_999, "无名", "无职", "无")
    with pytest.raises(Refusal, match="没有任职登记"):
        drafting.compose({}, Draft(), by=nobody)
    with pytest.raises(Refusal, match="没有这件公文"):
        drafting.discard(999_999, by=nobody, reason="无")
    with pytest.raises(Refusal, match="没有这项办理"):
        handing.consent(999_999, 1, by=nobody, token=uuid4())
