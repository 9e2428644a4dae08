"""日历: the year's working days; the office pastes the notice, sees what is understood and what moves, and confirms."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from luoshi.documents import queries as documents
from luoshi.documents.policies import keeps_register
from luoshi.flow import redating, ticking
from luoshi.law.calendar import MADE_UP, Notice, holiday
from luoshi.law.notice import read_notice
from luoshi.law.notice_dates import AT
from luoshi.law.refusal import Objection, Refusal
from luoshi.office import days as office_days
from luoshi.office import policies
from luoshi.office import queries as office
from luoshi.office.actions.days import enter_notice
from luoshi.record import clock
from luoshi.terms.label import Label
from luoshi.web.months import UNKNOWN, Stretch, months, show, stretches
from luoshi.web.signed import clearance_of, officer_of, signed_in

HIDDEN = "（不在本人查阅范围）"
FIRST, LAST = 2004, 2100
SLICE = 2.0
"""Seconds of re-dating in one request; the rest follows in the next, or by the house's own clock."""


@require_safe
@signed_in
def year(request: HttpRequest) -> HttpResponse:
    """Twelve months; for the office's staff the way to enter a notice."""
    return _year(request, _wanted(request))


def _wanted(request: HttpRequest) -> int:
    word = request.GET.get("year") or request.POST.get("year", "")
    return int(word) if word.isdecimal() and FIRST <= int(word[:4]) <= LAST and len(word) == 4 else clock.today().year


def _year(request: HttpRequest, wanted: int, problem: Refusal | None = None) -> HttpResponse:
    days, keeps = office_days.work_calendar(), _keeps(request)
    behind = ticking.behind()
    context = {
        "year": wanted, "months": months(wanted, days, clock.today()), "known": days.knows(wanted), "keeps": keeps,
        "notices": [(row, row.at.astimezone(clock.CHINA)) for row in office_days.entered() if row.year == wanted],
        "behind": behind, "progress": redating.progress(days), "problem": problem, "given": request.POST,
        "worked": sum(month.worked for month in months(wanted, days, clock.today())),
    }
    return render(request, "web/calendar/year.html", context, status=422 if problem else 200)


def _keeps(request: HttpRequest) -> bool:
    return policies.keeps_register(office.chart(), officer_of(request))


@require_POST
@signed_in
def enter(request: HttpRequest) -> HttpResponse:
    """What is understood of a notice, and, once confirmed, the notice entered."""
    if not _keeps(request):
        raise Http404("没有这一页")
    try:
        notice = _notice(request)
        if "confirm" not in request.POST:
            return _preview(request, notice)
        enter_notice(notice, by=officer_of(request), text=request.POST.get("text", ""))
    except Refusal as refusal:
        return _year(request, _wanted(request), refusal)
    return _back(notice.year)


def _back(year: int) -> HttpResponse:
    return redirect(f"{reverse('calendar')}?{urlencode({'year': year})}")


def _notice(request: HttpRequest) -> Notice:
    """As pasted, or a day of the county's own. Raises Refusal."""
    source = request.POST.get("source", "").strip()
    if "day" not in request.POST:
        found = read_notice(request.POST.get("text", ""), office_days.work_calendar())
        return Notice(found.year, found.off, found.worked, source or found.source, found.whole)
    try:
        day = date.fromisoformat(request.POST["day"])
    except ValueError:
        raise Refusal([Objection(AT, "没有写明日期。", "请选择日期。")]) from None
    why = request.POST.get("why", "").strip()
    if request.POST.get("kind") == "work":
        return Notice(day.year, (), (day,), source, whole=False)
    if not why:
        raise Refusal([Objection(AT, "没有写明停止办公的事由。", "请写明事由，如 大雪。")])
    return Notice(day.year, ((day, f"{why}停止办公"),), (), source, whole=False)


@dataclass(frozen=True, slots=True)
class _Line:
    """A day that would change, or a date that would move."""

    what: str
    before: str
    after: str
    at: str = ""
    title: str = ""


def _preview(request: HttpRequest, notice: Notice) -> HttpResponse:
    then = office_days.with_notice(notice)
    count, moves = redating.moving(then)
    named = [*((day, holiday(name)) for day, name in notice.off), *((day, MADE_UP) for day in notice.worked)]
    context = {
        "notice": notice, "understood": list(stretches(sorted(named))), "given": request.POST,
        "differences": [_Line(_words(one), *one.why.split("\n", 1)) for one in _changed(notice)],
        "count": count, "moves": [_Line(move.limit, _date(move.old), _date(move.new), move.at, title)
                                  for move, title in zip(moves, _titles(request, moves), strict=True)],
    }
    return render(request, "web/calendar/preview.html", context)


def _changed(notice: Notice) -> list[Stretch]:
    return list(stretches((day, f"{before}\n{after}") for day, before, after in office_days.differences(notice)))


def _words(one: Stretch) -> str:
    return f"{one.first.year}年{one.words}"


def _date(day: date | None) -> str:
    return f"{day.year}年{show(day)}" if day else UNKNOWN


def _titles(request: HttpRequest, moves: tuple[redating.Move, ...]) -> list[str]:
    """Titles of what is under way, for who sees it; the dates move all the same."""
    chart, clearance = office.chart(), clearance_of(request)
    sees = keeps_register(chart, officer_of(request).person)
    found = documents.by_cases({move.root for move in moves})
    seen = {root for root, one in found.items() if sees and Label(one.label).rank <= clearance.rank}
    return [move.title if move.root in seen else HIDDEN for move in moves]


@require_POST
@signed_in
def redate(request: HttpRequest) -> HttpResponse:
    """The next slice of the dates; pressed again, or by the page itself, until all is done."""
    if not _keeps(request):
        raise Http404("没有这一页")
    ticking.redate(seconds=SLICE)
    return _back(_wanted(request))
