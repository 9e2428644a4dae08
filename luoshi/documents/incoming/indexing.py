"""What is found of an incoming document: both numbers, sender, title, its latest text; and who may find it."""

from collections.abc import Iterator

from luoshi.documents.incoming import policies
from luoshi.documents.incoming.models import Incoming, IncomingText
from luoshi.documents.words import Label
from luoshi.flow import queries as flow
from luoshi.record.clock import CHINA
from luoshi.search import writing
from luoshi.search.writing import Item
from luoshi.terms.document import Part
from luoshi.terms.packing import unpack


def keep(incoming: Incoming) -> None:
    """Keep it findable as it now stands. Inside an action only."""
    one = _item(incoming)
    writing.put(incoming, title=one.title, text=one.text, day=one.day, rank=one.rank, groups=one.groups)


def regroup(incoming: Incoming) -> None:
    """Who may find it as its case now stands; its words stay. Inside an action only."""
    writing.regroup(incoming, rank=Label(incoming.label).rank, groups=_groups(incoming))


def items() -> Iterator[Item]:
    """Every incoming document as it is found, for making the search anew."""
    return map(_item, Incoming.objects.order_by("pk").iterator(chunk_size=200))


def _groups(incoming: Incoming) -> frozenset[str]:
    return policies.readers(incoming, flow.seats(incoming.case) if incoming.case else ())


def _item(incoming: Incoming) -> Item:
    text = IncomingText.objects.filter(incoming=incoming, number=incoming.version).first()
    draft = unpack(text.draft) if text and text.draft else None
    head = (incoming.number, incoming.their_number, incoming.sender, incoming.genre, incoming.signer)
    body = (draft.text(part) for part in Part) if draft else ()
    return Item(incoming, incoming.title, "\n".join((" ".join(filter(None, head)), *body)),
                incoming.received.astimezone(CHINA).date(), Label(incoming.label).rank, _groups(incoming))
