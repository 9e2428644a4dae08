"""The pages through HTTP: every address, what it answers, and the intake's whole way without JavaScript."""

import base64
import html
import re
import zlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from luoshi.law.book import load_book
from luoshi.terms.document import Part
from luoshi.terms.packing import unpack
from luoshi.web.sample import SAMPLE_TEXT


def _fields(page: str) -> dict[str, str]:
    """The form as a browser would send it back."""
    fields = {
        name: html.unescape(value)
        for name, value in re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page)
    }
    for name, rest in re.findall(r'<input type="checkbox" name="([^"]+)" value="1"([^>]*)>', page):
        if "checked" in rest:
            fields[name] = "1"
    return fields


def test_unknown_addresses_answer_404(client: Client) -> None:
    assert client.get("/rules/ch99_none/").status_code == 404
    assert client.get("/nothing").status_code == 404


def test_forged_posts_are_refused() -> None:
    assert Client(enforce_csrf_checks=True).post("/", {"text": SAMPLE_TEXT}).status_code == 403


def test_pages_load_nothing_from_elsewhere(client: Client) -> None:
    for path in ("/", "/?sample", "/rules/", "/who-signs"):
        answer = client.get(path)
        assert "default-src 'self'" in answer["Content-Security-Policy"]
        assert not re.findall(r'(?:src|href|action)="(?:https?:)?//', answer.content.decode())


def test_paste_find_apply_and_take_away(client: Client) -> None:
    page = client.post("/", {"text": SAMPLE_TEXT}).content.decode()
    assert "文种合并" in page
    assert "请示报告和" not in page
    assert re.search(r'<a class="mark error" href="#f\d+" id="m\d+"', page)
    fields = _fields(page)
    assert any(name.startswith("fix-K45") for name in fields)
    fixed = client.post("/", {**fields, "action": "apply"}).content.decode()
    assert "〔2026〕" in fixed
    assert not re.search(r'name="fix-K45', fixed)
    pdf = client.post("/paper.pdf", _fields(fixed))
    assert pdf["Content-Type"] == "application/pdf"
    assert pdf.content.startswith(b"%PDF")
    docx = client.post("/paper.docx", {**_fields(fixed), "profile": "gbt9704"})
    assert docx.content.startswith(b"PK")
    slip = client.post("/slip.pdf", {**_fields(fixed), "clerk": "张三"})
    assert slip.content.startswith(b"%PDF")
    assert "inline" in slip["Content-Disposition"]


def test_a_declined_rewrite_stays_declined(client: Client) -> None:
    fields = _fields(client.post("/", {"text": SAMPLE_TEXT}).content.decode())
    declined = {name: value for name, value in fields.items() if not name.startswith("fix-K45")}
    page = client.post("/", {**declined, "action": "apply"}).content.decode()
    assert "【2026】" in page


def test_accepting_with_a_reason_moves_the_finding(client: Client) -> None:
    page = client.post("/", {"text": SAMPLE_TEXT}).content.decode()
    name = re.findall(r'name="(accept-K02[^"]+)"', page)[0]
    accepted = client.post("/", {**_fields(page), name: "上级来文要求，秘书股张三批准"}).content.decode()
    assert "g-accepted" in accepted
    assert "秘书股张三批准" in accepted


def test_editing_a_paragraph_in_place(client: Client) -> None:
    page = client.post("/", {"text": SAMPLE_TEXT}).content.decode()
    name, text = re.findall(r'<textarea name="(edit-\d+)"[^>]*>([^<]*请示报告)</textarea>', page)[0]
    edited = client.post("/", {**_fields(page), name: text.replace("请示报告", "请示")}).content.decode()
    assert "文种合并" not in edited


def _block(page: str, words: str) -> str:
    fields: list[tuple[str, str]] = re.findall(r'<textarea name="(edit-\d+)"[^>]*>([^<]*)</textarea>', page)
    return next(name for name, text in fields if words in text)


def test_a_paragraph_can_be_split_and_dropped_and_a_part_added(client: Client) -> None:
    page = client.post("/", {"text": SAMPLE_TEXT}).content.decode()
    split = client.post("/", {**_fields(page), _block(page, "编织袋缺口"): "1.甲项。\r\n2.乙项。"}).content.decode()
    body = unpack(_fields(split)["payload"]).text(Part.BODY)
    assert "1.甲项。\n2.乙项。\n" in body
    assert "编织袋缺口" not in body
    dropped = client.post("/", {**_fields(page), _block(page, "编织袋缺口"): " "}).content.decode()
    assert "编织袋缺口" not in dropped
    assert "缺联系人或联系电话" in page
    note = "（联系人：张三，联系电话：024-70000000）"
    added = client.post("/", {**_fields(page), "add-ANNOTATION": note}).content.decode()
    assert '<p class="annotation"' in added
    assert "缺联系人或联系电话" not in added


def test_rechecking_changes_nothing_that_was_not_touched(client: Client) -> None:
    text = "西丰县人民政府关于防火的通知\n各乡镇人民政府,县直各单位:\n请认真组织实施。\n西丰县人民政府\n2026年3月2日"
    page = client.post("/", {"text": text}).content.decode()
    again = client.post("/", {**_fields(page), "addressees": "各乡镇人民政府,县直各单位"}).content.decode()
    assert _fields(again)["payload"] == _fields(page)["payload"]
    changed = client.post("/", {**_fields(page), "addressees": "各乡（镇）人民政府"}).content.decode()
    assert "各乡（镇）人民政府：" in changed


def test_a_paper_with_a_thousand_findings_stays_workable(client: Client) -> None:
    lines = "\n".join(
        f"中央国务院高度重视第{number}项工作，以予落实，既使困难也要布署人人人人。" for number in range(400)
    )
    page = client.post("/", {"text": f"西丰县人民政府关于防火的通知\n各乡镇：\n{lines}"}).content.decode()
    extra = {f"accept-x{number}": "" for number in range(3000)}
    assert client.post("/", {**_fields(page), **extra}).status_code == 200


@pytest.mark.parametrize("field", ["edit-0", "add-SIGNER", "addressees"])
def test_a_secrecy_mark_is_refused_on_the_desk_too(client: Client, field: str) -> None:
    page = client.post("/", {"text": SAMPLE_TEXT}).content.decode()
    answer = client.post("/", {**_fields(page), field: "机密★1年"})
    assert answer.status_code == 422
    assert "涉密" in answer.content.decode()
    assert "防汛物资" not in answer.content.decode()


def test_confirming_facts_changes_the_verdict(client: Client) -> None:
    text = (
        "西丰县教育局关于解决校舍维修资金的请示\n县财政局：\n我县校舍年久失修，需维修资金。\n"
        "妥否，请批示。\n西丰县教育局\n2026年3月2日"
    )
    page = client.post("/", {"text": text}).content.decode()
    assert "K14" in page
    told = client.post("/", {**_fields(page), "relation": "上级"}).content.decode()
    assert "K14" not in told


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.docx", b"PK\x03\x04broken", "损坏"),
        ("a.pdf", b"%PDF-1.7", "docx"),
        ("机密★1年 关于某事.txt", "关于某事的通知".encode(), "涉密"),
        ("a.txt", "机密★10年\n某县人民政府关于某事的通知\n正文不得留存。".encode(), "涉密"),
    ],
)
def test_unusable_uploads_get_a_word(client: Client, name: str, data: bytes, says: str) -> None:
    answer = client.post("/", {"file": SimpleUploadedFile(name, data)})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert says in page
    assert "正文不得留存" not in page
    assert "Traceback" not in page


def test_a_torn_form_is_refused_with_a_word(client: Client) -> None:
    nested = base64.b64encode(zlib.compress(b"[" * 200_000)).decode()
    endless = base64.b64encode(
        zlib.compress(b'{"blocks": [["p", "BODY", "x", null, Infinity, 0]], "sheet": null}')
    ).decode()
    half = base64.b64encode(
        zlib.compress(rb'{"blocks": [["p", "BODY", "\ud800", null, 0, 0]], "sheet": null, "whole": 1}')
    ).decode()
    for path, payload in [("/", "坏了"), ("/paper.pdf", nested), ("/slip.pdf", endless), ("/", half)]:
        answer = client.post(path, {"payload": payload})
        assert answer.status_code == 422
        assert "重新上传" in answer.content.decode()


def test_markup_in_a_paper_is_text(client: Client) -> None:
    page = client.post("/", {"text": "关于<script>alert(1)</script>的通知\n各镇：\n正文。"}).content.decode()
    assert "<script>alert" not in page


def test_rules_pages_hold_every_provision(client: Client) -> None:
    book = load_book()
    pages = {chapter.key: client.get(f"/rules/{chapter.key}/").content.decode() for chapter in book.cover.chapters}
    for item in book.provisions:
        assert f'id="{item.id}"' in pages[book.chapter(item).key], item.id


def test_rules_pages_say_when_a_gate_holds_and_which_act_keeps_a_rule(client: Client) -> None:
    page = client.get("/rules/ch09_documents/").content.decode()
    assert "收稿登记、审核前核对，不合的不放行" in page
    assert "县财政局没有会签。请送其会签" in page
    assert "由办理动作落实：</b>届满前可以商定" in page


def test_errors_speak_chinese(client: Client) -> None:
    assert "没有这个页面" in client.get("/nothing").content.decode()
    refused = Client(enforce_csrf_checks=True).post("/", {"text": "x"}).content.decode()
    assert "安全校验" in refused
    assert client.get("/", headers={"host": "elsewhere.example"}).status_code == 400


def test_every_tension_is_shown(client: Client) -> None:
    page = client.get("/rules/").content.decode()
    assert all(f'id="{one.id}"' in page for one in load_book().cover.tensions)


def test_rules_search(client: Client) -> None:
    assert client.get("/rules/?q=53条")["Location"].startswith("/rules/ch09_documents/#")
    assert "K45" in client.get("/rules/?q=k45").content.decode()
    assert "第五十三条" in client.get("/rules/?q=S26").content.decode()
    assert client.get("/rules/?q=53")["Location"].startswith("/rules/ch09_documents/#")
    assert "K45" in client.get("/rules/?q=K45").content.decode()
    assert "没有找到" in client.get("/rules/?q=不存在的词语").content.decode()


def test_who_signs_page(client: Client) -> None:
    page = client.get("/who-signs?issuer=县政府&kind=请示&addressee=市政府&tag=资金").content.decode()
    assert '<p class="signer">县长</p>' in page
    assert "S09" in page
    refused = client.get("/who-signs?issuer=县政府&kind=通知&addressee=市政府")
    assert refused.status_code == 422
    assert "不能同时成立" in refused.content.decode()
