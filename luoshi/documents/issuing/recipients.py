"""Whom a document goes to: 主送 and 抄送 of its text, resolved in the office's register. Reads only.

Groups such as 各乡（镇）人民政府 become their bodies by class, in official order; a name that the register lacks stays
as it reads.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from luoshi.documents.issuing.prints import latest_text, print_version
from luoshi.documents.models import Dispatch, Document
from luoshi.documents.words import Sent, Way
from luoshi.office.chart import Chart
from luoshi.office.facts import Unit
from luoshi.office.lines import of_class
from luoshi.office.queries import chart
from luoshi.office.words import BodyClass
from luoshi.terms.packing import unpack


@dataclass(frozen=True, slots=True)
class Recipient:
    """A line to send. body: the office's id, None for one outside the register."""

    name: str
    sent_as: Sent
    body: int | None = None
    copies: int = 1
    way: Way = Way.SYSTEM


_ALL = r"^(?:县政府|县直|全县)?各"
_GROUPS: tuple[tuple[re.Pattern[str], tuple[BodyClass, ...]], ...] = (
    (re.compile(r"^(?:全县)?各(?:乡|镇|街道)"), (BodyClass.TOWNSHIP,)),
    (re.compile(rf"{_ALL}组成部门$"), (BodyClass.CONSTITUENT,)),
    # 各有关部门 are some of them, so that is left to the clerk.
    (re.compile(rf"{_ALL}(?:工作)?部门$"),
     (BodyClass.OFFICE, BodyClass.CONSTITUENT, BodyClass.AFFILIATED, BodyClass.WORKING)),
    (re.compile(rf"{_ALL}直属机构$"), (BodyClass.AFFILIATED,)),
    (re.compile(rf"{_ALL}办事机构$"), (BodyClass.WORKING,)),
    (re.compile(rf"{_ALL}(?:直属)?(?:事业)?单位$"), (BodyClass.AFFILIATED, BodyClass.WORKING, BodyClass.INSTITUTION)),
    (re.compile(r"^各?(?:驻县|中省市?直|垂直管理).*单位$"), (BodyClass.DUAL_LED,)),
)


def expanded(office: Chart, name: str) -> tuple[Unit, ...]:
    """The bodies that a name means: one, a group, or none of the register."""
    unit = office.unit(name)
    if unit:
        return (unit,)
    kinds = next((kinds for pattern, kinds in _GROUPS if pattern.match(name)), ())
    return of_class(office, *kinds) if kinds else ()


def resolved(office: Chart, names: Iterable[str], sent_as: Sent) -> Iterator[Recipient]:
    """Lines for names as they stand in the text, each body once."""
    seen: set[str] = set()
    for name in names:
        found: list[tuple[str, int | None]] = [(unit.name, unit.id) for unit in expanded(office, name)]
        for full, body in found or [(name, None)]:
            if full not in seen:
                seen.add(full)
                yield Recipient(full, sent_as, body, way=Way.SYSTEM if body else Way.POST)


def recipients(document: Document) -> tuple[Recipient, ...]:
    """The proposed 分送单: 主送, then 抄送 that are not 主送 already; the issuer does not write to himself."""
    draft, office = unpack((print_version(document) or latest_text(document)).draft), chart()
    owner = office.unit(document.owner)
    main = [one for one in resolved(office, draft.addressees, Sent.MAIN) if not owner or one.body != owner.id]
    names = {one.name for one in main}
    copies = resolved(office, draft.copies, Sent.COPY)
    return (*main, *(one for one in copies if one.name not in names))


def outstanding_receipts(document: Document | None = None, body: int | None = None) -> tuple[Dispatch, ...]:
    """Lines not yet signed for, longest waiting first: of one document, or those that one body has to sign."""
    rows = Dispatch.objects.filter(received__isnull=True).select_related("document").order_by("sent", "pk")
    if document:
        rows = rows.filter(document=document)
    return tuple(rows.filter(body=body) if body else rows)
