"""What is done besides handing on: taken back, returned inside, passed on, added, circulated, entered for a leader."""

from uuid import uuid4

import pytest

from luoshi.documents.incoming import prints, queries
from luoshi.documents.incoming.actions import carrying, deciding, handling, passing, registering
from luoshi.documents.incoming.intake import LIMIT, Upload, taken
from luoshi.documents.incoming.models import Incoming, IncomingText
from luoshi.documents.queries import Reader
from luoshi.flow import queries as flow
from luoshi.flow.engine.refusal import Repeated
from luoshi.law.refusal import Refusal
from luoshi.office.actions.bodies import Form, open_body
from luoshi.office.words import BodyClass
from luoshi.terms.bodies import Nature
from luoshi.terms.label import Label
from luoshi.terms.officer import Capacity
from luoshi.terms.seat import Seat, SeatKind
from tests.documents.incoming import papers
from tests.documents.incoming.papers import CLERK, checked, entered, press, step
from tests.office import county

pytestmark = pytest.mark.usefixtures("small")
PROPOSAL = {"text": "请副县丙阅示。", "major": "否"}
AGREED = {"code": "批示同意", "text": "同意，请县教育局办理。"}
ORDER = {"task": "研究办理", "term": "复杂事项1个月", "watched": "是"}


def _proposed() -> Incoming:
    row = checked(entered())
    press(handling.propose, row, CLERK, PROPOSAL)
    press(handling.propose, row, "副主任戊", PROPOSAL)
    return row


def _seat(code: str, name: str) -> Seat:
    return Seat(SeatKind.BODY, county.body(code).pk, name)


def _person(name: str) -> Seat:
    return papers.seat(county.person(name).pk, name)


def test_a_check_taken_back_is_a_check_to_be_done() -> None:
    row = entered()
    number = papers.open_task(row)
    press(handling.examine, row, CLERK, papers.NOTED)
    passing.take_back(row.pk, number, by=county.by(CLERK), token=uuid4())
    row.refresh_from_db()
    assert (row.state, step(row)) == ("已收文", "P04.2")


def test_an_answer_sent_back_inside_is_under_way_again() -> None:
    row = _proposed()
    press(deciding.decide, row, "副县丙", AGREED)
    press(carrying.assign, row, CLERK, ORDER, county.body("D1").pk)
    assert flow.dues(row.case or 0)[papers.open_task(row)].isoformat() == "2026-12-22"
    press(passing.send_back, row, "教育庚", opinion="不属于本局职责，请重新交办。")
    row.refresh_from_db()
    assert (row.state, step(row)) == ("在办", "P04.8")
    press(carrying.assign, row, CLERK, ORDER, county.body("D2").pk)
    with pytest.raises(Refusal, match="不能自行转给"):
        press(passing.transfer, row, "财政癸", None, _seat("D1", "县教育局"))
    press(passing.transfer, row, "财政癸", None, _person("财政癸"))
    press(carrying.answer, row, "财政癸", {"way": "当面答复", "text": "已答复。"})
    press(carrying.archive, row, CLERK)
    with pytest.raises(Refusal, match="已经归档"):
        passing.take_back(row.pk, 1, by=county.by(CLERK), token=uuid4())


def test_an_order_names_a_body_and_a_date_with_its_reason() -> None:
    row = _proposed()
    press(deciding.decide, row, "副县丙", AGREED)
    with pytest.raises(Refusal, match="没有选定主办单位"):
        press(carrying.assign, row, CLERK, ORDER, 0)
    with pytest.raises(Refusal, match="另定时限"):
        press(carrying.assign, row, CLERK, {**ORDER, "term": "另定日期", "due": "12月"}, county.body("D1").pk)


def test_others_are_added_and_shown_it() -> None:
    row = _proposed()
    press(passing.add_signers, row, "副县丙", None, [_person("副县乙")])
    passing.circulate(row.pk, [_person("财政癸")], by=county.by("副县丙"), token=uuid4())
    aside = next(one for one in flow.state(row.case or 0).tasks if one.aside)
    carrying.read(row.pk, aside.number, by=county.by("财政癸"), token=uuid4(), opinion="已阅知。")
    assert step(row) == "P04.7"


def test_a_scribe_names_the_original() -> None:
    row = _proposed()
    leader = county.by("副县丙")
    scribe = county.by(CLERK).for_(leader, Capacity.SCRIBE)
    number = papers.open_task(row)
    with pytest.raises(Refusal, match="没有写明原件"):
        deciding.decide(row.pk, number, AGREED, by=scribe, token=uuid4())
    done = deciding.decide(row.pk, number, AGREED, by=scribe, token=uuid4(), original="11月23日，秘书股卷")
    assert "代录，原件：11月23日" in done.record.note
    assert (done.record.actor_name, done.record.for_name) == ("文秘己", "副县丙")


def test_passing_on_says_to_whom() -> None:
    row = _proposed()
    with pytest.raises(Refusal, match="没有写明转请谁"):
        press(deciding.decide, row, "副县丙", {"code": "转请阅处", "text": "转分管领导研究后再定。"})


def test_another_leader_than_the_one_in_charge_is_noted() -> None:
    row = checked(entered())
    done = press(handling.propose, row, CLERK, PROPOSAL, [_person("副县乙")])
    assert "没有呈送分管领导" in done.record.note


def test_a_request_is_not_only_read() -> None:
    row = entered()
    press(handling.examine, row, CLERK, papers.NOTED)
    with pytest.raises(Refusal, match="是批件"):
        press(handling.classify, row, CLERK, {"kind": "阅件"})
    with pytest.raises(Refusal, match="不能办理这一步"):
        press(handling.propose, row, CLERK, PROPOSAL)


def test_a_label_hides_it_and_a_press_counts_once() -> None:
    token = uuid4()
    values = {"way": ["当面"], "label": ["工作秘密"], "signer": ["教育庚"], "their_number": ["某教〔2026〕3号"]}
    row = registering.register(values, None, papers.REQUEST, by=county.by(CLERK), token=token).result
    person = county.person("主任丁").pk
    assert queries.visible(row.pk, Reader(person, Label.GUARDED)) == row
    assert queries.visible(row.pk, Reader(person, Label.INTERNAL)) is None
    assert queries.visible(0, Reader(person, Label.GUARDED)) is None
    with pytest.raises(Repeated):
        registering.register(values, None, papers.REQUEST, by=county.by(CLERK), token=token)
    with pytest.raises(Refusal, match="重复报送"):
        registering.register(values, None, papers.REQUEST, by=county.by(CLERK), token=uuid4())


@pytest.mark.parametrize(
    ("cells", "says"),
    [
        ({"sender": "", "title": ""}, "没有填写来文单位"), ({"genre": "申请"}, "不是法定文种"),
        ({"way": "快递"}, "不在选项中"), ({"their_date": "昨天"}, "读不出来"), ({"copies": "许多"}, "请填写整数"),
        ({"their_date": "2026-12-01"}, "晚于签收日期"), ({"received": "2026-12-01T08:00"}, "签收时间晚于现在"),
        ({"direct": "领导交办事项"}, "哪位领导"),
    ],
)
def test_what_is_wrong_in_the_register_is_said(cells: dict[str, str], says: str) -> None:
    text = "" if "title" in cells else papers.REQUEST
    with pytest.raises(Refusal, match=says):
        registering.register({"way": ["当面"], **{name: [word] for name, word in cells.items()}}, None, text,
                             by=county.by(CLERK), token=uuid4())


def test_a_returned_paper_is_given_up_or_comes_again() -> None:
    row = entered(papers.FAULTY)
    clerk = county.by(CLERK)
    with pytest.raises(Refusal, match="没有退文"):
        registering.register_again(row.pk, None, papers.REQUEST, by=clerk, token=uuid4())
    handling.return_slip(row.pk, by=clerk, token=uuid4())
    with pytest.raises(Refusal, match="没有选择"):
        registering.register_again(row.pk, by=clerk, token=uuid4())
    handling.give_up(row.pk, "来文单位撤回", by=clerk, token=uuid4())
    row.refresh_from_db()
    assert (row.state, step(row)) == ("已撤件", "")
    with pytest.raises(Refusal, match="没有这件来文"):
        handling.give_up(0, "撤回", by=clerk, token=uuid4())


def test_a_reply_to_a_letter_is_a_letter() -> None:
    row = _proposed()
    Incoming.objects.filter(pk=row.pk).update(genre="函")
    press(deciding.decide, row, "副县丙", AGREED)
    press(carrying.assign, row, CLERK, ORDER, county.body("D1").pk)
    draft = papers.reply("某县人民政府关于维修资金的批复", "某县教育局：")
    with pytest.raises(Refusal, match="不是请示，不能用批复"):
        carrying.draft_reply(row.pk, {"genre": ["批复"]}, draft, by=county.by("科员壬"))
    with pytest.raises(Refusal, match="退回没有写明理由"):
        press(passing.send_back, row, "教育庚", opinion="")


def test_a_leader_sends_it_back_to_be_proposed_anew() -> None:
    row = _proposed()
    press(passing.send_back, row, "副县丙", opinion="请补充财政部门意见。")
    assert step(row) == "P04.6"


def test_a_slip_without_findings_takes_a_reason() -> None:
    row = entered(papers.REPORT, signer="财政癸")
    IncomingText.objects.filter(incoming=row).update(findings="[]")
    with pytest.raises(Refusal, match="没有写明退文的理由"):
        handling.return_slip(row.pk, by=county.by(CLERK), token=uuid4())
    done = handling.return_slip(row.pk, "缺附件。", by=county.by(CLERK), token=uuid4())
    assert done.record.reason == "缺附件。"
    page = queries.page(row.pk, Reader(county.person(CLERK).pk, Label.INTERNAL))
    slip = queries.slip(row)
    assert page
    assert slip
    assert prints.slip(page, slip).data.startswith(b"%PDF")
    scan = Upload("更正.png", b"\x89PNG\r\n\x1a\n again")
    registering.register_again(row.pk, scan, by=county.by(CLERK), token=uuid4())
    row.refresh_from_db()
    assert (row.version, row.title) == (2, papers.REPORT.split("\n")[0])


def test_a_city_department_that_matches_nobody_needs_a_choice() -> None:
    form = Form("某市民政局", Nature.DEPARTMENT, BodyClass.SUPERIOR, aliases=("市民政局",))
    open_body("S9", form, county.SINCE, "旧", by=county.INSTALLER, reason="测试")
    row = checked(entered(papers.REPORT.replace("某县财政局", "某市民政局"), signer=""))
    with pytest.raises(Refusal, match="没有与某市民政局对口的部门"):
        press(handling.route, row, CLERK, {"way": "转对口部门办理"})
    press(handling.route, row, CLERK, {"way": "转对口部门办理"}, body=county.body("D2").pk)
    row.refresh_from_db()
    assert (row.lead_name, step(row)) == ("县财政局", "P04.8")


def test_a_scan_has_its_size() -> None:
    with pytest.raises(Refusal, match="超过20兆"):
        taken(Upload("大.pdf", b"%PDF-" + bytes(LIMIT)))
    assert taken(None).file == b""
