"""公文体检: hand in a paper, see what stands against it, take it away corrected or with a return slip."""

from collections.abc import Callable
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from luoshi.paper.printing import Printed, Unprintable, print_docx, print_pdf, print_slip
from luoshi.paper.reading import Reading, Unreadable, read_file, read_text, refuse_marked_name
from luoshi.terms.bodies import Relation
from luoshi.terms.document import Part
from luoshi.terms.facts import Disclosure, Fact
from luoshi.terms.genre import Genre
from luoshi.terms.packing import Torn, lightened, pack
from luoshi.terms.profile import Profile
from luoshi.web.desk import Desk, apply_fixes, inspect, reopen
from luoshi.web.editing import lacking
from luoshi.web.marking import sheets
from luoshi.web.rulebooks import book, registry
from luoshi.web.sample import SAMPLE_NAME, SAMPLE_TEXT


@require_http_methods(["GET", "HEAD", "POST"])
def intake(request: HttpRequest) -> HttpResponse:
    """The first page, and the desk once a paper is on it."""
    if request.method != "POST":
        if "sample" in request.GET:
            reading = read_text(SAMPLE_TEXT)
            return _desk(request, inspect(SAMPLE_NAME, reading.draft, reading.notes))
        return _empty(request)
    if "payload" in request.POST:
        return _work(request)
    try:
        name, reading = _hand_in(request)
    except Unreadable as problem:
        return _empty(request, str(problem), 422)
    draft, left = lightened(reading.draft)
    return _desk(request, inspect(name, draft, (*reading.notes, *left)))


def _hand_in(request: HttpRequest) -> tuple[str, Reading]:
    upload = request.FILES.get("file")
    if upload is not None and not isinstance(upload, list) and upload.name:
        refuse_marked_name(upload.name)
        return upload.name, read_file(upload.read(), upload.name)
    text = request.POST.get("text", "")
    if not text.strip():
        raise Unreadable("没有收到公文。请选择文件，或把正文粘贴到文本框中，再按“开始体检”。")
    return "粘贴的公文", read_text(text)


def _work(request: HttpRequest) -> HttpResponse:
    fields = request.POST.dict()
    told = {key: str(value) for key, value in fields.items()}
    try:
        desk = reopen(told)
    except (Torn, Unreadable) as problem:
        return _empty(request, str(problem), 422)
    return _desk(request, apply_fixes(desk, told) if told.get("action") == "apply" else desk)


def _empty(request: HttpRequest, problem: str = "", status: int = 200) -> HttpResponse:
    return render(
        request,
        "web/intake.html",
        {"problem": problem, "cover": book().cover, "checks": len(book().clauses)},
        status=status,
    )


def _desk(request: HttpRequest, desk: Desk) -> HttpResponse:
    facts = desk.draft.facts
    needs = [
        (item, next((fact for fact in Fact if fact.value in item.needs), None)) for item in desk.report.not_checked
    ]
    asked = {fact for _, fact in needs if fact}
    known = [(fact, facts.says(fact)) for fact in Fact if fact in asked or facts.says(fact) is not None]
    others = [(fact, None) for fact in Fact if fact not in dict(known)]
    context = {
        "desk": desk,
        "payload": pack(desk.draft),
        "sheets": sheets(desk.draft, desk.report.findings),
        "genres": list(Genre),
        "relations": list(Relation),
        "disclosures": list(Disclosure),
        "genre": desk.draft.genre,
        "issuer": desk.draft.issuer or "",
        "relation": desk.draft.relation,
        "addressees": desk.draft.text(Part.ADDRESSEES).replace("\n", "").rstrip("：:"),
        "disclosure": facts.disclosure,
        "known": known,
        "others": others,
        "needs": needs,
        "bodies": registry().bodies,
        "cover": book().cover,
        "profiles": book().cover.profiles,
        "notes": "\n".join(desk.notes),
        "lacking": lacking(desk.draft),
    }
    return render(request, "web/desk.html", context)


@require_POST
def download(request: HttpRequest, kind: str) -> HttpResponse:
    """The corrected paper as PDF or DOCX, or the return slip; the form is the same as on the desk."""
    fields = {key: str(value) for key, value in request.POST.dict().items()}
    try:
        desk = reopen(fields)
        printed = _print(desk, kind, _profile(fields.get("profile", "")))
    except (Torn, Unprintable, Unreadable) as problem:
        return _empty(request, str(problem), 422)
    stem = desk.name.rsplit(".", 1)[0]
    name = f"{stem}-退文单.pdf" if kind == "slip" else f"{stem}-排印.{kind}"
    content_type = (
        "application/pdf"
        if kind != "docx"
        else ("application/vnd.openxmlformats-officedocument.wordprocessingml.document")
    )
    place = "inline" if kind != "docx" else "attachment"
    headers = {"Content-Disposition": f"{place}; filename*=UTF-8''{quote(name)}"}
    return HttpResponse(printed.data, content_type=content_type, headers=headers)


def _profile(key: str) -> Profile:
    profiles = book().cover.profiles
    return next((item for item in profiles if item.key == key), profiles[0])


def _print(desk: Desk, kind: str, profile: Profile) -> Printed:
    if kind == "slip":
        return print_slip(desk.slip(timezone.localdate()))
    printer: Callable[..., Printed] = print_pdf if kind == "pdf" else print_docx
    return printer(desk.corrected, profile)
