"""An incoming document's page: the paper or its scan, the 收文处理单 with opinions in their cells, and the press."""

from collections.abc import Mapping
from dataclasses import replace
from uuid import uuid4

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import SafeString
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from luoshi.documents import policies
from luoshi.documents import queries as documents
from luoshi.documents.incoming import flows, prints, seats
from luoshi.documents.incoming import queries as incoming
from luoshi.documents.incoming.actions import carrying
from luoshi.documents.incoming.intake import Upload
from luoshi.documents.incoming.queries import Page, Turn
from luoshi.documents.incoming.words import Kind
from luoshi.documents.words import Retention
from luoshi.flow import actions as flowing
from luoshi.flow.engine.picture import svg
from luoshi.flow.engine.refusal import Refusal as Late
from luoshi.flow.engine.refusal import Repeated
from luoshi.law.refusal import Refusal
from luoshi.paper.printing import Printed, Unprintable
from luoshi.terms.dossier import Leaf
from luoshi.terms.officer import Officer
from luoshi.terms.seat import Seat
from luoshi.web import incomingpage, people
from luoshi.web.drafting import draft_from
from luoshi.web.marking import sheets
from luoshi.web.pressing import Told
from luoshi.web.pressing_incoming import VERBS, Delivered
from luoshi.web.signed import officer_of, reader_of, signed_in
from luoshi.web.views.prints import answer


@require_safe
@signed_in
def page(request: HttpRequest, key: int) -> HttpResponse:
    """The page. Opening it is opening the task: from now on it cannot be taken back."""
    found = _page(request, key)
    turn = found.turn
    if turn and turn.task.seen is None and turn.sittings[0].officer.acting_for is None and found.case:
        flowing.see(found.case.case.pk, turn.task.number, by=turn.sittings[0].officer)
        found = _page(request, key)
    return _shown(request, found)


def _page(request: HttpRequest, key: int) -> Page:
    found = incoming.page(key, reader_of(request))
    if found is None:
        raise Http404("没有这件来文")
    return found


def _shown(request: HttpRequest, page: Page, problem: Refusal | None = None, status: int = 200) -> HttpResponse:
    me = officer_of(request)
    home, text = policies.home(page.chart, me), page.text
    context = {
        "page": page, "row": page.incoming, "turn": page.turn, "problem": problem, "said": request.POST,
        "sheets": sheets(page.draft, incomingpage.findings(page)) if page.draft else (), "token": uuid4(),
        "scan": text if text and text.media.startswith(("application/pdf", "image/")) else None,
        "places": incomingpage.places(page), "limits": incomingpage.limits(page),
        "record": incomingpage.record(page.records), "papers": incomingpage.papers(page),
        "readings": incomingpage.readings(page),
        "picture": SafeString(svg(page.case.state)) if page.case else "", "phrases": documents.phrases(me.person),
        "people": people.persons(page.chart, home), "bodies": people.bodies(page.chart),
        "cells": _cells(page, request.POST), "ahead": _ahead(page), "lead": _lead(page),
        "chosen": {seat.key for seat in _ahead(page)}, "steer": incoming.may_steer(page, me),
        "retentions": list(Retention), "slip": incoming.slip(page.incoming),
    }
    return render(request, "web/incoming.html", context, status=status)


def _cells(page: Page, said: Mapping[str, str]) -> list[dict[str, object]]:
    """The cells of the paper due with this step: as typed, as put by, as the one before filled them."""
    turn = page.turn
    if turn is None or turn.sheet is None:
        return []
    before = incomingpage.prefilled(page, turn)
    return [{"cell": one, "value": said.get(f"cell-{one.name}", before.get(one.name, ""))} for one in turn.sheet.cells]


def _ahead(page: Page) -> tuple[Seat, ...]:
    """To whom it goes after the proposal, as planned by now."""
    if page.case is None:
        return ()
    step = flows.READ if page.incoming.kind == Kind.READING else flows.OPINION
    return page.case.state.plan.seats.get(step, ())


def _lead(page: Page) -> int:
    """Who is proposed to carry it out: the body whose field it is."""
    found = seats.concerned(page.chart, page.incoming)
    return found[0].id if found and not page.incoming.lead else 0


@require_POST
@signed_in
def do(request: HttpRequest, key: int) -> HttpResponse:
    """One press. What is refused comes back with everything that was typed."""
    found = _page(request, key)
    verb = VERBS.get(request.POST.get("verb", ""))
    if verb is None:
        raise Http404("没有这项操作")
    try:
        told = verb(found, Delivered(request.POST, upload_of(request)), _officer(request, found.turn))
    except Repeated:
        return redirect("incoming", key)
    except Late as refusal:
        return _refused(request, key, refusal, 409 if refusal.by else 422)
    except Refusal as refusal:
        return _refused(request, key, refusal, 422)
    return redirect(_next(told, key))


def upload_of(request: HttpRequest) -> Upload | None:
    """The file of a form."""
    file = request.FILES.get("file")
    if file is None or isinstance(file, list) or not file.name:
        return None
    return Upload(file.name, file.read())


def _next(told: Told, key: int) -> str:
    return f"{reverse('incoming', args=[key])}?done" if told == "stay" else f"{reverse(told or 'todo')}?in={key}"


def _refused(request: HttpRequest, key: int, refusal: Refusal, status: int) -> HttpResponse:
    """The page again, the refusal with its article: that of the step where it names none itself."""
    found = _page(request, key)
    here = found.case.state.step.at if found.case else "第六十九条"
    return _shown(request, found, Refusal(replace(one, at=one.at or here) for one in refusal.objections), status)


def _officer(request: HttpRequest, turn: Turn | None) -> Officer:
    """In which right the press is made: the one chosen on the page, else one's own."""
    chosen, me = request.POST.get("as", ""), officer_of(request)
    if turn is None:
        return me
    sittings = turn.sittings
    return sittings[int(chosen)].officer if chosen.isdecimal() and int(chosen) < len(sittings) else sittings[0].officer


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def reply(request: HttpRequest, key: int) -> HttpResponse:
    """拟答复: a draft of the kind that answers it; the rest is filled on the draft's own page."""
    found = _page(request, key)
    if request.method == "POST":
        values = {name: [str(one) for one in request.POST.getlist(name)] for name in request.POST}
        told = {name: str(value) for name, value in request.POST.items()}
        try:
            made = carrying.draft_reply(key, values, draft_from(told, None, None), by=officer_of(request)).result
        except Refusal as refusal:
            context = {**incomingpage.replying(found, told), "problem": refusal}
            return render(request, "web/incoming_reply.html", context, status=422)
        return redirect("edit", made.pk)
    return render(request, "web/incoming_reply.html", incomingpage.replying(found, {}))


@require_safe
@signed_in
def file(request: HttpRequest, key: int, number: int) -> HttpResponse:
    """来文原件 as it came: scans are shown, everything else is only handed out."""
    found = incoming.visible(key, reader_of(request))
    text = incoming.text(found, number) if found else None
    if text is None or not text.file:
        raise Http404("没有原件")
    given = answer(bytes(text.file), text.name, text.media, inline=text.media.startswith(("image/", "application/pdf")))
    # A scan stands in a frame of our own page, runs nothing, and is never taken for anything else than it is.
    given["Content-Security-Policy"] = "script-src 'none'; frame-ancestors 'self'"
    given["X-Frame-Options"], given["X-Content-Type-Options"] = "SAMEORIGIN", "nosniff"
    return given


@require_safe
@signed_in
def printed(request: HttpRequest, key: int, form: str) -> HttpResponse:
    """收文处理单 and 退文单 as PDF."""
    found = _page(request, key)
    paper = incoming.slip(found.incoming)
    try:
        if form == "receiving":
            return _pdf(prints.receiving(found), f"{found.incoming.number}收文处理单")
        if form == "slip" and paper:
            return _pdf(prints.slip(found, paper), f"{found.incoming.number}{Leaf.RETURN_SLIP}")
    except Unprintable as problem:
        return render(request, "web/unprintable.html", {"why": str(problem)}, status=422)
    raise Http404("没有这张表")


def _pdf(made: Printed, name: str) -> HttpResponse:
    return answer(made.data, f"{name}.pdf")
