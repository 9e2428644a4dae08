"""What waits at a person who left or is away goes on by the office's word (A51.2, A7)."""

from datetime import timedelta

from luoshi.cli.house import INSTALLER
from luoshi.office.actions.leave import record_absence
from luoshi.office.actions.people import end_post
from luoshi.office.models import Holding
from luoshi.office.models import Person as Row
from luoshi.office.words import Cause
from luoshi.record import clock
from tests.api.county import Office, Person
from tests.documents.trial.papers import leader, row, seat, under_way


def leaves(person: Person) -> None:
    """He holds no post from today on."""
    for one in Holding.objects.filter(person=person.id, valid_to=None):
        end_post(one, clock.today(), "西政任〔2026〕9号", by=INSTALLER)


def away(person: Person) -> None:
    """He is away for a week."""
    record_absence(Row.objects.get(pk=person.id), Cause.TRIP, clock.today(), clock.today() + timedelta(days=7),
                   by=INSTALLER, place="沈阳", consents=("赵启明",))


def test_a51_2_a_clerk_left(office: Office) -> None:
    paper = under_way(office, "P01.10")
    clerk, task = paper.doer(paper.open[0]), paper.open[0]["task"]
    other, boss = next(one for one in office.staff("秘书股") if one.id != clerk.id), office.head("秘书股")
    paper.press(boss, "reseat", task, seat=seat(other), opinion="调离").refused("第五十一条")
    leaves(clerk)
    paper.press(paper.drafter, "reseat", task, seat=seat(other), opinion="调离").refused("第五十一条")
    paper.press(boss, "reseat", task, seat=seat(other)).refused("第五十一条")
    paper.press(boss, "reseat", task, seat=seat(paper.drafter), opinion="调离").refused("第五十一条")
    paper.press(boss, "reseat", task, seat=seat(other), opinion="调离，经主任同意").ok()
    paper.press(other, "consent").ok()
    assert paper.step == "P01.11"
    said = next(one for one in paper.page["opinions"] if one["task"] == task)
    assert (said["verb"], said["opinion"]) == ("转办", "调离，经主任同意")
    assert boss.holder.name in str(said)


def test_a7_a_deputy_is_away(office: Office) -> None:
    paper = under_way(office, "P01.14")
    deputy, task, boss = paper.doer(paper.open[0]), paper.open[0]["task"], office.head("秘书股")
    away(deputy)
    paper.press(boss, "reseat", task, seat=seat(leader(office, "何春燕")), opinion="外出").refused("第七条")
    paper.press(boss, "reseat", task, seat=seat(office.head("县政府")), opinion="外出，请县长阅定").ok()
    paper.to("P01.18")
    assert row(paper).signer_name == "赵启明"


def test_t35_whose_mandate_ended_while_it_waited(office: Office) -> None:
    paper = under_way(office, "P01.12")
    daily, boss = leader(office, "孙立群"), office.head("秘书股")
    office.head("县政府办公室").send(f"{paper.path}/signer", person=daily.id, reason="按下行文授权").ok()
    paper.to("P01.16")
    away(daily)
    task = paper.open[0]["task"]
    paper.press(boss, "reseat", task, seat=seat(leader(office, "何春燕")), opinion="外出").refused("第七条")
    paper.press(boss, "reseat", task, seat=seat(office.head("县政府")), opinion="外出").ok()
    paper.press(office.head("县政府"), "consent").ok()
    assert (row(paper).signer_name, row(paper).state) == ("赵启明", "已签发")


def test_the_drafter_left_another_drafts_on(office: Office) -> None:
    paper = under_way(office, "P01.5")
    paper.press(office.head("县教育局"), "return", to="P01.3", opinion="补充数据").ok()
    other, boss = office.staff("县教育局")[-3], office.head("秘书股")
    leaves(paper.drafter)
    task = next(one["task"] for one in other.get(paper.path).ok()["opinions"] if one["standing"] == "待办")
    boss.send(f"{paper.path}/tasks/{task}/reseat", seat=seat(other), opinion="原拟稿人调离").ok()
    paper.drafter = other
    assert row(paper).drafter_name == other.holder.name
    other.send(f"{paper.path}/form", "patch", form={"phone": "13900000000"}).ok()
    paper.press(other, "consent").ok()
    paper.to("P05.6")
    assert paper.doer(paper.open[0]).id == other.id
