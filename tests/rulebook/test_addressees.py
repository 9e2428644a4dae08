"""Direction, addressees, requests and replies: what examples beside the rules cannot show."""

from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luoshi.law.finding import Finding, NotChecked
from luoshi.law.force import Force
from luoshi.law.provision import Clause
from luoshi.rulebook.annex1_documents.routing import item_1, item_4, item_5, item_6
from luoshi.rulebook.annex1_documents.usage import request_letter, request_report, upward
from luoshi.rulebook.ch09_documents import article_50, article_50_matters, article_51, article_52
from luoshi.rulebook.national import address_forms, addressees, closings, replies, tone
from luoshi.rulebook.reading.addressees import is_person
from luoshi.terms.bodies import Relation
from luoshi.terms.document import Draft
from luoshi.terms.facts import Fact, Facts
from luoshi.terms.genre import Genre
from luoshi.terms.registry import SAMPLE, Registry, load_registry
from luoshi.terms.rewriting import rewritten

MODULES: tuple[ModuleType, ...] = (
    item_1,
    item_4,
    item_5,
    item_6,
    request_report,
    upward,
    request_letter,
    article_50,
    article_50_matters,
    article_51,
    article_52,
    addressees,
    address_forms,
    replies,
    closings,
    tone,
)
CLAUSES = tuple(
    {value.check: value for module in MODULES for value in vars(module).values() if isinstance(value, Clause)}.values()
)
WORDS = (
    "县政府",
    "各乡（镇）人民政府",
    "县财政局",
    "王县长",
    "、",
    "，",
    "：",
    "请示",
    "报告",
    "关于",
    "的",
    "函",
    "批复",
    "妥否，请批示。",
    "特此报告。",
    "请予批准",
    "另外，",
    "一、",
    "\n",
    "《",
    "》",
    "已于3月动工",
    "为盼",
    "收悉",
    "通知如下",
)
texts = st.lists(st.sampled_from(WORDS), max_size=12).map("".join)


@pytest.fixture(scope="module")
def county() -> Registry:
    return load_registry(SAMPLE)


def _checks(draft: Draft, force: Force | None = None) -> set[str]:
    return {
        said.check
        for rule in CLAUSES
        for said in rule.run(draft)
        if isinstance(said, Finding) and force in (None, said.force)
    }


def _open(draft: Draft) -> set[str]:
    return {said.check for rule in CLAUSES for said in rule.run(draft) if isinstance(said, NotChecked)}


def _request(issuer: str, addressee: str, facts: Facts, copies: str | None = None) -> Draft:
    return Draft.of(
        title=f"{issuer}关于修缮用房的请示",
        addressees=f"{addressee}：",
        number="西教〔2022〕3号",
        signer="签发人：张××",
        body="拟修缮用房三间。\n妥否，请批示。",
        annotation="（联系人：赵××，联系电话：024-00000000）",
        copies=copies,
        facts=facts,
    )


def test_every_check_of_this_part_is_here() -> None:
    mine = {*range(14, 26), *range(29, 42), 88, *range(110, 120)}
    assert {rule.check for rule in CLAUSES} == {f"K{number}" for number in mine}


def test_a_right_request_passes_and_the_same_to_an_equal_is_stopped(county: Registry) -> None:
    facts = Facts(registry=county)
    assert not _checks(_request("西丰县教育局", "县政府", facts))
    assert _checks(_request("西丰县教育局", "县财政局", facts), Force.ERROR) == {"K14"}


def test_the_rules_let_a_government_write_to_an_upper_department_with_reason(county: Registry) -> None:
    draft = _request("西丰县人民政府", "市财政局", Facts(registry=county))
    assert "K14" in _checks(draft, Force.WARNING)
    report = Draft.of(
        title="西丰县人民政府关于预算的报告", addressees="市财政局：", body="特此报告。", facts=Facts(registry=county)
    )
    assert "K17" in _checks(report, Force.WARNING)


def test_the_stated_relation_beats_register_and_names(county: Registry) -> None:
    unrelated = Facts(registry=county, relation=Relation.UNRELATED)
    assert "K14" in _checks(_request("西丰县教育局", "县政府", unrelated))
    superior = Facts(registry=county, relation=Relation.SUPERIOR)
    assert "K14" not in _checks(_request("西丰县教育局", "县财政局", superior))


def test_what_nobody_knows_is_said_and_not_passed(county: Registry) -> None:
    assert "K14" in _open(_request("石油管理局", "省劳动厅", Facts()))
    assert "K24" in _open(_request("昌图县教育局", "昌图县人民政府", Facts()))
    known = {Fact.SIGNER_IS_HEAD: True, Fact.SENT_TO_LEADER: False}
    assert {"K23", "K36"} <= _open(_request("西丰县教育局", "县政府", Facts(registry=county)))
    assert not _open(_request("西丰县教育局", "县政府", Facts(registry=county, known=known)))


def test_bypassing_needs_leave_and_a_copy(county: Registry) -> None:
    facts = Facts(registry=county)
    assert {"K18", "K19"} <= _checks(_request("西丰县教育局", "市政府", facts))
    allowed = Facts(registry=county, known={Fact.BYPASS_APPROVED: True})
    assert not {"K18", "K19"} & _checks(_request("西丰县教育局", "市政府", allowed, copies="抄送：县政府。"))
    assert "K18" not in _checks(_request("铁岭市生态环境局西丰县分局", "县政府", facts))


@pytest.mark.parametrize(
    ("line", "fixed"),
    [
        (
            "区环保厅、区发展和改革委员会、各市、县（区）水产畜牧兽医局：",
            "区环保厅、区发展和改革委员会，各市、县（区）水产畜牧兽医局：",
        ),
        ("各区县人民政府、市属各企业、各有关单位：", "各区县人民政府，市属各企业，各有关单位："),
        ("县政府各部门、各乡（镇）人民政府：", "县政府各部门，各乡（镇）人民政府："),
    ],
)
def test_commas_put_right_raise_nothing_more(line: str, fixed: str) -> None:
    draft = Draft.of(addressees=line)
    (said,) = addressees.commas_between_classes.run(draft)
    assert isinstance(said, Finding)
    assert said.passage is not None
    assert said.rewrite is not None
    right = rewritten(draft, [(said.passage, said.rewrite)])
    assert right.blocks[0].text == fixed
    assert not list(addressees.commas_between_classes.run(right))


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("王市长", True),
        ("省民政厅负责同志", True),
        ("各有关专家", True),
        ("李县长并县政府", True),
        ("尊敬的各位", True),
        ("县政府", False),
        ("西丰县人民代表大会常务委员会主任会议", False),
        ("县安全生产委员会", False),
        ("县教育局（李局长收）", False),
    ],
)
def test_persons_and_bodies(name: str, person: bool) -> None:
    assert is_person(name) is person


@pytest.mark.parametrize("genre", Genre)
def test_empty_papers_are_only_called_empty(genre: Genre) -> None:
    for relation in (None, *Relation):
        for whole in (True, False):
            draft = Draft(facts=Facts(genre=genre, relation=relation), whole=whole)
            missing = {"K111", "K37"} if whole else set()
            assert _checks(draft) <= missing | {"K14", "K15", "K16", "K17"}


def test_a_department_answers_its_subordinate_by_reply() -> None:
    draft = Draft.of(title="铁岭市民政局关于经费问题的复函", addressees="西丰县民政局：", body="来函收悉。")
    assert "K16" in _checks(draft)


@settings(max_examples=150, deadline=None)
@given(texts, texts, texts, st.sampled_from([None, *Genre]), st.sampled_from([None, *Relation]), st.booleans())
def test_odd_papers_break_nothing(
    title: str, line: str, body: str, genre: Genre | None, relation: Relation | None, whole: bool
) -> None:
    draft = Draft.of(
        title=title,
        addressees=line,
        body=body,
        copies=line,
        whole=whole,
        facts=Facts(genre=genre, relation=relation, known=dict.fromkeys(Fact, whole)),
    )
    for rule in CLAUSES:
        for said in rule.run(draft):
            if isinstance(said, Finding) and said.passage:
                passage = said.passage
                assert draft.text(passage.part)[passage.start : passage.end] == passage.quote


@given(st.text(alphabet="已请圈传阅知悉收看过了。， ", max_size=6))
def test_reading_alone_is_no_opinion(opinion: str) -> None:
    assert article_51.unclear(opinion)
    assert not article_51.unclear(opinion + "同意，请县财政局办理")
