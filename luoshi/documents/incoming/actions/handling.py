"""The office's own steps: formal check, return, class, matching body, proposal (P04.2-P04.6, P34)."""

from collections.abc import Iterator, Mapping, Sequence
from uuid import UUID

from luoshi.documents.incoming import checking, flows, indexing, leaves, senders
from luoshi.documents.incoming.actions.keeping import _acted, _at, _File, _hand_on, _keep_paper, _open, _stand, _text
from luoshi.documents.incoming.models import Incoming
from luoshi.documents.incoming.seats import Way, body_seat, leaders, person_seat, plan
from luoshi.documents.incoming.words import Direct, Kind, Stand
from luoshi.documents.issuing import rights
from luoshi.documents.leaves import YES
from luoshi.flow import actions as flowing
from luoshi.flow.engine.state import Plan
from luoshi.law.refusal import Objection, refuse
from luoshi.record.actions import Act, action
from luoshi.record.chain import canonical
from luoshi.terms.dossier import Leaf
from luoshi.terms.genre import genre_of
from luoshi.terms.officer import Officer
from luoshi.terms.seat import Seat

CHECK_AT, CLASS_AT, DIVISION_AT = "第五十条", "附件1 四（二）9", "第五十一条"
RETURN_AT, LETTER_AT, MATCH_AT = "附件1 五（二）7", "附件1 四（四）", "附件1 二（三）"


@action(CHECK_AT)
def examine(incoming: int, number: int, paper: Mapping[str, str], *, by: Officer, token: UUID) -> Act[Incoming]:
    """形式检查: what must be put right is returned, or let pass with a note that says why (P04.2)."""
    file = _open(incoming, by)
    _at(file, flows.CHECK)

    def before(file: _File, data: Mapping[str, str]) -> None:
        if data["result"] == leaves.FIT:
            refuse([*_errors(file)])

    part = _hand_on(file, number, token, paper, before)
    _stand(file, Stand.UNDER_WAY)
    return _acted(file, part)


def _errors(file: _File) -> Iterator[Objection]:
    for one in checking.findings(_text(file)):
        if one["force"] == "error":
            yield Objection(one["at"], one["message"], "请退文；确可放过的，选“附注接收”并写明理由。")


@action(RETURN_AT, CHECK_AT)
def return_slip(incoming: int, reason: str = "", *, by: Officer, token: UUID) -> Act[Incoming]:
    """退文: with the articles that it breaks; it rests until the corrected paper comes in (P34.1, P34.2)."""
    file = _open(incoming, by)
    refuse(rights.not_clerk(file.chart, by, "退文"))
    _at(file, flows.CHECK)
    found = [one for one in checking.findings(_text(file)) if one["force"] in ("error", "warning")]
    if not (found or reason.strip()):
        refuse([Objection(RETURN_AT, "没有写明退文的理由。", "体检没有发现问题，请写明哪里不符合规定、依据哪一条。")])
    places = tuple(dict.fromkeys(one["at"] for one in found))
    said = {"reason": reason.strip(), "text": str(file.incoming.version), "findings": canonical(list(map(dict, found)))}
    _keep_paper(file, Leaf.RETURN_SLIP, said, flows.CHECK, 0)
    words = reason.strip() or f"不符合{'、'.join(places)}"
    flowing.hold.within(file.case, by=by, reason=f"已退文，等待重新报送：{words}", token=token)
    _stand(file, Stand.RETURNED)
    return Act(file.incoming, before={"state": Stand.REGISTERED.value}, after={"state": Stand.RETURNED.value},
               reason=words, provisions=places)


@action(RETURN_AT)
def give_up(incoming: int, reason: str, *, by: Officer, token: UUID) -> Act[Incoming]:
    """撤件: the sender takes it back or does not send it again; the line of the register stays."""
    file = _open(incoming, by)
    refuse(rights.not_clerk(file.chart, by, "撤件"))
    before = file.incoming.state
    flowing.withdraw.within(file.case, by=by, reason=reason, token=token)
    _stand(file, Stand.DROPPED)
    indexing.regroup(file.incoming)
    return Act(file.incoming, before={"state": before}, after={"state": Stand.DROPPED.value}, reason=reason)


@action(CHECK_AT)
def hand_over(incoming: int, number: int, paper: Mapping[str, str], *, by: Officer, token: UUID) -> Act[Incoming]:
    """直送件转办: what was handed to a leader himself is an exception, or comes back to the register (P04.3)."""
    file = _open(incoming, by)
    _at(file, flows.DIRECT)

    def before(file: _File, data: Mapping[str, str]) -> None:
        file.incoming.direct = Direct(data["case"])
        file.incoming.save(update_fields=["direct"])

    return _acted(file, _hand_on(file, number, token, paper, before))


@action(CLASS_AT, LETTER_AT)
def classify(incoming: int, number: int, paper: Mapping[str, str], *, by: Officer, token: UUID) -> Act[Incoming]:
    """区分批件和阅件: a 请示 is never only read; one of a body that the county does not lead goes as 函 (P04.4)."""
    file = _open(incoming, by)
    _at(file, flows.CLASS)

    def before(file: _File, data: Mapping[str, str]) -> Plan:
        kind, row = Kind(data["kind"]), file.incoming
        asks = senders.kind_of(genre_of(row.genre), row.title) is Kind.DECISION
        if asks and kind is Kind.READING and not data.get("note"):
            refuse([Objection(CLASS_AT, f"{row.genre}是批件，不能只传阅。", "请选批件；确不需要答复的，写明理由。")])
        row.kind = kind
        row.save(update_fields=["kind"])
        return plan(file.chart, row, Way(kind))

    part = _hand_on(file, number, token, paper, before)
    note = "错用请示，按函办理，以函答复（附件1 四（四））" if file.incoming.as_letter else ""
    return _acted(file, part, [note])


@action(MATCH_AT)
def route(
    incoming: int, number: int, paper: Mapping[str, str], *, by: Officer, token: UUID, body: int = 0
) -> Act[Incoming]:
    """转对口部门: a paper of a city department is carried out by the county body that matches it (P04.5).

    body: the one chosen, by default the first that the register names.
    """
    file = _open(incoming, by)
    _at(file, flows.ROUTE)

    def before(file: _File, data: Mapping[str, str]) -> Plan:
        row, routed = file.incoming, data["way"] == leaves.TO_BODY
        matching = senders.guided(file.chart, file.chart.unit_by_id.get(row.sender_body or 0))
        unit = file.chart.unit_by_id.get(body) or next(iter(matching), None)
        if routed and unit is None:
            refuse([Objection(MATCH_AT, f"机构登记中没有与{row.sender}对口的部门。", "请选定由哪个部门办理。")])
        lead = body_seat(unit) if routed and unit else None
        row.lead, row.lead_name = (lead.id, lead.name) if lead else (None, "")
        row.save(update_fields=["lead", "lead_name"])
        return plan(file.chart, row, Way(Kind(row.kind), routed=routed, lead=lead))

    return _acted(file, _hand_on(file, number, token, paper, before))


@action(DIVISION_AT)
def propose(
    incoming: int, number: int, paper: Mapping[str, str], chosen: Sequence[Seat] = (), *, by: Officer, token: UUID
) -> Act[Incoming]:
    """拟办: the proposal, and to whom it goes by the division of work: clerk first, deputy director after him (P04.6).

    chosen: leaders of a 批件, readers of an 阅件; by default who has charge of the field. 重大事项 also goes to the
    county head. Another leader than the one in charge is noted.
    """
    file = _open(incoming, by)
    _at(file, flows.PROPOSE)
    notes: list[str] = []

    def before(file: _File, data: Mapping[str, str]) -> Plan:
        row, kind = file.incoming, Kind(file.incoming.kind)
        seats = _chosen(file, tuple(chosen), major=data["major"] == YES, kind=kind)
        notes.append(_outside(file, seats, kind))
        way = Way(kind, leaders=seats) if kind is Kind.DECISION else Way(kind, readers=seats)
        return plan(file.chart, row, way)

    part = _hand_on(file, number, token, paper, before)
    return _acted(file, part, notes)


def _chosen(file: _File, seats: tuple[Seat, ...], *, major: bool, kind: Kind) -> tuple[Seat, ...]:
    """Who was chosen, now or by the one before; the county head last on what is of weight."""
    step = flows.OPINION if kind is Kind.DECISION else flows.READ
    before = file.state.plan.seats.get(step, ()) if file.state else ()
    found = list(seats or before or map(person_seat, leaders(file.chart, file.incoming)))
    head = file.chart.head()
    if major and head:
        found = [one for one in found if one != person_seat(head)] + [person_seat(head)]
    return tuple(dict.fromkeys(found))


def _outside(file: _File, seats: Sequence[Seat], kind: Kind) -> str:
    own = [person_seat(one) for one in leaders(file.chart, file.incoming)]
    if kind is Kind.READING or not own or set(own) & set(seats):
        return ""
    return f"没有呈送分管领导{'、'.join(one.name for one in own)}（第五十一条）"

