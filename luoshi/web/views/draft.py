"""拟稿: the 文件稿 and the text on one page; before anything is handed in, who will sign and how long it takes."""

from collections.abc import Mapping
from dataclasses import asdict
from uuid import UUID, uuid4

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from luoshi.documents import loading, matter, policies
from luoshi.documents import queries as documents
from luoshi.documents.actions import drafting
from luoshi.documents.forecast import Forecast
from luoshi.documents.form import Form, read_form, secret
from luoshi.documents.models import Document
from luoshi.documents.words import Urgency
from luoshi.flow.engine.refusal import Repeated
from luoshi.law.refusal import Refusal
from luoshi.office import queries as office
from luoshi.office.chart import Chart
from luoshi.terms.document import Draft
from luoshi.terms.facts import Disclosure
from luoshi.terms.genre import Genre
from luoshi.terms.label import Label
from luoshi.web import people
from luoshi.web.drafting import draft_from, fields
from luoshi.web.signed import officer_of, reader_of, signed_in

SECRECY = ("无", "秘密", "机密", "绝密")
NOTHING = Draft()


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def new(request: HttpRequest) -> HttpResponse:
    """A new document: previewed, kept as a draft, or handed in."""
    if request.method != "POST":
        return _page(request, {}, NOTHING)
    values = {name: [str(one) for one in request.POST.getlist(name)] for name in request.POST}
    draft = NOTHING
    try:
        draft = _draft(request, None)
        form = read_form(values)
        if "preview" in request.POST:
            return _page(request, values, draft, forecast=documents.foresee_form(officer_of(request), form))
        made = drafting.compose(values, draft, by=officer_of(request)).result
    except Refusal as refusal:
        if secret(refusal):
            values, draft = {}, NOTHING
        return _page(request, values, draft, problem=refusal, status=422)
    return _kept(request, made.pk, handing_in="hand-in" in request.POST)


def _draft(request: HttpRequest, before: Draft | None) -> Draft:
    """The text as sent; a file that cannot be read is refused in the house's words."""
    told = {name: str(value) for name, value in request.POST.items()}
    upload = request.FILES.get("file")
    return draft_from(told, upload if upload and not isinstance(upload, list) else None, before)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def edit(request: HttpRequest, key: int) -> HttpResponse:
    """The same page over a draft that lies in one's hand."""
    document = documents.visible(key, reader_of(request))
    if document is None:
        raise Http404("没有这件公文")
    before = loading.draft_of(document)
    if request.method != "POST":
        return _page(request, _values(loading.form_of(document)), before, document)
    values = {name: [str(one) for one in request.POST.getlist(name)] for name in request.POST}
    draft = before
    try:
        draft = _draft(request, before)
        if "preview" in request.POST:
            form = read_form(values, loading.form_of(document))
            return _page(request, values, draft, document, documents.foresee_form(officer_of(request), form))
        _change(request, document, values, draft)
    except Refusal as refusal:
        return _page(request, values, before if secret(refusal) else draft, document, problem=refusal, status=422)
    return _kept(request, document.pk, handing_in="hand-in" in request.POST)


def _change(request: HttpRequest, document: Document, values: Mapping[str, list[str]], draft: Draft) -> None:
    me, why = officer_of(request), request.POST.get("why", "").strip()
    mine = document.drafter == me.person
    if mine:
        drafting.refill(document.pk, values, by=me, reason=why)
    drafting.rewrite(document.pk, draft, by=me, why=why or ("拟稿人修改" if mine else ""))


def _kept(request: HttpRequest, key: int, *, handing_in: bool) -> HttpResponse:
    """Kept; handed in as well where that was pressed."""
    if not handing_in:
        return redirect(f"{reverse('document', args=[key])}?done")
    try:
        drafting.hand_in(key, by=officer_of(request), token=UUID(request.POST.get("token", "")))
    except ValueError:
        raise Http404("页面内容不完整") from None
    except Repeated:
        return redirect("document", key)
    except Refusal as refusal:
        kept = documents.visible(key, reader_of(request))
        if kept is None:
            raise Http404("没有这件公文") from None
        values = _values(loading.form_of(kept))
        return _page(request, values, loading.draft_of(kept), kept, problem=refusal, status=422)
    return redirect("document", key)


@require_POST
@signed_in
def hand_in(request: HttpRequest, key: int) -> HttpResponse:
    """提交 from the draft's own page."""
    if documents.visible(key, reader_of(request)) is None:
        raise Http404("没有这件公文")
    return _kept(request, key, handing_in=True)


@require_POST
@signed_in
def discard(request: HttpRequest, key: int) -> HttpResponse:
    """A draft that is not needed any more."""
    if documents.visible(key, reader_of(request)) is None:
        raise Http404("没有这件公文")
    try:
        drafting.discard(key, by=officer_of(request), reason=request.POST.get("reason", "") or "不再需要")
    except Refusal:
        return redirect("document", key)
    return redirect("drafts")


def _values(form: Form) -> dict[str, list[str]]:
    """A form as the page's fields."""
    found: dict[str, list[str]] = {}
    for name, value in asdict(form).items():
        many = value if isinstance(value, tuple) else (value,)
        found[name] = [("是" if one is True else str(one)) for one in many if one not in (None, False, "", 0)]
    return found


def _page(
    request: HttpRequest, values: Mapping[str, list[str]], draft: Draft, document: Document | None = None,
    forecast: Forecast | None = None, problem: Refusal | None = None, status: int = 200,
) -> HttpResponse:
    chart, me = office.chart(), officer_of(request)
    unit = policies.home(chart, me)
    ask = {field.name: field for field in matter.question().fields}
    guessed = matter.addressee_class(chart, draft.addressees)
    context = {
        "document": document, "said": {name: set(words) for name, words in values.items()},
        "one": {name: next((word for word in words if word), "") for name, words in values.items()},
        "parts": fields(draft),
        "unit": unit, "staff": people.staff(chart, unit), "deputies": people.deputies(chart),
        "bodies": people.bodies(chart), "ask": ask,
        "owners": [word for word in ask["issuer"].choices if word in OWNERS], "genres": list(Genre),
        "labels": list(Label), "urgencies": list(Urgency), "disclosures": list(Disclosure), "secrecy": SECRECY,
        "guessed": guessed, "forecast": forecast, "problem": problem, "token": uuid4(),
        "changing": document is not None and document.case is not None,
        "touched": _touched(chart, draft, unit.id if unit else 0),
    }
    return render(request, "web/draft.html", context, status=status)


OWNERS = frozenset({matter.COUNTY, matter.OFFICE, matter.JOINT, matter.BOTH, matter.DEPARTMENT, matter.TOWNSHIP})
"""In whose name a department can draft."""


def _touched(chart: Chart, draft: Draft, own: int) -> list[tuple[int, str, str]]:
    """Bodies whose competence the text touches, with the words that show it: whom to ask (P05.1)."""
    return [(one.unit.id, one.unit.short, "、".join(one.words)) for one in matter.touched(chart, draft, own)]
