"""A document's page: the paper, the form, findings, the way, the record; and the press that hands it on."""

from collections.abc import Mapping
from dataclasses import replace
from uuid import uuid4

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import SafeString
from django.views.decorators.http import require_POST, require_safe

from luoshi.documents import flows, policies
from luoshi.documents import queries as documents
from luoshi.documents.actions import drafting
from luoshi.documents.issuing.recipients import recipients
from luoshi.documents.issuing.retention import proposed_retention
from luoshi.documents.queries import Page, Turn
from luoshi.documents.words import Retention
from luoshi.flow import actions as flowing
from luoshi.flow.engine.picture import svg
from luoshi.flow.engine.refusal import Refusal as Late
from luoshi.flow.engine.refusal import Repeated
from luoshi.law.refusal import Refusal
from luoshi.terms.facts import Disclosure
from luoshi.terms.officer import Officer
from luoshi.web import casepage, people
from luoshi.web.marking import sheets
from luoshi.web.pressing import VERBS, Pressed, Told
from luoshi.web.pressing_issue import ISSUING
from luoshi.web.signed import officer_of, reader_of, signed_in


@require_safe
@signed_in
def document(request: HttpRequest, key: int) -> HttpResponse:
    """The page. Opening it is opening the task: from now on it cannot be taken back."""
    page = _page(request, key)
    turn = page.turn
    if turn and turn.task.seen is None and turn.sittings[0].officer.acting_for is None and page.case:
        flowing.see(turn.case, turn.task.number, by=turn.sittings[0].officer)
        page = _page(request, key)
    return _shown(request, page)


def _page(request: HttpRequest, key: int) -> Page:
    found = documents.page(key, reader_of(request))
    if found is None:
        raise Http404("没有这件公文")
    return found


def _shown(request: HttpRequest, page: Page, problem: Refusal | None = None, status: int = 200) -> HttpResponse:
    me = officer_of(request)
    home = policies.home(page.chart, me)
    context = {
        "page": page, "document": page.document, "form": page.form, "turn": page.turn, "problem": problem,
        "sheets": sheets(page.draft, casepage.findings(page)), "token": uuid4(), "said": request.POST,
        "form_places": casepage.places(page, casepage.FORM), "sheet_places": casepage.places(page, casepage.SHEET),
        "limits": casepage.limits(page), "record": casepage.record(page.records), "papers": casepage.papers(page),
        "picture": SafeString(svg(page.case.state)) if page.case else "",
        "phrases": documents.phrases(me.person), "people": people.persons(page.chart, home),
        "theirs": people.persons(page.chart, page.chart.unit_by_id.get(page.document.department)),
        "delegates": documents.delegates(page) if page.office else (), "cells": _cells(page.turn, request.POST),
        "steer": documents.may_steer(page, me), "writing": drafting.WRITING, "disclosures": list(Disclosure),
    }
    return render(request, "web/document.html", {**context, **_issued(page, me)}, status=status)


def _issued(page: Page, me: Officer) -> dict[str, object]:
    """What the secretaries' steps and an issued document show besides."""
    step = page.turn.step.id if page.turn else ""
    county = page.chart.county()
    mine = {unit.id for unit in policies.bodies_of(page.chart, me.person)}
    return {
        "seal": f"{county.name}印章" if county else "", "retentions": list(Retention),
        "recipients": recipients(page.document) if step == flows.SEND else (),
        "proposal": proposed_retention(page.document) if step == flows.FILE else None,
        "filing": documents.filing(page.document), "forms": documents.forms(page),
        "received": sum(one.received is not None for one in page.dispatches),
        "mine_to_sign": {one.pk for one in page.dispatches if one.body in mine},
    }


def _cells(turn: Turn | None, said: Mapping[str, str]) -> list[dict[str, object]]:
    """The cells of the paper due with this step, with what was typed before a refusal."""
    if turn is None or turn.sheet is None:
        return []
    return [{"cell": cell, "value": said.get(f"cell-{cell.name}", "")} for cell in turn.sheet.cells]


@require_POST
@signed_in
def do(request: HttpRequest, key: int) -> HttpResponse:
    """One press. What is refused comes back with everything that was typed."""
    page = _page(request, key)
    verb = {**VERBS, **ISSUING}.get(request.POST.get("verb", ""))
    if verb is None:
        raise Http404("没有这项操作")
    try:
        told = verb(page, Pressed(request.POST), _officer(request, page))
    except Repeated:
        return redirect("document", key)
    except Late as refusal:
        return _refused(request, key, refusal, 409 if refusal.by else 422)
    except Refusal as refusal:
        return _refused(request, key, refusal, 422)
    return redirect(_next(told, key))


def _next(told: Told, key: int) -> str:
    """Where a press leads, with a word there that it is done."""
    return f"{reverse('document', args=[key])}?done" if told == "stay" else f"{reverse(told or 'todo')}?done={key}"


def _refused(request: HttpRequest, key: int, refusal: Refusal, status: int) -> HttpResponse:
    """The page again, the refusal with its article: that of the step where it names none itself."""
    page = _page(request, key)
    here = page.case.state.step.at if page.case else "附件1 五（三）3"
    placed = Refusal(replace(one, at=one.at or here) for one in refusal.objections)
    return _shown(request, page, placed, status)


def _officer(request: HttpRequest, page: Page) -> Officer:
    """In which right the press is made: the one chosen on the page, else one's own."""
    chosen, me = request.POST.get("as", ""), officer_of(request)
    if page.turn is None:
        return me
    sittings = page.turn.sittings
    return sittings[int(chosen)].officer if chosen.isdecimal() and int(chosen) < len(sittings) else sittings[0].officer

