"""Dates: every way of writing them is read, and the rewrite is the same day in figures."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luoshi.law.finding import Finding
from luoshi.law.force import Force
from luoshi.law.place import chinese_number
from luoshi.law.provision import Clause
from luoshi.rulebook.national.dates import (
    arabic_date,
    date_after_signature,
    letter_for_zero,
    mixed_numerals,
    real_date,
    years_agree,
)
from luoshi.rulebook.reading.dates import Style, before_2012, dates_in, figures, read_date
from luoshi.terms.document import Draft
from luoshi.terms.facts import Facts

CLAUSES: tuple[Clause, ...] = (real_date, years_agree, letter_for_zero, mixed_numerals, arabic_date,
                               date_after_signature)
DAYS = st.dates(date(2013, 1, 1), date(2099, 12, 31))


def found(draft: Draft) -> list[Finding]:
    return [said for clause in CLAUSES for said in clause.run(draft) if isinstance(said, Finding)]


def han(day: date, zero: str = "〇") -> str:
    year = "".join(zero if mark == "0" else "零一二三四五六七八九"[int(mark)] for mark in str(day.year))
    return f"{year}年{chinese_number(day.month)}月{chinese_number(day.day)}日"


@given(DAYS)
def test_figures_are_read_back_and_never_faulted(day: date) -> None:
    written = read_date(figures(day))
    assert written is not None
    assert (written.value, written.style, written.canonical) == (day, Style.ARABIC, figures(day))
    assert not found(Draft.of(date=figures(day), whole=False))


@given(DAYS, st.sampled_from("〇零0OＯ○"))
def test_chinese_numerals_are_read_and_put_into_figures(day: date, zero: str) -> None:
    text = han(day, zero)
    written = read_date(text)
    assert written is not None
    assert written.value == day
    said = found(Draft.of(date=text, whole=False))
    assert said
    assert {item.rewrite for item in said} == {figures(day)}


@pytest.mark.parametrize(("text", "style", "value"), [
    ("成文日期：2022年9月22日", Style.ARABIC, date(2022, 9, 22)),
    ("2022-09-22 16:01:22", Style.REGISTER, date(2022, 9, 22)),
    ("2022.9.31", Style.REGISTER, None),
    ("二〇二二年9月22日", Style.MIXED, date(2022, 9, 22)),
    ("二〇二二年O十月一日", Style.HANZI, None),
    ("2022年00月1日", Style.ARABIC, None),
    ("2022年  月  日", Style.BLANKED, None),
    ("某日", Style.UNREADABLE, None),
])
def test_forms_are_told_apart(text: str, style: Style, value: date | None) -> None:
    written = read_date(text)
    assert written is not None
    assert (written.style, written.value) == (style, value)


@given(st.text(max_size=40))
def test_no_text_breaks_the_reader(text: str) -> None:
    list(dates_in(text))
    read_date(text)
    found(Draft.of(date=text, body=text, whole=False))


def test_the_standard_of_2012_divides_old_from_new() -> None:
    assert before_2012(Draft.of(date="二〇一二年六月三十日", whole=False))
    assert before_2012(Draft.of(number="西政发〔2011〕4号", whole=False))
    assert before_2012(Draft.of(facts=Facts(signed_on=date(2010, 1, 1)), whole=False))
    assert not before_2012(Draft.of(number="西政发〔2012〕4号", whole=False))
    assert not before_2012(Draft.of(date="2012年7月1日", number="西政发〔2011〕4号", whole=False))
    forces = [[item.force for item in found(Draft.of(date=text, whole=False))]
              for text in ("二〇一二年六月一日", "二〇一二年八月一日", "二〇一三年一月一日")]
    assert forces == [[], [Force.WARNING], [Force.ERROR]]


def test_the_day_of_signing_wins() -> None:
    signed = Facts(signed_on=date(2022, 9, 22))
    assert not found(Draft.of(date="2022年9月22日", facts=signed, whole=False))
    said = found(Draft.of(date="2022年9月20日", facts=signed, whole=False))
    assert [item.rewrite for item in said] == ["2022年9月22日"]
