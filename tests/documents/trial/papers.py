"""Texts for the trial, documents brought to a step, and rows as they stand."""

from typing import Any

from luoshi.documents.models import Document
from tests.api.county import Office, Person
from tests.api.walking import Paper, draft

LETTER = {
    "title": "西丰县人民政府关于商请协助校舍安全排查的函", "addressees": "开原市人民政府：",
    "body": "为做好校舍安全工作，现商请如下：\n请协助提供跨界学校校舍安全排查资料。\n请予支持为盼。",
    "signature": "西丰县人民政府",
}
ASKING = {**LETTER, "title": "西丰县人民政府关于商请提供资料的函",
          "body": "为做好有关工作，现商请如下：\n请协助提供资料。\n请予支持为盼。"}
MINUTES = {
    "title": "西丰县人民政府专题会议纪要",
    "body": "2026年11月20日，副县长周志远主持召开专题会议。纪要如下：\n会议同意所提方案，由县政府办公室落实。",
    "signature": "西丰县人民政府",
}
BESIDE: dict[str, Any] = {"genre": "函", "addressee": "其他县（区）"}


def under_way(office: Office, *steps: str, **cells: Any) -> Paper:
    """A 通知 of 县教育局, countersigned by 县住建局, lying at a step."""
    return brought(draft(office, **{"countersign": [office.body("县住建局")], **cells}), *steps)


def brought(paper: Paper, *steps: str) -> Paper:
    """Handed in and brought to a step."""
    paper.hand_in().ok()
    return paper.to(*steps)


def row(paper: Paper) -> Document:
    """The document as it is kept."""
    return Document.objects.get(pk=paper.key)


def leader(office: Office, name: str) -> Person:
    """A county leader by name."""
    return next(one for one in office.staff("县政府") if one.holder.name == name)


def seat(person: Person) -> str:
    """His own seat."""
    return f"person:{person.id}"
