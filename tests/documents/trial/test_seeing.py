"""Who opens a document finds it and nobody else, at every stage (X1-4(3)4, A69)."""

from typing import Any

from luoshi.accounts.models import Account
from luoshi.terms.label import Label
from tests.api.county import Office, Person
from tests.api.walking import TEXT, Paper, draft, form
from tests.documents.trial.papers import leader, seat, under_way

BEFORE = ("P01.6", "P16.2", "P01.9", "P01.14", "P01.18", "P01.20")


def cast(office: Office, paper: Paper) -> dict[str, Person]:
    """Those who look."""
    return {
        "拟稿人": paper.drafter, "局长": office.head("县教育局"), "同事": office.staff("县教育局")[2],
        "会签": office.staff("县住建局")[-1], "水利": office.staff("县水利局")[-1], "秘书": office.staff("秘书股")[-1],
        "公开": office.staff("政务公开股")[-1], "司法": office.staff("县司法局")[-1], "何": leader(office, "何春燕"),
    }


def seen(paper: Paper, people: dict[str, Person]) -> set[str]:
    """Who opens it, which is who finds it."""
    opens = {name for name, one in people.items() if one.get(paper.path).status == 200}
    finds = {name for name, one in people.items()
             if paper.key in [hit["document"]["id"] for hit in one.get("/find", q="校舍").ok()["hits"]]}
    assert finds == opens
    return opens


def test_who_sees_it_is_who_finds_it(office: Office) -> None:
    paper = draft(office, countersign=[office.body("县住建局")])
    people = cast(office, paper)
    assert seen(paper, people) == {"拟稿人"}
    paper.hand_in().ok()
    house = {"拟稿人", "局长", "同事", "秘书"}
    assert seen(paper, people) == house
    for step, more in zip(BEFORE, ({"会签"}, {"公开"}, {"司法"}, set(), set(), set()), strict=True):
        house |= more
        paper.to(step)
        assert seen(paper, people) == house, step
    paper.to("P01.21")
    assert seen(paper, people) == {*house, "水利"}
    paper.to("")
    assert "何" not in seen(paper, people)


def test_whom_it_is_passed_or_shown_to_finds_it(office: Office) -> None:
    paper = under_way(office, "P01.10")
    clerk, task = paper.doer(paper.open[0]), paper.open[0]["task"]
    he, water = leader(office, "何春燕"), office.head("县水利局")
    people = {"何": he, "水利": water}
    clerk.send(f"{paper.path}/circulate", seats=[seat(he)]).ok()
    assert seen(paper, people) == {"何"}
    paper.press(clerk, "add-signers", task, seats=[seat(water)], reason="请核").ok()
    assert seen(paper, people) == {"何", "水利"}


def test_a69_a_label_goes_only_to_who_may_open_it(office: Office) -> None:
    cells: dict[str, Any] = {"label": "工作秘密", "disclosure": "不予公开", "closed_reason": "工作秘密",
             "countersign": [office.body("县住建局")]}
    writer = office.staff("县教育局")[-1]
    said = writer.send("/documents", form=form(office, **cells), text=TEXT).refused("第六十九条").words
    assert f"{writer.holder.name}”没有查看权限" in said
    Account.objects.filter(person=writer.id).update(clearance=Label.GUARDED)
    paper = draft(office, **cells)
    said = paper.hand_in().refused("第六十九条").words
    assert "“县教育局科员贾春敏”没有查看权限" in said
    people = {office.staff("县教育局")[-2].id, office.staff("县教育局")[1].id, office.head("县教育局").id}
    Account.objects.filter(person__in=people).update(clearance=Label.GUARDED)
    paper.hand_in().ok()
    paper.to("P16.2").forward(paper={"disclosure": "不予公开", "reason": "工作秘密"}).ok()
    paper.to("P01.10")
    clerk, other = paper.doer(paper.open[0]), office.head("县水利局")
    Account.objects.filter(person=other.id).update(clearance=Label.INTERNAL)
    paper.press(clerk, "transfer", seat=seat(other), opinion="请核").refused("第六十九条")
    clerk.send(f"{paper.path}/circulate", seats=[seat(other)]).refused("第六十九条")
    assert seen(paper, {"水利": other}) == set()
