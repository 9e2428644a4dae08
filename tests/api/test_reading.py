"""What can be read and taken away of a document, and the lists in which it stands."""

import io
import zipfile

import pytest

from luoshi.paper.printing import Unprintable
from tests.api.county import Office
from tests.api.test_handing import seat, under_way
from tests.api.walking import TEXT, draft

PDF = "application/pdf"


def test_a_page_holds_everything(office: Office) -> None:
    paper = under_way(office, "P01.6")
    paper.press(office.head("县住建局"), "open").ok()
    paper.to("P16.2")
    section = office.staff("政务公开股")[0]
    page = section.get(paper.path).ok()
    (turn,) = page["turns"]
    assert turn["sheet"]["leaf"] == "公开属性审核意见"
    assert [one["name"] for one in turn["sheet"]["cells"]] == ["disclosure", "reason"]
    assert {one["verb"] for one in turn["offers"] if one["may"]} >= {"同意", "退回", "转办"}
    assert turn["back"][0]["id"] == "P01.3"
    assert turn["to"][0]["id"] == "P16.3"
    assert page["where"]["holders"] == ["县政府办公室政务公开股"]
    assert page["way"][0]["step"]["name"]
    assert all(one["at"] for one in page["opinions"])
    assert page["limits"][0]["id"] == "D04"
    assert page["limits"][0]["running"] is False
    assert page["papers"][0]["leaf"] == "意见汇总表"
    assert paper.drafter.get(paper.path).ok()["turns"] == []


def test_versions_and_their_differences(office: Office) -> None:
    paper = draft(office)
    by = paper.drafter
    by.send(f"{paper.path}/text", "put", text={"title": "西丰县人民政府关于切实做好校舍安全工作的通知"}, why="改").ok()
    assert by.get(f"{paper.path}/versions/1").ok()["title"] == TEXT["title"]
    assert by.get(f"{paper.path}/versions/3").status == 404
    assert by.get(f"{paper.path}/versions/2/redline.pdf").ok().body.startswith(b"%PDF")
    assert by.get(f"{paper.path}/versions/1/redline.pdf").status == 404
    assert by.get(f"{paper.path}/way.bpmn").status == 404
    assert by.get(f"{paper.path}/package.zip").status == 404


def test_papers_and_forms_are_printed(office: Office) -> None:
    paper = under_way(office, "P01.19")
    by = paper.drafter
    preview = by.get(f"{paper.path}/paper.pdf").ok()
    assert preview.headers["Content-Type"] == PDF
    assert by.get(f"{paper.path}/paper.docx").ok().body.startswith(b"PK")
    assert by.get(f"{paper.path}/paper.ofd").status == 422
    for form in ("form", "sheet", "table", "chart"):
        assert by.get(f"{paper.path}/print/{form}.pdf").ok().body.startswith(b"%PDF")
    assert by.get(f"{paper.path}/print/none.pdf").status == 404
    assert b"definitions" in by.get(f"{paper.path}/way.bpmn").ok().body
    paper.to("P01.20")
    assert by.get(f"{paper.path}/paper.pdf").ok().body.startswith(b"%PDF")


def test_what_cannot_be_printed_says_why(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_said: object) -> None:
        raise Unprintable("缺少可用的字体。")

    monkeypatch.setattr("luoshi.documents.file_prints.printed", fail)
    paper = draft(office)
    assert paper.drafter.get(f"{paper.path}/print/form.pdf").refused("").words.startswith("缺少可用的字体。")


def test_what_was_filed_is_one_package(office: Office) -> None:
    paper = under_way(office, "")
    found = paper.drafter.get(f"{paper.path}/package.zip").ok()
    assert found.headers["X-Package"] == "same"
    assert len(zipfile.ZipFile(io.BytesIO(found.body)).namelist()) > 3


def test_boxes_show_what_waits_and_what_was_done(office: Office) -> None:
    paper = under_way(office, "P01.4")
    first = paper.doer(paper.open[0])
    (item,) = first.get("/boxes/todo").ok().body
    assert (item["document"]["id"], item["step"], item["acting_for"]) == (paper.key, "P01.4", 0)
    assert item["at"] == "附件1 五（三）3"
    (begun,) = paper.drafter.get("/boxes/begun").ok().body
    assert begun["holders"] == first.holder.words
    paper.press(first, "consent", opinion="已审").ok()
    (done,) = first.get("/boxes/done").ok().body
    assert (done["verb"], done["opinion"]) == ("同意", "已审")
    assert first.get("/boxes/done", before="2026-11-23T00:00:00Z").ok().body == []
    assert first.get("/me").ok()["rights"][0]["seat"] == seat(first)


def test_searching_finds_only_what_one_may_open(office: Office) -> None:
    papers = [draft(office) for _ in range(22)]
    by = papers[0].drafter
    page = by.get("/find", q="校舍 安全", since="2026-11-01", until="2026-11-30").ok()
    assert len(page["hits"]) == 20
    rest = by.get("/find", q="校舍 安全", after=page["after"]).ok()
    assert (len(rest["hits"]), rest["after"]) == (2, "")
    assert by.get("/find", q="校舍", until="2026-01-01").ok()["hits"] == []
    assert office.staff("县水利局")[-1].get("/find", q="校舍").ok()["hits"] == []
    assert "检索结果的位置" in by.get("/find", after="第二页").words


def test_registers_are_the_offices(office: Office) -> None:
    paper = under_way(office, "")
    clerk = office.staff("秘书股")[0]
    for book in ("issue", "seal", "filing"):
        found = clerk.get(f"/registers/{book}", year="2026").ok()
        assert (found["documents"], found["total"], found["pages"]) == ([paper.key], 1, 1)
    assert clerk.get("/registers/void").ok()["lines"] == []
    assert clerk.get("/registers/issue", q="防汛").ok()["total"] == 0
    assert clerk.get("/registers/none").status == 422
    assert paper.drafter.get("/registers/issue").status == 404


def test_usual_opinions_are_ones_own(office: Office) -> None:
    person = office.staff("县教育局")[-1]
    assert person.send("/phrases", text="同意，请抓紧。").ok().body[0] == "同意，请抓紧。"
    person.send("/phrases", text="").refused("附件1 五（二）9")
    assert "同意，请抓紧。" not in office.staff("县水利局")[0].get("/phrases").ok().body
    assert "同意，请抓紧。" not in person.send("/phrases", "delete", text="同意，请抓紧。").ok().body
    for number in range(30):
        person.send("/phrases", text=f"意见{number}").ok()
    person.send("/phrases", text="再一条").refused("附件1 五（二）9")


