"""公文: everything on a document's page, its versions and prints."""

from typing import Literal

from django.http import Http404, HttpResponse
from ninja import Router

from luoshi.api import showing
from luoshi.api.callers import Request, page_of
from luoshi.api.common import file
from luoshi.api.pages import Document
from luoshi.api.problems import PROBLEMS
from luoshi.documents import file_prints
from luoshi.documents import models as rows
from luoshi.documents import queries as documents
from luoshi.documents.issuing import prints, proving
from luoshi.documents.words import State
from luoshi.flow.engine.bpmn import bpmn
from luoshi.law.refusal import Objection, Refusal
from luoshi.paper.printing import Unprintable
from luoshi.record.clock import CHINA
from luoshi.terms.document import Part

router = Router()
FILE = {200: None, **PROBLEMS}
KINDS = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


@router.get("/documents/{key}", response={200: Document, **PROBLEMS}, summary="公文页的全部内容")
def read(request: Request, key: int) -> Document:
    """文件稿、文稿、体检、单据、意见、走过的路、期限和办理记录。读取不算打开，打开见 tasks/open。"""
    return showing.document(page_of(request, key))


@router.get("/documents/{key}/versions/{number}", response={200: dict[str, str], **PROBLEMS}, summary="一稿的文字")
def version(request: Request, key: int, number: int) -> dict[str, str]:
    """各部分的文字。"""
    draft = documents.version(_document(request, key), number)
    if draft is None:
        raise Http404("没有这一稿")
    return {part.name.lower(): draft.text(part) for part in Part if draft.text(part)}


def _document(request: Request, key: int) -> rows.Document:
    found = documents.visible(key, request.auth.reader)
    if found is None:
        raise Http404("没有这件公文")
    return found


@router.get("/documents/{key}/versions/{number}/redline.pdf", response=FILE, summary="花脸稿")
def redline(request: Request, key: int, number: int) -> HttpResponse:
    """与前一稿的差别。"""
    document = _document(request, key)
    if documents.version(document, number - 1) is None or documents.version(document, number) is None:
        raise Http404("没有这一稿")
    data = file_prints.redline(document, number).data
    return file(data, f"{document.title}-第{number}稿花脸稿.pdf", KINDS["pdf"])


@router.get("/documents/{key}/paper.{kind}", response=FILE, summary="公文的印制稿")
def paper(request: Request, key: int, kind: Literal["pdf", "docx"]) -> HttpResponse:
    """印制之前是照现稿排版的样张。"""
    document = _document(request, key)
    made = State(document.state) in (State.PRINTED, State.SENT, State.FILED)
    printed = prints.printed(document, kind) if made else prints.preview(document, kind)
    return file(printed.data, f"{document.number or document.title}.{kind}", KINDS[kind])


@router.get("/documents/{key}/print/{form}.pdf", response=FILE, summary="文件稿等各表")
def form(request: Request, key: int, form: str) -> HttpResponse:
    """form 文件稿，sheet 审签单，table 意见汇总表，dispute 分歧意见表，closed 不对外公开说明，sent 分送单，
    chart 流程图。

    还没有内容的栏为空白。
    """
    document = _document(request, key)
    if form != "chart" and form not in file_prints.FORMS:
        raise Http404("没有这张表")
    try:
        printed = file_prints.printed(document, form)
    except Unprintable as problem:
        raise Refusal([Objection("", str(problem), "")]) from problem
    name = "流程图" if form == "chart" else file_prints.FORMS[form][0]
    return file(printed.data, f"{document.title}-{name}.pdf", KINDS["pdf"])


@router.get("/documents/{key}/way.bpmn", response=FILE, summary="流程，BPMN 2.0")
def way(request: Request, key: int) -> HttpResponse:
    """本件所用的流程版本。"""
    document = _document(request, key)
    state = documents.state(document)
    if state is None:
        raise Http404("本件尚未提交")
    return file(bpmn(state.flow).encode(), f"{document.title}.bpmn", "application/xml")


@router.get("/documents/{key}/package.zip", response=FILE, summary="归档包")
def package(request: Request, key: int) -> HttpResponse:
    """重新生成；与归档时是否一致见 X-Package：same 或者 differs。"""
    document = _document(request, key)
    filing = documents.filing(document)
    if filing is None:
        raise Http404("本件尚未归档")
    proof = proving.prove(filing, file_prints.package(document, filing.at.astimezone(CHINA).date()))
    found = file(proof.package.data, f"{filing.code}.zip", "application/zip")
    found["X-Package"] = "same" if proof.same else "differs"
    return found
