"""公文库, 登记簿, 签收, 常用意见."""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import date
from typing import Any, Literal

from django.http import Http404
from ninja import Field, P, QueryEx, Router, Schema

from luoshi.api.callers import Request
from luoshi.api.common import Brief, Receipt, brief, receipt
from luoshi.api.problems import PROBLEMS
from luoshi.documents import policies
from luoshi.documents import queries as documents
from luoshi.documents.actions import dispatching, phrases
from luoshi.documents.issuing import registers
from luoshi.documents.issuing.registers import Wanted
from luoshi.law.refusal import Objection, Refusal
from luoshi.office import queries as office
from luoshi.search.place import Place

router = Router()


class Hit(Schema):
    """检索到的一件。"""

    document: Brief = Field(title="公文")
    day: date = Field(title="日期")
    excerpt: str = Field(title="摘录")


class Found(Schema):
    """一页检索结果，新的在前。"""

    hits: list[Hit] = Field(title="结果")
    after: str = Field(title="下一页", description="照填到 after；空的没有下一页")


class BookOut(Schema):
    """登记簿的一页。"""

    lines: list[dict[str, Any]] = Field(title="各行")
    documents: list[int | None] = Field(title="各行的公文编号")
    total: int = Field(title="行数")
    page: int = Field(title="第几页")
    pages: int = Field(title="共几页")


class Signed(Schema):
    """签收。"""

    receipt: str = Field("", title="回执", description="纸质回执的编号等")


class PhraseIn(Schema):
    """一条常用意见。"""

    text: str = Field(title="意见")


@router.get("/find", response={200: Found, **PROBLEMS}, summary="检索")
def find(
    request: Request, q: QueryEx[str, P(title="词", description="空格分开，都要有")] = "",
    since: QueryEx[date | None, P(title="自")] = None, until: QueryEx[date | None, P(title="至")] = None,
    after: QueryEx[str, P(title="接在哪里之后")] = "",
) -> Found:
    """标题、文号、人名、正文；只有本人可以打开的。"""
    found = documents.find(q, request.auth.reader, since=since, until=until, before=_place(after))
    by_id = documents.many(int(hit.subject_id) for hit in found.hits)
    hits = [Hit(document=brief(by_id[int(one.subject_id)]), day=one.day, excerpt=one.excerpt.text)
            for one in found.hits if int(one.subject_id) in by_id]
    return Found(hits=hits, after=str(found.last) if found.more and found.last else "")


def _place(text: str) -> Place | None:
    try:
        return Place.read(text) if text else None
    except ValueError as problem:
        raise Refusal([Objection("", str(problem), "")]) from problem


BOOKS: Mapping[str, Callable[..., registers.Page[Any]]] = {
    "issue": registers.issue_register, "void": registers.void_register, "seal": registers.seal_register,
    "filing": registers.filing_register,
}


@router.get("/registers/{book}", response={200: BookOut, **PROBLEMS}, summary="登记簿")
def register(
    request: Request, book: Literal["issue", "void", "seal", "filing"], series: QueryEx[str, P(title="代字")] = "",
    year: QueryEx[int, P(title="年份", description="0 为全部")] = 0, q: QueryEx[str, P(title="词")] = "",
    page: QueryEx[int, P(title="第几页")] = 1,
) -> BookOut:
    """issue 发文登记簿，void 作废文号登记，seal 用印登记簿，filing 归档文件目录；由办公室掌管。"""
    if not policies.keeps_register(office.chart(), request.auth.officer.person):
        raise Http404("没有这本登记簿")
    wanted = Wanted(series=series, year=year, words=q)
    found = BOOKS[book](wanted, page=page)
    return BookOut(lines=[asdict(line) for line in found.lines], documents=list(found.ids), total=found.total,
                   page=found.number, pages=found.pages)


@router.post("/dispatches/{key}/sign", response={200: Receipt, **PROBLEMS}, summary="签收")
def sign_for(request: Request, key: int, said: Signed) -> Receipt:
    """本单位收到的公文。"""
    line = documents.dispatch_line(key, request.auth.reader)
    if line is None:
        raise Http404("没有这件公文")
    return receipt(line.document_id, dispatching.receive(line, by=request.auth.officer, receipt=said.receipt))


@router.get("/phrases", response={200: list[str], **PROBLEMS}, summary="常用意见")
def phrases_(request: Request) -> list[str]:
    """本人的在前。"""
    return documents.phrases(request.auth.officer.person)


@router.post("/phrases", response={200: list[str], **PROBLEMS}, summary="记下常用意见")
def keep(request: Request, said: PhraseIn) -> list[str]:
    """最多 30 条。"""
    phrases.keep_phrase(said.text, by=request.auth.officer)
    return documents.phrases(request.auth.officer.person)


@router.delete("/phrases", response={200: list[str], **PROBLEMS}, summary="删去常用意见")
def drop(request: Request, said: PhraseIn) -> list[str]:
    """只删本人的。"""
    phrases.drop_phrase(said.text, by=request.auth.officer)
    return documents.phrases(request.auth.officer.person)
