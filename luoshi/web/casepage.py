"""A document's page put in words: the form's cells with their opinions, dates explained, the record in sentences."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from luoshi.documents import flows
from luoshi.documents.leaves import SHEETS
from luoshi.documents.queries import Page
from luoshi.flow.engine.moving import person
from luoshi.flow.engine.state import Standing, Task
from luoshi.flow.queries import View
from luoshi.law.finding import Finding
from luoshi.law.force import Force
from luoshi.record.models import Record
from luoshi.terms.document import Part, Passage
from luoshi.terms.dossier import Leaf
from luoshi.terms.officer import Capacity
from luoshi.web import boxes
from luoshi.web.acts import words


@dataclass(frozen=True, slots=True)
class Opinion:
    """One opinion in its cell. who: post and name, both names where one acts for another; proof: of delivery."""

    who: str
    verb: str
    text: str
    on: str
    proof: str
    void: bool
    waiting: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A cell of the form or of the review sheet that opinions fill. at: the place of the text."""

    name: str
    at: str
    opinions: tuple[Opinion, ...]


FORM: Mapping[str, tuple[str, ...]] = {
    "初审、二审（保密审查暨稿件审查）": (flows.REVIEWS,),
    "拟稿部门主要负责人审签暨保密审查三审": (flows.HEAD, flows.DEPARTMENT_SIGN),
    "部门会签": (
        flows.COUNTERSIGN,
        flows.TALK,
        flows.DISPUTE,
        flows.OTHER_HEADS,
        flows.COORDINATE,
        flows.DECIDE,
        flows.NOTED,
    ),
    "司法审核意见": (flows.LEGAL,),
    "政务公开审核意见": (flows.CLASS, flows.CONSULT, flows.GATE),
}
SHEET: Mapping[str, tuple[str, ...]] = {
    "秘书股收稿": (flows.ACCEPT, flows.DUTY, flows.COUNTY_FIRST),
    "文秘人员校核": (flows.PROOF,),
    "联系副主任审核": (flows.REVIEW, flows.CORE),
    "办公室主任": (flows.FORWARD, flows.OWN_SIGN, flows.UPWARD_SIGN, flows.JOINT_REVIEW),
    "会议审议": (flows.MEETING,),
    "分管副县长": (flows.DEPUTY, flows.MANDATED_SIGN, flows.APPROVE),
    "其他县领导会签": (flows.DEPUTIES,),
    "县长签发": (flows.MAYOR, flows.JOINT_SIGN),
    "县委方面": (flows.PARTY_SIGN, flows.FOREIGN),
}
"""Page 1 as the county prints it, page 2 that it lacks (T20): which steps fill which cell."""


def places(page: Page, cells: Mapping[str, tuple[str, ...]]) -> list[Place]:
    """Cells that this document fills, in printed order."""
    if page.case is None:
        return []
    state = page.case.state
    found = []
    for name, ids in cells.items():
        steps = [id for id in ids if id in state.flow.order]
        if not steps or all(id in state.plan.left_out for id in steps):
            continue
        tasks = [task for task in state.tasks if task.step in steps and not task.aside]
        opinions = tuple(opinion(task) for task in tasks if task.standing is not Standing.WAITING)
        found.append(Place(name, state.flow.step(steps[0]).at, opinions))
    return found


def opinion(task: Task) -> Opinion:
    """What one seat said, or that it is waited for."""
    actor = task.actor
    if actor is None or task.closed is None or task.verb is None:
        return Opinion(task.seat.name, "", "", "", task.proof, void=False, waiting=True)
    return Opinion(
        _who(task),
        task.verb,
        task.opinion,
        boxes.full(boxes.local(task.closed)),
        task.proof,
        void=task.standing is Standing.VOID,
    )


def _who(task: Task) -> str:
    actor = task.actor
    assert actor
    principal = actor.acting_for
    if principal is None or not principal.capacity:
        return person(actor) if actor.person else task.seat.name
    if principal.capacity is Capacity.SCRIBE:
        return f"{principal.post}{principal.name}（{actor.name}代录）"
    return f"{actor.title}{actor.name}（代{principal.post}{principal.name}）"


@dataclass(frozen=True, slots=True)
class Limit:
    """A running or ended limit in words."""

    name: str
    at: str
    whose: str
    due: str
    lamp: str
    lines: tuple[str, ...]
    clock: int
    running: bool
    task: int


def limits(page: Page) -> list[Limit]:
    """Due dates with the days that were counted."""
    return list(limits_of(page.case, page.chart.on)) if page.case else []


def limits_of(case: View, today: date) -> Iterator[Limit]:
    """The limits of a case, each with its days."""
    state = case.state
    for row, said in case.clocks:
        task = state.task(row.task) if row.task else None
        due = boxes.day(row.due) if row.due else "未定"
        lamp = boxes.lamp(row.due, today) if row.stopped is None else ""
        yield Limit(
            said.deadline.name,
            said.deadline.at,
            task.seat.name if task else "本件",
            due,
            lamp,
            said.words,
            row.pk,
            row.stopped is None,
            row.task,
        )


def findings(page: Page) -> list[Finding]:
    """The kept findings as the marks on the paper take them."""
    return [finding(one.said) for one in page.findings]


def finding(said: Mapping[str, str]) -> Finding:
    """A kept finding as it was found."""
    part = next((one for one in Part if one.value == said["part"]), None)
    passage = Passage(part, int(said["start"]), int(said["end"]), said["quote"]) if part else None
    return Finding(
        said["check"],
        said["name"],
        Force(said["force"]),
        said["at"],
        said["words"],
        passage,
        said["message"],
        said["rewrite"] or None,
    )


@dataclass(frozen=True, slots=True)
class Line:
    """One act of the record in words."""

    when: str
    who: str
    what: str
    places: tuple[str, ...]
    reason: str
    note: str
    seq: int
    hash: str


def record(rows: tuple[Record, ...]) -> list[Line]:
    """The acts about a document, the latest first."""
    return [_line(row) for row in reversed(rows)]


def _line(row: Record) -> Line:
    acting = f"（{row.capacity}{row.for_post}{row.for_name}）" if row.for_name else ""
    return Line(
        boxes.moment(row.at),
        f"{row.actor_post}{row.actor_name}{acting}",
        words(row.action),
        tuple(row.provisions),
        row.reason,
        row.note,
        row.seq,
        row.digest[:12],
    )


@dataclass(frozen=True, slots=True)
class Filled:
    """A paper in the file as a short table."""

    name: str
    at: str
    who: str
    when: str
    cells: tuple[tuple[str, str], ...]


def papers(page: Page) -> list[Filled]:
    """What steps left, the latest of each kind first."""
    return [_filled(paper.leaf, paper.cells, paper.by_name, boxes.moment(paper.at)) for paper in reversed(page.papers)]


def _filled(leaf: str, said: Mapping[str, str], who: str, when: str) -> Filled:
    sheet = SHEETS.get(Leaf(leaf))
    labels = {cell.name: cell.label for cell in sheet.cells} if sheet else {}
    return Filled(
        leaf, sheet.at if sheet else "", who, when, tuple((labels.get(name, name), word) for name, word in said.items())
    )
