"""The register books as lines for screen, print and workbook (X1-3.m1, T62); numbers against last year (A55.1).

Each book costs two queries (count and lines), however much lies in the tables. Lines are the printer's own
(`terms.books`, `terms.filled`). A whole book for print is the page with no limit.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic, TypeVar

from django.db.models import Model, Q, QuerySet

from luoshi.documents.models import Dispatch, Document, Filing, Number, SealUse
from luoshi.documents.words import Validity
from luoshi.record.clock import CHINA
from luoshi.terms.books import FiledLine, IssueLine, SealLine, VoidLine
from luoshi.terms.filled import DispatchList, Receipt

PAGE = 50
M = TypeVar("M", bound=Model)
L = TypeVar("L")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of a book is asked for; nothing set is all. words: in title, number or signer. state: of the document."""

    series: str = ""
    year: int = 0
    state: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Page(Generic[L]):
    """Lines of one page. ids: of the documents, line by line, None where there is none. pages: at least 1."""

    lines: tuple[L, ...]
    ids: tuple[int | None, ...]
    total: int
    number: int
    pages: int


def issue_register(wanted: Wanted = Wanted(), page: int = 1, size: int | None = PAGE) -> Page[IssueLine]:
    """发文登记簿: every number, series by series in order. size: None for the whole book."""
    rows = _numbers(wanted).order_by("series", "year", "serial", "pk")
    return _page(rows, page, size, _issued, lambda row: row.document_id)


def void_register(wanted: Wanted = Wanted(), page: int = 1, size: int | None = PAGE) -> Page[VoidLine]:
    """作废登记: void numbers with their reasons, in the order of voiding."""
    rows = _numbers(wanted).filter(void=True).order_by("voided", "pk")
    return _page(rows, page, size, _voided, lambda row: row.document_id)


def seal_register(wanted: Wanted = Wanted(), page: int = 1, size: int | None = PAGE) -> Page[SealLine]:
    """用印登记簿, in the order of use; year: of the use."""
    rows = SealUse.objects.select_related("document").order_by("at", "pk")
    rows = rows.filter(at__year=wanted.year) if wanted.year else rows
    return _page(_of_document(rows, wanted), page, size, _sealed, lambda row: row.document_id)


def filing_register(wanted: Wanted = Wanted(), page: int = 1, size: int | None = PAGE) -> Page[FiledLine]:
    """归档文件目录, in the order of 档号; year: that of the 档号."""
    rows = Filing.objects.select_related("document").order_by("fonds", "year", "retention", "section", "serial")
    rows = rows.filter(year=wanted.year) if wanted.year else rows
    return _page(_of_document(rows, wanted), page, size, _filed, lambda row: row.document_id)


def dispatch_list(document: Document, office: str, printed_on: date) -> DispatchList:
    """分送单 of one document, in the order of the list. One query."""
    rows = list(Dispatch.objects.filter(document=document).order_by("pk"))
    lines = tuple(
        Receipt(one.name, one.sent_as, one.copies, one.way, _day(one.received) if one.received else None,
                one.received_by or one.receipt)
        for one in rows
    )
    first = rows[0] if rows else None
    return DispatchList(office, document.title, document.number, _day(first.sent) if first else printed_on, lines,
                        printed_on, first.sent_by if first else "")


def _numbers(wanted: Wanted) -> QuerySet[Number]:
    rows = Number.objects.select_related("document")
    if wanted.series:
        rows = rows.filter(series=wanted.series)
    if wanted.year:
        rows = rows.filter(Q(year=wanted.year) | Q(year=0, dated__year=wanted.year))
    if wanted.state:
        rows = rows.filter(document__state=wanted.state)
    if wanted.words.strip():
        words = wanted.words.strip()
        rows = rows.filter(Q(title__icontains=words) | Q(written__icontains=words) | Q(signer_name__icontains=words))
    return rows


def _of_document(rows: QuerySet[M], wanted: Wanted) -> QuerySet[M]:
    if wanted.series:
        rows = rows.filter(document__numbers__series=wanted.series, document__numbers__void=False)
    if wanted.state:
        rows = rows.filter(document__state=wanted.state)
    if wanted.words.strip():
        words = wanted.words.strip()
        rows = rows.filter(Q(document__title__icontains=words) | Q(document__number__icontains=words)
                           | Q(document__signer_name__icontains=words))
    return rows


def _page(
    rows: QuerySet[M], page: int, size: int | None, line: Callable[[M], L], document: Callable[[M], int | None]
) -> Page[L]:
    total = rows.count()
    pages = max(1, -(-total // size)) if size else 1
    number = min(max(1, page), pages)
    found: Sequence[M] = list(rows[(number - 1) * size : number * size] if size else rows)
    return Page(tuple(map(line, found)), tuple(map(document, found)), total, number, pages)


def _day(moment: datetime) -> date:
    return moment.astimezone(CHINA).date()


def _issued(row: Number) -> IssueLine:
    of = row.document
    return IssueLine(
        row.written, row.title, of.department_name if of else "", row.signer_name, row.dated, _day(row.given),
        row.copies or None, of.disclosure if of else "", row.void_reason if row.void else "", _remarks(row),
    )


def _remarks(row: Number) -> str:
    """What else stands beside a line: why it is out of order, and that it is not ours or no longer in force."""
    over = row.document and not row.void and row.document.validity != Validity.VALID
    said = (row.exception and f"极特殊情况：{row.exception}", "外号" if row.foreign else "",
            "" if row.document else "承接纸质登记簿", row.document.validity if row.document and over else "")
    return "；".join(filter(None, said))


def _voided(row: Number) -> VoidLine:
    return VoidLine(row.written, row.title, _day(row.given), _day(row.voided or row.given), row.void_reason,
                    row.voided_by)


def _sealed(row: SealUse) -> SealLine:
    return SealLine(_day(row.at), row.document.title, row.document.number, row.seal, row.copies, row.approved_by,
                    row.by_name, row.note)


def _filed(row: Filing) -> FiledLine:
    of = row.document
    assert of.signed_on is not None
    return FiledLine(row.code, of.number, of.owner, of.title, of.signed_on, row.pages,
                     note="" if of.validity == Validity.VALID else of.validity)
