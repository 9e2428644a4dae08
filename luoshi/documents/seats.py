"""Who does which step of a document, and which steps it does not need: the plan of its case, from form and office.

Seats by step are answers to the actor's words in the text; a step is left out only with its reason.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from luoshi.documents import flows, matter
from luoshi.documents.form import Form
from luoshi.documents.matter import Concerned
from luoshi.flow.engine.definition import Flow
from luoshi.flow.engine.state import Plan
from luoshi.law.question import Answer
from luoshi.law.refusal import Objection, refuse
from luoshi.office import fields, signing
from luoshi.office.chart import Chart
from luoshi.office.facts import Holder, Unit
from luoshi.office.seating import post_seat
from luoshi.office.words import BodyClass, Charge
from luoshi.terms.facts import Disclosure
from luoshi.terms.genre import Genre
from luoshi.terms.seat import Seat, SeatKind

SECRETARIES, OPENNESS, JUSTICE = "秘书股", "政务公开股", "县司法局"
CHAIN_AT, REGISTER_AT = "附件1 五（三）1", "第七十九条"
TAGS_OWN = "办公室自身业务"


@dataclass(frozen=True)
class Case:
    """What the plan is made from. drafter: the person who holds the pen. gated: 大号 (T37)."""

    chart: Chart
    form: Form
    answer: Answer
    who: Concerned
    drafter: Seat
    gated: bool

    @property
    def signer(self) -> str:
        """The signer's word of the sign-off table."""
        return self.answer.signer or ""


def plan(case: Case) -> Plan:
    """Seats, left-out steps and limits for the flow of this document. Raises Refusal when nobody sits somewhere."""
    procedure = matter.procedure_of(case.form)
    out = dict(_LEFT_OUT[procedure](case))
    steps = [step for step in flows.flow(procedure).steps if step.id not in out]
    seats = {step.id: tuple(_SEATS[step.id](case)) for step in steps}
    missing = [step for step in steps if not seats[step.id] and not step.detour]
    refuse(_unassigned(case))
    refuse(tuple(
        Objection(step.at, f"“{step.name}”没有可以办理的人（{step.actor}）。", _remedy(case, step.id))
        for step in missing
    ))
    return Plan({id: chosen for id, chosen in seats.items() if chosen}, out, _lengths(case.form))


def vacancies(chart: Chart, flow: Flow, plan: Plan) -> Iterator[Objection]:
    """Posts on the way that nobody holds and for which nobody acts."""
    posts = {one.id: one for one in chart.posts}
    for id, chosen in plan.seats.items():
        step = flow.step(id)
        for seat in chosen:
            post = posts.get(seat.id) if seat.kind is SeatKind.POST else None
            if post and not step.detour and not chart.holders_of(post) and not signing.signers(chart, post).may:
                yield Objection(step.at, f"{seat.name}空缺，“{step.name}”没有可以办理的人。",
                                "请在机构登记中登记任职，或者登记主持工作的负责人。")


def _remedy(case: Case, step: str) -> str:
    """What to enter so that somebody sits at a step."""
    leader = case.who.own.words if case.who.own else "县长"
    said = {
        flows.PROOF: f"请在机构登记的“联系”中为{leader}登记联系文秘人员。",
        flows.REVIEW: f"请在机构登记的“联系”中为{leader}登记联系副主任，或者登记分管文秘工作的副主任。",
        flows.CORE: "请在机构登记的“专责”中登记分管文秘工作的副主任。",
        flows.REVIEWS: "请在文件稿中选定在职的初审人、二审人。",
        flows.COUNTERSIGN: "请在文件稿中选定会签单位。",
        flows.LEGAL: f"请在机构登记中登记{JUSTICE}。",
        **dict.fromkeys((flows.CLASS, flows.CONSULT, flows.PUBLISH, flows.GATE),
                        f"请在机构登记中登记{OPENNESS}及其负责人岗位。"),
    }
    if step == flows.DEPUTY and _chaired(case):
        return "请在文件稿中选定主持会议的副县长；负责日常工作的副县长在“专责”中登记。"
    return said.get(step, "请在机构登记中补上任职、分工或者联系。")


def _unassigned(case: Case) -> Sequence[Objection]:
    """A department stands in some leader's field; a township need not (第七条)."""
    if case.who.own or _chaired(case) or case.who.unit.kind is BodyClass.TOWNSHIP:
        return ()
    return (Objection("第七条", f"{case.who.unit.short}没有登记分管的县政府领导。",
                      f"请在机构登记的“分工”中为{case.who.unit.short}登记分管领导。"),)


def _lengths(form: Form) -> Mapping[str, tuple[int, str]]:
    if not form.limit:
        return {}
    return {flows.COUNTERSIGN: (form.limit, f"主办部门定为{form.limit}个工作日：{form.limit_reason or '适当延长'}")}


def gated(series: str, codes: Sequence[str]) -> bool:
    """Whether a series passes the whole disclosure gate."""
    return series in codes


def _of_person(holder: Holder | None) -> Iterator[Seat]:
    if holder:
        yield Seat(SeatKind.PERSON, holder.person, holder.words)


def _person(chart: Chart, person: int) -> Iterator[Seat]:
    yield from _of_person(next(iter(chart.posts_of(person)), None))


def _body(chart: Chart, name: str) -> Iterator[Seat]:
    unit = chart.unit(name)
    if unit:
        yield Seat(SeatKind.BODY, unit.id, unit.short)


def _head(chart: Chart, unit: Unit | None) -> Iterator[Seat]:
    post = chart.head_post(unit)
    if post:
        yield post_seat(post)


def _clerk(case: Case) -> Iterator[Seat]:
    """联系文秘人员 of the leader in charge; of the county head where none is."""
    found = fields.paired(case.chart, [case.who.own] if case.who.own else [], case.form.subjects).clerks
    yield from _of_person(next((one for one in found if not case.chart.absent(one)), next(iter(found), None)))


def _director(case: Case) -> Iterator[Seat]:
    found = fields.paired(case.chart, [case.who.own] if case.who.own else [], case.form.subjects).directors
    present = next((one for one in found if not case.chart.absent(one)), next(iter(found), None))
    yield from _of_person(present or fields.secretarial(case.chart))


def _secretarial(case: Case) -> Iterator[Seat]:
    yield from _of_person(fields.secretarial(case.chart))


def _mayor(case: Case) -> Iterator[Seat]:
    """The county head, or who signs for him by mandate when he was chosen."""
    if case.form.delegate:
        yield from _person(case.chart, case.form.delegate)
    else:
        yield from _head(case.chart, case.chart.county())


def _heads_asked(case: Case) -> Iterator[Seat]:
    return (Seat(SeatKind.BODY, unit.id, unit.short) for unit in case.who.asked)


def _leader(case: Case) -> Iterator[Seat]:
    """县政府领导同志 who signs: the county head, or the deputy in charge."""
    yield from _mayor(case) if case.signer == matter.HEAD or case.who.own is None else _of_person(case.who.own)


def _joint_reviewers(case: Case) -> Iterator[Seat]:
    yield from _director(case)
    yield from _head(case.chart, case.chart.bureau())


Role = Callable[[Case], Iterator[Seat]]


def _drafter(case: Case) -> Iterator[Seat]:
    yield case.drafter


def _secretaries(case: Case) -> Iterator[Seat]:
    return _body(case.chart, SECRETARIES)


def _openness(case: Case) -> Iterator[Seat]:
    return _body(case.chart, OPENNESS)


def _department_head(case: Case) -> Iterator[Seat]:
    return _head(case.chart, case.who.unit)


def _office_head(case: Case) -> Iterator[Seat]:
    return _head(case.chart, case.chart.bureau())


def _own_deputy(case: Case) -> Iterator[Seat]:
    return _of_person(case.who.own or case.chart.head())


def _chaired(case: Case) -> bool:
    """Minutes of a meeting that a deputy chaired: he reviews or signs them, whoever's field it is (第四十五条; T07)."""
    return case.form.genre is Genre.MINUTES and case.form.chair not in ("", matter.HEAD)


def _deputy(case: Case) -> Iterator[Seat]:
    if not _chaired(case):
        yield from _own_deputy(case)
    elif case.form.chair == matter.DAILY:
        yield from _of_person(next(iter(case.chart.charged(Charge.DAILY_WORK)), None))
    else:
        found = (one for one in case.chart.deputies() if one.person == case.form.presider)
        yield from _of_person(next(found, None))


def _reviewers(case: Case) -> Iterator[Seat]:
    for person in (case.form.first_reviewer, case.form.second_reviewer):
        yield from _person(case.chart, person)


_SEATS: Mapping[str, Role] = {
    **dict.fromkeys((flows.DRAFT, flows.TABLE, flows.DISPUTE, flows.INTERPRET, flows.STATEMENT, flows.ASK,
                     flows.MARKED), _drafter),
    flows.REVIEWS: _reviewers,
    **dict.fromkeys((flows.HEAD, flows.TALK, flows.DEPARTMENT_SIGN), _department_head),
    **dict.fromkeys((flows.COUNTERSIGN, flows.OTHER_HEADS), _heads_asked),
    **dict.fromkeys((flows.COORDINATE, flows.MANDATED_SIGN, flows.APPROVE), _own_deputy),
    flows.DEPUTY: _deputy,
    **dict.fromkeys((flows.DECIDE, flows.MAYOR), _mayor),
    **dict.fromkeys((flows.CLASS, flows.CONSULT, flows.PUBLISH), _openness),
    flows.LEGAL: lambda case: _body(case.chart, JUSTICE),
    flows.GATE: lambda case: _head(case.chart, case.chart.unit(OPENNESS)),
    flows.NUMBER: lambda case: (_drafter if matter.procedure_of(case.form) == "P33" else _secretaries)(case),
    **dict.fromkeys((flows.ACCEPT, flows.PRINT, flows.SEND, flows.FILE, flows.NOTED, flows.MEETING,
                     flows.REPORT, flows.FOLLOW, flows.DUTY, flows.COUNTY_FIRST, flows.PARTY_SIGN, flows.FOREIGN,
                     flows.KEEP, flows.COPY), _secretaries),
    flows.PROOF: _clerk,
    flows.REVIEW: _director,
    **dict.fromkeys((flows.FORWARD, flows.OWN_SIGN, flows.UPWARD_SIGN), _office_head),
    flows.DEPUTIES: lambda case: (seat for one in case.who.others for seat in _of_person(one)),
    flows.CORE: _secretarial,
    flows.JOINT_REVIEW: _joint_reviewers,
    flows.JOINT_SIGN: _leader,
}
"""Who sits at a step, by its actor in the text."""


def _openness_out(case: Case) -> Iterator[tuple[str, str]]:
    """What of P16 a document does not pass (T19, T37)."""
    form, whole = case.form, case.gated
    legal = form.normative or form.major
    if not whole:
        why = "不属于大号文件，只核定公开属性和理由（T37）"
        yield from ((id, why) for id in (flows.INTERPRET, flows.CONSULT, flows.STATEMENT, flows.GATE))
    elif form.disclosure is Disclosure.OPEN:
        yield flows.STATEMENT, "主动公开，不须交送不对外公开说明"
    else:
        why = f"{form.disclosure or '未定公开属性'}，不作解读和在线征集（T19）"
        yield from ((id, why) for id in (flows.INTERPRET, flows.CONSULT))
    if not legal and not (whole and form.disclosure is Disclosure.OPEN):
        yield flows.LEGAL, "不是规范性文件和重大决策，也不主动公开（T19）"


def _common_out(case: Case) -> Iterator[tuple[str, str]]:
    form = case.form
    if not form.countersign:
        yield flows.COUNTERSIGN, "不涉及其他部门职权"
        yield flows.TABLE, "没有会签"
    if not case.who.others:
        yield flows.DEPUTIES, "不涉及其他县领导分管范围"
    if not (form.normative or form.genre.value in ("请示",)):
        yield flows.FOLLOW, "不是规范性文件，也没有须跟踪的请示"


def _county_out(case: Case) -> Iterator[tuple[str, str]]:
    form = case.form
    yield from _common_out(case)
    yield from _openness_out(case)
    if not form.to_meeting:
        yield flows.MEETING, "不属于须提交会议审议的事项"
    if not form.major:
        yield flows.REPORT, "不属于重大决策"
    own, head = case.who.own, case.chart.head()
    by_head = (own is None or own == head) and not _chaired(case)
    if case.signer != matter.HEAD and not by_head:
        yield flows.MAYOR, f"按签发表由{case.signer}签发"
    if by_head:
        yield flows.DEPUTY, "由县长直接分管" if own else "没有分管副县长"
    elif own and own.person == case.form.delegate and not _chaired(case):
        yield flows.DEPUTY, "分管副县长即受权签发人"


def _office_out(case: Case) -> Iterator[tuple[str, str]]:
    signer, own = case.signer, TAGS_OWN in case.form.tags
    yield from ((id, why) for id, why in _common_out(case) if id != flows.DEPUTIES or not case.who.others)
    yield from _openness_out(case)
    director = signer == matter.DIRECTOR
    if not director or not own:
        yield flows.OWN_SIGN, "不是办公室职责内的公文" if director else f"按签发表由{signer}签发"
    if not director or own:
        yield flows.UPWARD_SIGN, "不是上报的公文" if director else f"按签发表由{signer}签发"
    if director:
        yield flows.REVIEW, "由文秘人员核稿"
        yield flows.MANDATED_SIGN, f"按签发表由{signer}签发"
        if case.who.others:
            yield flows.DEPUTIES, "由办公室主任签发，不涉及县领导会签"
    else:
        yield flows.PROOF, "由副主任核稿"
    if signer != matter.HEAD:
        yield flows.MAYOR, f"按签发表由{signer}签发"


def _joint_out(case: Case) -> Iterator[tuple[str, str]]:
    yield from ((id, why) for id, why in _common_out(case) if id not in (flows.DEPUTIES, flows.FOLLOW))


def _none_out(_case: Case) -> Iterator[tuple[str, str]]:
    return iter(())


_LEFT_OUT: Mapping[str, Callable[[Case], Iterator[tuple[str, str]]]] = {
    "P01": _county_out, "P02": _office_out, "P03": _joint_out, "P33": _none_out,
}
