"""Words, marks and figures: what is found, what is left alone, and that nothing crashes or drowns."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luoshi.law.finding import Finding
from luoshi.law.force import Force
from luoshi.law.provision import Clause
from luoshi.rulebook.annex1_documents.drafting import point_4
from luoshi.rulebook.annex1_documents.review import point_1, point_2, point_4_marks, point_4_names
from luoshi.rulebook.national import language, protection, punctuation
from luoshi.rulebook.national.words import SLIPS
from luoshi.rulebook.reading.language import drawn_up
from luoshi.terms.document import Draft
from luoshi.terms.facts import Disclosure, Facts

MODULES = (point_4, point_1, point_2, point_4_marks, point_4_names, language, protection, punctuation)
CLAUSES = [value for module in MODULES for value in vars(module).values() if isinstance(value, Clause)]


def said(rule: Clause, draft: Draft) -> list[Finding]:
    return [item for item in rule.run(draft) if isinstance(item, Finding)]


@given(
    st.text(
        alphabet="以下两项３占人请认真执行的了，。、；：（）《》“”,.:;()0123456789-%年月日元万 \u3000\u00a0\n第一二",
        max_size=80,
    )
)
def test_nothing_crashes_and_every_passage_quotes_the_draft(text: str) -> None:
    draft = Draft.of(title=text, body=text, annotation=text, attachment_note=text, attachments=(text,))
    for rule in CLAUSES:
        for item in said(rule, draft):
            if item.passage:
                place = item.passage
                assert draft.text(place.part)[place.start : place.end] == place.quote


def test_half_width_marks_are_told_once() -> None:
    (found,) = said(
        point_4_marks.full_width_marks, Draft.of(title="关于甲,乙的通知", body="请执行,请落实.\n请报送;" * 50)
    )
    assert "共151处" in found.message
    assert found.force is Force.ADVICE
    assert found.rewrite is None


def test_a_single_half_width_mark_is_rewritten() -> None:
    (found,) = said(point_4_marks.full_width_marks, Draft.of(body="请结合实际,认真组织实施。"))
    assert (found.passage and found.passage.quote, found.rewrite) == (",", "，")


@pytest.mark.parametrize(
    "text", ["全县 GDP 增长", "王 某", "第一章 总则", "《中共中央 国务院关于甲、乙的意见》，请执行", "姓名 张三"]
)
def test_blanks_that_are_usual(text: str) -> None:
    assert not said(point_4_marks.slips_of_the_key, Draft.of(body=f"请认真执行，\n{text}\n请按时报送。"))


def test_a_list_of_short_lines_is_not_a_split_paragraph() -> None:
    assert not said(point_4_marks.slips_of_the_key, Draft.of(body="参加单位：\n县财政局。\n县教育局。"))


def test_every_miswritten_word_is_found_or_guarded() -> None:
    for slip in SLIPS:
        assert slip.wrong != slip.right
        if slip.where is None:
            (found,) = said(language.right_words, Draft.of(body=f"请{slip.wrong}。"))
            assert found.rewrite == slip.right


@pytest.mark.parametrize(
    "text",
    ["究竟争取什么",
     "自己经营", "一座落差大的坝", "重复盖章", "一贯切实", "完成份额", "供水份额", "提供献血", "登记薄弱",
     "可以予以支持", "既使用又保护", "提交反应釜情况", "截止时间", "解决择校", "按排放量", "中共中央国务院关于"],
)  # fmt: skip
def test_words_that_only_look_miswritten(text: str) -> None:
    assert not said(language.right_words, Draft.of(body=f"请注意，{text}。"))


@pytest.mark.parametrize(
    ("wrong", "right"), [("5-10%", "5%～10%"), ("3～5万元", "3万元～5万元"), ("1至2亿", "1亿～2亿")]
)
def test_ranges_keep_their_units(wrong: str, right: str) -> None:
    (found,) = said(language.ranges, Draft.of(body=f"增长{wrong}。"))
    assert found.rewrite == right


@pytest.mark.parametrize("text", ["2016—2020年", "5%～10%", "第3—5号", "024-12345678", "2022-09-22", "3万元至5万元"])
def test_ranges_written_right(text: str) -> None:
    assert not said(language.ranges, Draft.of(body=f"按{text}执行。"))


@given(st.from_regex(r"[1-9]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|1\d|2[0-8])\d{3}", fullmatch=True))
def test_exactly_one_check_digit_is_valid(stem: str) -> None:
    assert sum(protection.valid_identity(stem + mark) for mark in "0123456789X") == 1


@given(st.from_regex(r"[456]\d{14,17}", fullmatch=True))
def test_exactly_one_last_digit_of_a_card_is_valid(stem: str) -> None:
    assert sum(protection.valid_card(stem + mark) for mark in "0123456789") == 1


def test_personal_data_stop_only_what_is_public() -> None:
    body = "身份证号码11010519491231002X。"
    open_ = said(protection.nothing_to_hide, Draft.of(body=body, facts=Facts(disclosure=Disclosure.OPEN)))
    unknown = said(protection.nothing_to_hide, Draft.of(body=body))
    assert [item.force for item in open_ + unknown] == [Force.ERROR, Force.WARNING]
    quiet = ("联系人：王某，电话13900000000。", "编号11010519491231002123。", "证书110105194912310021。")
    for text in quiet:
        assert not said(protection.nothing_to_hide, Draft.of(body=text))


def test_secrecy_words_in_running_text_are_no_mark() -> None:
    assert not said(protection.nothing_to_hide, Draft.of(body="涉及绝密事项的，按规定办理。"))
    assert said(protection.nothing_to_hide, Draft.of(secrecy="机　密", body="略"))


def test_a_repealed_norm_needs_its_date() -> None:
    body = "依据《中华人民共和国担保法》办理，并参照《民法总则》。"
    before = Draft.of(body=body, date="2020年5月1日")
    after = Draft.of(body=body, date="2021年5月1日")
    assert not said(point_1.basis_in_force, before)
    assert [item.force for item in said(point_1.basis_in_force, after)] == [Force.WARNING, Force.WARNING]
    assert [item.force for item in said(point_1.basis_in_force, Draft.of(body=body))] == [Force.ADVICE, Force.ADVICE]


def test_the_day_is_read_from_what_there_is() -> None:
    assert drawn_up(Draft.of(date="2022年9月22日")) == date(2022, 9, 22)
    assert drawn_up(Draft.of(number="西政发〔2021〕4号")) == date(2021, 1, 1)
    assert drawn_up(Draft.of(facts=Facts(today=date(2024, 1, 2)))) == date(2024, 1, 2)
    assert drawn_up(Draft.of(date="2022年13月45日")) is None


def test_fixed_expressions_keep_their_time() -> None:
    old, new = (Draft.of(body="增强“三个意识”。", date=day) for day in ("2015年1月1日", "2020年1月1日"))
    assert not said(point_2.fixed_expressions, old)
    assert said(point_2.fixed_expressions, new)[0].rewrite == "“四个意识”"


def test_the_end_of_the_body() -> None:
    rule = punctuation.full_stop_at_the_end
    quiet = ("请执行。\n附件：名单", "请执行。\n联系人：王某", "请执行。\n西丰县人民政府", "一、总体要求", "请执行……")
    for body in quiet:
        assert not said(rule, Draft.of(title="通知", body=body))
    assert not said(rule, Draft.of(title="通知"))
    assert said(rule, Draft.of(title="通知", body="请认真执行本通知有关各项规定"))[0].rewrite == "定。"
