"""Signed documents for these tests, written straight into the tables, and the hands of the small county."""

from datetime import date
from typing import Any
from uuid import uuid4

from luoshi.documents.actions.numbering import give_number
from luoshi.documents.form import Form
from luoshi.documents.models import Document, Number, Version
from luoshi.documents.words import State
from luoshi.record import clock
from luoshi.record.sm3 import sm3
from luoshi.terms.document import Draft
from luoshi.terms.genre import Genre
from luoshi.terms.packing import pack
from tests.office import county

SERIES, TODAY = "西政发", county.TODAY
CLERK = "文秘己"
TITLE = "某县人民政府关于做好防汛工作的通知"
BODY = "为做好防汛工作，现就有关事项通知如下。\n一、提高认识。各地要高度重视。\n二、落实责任。各部门要落实责任。"


def draft(**parts: Any) -> Draft:
    """A plain notice; parts as in `Draft.of`."""
    told: dict[str, Any] = {
        "title": TITLE, "addressees": "各乡（镇）人民政府，县政府各部门：", "body": BODY, "signature": "某县人民政府",
        "copies": "抄送：县委办公室，县气象局。", **parts,
    }
    return Draft.of(**told)


def signed(on: date = TODAY, text: Draft | None = None, **columns: Any) -> Document:
    """A document signed by the county head on a day, with one version."""
    genre = columns.get("genre", Genre.NOTICE)
    cells: dict[str, Any] = {
        "procedure": "P01", "title": TITLE, "genre": genre, "owner": "县政府", "series": SERIES, "department": 0,
        "department_name": "某县教育局", "drafter": 0, "drafter_name": "科员壬", "form": Form("县政府", genre).dumps(),
        "state": State.SIGNED, "signer_name": "县长甲", "signed_on": on, "signed_version": 1, "version": 1,
        "created": clock.now(), **columns,
    }
    made = Document.objects.create(**cells)
    add_version(made, text or draft(), "送审稿")
    return made


def add_version(document: Document, text: Draft, why: str) -> Version:
    """The next text of a document."""
    packed = pack(text)
    number = document.versions.count() + 1
    Document.objects.filter(pk=document.pk).update(version=number)
    return Version.objects.create(
        document=document, number=number, draft=packed, hash=sm3(packed.encode()).hex(), why=why, by_id=0,
        by_name="科员壬", at=clock.now(),
    )


def numbered(document: Document | None = None) -> Document:
    """The document with its number given by the clerk."""
    document = document or signed()
    give_number(document, by=county.by(CLERK), token=uuid4())
    document.refresh_from_db()
    return document


def number(document: Document) -> Number:
    """The number in force."""
    return Number.objects.get(document=document, void=False)
