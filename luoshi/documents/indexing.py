"""What is found of a document: title, number, names, its latest text; and who may find it."""

from collections.abc import Iterator

from luoshi.documents import policies
from luoshi.documents.models import Dispatch, Document, Version
from luoshi.documents.words import Label
from luoshi.documents.words import State as Stage
from luoshi.flow import queries as flow
from luoshi.flow.engine.state import State
from luoshi.record.clock import CHINA
from luoshi.search import writing
from luoshi.search.writing import Item
from luoshi.terms.document import Draft, Part
from luoshi.terms.packing import unpack


def regroup(document: Document, state: State | None) -> None:
    """Who may find a document as its case now stands; its words stay. Inside an action only."""
    writing.regroup(document, rank=Label(document.label).rank, groups=groups_of(document, state))


def groups_of(document: Document, state: State | None) -> frozenset[str]:
    """Who may find it, by the seats of its case."""
    seats = [task.seat.key for task in state.tasks] if state else []
    sent = received(document) if Stage(document.state) in (Stage.SENT, Stage.FILED) else ()
    return policies.readers(document, seats, sent)


def keep(document: Document, state: State | None) -> None:
    """Keep a document findable as it now stands. Inside an action only."""
    one = _item(document, state)
    writing.put(document, title=one.title, text=one.text, day=one.day, rank=one.rank, groups=one.groups)


def _item(document: Document, state: State | None) -> Item:
    version = Version.objects.get(document=document, number=document.version)
    day = document.signed_on or document.created.astimezone(CHINA).date()
    return Item(document, document.title, words_of(document, unpack(version.draft)), day, Label(document.label).rank,
                groups_of(document, state))


def items() -> Iterator[Item]:
    """Every document as it is found, for making the search anew."""
    for document in Document.objects.order_by("pk").iterator(chunk_size=200):
        state = flow.state(document.case) if document.case else None
        yield _item(document, state)


def received(document: Document) -> tuple[int, ...]:
    """The bodies to which it was sent."""
    rows = Dispatch.objects.filter(document=document, body__isnull=False)
    return tuple(body for body in rows.values_list("body", flat=True) if body)


def words_of(document: Document, draft: Draft) -> str:
    """Everything by which it is searched, line by line."""
    head = (document.number, document.genre, document.owner, document.department_name, document.drafter_name,
            document.signer_name)
    return "\n".join((" ".join(word for word in head if word), *(draft.text(part) for part in Part)))
