"""One way to the press for all forms: data, types, the day that becomes the file's time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from luoshi.paper.printing.engine import Job, press, type_data
from luoshi.paper.printing.pdf import explained
from luoshi.paper.printing.printed import Printed
from luoshi.paper.printing.types import Roles, glyph_notes, strings, substitution_notes, undrawn
from luoshi.terms.profile import GB_T_9704, Face

_ROLES = ("title", "body", "level1", "level2")


@dataclass(frozen=True, slots=True)
class Sheet:
    """Something to print: template, data for it, the texts in it, the day of printing."""

    template: str
    data: Mapping[str, Any]
    texts: object
    on: date


def printed(sheet: Sheet) -> Printed:
    """PDF, the same bytes for the same sheet. Raises Unprintable."""
    faces = _faces()
    with explained():
        job = _job(sheet)
        with press(job) as machine:
            made = machine.pdf(job)
            pages = int(machine.ask("pages"))
    return Printed(made, pages, (*substitution_notes(faces), *glyph_notes(strings(sheet.texts), faces)))


def pictures(sheet: Sheet, ppi: float) -> tuple[bytes, ...]:
    """PNG, one for each page. Raises Unprintable."""
    with explained():
        job = _job(sheet)
        with press(job) as machine:
            return machine.pages(job, ppi)


def _faces() -> tuple[Face, ...]:
    types = Roles.of(GB_T_9704).types
    return tuple(dict.fromkeys(types[name].face for name in _ROLES))


def _job(sheet: Sheet) -> Job:
    types = Roles.of(GB_T_9704).types
    data = {**sheet.data, "types": {name: type_data(types[name]) for name in _ROLES}}
    stamp = int(datetime(sheet.on.year, sheet.on.month, sheet.on.day, tzinfo=UTC).timestamp())
    return Job(sheet.template, data, (), stamp, undrawn(strings(sheet.texts), _faces()))
