"""Before and at drafting: who signs, how long, the draft written, changed, accepted, dropped; and what is refused."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from luoshi.api.filled import FormIn
from luoshi.documents.form import Form
from tests.api.county import Answer, Office, Person
from tests.api.walking import TEXT, draft, form

SECRET = "机密★1年"
WHOLE = "西丰县人民政府关于做好防汛工作的通知\n各乡（镇）人民政府：\n为做好防汛工作，现通知如下：\n一、加强值守。"


def sent(person: Person, path: str, name: str, text: str, **fields: object) -> Answer:
    """A file with a form, as browsers send it."""
    file = SimpleUploadedFile(name, text.encode())
    found = Client().post(f"/api{path}", {**fields, "file": file}, headers={"Authorization": f"Bearer {person.secret}"})
    return Answer(found.status_code, found.json(), found.headers)


def test_the_form_knows_every_cell() -> None:
    assert set(Form.__dataclass_fields__) - {"delegate"} == set(FormIn.model_fields) - {"secrecy"}
    assert all(field.title for field in FormIn.model_fields.values())


def test_who_signs_says_what_it_asks(office: Office) -> None:
    person = office.staff("县教育局")[-1]
    fields = {one["name"]: one for one in person.get("/who-signs").ok().body}
    assert "县政府" in fields["issuer"]["choices"]
    refused = person.send("/who-signs", issuer=["县政府"], kind=["通知"], addressee=["市政府"]).refused("第五十三条")
    assert "通知不能上行" in refused.words


def test_the_way_is_foreseen_before_anything_is_kept(office: Office) -> None:
    person = office.staff("县教育局")[-1]
    told = person.send("/forecast", **form(office)).ok()
    assert told["series"] == "西政发"
    assert told["days"] > 5
    assert told["stages"][0]["step"]["id"] == "P01.3"
    assert [one["name"] for one in told["delegates"]] == ["副县长孙立群"]
    assert person.get("/boxes/drafts").ok().body == []
    person.send("/forecast", owner="县政府").refused("附件1 一")


def test_bodies_and_their_people_can_be_chosen(office: Office) -> None:
    person = office.staff("县教育局")[-1]
    bodies = {one["short"]: one for one in person.get("/office/bodies").ok().body}
    people = person.get(f"/office/bodies/{bodies['县教育局']['id']}/people").ok().body
    assert people[0]["post"] == "县教育局局长"
    assert people[0]["post_seat"].startswith("post:")
    assert person.get("/office/bodies/999999/people").status == 404


def test_a_draft_is_kept_with_its_findings(office: Office) -> None:
    paper = draft(office)
    assert paper.drafter.get("/boxes/drafts").ok().body[0]["id"] == paper.key
    page = paper.page
    assert page["text"]["title"] == TEXT["title"]
    assert page["state"] == "草稿"
    assert page["record"][0]["hash"]


def test_faults_of_the_form_come_all_at_once(office: Office) -> None:
    person = office.staff("县教育局")[-1]
    refused = person.send("/documents", form={"urgency": "很急"}, text={})
    assert len(refused.refused("附件1 一")["objections"]) == 3
    draft(office, reason="", phone="").hand_in().refused("附件1 五（三）3")
    no_title = draft(office, text={"body": "现就有关事项通知如下。"})
    assert "没有标题" in no_title.hand_in().refused("附件1 五（三）3").words


def test_secrets_never_enter(office: Office) -> None:
    person = office.staff("县教育局")[-1]
    person.send("/documents", form=form(office, secrecy="机密"), text=dict(TEXT)).refused("第六十九条")
    person.send("/documents", form=form(office), text={"whole": f"{SECRET}\n{WHOLE}"}).refused("第六十九条")
    sent(person, "/documents/upload", f"{SECRET}.txt", WHOLE, **form(office)).refused("第六十九条")
    assert person.get("/boxes/drafts").ok().body == []


def test_a_file_or_a_whole_text_instead_of_parts(office: Office) -> None:
    person = office.staff("县教育局")[-1]
    by_file = sent(person, "/documents/upload", "通知.txt", WHOLE, **form(office)).ok()
    assert by_file["document"]["title"] == "西丰县人民政府关于做好防汛工作的通知"
    whole = person.send("/documents", form=form(office), text={"whole": WHOLE}).ok()
    assert person.get(f"/documents/{whole['document']['id']}").ok()["text"]["addressees"] == "各乡（镇）人民政府："
    sent(person, "/documents/upload", "图.png", "不是文稿", **form(office)).refused("附件1 五（一）")
    path = f"/documents/{by_file['document']['id']}/text/upload"
    again = sent(person, path, "通知.txt", WHOLE + "\n二、落实责任。", reason="补充责任").ok()
    assert again["document"]["version"] == 2


def test_form_and_text_are_changed_by_who_has_them(office: Office) -> None:
    paper = draft(office)
    colleague = office.staff("县教育局")[0]
    paper.drafter.send(f"{paper.path}/form", "patch", form={"urgency": "加急"}, reason="县长要求").ok()
    assert (paper.page["urgency"], paper.page["form"]["phone"]) == ("加急", "13800000000")
    paper.drafter.send(f"{paper.path}/text", "put", text={"copies": "抄送：县委办公室。"}, why="补抄送").ok()
    assert paper.page["text"]["copies"] == "抄送：县委办公室。"
    paper.hand_in().ok()
    paper.drafter.send(f"{paper.path}/form", "patch", form={"urgency": "特急"}).refused("附件1 五（二）7")
    paper.drafter.send(f"{paper.path}/text", "put", text={"copies": ""}, why="去掉").refused("附件1 五（三）3")
    colleague.send(f"{paper.path}/form", "patch", form={"urgency": "特急"}).refused("附件1 五（一）")


def test_a_finding_stands_with_a_reason(office: Office) -> None:
    paper = draft(office)
    advice = paper.page["findings"][0]
    path = f"{paper.path}/findings/{advice['key']}/accept"
    paper.drafter.send(path, reason=" ").refused(advice["at"])
    paper.drafter.send(f"{paper.path}/findings/没有/accept", reason="无").refused("附件1 五（二）4")
    paper.drafter.send(path, reason="按县长要求以县政府名义发文").ok()
    assert paper.page["findings"][0]["reason"] == "按县长要求以县政府名义发文"
    paper.hand_in().ok()
    paper.drafter.send(path, reason="再说").refused("附件1 五（三）3")


def test_an_error_takes_the_word_of_the_office(office: Office) -> None:
    paper = draft(office, countersign=[office.body("县住建局")])
    paper.hand_in().ok()
    clerk = paper.to("P01.10").doer(paper.open[0])
    faulty = "西丰县人民政府关于报送校舍安全情况的请示报告"
    clerk.send(f"{paper.path}/text", "put", text={"title": faulty}, why="照来文原题").ok()
    errors = [one for one in paper.page["findings"] if one["force"] == "error"]
    path = f"{paper.path}/findings/{errors[0]['key']}/accept"
    paper.drafter.send(path, reason="必须这样").refused("附件1 五（三）1")
    clerk.send(path, reason="照录来文原题").ok()
    assert "照录来文原题" in [one["reason"] for one in paper.page["findings"]]


def test_an_error_is_not_excused_by_its_drafter(office: Office) -> None:
    paper = draft(office, text={**TEXT, "title": "西丰县人民政府关于报送校舍安全情况的请示报告"})
    error = next(one for one in paper.page["findings"] if one["force"] == "error")
    path = f"{paper.path}/findings/{error['key']}/accept"
    assert "不能由拟稿单位" in paper.drafter.send(path, reason="必须这样").refused(error["at"]).words
    paper.hand_in().ok()
    assert "必须改正" in paper.to("P01.5").forward().words


def test_a_draft_that_is_dropped_is_not_handed_in(office: Office) -> None:
    paper = draft(office)
    paper.drafter.send(f"{paper.path}/discard", reason="另行发文").ok()
    assert paper.page["state"] == "不再办理"
    paper.hand_in().refused("附件1 五（二）7")
    other = draft(office)
    other.hand_in().ok()
    other.drafter.send(f"{other.path}/discard", reason="不办了").refused("附件1 五（二）7")
