"""Headings, ordinals, attachments and counts: what the machine reads and where it must stay silent."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luoshi.law.finding import Finding, NotChecked
from luoshi.law.place import chinese_number
from luoshi.law.provision import Clause
from luoshi.rulebook.annex1_documents.drafting.point_5_order import (
    comma_after_one,
    heading_order,
    ordinals_run_on,
    point_after_digit,
)
from luoshi.rulebook.annex1_documents.review.point_2_people import leaders_named_right
from luoshi.rulebook.annex1_documents.review.point_4_numbers import figures_agree
from luoshi.rulebook.national.attachments import attachment_note_form, attachments_match_note, entries
from luoshi.rulebook.national.punctuation import comma_after_first, marks_in_pairs, no_nested_brackets
from luoshi.rulebook.reading.headings import headings, plain_headings
from luoshi.terms.document import Cell, Draft, Paragraph, Part, Table
from luoshi.terms.rewriting import rewritten

ONE = {1: "{}、", 2: "（{}）", 3: "{}.", 4: "（{}）"}


def said(rule: Clause, draft: Draft) -> list[Finding]:
    return [item for item in rule.run(draft) if isinstance(item, Finding)]


def ordinal(level: int, number: int) -> str:
    return ONE[level].format(chinese_number(number) if level <= 2 else number)


@given(st.integers(1, 4), st.integers(2, 20))
def test_a_run_of_ordinals_is_silent_and_a_hole_is_found(level: int, count: int) -> None:
    lines = [f"{ordinal(level, number)}做好工作" for number in range(1, count + 1)]
    assert not said(ordinals_run_on, Draft.of(body="\n".join(lines)))
    holed = [*lines[:1], *lines[2:], f"{ordinal(level, count + 1)}做好工作"]
    assert len(said(ordinals_run_on, Draft.of(body="\n".join(holed)))) == 1


@given(st.text(alphabet="一二三两1234３（()）、.，，\n\t 甲乙", max_size=60))
def test_headings_are_in_order_and_inside_the_text(text: str) -> None:
    last = 0
    for item in headings(text):
        assert last <= item.start < item.end <= item.end_of_line <= len(text)
        assert text[item.start : item.end] == text[item.start : item.end].strip()
        last = item.end


def test_table_rows_are_no_headings() -> None:
    assert not plain_headings("1.\t甲\n2.\t乙")
    assert len(headings("1.\t甲\n2.\t乙")) == 2


@pytest.mark.parametrize(
    ("rule", "wrong", "right"),
    [
        (comma_after_first, "第一、提高认识。", "第一，提高认识。"),
        (comma_after_one, "一，提高认识", "一、提高认识"),
        (point_after_digit, "1、提高认识。", "1.提高认识。"),
        (ordinals_run_on, "（1）、提高认识。", "（1）提高认识。"),
        (ordinals_run_on, "（一）、提高认识。", "（一）提高认识。"),
    ],
)
def test_rewrites_put_the_mark_right(rule: Clause, wrong: str, right: str) -> None:
    draft = Draft.of(body=wrong)
    rows = [(item.passage, item.rewrite) for item in said(rule, draft)]
    mended = rewritten(draft, [(place, text) for place, text in rows if place and text is not None])
    assert mended.text(Part.BODY) == right
    assert not said(rule, mended)


def test_a_new_list_may_begin_again() -> None:
    assert not said(ordinals_run_on, Draft.of(body="1.甲\n2.乙\n须报：\n1.丙\n2.丁\n3.戊"))
    assert not said(ordinals_run_on, Draft.of(body="九、甲\n十、乙\n十一、丙"))
    assert not said(ordinals_run_on, Draft.of(body="十、甲\n十二、丙"))
    assert not said(ordinals_run_on, Draft.of(body="1.甲\n15.乙"))


def test_full_width_figures_are_read() -> None:
    assert [item.number for item in headings("１．甲\n２．乙\n（３）丙")] == [1, 2, 3]
    assert "列了3项" in said(figures_agree, Draft.of(body="有以下２项：（１）甲；（２）乙；（３）丙"))[0].message


def test_levels_skipped_once_each_section() -> None:
    (found,) = said(heading_order, Draft.of(body="一、甲\n1.子\n2.丑\n二、乙\n1.寅"))
    assert "共2处" in found.message
    assert found.passage is not None
    assert found.passage.quote == "1.子"


def test_brackets_may_close_on_the_next_line() -> None:
    assert not said(marks_in_pairs, Draft.of(body="《意见》（中发〔2015〕27号\n）精神"))
    assert said(marks_in_pairs, Draft.of(body="《意见（中发\n精神\n精神\n）"))
    assert not said(marks_in_pairs, Draft.of(body="他说：“请认真执行。\n“再抓落实。”"))
    assert not said(no_nested_brackets, Draft.of(body="县（市）政府（含第（一）项单位）"))
    (found,) = said(marks_in_pairs, Draft.of(body="《甲办法\n《乙办法\n丙"))
    assert "共2处" in found.message


def test_attachment_names_run_over_lines() -> None:
    rows = entries(Draft.of(attachment_note="附件：1.西丰县重点任务\n分解表\n2.名单"))
    assert [row.name for row in rows] == ["西丰县重点任务分解表", "名单"]
    assert not said(attachment_note_form, Draft.of(body="略"))
    clean = Draft.of(attachment_note="附件：1.任务表\n2.名单", attachments=("附件1\n任务表\n甲", "附件2\n名单"))
    assert not said(attachments_match_note, clean)
    short = Draft.of(attachment_note="附件：1.任务表\n2.名单\n3.样表", attachments=("任务表", "名单"))
    assert "列了3个" in said(attachments_match_note, short)[0].message


def table(*rows: tuple[str, ...]) -> Draft:
    cells = tuple(tuple(Cell(text) for text in row) for row in rows)
    return Draft((Paragraph("附表", Part.BODY), Table(cells, Part.BODY)))


def test_sums_of_tables() -> None:
    head = ("项目", "金额")
    good = table(head, ("甲", "1.5"), ("乙", "2.5"), ("丙", "1,000"), ("合计", "1004"))
    assert not said(figures_agree, good)
    (found,) = said(figures_agree, table(head, ("甲", "1"), ("乙", "2"), ("丙", "3"), ("合 计", "7")))
    assert "各行相加为6" in found.message
    assert not said(figures_agree, table(head, ("甲", "1"), ("小计", "1"), ("乙", "2"), ("合计", "9")))
    assert not said(figures_agree, table(head, ("甲", "1"), ("乙", "待定"), ("丙", "3"), ("合计", "7")))
    assert not said(figures_agree, table(head, ("甲", "33.3"), ("乙", "33.3"), ("丙", "33.3"), ("合计", "100")))


def test_counts_that_cannot_be_read_are_silent() -> None:
    for body in (
        "做好以下三项工作：\n请认真执行。",
        "做好以下三项工作：\n略\n略\n（一）甲\n（二）乙",
        "占总数的12.5%",
        "有以下3项：（一）甲；（三）乙",
    ):
        assert not said(figures_agree, Draft.of(body=body))
    assert said(figures_agree, Draft.of(body="做好以下两项：一是甲；二是乙；三是丙。"))


def test_names_of_leaders_wait_for_the_register() -> None:
    rows = list(leaders_named_right.run(Draft.of(body="县长张某主持。")))
    assert [type(row) for row in rows] == [NotChecked]
    assert not list(leaders_named_right.run(Draft.of(body="请认真执行。")))


@given(st.text(alphabet="（）()《》“”\n甲", max_size=40))
def test_every_unpaired_mark_is_one_of_the_marks(text: str) -> None:
    for item in said(marks_in_pairs, Draft.of(body=text)):
        assert item.passage is not None
        assert re.fullmatch(r"[（）()《》“”]", item.passage.quote)
