"""今日事项: what is due today, soon and late, and what lies with others; on the screen, on one A4, as a calendar."""

from dataclasses import dataclass

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from luoshi.documents import policies
from luoshi.law.refusal import Objection, Refusal
from luoshi.office import queries as office
from luoshi.office.facts import Unit
from luoshi.record import clock
from luoshi.reminders import ical, queries
from luoshi.reminders.actions import choose, issue_feed, revoke_feed
from luoshi.reminders.facts import Item, Morning
from luoshi.reminders.saying import held
from luoshi.reminders.sheet import one_page
from luoshi.web import boxes
from luoshi.web.signed import officer_of, signed_in
from luoshi.web.views.prints import answer

PAGES = {"documents.document": "document", "documents.incoming": "incoming"}
"""Where a matter has its page, by what it is."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the page."""

    item: Item
    url: str
    lamp: str
    due: str
    held: str


@require_safe
@signed_in
def morning(request: HttpRequest) -> HttpResponse:
    """The list of the day. unit: of one of one's bodies."""
    list_, unit = _asked(request)
    parts = [
        (name, [_line(one, list_) for one in found]) for name, found in (
            ("已逾期", list_.overdue), ("今日到期", list_.due_today), ("两个工作日内到期", list_.due_soon),
            ("等待别人办理", list_.waiting_for_others),
        )
    ]
    told = (("向您报告的逾期事项", list_.reported), ("提前提醒", list_.early))
    context = {"list": list_, "parts": parts, "told": told, "day": boxes.day(list_.on), "soon": boxes.day(list_.soon),
               "units": _units(request), "unit": unit, "mine": len(list_.dated)}
    return render(request, "web/morning.html", context)


@require_safe
@signed_in
def sheet(request: HttpRequest) -> HttpResponse:
    """The same on one A4."""
    list_, _ = _asked(request)
    return answer(one_page(list_).data, f"今日事项-{list_.name}-{list_.on}.pdf")


@require_safe
def feed(_request: HttpRequest, secret: str) -> HttpResponse:
    """The calendar of who holds the secret address; without any session."""
    person, on = queries.person_of_feed(secret), clock.today()
    if person is None:
        raise Http404
    made = ical.feed("落实 到期事项", queries.ahead(person, on), clock.now())
    return HttpResponse(made, content_type=ical.TYPE, headers={"Cache-Control": "private, no-store"})


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def channels(request: HttpRequest) -> HttpResponse:
    """提醒方式: how one wants to be told."""
    secret, told = "", ""
    refusal: tuple[Objection, ...] = ()
    person = officer_of(request).person
    if request.method == "POST":
        try:
            secret, told = _do(request, person)
        except Refusal as refused:
            refusal = refused.objections
    context = {
        "choice": queries.choice(person), "letters": queries.letters(person), "refusal": refusal, "told": told,
        "feed": request.build_absolute_uri(reverse("feed", args=[secret])) if secret else "",
        "mail": bool(settings.EMAIL_HOST), "wecom": bool(settings.WECOM_URL), "dingtalk": bool(settings.DINGTALK_URL),
        "domains": settings.MAIL_DOMAINS, "quiet": settings.QUIET,
    }
    return render(request, "web/account/channels.html", context, status=422 if refusal else 200)


def _do(request: HttpRequest, person: int) -> tuple[str, str]:
    """The secret of a new calendar, and what to say. Raises Refusal, and Http404 for a press of no page."""
    by = officer_of(request)
    match request.POST.get("do"):
        case "choose":
            choose(person, by=by, mail=request.POST.get("mail", ""), wecom="wecom" in request.POST,
                   dingtalk="dingtalk" in request.POST)
            return "", "提醒方式已保存。"
        case "feed":
            return issue_feed(person, by=by).result.secret, ""
        case "revoke":
            revoke_feed(person, by=by)
            return "", "日历地址已停用。"
    raise Http404


def _units(request: HttpRequest) -> tuple[Unit, ...]:
    return policies.bodies_of(office.chart(), officer_of(request).person)


def _asked(request: HttpRequest) -> tuple[Morning, Unit | None]:
    """One's own list, or that of one of one's bodies. Raises Http404 for another body."""
    word, on = request.GET.get("unit", ""), clock.today()
    if not word:
        return queries.morning(officer_of(request).person, on), None
    unit = next((one for one in _units(request) if str(one.id) == word), None)
    if unit is None:
        raise Http404
    return queries.morning_of_body(unit, on), unit


def _line(one: Item, list_: Morning) -> Line:
    kind, key = one.subject
    url = reverse(PAGES[kind], args=[int(key)]) if kind in PAGES and key.isdecimal() else ""
    due = boxes.due_words(one.due, list_.on) if one.due else ""
    return Line(one, url, boxes.lamp(one.due, list_.on), due, held(one.since, list_.on))
