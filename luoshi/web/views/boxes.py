"""待办 待阅 待签收 已办 我发起 草稿, and signing many at once."""

from uuid import UUID, uuid4, uuid5

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from luoshi.documents import policies
from luoshi.documents import queries as documents
from luoshi.documents.actions import handing
from luoshi.documents.incoming import queries as incoming
from luoshi.documents.models import Document, Incoming
from luoshi.flow import queries as flow
from luoshi.flow.engine.refusal import Repeated
from luoshi.law.refusal import Refusal
from luoshi.office import queries as office
from luoshi.record import clock
from luoshi.web import boxes
from luoshi.web.signed import officer_of, reader_of, signed_in

MANY = 100
"""As many as may be signed with one press."""


@require_safe
@signed_in
def todo(request: HttpRequest) -> HttpResponse:
    """待办. q: only rows with these words; done: the document just answered, to say so."""
    return _todo(request)


def _todo(request: HttpRequest, outcome: list[tuple[str, str]] | None = None) -> HttpResponse:
    me = officer_of(request)
    items = flow.todo(me.person, clock.today(), scribe="scribe" in request.GET)
    found = boxes.narrowed(boxes.rows(items), request.GET.get("q", ""))
    context = {
        "rows": found, "done": _answered(request), "heading": "待办", "outcome": outcome,
        "token": uuid4(), "many": MANY,
        "batch": sum(bool(row.batch) for row in found), "phrases": documents.phrases(me.person),
        "scribe": "scribe" in request.GET,
    }
    return render(request, "web/box.html", context)


def _answered(request: HttpRequest) -> Document | Incoming | None:
    came = request.GET.get("in", "")
    if came.isdecimal() and len(came) < 10:
        return incoming.visible(int(came), reader_of(request))
    word = request.GET.get("done", "")
    return documents.visible(int(word), reader_of(request)) if word.isdecimal() and len(word) < 10 else None


@require_safe
@signed_in
def to_read(request: HttpRequest) -> HttpResponse:
    """待阅."""
    me = officer_of(request)
    found = boxes.rows(flow.to_read(me.person, clock.today()))
    return render(request, "web/box.html", {"rows": found, "heading": "待阅", "done": _answered(request)})


@require_safe
@signed_in
def done(request: HttpRequest) -> HttpResponse:
    """已办."""
    found = boxes.rows(flow.done(officer_of(request).person))
    return render(request, "web/box.html", {"rows": found, "heading": "已办", "past": True})


@require_safe
@signed_in
def begun(request: HttpRequest) -> HttpResponse:
    """我发起: what one drafted and handed in, with where it lies."""
    cases = flow.begun(officer_of(request).person)
    by_case = documents.by_cases([case.root_id or case.pk for case in cases])
    where = flow.where(by_case)
    found = [(by_case[one.pk], boxes.moment(one.began), where.get(one.pk, ""), one) for one in cases
             if one.pk in by_case]
    return render(request, "web/begun.html", {"rows": found, "heading": "我发起"})


@require_safe
@signed_in
def drafts(request: HttpRequest) -> HttpResponse:
    """草稿."""
    found = boxes.document_rows(documents.drafts(officer_of(request).person))
    return render(request, "web/drafts.html", {"rows": found, "heading": "草稿"})


@require_safe
@signed_in
def receive(request: HttpRequest) -> HttpResponse:
    """待签收: what was sent to one's bodies and not yet signed for."""
    units = policies.bodies_of(office.chart(), officer_of(request).person)
    found = [(one, boxes.moment(one.sent)) for one in documents.to_receive([unit.id for unit in units])]
    return render(request, "web/receive.html", {"rows": found, "heading": "待签收"})


@require_POST
@signed_in
def sign_many(request: HttpRequest) -> HttpResponse:
    """批量办理: each on its own; what cannot be signed says why, the others are done."""
    chosen = request.POST.getlist("item")[:MANY]
    press = request.POST.get("token", "")
    outcome = [_one(request, item, press) for item in chosen]
    return _todo(request, outcome) if chosen else redirect("todo")


def _one(request: HttpRequest, item: str, press: str) -> tuple[str, str]:
    words, _, task = item.partition(":")
    found = documents.visible(int(words), reader_of(request)) if words.isdecimal() else None
    if found is None or not task.isdecimal():
        return "公文", "没有这件公文，请刷新后重选。"
    # One press, many hand-overs: each has a token of its own, the same when the press is repeated.
    token = uuid5(UUID(press), item)
    try:
        handing.consent(found.pk, int(task), by=officer_of(request), token=token,
                        opinion=request.POST.get("opinion", ""))
    except Repeated:
        return found.title, ""
    except Refusal as refusal:
        return found.title, "；".join(str(one) for one in refusal.objections)
    return found.title, ""
