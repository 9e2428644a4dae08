"""The rulebook on the screen: by chapter and article, with force, what enforces it, examples, tensions, what awaits."""

from collections.abc import Iterator
from itertools import groupby

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from luoshi.law.book import Chapter, Tension, mentions, normal_key
from luoshi.law.gate import Gate
from luoshi.law.place import article_of, chinese_number
from luoshi.law.provision import Awaiting, Clause, Kept, Provision, Statement
from luoshi.terms.document import Part
from luoshi.web.rulebooks import book, rule_url

_SHOWN = (Part.NUMBER, Part.TITLE, Part.ADDRESSEES, Part.BODY, Part.SIGNATURE, Part.DATE, Part.ANNOTATION, Part.COPIES)


def _state(item: Provision) -> str:
    if isinstance(item, Awaiting):
        return "awaiting"
    return "statement" if isinstance(item, Statement) else "runs"


def _matches(item: Provision, query: str) -> bool:
    if mentions(item, normal_key(query)):
        return True
    hay = " ".join((item.at, item.id, item.summary, item.quote, *item.ids, getattr(item, "name", "")))
    return all(word in hay for word in query.split())


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """All chapters with counts, or what a search finds."""
    query = request.GET.get("q", "").strip()
    key = normal_key(query)
    number = int(key) if key.isdigit() else None
    if number and (found := book().article(number)):
        return redirect(rule_url(found[0]))
    hits = [(item, rule_url(item)) for item in book().provisions if query and _matches(item, query)]
    return render(
        request,
        "web/rules.html",
        {
            "query": query,
            "hits": hits,
            "cover": book().cover,
            "chapters": [_summary(one) for one in book().cover.chapters],
            "totals": _counts(book().provisions),
            "tensions": [(one, _touched(one.id)) for one in book().cover.tensions],
        },
    )


def _touched(key: str) -> list[tuple[str, str]]:
    """Places of the provisions that a tension touches, with their addresses."""
    return [(item.at, rule_url(item)) for item in book().provisions if key in item.tensions]


def _counts(items: tuple[Provision, ...]) -> dict[str, int]:
    states = [_state(item) for item in items]
    return {"all": len(items), **{state: states.count(state) for state in ("runs", "statement", "awaiting")}}


def _of(chapter: Chapter) -> tuple[Provision, ...]:
    return tuple(item for item in book().provisions if book().chapter(item) == chapter)


def _summary(chapter: Chapter) -> dict[str, object]:
    items = _of(chapter)
    articles = sorted({number for item in items if (number := article_of(item.at))})
    links = [(chinese_number(number), rule_url(book().article(number)[0])) for number in articles]
    return {"chapter": chapter, "counts": _counts(items), "articles": links}


@require_safe
def chapter(request: HttpRequest, key: str) -> HttpResponse:
    """One chapter: every provision under its article or item."""
    found = next((one for one in book().cover.chapters if one.key == key), None)
    if found is None:
        raise Http404("没有这一章")
    tensions = {one.id: one for one in book().cover.tensions}
    places = [
        (place, [_card(item, tensions) for item in items])
        for place, items in groupby(_of(found), key=lambda item: item.at)
    ]
    chapters = book().cover.chapters
    at = chapters.index(found)
    return render(
        request,
        "web/chapter.html",
        {
            "chapter": found,
            "places": places,
            "cover": book().cover,
            "previous": chapters[at - 1] if at else None,
            "next": chapters[at + 1] if at + 1 < len(chapters) else None,
        },
    )


def _examples(item: Provision) -> Iterator[dict[str, object]]:
    """A draft by its parts; a file by what the gate says of it."""
    if isinstance(item, Clause):
        for one in item.examples:
            shown = [(part.value, text) for part in _SHOWN if (text := one.draft.text(part))]
            yield {"says": one.says, "parts": shown}
    if isinstance(item, Gate):
        for case in item.cases:
            shown = [("缺少", f"{said.missing}{said.remedy}") for said in item.run(case.file)]
            yield {"says": case.says, "parts": shown or [("结果", "通过")]}


def _card(item: Provision, tensions: dict[str, Tension]) -> dict[str, object]:
    return {
        "item": item,
        "state": _state(item),
        "examples": list(_examples(item)),
        "how": item.how if isinstance(item, Kept) else "",
        "rooms": item.rooms if isinstance(item, Kept) else (),
        "moments": item.moments if isinstance(item, Gate) else (),
        "tensions": [tensions[key] for key in item.tensions if key in tensions],
        "reason": getattr(item, "reason", ""),
        "room": item.room_name if isinstance(item, Awaiting) else "",
        "needs": getattr(item, "needs", ()),
        "rows": getattr(item, "rows", ()),
        "steps": getattr(item, "steps", ()),
    }
