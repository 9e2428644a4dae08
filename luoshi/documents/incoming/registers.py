"""The 收文登记簿 as lines for screen, print and workbook: two queries, however much lies in the table."""

from django.db.models import Q

from luoshi.documents.incoming.models import Incoming
from luoshi.documents.issuing.registers import PAGE, Page, Wanted
from luoshi.documents.words import Urgency
from luoshi.record.clock import CHINA
from luoshi.terms.books import IncomingLine

ALL = Wanted()


def incoming_register(wanted: Wanted = ALL, page: int = 1, size: int | None = PAGE) -> Page[IncomingLine]:
    """收文登记簿, in the order of 收文号. size: None for the whole book."""
    rows = Incoming.objects.order_by("year", "serial")
    if wanted.year:
        rows = rows.filter(year=wanted.year)
    if wanted.state:
        rows = rows.filter(state=wanted.state)
    if wanted.words.strip():
        words = wanted.words.strip()
        rows = rows.filter(Q(title__icontains=words) | Q(number__icontains=words) | Q(their_number__icontains=words)
                           | Q(sender__icontains=words))
    total = rows.count()
    pages = max(1, -(-total // size)) if size else 1
    number = min(max(1, page), pages)
    found = list(rows[(number - 1) * size : number * size] if size else rows)
    return Page(tuple(map(_line, found)), tuple(one.pk for one in found), total, number, pages)


def _line(row: Incoming) -> IncomingLine:
    urgent = row.urgency if row.urgency != Urgency.PLAIN else ""
    return IncomingLine(row.number, row.received.astimezone(CHINA).date(), row.sender, row.their_number, row.title,
                        row.kind, urgent, row.lead_name, row.state, row.code)
