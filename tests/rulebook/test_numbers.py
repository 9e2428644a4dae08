"""Document numbers: what is read, what is found, and that a certain rewrite is always right."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luoshi.law.finding import Finding
from luoshi.law.force import Force
from luoshi.law.provision import Clause
from luoshi.rulebook.national.numbers import cited_form, no_di, no_padding, number_form, year_in_brackets
from luoshi.rulebook.reading.numbers import Fault, Form, cited_numbers, read_number
from luoshi.terms.document import Draft
from luoshi.terms.rewriting import rewritten

HEAD: tuple[Clause, ...] = (number_form, no_di, no_padding, year_in_brackets)
CODES = st.sampled_from(["西政发", "×教语", "国办函", "沪房管规范保", "财税"])
BRACKETS = st.sampled_from(["〔〕", "[]", "［］", "【】", "（）", "()", "﹝﹞", "〔)", "(]"])


def found(draft: Draft) -> list[Finding]:
    return [said for clause in HEAD for said in clause.run(draft) if isinstance(said, Finding)]


@given(CODES, st.integers(1949, 2099), st.integers(1, 9999))
def test_the_standard_form_is_read_back_and_never_faulted(code: str, year: int, serial: int) -> None:
    text = f"{code}〔{year}〕{serial}号"
    number = read_number(text)
    assert number is not None
    assert (number.code, number.year, number.serial, number.canonical) == (code, year, serial, text)
    assert not found(Draft.of(number=text, whole=False))
    assert not found(Draft.of(number=f"发文字号：{text}", whole=False))


@given(CODES, BRACKETS, st.integers(2013, 2030), st.sampled_from(["", "年"]), st.sampled_from(["", "第"]),
       st.sampled_from(["4", "04", "012"]), st.sampled_from(["", " "]), st.sampled_from(["号", ""]))
def test_rewrites_lead_to_the_standard_form(code: str, pair: str, year: int, nian: str, di: str, serial: str,
                                            blank: str, hao: str) -> None:
    draft = Draft.of(number=f"{code}{blank}{pair[0]}{year}{nian}{pair[1]}{di}{serial}{hao}", whole=False)
    for _ in range(6):
        draft = rewritten(draft, [(item.passage, item.rewrite) for item in found(draft)
                                  if item.passage and item.rewrite is not None])
    assert not found(draft)


@given(st.text(max_size=40))
def test_no_text_breaks_the_reader(text: str) -> None:
    list(cited_numbers(text))
    number = read_number(text)
    assert number is None or text[slice(*number.span)].strip()
    found(Draft.of(number=text, body=text, whole=False))


@pytest.mark.parametrize(("text", "faults"), [
    ("×××【2014】第312号", {Fault.BRACKET, Fault.DI}),
    ("×××【2014】0312号", {Fault.BRACKET, Fault.ZERO}),
    ("西政发(2022〕4号", {Fault.UNPAIRED}),
    ("西政发〔22〕4", {Fault.YEAR_SHORT, Fault.NO_HAO}),
    ("\u200b渝府人〔2018〕35号", {Fault.BLANK}),
])
def test_faults_are_told_apart(text: str, faults: set[Fault]) -> None:
    number = read_number(text)
    assert number is not None
    assert number.faults == faults


def test_orders_run_by_number_and_are_legal_for_orders_only() -> None:
    number = read_number("山西省人民政府令第181号")
    assert number is not None
    assert (number.form, number.code, number.canonical) == (Form.RUNNING, "山西省人民政府令", None)
    order = Draft.of(number="山西省人民政府令第181号", title="山西省人民政府令", whole=False)
    notice = Draft.of(number="山西省人民政府令第181号", title="山西省人民政府关于春耕的通知", whole=False)
    assert not found(order)
    assert [item.force for item in found(notice)] == [Force.ADVICE]


def test_old_paper_is_judged_softly() -> None:
    new, old = Draft.of(number="西政发（2013）04号", whole=False), Draft.of(number="西政发（2009）04号", whole=False)
    assert {item.force for item in found(new)} == {Force.ERROR}
    assert {item.force for item in found(old)} == {Force.ADVICE}


def test_cited_numbers_are_reported_once() -> None:
    draft = Draft.of(body="根据国发[2004]28号、深发[2005]17号、国办发〔2006〕70号。", whole=False)
    said = [item for item in cited_form.run(draft) if isinstance(item, Finding)]
    assert [item.force for item in said] == [Force.ADVICE]
    assert "2处" in said[0].message
