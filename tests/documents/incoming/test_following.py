"""P28: a 请示 to the city followed to its answer."""

from datetime import date
from uuid import uuid4

import pytest

from luoshi.documents.form import Form
from luoshi.documents.incoming.actions import following
from luoshi.documents.incoming.models import FollowUp
from luoshi.documents.incoming.words import Outcome
from luoshi.documents.models import Document, Link
from luoshi.documents.words import State
from luoshi.flow import dues
from luoshi.flow import queries as flow
from luoshi.law.refusal import Refusal
from luoshi.record.clock import Held
from luoshi.terms.genre import Genre
from tests.documents.after.papers import signed
from tests.documents.incoming import papers
from tests.office import county

ANSWER = "市政府关于同意设立园区的批复\n\n某县人民政府：\n同意设立园区。\n\n市政府\n2026年11月30日"


def _asked() -> Document:
    told = Form("县政府", Genre.REQUEST, addressee="市政府")
    return signed(genre=Genre.REQUEST, title="某县人民政府关于设立园区的请示", form=told.dumps(), state=State.SENT,
                  number="某政〔2026〕7号", department=county.body("D1").pk)


def _followed() -> FollowUp:
    return following.follow(_asked().pk, county.body("D1").pk, by=county.by("文秘己"), token=uuid4()).result


def _due(row: FollowUp) -> list[date | None]:
    return [one.due for one in dues.running([row.case or 0])[row.case or 0]]


def test_progress_is_due_every_ten_working_days_until_the_answer_is_here(small: Held) -> None:
    row, staff, clerk = _followed(), county.by("科员壬"), county.by("文秘己")
    assert _due(row) == [date(2026, 12, 7)]
    small.forward(days=8)
    with pytest.raises(Refusal, match="由县教育局衔接"):
        following.note_progress(row.pk, "市发改委", "已受理。", by=county.by("财政癸"), token=uuid4())
    following.note_progress(row.pk, "市发改委规划科", "已受理，正在会签。", by=staff, token=uuid4())
    assert _due(row) == [date(2026, 12, 15)]
    following.conclude(row.pk, Outcome.GRANTED, "市政府已批复。", by=staff, token=uuid4())
    with pytest.raises(Refusal, match="请先登记"):
        following.link_answer(row.pk, "收〔2026〕9号", by=clerk, token=uuid4())
    came = papers.entered(ANSWER, signer="")
    following.link_answer(row.pk, came.number, by=clerk, token=uuid4())
    link = Link.objects.get(incoming=came)
    assert (link.other_id, link.tie, link.document) == (row.document_id, "答复", None)
    following.report(row.pk, "市政府已批复同意，正在落实。", by=staff, token=uuid4())
    assert flow.state(row.case or 0).ended
    assert not dues.running([row.case or 0])


@pytest.mark.usefixtures("small")
def test_without_an_answer_it_is_reported_at_once() -> None:
    row, staff = _followed(), county.by("科员壬")
    following.conclude(row.pk, Outcome.REFUSED, "市政府不同意。", by=staff, token=uuid4())
    assert flow.state(row.case or 0).round.step == "P28.5"


@pytest.mark.usefixtures("small")
def test_only_what_was_sent_up_is_followed_and_once() -> None:
    row, clerk, body = _followed(), county.by("文秘己"), county.body("D1").pk
    with pytest.raises(Refusal, match="已在跟踪"):
        following.follow(row.document_id, body, by=clerk, token=uuid4())
    draft = _asked()
    Document.objects.filter(pk=draft.pk).update(state=State.UNDER_WAY)
    with pytest.raises(Refusal, match="印发后"):
        following.follow(draft.pk, body, by=clerk, token=uuid4())
    with pytest.raises(Refusal, match="秘书股"):
        following.follow(draft.pk, body, by=county.by("科员壬"), token=uuid4())


@pytest.mark.usefixtures("small")
def test_what_is_not_there_is_not_followed() -> None:
    clerk, staff, body = county.by("文秘己"), county.by("科员壬"), county.body("D1").pk
    with pytest.raises(Refusal, match="没有选定请示"):
        following.follow(0, body, by=clerk, token=uuid4())
    with pytest.raises(Refusal, match="没有这项跟踪"):
        following.report(0, "已办。", by=staff, token=uuid4())
    row = _followed()
    with pytest.raises(Refusal, match="不能办理这一步"):
        following.report(row.pk, "已办。", by=staff, token=uuid4())
    down = _asked()
    form = Form("县政府", Genre.NOTICE, addressee="乡（镇）和部门").dumps()
    Document.objects.filter(pk=down.pk).update(form=form)
    with pytest.raises(Refusal, match="不是报上级的请示"):
        following.follow(down.pk, body, by=clerk, token=uuid4())
