"""From the leader's opinion to the sender's answer: the order, the reply, reading, the archive (P04.8-P04.11)."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from uuid import UUID, uuid5

from django.conf import settings

from luoshi.documents.actions.counting import _counter, _next
from luoshi.documents.actions.drafting import compose
from luoshi.documents.form import Values
from luoshi.documents.incoming import flows, indexing, senders
from luoshi.documents.incoming.actions.keeping import _acted, _at, _File, _hand_on, _open, _stand
from luoshi.documents.incoming.models import Incoming
from luoshi.documents.incoming.seats import Way, body_seat, plan, sender
from luoshi.documents.incoming.words import Answering, Kind, Stand, Term
from luoshi.documents.issuing import rights
from luoshi.documents.issuing.mark import Mark
from luoshi.documents.models import Document, Link
from luoshi.documents.policies import bodies_of
from luoshi.documents.words import Retention, State, Tie
from luoshi.flow import actions as flowing
from luoshi.flow import timing
from luoshi.flow.engine.state import Plan
from luoshi.flow.surroundings import calendar
from luoshi.law.refusal import Objection, Refusal, refuse
from luoshi.record import clock
from luoshi.record.actions import Act, action
from luoshi.record.clock import CHINA
from luoshi.terms.document import Draft
from luoshi.terms.genre import Genre, genre_of
from luoshi.terms.officer import Officer

ORDER_AT, REPLY_AT, READ_AT = "附件2 二（五）", "附件1 四（四）", "附件1 四（二）9"
FILE_AT = "党政机关公文处理工作条例 第二十七条"


@action("附件2 五（四）", "第五十八条")
def assign(
    incoming: int, number: int, paper: Mapping[str, str], lead: int, helpers: Sequence[int] = (), *, by: Officer,
    token: UUID,
) -> Act[Incoming]:
    """交办: to a lead body with a due date, to others for help; 710 counts the day of the order as day 1 (P04.8)."""
    file = _open(incoming, by)
    _at(file, flows.ASSIGN)
    unit = file.chart.unit_by_id.get(lead)
    if unit is None:
        raise Refusal([Objection(ORDER_AT, "没有选定主办单位。", "请选定一个主办单位，其他单位协办。")])
    others = [file.chart.unit_by_id[one] for one in helpers if one in file.chart.unit_by_id and one != lead]

    def before(file: _File, data: Mapping[str, str]) -> Plan:
        row = file.incoming
        row.lead, row.lead_name = unit.id, unit.short
        row.save(update_fields=["lead", "lead_name"])
        routed = flows.OPINION in (file.state.plan.left_out if file.state else ())
        return plan(file.chart, row, Way(Kind.DECISION, routed=routed, lead=body_seat(unit), length=_length(data)))

    part = _hand_on(file, number, token, paper, before)
    if others:
        flowing.circulate.within(file.case, [body_seat(one) for one in others], by=by, token=uuid5(token, "协办"),
                                 reason="协办")
    return _acted(file, part, [f"协办：{'、'.join(one.short for one in others)}" if others else ""])


def _length(data: Mapping[str, str]) -> tuple[int, str] | None:
    """Days counted with the day of the order, and why; None for the rule's own."""
    today, term = clock.today(), Term(data["term"])
    if term is Term.WEEK:
        return None
    if term is Term.MONTH:
        due = timing.deadline(flows.COMPLEX).due(today, calendar()).date
        return (due - today).days + 1, "交办时定为复杂事项，1个月内有结果（附件2 五（四））"
    day, why = _day(data.get("due", "")), data.get("why", "")
    if day is None or day < today or not why:
        raise Refusal([Objection(ORDER_AT, "另定时限须写明不早于今天的日期和理由。",
                                 "请填写日期（如 2026-12-10）和理由。")])
    return (day - today).days + 1, f"交办时定为{day.isoformat()}前：{why}"


def _day(word: str) -> date | None:
    try:
        return date.fromisoformat(word)
    except ValueError:
        return None


@action(REPLY_AT)
def draft_reply(incoming: int, values: Values, draft: Draft, *, by: Officer) -> Act[Document]:
    """拟答复: an outgoing draft of the body that carries it out, tied to what it answers, both ways (P04.9).

    批复 only to a 请示 of a subordinate body, 函 to all others (附件1 四（四）).
    """
    file = _open(incoming, by)
    _at(file, flows.ANSWER)
    row = file.incoming
    refuse([*_not_lead(file), *_misfit(file, genre_of(next(iter(values.get("genre", ())), "")))])
    made = compose({**values, "answers": [row.number]}, draft, by=by).result
    Link.objects.create(
        document=made, document_name=made.title, tie=Tie.ANSWERS, incoming=row, other_name=_named(row),
        on=clock.today(), by_name=by.title + by.name,
    )
    return Act(made, subject=row, after={"reply": made.pk, "genre": made.genre})


def _named(row: Incoming) -> str:
    return f"{row.title}（{row.their_number or row.number}）"


def _not_lead(file: _File) -> Iterator[Objection]:
    mine = {unit.id for unit in bodies_of(file.chart, file.by.person)}
    section = file.state.plan.seats[flows.ANSWER][0] if file.state else None
    if section and section.id not in mine and file.incoming.lead not in mine:
        lead = file.incoming.lead_name or section.name
        yield Objection(REPLY_AT, f"本件由{lead}主办，{file.by.title}{file.by.name}不能拟答复。", "请由主办单位拟稿。")


def _misfit(file: _File, genre: Genre | None) -> Iterator[Objection]:
    row = file.incoming
    led = senders.subordinate(file.chart, sender(file.chart, row))
    if genre is Genre.REPLY and senders.reply_genre(genre_of(row.genre), led) is Genre.LETTER:
        why = "不是本级政府的下级机关" if not led else f"报来的是{row.genre or '其他文种'}，不是请示"
        yield Objection(REPLY_AT, f"{row.sender}{why}，不能用批复。", "请用函答复。")


@action(REPLY_AT)
def answer(
    incoming: int, number: int, paper: Mapping[str, str], *, by: Officer, token: UUID
) -> Act[Incoming]:
    """答复: the sender has his answer: by an issued document, or otherwise with what was said (P04.9)."""
    file = _open(incoming, by)
    _at(file, flows.ANSWER)

    def before(file: _File, data: Mapping[str, str]) -> None:
        if data["way"] == Answering.DOCUMENT:
            refuse([*_unissued(file.incoming)])

    part = _hand_on(file, number, token, paper, before)
    _stand(file, Stand.ANSWERED)
    return _acted(file, part)


def _unissued(row: Incoming) -> Iterator[Objection]:
    replies = [one.document for one in Link.objects.filter(incoming=row, tie=Tie.ANSWERS).select_related("document")]
    if not any(one and State(one.state).issued for one in replies):
        where = "；".join(f"《{one.title}》{one.state}" for one in replies if one) or "还没有拟稿"
        yield Objection(REPLY_AT, f"答复公文没有印发（{where}）。", "请在答复印发后办结，或者选其他答复方式并写明。")


@action(READ_AT)
def read(incoming: int, number: int, *, by: Officer, token: UUID, opinion: str = "") -> Act[Incoming]:
    """阅毕: by a reader of an 阅件, or one to whom it was circulated; who read it when stays (P04.10)."""
    file = _open(incoming, by)
    part = flowing.read.within(file.case, number, by=by, token=token, opinion=opinion)
    if part.result.now and file.step == flows.READ and part.result.now.round.step != flows.READ:
        _stand(file, Stand.READ)
    return _acted(file, part)


@action(FILE_AT)
def archive(
    incoming: int, number: int, *, by: Officer, token: UUID, retention: Retention = Retention.TEN, section: str = "BGS"
) -> Act[Incoming]:
    """归卷: the case ends and the paper gets its 档号, in one series with what is sent out (P04.11)."""
    file = _open(incoming, by)
    _at(file, flows.FILE)
    refuse(rights.not_clerk(file.chart, by, "归档"))
    row = file.incoming
    part = flowing.finish.within(file.case, number, by=by, token=token, opinion=f"归档，保管期限{retention}")
    year = row.received.astimezone(CHINA).year
    counter = _counter(f"{settings.FONDS}-WS-{retention.code}-{section}", year)
    row.code = Mark(settings.FONDS, year, retention, section, _next(counter), clock.now(), 0).code
    _stand(file, Stand.FILED, "code")
    indexing.keep(row)
    return _acted(file, part, [row.code])
