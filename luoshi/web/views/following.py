"""请示跟踪: what is followed, one with its notes, and the presses (P28)."""

from collections.abc import Callable, Mapping
from uuid import uuid4

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from luoshi.documents import policies
from luoshi.documents.incoming import followups
from luoshi.documents.incoming.actions import following
from luoshi.documents.incoming.words import Outcome
from luoshi.flow.engine.refusal import Repeated
from luoshi.law.refusal import Refusal
from luoshi.office import queries as office
from luoshi.terms.officer import Officer
from luoshi.web import casepage, people
from luoshi.web.pressing import Pressed
from luoshi.web.signed import officer_of, signed_in


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def index(request: HttpRequest) -> HttpResponse:
    """What is followed, and what should be; to name who keeps in touch."""
    me, chart, problem = officer_of(request), office.chart(), None
    if not policies.keeps_register(chart, me.person):
        raise Http404("没有这一页")
    if request.method == "POST":
        said = Pressed(request.POST)
        try:
            row = following.follow(said.number("document"), said.number("body"), by=me, token=said.token).result
        except Repeated:
            return redirect("followings")
        except Refusal as refusal:
            problem = refusal
        else:
            return redirect("following", row.pk)
    context = {"rows": followups.followed(), "fresh": followups.to_follow(), "bodies": people.bodies(chart),
               "problem": problem, "token": uuid4()}
    return render(request, "web/followings.html", context, status=422 if problem else 200)


@require_safe
@signed_in
def page(request: HttpRequest, key: int) -> HttpResponse:
    """One."""
    return _shown(request, key)


def _shown(request: HttpRequest, key: int, problem: Refusal | None = None, status: int = 200) -> HttpResponse:
    found = followups.page(key, officer_of(request).person)
    if found is None:
        raise Http404("没有这项跟踪")
    context = {"page": found, "row": found.row, "problem": problem, "token": uuid4(), "said": request.POST,
               "limits": list(casepage.limits_of(found.case, office.chart().on)), "outcomes": list(Outcome)}
    return render(request, "web/following.html", context, status=status)


def _note(key: int, said: Pressed, by: Officer) -> None:
    following.note_progress(key, said.word("whom"), said.word("text"), by=by, token=said.token)


def _conclude(key: int, said: Pressed, by: Officer) -> None:
    outcome = next((one for one in Outcome if one == said.word("outcome")), Outcome.GRANTED)
    following.conclude(key, outcome, said.word("text"), by=by, token=said.token)


def _link(key: int, said: Pressed, by: Officer) -> None:
    following.link_answer(key, said.word("answer"), by=by, token=said.token)


def _report(key: int, said: Pressed, by: Officer) -> None:
    following.report(key, said.word("text"), by=by, token=said.token)


VERBS: Mapping[str, Callable[[int, Pressed, Officer], None]] = {
    "note": _note, "conclude": _conclude, "link": _link, "report": _report,
}


@require_POST
@signed_in
def do(request: HttpRequest, key: int) -> HttpResponse:
    """One press."""
    me, verb = officer_of(request), VERBS.get(request.POST.get("verb", ""))
    if verb is None or followups.page(key, me.person) is None:
        raise Http404("没有这项操作")
    try:
        verb(key, Pressed(request.POST), me)
    except Repeated:
        return redirect("following", key)
    except Refusal as refusal:
        return _shown(request, key, refusal, 422)
    return redirect(f"{reverse('following', args=[key])}?done")
