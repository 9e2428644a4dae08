"""What a document is to others, from both ends, and whether it is in force. Reads only."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from luoshi.documents.models import Document, Link
from luoshi.documents.words import Tie, Validity
from luoshi.record import clock

_BACK = {
    Tie.CANCELS: "被撤销", Tie.REPEALS: "被废止", Tie.REPLACES: "被代替", Tie.ANSWERS: "得到答复",
    Tie.SAME_MATTER: Tie.SAME_MATTER.value,
}


@dataclass(frozen=True, slots=True)
class Related:
    """One tie as seen from a document. words: 废止, or 被废止 from the other end. other: id, None outside."""

    words: str
    other: int | None
    name: str
    on: date
    reason: str
    by: str


def ties(document: Document) -> tuple[Related, ...]:
    """All ties of a document, those that it makes first. One query."""
    rows = Link.objects.filter(Q(document=document) | Q(other=document)).order_by("pk")
    own = [Related(one.tie, one.other_id, one.other_name, one.on, one.reason, one.by_name)
           for one in rows if one.document_id == document.pk]
    back = [Related(_BACK[Tie(one.tie)], one.document_id, one.document_name, one.on, one.reason, one.by_name)
            for one in rows if one.other_id == document.pk]
    return (*own, *back)


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether it binds on a day. since: from which day it does not. words: for the screen."""

    valid: bool
    words: str
    since: date | None = None
    through: str = ""


def standing(document: Document, on: date | None = None) -> Standing:
    """Validity on a day, today by default: a repeal to come has not happened yet. One query at most."""
    if document.validity == Validity.VALID:
        return Standing(True, Validity.VALID)
    tie = Tie.CANCELS if document.validity == Validity.CANCELLED else Tie.REPEALS
    row = Link.objects.filter(other=document, tie=tie).latest("pk")
    if tie is Tie.CANCELS:
        return Standing(False, f"已撤销，自始无效（{row.document_name}）", row.on, row.document_name)
    over = (on or clock.today()) >= row.on
    words = f"{'已' if over else '将'}废止，自{row.on}起失效（{row.document_name}）"
    return Standing(not over, words, row.on, row.document_name)
