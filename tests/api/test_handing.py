"""What people do with a task and with a document under way, each with who cannot."""

from typing import Any

from tests.api.county import Office, Person
from tests.api.walking import FIT, Paper, draft


def under_way(office: Office, step: str, **cells: Any) -> Paper:
    """A document lying at a step."""
    paper = draft(office, countersign=[office.body("县住建局")], **cells)
    paper.hand_in().ok()
    return paper.to(step)


def seat(person: Person) -> str:
    """His own seat."""
    return f"person:{person.id}"


def test_opened_it_is_not_taken_back(office: Office) -> None:
    paper = under_way(office, "P01.4")
    first = paper.doer(paper.open[0])
    task = paper.open[0]["task"]
    paper.press(first, "consent", task).ok()
    assert "只能由交出的人取回" in paper.press(paper.drafter, "take-back", task).words
    paper.press(first, "take-back", task).ok()
    again = paper.open[0]["task"]
    paper.press(first, "consent", again).ok()
    second = paper.doer(paper.open[0])
    paper.press(paper.drafter, "open").refused("附件1 五（三）3")
    paper.press(second, "open").ok()
    late = paper.press(first, "take-back", again)
    assert late.status == 409
    assert second.holder.name in late["by"]
    assert next(one for one in paper.page["opinions"] if one["task"] == task)["standing"] == "已失效"


def test_an_opinion_is_put_by(office: Office) -> None:
    paper = under_way(office, "P01.4")
    by = paper.doer(paper.open[0])
    paper.press(paper.drafter, "save", opinion="试").refused("附件1 五（三）3")
    paper.press(by, "save", opinion="拟同意").ok()
    assert paper.page["where"]["step"] == "P01.4"
    draft(office).drafter.send("/documents/999/tasks/1/save", opinion="试").refused("", 404)
    fresh = draft(office)
    fresh.drafter.send(f"{fresh.path}/tasks/1/save", opinion="试").refused("附件1 五（三）1")


def test_another_does_it_instead(office: Office) -> None:
    paper = under_way(office, "P01.10")
    clerk, other = paper.doer(paper.open[0]), office.staff("秘书股")[1]
    paper.press(paper.drafter, "transfer", seat=seat(other)).refused("附件1 五（三）1")
    paper.press(clerk, "transfer", seat="person:0").refused("第五十一条")
    paper.press(clerk, "transfer", seat="某人").refused("第五十一条")
    paper.press(clerk, "transfer", seat=seat(other), opinion="外出培训").ok()
    assert paper.doer(paper.open[0]).id == other.id
    paper.press(clerk, "consent").refused("附件1 五（三）1")
    paper.press(other, "consent").ok()


def test_others_sign_before(office: Office) -> None:
    paper = under_way(office, "P01.10")
    clerk = paper.doer(paper.open[0])
    own = paper.open[0]["task"]
    others = [one for one in office.staff("秘书股") if one.id != clerk.id][:2]
    paper.press(paper.drafter, "add-signers", seats=[seat(others[0])]).refused("附件1 五（三）1")
    paper.press(clerk, "add-signers", seats=[]).refused("第五十一条")
    paper.press(clerk, "add-signers", own, seats=[seat(one) for one in others], reason="请先核对数据").ok()
    added = {one["seat_key"]: one["task"] for one in paper.open}
    outsider = office.staff("县水利局")[-1]
    drop = f"{paper.path}/tasks/{added[seat(others[1])]}/drop"
    outsider.send(drop).refused("", 404)
    clerk.send(drop, reason="不必").ok()
    assert paper.press(clerk, "consent", own).status == 422
    paper.press(others[0], "consent", added[seat(others[0])], opinion="数据无误").ok()
    paper.press(clerk, "consent", own).ok()
    assert paper.step == "P01.11"


def test_some_read_while_it_goes_on(office: Office) -> None:
    paper = under_way(office, "P01.9")
    reader = office.staff("县水利局")[0]
    reader.get(paper.path).refused("", 404)
    steered = f"{paper.path}/circulate"
    office.staff("政务公开股")[-1].send(steered, seats=[seat(reader)]).ok()
    (item,) = reader.get("/boxes/to-read").ok().body
    assert item["document"]["id"] == paper.key
    paper.press(paper.drafter, "read", item["task"]).refused("附件1 五（二）4")
    paper.press(reader, "consent", item["task"]).refused("")
    paper.press(reader, "read", item["task"], opinion="已阅").ok()
    assert reader.get("/boxes/to-read").ok().body == []
    assert reader.get("/boxes/done").ok().body[0]["opinion"] == "已阅"


def test_who_has_a_hand_in_it_hastens_and_holds(office: Office) -> None:
    paper = under_way(office, "P01.9")
    stranger = office.staff("县政府办公室")[-1]
    for verb in ("urge", "hold", "resume", "circulate"):
        more: dict[str, Any] = {"seats": [seat(stranger)]} if verb == "circulate" else {}
        stranger.send(f"{paper.path}/{verb}", reason="试", **more).refused("附件1 五（二）4")
    paper.drafter.send(f"{paper.path}/urge", reason="请于今日办理").ok()
    paper.drafter.send(f"{paper.path}/hold").refused("第七十二条")
    paper.drafter.send(f"{paper.path}/hold", reason="等候上级文件，12月1日恢复").ok()
    assert paper.page["where"]["status"] == "暂缓"
    section = office.head("秘书股")
    assert paper.press(section, "consent", paper.open[0]["task"]).status == 422
    paper.drafter.send(f"{paper.path}/resume", reason="上级文件已到").ok()
    paper.press(section, "consent").ok()
    fresh = draft(office)
    fresh.drafter.send(f"{fresh.path}/urge").refused("", 404)


def test_its_own_people_withdraw_it(office: Office) -> None:
    paper = under_way(office, "P01.9")
    office.head("秘书股").send(f"{paper.path}/withdraw", reason="不办").refused("附件1 五（一）7")
    paper.drafter.send(f"{paper.path}/withdraw").refused("附件1 五（二）7")
    paper.drafter.send(f"{paper.path}/withdraw", reason="与市里文件重复").ok()
    assert paper.page["state"] == "不再办理"
    numbered = under_way(office, "P01.19")
    numbered.drafter.send(f"{numbered.path}/withdraw", reason="不办").refused("党政机关公文处理工作条例 第三十三条")


def test_the_office_names_who_signs_by_mandate(office: Office) -> None:
    paper = under_way(office, "P01.12")
    other = office.head("县政府办公室")
    daily = next(one for one in office.staff("县政府") if one.holder.name == "孙立群")
    path = f"{paper.path}/signer"
    paper.drafter.send(path, person=daily.id, reason="县长授权").refused("附件1 五（三）1")
    other.send(path, person=office.staff("县政府")[2].id, reason="县长授权").refused("第五十三条（五）")
    other.send(path, person=daily.id, reason="按下行文授权").ok()
    walked = paper.to("P01.16")
    assert walked.open[0]["seat"] == daily.holder.words
    paper.press(other, "consent").refused("第五十三条")
    paper.press(daily, "consent").ok()
    assert paper.page["signer"] == "孙立群"


def test_a_clerk_enters_what_the_leader_wrote(office: Office) -> None:
    paper = under_way(office, "P01.16")
    head = office.post("县长")
    scribe = next(one for one in office.staff("秘书股") if [
        item for item in one.get("/boxes/todo", scribe="true").ok().body if item["acting_for"] == head.id])
    number = paper.open[0]["task"]
    paper.press(scribe, "consent", number).refused("第五十三条")
    paper.press(scribe, "consent", number, acting_for=head.id).refused("附件1 五（二）9")
    paper.press(scribe, "consent", number, acting_for=head.id, original="11月23日批示，存秘书股").ok()
    said = next(one for one in paper.page["opinions"] if one["task"] == number)
    assert (said["opinion"], said["capacity"]) == ("同意（圈阅）", "代录")
    assert any("存秘书股" in one["note"] for one in paper.page["record"])
    assert paper.page["state"] == "已签发"


def test_quicker_ones_are_named(office: Office) -> None:
    paper = under_way(office, "P01.9")
    first, second = office.staff("秘书股")[:2]
    task = paper.open[0]["task"]
    paper.press(first, "consent", task).ok()
    late = paper.press(second, "consent", task)
    assert late.status == 409
    assert first.holder.name in late["by"]
    assert late["when"]


def test_a_return_keeps_the_half_filled_sheet(office: Office) -> None:
    paper = under_way(office, "P01.11")
    director = paper.doer(paper.open[0])
    sheet = {**FIT, "head_3": "不符合", "note_3": "缺财政局会签"}
    paper.press(director, "consent", paper=sheet).refused("附件1 五（二）")
    paper.press(director, "return", opinion="请补会签", to="P01.99").refused("附件1 五（二）7")
    paper.press(director, "return", opinion="请补会签", paper=sheet, direct=False).ok()
    assert paper.page["papers"][-1]["cells"]["note_3"] == "缺财政局会签"
    assert paper.forward().ok()["where"]["step"] == "P01.4"


def test_an_objection_gives_its_ground(office: Office) -> None:
    paper = under_way(office, "P01.6")
    head = office.head("县住建局")
    paper.press(head, "object").refused("第五十二条")
    paper.press(office.staff("县住建局")[-1], "object", opinion="不同意").refused("第五十一条")
    paper.press(head, "object", opinion="不同意，依据三定规定第五条").ok()
    assert paper.step == "P06.1"
    paper.forward().ok()
    assert paper.open[0]["seat"] == "县住房和城乡建设局"


def test_an_answer_from_inside_the_house_may_object(office: Office) -> None:
    paper = under_way(office, "P01.6")
    clerk, head = office.staff("县住建局")[-1], office.head("县住建局")
    paper.press(paper.drafter, "branch").refused("第五十二条")
    paper.press(clerk, "branch", opinion="建议不同意").ok()
    item = head.get("/boxes/todo").ok().body[0]
    paper.press(head, "save", item["task"], case=item["case"], opinion="不同意").ok()
    paper.press(head, "save", item["task"], case=999_999, opinion="不同意").refused("附件1 五（三）1")
    paper.press(head, "object", item["task"], case=item["case"], opinion="不同意，依据三定规定").ok()
    assert paper.step == "P06.1"
    earlier = under_way(office, "P01.9")
    earlier.press(office.head("秘书股"), "branch").refused("第五十二条")
