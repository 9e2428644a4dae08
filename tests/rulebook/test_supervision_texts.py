"""Supervision, discipline and conduct: classes and methods decide, names of inspection need leave, texts stay calm."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luoshi.law.finding import Finding, NotChecked
from luoshi.law.force import Force
from luoshi.law.provision import Clause
from luoshi.rulebook.annex2_supervision.evidence import Evidence, proof
from luoshi.rulebook.annex2_supervision.focus import Focus, Origin, focus_classes
from luoshi.rulebook.annex2_supervision.methods import Method, methods
from luoshi.rulebook.annex2_supervision.naming_circular import naming_circular_stays_inside
from luoshi.rulebook.ch10_supervision.article_56 import settled_items_have_owner_and_date
from luoshi.rulebook.ch10_supervision.article_58_focus import focus_items
from luoshi.rulebook.ch10_supervision.article_61 import supervision_needs_approval
from luoshi.rulebook.ch11_discipline.article_65 import speech_approved
from luoshi.rulebook.ch12_conduct.article_73 import event_in_budget
from luoshi.rulebook.ch12_conduct.article_78 import no_congratulations
from luoshi.terms.document import Draft
from luoshi.terms.facts import Disclosure, Fact, Facts

ALL = (
    supervision_needs_approval, settled_items_have_owner_and_date, no_congratulations, speech_approved,
    naming_circular_stays_inside, event_in_budget,
)
MINUTES = """2022年9月5日，县长主持召开常务会议，现将议定事项纪要如下：
一、学习传达重要会议精神
会议强调，要深刻领会，抓好贯彻落实。会议要求，各部门要结合实际，制定贯彻措施。
二、审议《西丰县城市供水管理办法》
会议听取了起草情况汇报，原则同意该办法。
三、研究冬季供暖工作
（一）县住建局要在10月20日前完成管网检修。
（二）县财政局要及时拨付补贴资金。
（三）尽快建立应急预案，抓紧落实煤炭储备。
四、会议听取经济运行情况汇报，要求进一步增强责任感。"""


def _said(clause: Clause, draft: Draft) -> tuple[Finding | NotChecked, ...]:
    return tuple(clause.run(draft))


def _forces(said: Iterable[Finding | NotChecked]) -> list[Force | None]:
    return [one.force if isinstance(one, Finding) else None for one in said]


def test_every_origin_has_one_class_and_every_class_an_origin() -> None:
    classes = {origin: focus_classes.matching(origin) for origin in Origin}
    assert all(len(rows) == 1 for rows in classes.values())
    assert {rows[0].value for rows in classes.values()} == set(Focus)
    assert classes[Origin.AUDIT][0].at == "附件2 二（八）"


def test_seven_items_of_the_article_lead_into_the_eight_classes() -> None:
    led = {focus for item in range(1, 8) for row in focus_items.matching(item) for focus in row.value}
    assert set(Focus) - led == {Focus.PROPOSALS, Focus.FEEDBACK}
    assert not focus_items.matching(8)


def test_an_unannounced_visit_sends_no_notice_and_can_close() -> None:
    chosen = {method: methods.matching(method)[0].value for method in Method}
    assert [method for method, conduct in chosen.items() if not conduct.notice_first] == [Method.UNANNOUNCED]
    assert all(conduct.on_site for conduct in chosen.values() if conduct.suffices)
    assert all(len(methods.matching(method)) == 1 for method in Method)


def test_traces_do_not_carry_a_closing() -> None:
    carries = {kind: [row.value for row in proof.matching(kind)] for kind in Evidence}
    assert all(len(values) == 1 for values in carries.values())
    assert {kind for kind, values in carries.items() if values[0]} == {
        Evidence.SEEN, Evidence.RESULT, Evidence.CONFIRMED}


def test_minutes_show_the_loose_items_only() -> None:
    said = _said(settled_items_have_owner_and_date, Draft.of(title="西丰县人民政府常务会议纪要", body=MINUTES))
    quotes = [one.passage.quote for one in said if isinstance(one, Finding) and one.passage]
    assert quotes == ["（二）县财政局要及时拨付补贴资金。", "（三）尽快建立应急预案，抓紧落实煤炭储备。"]
    assert _forces(said) == [Force.ADVICE, Force.WARNING]


LINES = st.sampled_from(["会议要求抓紧推进。", "会议议定，由县发改局负责落实。", "会议听取了汇报。"])


@given(st.lists(LINES, max_size=12))
def test_minutes_get_three_findings_at_most(lines: list[str]) -> None:
    said = _said(settled_items_have_owner_and_date, Draft.of(title="会议纪要", body="\n".join(lines), whole=True))
    assert len(said) == min(3, len(lines) - lines.count("会议听取了汇报。"))


@pytest.mark.parametrize(("title", "forces"), [
    ("西丰县农业农村局关于开展春耕生产督导调研的通知", [Force.WARNING]),
    ("西丰县卫生健康局关于开展爱国运动督查的通知", [Force.WARNING]),
    ("西丰县应急管理局关于开展汛期安全生产督查的通知", [None]),
    ("西丰县人民政府关于开展安全生产大检查的通知", []),
    ("西丰县卫生健康局关于巡察整改工作的通知", []),
    ("县生态环境局关于做好中央生态环保督察准备的通知", []),
    ("西丰县公安局关于检查站建设的通知", []),
])
def test_supervision_of_townships_by_departments(title: str, forces: list[Force | None]) -> None:
    draft = Draft.of(title=title, addressees="各乡（镇）人民政府：", body="定于近期开展。")
    assert _forces(_said(supervision_needs_approval, draft)) == forces
    approved = draft.knowing(Facts(known={Fact.SUPERVISION_APPROVED: True}))
    assert not _said(supervision_needs_approval, approved)


def test_facts_that_nobody_stated_are_asked_for() -> None:
    asked = (
        _said(speech_approved, Draft.of(title="县长在全县防汛工作会议上的讲话", body="同志们：")),
        _said(speech_approved, Draft.of(title="县教育局局长在开学典礼上的讲话", body="同学们：")),
        _said(event_in_budget, Draft.of(title="西丰县文旅局关于举办梅花鹿节的请示", body="预计费用30万元。")),
        _said(naming_circular_stays_inside, Draft.of(title="批评通报", body="镇长李大伟，工作不力。")),
        _said(no_congratulations, Draft.of(title="县长致县供销社成立70周年贺信",
                                           facts=Facts(known={Fact.EXCEPTION_RECORDED: True}))),
    )
    assert [_forces(said) for said in asked] == [[None]] * len(asked)


def test_a_speech_printed_under_a_notice_is_a_speech() -> None:
    known = Facts(known={Fact.SPEECH_APPROVED: False})
    title = "西丰县人民政府办公室关于印发《县长在全县防汛会议上的讲话》的通知"
    draft = Draft.of(title=title, body="现印发。", facts=known)
    assert _forces(_said(speech_approved, draft)) == [Force.WARNING]


@pytest.mark.parametrize("clause", ALL, ids=lambda clause: clause.check)
def test_odd_drafts_do_not_break_a_check(clause: Clause) -> None:
    known = Facts(known=dict.fromkeys(Fact, False), disclosure=Disclosure.OPEN)
    odd = (Draft(), Draft.of(title="贺信"), Draft.of(body="会议要求抓紧推进。"), Draft.of(title="的通知", body="。"))
    for draft in odd:
        assert not [one for one in (*_said(clause, draft), *_said(clause, draft.knowing(known)))
                    if isinstance(one, Finding) and one.force is Force.ERROR]
