"""Asking for incoming documents: one with everything on its page, by their cases, by words, and the register.

What a person may not see does not exist for him: these answer None or leave it out.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from luoshi.documents import checking as outgoing
from luoshi.documents import matter, policies
from luoshi.documents.incoming import checking, leaves, seats, senders
from luoshi.documents.incoming.models import Incoming, IncomingPaper, IncomingText
from luoshi.documents.incoming.policies import readers
from luoshi.documents.leaves import Sheet
from luoshi.documents.models import Link
from luoshi.documents.queries import Reader, groups_of
from luoshi.documents.words import Label
from luoshi.flow import policies as flow_policies
from luoshi.flow import queries as flow
from luoshi.flow.engine.choices import choices
from luoshi.flow.engine.definition import Kind as StepKind
from luoshi.flow.engine.definition import Step
from luoshi.flow.engine.refusal import Refusal
from luoshi.flow.engine.state import Hand, Standing, Task, Verb
from luoshi.flow.engine.verbs import earlier
from luoshi.flow.surroundings import seating
from luoshi.office import queries as office
from luoshi.office.chart import Chart
from luoshi.office.facts import Holder, Unit
from luoshi.record import clock
from luoshi.record.models import Record
from luoshi.record.queries import history
from luoshi.terms.document import Draft
from luoshi.terms.genre import Genre, genre_of
from luoshi.terms.officer import Capacity, Officer
from luoshi.terms.packing import unpack
from luoshi.terms.seat import Seat, Sitting

KIND = "documents.incoming"


def visible(id: int, reader: Reader) -> Incoming | None:
    """The incoming document, when the reader may open it; None as if there were none."""
    row = Incoming.objects.filter(pk=id).first()
    if row is None:
        return None
    theirs = readers(row, flow.seats(row.case) if row.case else ())
    may = policies.may_see(groups_of(reader, office.chart()), theirs, reader.clearance, Label(row.label))
    return row if may else None


def by_cases(cases: Iterable[int]) -> dict[int, Incoming]:
    """Incoming documents by their outermost cases."""
    return {one.case: one for one in Incoming.objects.filter(case__in=set(cases)) if one.case}


def many(ids: Iterable[int]) -> dict[int, Incoming]:
    """By id, without asking who may see them: for lists already filtered."""
    return Incoming.objects.in_bulk(list(ids))


@dataclass(frozen=True, slots=True)
class Turn:
    """A task that the reader may answer now. sittings: in which rights, his own first. sheet: the paper due with it."""

    task: Task
    step: Step
    sittings: tuple[Sitting, ...]
    sheet: Sheet | None
    offers: Mapping[Verb, Refusal | None]
    back: tuple[Step, ...]

    @property
    def reads(self) -> bool:
        """It is only to be read."""
        return self.task.aside or self.step.kind is StepKind.READING


@dataclass(frozen=True)
class Page:
    """Everything on its page. proposed: who has charge of the field. reply: the kind that answers it.

    matching: county bodies that match a city department. compared: how a corrected paper stands to the returned one.
    """

    incoming: Incoming
    chart: Chart
    texts: tuple[IncomingText, ...]
    draft: Draft | None
    findings: tuple[checking.Found, ...]
    unchecked: tuple[Mapping[str, str], ...]
    compared: checking.Compared | None
    case: flow.View | None
    turns: tuple[Turn, ...]
    papers: tuple[IncomingPaper, ...]
    links: tuple[Link, ...]
    records: tuple[Record, ...]
    proposed: tuple[Holder, ...]
    matching: tuple[Unit, ...]
    reply: Genre
    office: bool

    @property
    def turn(self) -> Turn | None:
        """What the reader may do now; what is only to be read comes last."""
        order = sorted(self.turns, key=lambda one: (one.task.standing is not Standing.OPEN, one.task.aside))
        return next(iter(order), None)

    @property
    def text(self) -> IncomingText | None:
        """The latest."""
        return self.texts[-1] if self.texts else None


def page(id: int, reader: Reader) -> Page | None:
    """One with all that its page shows; None when the reader may not see it. A constant number of queries."""
    row = visible(id, reader)
    if row is None:
        return None
    chart = office.chart()
    view = flow.view(row.case) if row.case else None
    texts = tuple(IncomingText.objects.filter(incoming=row).order_by("number").defer("file"))
    last = texts[-1] if texts else None
    led = senders.subordinate(chart, seats.sender(chart, row))
    return Page(
        row, chart, texts, unpack(last.draft) if last and last.draft else None, checking.findings(last),
        tuple(outgoing.read_unchecked(last.unchecked)) if last else (), _compared(texts), view,
        tuple(_turns(view, reader, chart.on)), tuple(IncomingPaper.objects.filter(incoming=row).order_by("pk")),
        tuple(Link.objects.filter(incoming=row).select_related("document", "other").order_by("pk")),
        tuple(history(row)), seats.leaders(chart, row), senders.guided(chart, seats.sender(chart, row)),
        senders.reply_genre(genre_of(row.genre), led), policies.keeps_register(chart, reader.person),
    )


def _compared(texts: Sequence[IncomingText]) -> checking.Compared | None:
    if len(texts) < 2:
        return None
    return checking.compared(checking.findings(texts[-2]), checking.findings(texts[-1]))


def _turns(view: flow.View | None, reader: Reader, on: date) -> Iterator[Turn]:
    if view is None:
        return
    by_seat: dict[Seat, list[Sitting]] = {}
    for one in seating().sittings(reader.person, on):
        by_seat.setdefault(one.seat, []).append(one)
    state = view.state
    for task in state.tasks:
        if task.live and task.seat in by_seat and (task.aside or task.round == state.round.number):
            sittings = sorted(by_seat[task.seat], key=_own_first)
            leaf = None if task.aside else leaves.DUE.get(task.step)
            offers = choices(state, task.number, Hand(sittings[0].officer, clock.now()))
            yield Turn(task, state.flow.step(task.step), tuple(sittings), leaves.SHEETS[leaf] if leaf else None, offers,
                       earlier(state))


def _own_first(one: Sitting) -> int:
    principal = one.officer.acting_for
    return 0 if principal is None else 2 if principal.capacity is Capacity.SCRIBE else 1


def may_steer(page: Page, by: Officer) -> bool:
    """Whether an officer may hasten, circulate, hold: he began it, or has or had a hand in it."""
    return page.case is not None and flow_policies.may_steer(by, page.case.state, page.chart.on).may


def default_reply(row: Incoming) -> dict[str, str]:
    """What a reply to it is begun with: kind, title, addressee."""
    chart = office.chart()
    led = senders.subordinate(chart, seats.sender(chart, row))
    genre = senders.reply_genre(genre_of(row.genre), led)
    county = chart.county()
    about = row.title.partition("关于")[2].removesuffix(row.genre).removesuffix("的")
    title = f"{county.name if county else ''}关于{about or row.title}的{genre if genre is Genre.REPLY else '复函'}"
    return {"genre": genre, "title": title, "addressees": f"{row.sender}：",
            "addressee": matter.addressee_class(chart, [row.sender])}


def text(row: Incoming, number: int) -> IncomingText | None:
    """One text with its file."""
    return IncomingText.objects.filter(incoming=row, number=number).first()


def slip(row: Incoming) -> IncomingPaper | None:
    """The last return slip."""
    return IncomingPaper.objects.filter(incoming=row, leaf="退文单").order_by("-pk").first()
