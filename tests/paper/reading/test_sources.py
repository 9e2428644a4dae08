"""Text in any encoding, Markdown, records: what goes in comes out, in its part."""

import contextlib
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luoshi.paper.reading import Classified, Unreadable, read_file, read_record, read_text
from luoshi.terms.bodies import Relation
from luoshi.terms.document import Draft, Paragraph, Part, Table
from luoshi.terms.facts import Facts
from luoshi.terms.genre import Genre

NOTICE = (
    "西政发〔2026〕3号\n西丰县人民政府关于做好防汛工作的通知\n各乡镇人民政府，县政府各部门：\n"
    "　　为做好防汛工作，现通知如下：\n　　一、加强领导\n　　请认真落实。\n　　附件：1.任务清单\n　　　　　2.联系表\n"
    "　　西丰县人民政府\n　　2026年7月1日\n　　（此件公开发布）\n附件1\n任务清单\n一是巡查。\n附件2\n联系表\n"
    "抄送：县委办公室。\n西丰县人民政府办公室　　2026年7月2日印发\n"
)


def parts(draft: Draft) -> list[tuple[str, str]]:
    return [(block.part.name, block.text) for block in draft.blocks]


def hanzi(text: str) -> Counter[str]:
    return Counter(mark for mark in text if "\u4e00" <= mark <= "\u9fff")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
def test_every_encoding_gives_the_same_draft(encoding: str) -> None:
    reading = read_file(NOTICE.replace("\n", "\r\n").encode(encoding), "通知.txt")
    assert reading.draft == read_text(NOTICE).draft
    assert reading.notes == ()


@pytest.mark.parametrize("data", [
    bytes(range(128, 256)) * 8, "關於辦理機關單位業務經費結餘繳還國庫之通知".encode("big5"),
    b"\xff\xfe\x00\xd8\x00\xd8", b"\x00\x01\x02\x03" * 40, "锟斤拷锟斤拷锟斤拷".encode(),
])
def test_a_wrong_guess_is_told(data: bytes) -> None:
    with pytest.raises(Unreadable, match="编码"):
        read_file(data, "稿.txt")


def test_the_parts_of_a_notice() -> None:
    draft = read_text(NOTICE).draft
    assert [name for name, _ in parts(draft)] == [
        "NUMBER", "TITLE", "ADDRESSEES", "BODY", "BODY", "BODY", "ATTACHMENT_NOTE", "ATTACHMENT_NOTE", "SIGNATURE",
        "DATE", "ANNOTATION", "ATTACHMENT", "ATTACHMENT", "ATTACHMENT", "ATTACHMENT", "ATTACHMENT", "COPIES", "PRINTED"]
    assert [block.annex for block in draft.blocks if block.part is Part.ATTACHMENT] == [1, 1, 1, 2, 2]
    assert draft.whole


def test_markdown() -> None:
    text = (
        "# 关于**防汛**工作的通知\n\n各乡镇：\n\n## 一、总体要求\n- 见[规定](http://a.b/c \"x\")。\n1. 落实。\n"
        "> 引文。\n***\n```\n代码\n```\n"
        "| 项目 | **牵头** |\n|---|:-:|\n| 一 | 财政局 |\n完`了`。![图](a.png)\n"
    )
    reading = read_text(text)
    found = parts(reading.draft)
    assert found[:6] == [("TITLE", "关于防汛工作的通知"), ("ADDRESSEES", "各乡镇："), ("BODY", "一、总体要求"),
                         ("BODY", "见规定。"), ("BODY", "1.落实。"), ("BODY", "引文。")]
    assert found[6:] == [("BODY", "代码"), ("BODY", "项目\t牵头\n一\t财政局"), ("BODY", "完了。图")]
    title, grid = reading.draft.blocks[0], reading.draft.blocks[7]
    assert isinstance(title, Paragraph)
    assert [item.look.bold for item in title.runs] == [None, True, None]
    assert isinstance(grid, Table)
    assert reading.notes == ("图片链接没有读出",)


ALPHABET = "县政府关于的通知请示各：，。一二三〔〕（）附件《》年月日1234 \n\t#*|-[]x抄送签发人号第令纪要解读"


@given(st.text(st.sampled_from(ALPHABET)))
def test_no_character_is_lost(text: str) -> None:
    try:
        draft = read_text(text).draft
    except Unreadable:
        return
    assert hanzi(text) == hanzi("".join(block.text for block in draft.blocks))


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    with contextlib.suppress(Unreadable):
        assert read_text(text).draft.blocks


def test_records_with_fields() -> None:
    name, draft = read_record({
        "id": "甲", "title": "国务院关于防汛的通知", "number": None, "issuer": "国务院", "addressees": "各省、自治区",
        "complete": True, "body": "国发〔2012〕3号\n请落实。\n附件：清单", "signature": ["国务院", "中央军委"],
        "date": "2012-11-20", "date_style": "hanzi", "annotation": "（此件公开发布）",
        "attachment": "附件1\n甲\n附件2\n乙",
    })
    assert name == "甲"
    assert parts(draft)[:6] == [
        ("NUMBER", "国发〔2012〕3号"), ("TITLE", "国务院关于防汛的通知"), ("ADDRESSEES", "各省、自治区："),
        ("BODY", "请落实。"), ("ATTACHMENT_NOTE", "附件：清单"), ("SIGNATURE", "国务院")]
    assert draft.text(Part.DATE) == "二〇一二年十一月二十日"
    assert [block.annex for block in draft.blocks if block.part is Part.ATTACHMENT] == [1, 1, 2, 2]
    assert draft.whole
    assert draft.facts.issuer == "国务院"
    short = {"id": "乙", "title": "通知", "body": "石英代表：\n甲。", "complete": False, "date": "2019-01-27"}
    later = read_record(short)[1]
    assert (later.text(Part.DATE), later.text(Part.ADDRESSEES), later.whole) == ("2019年1月27日", "石英代表：", False)


@pytest.mark.parametrize(("scope", "text", "expected"), [
    ("title", "关于防汛的通知", [("TITLE", "关于防汛的通知")]),
    ("number", "西政发〔2022〕4号", [("NUMBER", "西政发〔2022〕4号")]),
    ("addressee", "各市、县：", [("ADDRESSEES", "各市、县：")]),
    ("closing", "特此报告。", [("BODY", "特此报告。")]),
    ("numbering", "一，提高认识", [("BODY", "一，提高认识")]),
    ("signature", "（落款只写）2020年5月8日", [("ANNOTATION", "（落款只写）"), ("DATE", "2020年5月8日")]),
    ("signature", "西丰县人民政府　2020年5月8日", [("SIGNATURE", "西丰县人民政府"), ("DATE", "2020年5月8日")]),
    ("document", "关于防汛的通知\n各乡镇：\n甲。",
     [("TITLE", "关于防汛的通知"), ("ADDRESSEES", "各乡镇："), ("BODY", "甲。")]),
])
def test_records_with_a_scope(scope: str, text: str, expected: list[tuple[str, str]]) -> None:
    draft = read_record({"id": "1", "scope": scope, "text": text, "kind": "报告", "doc": None, "facts": None})[1]
    assert parts(draft) == expected
    assert draft.whole == (scope == "document")
    assert (draft.facts.genre is Genre.REPORT) == (scope in ("addressee", "closing", "signature"))


@pytest.mark.parametrize(("words", "relation"), [
    ("区教育局→市教育局（上级）", Relation.SUPERIOR), ("市政府→镇政府（下级）", Relation.SUBORDINATE),
    ("不相隶属", Relation.UNRELATED), ("省政府答复所属市政府请示", Relation.SUBORDINATE),
    ("下级对主管上级", Relation.SUPERIOR), ("上对下询问", Relation.SUBORDINATE), ("市民政局→省民政厅", None),
])
def test_stated_relations(words: str, relation: Relation | None) -> None:
    record = {"id": "1", "scope": "scenario", "text": "用请示。", "facts": {
        "relation": words, "kind_used": "请示/批复", "issuer": "县政府", "to": "市政府"}}
    draft = read_record(record)[1]
    assert draft.facts.relation is relation
    assert (draft.genre, draft.issuer, draft.addressees) == (Genre.REQUEST, "县政府", ("市政府",))


@pytest.mark.parametrize("record", [
    {}, {"id": "1"}, {"id": "1", "title": 3}, {"id": "1", "body": "甲", "signature": [1]}, {"id": "1", "doc": "甲"},
    {"id": "1", "doc": {"title": []}}, {"id": "1", "facts": [], "text": "甲"},
])
def test_bad_records_name_their_problem(record: dict[str, object]) -> None:
    with pytest.raises(Unreadable, match=r"记录.*(?:id|字段)"):
        read_record(record)


@pytest.mark.parametrize("record", [
    {"id": "1", "title": "关于某事的请示", "body": "机密★1年\n甲。"}, {"id": "1", "scope": "wording", "text": "绝密"},
    {"id": "1", "scope": "title", "text": "关于某事", "facts": {"secrecy": "秘密"}},
])
def test_classified_records_are_refused(record: dict[str, object]) -> None:
    with pytest.raises(Classified) as caught:
        read_record(record)
    assert "某事" not in str(caught.value)


def test_stated_secrecy_stops_the_reading() -> None:
    with pytest.raises(Classified):
        read_text(NOTICE, Facts(secrecy="机密★1年"))
    assert read_text(NOTICE, Facts(secrecy="无")).draft.whole


def test_a_record_keeps_the_order_that_its_text_shows() -> None:
    fields = {"title": "关于防汛的通知", "body": "请做好工作。", "signature": "西丰县人民政府", "date": "2022年9月22日"}
    right = "关于防汛的通知\n请做好工作。\n西丰县人民政府\n2022年9月22日"
    wrong = "关于防汛的通知\n请做好工作。\n2022年9月22日\n西丰县\u3000人民政府"
    for record in ({"doc": fields, "text": wrong}, {**fields, "text": wrong}):
        parts = [block.part for block in read_record({"id": "甲", **record})[1].blocks]
        assert parts == [Part.TITLE, Part.BODY, Part.DATE, Part.SIGNATURE]
    orderly: tuple[dict[str, object], ...] = ({"doc": fields, "text": right}, {"doc": fields})
    for fields_only in orderly:
        parts = [block.part for block in read_record({"id": "甲", **fields_only})[1].blocks]
        assert parts == [Part.TITLE, Part.BODY, Part.SIGNATURE, Part.DATE]


def test_a_record_gives_each_part_what_another_field_holds() -> None:
    draft = read_record({"id": "甲", "title": "西丰县教育局、西丰县公安局关于校车的通知", "body": (
        "请遵照执行。\n附件：校车管理办法\n西丰县教育局\n西丰县公安局"), "date": "2022年9月22日",
        "annotation": "（此件公开发布）校车管理办法", "attachment": "第一条\u3000保障安全。"})[1]
    assert draft.signatures == ("西丰县教育局", "西丰县公安局")
    assert draft.text(Part.ATTACHMENT_NOTE) == "附件：校车管理办法"
    assert draft.text(Part.ANNOTATION) == "（此件公开发布）"
    assert draft.text(Part.ATTACHMENT) == "校车管理办法\n第一条\u3000保障安全。"
    kept = read_record({"id": "乙", "title": "通知", "annotation": "（此件公开发布）\n联系人：张三"})[1]
    assert kept.text(Part.ANNOTATION) == "（此件公开发布）\n联系人：张三"
