"""Incoming documents in the browser: registered, many at once, handed on from page to page, printed."""

from io import BytesIO
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl import load_workbook

from luoshi.documents.form import Form
from luoshi.documents.incoming.models import FollowUp, Incoming
from luoshi.documents.words import State
from luoshi.terms.genre import Genre
from tests.accounts import people
from tests.documents.after.papers import signed
from tests.documents.incoming import papers
from tests.office import county

pytestmark = pytest.mark.usefixtures("accounts")
SCAN = b"\x89PNG\r\n\x1a\n" + b"scanned"


def _post(browser: Client, path: str, **said: Any) -> Any:
    return browser.post(path, {"token": str(uuid4()), **said})


def _do(who: str, row: Incoming, verb: str, **said: Any) -> None:
    browser = people.signed(who)
    number = papers.open_task(row)
    page = browser.get(f"/incoming/{row.pk}/")
    assert "轮到您" in page.content.decode() or "请您阅读" in page.content.decode()
    answer = _post(browser, f"/incoming/{row.pk}/do", verb=verb, number=number, **said)
    assert answer.status_code == 302, answer.content.decode()


def test_a_request_walks_through_the_pages() -> None:
    clerk = people.signed("文秘己")
    read = _post(clerk, "/incoming/new", whole=papers.REQUEST, read="1")
    assert "某县教育局关于解决校舍维修资金的请示" in read.content.decode()
    made = _post(clerk, "/incoming/new", whole=papers.REQUEST, way="当面", signer="教育庚")
    row = Incoming.objects.get()
    assert made.url == f"/incoming/{row.pk}/?done"
    assert "收〔2026〕1号" in clerk.get("/todo/").content.decode()
    _do("文秘己", row, "examine", **{"cell-result": "附注接收", "cell-note": "已电话告知"})
    _do("文秘己", row, "classify", **{"cell-kind": "批件"})
    proposal = {"cell-text": "请副县丙阅示。", "cell-major": "否"}
    _do("文秘己", row, "propose", **proposal)
    _do("副主任戊", row, "propose", **proposal)
    leader = people.signed("副县丙")
    refused = _post(leader, f"/incoming/{row.pk}/do", verb="decide", number=papers.open_task(row),
                    **{"cell-code": "批示同意", "cell-text": "已阅"})
    assert refused.status_code == 422
    assert "第五十一条" in refused.content.decode()
    _do("副县丙", row, "decide", **{"cell-code": "批示同意", "cell-text": "同意，请县教育局办理。"})
    _do("文秘己", row, "assign", lead=county.body("D1").pk, helper=[county.body("D2").pk],
        **{"cell-task": "提出安排意见", "cell-term": "一般事项7天", "cell-watched": "是"})
    assert row.title in people.signed("财政癸").get("/to-read/").content.decode()
    staff = people.signed("科员壬")
    reply = staff.get(f"/incoming/{row.pk}/reply").content.decode()
    assert "某县人民政府关于解决校舍维修资金的批复" in reply
    kept = _post(staff, f"/incoming/{row.pk}/reply", owner="县政府", genre="批复", addressee="乡（镇）和部门",
                 **{"part-TITLE": "某县人民政府关于解决校舍维修资金的批复", "part-ADDRESSEES": "县教育局：",
                    "part-BODY": "同意。"})
    assert kept.status_code == 302, kept.content.decode()
    assert "答复本件" in staff.get(f"/incoming/{row.pk}/").content.decode()
    _do("教育庚", row, "answer", **{"cell-way": "当面答复", "cell-text": "已当面答复。"})
    _do("文秘己", row, "archive", retention="30年")
    row.refresh_from_db()
    assert row.code == "Z001-WS·2026-D30-BGS-0001"
    assert clerk.get(f"/incoming/{row.pk}/print/receiving.pdf").content.startswith(b"%PDF")
    assert row.sender in clerk.get("/find/?q=校舍维修").content.decode()


def test_a_return_slip_is_printed_and_the_corrected_paper_compared() -> None:
    row = papers.entered(papers.FAULTY)
    clerk = people.signed("文秘己")
    assert _post(clerk, f"/incoming/{row.pk}/do", verb="slip").status_code == 302
    assert clerk.get(f"/incoming/{row.pk}/print/slip.pdf").content.startswith(b"%PDF")
    assert row.title not in clerk.get("/todo/").content.decode()
    again = SimpleUploadedFile("请示.txt", papers.REQUEST.encode())
    assert _post(clerk, f"/incoming/{row.pk}/do", verb="again", file=again).status_code == 302
    assert "已改" in clerk.get(f"/incoming/{row.pk}/").content.decode()


def test_many_files_each_with_its_own_outcome() -> None:
    files = [SimpleUploadedFile("一.txt", papers.REPORT.encode()), SimpleUploadedFile("机密★1年.txt", b"x"),
             SimpleUploadedFile("扫描.png", SCAN), SimpleUploadedFile("坏.exe", b"MZ\x90")]
    page = _post(people.signed("文秘己"), "/incoming/many", file=files, sender="县教育局").content.decode()
    assert [one.title for one in Incoming.objects.order_by("serial")] == [papers.REPORT.split("\n")[0], "扫描"]
    assert "程序文件" in page
    assert "机密" not in page
    scanned = Incoming.objects.get(title="扫描")
    file = people.signed("文秘己").get(f"/incoming/{scanned.pk}/files/1")
    assert (file.content, file["Content-Type"], file["X-Frame-Options"]) == (SCAN, "image/png", "SAMEORIGIN")


def test_a_secret_leaves_a_shell_and_the_page_keeps_nothing() -> None:
    clerk = people.signed("文秘己")
    page = _post(clerk, "/incoming/new", whole=papers.REQUEST, secrecy="机密", way="机要", sender="某局")
    assert page.status_code == 422
    assert "校舍" not in page.content.decode()
    row = Incoming.objects.get()
    assert (row.state, row.sender, row.title) == ("只登记", "某局", "（涉密来文，内容不登记）")
    assert clerk.get(f"/incoming/{row.pk}/").status_code == 200


def test_the_register_on_screen_on_paper_and_in_excel() -> None:
    papers.entered()
    papers.entered(papers.REPORT)
    clerk = people.signed("文秘己")
    assert "收〔2026〕2号" in clerk.get("/registers/incoming/").content.decode()
    assert clerk.get("/registers/incoming/?as=pdf").content.startswith(b"%PDF")
    book = load_workbook(BytesIO(clerk.get("/registers/incoming/?as=xlsx").content)).active
    assert [cell.value for cell in book[5]][:3] == ["2", "收〔2026〕2号", "2026年11月23日"]


def test_others_are_told_that_there_is_no_such_page() -> None:
    row = papers.entered()
    for who in ("科员午", "科员壬"):
        browser = people.signed(who)
        assert browser.get(f"/incoming/{row.pk}/").status_code == 404
        assert browser.get("/incoming/new").status_code == 404


def test_a_request_to_the_city_is_followed_on_its_page() -> None:
    told = Form("县政府", Genre.REQUEST, addressee="市政府").dumps()
    asked = signed(genre=Genre.REQUEST, title="某县人民政府关于设立园区的请示", form=told, state=State.SENT,
                   number="某政〔2026〕7号", department=county.body("D1").pk)
    clerk, staff = people.signed("文秘己"), people.signed("科员壬")
    assert asked.title in clerk.get("/incoming/following/").content.decode()
    said = {"document": asked.pk, "body": county.body("D1").pk}
    assert _post(clerk, "/incoming/following/", **said).status_code == 302
    row = FollowUp.objects.get()
    here = f"/incoming/following/{row.pk}/"
    assert here in staff.get("/todo/").content.decode()
    assert _post(staff, f"{here}do", verb="note", whom="市发改委", text="").status_code == 422
    assert _post(staff, f"{here}do", verb="note", whom="市发改委", text="正在会签。").status_code == 302
    assert "正在会签" in clerk.get(here).content.decode()
    assert _post(staff, f"{here}do", verb="conclude", outcome="已获批复", text="已批复。").status_code == 302
    came = papers.entered(papers.REPORT)
    assert _post(clerk, f"{here}do", verb="link", answer=came.number).status_code == 302
    assert came.title in clerk.get(here).content.decode()
    assert "本件答复" in clerk.get(f"/incoming/{came.pk}/").content.decode()
    assert _post(staff, f"{here}do", verb="report", text="已获批复，正在落实。").status_code == 302
    assert asked.title not in clerk.get("/incoming/following/").content.decode()
    assert people.signed("科员午").get(here).status_code == 404


def test_what_is_done_besides_handing_on_is_pressed_on_the_page() -> None:
    row = papers.entered()
    clerk, here = people.signed("文秘己"), f"/incoming/{row.pk}/do"
    first = papers.open_task(row)
    other = f"person:{county.person('股长寅').pk}"
    presses: list[dict[str, Any]] = [
        {"verb": "save", "number": first, "cell-text": "待核"}, {"verb": "urge", "reason": "请今日办"},
        {"verb": "hold", "reason": "等附件，11月25日"}, {"verb": "resume"},
        {"verb": "circulate", "seat": [f"person:{county.person('财政癸').pk}"]},
        {"verb": "add", "number": first, "seat": [other], "when": "并签", "reason": "一起看"},
        {"verb": "examine", "number": first, "cell-result": "附注接收", "cell-note": "已电话告知"},
        {"verb": "take-back", "number": first},
    ]
    for said in presses:
        answer = _post(clerk, here, **said)
        assert answer.status_code == 302, (said, answer.content.decode())
    again = papers.open_task(row)
    moved = _post(clerk, here, verb="transfer", number=again, seat=[other])
    assert moved.status_code in (302, 422)
    late = _post(clerk, here, verb="examine", number=first, **{"cell-result": "符合规定"})
    assert late.status_code in (409, 422)
    assert _post(clerk, here, verb="give-up", reason="来文单位撤回").status_code == 302
    assert _post(clerk, here, verb="transfer", seat=[]).status_code == 422
    assert "已撤件" in clerk.get("/registers/incoming/?q=校舍").content.decode()
    assert clerk.get(f"/incoming/{row.pk}/print/nothing.pdf").status_code == 404
    assert clerk.get(f"/incoming/{row.pk}/files/1").status_code == 404


def test_what_cannot_be_registered_or_answered_comes_back_as_typed() -> None:
    clerk = people.signed("文秘己")
    wrong = _post(clerk, "/incoming/new", sender="县教育局", whole="")
    assert wrong.status_code == 422
    assert "县教育局" in wrong.content.decode()
    token = str(uuid4())
    said = {"whole": papers.REQUEST, "token": token}
    assert clerk.post("/incoming/new", said).status_code == 302
    assert clerk.post("/incoming/new", said).status_code == 302
    row = Incoming.objects.get()
    refused = _post(clerk, f"/incoming/{row.pk}/reply", genre="批复", **{"part-TITLE": "关于甲的批复"})
    assert refused.status_code == 422
    assert "关于甲的批复" in refused.content.decode()
