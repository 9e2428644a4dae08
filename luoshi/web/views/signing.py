"""谁签发: the rulebook's questions as a form, its answer with reasons, hands and tensions."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from luoshi.law.question import Answer, Refused
from luoshi.web.rulebooks import book


@require_safe
def who_signs(request: HttpRequest) -> HttpResponse:
    """The form, and the answer when it was filled; the address holds the whole question."""
    question = book().cover.signing
    if question is None:
        raise Http404("本规则没有签发表")
    values = {field.name: request.GET.getlist(field.name) for field in question.fields}
    answer: Answer | None = None
    reasons: tuple[str, ...] = ()
    heading = ""
    if any(word for words in values.values() for word in words):
        try:
            answer = question.ask(values)
        except Refused as refused:
            reasons, heading = refused.reasons, refused.title
    fields = [(field, values[field.name]) for field in question.fields]
    return render(
        request,
        "web/signing.html",
        {"fields": fields, "answer": answer, "reasons": reasons, "heading": heading, "cover": book().cover},
        status=422 if reasons else 200,
    )
