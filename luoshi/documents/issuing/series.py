"""How a document is numbered: which counter it takes from, and how the number is written (附件1 三; T08, T11, T58).

The series are the rulebook's; this room knows them by their code and by how they write a number.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol, runtime_checkable

from django.conf import settings

from luoshi.documents.form import loads
from luoshi.documents.models import Document
from luoshi.law.book import load_book
from luoshi.office.chart import Chart
from luoshi.terms.genre import Genre

RUNNING = "第序号号"
ORDINARY = "{code}〔年份〕序号号"
DEPARTMENTS = "P33"
ALONE = frozenset({Genre.ANNOUNCEMENT, Genre.PUBLIC_NOTICE, Genre.COMMUNIQUE})
"""Kinds that run on by themselves where no series is set for them (T11)."""


@runtime_checkable
class Shape(Protocol):
    """A number series of a rulebook."""

    code: str

    def number(self, year: int, serial: int) -> str:
        """The written number."""


@dataclass(frozen=True, slots=True)
class Scheme:
    """A counter (key, year) and the form of its numbers. year: 0 where they run on through the years."""

    key: str
    year: int
    form: str

    @classmethod
    def of(cls, key: str, year: int) -> "Scheme":
        """The scheme of a counter."""
        return cls(key, year, _form(key) if year else RUNNING)

    def written(self, serial: int) -> str:
        """The number as it stands on the paper."""
        return self.form.replace("年份", str(self.year)).replace("序号", str(serial))


@lru_cache(maxsize=4)
def _shapes(rulebook: str) -> Mapping[str, Shape]:
    return {one.code: one for one in load_book(rulebook).provisions if isinstance(one, Shape) and one.code}


def shape_of(code: str) -> Shape | None:
    """The rulebook's series of that code."""
    return _shapes(settings.RULEBOOK).get(code)


def scheme_of(document: Document, office: Chart) -> Scheme | None:
    """The scheme of a signed document; None where its number is given elsewhere. office: as on the day of signing."""
    assert document.signed_on is not None
    genre, year = Genre(document.genre), document.signed_on.year
    owner = office.unit(document.owner)
    name = owner.name if owner else document.owner
    if genre is Genre.MINUTES:
        return _minutes(name, loads(document.form).meeting, year)
    code, _, form = document.series.partition("〔")
    if form or shape_of(code):
        return Scheme.of(code, year)
    if genre is Genre.ORDER:
        head = office.head()
        return Scheme.of(f"{name}令（{head.name if head else ''}任期）", 0)
    if genre in ALONE:
        return Scheme.of(f"{name}{genre}", 0)
    code = code if document.procedure == DEPARTMENTS else _proposed(document.owner, genre)
    return Scheme.of(code, year) if code else None


def _proposed(owner: str, genre: Genre) -> str:
    """The rulebook's default where the text names no series (T11)."""
    propose = load_book(settings.RULEBOOK).cover.numbering
    code, _, form = propose(owner, genre, None, False).form.partition("〔") if propose else ("", "", "")
    return code if form else ""


def _minutes(owner: str, meeting: str, year: int) -> Scheme:
    """One counter for each kind of meeting and year (T58)."""
    return Scheme.of(f"{owner}{meeting or '会议'}纪要", year)


def _form(code: str) -> str:
    shape = shape_of(code)
    if shape is None:
        return ORDINARY.format(code=code)
    # Two figures that no code contains show where the series puts year and serial.
    return shape.number(9999, 8888).replace("9999", "年份").replace("8888", "序号")
