"""分送 and 签收 (P01.20; 党政机关公文处理工作条例 24, 25, 31)."""

from dataclasses import replace
from uuid import uuid4

import pytest

from luoshi.documents.actions.dispatching import dispatch, receive, remind_receipt
from luoshi.documents.actions.printing import make_print
from luoshi.documents.issuing.recipients import Recipient, expanded, outstanding_receipts, recipients
from luoshi.documents.models import Dispatch, Document
from luoshi.documents.words import Sent, State, Way
from luoshi.flow.engine.refusal import Repeated
from luoshi.law.refusal import Refusal
from luoshi.office.queries import chart
from luoshi.record import clock
from luoshi.record.queries import history
from tests.documents.after.papers import CLERK, draft, numbered, signed
from tests.office import county

pytestmark = pytest.mark.usefixtures("small")
OUTSIDE = Recipient("县委办公室", Sent.COPY, None, 1, Way.POST)


def made(document: Document | None = None) -> Document:
    document = numbered(document)
    make_print(document, by=county.by(CLERK), copies=20)
    return document


def send(document: Document, rows: tuple[Recipient, ...] | None = None, reason: str = "") -> Document:
    chosen = recipients(document) if rows is None else rows
    dispatch(document, chosen, by=county.by(CLERK), token=uuid4(), reason=reason)
    document.refresh_from_db()
    return document


def line(name: str) -> Dispatch:
    return Dispatch.objects.get(name=name)


def test_groups_become_bodies_in_official_order() -> None:
    found = recipients(made())
    main = [one.name for one in found if one.sent_as is Sent.MAIN]
    assert main == ["甲镇人民政府", "某县人民政府办公室", "某县教育局", "某县财政局"]
    assert [(one.name, one.way) for one in found if one.sent_as is Sent.COPY] == [
        ("县委办公室", Way.POST), ("某县气象局", Way.SYSTEM)
    ]


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("各乡镇人民政府", ["T1"]),
        ("县教育局", ["D1"]),
        ("县直各单位", []),
        ("县政府各组成部门", ["D1", "D2"]),
        ("各有关部门", []),
        ("各驻县单位", ["L1"]),
        ("各县（区）人民政府", []),
    ],
)
def test_what_a_name_means(name: str, codes: list[str]) -> None:
    assert [unit.code for unit in expanded(chart(), name)] == codes


def test_the_issuer_does_not_write_to_himself_and_no_one_gets_two() -> None:
    text = draft(addressees="县政府，县教育局：", copies="县教育局，县财政局。")
    found = recipients(signed(text=text))
    assert [(one.name, one.sent_as) for one in found] == [("某县教育局", Sent.MAIN), ("某县财政局", Sent.COPY)]


def test_sending_enters_the_list() -> None:
    document, token, by = made(), uuid4(), county.by(CLERK)
    rows = recipients(document)
    dispatch(document, rows, by=by, token=token)
    document.refresh_from_db()
    assert document.state == State.SENT
    assert Dispatch.objects.count() == len(rows)
    act = history(document).last()
    assert act
    assert act.after["方式"] == {"系统内": 5, "邮寄": 1}
    with pytest.raises(Repeated):
        dispatch(document, rows, by=by, token=token)
    with pytest.raises(Refusal, match="已经送过：.*县委办公室"):
        send(document, rows)
    send(document, (Recipient("县人武部", Sent.COPY, None, 1, Way.COLLECTED),), "主任同意加送")
    assert Dispatch.objects.count() == len(rows) + 1


def test_what_is_not_sent() -> None:
    with pytest.raises(Refusal, match="本件已编号，不能分送"):
        send(numbered())
    document = made()
    rows = recipients(document)
    with pytest.raises(Refusal, match="漏了主送机关：某县教育局"):
        send(document, tuple(one for one in rows if one.name != "某县教育局"))
    with pytest.raises(Refusal, match="不在签发的主送、抄送范围内：县人武部"):
        send(document, (*rows, replace(OUTSIDE, name="县人武部")))
    with pytest.raises(Refusal, match="出现2次"):
        send(document, (*rows, rows[0]))
    with pytest.raises(Refusal, match="缺少名称或者份数"):
        send(document, (*rows[:-1], replace(rows[-1], copies=0)))
    with pytest.raises(Refusal, match="不能在系统内送达"):
        send(document, (*(one for one in rows if one.body), replace(OUTSIDE, way=Way.SYSTEM)))
    with pytest.raises(Refusal, match="没有收文机关"):
        send(document, ())
    with pytest.raises(Refusal, match="教育庚不能分送"):
        dispatch(document, rows, by=county.by("教育庚"), token=uuid4())
    assert not Dispatch.objects.exists()


def test_a_body_signs_for_itself(small: clock.Held) -> None:
    send(made())
    with pytest.raises(Refusal, match="财政癸不是某县教育局的人员"):
        receive(line("某县教育局"), by=county.by("财政癸"))
    receive(line("某县教育局"), by=county.by("科员壬"))
    assert line("某县教育局").received_by.endswith("科员壬")
    with pytest.raises(Refusal, match="科员壬于2026-11-23 09:00签收"):
        receive(line("某县教育局"), by=county.by("教育庚"))
    receive(line("某县人民政府办公室"), by=county.by("文秘己"))


def test_the_section_notes_receipts_of_bodies_outside() -> None:
    send(made())
    with pytest.raises(Refusal, match="签收由发文方登记"):
        receive(line("县委办公室"), by=county.by("教育庚"), receipt="3号")
    with pytest.raises(Refusal, match="没有写明回执"):
        receive(line("县委办公室"), by=county.by(CLERK))
    assert receive(line("县委办公室"), by=county.by(CLERK), receipt="回执3号").result.receipt == "回执3号"


def test_whoever_has_not_signed_is_asked_again() -> None:
    document = send(made())
    receive(line("某县教育局"), by=county.by("科员壬"))
    waiting = [one.name for one in outstanding_receipts(document)]
    assert len(waiting) == 5
    assert [one.name for one in outstanding_receipts(body=county.body("D2").pk)] == ["某县财政局"]
    with pytest.raises(Refusal, match="不能催签收"):
        remind_receipt(document, by=county.by("教育庚"))
    remind_receipt(document, by=county.by(CLERK), words="请今日签收")
    assert line("某县财政局").reminders == 1
    assert line("某县教育局").reminders == 0
    Dispatch.objects.update(received=clock.now())
    with pytest.raises(Refusal, match="没有尚未签收的机关"):
        remind_receipt(document, by=county.by(CLERK))
    assert outstanding_receipts() == ()
