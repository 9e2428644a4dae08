"""Steps that are no station of the running flow: the drafter's form, countersignature's own course, correction.

P01.1, P01.2, P02.1, P02.2, P16.1 and P33.1 stand on the form before a case begins; P01.7 and P01.8 are P16.2 to P16.7;
P02.3 and P02.7 are the steps shared with P01; P05 runs within P01.6; P34 is a return and what follows.
"""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from luoshi.documents.ticking import tick
from luoshi.law.book import load_book
from luoshi.law.procedure import procedures
from tests.api.county import Office
from tests.api.walking import TEXT, Paper, draft
from tests.documents.http import texts
from tests.documents.http.test_steps import WHERE


def form_filled(office: Office) -> None:
    """P01.1: the drafter writes 文件稿 and text; findings and the signer are there at once."""
    page = draft(office).page
    assert page["form"]["reason"]
    assert page["where"] is None
    assert [one["number"] for one in page["versions"]] == [1]
    assert page["signing"]["signer"] == "县长"
    assert all(one["at"] for one in page["findings"])


def head_chosen(office: Office) -> None:
    """P01.2: kind, series, addressees; what does not go together is refused with its place."""
    paper = draft(office)
    told = paper.drafter.get(f"{paper.path}/forecast").ok()
    assert told["series"] == "西政发"
    wrong = paper.drafter.send(f"{paper.path}/form", "patch", form={"addressee": "市政府"})
    assert "通知不能上行" in wrong.refused("第五十三条").words


def openness_reviewed(office: Office) -> None:
    """P01.7: the section gives the class with its reason before the county's office sees the draft."""
    paper = handed_in(office).to("P16.2")
    paper.forward(paper={"disclosure": "依申请公开"}).refused("附件1 五（三）3")
    paper.forward(paper={"disclosure": "依申请公开", "reason": "涉及内部事务"}).ok()
    page = paper.page
    assert page["disclosure"] == "依申请公开"
    assert page["where"]["step"] == "P16.6"
    assert "P16.3" in page["left_out"]


def legality_reviewed(office: Office) -> None:
    """P01.8: the bureau of justice; what fails cannot go on."""
    paper = handed_in(office, normative=True).to("P16.5")
    paper.forward(paper={"result": "不通过", "text": "缺少上位法依据"}).refused("第二十一条")
    paper.forward(by=office.staff("县司法局")[-1]).refused("第五十一条")
    paper.forward().ok()
    assert any(one["leaf"] == "合法性审查意见" for one in paper.page["papers"])


def bureau_sorted(office: Office) -> None:
    """P02.1: own business, mandate, relay or upward: the form tells them apart."""
    signers = {}
    for tag in ("办公室自身业务", "布置工作", "转发部门文件"):
        paper = draft(office, text=texts.BUREAU, owner="县政府办公室", tags=[tag])
        signers[tag] = [one["id"] for one in paper.page["signing"]["rows"]]
    assert signers == {"办公室自身业务": ["S28"], "布置工作": ["S29"], "转发部门文件": ["S29"]}


def mandate_recorded(office: Office) -> None:
    """P02.2: without the county's mandate on record the document is not signed."""
    paper = draft(office, text=texts.BUREAU, owner="县政府办公室", tags=["转发部门文件"])
    papers = f"{paper.path}/papers"
    paper.drafter.send(papers, leaf="授权行文记录", cells={"leader": "副县长韩雪梅"}).refused("附件1 三")
    paper.drafter.send(papers, leaf="审核单", cells={}).refused("附件1 五（三）3")
    paper.drafter.send(papers, leaf="没有的", cells={}).refused("附件1 五（三）3")
    paper.hand_in().ok()
    paper.to("P02.5").forward().refused("附件1 二（二）")


def bureau_shared(office: Office) -> None:
    """P02.3: drafting, countersignature, openness and legality as for the county's own."""
    paper = draft(office, text=texts.BUREAU, owner="县政府办公室", tags=["布置工作"], normative=True,
                  countersign=[office.body("县住建局")])
    stages = [one["step"]["id"] for one in paper.drafter.get(f"{paper.path}/forecast").ok()["stages"]]
    assert {"P01.6", "P05.6", "P16.2", "P16.5", "P16.7"} <= set(stages)
    paper.hand_in().ok()
    assert paper.to("P05.6").page["procedure"] == "P02"


def bureau_issued(office: Office) -> None:
    """P02.7: number, print, dispatch, publication, file."""
    paper = draft(office, "秘书股", texts.BUREAU, owner="县政府办公室", tags=["办公室自身业务"])
    paper.hand_in().ok()
    page = paper.to("").page
    assert (page["number"], page["state"]) == ("西政办发〔2026〕1号", "已归档")
    assert page["dispatches"]


def bodies_found(office: Office) -> None:
    """P05.1: whom to ask follows from the text; leaving one out is refused when the head signs."""
    paper = draft(office)
    paper.hand_in().ok()
    refused = paper.to("P01.5").forward().refused("附件1 五（一）7")
    assert "县住房和城乡建设局" in refused.words
    paper.press(office.head("县教育局"), "return", opinion="请征求县住建局意见").ok()
    paper.drafter.send(f"{paper.path}/form", "patch", form={"countersign": [office.body("县住建局")]}).ok()
    assert paper.to("P01.6").open[0]["seat"] == "县住房和城乡建设局"


def asked_with_limit(office: Office) -> None:
    """P05.2: the limit runs from delivery, seven working days; shorter ones say why."""
    hasty = draft(office, countersign=[office.body("县住建局")], limit=3)
    hasty.hand_in().refused("第五十二条")
    paper = asked(office)
    task = paper.open[0]["task"]
    paper.drafter.send(f"{paper.path}/tasks/{task}/deliver").refused("第五十二条")
    paper.drafter.send(f"{paper.path}/tasks/{task}/deliver", reason="县住建局李四签收").ok()
    limit = paper.page["limits"][-1]
    assert (limit["id"], limit["due"], limit["at"]) == ("D04", "2026-12-02", "第五十二条")
    assert limit["words"]


def answered(office: Office) -> None:
    """P05.3: consent, consent with changes, objection with ground; inside the body from its clerk to its head."""
    paper = asked(office)
    clerk, head = office.staff("县住建局")[-1], office.head("县住建局")
    task = paper.open[0]["task"]
    paper.press(clerk, "consent", task, opinion="同意").refused("第五十一条")
    paper.press(clerk, "branch", task, opinion="建议同意").ok()
    waiting = next(one for one in head.get("/boxes/todo").ok().body if one["document"]["id"] == paper.key)
    paper.press(clerk, "consent", waiting["task"], case=waiting["case"], opinion="同意").refused("第五十一条")
    paper.press(head, "consent", waiting["task"], case=waiting["case"], opinion="同意。修改意见：补充经费来源").ok()
    said = next(one for one in paper.page["opinions"] if one["task"] == task)
    assert (said["verb"], said["opinion"]) == ("同意", "同意。修改意见：补充经费来源")


def limit_agreed(office: Office) -> None:
    """P05.4: another limit, agreed before the first has passed."""
    paper = asked(office)
    task = paper.open[0]["task"]
    paper.drafter.send(f"{paper.path}/tasks/{task}/deliver", reason="李四签收").ok()
    clock = paper.page["limits"][-1]["clock"]
    path = f"{paper.path}/limits/{clock}/agree"
    paper.drafter.send(path, days=9).refused("第五十二条")
    paper.drafter.send(path, days=9, reason="11月23日与县住建局电话商定").ok()
    assert paper.page["limits"][-1]["due"] == "2026-12-04"
    office.clock.forward(days=20)
    paper.drafter.send(path, days=30, reason="再商定").refused("第五十二条")


def silent(office: Office) -> None:
    """P05.5: silence after the limit, with proof of delivery, is taken as no objection, by the clock alone."""
    paper = asked(office)
    task = paper.open[0]["task"]
    paper.drafter.send(f"{paper.path}/tasks/{task}/deliver", reason="李四签收").ok()
    office.clock.forward(days=9)
    assert tick() == ([], [])
    office.clock.forward(days=1)
    done, refused = tick()
    assert (len(done), refused) == (1, [])
    page = paper.page
    said = next(one for one in page["opinions"] if one["task"] == task)
    assert said["verb"] == "视为无不同意见"
    assert said["proof"] == "李四签收"
    assert page["where"]["step"] == "P05.6"


def form_sent_to_the_section(office: Office) -> None:
    """P16.1: the 文件稿 with class and reason; without the reason it is not handed in."""
    paper = draft(office, disclosure="不予公开")
    assert "不主动公开的理由" in paper.hand_in().refused("附件1 五（三）3").words
    paper.drafter.send(f"{paper.path}/form", "patch", form={"closed_reason": "内部管理"}).ok()
    paper.hand_in().ok()


def sent_to_the_secretaries(office: Office) -> None:
    """P16.8: after the section's head has signed, the draft lies with 秘书股."""
    paper = handed_in(office).to("P16.7")
    paper.forward(by=office.staff("政务公开股")[-1]).refused("附件1 五（三）3")
    answer = paper.forward().ok()
    assert (answer["where"]["step"], answer["where"]["holders"]) == ("P01.9", ["县政府办公室秘书股"])
    asked = office.staff("秘书股")[0].get("/boxes/todo").ok().body
    assert paper.key in [one["document"]["id"] for one in asked]


def consent_asked(office: Office) -> None:
    """P33.1: a department asks the county's consent for its own document."""
    paper = draft(office, text=texts.OWN, owner="县政府部门", tags=["经县政府同意"])
    assert paper.hand_in().ok()["where"]["step"] == "P33.2"
    paper.forward(by=office.head("县教育局")).refused("附件1 二（二）")


def faults_listed(office: Office) -> None:
    """P34.1: every finding with its place, words and remedy."""
    paper = handed_in(office, text={**TEXT, "body": TEXT["body"] + "\n3、其他事项。。"}).to("P01.9")
    page = office.head("秘书股").get(paper.path).ok()
    assert page["findings"]
    assert all(one["at"] and one["message"] for one in page["findings"])


def returned_with_reasons(office: Office) -> None:
    """P34.2: a return says why; without reason it is refused."""
    paper = handed_in(office).to("P01.9")
    section = office.head("秘书股")
    paper.press(section, "return").refused("附件1 五（二）7")
    paper.press(section, "return", opinion="附件1 五（一）6：标题有误，请改正。").ok()
    assert paper.page["where"]["step"] == "P01.3"
    assert paper.page["way"][-2]["mark"] == "已退回"


def corrected(office: Office) -> None:
    """P34.3: put right and handed in again, straight to who returned it; the former version stays."""
    paper = handed_in(office).to("P01.9")
    paper.press(office.head("秘书股"), "return", opinion="请改标题").ok()
    text = {"title": "西丰县人民政府关于切实做好校舍安全工作的通知"}
    paper.drafter.send(f"{paper.path}/text", "put", text=text).refused("附件1 五（二）7")
    paper.drafter.send(f"{paper.path}/text", "put", text=text, why="按退文意见修改").ok()
    assert paper.forward().ok()["where"]["step"] == "P01.9"
    assert [one["why"] for one in paper.page["versions"]] == ["拟稿", "按退文意见修改"]


def checked_again(office: Office) -> None:
    """P34.4: the new version is checked anew; what was put right is gone."""
    paper = handed_in(office, text={**TEXT, "body": TEXT["body"] + "。"}).to("P01.9")
    before = {one["key"] for one in paper.page["findings"]}
    paper.press(office.head("秘书股"), "return", opinion="句末标点重复").ok()
    paper.drafter.send(f"{paper.path}/text", "put", text={"body": TEXT["body"]}, why="改正标点").ok()
    assert before - {one["key"] for one in paper.page["findings"]}


def cancelled(office: Office) -> None:
    """P34.5: what should not have been issued is cancelled, by who signed or stands above; the receivers are told."""
    paper = handed_in(office).to("P01.21")
    path = f"{paper.path}/cancel"
    paper.drafter.send(path, reason="错发", order="县政府决定").refused("附件1 二（一）")
    office.post("县长").send(path, reason="错发", order="县政府11月23日决定").ok()
    assert paper.page["validity"] == "已撤销"
    assert paper.page["links"][0]["tie"] == "撤销"


def handed_in(office: Office, text: Mapping[str, str] = TEXT, **cells: Any) -> Paper:
    """Under way; the one body that the text touches is asked."""
    paper = draft(office, text=text, countersign=[office.body("县住建局")], **cells)
    paper.hand_in().ok()
    return paper


def asked(office: Office) -> Paper:
    """Lying with the body asked."""
    return handed_in(office).to("P01.6")


STEPS: Mapping[str, Callable[[Office], None]] = {
    "P01.1": form_filled, "P01.2": head_chosen, "P01.7": openness_reviewed, "P01.8": legality_reviewed,
    "P02.1": bureau_sorted, "P02.2": mandate_recorded, "P02.3": bureau_shared, "P02.7": bureau_issued,
    "P05.1": bodies_found, "P05.2": asked_with_limit, "P05.3": answered, "P05.4": limit_agreed, "P05.5": silent,
    "P16.1": form_sent_to_the_section, "P16.8": sent_to_the_secretaries, "P33.1": consent_asked,
    "P34.1": faults_listed, "P34.2": returned_with_reasons, "P34.3": corrected, "P34.4": checked_again,
    "P34.5": cancelled,
}


@pytest.mark.parametrize("id", STEPS)
def test_step(id: str, office: Office) -> None:
    STEPS[id](office)


def test_every_step_has_its_test() -> None:
    known = procedures(load_book())
    every = [f"{key}.{number}" for key in ("P01", "P02", "P03", "P05", "P06", "P16", "P33", "P34")
             for number in range(1, len(known[key].steps) + 1)]
    assert sorted([*WHERE, *STEPS]) == sorted(every)
