"""撤销 and 废止 (X1-2(1).4; 条例 第三十三条): two states, by those who may, pointing both ways."""

from datetime import date, timedelta
from typing import Any

import pytest

from luoshi.documents.actions.validity import cancel, link, repeal
from luoshi.documents.issuing.ties import standing, ties
from luoshi.documents.models import Document, Link
from luoshi.documents.words import State, Tie, Validity
from luoshi.law.refusal import Refusal
from luoshi.record.queries import history
from luoshi.terms.officer import Capacity
from tests.documents.after.papers import CLERK, TODAY, numbered, signed
from tests.office import county

pytestmark = pytest.mark.usefixtures("small")
HEAD = "县长甲"


def issued(on: date = date(2026, 5, 3), **columns: Any) -> Document:
    columns = {"state": State.SENT, "number": "西政发〔2026〕1号", **columns}
    return signed(on, **columns)


def test_a_cancelled_document_never_was_in_force() -> None:
    old, new = issued(), numbered()
    assert standing(old).valid
    cancel(old, by=county.by(HEAD), reason="与上位法抵触", through=new)
    old.refresh_from_db()
    assert old.validity == Validity.CANCELLED
    found = standing(old, date(2026, 5, 4))
    assert (found.valid, found.since) == (False, date(2026, 5, 3))
    assert "自始无效" in found.words
    assert [(one.words, one.other) for one in ties(old)] == [("被撤销", new.pk)]
    assert [(one.words, one.other) for one in ties(new)] == [("撤销", old.pk)]
    act = history(old).last()
    assert act
    assert (act.after["效力"], act.reason) == ("已撤销", "与上位法抵触")


def test_a_repealed_document_was_in_force_until_that_day() -> None:
    old = issued()
    repeal(old, by=county.by(HEAD), reason="任务已完成", order="县政府第3次常务会议", on=TODAY + timedelta(8))
    old.refresh_from_db()
    assert old.validity == Validity.REPEALED
    assert standing(old).valid
    assert standing(old).words == "将废止，自2026-12-01起失效（县政府第3次常务会议）"
    assert not standing(old, TODAY + timedelta(8)).valid
    assert ties(old)[0].other is None


def test_a_repeal_begins_with_the_document_that_says_so() -> None:
    old = issued()
    line = repeal(old, by=county.by(HEAD), reason="新规定代替", through=numbered(signed(TODAY - timedelta(2)))).result
    assert line.on == TODAY - timedelta(2)
    other = issued()
    assert repeal(other, by=county.by(HEAD), reason="到期", order="清理决定").result.on == TODAY


@pytest.mark.parametrize(
    ("columns", "says"),
    [({"state": State.SIGNED}, "尚未印发"), ({"validity": Validity.CANCELLED}, "不必再次废止")],
)
def test_what_cannot_be_ended(columns: dict[str, Any], says: str) -> None:
    with pytest.raises(Refusal, match=says):
        repeal(issued(**columns), by=county.by(HEAD), reason="理由", order="决定")


def test_reason_basis_and_day_are_asked_for() -> None:
    old = issued()
    with pytest.raises(Refusal) as refused:
        cancel(old, by=county.by(HEAD), reason=" ")
    assert len(refused.value.objections) == 2
    for wrong in (old, signed()):
        with pytest.raises(Refusal, match="不是另一件已印发、有效的公文"):
            cancel(old, by=county.by(HEAD), reason="理由", through=wrong)
    with pytest.raises(Refusal, match="早于成文日期"):
        repeal(old, by=county.by(HEAD), reason="理由", order="决定", on=date(2026, 5, 1))
    assert not Link.objects.exists()


@pytest.mark.parametrize(
    ("signer", "owner", "may", "not_"),
    [
        ("县长甲", "县政府", ["县长甲"], ["副县乙", "主任丁", "教育庚", "文秘己"]),
        ("副县乙", "县政府", ["县长甲", "副县乙", "副县丙"], ["主任丁"]),
        ("副县丙", "县政府", ["副县乙", "副县丙"], ["主任丁"]),
        ("主任丁", "县政府办公室", ["主任丁", "副县丙"], ["副主任戊", "教育庚"]),
        ("教育庚", "县政府部门", ["县长甲", "副县丙", "教育庚"], ["财政癸", "主任丁", "教副辛"]),
        ("离任者", "县政府", ["县长甲"], ["副县乙"]),
    ],
)
def test_who_may_end_what(signer: str, owner: str, may: list[str], not_: list[str]) -> None:
    for name in not_:
        with pytest.raises(Refusal, match=f"{name}无权"):
            cancel(issued(signer_name=signer, owner=owner), by=county.by(name), reason="理由", order="决定")
    for name in may:
        old = issued(signer_name=signer, owner=owner)
        cancel(old, by=county.by(name), reason="理由", order="决定")
        old.refresh_from_db()
        assert old.validity == Validity.CANCELLED


def test_a_clerk_may_enter_what_the_head_decided() -> None:
    by = county.by(CLERK).for_(county.by(HEAD), Capacity.SCRIBE)
    assert cancel(issued(), by=by, reason="理由", order="县长批示").result.tie == Tie.CANCELS


def test_ties_of_other_kinds() -> None:
    answer, asked = issued(), issued()
    made = link(answer, Tie.ANSWERS, by=county.by(CLERK), other=asked).result
    assert ties(asked)[0].words == "得到答复"
    assert made.other_name.endswith("（西政发〔2026〕1号）")
    with pytest.raises(Refusal, match="已登记答复"):
        link(answer, Tie.ANSWERS, by=county.by(CLERK), other=asked)
    link(answer, Tie.SAME_MATTER, by=county.by(CLERK), name="市政府通知")
    with pytest.raises(Refusal, match="没有指明另一件"):
        link(answer, Tie.REPLACES, by=county.by(CLERK), other=answer)
    with pytest.raises(Refusal, match="不能只登记关联"):
        link(answer, Tie.REPEALS, by=county.by(CLERK), name="旧文")
    with pytest.raises(Refusal, match="教育庚不能关联"):
        link(answer, Tie.REPLACES, by=county.by("教育庚"), name="旧文")
    assert [one.words for one in ties(answer)] == ["答复", "同一事项"]
    own = issued(drafter=county.by("教育庚").person)
    assert link(own, Tie.REPLACES, by=county.by("教育庚"), name="旧文").result.other_id is None
