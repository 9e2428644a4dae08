"""The forms of a document as values for print: 文件稿, 审签单, 说明, 汇总表, 分歧表, 分送单, 流程图, 花脸稿."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from luoshi.documents import flows, loading, matter
from luoshi.documents.form import Form
from luoshi.documents.issuing.registers import dispatch_list
from luoshi.documents.models import Dispatch, Document, Version
from luoshi.flow import queries as flow
from luoshi.flow.engine.route import Phase, stops
from luoshi.flow.engine.state import Standing, State, Task, Verb
from luoshi.law.force import Force
from luoshi.office import queries as office
from luoshi.office.chart import Chart
from luoshi.paper.forms import (
    closed_form,
    compare,
    dispatch_form,
    dispute_sheet,
    lines_of,
    manuscript_form,
    opinion_table,
    print_course,
    print_form,
    print_redline,
    signing_form,
)
from luoshi.paper.printing import Printed, print_slip
from luoshi.record import clock
from luoshi.record.clock import CHINA
from luoshi.terms.blank import Assent, Deemed, FormSheet, Opinion
from luoshi.terms.course import Course, Lane, Reach, Step
from luoshi.terms.difference import Comparison, Redline
from luoshi.terms.dossier import Leaf
from luoshi.terms.filled import (
    ClosedStatement,
    Collected,
    Countersign,
    Dispute,
    Manuscript,
    OpinionTable,
    Point,
    Side,
    SigningSheet,
    Stage,
)
from luoshi.terms.slip import Slip, SlipRow

CIRCLED = "同意（圈阅）"
STAGES: Sequence[tuple[str, str, tuple[str, ...]]] = (
    ("文秘校核", "附件1 五（二）", (flows.ACCEPT, flows.PROOF)),
    ("联系副主任\n审核", "附件1 五（三）1", (flows.REVIEW, flows.CORE)),
    ("主任转签", "附件1 五（三）1", (flows.FORWARD, flows.OWN_SIGN, flows.UPWARD_SIGN, flows.JOINT_REVIEW)),
    ("分管副县长", "第五十三条", (flows.DEPUTY, flows.MANDATED_SIGN, flows.APPROVE)),
    ("其他副县长\n会签", "第五十三条", (flows.DEPUTIES,)),
    ("县长", "第五十三条", (flows.MAYOR, flows.JOINT_SIGN)),
)


@dataclass(frozen=True)
class Facts:
    """What the forms are filled from."""

    document: Document
    form: Form
    chart: Chart
    state: State | None
    papers: Mapping[str, Mapping[str, str]]
    dues: Mapping[int, date]
    on: date

    @property
    def issuer(self) -> str:
        """Full name of the government that heads the form."""
        county = self.chart.county()
        return county.name if county else ""

    def tasks(self, *steps: str) -> Iterator[Task]:
        """Answered tasks of steps, in order, what was taken back or returned apart."""
        for task in self.state.tasks if self.state else ():
            spoken = task.verb in (Verb.SUBMIT, Verb.AGREE, Verb.DISAGREE, Verb.DEEM, Verb.FINISH)
            if task.step in steps and task.standing is Standing.CLOSED and spoken and not task.aside:
                yield task

    def returned(self) -> Task | None:
        """The last return."""
        tasks = self.state.tasks if self.state else ()
        return next((task for task in reversed(tasks) if task.verb is Verb.RETURN
                     and task.standing is Standing.CLOSED), None)

    def last(self, *steps: str) -> Opinion | None:
        """The last opinion of steps."""
        found = self.opinions(*steps)
        return found[-1] if found else None

    def opinions(self, *steps: str) -> tuple[Opinion, ...]:
        """The opinions of steps, in order."""
        said = (self.said(task) for task in self.tasks(*steps))
        return tuple(one for one in said if isinstance(one, Opinion))

    def said(self, task: Task) -> Opinion | Deemed:
        """What a task holds, as a cell prints it."""
        assert task.closed
        on = task.closed.astimezone(CHINA).date()
        if task.verb is Verb.DEEM:
            asked = (task.delivered or task.opened).astimezone(CHINA).date()
            return Deemed(asked, self.dues.get(task.number, on), task.proof)
        return opinion(task)


def facts_of(document: Document, on: date | None = None) -> Facts:
    """Everything that the forms need, printed on a day (today). A constant number of queries."""
    state = flow.state(document.case) if document.case else None
    dues = flow.dues(document.case) if document.case else {}
    return Facts(document, loading.form_of(document), office.chart(), state, loading.papers_of(document),
                 dues, on or clock.today())


def opinion(task: Task) -> Opinion:
    """What one hand put down."""
    actor, closed = task.actor, task.closed
    assert actor
    assert closed
    principal = actor.acting_for
    text = task.opinion or str(task.verb)
    circled = text == CIRCLED
    return Opinion(
        actor.name, closed.astimezone(CHINA).date(), "" if circled else text,
        Assent.CIRCLE if circled else Assent.WORDS, principal.name if principal else "",
        principal.capacity if principal else None, actor.title,
    )


def manuscript(facts: Facts) -> FormSheet:
    """文件稿."""
    reviews = facts.opinions(flows.REVIEWS)
    head = facts.last(flows.HEAD, flows.DEPARTMENT_SIGN)
    return manuscript_form(Manuscript(
        facts.issuer, facts.document.title, facts.document.department_name, facts.document.drafter_name,
        facts.form.phone, facts.form.reason, facts.on, disclosure=facts.form.disclosure, head=head,
        first=reviews[-2] if len(reviews) > 1 else next(iter(reviews), None),
        second=reviews[-1] if len(reviews) > 1 else None, third=head, legal=facts.last(flows.LEGAL),
        openness=facts.last(flows.GATE) or facts.last(flows.CLASS), countersigns=tuple(_countersigns(facts)),
        reference=_reference(facts),
    ))


def _reference(facts: Facts) -> str:
    return f"公文编号 {facts.document.pk}　第{facts.document.version}稿"


def _countersigns(facts: Facts) -> Iterator[Countersign]:
    last = {task.seat: facts.said(task) for task in facts.tasks(flows.COUNTERSIGN)}
    said = {seat.name: one for seat, one in last.items()}
    asked = [facts.chart.unit_by_id[one].short for one in facts.form.countersign if one in facts.chart.unit_by_id]
    return (Countersign(name, said.get(name)) for name in dict.fromkeys([*asked, *said]))


def sheet(facts: Facts) -> FormSheet:
    """审签单."""
    form, draft = facts.form, loading.draft_of(facts.document)
    answer = matter.who_signs(facts.chart, facts.document.department, form)
    grounds = "、".join(f"{row.id}（{row.at}）" for row in answer.rows)
    return signing_form(SigningSheet(
        facts.issuer, facts.document.title, facts.on, genre=form.genre,
        main="、".join(draft.addressees), copied="、".join(draft.copies), urgency=form.urgency,
        count=form.copies or None, normative=form.normative, major=form.major, closed_reason=form.closed_reason,
        signer=f"{answer.signer or ''}　{grounds}", stages=tuple(_stages(facts)), number=facts.document.number,
        dated=facts.document.signed_on, reference=_reference(facts),
    ))


def _stages(facts: Facts) -> Iterator[Stage]:
    for name, at, steps in STAGES:
        yield Stage(name, facts.opinions(*steps), at)


def chart(facts: Facts) -> Printed:
    """流程图, redrawn from the text with this document on it (FC1, FC2)."""
    if facts.state is None:
        steps: tuple[Step, ...] = tuple(
            Step(one.name, one.at, one.actor) for one in flows.flow(facts.document.procedure).steps if not one.detour)
    else:
        steps = tuple(_step(facts, stop.step.id, stop.phase) for stop in stops(facts.state))
    title = f"拟办文件流程图（{facts.document.title}）"
    return print_course(Course("拟办文件流程图", ((Lane(steps),),), matter.cover().title, facts.on,
                               document=title if facts.state else ""))


_REACH = {Phase.DONE: Reach.DONE, Phase.CURRENT: Reach.CURRENT, Phase.LEFT_OUT: Reach.LEFT_OUT}


def _step(facts: Facts, id: str, phase: Phase) -> Step:
    assert facts.state
    step = facts.state.flow.step(id)
    tasks = [task for task in facts.state.tasks if task.step == id and not task.aside]
    who = "、".join(dict.fromkeys(task.actor.name if task.actor else task.seat.name for task in tasks)) or step.actor
    since = tasks[0].opened if tasks else None
    ended = tasks[-1].closed if tasks else None
    lasted = ""
    if since:
        hours = int(((ended or clock.now()) - since).total_seconds() // 3600)
        lasted = f"{hours // 24}天{hours % 24}小时" if hours >= 24 else f"{hours}小时" if hours else "不足1小时"
    reach = _REACH.get(phase, Reach.AHEAD)
    return Step(step.name, step.at, who, reach, since.astimezone(CHINA).date() if since else None, lasted)


def collected(facts: Facts) -> FormSheet:
    """意见汇总表 (P05.6)."""
    said = facts.papers.get(Leaf.OPINION_TABLE, {})
    rows = tuple(Collected(task.seat.name, facts.said(task), said.get("state", ""), said.get("text", ""))
                 for task in facts.tasks(flows.COUNTERSIGN))
    table = OpinionTable(facts.document.department_name, facts.document.title, rows, facts.on)
    return opinion_table(table)


def dispute(facts: Facts) -> FormSheet:
    """分歧意见表 (P06.2)."""
    said, talk = facts.papers.get(Leaf.DISPUTE, {}), facts.papers.get(Leaf.TALK, {})
    own = Side(facts.document.department_name, said.get("proposal", ""), said.get("own", ""))
    others = tuple(Side(task.seat.name, task.opinion, said.get("others", ""))
                   for task in facts.tasks(flows.COUNTERSIGN) if task.verb is Verb.DISAGREE)
    ruling = facts.last(flows.DECIDE) or facts.last(flows.COORDINATE)
    point = Point(said.get("point", ""), (own, *others), said.get("proposal", ""), ruling)
    return dispute_sheet(Dispute(facts.document.department_name, facts.document.title, (point,), facts.on,
                                 talks=talk.get("text", "")))


def closed(facts: Facts) -> FormSheet:
    """不对外公开说明 (P16.6)."""
    said = facts.papers.get(Leaf.CLOSED_STATEMENT, {})
    return closed_form(ClosedStatement(
        facts.document.department_name, facts.document.title, facts.form.disclosure, said.get("ground", ""),
        said.get("text", facts.form.closed_reason), facts.on, period=said.get("period", ""),
        head=facts.last(flows.HEAD), openness=facts.last(flows.GATE),
    ))


def sent(facts: Facts) -> FormSheet:
    """分送单 with receipts (P01.20)."""
    bureau = facts.chart.bureau()
    return dispatch_form(dispatch_list(facts.document, bureau.name if bureau else "", facts.on))


def comparison(document: Document, number: int) -> tuple[Version, Version, Comparison]:
    """A version against the one before. Raises Version.DoesNotExist."""
    before = Version.objects.get(document=document, number=number - 1)
    after = Version.objects.get(document=document, number=number)
    old, new = (lines_of(loading.draft_of(document, one.number)) for one in (before, after))
    return before, after, compare(old, new)


def redline(document: Document, number: int) -> Printed:
    """花脸稿 of a version against the one before."""
    before, after, found = comparison(document, number)
    words = [f"第{one.number}稿（{one.at.astimezone(CHINA):%Y-%m-%d}，{one.by_name}）" for one in (before, after)]
    return print_redline(Redline(document.title, words[0], words[1], found, clock.today()))


FORMS: Mapping[str, tuple[str, Callable[[Facts], FormSheet]]] = {
    "form": ("文件稿", manuscript), "sheet": ("审签单", sheet), "table": ("意见汇总表", collected),
    "dispute": ("分歧意见表", dispute), "closed": ("不对外公开说明", closed), "sent": ("分送单", sent),
}
"""Every form by its key in an address: its name and its maker."""


def printed(document: Document, key: str) -> Printed:
    """A form as PDF. Raises KeyError for a key that there is not, Unprintable."""
    facts = facts_of(document)
    whole = WHOLE.get(key)
    return whole[1](facts) if whole else print_form(FORMS[key][1](facts))


def slip(facts: Facts) -> Printed:
    """退文单: the last return with its reasons, and what the check holds against the text (P34.2)."""
    document, returned = facts.document, facts.returned()
    accepted = loading.accepted_of(document)
    rows = [SlipRow("退回", "全文", "", returned.opinion, "附件1 五（二）7", "")] if returned else []
    rows += [_slip_row(one, accepted.get(one["key"], "")) for one in loading.findings_of(document)
             if one["force"] != Force.ADVICE]
    bureau, cover = facts.chart.bureau(), matter.cover()
    clerk = returned.actor.name if returned and returned.actor else ""
    return print_slip(Slip(
        bureau.name if bureau else "", document.department_name, document.title, document.number, facts.on,
        f"{cover.title}（{cover.number}）", tuple(rows), clerk=clerk,
    ))


def _slip_row(said: Mapping[str, str], reason: str) -> SlipRow:
    return SlipRow(Force(said["force"]).label, said["part"], said["quote"], said["message"], said["at"], said["words"],
                   said["rewrite"], reason)


WHOLE: Mapping[str, tuple[str, Callable[[Facts], Printed]]] = {"chart": ("流程图", chart), "slip": ("退文单", slip)}
"""Papers of a layout of their own."""


def filled(facts: Facts) -> tuple[str, ...]:
    """Keys of the forms that this document has by now."""
    has = {"table": Leaf.OPINION_TABLE, "dispute": Leaf.DISPUTE, "closed": Leaf.CLOSED_STATEMENT}
    found = [key for key, leaf in has.items() if leaf in facts.papers]
    sent_any = ["sent"] if Dispatch.objects.filter(document=facts.document).exists() else []
    return ("form", *(["sheet"] if facts.document.procedure != "P33" else []), *found, *sent_any)


def package(document: Document, on: date | None = None) -> list[tuple[str, bytes]]:
    """The forms that go into the archive's package; the same bytes for the same day (of filing)."""
    facts = facts_of(document, on)
    return [(f"{FORMS[key][0]}.pdf", print_form(FORMS[key][1](facts)).data) for key in filled(facts)]
