"""The forms between drafter and archive: every cell in its printed order, room for ink, long words, opinions."""

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from luoshi.paper.forms import (
    STAGES,
    closed_form,
    consultation_form,
    dispatch_form,
    dispute_sheet,
    form_pages,
    manuscript_form,
    opinion_table,
    print_form,
    signing_form,
)
from luoshi.rulebook.annex1_documents.form import CELLS
from luoshi.terms.blank import Assent, Deemed, FormSheet, Opinion
from luoshi.terms.facts import Disclosure
from luoshi.terms.filled import (
    Answer,
    ClosedStatement,
    Collected,
    Consultation,
    DispatchList,
    Dispute,
    Manuscript,
    OpinionTable,
    Point,
    Receipt,
    Side,
    SigningSheet,
    Stage,
)
from luoshi.terms.officer import Capacity, Officer, Principal
from tests.paper.forms.samples import DAY, FULL, LONG, SILENT, TITLE, opinion
from tests.paper.printing.measure import all_text, find, page_lines, page_rules

EMPTY = Manuscript("甲乙县人民政府", "", "", "", "", "", DAY)


def said(sheet: FormSheet) -> str:
    return re.sub(r"\s", "", all_text(print_form(sheet).data))


def labels(sheet: FormSheet) -> str:
    return "".join(
        re.sub(r"\s", "", box.text if box.label else box.head + box.note) for row in sheet.rows for box in row.boxes
    )


def test_the_empty_form_is_the_countys_cell_by_cell() -> None:
    sheet = manuscript_form(EMPTY)
    printed = (
        "标题",
        "拟稿部门",
        "文件起草本部门一把手签字",
        "拟稿人",
        "联系电话（手机）",
        "发文缘由、根据：",
        "保密审查暨稿件审查",
        "初审",
        "二审",
        "秘密等级",
        "公开属性",
        "拟稿部门主要负责人审签暨保密审查三审",
        "司法审核意见主要负责人签字",
        "由文件起草部门送至司法局审核",
        "政务公开审核意见审核人签字",
        "由政府办政务公开股审核签字",
        "部门主要负责人签字",
        "部门主要负责人签字",
    )
    assert labels(sheet) == "".join(printed)
    ticks = [one.text for row in sheet.rows for box in row.boxes for one in box.ticks]
    assert ticks == [one.value for one in Disclosure]
    words = labels(sheet)
    for cell in CELLS:
        assert set(re.sub(r"[：:、，（）\s]", "", cell.words)) - set("会签审核人") <= set(words), cell.id


def test_the_empty_form_takes_one_page_with_room_for_ink() -> None:
    made = print_form(manuscript_form(EMPTY))
    assert made.pages == 1
    lines, rules = page_lines(made.data)[0], page_rules(made.data)[0]
    assert "文件稿" in lines[0].text
    assert rules[-1].y > 230
    levels = sorted({round(rule.y, 1) for rule in rules})
    heights = [after - before for before, after in pairwise(levels)]
    assert heights == pytest.approx([16, 20, 13, 31, 24, 13, 26, 30, 30, 28], abs=0.3)
    assert all(abs(rule.left - 25) < 0.6 and abs(rule.right - 190) < 0.6 for rule in (rules[0], rules[-1]))
    first, third = find(lines, "初审"), find(lines, "暨保密审查三审")
    assert 15 < third.top - first.top < 60


def test_a_full_form_keeps_every_word_and_repeats_its_bytes() -> None:
    sheet = manuscript_form(FULL)
    made = print_form(sheet)
    assert made == print_form(sheet)
    assert made.pages == 2
    text = said(sheet)
    for words in (
        "○同意（圈阅）",
        "吴十（代郑十一）",
        "陈三（王五代录）",
        "逾期未回复，视为无不同意见",
        "2026年11月12日期满",
        "文稿2026-118",
        "县市场监督管理局",
        "打印日期：2026年11月23日",
    ):
        assert set(words) <= set(text), words
    assert text.count("原则同意该文稿") == 16
    for page in page_lines(made.data):
        assert min(line.left for line in page) >= 24
        assert max(line.right for line in page) <= 191
    assert "文件稿（续）" in page_lines(made.data)[1][0].text


def test_any_number_of_countersigning_departments() -> None:
    many = replace(FULL, countersigns=FULL.countersigns * 8)
    sheet = manuscript_form(many)
    assert said(sheet).count("冯二") == 8
    assert print_form(sheet).pages > 4
    order = [
        box.text.split("\n")[0] for row in sheet.rows for box in row.boxes if box.label and "主要负责人签字" in box.text
    ]
    assert [name for name in order if name.startswith("县")] == [one.body for one in many.countersigns]


def test_the_opinion_rule() -> None:
    assert opinion("张三").words == "同意"
    assert opinion("张三", "", by=Assent.CIRCLE).words == "○同意（圈阅）"
    assert opinion("张三", "", by=Assent.SIGNATURE).words == "同意（签名）"
    assert opinion("张三", "").words == ""
    assert Opinion("张三", DAY, for_name="李四", capacity=Capacity.ACTING).signature == "张三（代李四）"
    assert Opinion("王五", DAY, for_name="李四", capacity=Capacity.SCRIBE).signature == "李四（王五代录）"
    scribe = Officer(5, "王五", "科员", "县政府办公室", Principal(4, "李四", "县长", Capacity.SCRIBE))
    assert Opinion.of(scribe, DAY, "同意", post="县长") == Opinion(
        "王五", DAY, "同意", for_name="李四", capacity=Capacity.SCRIBE, post="县长"
    )
    assert Opinion.of(replace(scribe, acting_for=None), DAY).signature == "王五"
    with pytest.raises(ValueError, match="第五十二条"):
        Deemed(DAY, DAY, " ")


def test_signing_sheet() -> None:
    empty = signing_form(SigningSheet("甲乙县人民政府", "", DAY))
    assert print_form(empty).pages == 1
    assert [
        word
        for word in ("文秘校核", "联系副主任", "主任转签", "分管副县长", "其他副县长", "县长", "发文字号", "成文日期")
        if word not in labels(empty)
    ] == []
    stages = (Stage("其他副县长会签", (opinion("乙二", post="副县长"), opinion("丙三", "", by=Assent.CIRCLE))),)
    full = SigningSheet(
        "甲乙县人民政府",
        TITLE,
        DAY,
        "通知",
        "各乡镇",
        "县委办公室",
        "加急",
        120,
        ("清单", "检查表"),
        True,
        False,
        "属于内部管理事项",
        "县长签发（第五十三条）",
        stages,
        "甲政发〔2026〕18号",
        DAY,
    )
    text = said(signing_form(full))
    for words in ("副县长乙二", "1.清单", "属于内部管理事项", "县长签发（第五十三条）", "甲政发〔2026〕18号"):
        assert words in text
    assert [one.ticked for row in signing_form(full).rows for box in row.boxes for one in box.ticks] == [
        True,
        False,
        False,
        True,
    ]


def test_consultation_and_countersign_sheets() -> None:
    asked = Consultation(
        "县教育局", "县财政局", TITLE, DAY, date(2026, 12, 2), "张三 0410-1234567", DAY, points=("经费",)
    )
    text = said(consultation_form(asked))
    assert "征求意见单" in text
    assert "2026年12月2日前书面回复" in text
    silent = consultation_form(replace(asked, reply=SILENT, countersign=True, number="31"))
    assert "会签单" in said(silent)
    assert "视为无不同意见" in said(silent)

    def ticked(answer: Answer | None) -> list[str]:
        sheet = consultation_form(replace(asked, reply=opinion("周九", LONG), answer=answer))
        return [one.text for row in sheet.rows for box in row.boxes for one in box.ticks if one.ticked]

    assert ticked(Answer.AMENDED) == ["有修改意见"]
    assert ticked(None) == []


def test_table_of_opinions_and_dispute_sheet() -> None:
    rows = (Collected("县财政局", opinion("周九", LONG), "部分采纳", "标准已有规定"), Collected("县公安局", SILENT)) * 6
    table = print_form(opinion_table(OpinionTable("县教育局", TITLE, rows, DAY)))
    assert table.pages > 2
    assert all(any("不采纳的理由" in line.text for line in page) for page in page_lines(table.data))
    assert "回复6个，逾期未回复视为无不同意见6个" in re.sub(r"\s", "", all_text(table.data))
    sides = (Side("县教育局", "县级承担", LONG, opinion("李四")), Side("县财政局", "乡镇承担", LONG))
    text = said(
        dispute_sheet(
            Dispute("县教育局", TITLE, (Point("经费", sides, "七三分担", opinion("县长甲")),), DAY, "两次协商")
        )
    )
    for words in ("分歧1", "七三分担", "两次协商", "县长甲"):
        assert words in text


def test_statement_and_dispatch_list() -> None:
    closed = ClosedStatement(
        "县教育局", TITLE, Disclosure.ON_REQUEST, "《政府信息公开条例》第十六条", LONG, DAY, "长期", filing="7"
    )
    assert print_form(closed_form(closed)).pages == 1
    assert "备案号：7" in said(closed_form(closed))
    rows = tuple(
        Receipt(f"第{number}镇人民政府", "主送", 2, "系统", DAY if number % 2 else None, "张三") for number in range(60)
    )
    made = print_form(dispatch_form(DispatchList("县政府办公室", TITLE, "甲政发〔2026〕18号", DAY, rows, DAY)))
    assert "共60个单位，120份，已签收30个" in re.sub(r"\s", "", all_text(made.data))
    assert all(any("收文单位" in line.text for line in page) for page in page_lines(made.data))


def test_page_pictures() -> None:
    pictures = form_pages(manuscript_form(FULL), 40)
    assert len(pictures) == 2
    assert all(picture.startswith(b"\x89PNG") for picture in pictures)


def test_a_sheet_that_spills_by_a_little_is_set_lower_to_keep_one_page() -> None:
    hands = tuple(replace(stage, said=(opinion("甲一"),)) for stage in STAGES)
    several = replace(STAGES[4], said=tuple(opinion(name, "同意。" * 12, post="副县长") for name in "乙丙丁"))
    stages = (*hands[:4], several, hands[5])
    facts = SigningSheet("甲乙县人民政府", TITLE, DAY, "通知", "各乡镇", "县委", "加急", 1, ("甲", "乙"), stages=stages)
    made = print_form(signing_form(facts))
    assert made.pages == 1
    assert "县长" in re.sub(r"\s", "", all_text(made.data))


def test_a_cell_longer_than_a_page_runs_on_and_a_character_no_face_draws_is_reported() -> None:
    endless = replace(FULL, reason="据" * 3000, department="县\U000f1234局")
    made = print_form(manuscript_form(endless))
    assert made.pages > 2
    assert all_text(made.data).count("据") >= 3000
    assert any("没有任何字体能显示" in note for note in made.notes)


def test_markup_in_words_stays_words() -> None:
    odd = "#import *粗* $x$ <br> \\ @a `b` [c] = 标题"
    text = said(manuscript_form(replace(FULL, title=odd)))
    assert set(re.sub(r"\s", "", odd)) <= set(text)
