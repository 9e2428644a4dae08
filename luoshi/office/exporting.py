"""The whole office, past and future included, as the grid of its workbook."""

from django.db.models import QuerySet

from luoshi.office.models import Dated, Person
from luoshi.office.sheets import SHEETS, Grid, Sheet
from luoshi.office.tables import TABLES, Known, text

_RELATED = {
    "bodyform": ("body",),
    "superior": ("body", "superior"),
    "post": ("body",),
    "holding": ("person", "post__body"),
    "duty": ("holding__person", "holding__post__body"),
    "portfolio": ("holding__person", "holding__post__body", "body"),
    "liaison": ("holding__person", "holding__post__body", "leader__person", "leader__post__body"),
    "competence": ("body",),
    "mandate": ("giver__person", "giver__post__body", "taker__person", "taker__post__body"),
    "authorisation": ("giver__person", "giver__post__body", "taker__person", "taker__post__body"),
    "acting": ("post__body", "holding__person", "holding__post__body"),
    "absence": ("person",),
}


def grid() -> Grid:
    """Every sheet with its headers, rows in the order of their entry. A constant number of queries."""
    known = Known.load()
    return {sheet.title: [_headers(sheet), *_lines(known, sheet)] for sheet in SHEETS}


def blank() -> Grid:
    """Headers only, to be filled in."""
    return {sheet.title: [_headers(sheet)] for sheet in SHEETS}


def _headers(sheet: Sheet) -> list[str]:
    return [column.header for column in sheet.columns]


def _lines(known: Known, sheet: Sheet) -> list[list[str]]:
    return [[text(known, row, column) for column in sheet.columns] for row in _rows(sheet)]


def _rows(sheet: Sheet) -> list[Dated] | list[Person]:
    if not sheet.dated:
        return list(Person.objects.order_by("id"))
    rows: QuerySet[Dated] = TABLES[sheet.table]._default_manager.order_by("id")
    return list(rows.select_related(*_RELATED[sheet.table]))
