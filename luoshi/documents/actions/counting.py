"""What the actions after the signature share: the locked document, the next number, what a press is told."""

from collections.abc import Iterator

from luoshi.documents import indexing
from luoshi.documents.models import Counter, Document
from luoshi.documents.words import State
from luoshi.flow import queries
from luoshi.law.refusal import Objection
from luoshi.record.chain import Json


def _locked(document: Document) -> Document:
    """The document as it stands now; whoever else wants to change it waits. Locked before any counter."""
    return Document.objects.select_for_update().get(pk=document.pk)


def _counter(series: str, year: int) -> Counter:
    """The counter, held until the act is stored: a number is taken and written in one transaction or not at all."""
    Counter.objects.get_or_create(series=series, year=year)
    return Counter.objects.select_for_update().get(series=series, year=year)


def _next(counter: Counter) -> int:
    counter.last += 1
    counter.save(update_fields=["last"])
    return counter.last


def _found(document: Document) -> None:
    """Keep the document findable as it now stands."""
    indexing.keep(document, queries.state(document.case) if document.case else None)


def _not_in(document: Document, what: str, at: str, *states: State) -> Iterator[Objection]:
    if document.state not in states:
        yield Objection(at, f"本件{document.state}，不能{what}。", f"须在{'、'.join(states)}后办理。")


def _facts(document: Document, **more: Json) -> dict[str, Json]:
    """State and number for the record."""
    return {"状态": document.state, "文号": document.number, **more}


