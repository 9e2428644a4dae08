"""The drafter's hand: begin, write, fill, accept findings, hand in."""

from collections.abc import Iterator, Mapping, Sequence
from uuid import UUID

from luoshi.documents import clearing, flows, leaves, loading, matter, policies, seats
from luoshi.documents.actions.keeping import _check, _File, _fill, _index, _open, _paper, _text
from luoshi.documents.form import Form, Values, lacks, read_form
from luoshi.documents.models import Acceptance, Document
from luoshi.documents.words import State
from luoshi.flow import actions as flowing
from luoshi.flow import queries as flows_kept
from luoshi.flow.engine.definition import Flow
from luoshi.flow.engine.state import Plan
from luoshi.flow.models import Definition
from luoshi.law.refusal import Objection, Refusal, refuse
from luoshi.office import queries as office
from luoshi.record import clock
from luoshi.record.actions import Act, Subject, action
from luoshi.record.chain import Json
from luoshi.terms.document import Draft
from luoshi.terms.dossier import Leaf
from luoshi.terms.officer import CLOCK, Officer
from luoshi.terms.seat import Seat, SeatKind

FORM_AT, NEED_AT, REVIEW_AT = "附件1 五（三）3", "第五十五条", "附件1 五（二）4"


@action(FORM_AT, NEED_AT)
def compose(values: Values, draft: Draft, *, by: Officer) -> Act[Document]:
    """拟稿: a new document from a form and a text; nobody else has it yet (P01.1, P01.2, P02.1, P16.1).

    values: cells of `form.Form` by name. The drafter's own body drafts. Raises Refusal with all faults.
    """
    chart = office.chart()
    unit = policies.home(chart, by)
    if unit is None:
        raise Refusal([Objection("第五条", "您没有任职登记，不能拟稿。", "请先在机构登记中登记任职。")])
    form = matter.completed(read_form(values))
    refuse(clearing.shut_out(form.label, [Seat(SeatKind.PERSON, by.person, by.name)]))
    document = Document(
        title=draft.title.text, department=unit.id, department_name=unit.short, drafter=by.person,
        drafter_name=by.name, created=clock.now(),
    )
    _fill(document, form, chart)
    document.save()
    file = _File(document, chart, by, None)
    _text(file, draft, "拟稿")
    _check(file)
    _index(file)
    return Act(document, after={"title": document.title, "owner": document.owner, "genre": document.genre})


@action(FORM_AT)
def refill(document: int, values: Values, *, by: Officer, reason: str = "") -> Act[Document]:
    """改文件稿: by the drafter while it is his; the route follows (公开属性, 会签, 签发人)."""
    file = _open(document, by)
    _in_hand(file)
    before = file.form
    form = matter.completed(read_form(values, before))
    refuse(clearing.shut_out(form.label, [Seat(SeatKind.PERSON, by.person, by.name)]))
    _refill(file, form, reason or "拟稿人修改文件稿")
    _check(file)
    _index(file)
    return Act(file.document, before=_differs(before, form), after=_differs(form, before), reason=reason)


def _differs(form: Form, other: Form) -> dict[str, str]:
    names = Form.__dataclass_fields__
    return {name: str(getattr(form, name)) for name in names if getattr(form, name) != getattr(other, name)}


def _refill(file: _File, form: Form, reason: str) -> None:
    """Keep a changed form, and let the running case follow it."""
    document = file.document
    _fill(document, form, file.chart)
    document.save()
    if document.case and file.state:
        found = _plan(file, form)
        flowing.replan(document.case, _later(file, found), found.left_out, found.lengths, by=CLOCK,
                       token=None, reason=reason)


def _later(file: _File, found: Plan) -> dict[str, tuple[Seat, ...]]:
    assert file.state
    here = file.state.round.step
    return {id: chosen for id, chosen in found.seats.items() if id != here}


def _plan(file: _File, form: Form) -> Plan:
    document = file.document
    answer = matter.who_signs(file.chart, document.department, form)
    numbers = matter.numbering(form, answer)
    gated = bool(numbers and numbers.series and numbers.series.gate)
    who = matter.concerned(file.chart, document.department, form)
    drafter = Seat(SeatKind.PERSON, document.drafter, document.drafter_name)
    return seats.plan(seats.Case(file.chart, form, answer, who, drafter, gated))


def _in_hand(file: _File) -> None:
    """Refuses unless the draft lies with its drafter."""
    policies.demand_drafter(file.document, file.by)
    held = file.state and not any(task.seat.kind is SeatKind.PERSON and task.seat.id == file.by.person
                                  for task in file.state.live)
    if held or file.document.state not in (State.DRAFT, State.UNDER_WAY):
        refuse([Objection("附件1 五（二）7", "文稿已经报出，不在您手中。", "需要修改的，请现办理人退回。")])


@action("附件1 五（一）1", REVIEW_AT)
def rewrite(document: int, draft: Draft, *, by: Officer, why: str) -> Act[Document]:
    """改稿: a new version, by who holds it at a step that writes (起草、校核、审核、复核); the former stays."""
    file = _open(document, by)
    if not why.strip():
        refuse([Objection("附件1 五（二）7", "没有写明修改原因。", "请写明改了什么、为什么改。")])
    _may_write(file)
    before = file.document.version
    _text(file, draft, why.strip())
    _check(file)
    _index(file)
    return Act(file.document, before={"version": before}, after={"version": file.document.version}, reason=why)


WRITING = frozenset({
    flows.DRAFT, flows.TABLE, flows.MARKED, flows.ASK, flows.PROOF, flows.REVIEW, flows.FORWARD, flows.NUMBER,
    flows.INTERPRET, flows.STATEMENT, flows.CORE,
})
"""Steps at which the text may be changed; leaders change it by returning it."""


def _may_write(file: _File) -> None:
    if file.state is None:
        policies.demand_drafter(file.document, file.by)
        return
    mine = flows_kept.held(file.state, file.by, clock.today())
    if not mine or file.step not in WRITING:
        refuse([Objection(file.state.step.at, f"“{file.state.step.name}”这一步不能直接改稿，或者不由您办理。",
                          "请退回拟稿人并写明修改意见。")])


@action(REVIEW_AT)
def accept(document: int, key: str, reason: str, *, by: Officer) -> Act[Document]:
    """说明理由: a finding that stands. An error takes the word of 秘书股, or of who reviews (附注接收)."""
    file = _open(document, by)
    finding = next((one for one in loading.findings_of(file.document) if one["key"] == key), None)
    if finding is None:
        raise Refusal([Objection(REVIEW_AT, "没有这条问题。", "文稿可能已经修改，请刷新后查看。")])
    if not reason.strip():
        refuse([Objection(finding["at"], "没有写明理由。", "请写明为什么可以保留。")])
    refuse(_not_accepting(file, finding))
    Acceptance.objects.update_or_create(
        document=file.document, key=key,
        defaults={"check_id": finding["check"], "reason": reason.strip(), "by_id": by.person, "by_name": by.name,
                  "at": clock.now()},
    )
    return Act(file.document, after={"check": finding["check"], "key": key}, reason=reason,
               provisions=(finding["at"],))


def _not_accepting(file: _File, finding: Mapping[str, str]) -> Iterator[Objection]:
    """秘书股 may note an error at any step, since it holds the case before it comes there; else who has the turn."""
    if file.state and policies.secretary(file.chart, file.by):
        return
    if finding["force"] == "error" and file.step not in (flows.REVIEW, flows.CORE, flows.PROOF):
        yield Objection(finding["at"], "必须改正的问题不能由拟稿单位自行说明理由保留。",
                        "请改正；确有特殊情况的，请秘书股附注接收，或者审核时说明理由。")
    if file.state is None:
        policies.demand_drafter(file.document, file.by)
    elif not flows_kept.held(file.state, file.by, clock.today()):
        yield Objection(file.state.step.at, "本件现不由您办理。", "请由现办理人或者秘书股说明理由。")


@action(FORM_AT, "附件1 三")
def attach(document: int, leaf: Leaf, values: Mapping[str, str], *, by: Officer) -> Act[Document]:
    """附单据: a paper that the drafter adds himself (授权行文记录, 县政府领导批准)."""
    file = _open(document, by)
    _in_hand(file)
    if leaf not in (Leaf.COUNTY_MANDATE, Leaf.COUNTY_APPROVAL):
        refuse([Objection(FORM_AT, f"《{leaf}》不由拟稿人填写。", "由办理该步骤的人填写。")])
    _paper(file, leaf, leaves.read_sheet(leaves.SHEETS[leaf], values), file.step or flows.DRAFT)
    _check(file)
    return Act(file.document, after={"paper": leaf.value})


@action("附件1 五（三）1", FORM_AT)
def hand_in(document: int, *, by: Officer, token: UUID, opinion: str = "") -> Act[Document]:
    """提交: the draft leaves its drafter for the first time; the case begins and goes to the first reviewer."""
    file = _open(document, by)
    policies.demand_drafter(file.document, by)
    if file.document.case:
        # The first task is answered: the same press is told that it counted, another one by whom and when.
        flowing.submit(file.document.case, 1, by=by, token=token, opinion=opinion)
    if file.document.state != State.DRAFT:
        refuse([Objection("附件1 五（二）7", f"本件{file.document.state}。", "需要再办的，请另行拟稿。")])
    form = file.form
    faults = [] if file.document.procedure == "P33" else list(lacks(form))
    refuse([*faults, *_parts(file)])
    _check(file)
    plan = _plan(file, form)
    flow = flows.flow(file.document.procedure, normative=form.normative)
    refuse((*seats.vacancies(file.chart, flow, plan), *clearing.on_the_way(form.label, flow, plan)))
    running = _definition(flow)
    subject = Subject("documents.document", str(file.document.pk))
    case = flowing.begin(running, plan, by=by, subject=subject, title=file.document.title, token=None,
                         urgency=form.urgency.rank).result
    file.document.case, file.document.state = case.pk, State.UNDER_WAY
    file.document.save(update_fields=["case", "state"])
    flowing.submit(case.pk, 1, by=by, token=token, opinion=opinion or form.reason)
    file.state = flows_kept.state(case.pk)
    _index(file)
    after: dict[str, Json] = {"state": State.UNDER_WAY.value, "case": case.pk}
    return Act(file.document, before={"state": State.DRAFT.value}, after=after)


def _parts(file: _File) -> Sequence[Objection]:
    draft = loading.draft_of(file.document)
    if not draft.title.text:
        return (Objection(FORM_AT, "文稿没有标题。", "请填写标题。"),)
    return ()


def _definition(flow: Flow) -> Definition:
    return flows_kept.published(flow) or flowing.publish(flow, by=CLOCK).result


@action("附件1 五（二）7")
def discard(document: int, *, by: Officer, reason: str) -> Act[Document]:
    """不再办理: a draft that was never handed in; it stays on record, out of the boxes."""
    file = _open(document, by)
    policies.demand_drafter(file.document, by)
    if file.document.case:
        refuse([Objection("附件1 五（二）7", "本件已经提交，不能删去。", "请用撤销并写明理由。")])
    file.document.state = State.DROPPED
    file.document.save(update_fields=["state"])
    _index(file)
    return Act(file.document, before={"state": State.DRAFT.value}, after={"state": State.DROPPED.value}, reason=reason)
