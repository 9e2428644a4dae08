"""Titles and kinds: properties over made titles, places over broken lines, and the notice that breaks its own rules."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luoshi.law.finding import Finding
from luoshi.law.force import Force
from luoshi.law.provision import Clause
from luoshi.rulebook.annex1_documents.kinds import item_03_order, item_05_announcement
from luoshi.rulebook.annex1_documents.kinds.kind import KindProvision
from luoshi.rulebook.annex1_documents.kinds.table import KIND_RULES
from luoshi.rulebook.annex1_documents.usage import kind_choice, kind_misuse, relay_title, request_title, title_parts
from luoshi.rulebook.ch00_issue import header, header_dates, notice
from luoshi.rulebook.interpretation.elements import ELEMENTS, interpretation_elements, missing_elements
from luoshi.rulebook.national import titles, titles_words
from luoshi.rulebook.reading.titles import spot
from luoshi.terms.bodies import Towards
from luoshi.terms.document import Draft, Part
from luoshi.terms.facts import Fact, Facts
from luoshi.terms.genre import Genre
from luoshi.terms.rewriting import rewritten

MODULES = (item_03_order, item_05_announcement, kind_choice, kind_misuse, relay_title, request_title, title_parts,
           header, header_dates, notice, titles, titles_words)
CLAUSES = tuple(value for module in MODULES for value in vars(module).values() if isinstance(value, Clause))
SOURCE = Path(__file__).parents[3] / "shared" / "seeds" / "000_71de63596f8b05ea.txt"

WORDS = st.lists(st.sampled_from([
    "西丰县人民政府", "县财政局", "关于", "对", "向县政府", "申请", "请求", "转发", "印发", "《工作规则》", "解决",
    "资金", "情况", "的", "通知", "报告", "请示", "函", "批复", "决定", "令", "公告", "方案", "（试行）", "第1号",
    "\n", "，", "。", " ", "2022年",
]), max_size=12).map("".join)
GOOD = st.builds(
    lambda body, verb, thing, kind: f"{body}关于{verb}{thing}的{kind}",
    st.sampled_from(["西丰县人民政府", "西丰县教育局", "西丰县人民政府办公室", "西丰县天德镇人民政府"]),
    st.sampled_from(["做好", "加强", "开展", "印发", "规范"]),
    st.sampled_from(["春耕生产工作", "校园安全检查工作", "《防汛工作方案》", "信访秩序"]),
    st.sampled_from(["通知", "意见"]),
)


def found(draft: Draft) -> list[Finding]:
    return [said for clause in CLAUSES for said in clause.run(draft) if isinstance(said, Finding)]


@given(WORDS, WORDS)
def test_any_title_is_judged_without_a_crash(title: str, body: str) -> None:
    draft = Draft.of(title=title or None, body=body or None)
    for said in found(draft):
        assert said.passage is not None
        assert draft.text(said.passage.part)[said.passage.start:said.passage.end] == said.passage.quote


@given(GOOD)
def test_regular_titles_are_left_alone(title: str) -> None:
    assert not found(Draft.of(title=title))


@pytest.mark.parametrize(("title", "right"), [
    ("西丰县人民政府印发关于《河道管理办法》的通知", "西丰县人民政府关于印发《河道管理办法》的通知"),
    ("关于国务院发布《河道管理条例》的通知", "国务院关于发布《河道管理条例》的通知"),
    ("西丰县教育局转发市教育局关于健康教育的通知的通知", "西丰县教育局转发市教育局关于健康教育的通知"),
    ("西政发〔2022〕9号西丰县人民政府关于防火工作的通知", "西丰县人民政府关于防火工作的通知"),
])
def test_a_certain_rewrite_heals_the_title(title: str, right: str) -> None:
    draft = Draft.of(title=title)
    said = [(finding.passage, finding.rewrite) for finding in found(draft)]
    healed = rewritten(draft, [(passage, text) for passage, text in said if passage and text is not None])
    assert healed.text(Part.TITLE) == right
    assert not found(healed)


def test_places_count_line_breaks_of_a_broken_title() -> None:
    draft = Draft.of(title="西丰县水利局关于\n申请防汛资金的\n请示函")
    said = [finding for finding in found(draft) if finding.check == "K02"]
    assert [finding.passage.quote for finding in said if finding.passage] == ["请示函"]
    assert spot(draft, len(draft.title.text), len(draft.title.text)).quote == ""


def test_an_attachment_may_be_a_plan_and_a_document_may_not() -> None:
    draft = Draft.of(title="西丰县教育局2022年工作安排")
    attached = replace(draft, facts=Facts(known={Fact.IS_ATTACHMENT: True}))
    assert [(said.check, said.force) for said in found(draft)] == [("K01", Force.ERROR)]
    assert not found(attached)


def test_disputed_endings_are_only_advised() -> None:
    for title in ("西丰县水利局关于防汛工作的情况报告", "西丰县人民政府关于张××等同志的任免通知"):
        assert {said.force for said in found(Draft.of(title=title))} == {Force.ADVICE}


def test_the_fifteen_kinds_have_rows_that_agree_with_the_annex() -> None:
    assert set(KIND_RULES) == set(Genre)
    assert KIND_RULES[Genre.REQUEST].directions == {Towards.UP}
    assert Towards.UP not in KIND_RULES[Genre.NOTICE].directions
    assert isinstance(item_03_order.ORDER, KindProvision)
    assert item_03_order.ORDER.shape == "文种"


def test_an_interpretation_is_complete_when_each_element_is_named_or_declared_absent() -> None:
    assert missing_elements("\n".join(ELEMENTS)) == []
    assert missing_elements("本解读不涉及" + "、".join(ELEMENTS)) == []
    assert missing_elements("略") == list(ELEMENTS)


@pytest.fixture(scope="module")
def published() -> Draft:
    if not SOURCE.exists():
        pytest.skip("没有原文文件（../shared/seeds）")
    text = SOURCE.read_text(encoding="utf-8")
    lines = text.split("\n")
    rules, explained = text.index("第一章"), text.index("《西丰县人民政府工作规则(试行)》文件解读")
    return Draft.of(
        web="\n".join(lines[2:6]), title=lines[8], addressees=lines[10], body=lines[12], signature=lines[14].strip(),
        date=lines[16].strip(), attachments=(text[rules:explained],), interpretation=text[explained:])


def test_the_rules_own_publication_breaks_its_own_rules(published: Draft) -> None:
    said = {finding.check: finding for finding in found(published)}
    assert set(said) == {"K06", "K07", "K51", "K100", "K101", "K102", "K103", "K104"}
    assert "第52个工作日" in said["K103"].message
    assert said["K100"].rewrite == "西政发〔2022〕4号"
    assert said["K101"].rewrite == "西丰县人民政府"
    assert said["K102"].rewrite == "2022年9月22日"


def test_the_rules_own_interpretation_lacks_elements(published: Draft) -> None:
    said = [finding for finding in interpretation_elements.run(published) if isinstance(finding, Finding)]
    assert len(said) == 1
    assert "惠民利民举措" in said[0].message
    assert "主要内容" not in said[0].message
