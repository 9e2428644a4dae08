"""编号 (附件1 五（一）3; catalogue 4.3): after the last signature, once, in order, never again."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from luoshi.documents.actions.numbering import (
    Carried,
    carry_over,
    foreign_number,
    give_number,
    permit_late,
    void_number,
)
from luoshi.documents.form import Form
from luoshi.documents.models import Counter, Document, Number
from luoshi.documents.words import State
from luoshi.flow.engine.refusal import Repeated
from luoshi.law.refusal import Refusal
from luoshi.office.queries import chart
from luoshi.record import clock
from luoshi.record.queries import history
from luoshi.terms.genre import Genre
from luoshi.terms.officer import Capacity
from tests.documents.after.papers import CLERK, SERIES, TODAY, number, numbered, signed
from tests.office import county

MEETING = Form("县政府", Genre.MINUTES, meeting="常务会议")
pytestmark = pytest.mark.usefixtures("small")


def press(document: Document, name: str = CLERK, **more: str) -> str:
    return give_number(document, by=county.by(name), token=uuid4(), **more).result.written


def test_the_first_number_of_a_year() -> None:
    document = signed()
    assert press(document) == f"{SERIES}〔2026〕1号"
    document.refresh_from_db()
    assert (document.state, document.number) == (State.NUMBERED, f"{SERIES}〔2026〕1号")
    line = number(document)
    assert (line.title, line.signer_name, line.dated) == (document.title, "县长甲", TODAY)
    act = history(document).get()
    assert act.after["序号"] == 1
    assert "附件1 五（一）3" in act.provisions


def test_the_same_press_again_tells_the_number() -> None:
    document, token = signed(), uuid4()
    give_number(document, by=county.by(CLERK), token=token)
    with pytest.raises(Repeated, match="1号"):
        give_number(document, by=county.by(CLERK), token=token)
    with pytest.raises(Refusal, match="已编号.*1号"):
        press(document)
    assert Number.objects.count() == 1
    void_number(number(document), by=county.by(CLERK), reason="排印错误")
    with pytest.raises(Repeated, match="已经取过号"):
        give_number(document, by=county.by(CLERK), token=token)


@pytest.mark.parametrize(
    ("columns", "says"),
    [
        ({"state": State.UNDER_WAY}, "最后一个签字之前不编号"),
        ({"signed_on": None}, "没有签发日期"),
        ({"on": TODAY + timedelta(1)}, "在今天之后"),
        ({"procedure": "P03"}, "由其他机关编号"),
        ({"series": "", "genre": Genre.REQUEST, "owner": "县政府部门"}, "由其他机关编号"),
    ],
)
def test_what_is_not_numbered(columns: dict[str, Any], says: str) -> None:
    with pytest.raises(Refusal, match=says):
        press(signed(**columns))
    assert not Counter.objects.exists()


def test_only_the_section_numbers() -> None:
    with pytest.raises(Refusal, match="教育庚不能编号.*秘书股"):
        press(signed(), "教育庚")


def test_no_back_fill_but_by_those_who_may_allow_it() -> None:
    numbered()
    early = signed(TODAY - timedelta(3))
    with pytest.raises(Refusal, match="不予过后补发"):
        press(early)
    with pytest.raises(Refusal, match="文秘己不能准许"):
        press(early, exception="上级要求补发")
    assert press(early, "主任丁", exception="上级要求补发").endswith("2号")
    assert number(early).exception == "上级要求补发"
    between = signed(TODAY - timedelta(1))
    with pytest.raises(Refusal, match=f"上一号的成文日期{TODAY}"):
        press(between)
    scribe = county.by(CLERK).for_(county.by("县长甲"), Capacity.SCRIBE)
    assert give_number(between, by=scribe, token=uuid4(), exception="县长口头决定").result.serial == 3


def test_a_clerk_numbers_late_what_a_leader_permitted() -> None:
    numbered()
    early = signed(TODAY - timedelta(3))
    with pytest.raises(Refusal) as refused:
        permit_late(early, by=county.by(CLERK), reason=" ")
    assert len(refused.value.objections) == 2
    permit_late(early, by=county.by(CLERK).for_(county.by("县长甲"), Capacity.SCRIBE), reason="灾情紧急")
    assert press(early).endswith("2号")
    assert number(early).exception == "县长县长甲准许：灾情紧急"
    void_number(number(early), by=county.by(CLERK), reason="印错")
    Document.objects.filter(pk=early.pk).update(signed_on=TODAY - timedelta(2))
    with pytest.raises(Refusal, match="不予过后补发"):
        press(early)


def test_a_void_number_stays_and_is_never_given_again() -> None:
    document = numbered()
    with pytest.raises(Refusal, match="没有写明作废的理由"):
        void_number(number(document), by=county.by(CLERK), reason=" ")
    void_number(number(document), by=county.by(CLERK), reason="排印错误")
    document.refresh_from_db()
    assert (document.state, document.number) == (State.SIGNED, "")
    assert press(document).endswith("2号")
    first = Number.objects.get(serial=1)
    assert (first.void, first.void_reason) == (True, "排印错误")
    with pytest.raises(Refusal, match="已由.*作废：排印错误"):
        void_number(first, by=county.by(CLERK), reason="再次")
    Document.objects.update(state=State.SENT)
    with pytest.raises(Refusal, match="已分送.*撤销或者废止"):
        void_number(number(document), by=county.by(CLERK), reason="再次")


@pytest.mark.parametrize(
    ("columns", "written"),
    [
        ({"series": "西政函"}, "西政函〔2026〕1号"),
        ({"series": "某政议〔年份〕序号号"}, "某政议〔2026〕1号"),
        ({"series": "某教发", "genre": Genre.MOTION}, "西政议〔2026〕1号"),
        ({"genre": Genre.MINUTES, "series": "会议纪要", "form": MEETING.dumps()},
         "某县人民政府常务会议纪要〔2026〕1号"),
        ({"genre": Genre.MINUTES}, "某县人民政府会议纪要〔2026〕1号"),
        ({"genre": Genre.ORDER, "series": "某教发"}, "第1号"),
        ({"genre": Genre.PUBLIC_NOTICE, "series": "第N号"}, "第1号"),
    ],
)
def test_each_kind_has_its_form_and_counter(columns: dict[str, Any], written: str) -> None:
    assert press(signed(**columns)) == written
    assert press(signed()) == f"{SERIES}〔2026〕1号"


def test_a_department_numbers_its_own() -> None:
    unit = chart().unit("某县教育局")
    assert unit
    document = signed(series="某教发", procedure="P33", owner="县政府部门", department=unit.id)
    with pytest.raises(Refusal, match=r"不能给部门公文编号.*第五十四条"):
        press(document)
    assert press(document, "科员壬") == "某教发〔2026〕1号"


def test_orders_run_on_through_the_years(small: clock.Held) -> None:
    first = signed(genre=Genre.ORDER, series="")
    press(first)
    small.forward(days=60)
    assert press(signed(clock.today(), genre=Genre.ORDER, series="")) == "第2号"
    assert number(first).series == "某县人民政府令（县长甲任期）"
    assert press(signed(clock.today())) == f"{SERIES}〔2027〕1号"


def test_a_foreign_number_stands_outside_our_series() -> None:
    joint, by = signed(procedure="P03", series=""), county.by(CLERK)
    with pytest.raises(Refusal, match="早于本方签发日期"):
        foreign_number(joint, "某委发〔2026〕7号", by=by, on=TODAY - timedelta(1), token=uuid4())
    with pytest.raises(Refusal, match="没有填写对方的文号"):
        foreign_number(joint, " ", by=by, on=TODAY, token=uuid4())
    token = uuid4()
    line = foreign_number(joint, "某委发〔2026〕7号", by=by, on=TODAY, token=token).result
    assert (line.foreign, line.series, line.year, line.serial) == (True, "某委发", 2026, 7)
    with pytest.raises(Repeated):
        foreign_number(joint, "某委发〔2026〕7号", by=by, on=TODAY, token=token)
    other = foreign_number(signed(procedure="P03"), "第3期", by=by, on=TODAY, token=uuid4()).result
    assert (other.year, other.serial) == (2026, 3)
    assert not Counter.objects.exists()


def test_a_paper_register_goes_on() -> None:
    rows = [Carried(6, "旧通知", date(2026, 5, 1), void="作废"), Carried(7, "旧通知", date(2026, 5, 3), "县长甲")]
    carry_over(SERIES, 2026, 7, rows, by=county.INSTALLER, reason="2026年发文登记簿")
    with pytest.raises(Refusal, match="不予过后补发"):
        press(signed(date(2026, 5, 2)))
    assert press(signed()) == f"{SERIES}〔2026〕8号"
    assert Number.objects.get(serial=6).void
    with pytest.raises(Refusal, match="已在本系统编号"):
        carry_over(SERIES, 2026, 9, rows, by=county.by(CLERK), reason="再次")


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ([], "缺少第7号"),
        ([Carried(7, "旧", TODAY), Carried(7, "旧", TODAY)], "重复"),
        ([Carried(7, "旧", TODAY), Carried(8, "旧", TODAY)], "超出范围"),
    ],
)
def test_a_paper_register_that_does_not_add_up(rows: list[Carried], says: str) -> None:
    with pytest.raises(Refusal, match=says):
        carry_over(SERIES, 2026, 7, rows, by=county.INSTALLER, reason="登记簿")
    with pytest.raises(Refusal, match="没有写明承接的依据"):
        carry_over(SERIES, 2026, 1, [Carried(1, "旧", TODAY)], by=county.INSTALLER, reason="")
    with pytest.raises(Refusal, match="不能承接登记簿"):
        carry_over(SERIES, 2026, 1, [Carried(1, "旧", TODAY)], by=county.by("教育庚"), reason="登记簿")


def test_a_void_line_without_a_document() -> None:
    carry_over(SERIES, 2026, 1, [Carried(1, "旧", TODAY)], by=county.INSTALLER, reason="登记簿")
    void_number(Number.objects.get(), by=county.by(CLERK), reason="核对有误")
    assert Number.objects.get().void


STEPS = st.lists(st.tuples(st.sampled_from(["give", "again", "void", "late"]), st.integers(0, 5)), max_size=25)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_whatever_is_pressed_the_register_holds(steps: list[tuple[str, int]]) -> None:
    Number.objects.all().delete()
    Counter.objects.all().delete()
    made: list[Document] = []
    day, by = TODAY - timedelta(40), county.by(CLERK)
    for step, chance in steps:
        day += timedelta(chance % 2)
        if step == "give":
            made.append(signed(day))
            press(made[-1])
        elif made and step == "again":
            again(made[chance % len(made)])
        elif made and step == "void":
            for line in Number.objects.filter(document=made[chance % len(made)], void=False):
                void_number(line, by=by, reason="测试作废")
        elif step == "late":
            late(day - timedelta(chance))
    holds(Number.objects.order_by("serial"))


def again(document: Document) -> None:
    """Only a document whose number is void takes another, and only in order."""
    before = Number.objects.count()
    had = Number.objects.filter(document=document, void=False).exists()
    try:
        press(document)
    except Refusal:
        assert Number.objects.count() == before
    else:
        assert not had


def late(day: date) -> None:
    """What was signed before the last date is refused and takes nothing."""
    last = max((line.dated for line in Number.objects.filter(void=False)), default=day)
    if day < last:
        with pytest.raises(Refusal, match="补发"):
            press(signed(day))
    else:
        press(signed(day))


def holds(lines: Iterable[Number]) -> None:
    """No gap, no double, dates rise with numbers, one number in force for each document."""
    lines = list(lines)
    assert [line.serial for line in lines] == list(range(1, len(lines) + 1))
    standing = [line for line in lines if not line.void]
    assert [line.dated for line in standing] == sorted(line.dated for line in standing)
    assert len({line.document_id for line in standing}) == len(standing)
    assert all(line.void_reason for line in lines if line.void)
    assert sum(counter.last for counter in Counter.objects.all()) == len(lines)
