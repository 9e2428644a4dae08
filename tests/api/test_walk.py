"""One 西政发 from draft to archive through the interface: a return, a silence, an absence, every wrong hand refused.

The head of 县教育局 is away that week and authorised his deputy (第五十一条), as the sample county has it.
"""

from collections.abc import Iterator

import pytest

from luoshi.documents.ticking import tick
from luoshi.record import clock, verify
from tests.api.county import Office
from tests.api.recorded import Walk
from tests.api.walking import Paper, draft

ABSENT_WEEK = "2026-09-14T09:30"
TITLE = "西丰县人民政府关于切实做好校舍安全工作的通知"


@pytest.fixture
def away(sample: None, db: None) -> Iterator[Office]:
    """The Monday of that week."""
    with clock.held(ABSENT_WEEK) as held:
        yield Office(held)


def test_a_document_from_draft_to_archive(away: Office) -> None:
    paper = begun(away)
    walk = Walk(paper).to("P01.5")
    signed_by_deputy(away, paper)
    walk.to("P01.6")
    silence(away, walk)
    returned(away, walk)
    walk.to("P01.21")
    received(away, paper)
    walk.to("")
    filed(away, walk)


def begun(office: Office) -> Paper:
    """Foreseen, written, handed in with one press although the line broke."""
    people = office.staff("县教育局")
    asked = [office.body("县住建局"), office.body("县财政局")]
    paper = draft(office, second_reviewer=people[2].id, countersign=asked)
    told = paper.drafter.get(f"{paper.path}/forecast").ok()
    assert told["signing"]["signer"] == "县长"
    assert told["until"] > "2026-09-14"
    press = "7f7c2f0e-6a0a-4f0e-9d1e-0d6c9d2f7b11"
    paper.drafter.send(f"{paper.path}/hand-in", press=press).ok()
    again = paper.drafter.send(f"{paper.path}/hand-in", press=press)
    assert (again.status, again["repeated"]) == (409, True)
    late = paper.drafter.send(f"{paper.path}/hand-in")
    assert (late.status, late["repeated"], late["by"]) == (409, False, "县教育局科员范庆琴")
    assert paper.page["where"]["step"] == "P01.4"
    return paper


def signed_by_deputy(office: Office, paper: Paper) -> None:
    """The head is away: his authorised deputy signs and says for whom; nobody else can."""
    chief, _, colleague = office.staff("县教育局")[:3]
    deputy = office.staff("县教育局")[1]
    todo = next(one for one in deputy.get("/boxes/todo").ok().body if one["document"]["id"] == paper.key)
    assert todo["acting_for"] == chief.id
    number = todo["task"]
    paper.press(colleague, "consent", number).refused("第五十一条")
    paper.press(colleague, "consent", number, acting_for=chief.id).refused("第五十一条")
    paper.press(deputy, "consent", number).refused("第五十一条")
    paper.press(deputy, "consent", number, acting_for=chief.id, opinion="同意报送").ok()
    said = next(one for one in paper.page["opinions"] if one["task"] == number)
    assert deputy.holder.name in said["who"]
    assert (said["acting_for"], said["capacity"]) == (f"县教育局局长{chief.holder.name}", "代理")


def silence(office: Office, walk: Walk) -> None:
    """One body answers; the other got it provably and keeps silent."""
    paper = walk.paper
    walk.forward().ok()
    (task,) = paper.open
    assert task["seat"] == "县财政局"
    paper.drafter.send(f"{paper.path}/tasks/{task['task']}/deliver", reason="县财政局办公室签收").ok()
    office.clock.forward(days=14)
    done, refused = tick()
    assert (len(done), refused) == (1, [])
    said = next(one for one in paper.page["opinions"] if one["task"] == task["task"])
    assert (said["verb"], said["at"]) == ("视为无不同意见", "第五十二条")
    assert paper.page["where"]["step"] == "P05.6"


def returned(office: Office, walk: Walk) -> None:
    """The deputy director returns it; it comes straight back to him."""
    paper = walk.to("P01.11").paper
    director = paper.doer(paper.open[0])
    paper.press(director, "return").refused("附件1 五（二）7")
    paper.press(director, "return", opinion="标题请改为“切实做好”。").ok()
    paper.drafter.send(f"{paper.path}/text", "put", text={"title": TITLE}, why="按审核意见修改").ok()
    walk.forward(opinion="已修改").ok()
    assert paper.step == "P01.11"


def received(office: Office, paper: Paper) -> None:
    """A township signs for what it received, once."""
    township = office.head("振兴镇政府")
    line = next(one for one in township.get("/boxes/to-receive").ok().body if one["document"]["id"] == paper.key)
    township.send(f"/dispatches/{line['id']}/sign").ok()
    assert not [one for one in township.get("/boxes/to-receive").ok().body if one["document"]["id"] == paper.key]
    assert township.get(paper.path).ok()["number"] == "西政发〔2026〕1号"
    assert township.send(f"/dispatches/{line['id']}/sign").status == 422


def filed(office: Office, walk: Walk) -> None:
    """The end: number, register, package; more than eleven people; the record is whole."""
    page = walk.paper.page
    assert (page["title"], page["number"], page["state"]) == (TITLE, "西政发〔2026〕1号", "已归档")
    assert len(walk.people) >= 11
    for one in walk.taken:
        assert one.wrong.status == 422
        assert all(one.wrong.at), one.wrong.words
    clerk = office.head("秘书股")
    book = clerk.get("/registers/issue", series="西政发").ok()
    assert book["documents"] == [walk.paper.key]
    assert clerk.get(f"{walk.paper.path}/package.zip").headers["X-Package"] == "same"
    assert [one["document"]["id"] for one in clerk.get("/find", q="校舍安全").ok()["hits"]] == [walk.paper.key]
    assert all(one["provisions"] for one in page["record"])
    assert list(verify.verify()) == []
