"""公文库 and 登记簿: documents by any word, registers by series and year, on the screen, on paper and in Excel."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from luoshi.documents import policies
from luoshi.documents import queries as documents
from luoshi.documents.actions import dispatching, phrases
from luoshi.documents.incoming import queries as incoming
from luoshi.documents.incoming.registers import incoming_register
from luoshi.documents.issuing import registers
from luoshi.documents.issuing.registers import Wanted
from luoshi.documents.models import Document, Incoming
from luoshi.law.refusal import Refusal
from luoshi.office import queries as office
from luoshi.paper.forms import (
    filing_catalogue,
    incoming_book,
    issue_book,
    print_register,
    register_xlsx,
    seal_book,
    void_book,
)
from luoshi.record import clock
from luoshi.search.place import Place
from luoshi.search.queries import Hit
from luoshi.terms.blank import Register
from luoshi.web import boxes
from luoshi.web.signed import officer_of, reader_of, signed_in
from luoshi.web.views.prints import answer

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_safe
@signed_in
def find(request: HttpRequest) -> HttpResponse:
    """检索: title, number, names, text; newest first, only what one may open."""
    words = request.GET.get("q", "").strip()
    since, until = _day(request.GET.get("since", "")), _day(request.GET.get("until", ""))
    kinds = (documents.KIND, incoming.KIND)
    found = documents.find(words, reader_of(request), kinds=kinds, since=since, until=until, before=_place(request))
    hits = _hits(found.hits)
    more = ""
    if found.more and found.last:
        asked = {name: request.GET[name] for name in ("q", "since", "until") if request.GET.get(name)}
        more = urlencode({**asked, "after": f"{found.last.day.isoformat()}.{found.last.id}"})
    return render(request, "web/find.html", {"hits": hits, "words": words, "more": more})


def _hits(found: Sequence[Hit]) -> list[tuple[Hit, Document | Incoming, str, str]]:
    """Hits with what they are, their day, their page."""
    ids = {kind: [int(hit.subject_id) for hit in found if hit.subject_type == kind] for kind in
           (documents.KIND, incoming.KIND)}
    by_id: dict[str, dict[int, Any]] = {
        documents.KIND: documents.many(ids[documents.KIND]), incoming.KIND: incoming.many(ids[incoming.KIND])}
    named = ((hit, by_id[hit.subject_type].get(int(hit.subject_id))) for hit in found)
    return [(hit, one, boxes.day(hit.day), boxes.url_of(one)) for hit, one in named if one]


def _day(word: str) -> date | None:
    try:
        return date.fromisoformat(word) if word else None
    except ValueError:
        return None


def _place(request: HttpRequest) -> Place | None:
    day, _, number = request.GET.get("after", "").partition(".")
    found = _day(day)
    return Place(found, int(number)) if found and number.isdecimal() else None


@dataclass(frozen=True, slots=True)
class Book:
    """A register: its name, how it is asked, how it is printed, where its lines lead."""

    name: str
    ask: Callable[..., Any]
    book: Callable[..., Register]
    page: str = "document"


BOOKS: Mapping[str, Book] = {
    "incoming": Book("收文登记簿", incoming_register, incoming_book, "incoming"),
    "issue": Book("发文登记簿", registers.issue_register, issue_book),
    "void": Book("作废文号登记", registers.void_register, void_book),
    "seal": Book("用印登记簿", registers.seal_register, seal_book),
    "filing": Book("归档文件目录", registers.filing_register, filing_catalogue),
}


@require_safe
@signed_in
def register(request: HttpRequest, key: str) -> HttpResponse:
    """A register book; its keepers are the office (附件1 四（三）4)."""
    chart, me = office.chart(), officer_of(request)
    if key not in BOOKS or not policies.keeps_register(chart, me.person):
        raise Http404("没有这本登记簿")
    book, wanted = BOOKS[key], _wanted(request)
    taken = request.GET.get("as", "")
    page = book.ask(wanted, page=_page(request), size=None if taken else registers.PAGE)
    bureau = chart.bureau()
    period = f"{wanted.year}年" if wanted.year else "全部年份"
    made = book.book(page.lines, bureau.name if bureau else "", period, clock.today())
    if taken == "xlsx":
        return answer(register_xlsx(made), f"{book.name}{period}.xlsx", XLSX, inline=False)
    if taken == "pdf":
        return answer(print_register(made).data, f"{book.name}{period}.pdf")
    context = {
        "key": key, "books": [(name, one.name) for name, one in BOOKS.items()], "book": made, "page": page,
        "rows": list(zip(made.rows, (id and reverse(book.page, args=[id]) for id in page.ids), strict=True)),
        "wanted": wanted, "years": range(clock.today().year, clock.today().year - 6, -1),
        "query": urlencode({name: value for name, value in request.GET.items() if name not in ("as", "page")}),
        "series": documents.series_in_use(),
    }
    return render(request, "web/register.html", context)


def _wanted(request: HttpRequest) -> Wanted:
    year = request.GET.get("year", str(clock.today().year))
    return Wanted(series=request.GET.get("series", ""), year=int(year) if year.isdecimal() else 0,
                  words=request.GET.get("q", "").strip())


def _page(request: HttpRequest) -> int:
    word = request.GET.get("page", "1")
    return max(1, int(word)) if word.isdecimal() else 1


@require_POST
@signed_in
def sign_for(request: HttpRequest, key: int) -> HttpResponse:
    """签收."""
    line = documents.dispatch_line(key, reader_of(request))
    if line is None:
        raise Http404("没有这件公文")
    try:
        dispatching.receive(line, by=officer_of(request), receipt=request.POST.get("receipt", ""))
    except Refusal:
        return redirect("document", line.document_id)
    return redirect("receive")


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def phrase(request: HttpRequest) -> HttpResponse:
    """常用意见: kept and dropped."""
    me, problem = officer_of(request), None
    if request.method == "POST":
        try:
            if "drop" in request.POST:
                phrases.drop_phrase(request.POST["drop"], by=me)
            else:
                phrases.keep_phrase(request.POST.get("text", ""), by=me)
        except Refusal as refusal:
            problem = refusal
        else:
            return redirect("phrases")
    context = {"phrases": documents.phrases(me.person), "own": documents.own_phrases(me.person), "problem": problem}
    return render(request, "web/phrases.html", context, status=422 if problem else 200)
