"""From what the rooms answer to what the interface shows; nothing is decided here."""

import json
from collections.abc import Iterator
from typing import Any

from luoshi.api import pages
from luoshi.api.common import brief, where
from luoshi.api.pages import StepRef
from luoshi.documents.leaves import Sheet
from luoshi.documents.queries import Page, Turn
from luoshi.flow import queries as flow
from luoshi.flow.engine.definition import Step
from luoshi.flow.engine.state import State, Task
from luoshi.law.question import Answer
from luoshi.record.models import Record
from luoshi.terms.document import Part


def document(page: Page) -> pages.Document:
    """Everything on a document's page."""
    state = page.case.state if page.case else None
    return pages.Document(
        **brief(page.document).model_dump(),
        where=where(state),
        form=json.loads(page.form.dumps()),
        text={part.name.lower(): page.draft.text(part) for part in Part if page.draft.text(part)},
        signing=signing(page.answer) if page.answer else None,
        turns=[_turn(one) for one in page.turns],
        left_out=dict(state.plan.left_out) if state else {},
        limits=list(_limits(page)),
        **_file(page),
        **(_course(state) if state else {"way": [], "opinions": []}),
    )


def signing(answer: Answer) -> pages.Signing:
    """Who signs and why."""
    return pages.Signing(
        signer=answer.signer or "",
        delegates=[one.words for one in answer.delegates],
        countersigners=list(answer.countersigners),
        before=list(answer.before),
        chain=[pages.Hand(hand=one.hand, act=one.act, at=one.at) for one in answer.chain],
        rows=[pages.Ground(id=one.id, words=one.words, at=one.at, why=one.why) for one in answer.rows],
        tensions=[pages.Tension(id=id, what=what, treatment=treatment) for id, what, treatment in answer.tensions],
        notes=list(answer.notes),
        silent=answer.silent,
        undecided=answer.undecided,
        towards=answer.towards.value if answer.towards else "",
    )


def step_ref(step: Step) -> StepRef:
    """A step by its id, name and place."""
    return StepRef(id=step.id, name=step.name, at=step.at)


def _turn(one: Turn) -> pages.Turn:
    principals = [sitting.officer.acting_for for sitting in one.sittings]
    return pages.Turn(
        case=one.case, task=one.task.number, step=step_ref(one.step),
        acting_for=[principal.person if principal else 0 for principal in principals],
        sheet=_sheet(one.sheet) if one.sheet else None,
        offers=[pages.Offer(verb=verb, may=why is None, why=str(why) if why else "")
                for verb, why in one.offers.items()],
        to=[step_ref(step) for step in one.to if step], back=[step_ref(step) for step in one.back], signs=one.signs,
    )


def _sheet(sheet: Sheet) -> pages.Sheet:
    cells = [pages.Cell(name=cell.name, label=cell.label, choices=list(cell.choices), needed=cell.needed)
             for cell in sheet.cells]
    return pages.Sheet(leaf=sheet.leaf, at=sheet.at, cells=cells)


def _course(state: State) -> dict[str, Any]:
    rounds = [pages.Round(number=one.number, step=step_ref(state.flow.step(one.step)), came=one.came, mark=one.mark)
              for one in state.rounds]
    return {"way": rounds, "opinions": [_opinion(state, task) for task in state.tasks]}


def _opinion(state: State, task: Task) -> pages.Opinion:
    actor = task.actor
    principal = actor.acting_for if actor else None
    return pages.Opinion(
        task=task.number, round=task.round, step=task.step, at=state.flow.step(task.step).at, seat=task.seat.name,
        seat_key=task.seat.key, standing=task.standing, aside=task.aside, verb=task.verb or "", opinion=task.opinion,
        who=actor.title + actor.name if actor else "", acting_for=principal.post + principal.name if principal else "",
        capacity=principal.capacity if principal else "", closed=task.closed, seen=task.seen,
        delivered=task.delivered, proof=task.proof,
    )


def _limits(page: Page) -> Iterator[pages.Limit]:
    for row, said in page.case.clocks if page.case else ():
        running = row.stopped is None
        yield pages.Limit(
            clock=row.pk, task=row.task, id=row.limit, name=said.deadline.name, at=said.deadline.at, due=row.due,
            lamp=flow.lamp(row.due, page.chart.on) if running else "", running=running, words=list(said.words),
        )


def _file(page: Page) -> dict[str, Any]:
    """What lies in the file, kind by kind."""
    return {
        "findings": [pages.FindingOut(**_found(one.said), reason=one.reason) for one in page.findings],
        "unchecked": [pages.Unchecked(**one) for one in page.unchecked],
        "papers": [pages.PaperOut(leaf=one.leaf, step=one.step, cells=one.cells, version=one.version, by=one.by_name,
                                  at=one.at) for one in page.papers],
        "versions": [pages.VersionOut(number=one.number, why=one.why, step=one.step, by=one.by_name, at=one.at,
                                      hash=one.hash) for one in page.versions],
        "dispatches": [pages.DispatchOut(id=one.pk, body=one.name, sent_as=one.sent_as, copies=one.copies, way=one.way,
                                         sent=one.sent, received=one.received, received_by=one.received_by)
                       for one in page.dispatches],
        "links": [pages.LinkOut(tie=one.tie, other=one.other_name if outgoing else one.document_name,
                                outgoing=outgoing, on=one.on, reason=one.reason)
                  for outgoing, rows in ((True, page.links), (False, page.linked)) for one in rows],
        "record": [_act(row) for row in page.records],
    }


def _found(said: Any) -> dict[str, str]:
    names = ("key", "check", "name", "force", "at", "words", "part", "quote", "message", "rewrite")
    return {name: said[name] or "" for name in names}


def _act(row: Record) -> pages.RecordOut:
    return pages.RecordOut(
        seq=row.seq, at=row.at, action=row.action, who=row.actor_post + row.actor_name,
        acting_for=row.for_post + row.for_name, provisions=list(row.provisions), reason=row.reason, note=row.note,
        hash=row.digest,
    )
