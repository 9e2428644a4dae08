"""Normative content: whose text is judged, what is said and what is left to 县司法局."""

import pytest

from luoshi.law.finding import Finding, NotChecked
from luoshi.law.force import Force
from luoshi.law.provision import Clause
from luoshi.rulebook.ch04_law.article_21 import adds_no_duty, declared_normative, sets_no_penalty
from luoshi.rulebook.ch04_law.article_21_procedure import departments_heard
from luoshi.rulebook.ch13_supplement.article_80 import start_and_term
from luoshi.rulebook.national.protection import class_and_note_agree
from luoshi.terms.document import Draft
from luoshi.terms.facts import Disclosure, Fact, Facts

RULE = "任何单位和个人不得占道经营。经营者应当保持整洁。本办法自发布之日起施行。"
LOCAL = "西丰县人民政府关于印发城市管理办法的通知"


def said(rule: Clause, draft: Draft) -> list[Finding]:
    return [item for item in rule.run(draft) if isinstance(item, Finding)]


def unsure(rule: Clause, draft: Draft) -> list[NotChecked]:
    return [item for item in rule.run(draft) if isinstance(item, NotChecked)]


def flagged(value: bool) -> Facts:
    return Facts(known={Fact.NORMATIVE: value})


def test_normative_look_is_asked_not_decided() -> None:
    assert unsure(declared_normative, Draft.of(title=LOCAL, body=RULE))
    assert not said(declared_normative, Draft.of(title=LOCAL, body=RULE))
    assert not unsure(declared_normative, Draft.of(title="国务院关于城市管理的意见", body=RULE))
    assert said(declared_normative, Draft.of(title=LOCAL, body=RULE, facts=flagged(False)))


@pytest.mark.parametrize(
    "body",
    ["违反本办法的，处以200元罚款。", "拒不改正的，吊销其营业执照。", "逾期不拆的，将强制拆除。",
     "开办者应当办理经营许可证。",
     "未经县商务局批准，不得从事经营活动。"],
)  # fmt: skip
def test_penalties_stop_what_is_declared_and_warn_elsewhere(body: str) -> None:
    (hard,) = said(sets_no_penalty, Draft.of(title=LOCAL, body=body, facts=flagged(True)))
    (soft,) = said(sets_no_penalty, Draft.of(title=LOCAL, body=body))
    assert (hard.force, soft.force) == (Force.ERROR, Force.WARNING)
    assert not said(sets_no_penalty, Draft.of(title="辽宁省人民政府关于城市管理的意见", body=body))
    assert not said(sets_no_penalty, Draft.of(title=LOCAL, body=f"依照《甲条例》第三条，{body}"))


@pytest.mark.parametrize(
    "body", ["奖励先进单位500元。", "加大处罚力度。", "严格许可证管理。", "项目投资处于领先，达500万元。"]
)
def test_sentences_that_set_up_nothing(body: str) -> None:
    assert not said(sets_no_penalty, Draft.of(title=LOCAL, body=body))


def test_duties_with_and_without_basis() -> None:
    assert said(adds_no_duty, Draft.of(title=LOCAL, body="申请人须提供无犯罪记录证明。"))
    assert not said(adds_no_duty, Draft.of(title=LOCAL, body="申请人须依据《甲条例》提供身份证明。"))
    assert not said(adds_no_duty, Draft.of(title="铁岭市人民政府关于管理的通知", body="须提供无犯罪记录证明。"))


def test_departments_are_asked_for_in_normative_texts() -> None:
    assert unsure(departments_heard, Draft.of(title=LOCAL, body=RULE))
    assert unsure(departments_heard, Draft.of(title=LOCAL, body="略", facts=flagged(True)))
    assert not list(departments_heard.run(Draft.of(title=LOCAL, body="略")))


def test_start_of_force_and_term() -> None:
    no_start = "任何单位和个人不得占道经营。经营者应当保持整洁。本办法有效期3年。"
    assert "施行日期" in said(start_and_term, Draft.of(title=LOCAL, body=no_start))[0].message
    assert not said(start_and_term, Draft.of(title=LOCAL, body=RULE))
    assert not said(start_and_term, Draft.of(title=LOCAL))


def test_class_and_note() -> None:
    closed = Draft.of(annotation="（此件不予公开）", facts=Facts(disclosure=Disclosure.CLOSED))
    assert not list(class_and_note_agree.run(closed))
    secret = Draft.of(body="略", facts=Facts(secrecy="秘密", disclosure=Disclosure.OPEN))
    assert said(class_and_note_agree, secret)
    assert unsure(class_and_note_agree, Draft.of(title="通知", body="略", annotation="（此件公开发布）"))
