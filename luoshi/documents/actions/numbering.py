"""编号: one number for one signed document, in order, once (附件1 五（一）3; catalogue 4.3, D47)."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db.models import Max, QuerySet

from luoshi.documents.actions.counting import _counter, _facts, _found, _locked, _next
from luoshi.documents.issuing import rights
from luoshi.documents.issuing.lateness import permitted
from luoshi.documents.issuing.series import DEPARTMENTS, Scheme, scheme_of
from luoshi.documents.models import Counter, Document, Number, Paper
from luoshi.documents.words import State
from luoshi.flow.engine.refusal import Repeated
from luoshi.law.refusal import Objection, refuse
from luoshi.office.queries import chart
from luoshi.record import clock
from luoshi.record.actions import Act, Subject, action
from luoshi.record.chain import Json, canonical
from luoshi.terms.dossier import Leaf
from luoshi.terms.officer import Officer

AT = "附件1 五（一）3"
JOINT, JOINT_AT = "P03", "附件1 五（三）4"
FINAL_AT = "党政机关公文处理工作条例 第二十五条"

_WRITTEN = re.compile(r"(?P<code>[^〔]*?)(?:〔(?P<year>\d{4})〕)?第?(?P<serial>\d{1,6})[号期]")


class Carried(NamedTuple):
    """A line of the paper register. dated: 成文日期. void: why it is void, '' when it stands. written: as on paper."""

    serial: int
    title: str
    dated: date
    signer: str = ""
    void: str = ""
    written: str = ""


@action(AT, FINAL_AT)
def give_number(document: Document, *, by: Officer, token: UUID, exception: str = "") -> Act[Number]:
    """编号: the next number of the document's series and year. Leaves a line of the 发文登记簿; state 已编号.

    Only after the last signature, by the section's staff. The number follows the date of signing: an earlier date than
    that of the last number is refused as back-filling, unless the county head or the director allowed it as 极特殊情况
    (`permit_late`) or presses himself and says why (`exception`). The same press again raises Repeated; a numbered
    document tells its number.
    """
    row = _locked(document)
    _told(row, token)
    on, office = clock.today(), chart()
    own = row.department if row.procedure == DEPARTMENTS else None
    allowed = rights.not_excepting(office, by) if exception.strip() else rights.not_numbering(office, by, own)
    refuse([*allowed, *_unready(row, on)])
    scheme = _scheme(row)
    exception = exception.strip() or permitted(row)
    counter = _counter(scheme.key, scheme.year)
    refuse(_late(row, counter, exception))
    number = _enter(row, scheme, _next(counter), by, token, exception)
    return _numbered(number, row, exception)


def _told(row: Document, token: UUID | None) -> None:
    found = Number.objects.filter(document=row, void=False).first()
    if found and found.token == token:
        raise Repeated(f"本件已编号：{found.written}", "重复点击没有再次取号")
    if found:
        missing = f"本件已编号：{found.written}，一件一号，不再另取。"
        refuse([Objection(AT, missing, "确需换号的，先作废原号并写明理由。")])
    if token and Number.objects.filter(token=token).exists():
        raise Repeated("这次点击已经取过号", "原号已作废的，请刷新页面后再取")


def _unready(row: Document, on: date) -> Iterator[Objection]:
    if row.state != State.SIGNED:
        yield Objection(AT, f"本件{row.state}，最后一个签字之前不编号，不预留文号。", "请在签发完成后编号。")
    else:
        yield from rights.unsigned(row.signed_on, on)


def _scheme(row: Document) -> Scheme:
    found = None if row.procedure == JOINT else scheme_of(row, chart(row.signed_on))
    if found is None:
        missing = f"{row.owner}的{row.genre}不在本机关的字号中，由其他机关编号。"
        refuse([Objection(JOINT_AT, missing, "请在对方编号后登记外号。")])
    assert found is not None
    return found


def _late(row: Document, counter: Counter, exception: str) -> Iterator[Objection]:
    """发文时间与文号具有逻辑性: dates rise with numbers."""
    last = _standing(counter).aggregate(day=Max("dated"))["day"]
    if last and row.signed_on and row.signed_on < last and not exception:
        yield Objection(
            AT, f"本件{row.signed_on}签发，早于本字号上一号的成文日期{last}，不予过后补发。",
            "请以现在的日期重新签发；极特殊情况由县长或者办公室主任写明理由后编号。",
        )


def _standing(counter: Counter) -> QuerySet[Number]:
    """Numbers in force of a counter."""
    return Number.objects.filter(series=counter.series, year=counter.year, void=False, foreign=False)


def _enter(
    row: Document, scheme: Scheme, serial: int, by: Officer, token: UUID, exception: str
) -> Number:
    assert row.signed_on is not None
    number = Number.objects.create(
        series=scheme.key, year=scheme.year, serial=serial, written=scheme.written(serial), document=row,
        title=row.title, signer_name=row.signer_name, dated=row.signed_on, given=clock.now(),
        given_by=by.title + by.name, exception=exception, token=token,
    )
    _carry(row, number)
    return number


def _carry(row: Document, number: Number) -> None:
    row.number, row.state = number.written, State.NUMBERED
    row.save(update_fields=["number", "state"])
    _found(row)


def _numbered(number: Number, row: Document, reason: str) -> Act[Number]:
    after = _facts(row, 字号=number.series, 年份=number.year, 序号=number.serial, 成文日期=number.dated)
    return Act(number, subject=row, before={"状态": State.SIGNED, "文号": ""}, after=after, reason=reason)


@action(AT)
def permit_late(document: Document, *, by: Officer, reason: str) -> Act[Document]:
    """准许补发 (极特殊情况): the county head or the director lets a document be numbered out of the order of dates.

    Leaves a 补发决定 in the file, which `give_number` finds; it holds for this day of signing only. A scribe may enter
    it for the leader. Only for what is signed and not numbered.
    """
    row = _locked(document)
    none = [] if reason.strip() else [Objection(AT, "没有写明极特殊情况。", "请写明为什么补发。")]
    refuse([*rights.not_excepting(chart(), by), *_unready(row, clock.today()), *none])
    who = by.acting_for.post + by.acting_for.name if by.acting_for else by.title + by.name
    cells = {"reason": f"{who}准许：{reason.strip()}", "signed_on": str(row.signed_on)}
    Paper.objects.create(
        document=row, leaf=Leaf.LATE_ISSUE, data=canonical(cells), version=row.version, by_id=by.person,
        by_name=by.name, at=clock.now(),
    )
    return Act(row, after={"补发决定": cells["reason"], "签发日期": row.signed_on}, reason=reason.strip())


@action(JOINT_AT)
def foreign_number(document: Document, written: str, *, by: Officer, on: date, token: UUID) -> Act[Number]:
    """登记外号: the number that the party's side, or another issuing body, gave to a document (P03.7).

    on: 成文日期 on their paper, not before our last signature. It enters the register outside our own series, with no
    serial of ours. State 已编号. The same press again raises Repeated.
    """
    row = _locked(document)
    _told(row, token)
    refuse([*rights.not_clerk(chart(), by, "登记外号"), *_unready(row, clock.today()), *_misread(row, written, on)])
    read = _WRITTEN.fullmatch(written.strip())
    number = Number.objects.create(
        series=read["code"] if read else written.strip(), year=int((read and read["year"]) or on.year),
        serial=int(read["serial"]) if read else 0, written=written.strip(), document=row, title=row.title,
        signer_name=row.signer_name, dated=on, given=clock.now(), given_by=by.title + by.name, foreign=True,
        token=token,
    )
    _carry(row, number)
    return _numbered(number, row, "")


def _misread(row: Document, written: str, on: date) -> Iterator[Objection]:
    if not written.strip():
        yield Objection(JOINT_AT, "没有填写对方的文号。", "请照对方印发的文件填写。")
    if row.signed_on and on < row.signed_on:
        yield Objection(JOINT_AT, f"对方文件的日期{on}早于本方签发日期{row.signed_on}。", "请核对日期。")


@action(AT)
def void_number(number: Number, *, by: Officer, reason: str) -> Act[Number]:
    """作废文号: the line stays in the register with the reason, the number is never given again.

    The document goes back to 已签发 and may take a new number. What has been sent is not voided but withdrawn (撤销).
    """
    row = _locked(number.document) if number.document else None
    _counter(number.series, number.year)
    number = Number.objects.get(pk=number.pk)
    refuse([*rights.not_clerk(chart(), by, "作废文号"), *_unvoidable(number, row, reason)])
    number.void, number.void_reason, number.voided = True, reason.strip(), clock.now()
    number.voided_by = by.title + by.name
    number.save(update_fields=["void", "void_reason", "voided", "voided_by"])
    before = {"文号": number.written, "状态": row.state if row else ""}
    if row:
        row.number, row.state = "", State.SIGNED
        row.save(update_fields=["number", "state"])
        _found(row)
    after = {"文号": "", "作废": number.written, "状态": row.state if row else ""}
    return Act(number, subject=row or number, before=before, after=after, reason=reason.strip())


def _unvoidable(number: Number, row: Document | None, reason: str) -> Iterator[Objection]:
    if number.void:
        yield Objection(AT, f"{number.written}已由{number.voided_by}作废：{number.void_reason}。", "不必再次作废。")
    elif row and row.state not in (State.NUMBERED, State.PRINTED):
        yield Objection(AT, f"本件{row.state}，文号不能作废。", "已经分送的，请办理撤销或者废止。")
    if not reason.strip():
        yield Objection(AT, "没有写明作废的理由。", "请写明理由，登记簿须保留。")


@action(AT)
def carry_over(
    series: str, year: int, last: int, rows: Sequence[Carried], *, by: Officer, reason: str
) -> Act[Counter]:
    """承接纸质登记簿: a series goes on after number `last` of the paper register.

    series: the counter's name, usually the 代字; year: 0 for numbers that run on through the years. rows: lines taken
    over, the last one at least, since its date bounds the next. Only before the first number is given here.
    """
    counter = _counter(series.strip(), year)
    taken = Number.objects.filter(series=counter.series, year=year, foreign=False).exists()
    refuse([*rights.not_installer(chart(), by, "承接登记簿"), *_uncarried(counter, taken, last, rows, reason)])
    counter.last = last
    counter.save(update_fields=["last"])
    Number.objects.bulk_create(_line(counter, row, by) for row in rows)
    after: dict[str, Json] = {"字号": counter.series, "年份": year, "已用至": last, "转入": len(rows)}
    return Act(counter, subject=Subject("documents.counter", str(counter.pk)), after=after, reason=reason.strip())


def _uncarried(
    counter: Counter, taken: bool, last: int, rows: Sequence[Carried], reason: str
) -> Iterator[Objection]:
    if taken or counter.last:
        yield Objection(AT, f"{counter.series}{counter.year or ''}已在本系统编号。", "不能再承接纸质登记簿。")
    if not reason.strip():
        yield Objection(AT, "没有写明承接的依据。", "请写明纸质登记簿的名称和核对人。")
    serials = [row.serial for row in rows]
    if last < 1 or last not in serials:
        yield Objection(AT, f"缺少第{last}号的标题和成文日期。", "请至少登记最后一号，以便核对此后的日期。")
    if len(set(serials)) < len(serials) or not all(1 <= serial <= last for serial in serials):
        yield Objection(AT, "转入的序号有重复，或者超出范围。", f"请核对，序号应在1至{last}之间且不重复。")


def _line(counter: Counter, row: Carried, by: Officer) -> Number:
    scheme = Scheme.of(counter.series, counter.year)
    return Number(
        series=counter.series, year=counter.year, serial=row.serial, written=row.written or scheme.written(row.serial),
        title=row.title, signer_name=row.signer, dated=row.dated, given=clock.now(), given_by=by.title + by.name,
        void=bool(row.void), void_reason=row.void, voided=clock.now() if row.void else None,
        voided_by=by.title + by.name if row.void else "",
    )
