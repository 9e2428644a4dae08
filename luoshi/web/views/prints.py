"""What can be taken away of a document: the paper, its forms, versions and their differences, the way as BPMN."""

from urllib.parse import quote

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from luoshi.documents import file_prints
from luoshi.documents import queries as documents
from luoshi.documents.issuing import prints, proving
from luoshi.documents.models import Document
from luoshi.documents.words import State
from luoshi.flow.engine.bpmn import bpmn
from luoshi.law.refusal import Refusal
from luoshi.paper.printing import Printed, Unprintable
from luoshi.record.clock import CHINA
from luoshi.web.marking import sheets
from luoshi.web.signed import reader_of, signed_in

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def _document(request: HttpRequest, key: int) -> Document:
    found = documents.visible(key, reader_of(request))
    if found is None:
        raise Http404("没有这件公文")
    return found


def answer(data: bytes, name: str, kind: str = PDF, *, inline: bool = True) -> HttpResponse:
    """A file under its Chinese name."""
    place = "inline" if inline else "attachment"
    return HttpResponse(data, content_type=kind, headers={
        "Content-Disposition": f"{place}; filename*=UTF-8''{quote(name)}"})


@require_safe
@signed_in
def paper(request: HttpRequest, key: int, kind: str) -> HttpResponse:
    """公文: the print where there is one, else what would be printed today."""
    document = _document(request, key)
    made = State(document.state) in (State.PRINTED, State.SENT, State.FILED)
    try:
        printed = prints.printed(document, kind) if made else prints.preview(document, kind)
    except Refusal as refusal:
        return _unprintable(request, str(refusal))
    name = f"{document.number or document.title}.{kind}"
    return answer(printed.data, name, PDF if kind == "pdf" else DOCX, inline=kind == "pdf")


def _unprintable(request: HttpRequest, why: str) -> HttpResponse:
    return render(request, "web/unprintable.html", {"why": why}, status=422)


@require_safe
@signed_in
def form(request: HttpRequest, key: int, form: str) -> HttpResponse:
    """A form of the file as PDF."""
    document = _document(request, key)
    names = {**{key: one[0] for key, one in file_prints.FORMS.items()},
             **{key: one[0] for key, one in file_prints.WHOLE.items()}}
    if form not in names:
        raise Http404("没有这张表")
    try:
        printed: Printed = file_prints.printed(document, form)
    except Unprintable as problem:
        return _unprintable(request, str(problem))
    return answer(printed.data, f"{document.title}-{names[form]}.pdf")


@require_safe
@signed_in
def version(request: HttpRequest, key: int, number: int) -> HttpResponse:
    """One version on the screen."""
    document = _document(request, key)
    draft = documents.version(document, number)
    if draft is None:
        raise Http404("没有这一稿")
    return render(request, "web/version.html", {"document": document, "number": number, "sheets": sheets(draft, ())})


@require_safe
@signed_in
def differences(request: HttpRequest, key: int, number: int) -> HttpResponse:
    """花脸稿 on the screen, or as PDF."""
    document = _document(request, key)
    if documents.version(document, number - 1) is None or documents.version(document, number) is None:
        raise Http404("没有这一稿")
    if "pdf" in request.GET:
        return answer(file_prints.redline(document, number).data, f"{document.title}-第{number}稿花脸稿.pdf")
    before, after, found = file_prints.comparison(document, number)
    context = {"document": document, "before": before, "after": after, "found": found, "number": number}
    return render(request, "web/differences.html", context)


@require_safe
@signed_in
def way(request: HttpRequest, key: int) -> HttpResponse:
    """The flow of the case as BPMN 2.0."""
    document = _document(request, key)
    state = documents.state(document)
    if state is None:
        raise Http404("本件尚未提交")
    return answer(bpmn(state.flow).encode(), f"{document.title}.bpmn", "application/xml", inline=False)


@require_safe
@signed_in
def package(request: HttpRequest, key: int) -> HttpResponse:
    """归档包: built again; what differs from the one that was filed is said in a header."""
    document = _document(request, key)
    filing = documents.filing(document)
    if filing is None:
        raise Http404("本件尚未归档")
    proof = proving.prove(filing, file_prints.package(document, filing.at.astimezone(CHINA).date()))
    found = answer(proof.package.data, f"{filing.code}.zip", "application/zip", inline=False)
    found["X-Package"] = "same" if proof.same else "differs"
    return found


