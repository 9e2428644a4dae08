"""What all addresses share: a document in short, where it lies, what a press answers, files."""

from datetime import date, datetime
from typing import Any
from urllib.parse import quote
from uuid import UUID

from django.http import HttpResponse
from django.utils.cache import add_never_cache_headers
from ninja import Field, HeaderEx, P, Schema

from luoshi.documents import queries as documents
from luoshi.documents.models import Document
from luoshi.flow.engine.choices import held_by
from luoshi.flow.engine.state import State
from luoshi.record.actions import Done

Press = HeaderEx[UUID, P(
    alias="Idempotency-Key", title="一次提交的编号",
    description="UUID，由调用方生成；网络中断后以同一编号重发，只办一次",
)]
"""The header that names one press; the same again has one effect."""


class Brief(Schema):
    """一件公文的概况。"""

    id: int = Field(title="编号")
    title: str = Field(title="标题")
    number: str = Field(title="发文字号", description="编号之前为空")
    genre: str = Field(title="文种")
    owner: str = Field(title="发文机关")
    department: str = Field(title="拟稿部门")
    drafter: str = Field(title="拟稿人")
    state: str = Field(title="办理状态")
    validity: str = Field(title="效力")
    urgency: str = Field(title="紧急程度")
    label: str = Field(title="知悉范围")
    disclosure: str = Field(title="公开属性")
    procedure: str = Field(title="办理程序", description="如 P01")
    created: datetime = Field(title="拟稿时间")
    signer: str = Field(title="签发人")
    signed_on: date | None = Field(title="签发日期")
    version: int = Field(title="稿次")


class Where(Schema):
    """现在办到哪一步。"""

    step: str = Field(title="步骤编号", description="如 P01.14")
    name: str = Field(title="步骤")
    at: str = Field(title="依据")
    status: str = Field(title="流程状态")
    holders: list[str] = Field(title="现办理人")


class Receipt(Schema):
    """办理的回执。"""

    document: Brief = Field(title="公文")
    where: Where | None = Field(title="现在的步骤", description="尚未提交的没有")
    seq: int = Field(title="办理记录序号")
    hash: str = Field(title="记录的摘要", description="SM3，可以另行保存备查")


def brief(one: Document) -> Brief:
    """A document in short."""
    return Brief(
        id=one.pk, title=one.title, number=one.number, genre=one.genre, owner=one.owner,
        department=one.department_name, drafter=one.drafter_name, state=one.state, validity=one.validity,
        urgency=one.urgency, label=one.label, disclosure=one.disclosure, procedure=one.procedure,
        created=one.created, signer=one.signer_name, signed_on=one.signed_on, version=one.version,
    )


def where(state: State | None) -> Where | None:
    """Where a case lies."""
    if state is None:
        return None
    holders = [seat.name for seat in held_by(state)] if not state.ended else []
    return Where(step=state.step.id, name=state.step.name, at=state.step.at, status=state.status, holders=holders)


def receipt(key: int, done: Done[Any]) -> Receipt:
    """What a press answers: the document as it stands now, and the record of the act."""
    document = documents.many([key])[key]
    return Receipt(document=brief(document), where=where(documents.state(document)), seq=done.record.seq,
                   hash=done.record.digest)


def file(data: bytes, name: str, kind: str) -> HttpResponse:
    """A file under its Chinese name; no machine on the way keeps it."""
    found = HttpResponse(data, content_type=kind, headers={
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(name)}"})
    add_never_cache_headers(found)
    return found
