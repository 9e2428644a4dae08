"""P04 from the registration to the archive: a 批件, an 阅件, a faulty paper returned and corrected (P34)."""

from uuid import uuid4

import pytest

from luoshi.documents.actions import drafting
from luoshi.documents.incoming.actions import carrying, deciding, handling, registering
from luoshi.documents.incoming.models import Incoming, IncomingPaper, IncomingText
from luoshi.documents.incoming.words import Came, Stand
from luoshi.documents.models import Link
from luoshi.flow import queries as flow
from luoshi.law.refusal import Refusal
from tests.documents.incoming import papers
from tests.documents.incoming.papers import CLERK, checked, entered, press, step
from tests.office import county

pytestmark = pytest.mark.usefixtures("small")
PROPOSAL = {"text": "请副县丙阅示，建议由县教育局会同县财政局提出意见。", "major": "否"}


def _proposed() -> Incoming:
    row = checked(entered())
    press(handling.propose, row, CLERK, PROPOSAL)
    press(handling.propose, row, "副主任戊", PROPOSAL)
    return row


def test_a_request_from_registration_to_archive() -> None:
    row = entered()
    assert (row.number, row.sender, row.their_date.isoformat() if row.their_date else "") == (
        "收〔2026〕1号", "某县教育局", "2026-11-20")
    assert row.kind == "批件"
    assert not row.as_letter
    checked(row)
    press(handling.propose, row, CLERK, PROPOSAL)
    press(handling.propose, row, "副主任戊", PROPOSAL)
    assert [one.name for one in flow.state(row.case or 0).plan.seats["P04.7"]] == ["副县长副县丙"]
    press(deciding.decide, row, "副县丙", {"code": "批示同意", "text": "同意，请县财政局安排。"})
    lead = county.body("D2").pk
    press(carrying.assign, row, CLERK, {"task": "安排维修资金", "term": "一般事项7天", "watched": "是"}, lead,
          [county.body("D1").pk])
    assert flow.dues(row.case or 0)[open_number(row)].isoformat() == "2026-11-29"
    with pytest.raises(Refusal, match="还没有拟稿"):
        press(carrying.answer, row, "财政癸", {"way": "公文答复"})
    press(carrying.answer, row, "财政癸", {"way": "电话答复", "text": "已电话告知安排80万元。"})
    assert step(row) == "P04.11"
    press(carrying.archive, row, CLERK)
    row.refresh_from_db()
    assert (row.state, step(row), row.code) == (Stand.FILED, "", "Z001-WS·2026-D10-BGS-0001")


def open_number(row: Incoming) -> int:
    return papers.open_task(row)


def test_a_report_is_read_and_filed() -> None:
    row = checked(entered(papers.REPORT, signer="财政癸"))
    assert row.kind == "阅件"
    press(handling.propose, row, CLERK, {"text": "请副县乙阅。", "major": "否"})
    press(handling.propose, row, "副主任戊", {"text": "请副县乙阅。", "major": "是"})
    assert step(row) == "P04.10"
    for reader in ("副县乙", "县长甲"):
        task = next(one for one in flow.state(row.case or 0).live if reader in one.seat.name)
        carrying.read(row.pk, task.number, by=county.by(reader), token=uuid4())
    row.refresh_from_db()
    assert (row.state, step(row)) == (Stand.READ, "P04.11")


def test_a_faulty_paper_is_returned_with_articles_and_comes_back() -> None:
    row = entered(papers.FAULTY)
    with pytest.raises(Refusal) as refusal:
        press(handling.examine, row, CLERK, papers.FIT)
    assert {"附件1 四（一）2"} <= {one.at for one in refusal.value.objections}
    done = handling.return_slip(row.pk, by=county.by(CLERK), token=uuid4())
    assert "附件1 四（一）2" in done.record.provisions
    row.refresh_from_db()
    assert row.state == Stand.RETURNED
    with pytest.raises(Refusal, match="暂缓"):
        press(handling.examine, row, CLERK, papers.NOTED)
    again = registering.register_again(row.pk, None, papers.REQUEST, by=county.by(CLERK), token=uuid4())
    assert "文种合并" in str(again.record.after["已改"])
    row.refresh_from_db()
    assert (row.state, row.version, row.title) == (Stand.REGISTERED, 2, "某县教育局关于解决校舍维修资金的请示")
    assert IncomingText.objects.filter(incoming=row).count() == 2
    press(handling.examine, row, CLERK, papers.NOTED)
    assert step(row) == "P04.4"


@pytest.mark.parametrize("text", ["阅", "已阅。", "圈阅", "知"])
def test_a_request_without_a_clear_opinion_does_not_move(text: str) -> None:
    row = _proposed()
    with pytest.raises(Refusal) as refusal:
        press(deciding.decide, row, "副县丙", {"code": "批示同意", "text": text})
    assert [one.at for one in refusal.value.objections] == ["第五十一条"]
    assert "签发发文" in refusal.value.objections[0].remedy
    assert step(row) == "P04.7"


def test_a_leader_passes_it_to_another_and_weight_goes_to_the_head() -> None:
    row = checked(entered())
    press(handling.propose, row, CLERK, {**PROPOSAL, "major": "是"})
    press(handling.propose, row, "副主任戊", {**PROPOSAL, "major": "是"})
    head, other = county.person("县长甲").pk, county.person("副县乙").pk
    assert [one.id for one in flow.state(row.case or 0).plan.seats["P04.7"]] == [county.person("副县丙").pk, head]
    seat = papers.seat(other, "副县长副县乙")
    press(deciding.decide, row, "副县丙", {"code": "转请阅处", "text": "请乙县长阅处。"}, [seat])
    assert step(row) == "P04.7"
    for name in ("县长甲", "副县乙"):
        task = next(one for one in flow.state(row.case or 0).live if name in one.seat.name)
        deciding.decide(row.pk, task.number, {"code": "批示同意", "text": "同意。"}, by=county.by(name), token=uuid4())
    assert step(row) == "P04.8"


def test_the_reply_links_back_both_ways() -> None:
    row = _proposed()
    press(deciding.decide, row, "副县丙", {"code": "批示同意", "text": "同意，请县教育局办理。"})
    lead = county.body("D1").pk
    press(carrying.assign, row, CLERK, {"task": "拟批复", "term": "另定日期", "due": "2026-12-10", "why": "须核算",
                                        "watched": "否"}, lead)
    assert flow.dues(row.case or 0)[open_number(row)].isoformat() == "2026-12-10"
    first, second = (str(county.person(name).pk) for name in ("教副辛", "教育庚"))
    values = {"owner": ["县政府"], "genre": ["批复"], "addressee": ["乡（镇）和部门"], "phone": ["13800000000"],
              "reason": ["答复来文"], "disclosure": ["不予公开"], "closed_reason": ["内部事务"],
              "first_reviewer": [first], "second_reviewer": [second]}
    draft = papers.reply("某县人民政府关于解决校舍维修资金的批复", "某县教育局：")
    made = carrying.draft_reply(row.pk, values, draft, by=county.by("科员壬")).result
    link = Link.objects.get(incoming=row)
    assert (link.document, link.tie) == (made, "答复")
    assert link.other_name == "某县教育局关于解决校舍维修资金的请示（收〔2026〕1号）"
    with pytest.raises(Refusal, match="没有印发"):
        press(carrying.answer, row, "教育庚", {"way": "公文答复"})
    with pytest.raises(Refusal, match="由县教育局主办"):
        carrying.draft_reply(row.pk, values, draft, by=county.by("财政癸"))
    assert drafting.compose.name == "documents.compose"


def test_a_request_of_no_subordinate_is_a_letter() -> None:
    text = papers.REQUEST.replace("某县教育局", "邻县教育局")
    row = entered(text, signer="")
    assert row.as_letter
    assert row.sender == "邻县教育局"
    checked(row)
    assert IncomingPaper.objects.filter(incoming=row).count() == 2


def test_secrets_leave_a_shell_only() -> None:
    with pytest.raises(Refusal) as refusal:
        entered(secrecy="机密")
    assert refusal.value.objections[0].at == "第六十九条"
    row = registering.register_shell("某县教育局", Came.CLASSIFIED, by=county.by(CLERK), token=uuid4()).result
    assert (row.number, row.state, row.case, row.version) == ("收〔2026〕1号", "只登记", None, 0)
    with pytest.raises(Refusal, match="机要渠道"):
        handling.give_up(row.pk, "不办", by=county.by(CLERK), token=uuid4())


def test_only_the_secretaries_register() -> None:
    with pytest.raises(Refusal, match="秘书股"):
        entered(by="科员壬")
