"""Asking for 请示跟踪: by case, what is still followed, what should be, one with its notes and its answer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from luoshi.documents import policies
from luoshi.documents.issuing import rights
from luoshi.documents.loading import routed
from luoshi.documents.models import Document, FollowUp, FollowUpNote, Link
from luoshi.documents.words import State, Tie
from luoshi.flow import queries as flow
from luoshi.law.refusal import Refusal
from luoshi.office import queries as office
from luoshi.terms.bodies import Towards
from luoshi.terms.genre import Genre

MOST = 200


def by_cases(cases: Iterable[int]) -> dict[int, FollowUp]:
    """By their cases."""
    rows = FollowUp.objects.filter(case__in=set(cases)).select_related("document")
    return {one.case: one for one in rows if one.case}


@dataclass(frozen=True)
class Page:
    """One. answers: ties to what came in. mine: the reader's body keeps in touch; office: he keeps the registers."""

    row: FollowUp
    case: flow.View
    notes: Sequence[FollowUpNote]
    answers: Sequence[Link]
    mine: bool
    office: bool


def page(id: int, person: int) -> Page | None:
    """One with what its page shows; None for who has no part in it."""
    row = FollowUp.objects.filter(pk=id).select_related("document").first()
    if row is None or row.case is None:
        return None
    chart = office.chart()
    mine, keeps = rights.belongs(chart, person, row.body), policies.keeps_register(chart, person)
    if not (mine or keeps):
        return None
    links = Link.objects.filter(other=row.document, tie=Tie.ANSWERS).select_related("incoming").order_by("pk")
    return Page(row, flow.view(row.case), tuple(FollowUpNote.objects.filter(follow_up=row).order_by("pk")),
                tuple(links), mine, keeps)


def followed() -> list[tuple[FollowUp, str]]:
    """What is still followed, the oldest first, and with whom it lies."""
    rows = list(FollowUp.objects.filter(reported=False).select_related("document").order_by("opened")[:MOST])
    where = flow.where([one.case for one in rows if one.case])
    return [(one, where.get(one.case or 0, "")) for one in rows]


def to_follow() -> list[Document]:
    """请示 sent up that nobody follows yet, the latest first."""
    issued = [state for state in State if state.issued]
    rows = Document.objects.filter(genre=Genre.REQUEST, state__in=issued, follow_up__isnull=True)
    return [one for one in rows.order_by("-signed_on")[:MOST] if _upward(one)]


def _upward(document: Document) -> bool:
    on: date | None = document.signed_on
    try:
        return routed(office.chart(on), document.department, document.form)[0].towards is Towards.UP
    except Refusal:
        return False
