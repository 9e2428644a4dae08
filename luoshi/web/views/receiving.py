"""收文登记: one paper with what was read of it prefilled, or many files at once, each with its own outcome."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, datetime
from uuid import UUID, uuid4, uuid5

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from luoshi.documents import policies
from luoshi.documents.form import secret
from luoshi.documents.incoming.actions import registering
from luoshi.documents.incoming.entry import Entry, entry_of
from luoshi.documents.incoming.intake import Paper, Upload, taken
from luoshi.documents.incoming.models import Incoming
from luoshi.documents.incoming.words import Came, Direct
from luoshi.documents.words import Urgency
from luoshi.flow.engine.refusal import Repeated
from luoshi.law.refusal import Refusal
from luoshi.office import lines
from luoshi.office import queries as office
from luoshi.record import clock
from luoshi.record.clock import CHINA
from luoshi.terms.genre import Genre
from luoshi.terms.label import Label
from luoshi.terms.officer import Officer
from luoshi.web.signed import officer_of, signed_in
from luoshi.web.views.draft import SECRECY
from luoshi.web.views.incoming import upload_of

MANY = 50
"""As many files as are registered with one press."""


def _secretary(request: HttpRequest) -> Officer:
    """Who registers. Raises Http404 for anybody else: the page is not theirs."""
    me = officer_of(request)
    if not policies.keeps_register(office.chart(), me.person):
        raise Http404("没有这一页")
    return me


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def new(request: HttpRequest) -> HttpResponse:
    """One paper: read first, then registered; what is secret leaves a shell and nothing else."""
    me = _secretary(request)
    if request.method != "POST":
        return _page(request, {})
    values = {name: [str(one) for one in request.POST.getlist(name)] for name in request.POST}
    try:
        upload, text = upload_of(request), request.POST.get("whole", "")
        if "read" in request.POST:
            return _page(request, _prefilled(taken(upload, text), values), read=True)
        row = registering.register(values, upload, text, by=me, token=_token(request)).result
    except Repeated:
        return _again(_token(request))
    except Refusal as refusal:
        if secret(refusal):
            return _shell(request, me, values, refusal)
        return _page(request, values, refusal, 422)
    return redirect(f"{reverse('incoming', args=[row.pk])}?done")


def _token(request: HttpRequest) -> UUID:
    try:
        return UUID(request.POST.get("token", ""))
    except ValueError:
        raise Http404("页面内容不完整") from None


def _again(token: UUID) -> HttpResponse:
    return redirect("incoming", Incoming.objects.get(token=token).pk)


def _shell(request: HttpRequest, me: Officer, values: Mapping[str, list[str]], refusal: Refusal) -> HttpResponse:
    """Nothing of a secret comes back to the page; that something was received stands in the register."""
    words = next(iter(values.get("way", ())), "")
    way = next((one for one in Came if one == words), Came.CLASSIFIED)
    sender = next(iter(values.get("sender", ())), "")
    row = registering.register_shell(sender, way, by=me, token=uuid5(_token(request), "只登记")).result
    return _page(request, {}, refusal, 422, shell=row)


def _prefilled(paper: Paper, values: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """What was read of the paper, under what was typed."""
    read = asdict(entry_of(paper.draft) if paper.draft else Entry())
    told = {name: [_word(value)] for name, value in read.items() if value}
    return {**told, **{name: words for name, words in values.items() if any(words)}}


def _word(value: object) -> str:
    return value.isoformat() if isinstance(value, date | datetime) else str(value)


def _page(
    request: HttpRequest, values: Mapping[str, list[str]], problem: Refusal | None = None, status: int = 200, *,
    read: bool = False, shell: Incoming | None = None,
) -> HttpResponse:
    chart = office.chart()
    senders = [unit.name for unit in chart.units if lines.host(chart, unit) == unit]
    context = {
        "one": {name: next((word for word in words if word), "") for name, words in values.items()},
        "problem": problem, "token": uuid4(), "read": read, "receipt": shell,
        "ways": list(Came), "directs": list(Direct), "genres": list(Genre), "urgencies": list(Urgency),
        "labels": list(Label), "secrecies": SECRECY, "senders": senders,
        "now": clock.now().astimezone(CHINA).strftime("%Y-%m-%dT%H:%M"),
    }
    return render(request, "web/incoming_new.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def many(request: HttpRequest) -> HttpResponse:
    """批量登记: each file on its own, prefilled with what is read of it; what cannot be registered says why."""
    me = _secretary(request)
    outcome: list[tuple[str, Incoming | None, str]] = []
    if request.method == "POST":
        token = _token(request)
        files = [one for one in request.FILES.getlist("file") if one.name][:MANY]
        values = {name: [str(one) for one in request.POST.getlist(name)] for name in ("sender", "way")}
        for number, one in enumerate(files):
            name = one.name or ""
            outcome.append(_one(Upload(name, one.read()), values, me, uuid5(token, f"{number}:{name}")))
    status = 422 if request.method == "POST" and not outcome else 200
    context = {"outcome": outcome, "token": uuid4(), "ways": list(Came), "most": MANY, "empty": status == 422}
    return render(request, "web/incoming_many.html", context, status=status)


def _one(
    upload: Upload, values: Mapping[str, list[str]], me: Officer, token: UUID
) -> tuple[str, Incoming | None, str]:
    try:
        row = registering.register(_titled(upload, values), upload, by=me, token=token).result
    except Repeated:
        return upload.name, Incoming.objects.get(token=token), ""
    except Refusal as refusal:
        name = "（文件名不显示）" if secret(refusal) else upload.name
        return name, None, "；".join(str(one) for one in refusal.objections)
    return upload.name, row, ""


def _titled(upload: Upload, values: Mapping[str, list[str]]) -> Mapping[str, list[str]]:
    """A scan says nothing of itself: its file's name is its title until the clerk knows better."""
    if upload.data.startswith((b"%PDF-", b"\xff\xd8\xff", b"\x89PNG")):
        return {**values, "title": [upload.name.rpartition(".")[0] or upload.name]}
    return values
