"""分送: the printed document goes to its addressees, who sign for it (P01.20; 党政机关公文处理工作条例 24, 25, 31)."""

from collections import Counter as Count
from collections.abc import Iterable, Iterator, Sequence
from uuid import UUID

from luoshi.documents.actions.counting import _facts, _found, _locked, _not_in
from luoshi.documents.issuing import rights
from luoshi.documents.issuing.recipients import Recipient, recipients
from luoshi.documents.models import Dispatch, Document
from luoshi.documents.words import Sent, State, Way
from luoshi.flow.engine.refusal import Repeated
from luoshi.law.refusal import Objection, refuse
from luoshi.office.queries import chart
from luoshi.record import clock
from luoshi.record.actions import Act, action
from luoshi.terms.officer import Officer

AT = "党政机关公文处理工作条例 第二十五条"
RANGE_AT = "党政机关公文处理工作条例 第三十一条"
RECEIPT_AT = "党政机关公文处理工作条例 第二十四条"


@action(AT, RANGE_AT)
def dispatch(
    document: Document, rows: Sequence[Recipient], *, by: Officer, token: UUID, reason: str = ""
) -> Act[Document]:
    """分送: enters the 分送单, one line for each body; state 已分送. `recipients` proposes the lines.

    Every 主送 of the text must be among them (or have been sent to already); a body that the text does not name needs
    a reason, since the range is the signer's. May be done again for further bodies. The same press raises Repeated.
    """
    row = _locked(document)
    sent = list(Dispatch.objects.filter(document=row))
    if any(one.token == token for one in sent):
        raise Repeated("本件已按这次点击分送", "重复点击没有再次分送")
    states = (State.PRINTED, State.SENT, State.FILED)
    refuse([*rights.not_clerk(chart(), by, "分送"), *_not_in(row, "分送", AT, *states), *_badly_filled(rows),
            *_beside_the_text(row, rows, sent, reason)])
    Dispatch.objects.bulk_create(
        Dispatch(document=row, body=one.body, name=one.name, sent_as=one.sent_as, copies=one.copies, way=one.way,
                 sent=clock.now(), sent_by=by.title + by.name, token=token)
        for one in rows
    )
    before = {"状态": row.state}
    if row.state == State.PRINTED:
        row.state = State.SENT
        row.save(update_fields=["state"])
    _found(row)
    ways = Count(one.way.value for one in rows)
    after = _facts(row, 分送=[f"{one.sent_as}：{one.name}{one.copies}份" for one in rows], 方式=dict(ways))
    return Act(row, before=before, after=after, reason=reason.strip())


def _badly_filled(rows: Sequence[Recipient]) -> Iterator[Objection]:
    if not rows:
        yield Objection(AT, "没有收文机关。", "请至少填写一个。")
    for name, times in Count(one.name for one in rows).items():
        if times > 1:
            yield Objection(AT, f"{name}出现{times}次。", "一个机关只列一次，主送不再抄送。")
    for one in rows:
        if not one.name.strip() or one.copies < 1:
            yield Objection(AT, f"“{one.name}”缺少名称或者份数。", "请填写。")
        if one.way is Way.SYSTEM and one.body is None:
            yield Objection(AT, f"{one.name}不在机构名册中，不能在系统内送达。", "请改用机要、邮寄、传真或者自取。")


def _beside_the_text(
    row: Document, rows: Sequence[Recipient], sent: Iterable[Dispatch], reason: str
) -> Iterator[Objection]:
    proposed = recipients(row)
    gone = {one.name for one in sent}
    names = {one.name for one in rows}
    missing = [one.name for one in proposed if one.sent_as is Sent.MAIN and one.name not in names | gone]
    again = sorted(names & gone)
    beyond = sorted(names - {one.name for one in proposed})
    if missing:
        yield Objection(AT, f"漏了主送机关：{'、'.join(missing)}。", "请补上，按签发的主送范围分送。")
    if again:
        yield Objection(AT, f"已经送过：{'、'.join(again)}。", "请从本次分送单中去掉。")
    if beyond and not reason.strip():
        yield Objection(RANGE_AT, f"不在签发的主送、抄送范围内：{'、'.join(beyond)}。",
                        "请去掉；确需扩大范围的，写明谁批准、为什么。")


@action(RECEIPT_AT)
def receive(dispatch: Dispatch, *, by: Officer, receipt: str = "") -> Act[Dispatch]:
    """签收: by staff of the body itself; for one outside the register the sending section enters it from the receipt.

    receipt: number or words of the paper receipt. The first signature counts; whoever comes later is told.
    """
    row = _locked_line(dispatch)
    if row.received:
        done = f"{row.name}已由{row.received_by}于{row.received.astimezone(clock.CHINA):%Y-%m-%d %H:%M}签收。"
        refuse([Objection(RECEIPT_AT, done, "不必再次签收。")])
    missing = [Objection(RECEIPT_AT, "没有写明回执。", "请填写回执编号，或者写明谁在何时收到。")]
    refuse([*rights.not_receiving(chart(), by, row.body, row.name),
            *(missing if row.body is None and not receipt.strip() else ())])
    row.received, row.received_by_id, row.received_by = clock.now(), by.person, by.title + by.name
    row.receipt = receipt.strip()
    row.save(update_fields=["received", "received_by_id", "received_by", "receipt"])
    return Act(row, before={"签收": None}, after={"签收": row.received_by, "机关": row.name, "回执": row.receipt})


def _locked_line(dispatch: Dispatch) -> Dispatch:
    """The document first, as everywhere."""
    _locked(dispatch.document)
    return Dispatch.objects.select_for_update().get(pk=dispatch.pk)


@action(RECEIPT_AT)
def remind_receipt(document: Document, *, by: Officer, words: str = "") -> Act[Document]:
    """催签收: everyone who has not signed for the document is asked again; the lines count how often.

    words: said to them. Refused when all have signed. How it reaches them is the caller's.
    """
    row = _locked(document)
    waiting = Dispatch.objects.filter(document=row, received__isnull=True).order_by("pk")
    names = [one.name for one in waiting]
    none = [] if names else [Objection(RECEIPT_AT, "本件没有尚未签收的机关。", "不必催办。")]
    refuse([*rights.not_clerk(chart(), by, "催签收"), *none])
    for one in waiting:
        one.reminders, one.reminded = one.reminders + 1, clock.now()
        one.save(update_fields=["reminders", "reminded"])
    return Act(row, after={"催签收": list(names)}, note=words.strip())
