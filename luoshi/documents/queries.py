"""Asking for documents: one with everything on its page, lists by any field, by words, by who may see them.

What a person may not see does not exist for him: these answer None or leave it out.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from luoshi.documents import checking, flows, leaves, loading, matter, policies
from luoshi.documents.forecast import Forecast, forecast
from luoshi.documents.form import Form
from luoshi.documents.indexing import received
from luoshi.documents.leaves import Sheet
from luoshi.documents.models import (
    Check,
    Counter,
    Dispatch,
    Document,
    Filing,
    Link,
    Number,
    Paper,
    Phrase,
    SealUse,
    Version,
)
from luoshi.documents.words import Label, State
from luoshi.flow import policies as flow_policies
from luoshi.flow import queries as flow
from luoshi.flow.engine.choices import choices
from luoshi.flow.engine.definition import Step
from luoshi.flow.engine.moving import targets
from luoshi.flow.engine.refusal import Refusal
from luoshi.flow.engine.state import Hand, Standing, Task, Verb
from luoshi.flow.engine.state import State as CaseState
from luoshi.flow.engine.verbs import earlier
from luoshi.flow.surroundings import seating
from luoshi.law.question import Answer
from luoshi.law.refusal import Refusal as Objected
from luoshi.office import queries as office
from luoshi.office.chart import Chart
from luoshi.record import clock
from luoshi.record.models import Record
from luoshi.record.queries import history
from luoshi.search import queries as search
from luoshi.search.place import Place
from luoshi.search.queries import Page as Found
from luoshi.terms.document import Draft
from luoshi.terms.dossier import Leaf
from luoshi.terms.officer import Capacity, Officer
from luoshi.terms.seat import Seat, SeatKind, Sitting

KIND = "documents.document"


@dataclass(frozen=True, slots=True)
class Reader:
    """Who asks. person: the office's id; clearance: the highest label that he may open."""

    person: int
    clearance: Label


def groups_of(reader: Reader, chart: Chart) -> frozenset[str]:
    """The groups by which a reader finds."""
    seats = (one.seat for one in seating().sittings(reader.person, chart.on))
    return policies.groups(chart, reader.person, seats)


def visible(id: int, reader: Reader) -> Document | None:
    """The document, when the reader may open it; None as if there were none."""
    document = Document.objects.filter(pk=id).first()
    return document if document and may_open(document, reader) else None


def may_open(document: Document, reader: Reader) -> bool:
    """Whether a reader may open it."""
    seats = flow.seats(document.case) if document.case else ()
    theirs = policies.readers(document, seats, received(document))
    mine = groups_of(reader, office.chart())
    return policies.may_see(mine, theirs, reader.clearance, Label(document.label))


@dataclass(frozen=True, slots=True)
class Turn:
    """A task that the reader may answer now. sittings: in which rights, his own first. sheet: the paper due with it.

    case: where the task lies, the document's own or a branch (部门内办理). inside: the body may first work on it.
    offers: each verb with None, or why it cannot be pressed. to: next steps to choose from, None is the end.
    """

    task: Task
    step: Step
    sittings: tuple[Sitting, ...]
    sheet: Sheet | None
    offers: Mapping[Verb, Refusal | None]
    to: tuple[Step | None, ...]
    back: tuple[Step, ...]
    case: int = 0
    inside: bool = False

    @property
    def signs(self) -> bool:
        """Consent here is a signature."""
        return self.step.id in flows.SIGNING


@dataclass(frozen=True)
class Finding:
    """A finding as the page shows it. reason: by which it stands."""

    said: Mapping[str, str]
    reason: str


@dataclass(frozen=True)
class Page:
    """Everything on a document's page."""

    document: Document
    form: Form
    draft: Draft
    chart: Chart
    answer: Answer | None
    case: flow.View | None
    turns: tuple[Turn, ...]
    papers: tuple[Paper, ...]
    findings: tuple[Finding, ...]
    unchecked: tuple[Mapping[str, str], ...]
    versions: tuple[Version, ...]
    records: tuple[Record, ...]
    dispatches: tuple[Dispatch, ...]
    seals: tuple[SealUse, ...]
    links: tuple[Link, ...]
    linked: tuple[Link, ...]
    mine: bool
    office: bool

    @property
    def turn(self) -> Turn | None:
        """What the reader may do now; what waits for another's answer comes last."""
        order = sorted(self.turns, key=lambda one: (one.task.standing is not Standing.OPEN, one.task.aside))
        return next(iter(order), None)


def page(id: int, reader: Reader) -> Page | None:
    """A document with all that its page shows; None when the reader may not see it. A constant number of queries."""
    document = visible(id, reader)
    if document is None:
        return None
    chart, form = office.chart(), loading.form_of(document)
    view = flow.view(document.case) if document.case else None
    accepted = loading.accepted_of(document)
    checked = Check.objects.filter(document=document, version=document.version).order_by("-pk").first()
    found = loading.findings_of(document)
    return Page(
        document, form, loading.draft_of(document), chart, _answer(chart, document, form), view,
        tuple(_turns(view, reader, chart.on)), tuple(Paper.objects.filter(document=document).order_by("pk")),
        tuple(Finding(one, accepted.get(one["key"], "")) for one in found),
        tuple(checking.read_unchecked(checked.unchecked)) if checked else (),
        tuple(Version.objects.filter(document=document).order_by("number").defer("draft")),
        tuple(history(document)), tuple(Dispatch.objects.filter(document=document).order_by("pk")),
        tuple(SealUse.objects.filter(document=document).order_by("pk")),
        tuple(Link.objects.filter(document=document).select_related("other").order_by("pk")),
        tuple(Link.objects.filter(other=document).select_related("document").order_by("pk")),
        mine=document.drafter == reader.person, office=policies.keeps_register(chart, reader.person),
    )


def _answer(chart: Chart, document: Document, form: Form) -> Answer | None:
    try:
        return matter.who_signs(chart, document.department, form)
    except Objected:
        return None


def _turns(view: flow.View | None, reader: Reader, on: date) -> Iterable[Turn]:
    """Turns in the document's own case, then in its branches."""
    if view is None:
        return
    by_seat: dict[Seat, list[Sitting]] = {}
    for one in seating().sittings(reader.person, on):
        by_seat.setdefault(one.seat, []).append(one)
    running = [one.pk for one in view.branches if one.ended is None]
    for case, now in ((view.case.pk, view.state), *((pk, flow.state(pk)) for pk in running)):
        for task in now.tasks:
            if task.live and task.seat in by_seat and (task.aside or task.round == now.round.number):
                yield _turn(case, now, task, sorted(by_seat[task.seat], key=_own_first))


def _turn(case: int, now: CaseState, task: Task, sittings: Sequence[Sitting]) -> Turn:
    hand = Hand(sittings[0].officer, clock.now())
    leaf = None if task.aside else leaves.DUE.get(task.step)
    offers = choices(now, task.number, hand)
    inside = task.seat.kind is SeatKind.BODY and task.step in (flows.COUNTERSIGN, flows.LEGAL, flows.OTHER_HEADS)
    return Turn(task, now.flow.step(task.step), tuple(sittings), leaves.SHEETS[leaf] if leaf else None, offers,
                targets(now), earlier(now), case, inside and offers.get(Verb.BRANCH) is None)


def _own_first(one: Sitting) -> int:
    principal = one.officer.acting_for
    return 0 if principal is None else 2 if principal.capacity is Capacity.SCRIBE else 1


def foresee(document: Document) -> Forecast:
    """The way of a document as it now stands. Raises Refusal."""
    chart = office.chart()
    drafter = Seat(SeatKind.PERSON, document.drafter, document.drafter_name)
    return forecast(chart, document.department, drafter, loading.form_of(document))


def foresee_form(by: Officer, form: Form) -> Forecast:
    """The same before anything is stored. Raises Refusal."""
    chart = office.chart()
    unit = policies.home(chart, by)
    return forecast(chart, unit.id if unit else 0, Seat(SeatKind.PERSON, by.person, by.name), form)


def drafts(person: int, limit: int = 200) -> list[Document]:
    """草稿 of a person, the latest first."""
    return list(Document.objects.filter(drafter=person, state=State.DRAFT).order_by("-created")[:limit])


def by_cases(cases: Iterable[int]) -> dict[int, Document]:
    """Documents by their outermost cases."""
    return {one.case: one for one in Document.objects.filter(case__in=set(cases)) if one.case}


def phrases(person: int) -> list[str]:
    """常用意见: one's own, then the usual ones."""
    own = list(Phrase.objects.filter(person=person).order_by("order", "pk").values_list("text", flat=True))
    return [*own, *(word for word in USUAL if word not in own)]


USUAL = (
    "同意。", "同意，按程序办理。", "拟同意，请县长审定。", "已阅，同意。", "请按审核意见修改后重报。",
)


def find(words: str, reader: Reader, *, since: date | None = None, until: date | None = None, limit: int = 20,
         before: Place | None = None, kinds: Sequence[str] = (KIND,)) -> Found:
    """Documents by words in any field or in the text, newest first; only those that the reader may open."""
    mine = groups_of(reader, office.chart())
    return search.find(words, groups=mine, rank=reader.clearance.rank, kinds=kinds, since=since, until=until,
                       limit=limit, before=before)


def many(ids: Iterable[int]) -> dict[int, Document]:
    """Documents by id, without asking who may see them: for lists already filtered."""
    return Document.objects.in_bulk(list(ids))


def to_receive(units: Iterable[int], limit: int = 200) -> list[Dispatch]:
    """待签收: documents sent to these bodies and not yet signed for, oldest first."""
    rows = Dispatch.objects.filter(body__in=list(units), received__isnull=True, document__validity="有效")
    return list(rows.select_related("document").order_by("sent")[:limit])


def delegates(page: Page) -> tuple[tuple[int, str], ...]:
    """Who may sign this document instead of the county head today: (person, why)."""
    if page.answer is None:
        return ()
    found = matter.delegates(page.chart, page.answer, page.document.title)
    return tuple((holder.person, f"{holder.words}：{why}") for holder, why in found)


def may_steer(page: Page, by: Officer) -> bool:
    """Whether an officer may hasten, circulate, hold: he began it, or has or had a hand in it."""
    return page.case is not None and flow_policies.may_steer(by, page.case.state, page.chart.on).may


def version(document: Document, number: int) -> Draft | None:
    """The text of one version."""
    found = Version.objects.filter(document=document, number=number).first()
    return loading.draft_of(document, number) if found else None


def state(document: Document) -> CaseState | None:
    """Where its case is; None while it is a draft."""
    return flow.state(document.case) if document.case else None


def filing(document: Document) -> Filing | None:
    """How it was filed."""
    return Filing.objects.filter(document=document).first()


def number_of(document: Document) -> Number | None:
    """The number that stands."""
    return Number.objects.filter(document=document, void=False).first()


def dispatch_line(id: int, reader: Reader) -> Dispatch | None:
    """A line of a 分送单 of a document that the reader may open."""
    found = Dispatch.objects.filter(pk=id).select_related("document").first()
    return found if found and may_open(found.document, reader) else None


def own_phrases(person: int) -> frozenset[str]:
    """常用意见 that a person keeps himself."""
    return frozenset(Phrase.objects.filter(person=person).values_list("text", flat=True))


def series_in_use() -> list[str]:
    """Series that have numbers, for the register's filter."""
    return list(Counter.objects.order_by("series").values_list("series", flat=True).distinct())


def forms(page: Page) -> list[tuple[str, str]]:
    """Further forms that a document has by now: (key, name)."""
    leaves_in = {paper.leaf for paper in page.papers}
    found = [(key, name) for key, name, leaf in _BY_LEAF if leaf in leaves_in]
    if page.dispatches:
        found.append(("sent", "分送单"))
    if page.case and any(task.verb is Verb.RETURN for task in page.case.state.tasks):
        found.append(("slip", "退文单"))
    return found


_BY_LEAF = (
    ("table", "意见汇总表", Leaf.OPINION_TABLE), ("dispute", "分歧意见表", Leaf.DISPUTE),
    ("closed", "不对外公开说明", Leaf.CLOSED_STATEMENT),
)
