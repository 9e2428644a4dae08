"""Who does which step of an incoming document, and which steps it does not need: the plan of its case."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from luoshi.documents.incoming import flows, senders
from luoshi.documents.incoming.models import Incoming
from luoshi.documents.incoming.words import Kind
from luoshi.documents.seats import SECRETARIES
from luoshi.flow.engine.state import Plan
from luoshi.law.refusal import Objection, refuse
from luoshi.office import fields, lines
from luoshi.office.chart import Chart
from luoshi.office.facts import Holder, Unit
from luoshi.terms.seat import Seat, SeatKind


@dataclass(frozen=True, slots=True)
class Way:
    """What has been decided of the way so far. leaders, readers: seats chosen, the portfolio's by default.

    routed: the matching body carries it out, the county does nothing itself. lead: who carries it out. length: days
    for it, with why, when other than the rule's.
    """

    kind: Kind
    leaders: tuple[Seat, ...] = ()
    readers: tuple[Seat, ...] = ()
    routed: bool = False
    lead: Seat | None = None
    length: tuple[int, str] | None = None


def plan(chart: Chart, incoming: Incoming, way: Way) -> Plan:
    """Seats and left-out steps. Raises Refusal when nobody sits at a step."""
    sections = tuple(body_seat(unit) for unit in (chart.unit(SECRETARIES) or chart.bureau(),) if unit)
    own = tuple(leaders(chart, incoming))
    seats: dict[str, tuple[Seat, ...]] = dict.fromkeys(
        (flows.CHECK, flows.DIRECT, flows.CLASS, flows.ROUTE, flows.ASSIGN, flows.FILE), sections)
    seats[flows.PROPOSE] = tuple(_proposers(chart, own, incoming.subjects, sections))
    seats[flows.OPINION] = way.leaders or tuple(map(person_seat, own))
    seats[flows.READ] = way.readers or tuple(map(person_seat, own))
    seats[flows.ANSWER] = (way.lead,) if way.lead else sections
    out = dict(_left_out(chart, incoming, way))
    missing = [step for step in flows.flow().steps if step.id not in out and not seats[step.id]]
    refuse(tuple(
        Objection(step.at, f"“{step.name}”没有可以办理的人（{step.actor}）。", "请在机构登记中补上任职、分工或者联系。")
        for step in missing
    ))
    return Plan(seats, out, {flows.ANSWER: way.length} if way.length else {})


def _left_out(chart: Chart, incoming: Incoming, way: Way) -> Iterator[tuple[str, str]]:
    if not incoming.direct:
        yield flows.DIRECT, "不是直接送领导个人的来文"
    if not senders.of_city_department(sender(chart, incoming)):
        yield flows.ROUTE, "不是上级部门来文"
    if way.routed:
        why = "由对口部门办理，县政府不另行文（附件1 二（三））"
        yield from ((id, why) for id in (flows.PROPOSE, flows.OPINION, flows.READ))
    elif way.kind is Kind.READING:
        yield from ((id, "阅件，传阅后办结（附件1 四（二）9）") for id in (flows.OPINION, flows.ASSIGN, flows.ANSWER))
    else:
        yield flows.READ, "批件，由领导签署意见后交办"


def sender(chart: Chart, incoming: Incoming) -> Unit | None:
    """The sending body as the register has it today."""
    return chart.unit_by_id.get(incoming.sender_body or 0)


def concerned(chart: Chart, incoming: Incoming) -> tuple[Unit, ...]:
    """The county's bodies whose field it is: the sender itself, those that match it, or those its title touches."""
    unit = sender(chart, incoming)
    matching = senders.guided(chart, unit)
    if matching:
        return matching
    if unit and unit.kind.bound:
        return (lines.host(chart, unit),)
    return tuple(one.unit for one in fields.competent(chart, f"{incoming.title}{incoming.subjects}")[:1])


def leaders(chart: Chart, incoming: Incoming) -> tuple[Holder, ...]:
    """分管县政府领导 by the subjects and title, by the sender's field; the county head where nobody has it."""
    words = tuple(word for word in (*incoming.subjects.split(), incoming.title) if word)
    by_subject = fields.in_charge(chart, subjects=words)
    found = by_subject or fields.in_charge(chart, units=concerned(chart, incoming))
    head = chart.head()
    return found or ((head,) if head else ())


def _proposers(chart: Chart, own: Sequence[Holder], subjects: str, sections: Sequence[Seat]) -> Iterator[Seat]:
    """联系文秘人员, then 联系副主任; the section and the deputy who leads it where no one is paired."""
    found = fields.paired(chart, own, subjects.split())
    clerk = _present(chart, found.clerks)
    director = _present(chart, found.directors) or fields.secretarial(chart)
    yield from [person_seat(clerk)] if clerk else sections
    yield from [person_seat(director)] if director else ()


def _present(chart: Chart, found: Sequence[Holder]) -> Holder | None:
    return next((one for one in found if not chart.absent(one)), next(iter(found), None))


def person_seat(holder: Holder) -> Seat:
    """The seat of a person."""
    return Seat(SeatKind.PERSON, holder.person, holder.words)


def body_seat(unit: Unit) -> Seat:
    """The seat of a body."""
    return Seat(SeatKind.BODY, unit.id, unit.short)
