"""An incoming document's page put in words: the cells of the 收文处理单, dates explained, papers, the record."""

from collections.abc import Mapping

from luoshi.documents.incoming import flows
from luoshi.documents.incoming.leaves import DUE, FIT, SHEETS, TO_BODY
from luoshi.documents.incoming.models import IncomingPaper
from luoshi.documents.incoming.prints import STAGES
from luoshi.documents.incoming.queries import Page, Turn, default_reply
from luoshi.documents.incoming.words import Term
from luoshi.documents.leaves import NO, YES
from luoshi.flow.engine.state import Standing, Task
from luoshi.law.finding import Finding
from luoshi.terms.dossier import Leaf
from luoshi.web import boxes
from luoshi.web.casepage import Filled, Limit, Place, finding, limits_of, opinion, record

__all__ = ["findings", "limits", "papers", "places", "prefilled", "readings", "record", "replying"]


def places(page: Page) -> list[Place]:
    """Cells that this document fills, in printed order."""
    if page.case is None:
        return []
    state = page.case.state
    found = []
    for name, at, steps in STAGES:
        if all(step in state.plan.left_out for step in steps):
            continue
        tasks = [one for one in state.tasks if one.step in steps and not one.aside
                 and one.standing is not Standing.WAITING]
        found.append(Place(name, at, tuple(map(opinion, tasks))))
    return found


def limits(page: Page) -> list[Limit]:
    """Due dates with the days that were counted."""
    return list(limits_of(page.case, page.chart.on)) if page.case else []


def findings(page: Page) -> list[Finding]:
    """The kept findings as the marks on the paper take them."""
    return [finding(one) for one in page.findings]


def papers(page: Page) -> list[Filled]:
    """What steps left, the latest first; the slip is a print of its own."""
    return [_filled(one) for one in reversed(page.papers) if one.leaf != Leaf.RETURN_SLIP]


def _filled(paper: IncomingPaper) -> Filled:
    sheet = SHEETS[Leaf(paper.leaf)]
    labels = {cell.name: cell.label for cell in sheet.cells}
    words = tuple((labels.get(name, name), word) for name, word in paper.cells.items())
    return Filled(paper.leaf, sheet.at, paper.by_name, boxes.moment(paper.at), words)


def readings(page: Page) -> list[Task]:
    """Who is to read it, and who has, when: readers of an 阅件 and those to whom it was circulated."""
    if page.case is None:
        return []
    return [one for one in page.case.state.tasks if one.aside or one.step == flows.READ]


def prefilled(page: Page, turn: Turn) -> Mapping[str, str]:
    """What the cells hold before anything is typed: put by, or as the one before filled them."""
    leaf = DUE.get(turn.step.id)
    last = next((one.cells for one in reversed(page.papers) if one.leaf == leaf and "已改" not in one.cells), {})
    said = next((one.cells for one in reversed(page.papers) if one.leaf == Leaf.INSTRUCTION), {})
    usual: Mapping[str, str] = {
        Leaf.PROPOSAL: last or {"major": NO},
        Leaf.INCOMING_KIND: {"kind": page.incoming.kind},
        Leaf.HAND_OVER: {"case": page.incoming.direct},
        Leaf.EXAMINATION: {} if page.findings or page.draft is None else {"result": FIT},
        Leaf.ROUTING: {"way": TO_BODY},
        Leaf.ORDER: {"task": said.get("text", ""), "term": Term.WEEK, "watched": YES},
    }.get(leaf or Leaf.ANSWER, {})
    return {**usual, **({"text": turn.task.draft} if turn.task.draft else {})}


def replying(page: Page, said: Mapping[str, str]) -> dict[str, object]:
    """What the page of a reply shows: what it is begun with, under what was typed."""
    typed = {"title": said.get("part-TITLE"), "addressees": said.get("part-ADDRESSEES"),
             "body": said.get("part-BODY"), "owner": said.get("owner")}
    begun = {**default_reply(page.incoming), **{name: word for name, word in typed.items() if word}}
    return {"page": page, "row": page.incoming, "begun": begun}
