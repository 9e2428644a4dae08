"""The gate before everything: a body over the limit is refused unread, in words."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from luoshi.web.rulebooks import book


class SizeGate:
    """Refuses by the declared length, before any handler reads the body."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The page, or 413 with what to do."""
        declared = request.META.get("CONTENT_LENGTH") or "0"
        if declared.isdigit() and int(declared) <= settings.MAX_BODY:
            return self.get_response(request)
        words = "文件太大，不能检查。公文稿应在 20 MB 以内：请压缩或移走其中的图片，或把正文粘贴到文本框中。"
        if request.path.startswith("/api/"):
            missing, remedy = words.split("。", 1)
            told = {"at": "附件1 五（一）", "missing": f"{missing}。", "remedy": remedy, "force": "error"}
            return JsonResponse({"objections": [told]}, status=413)
        context = {"problem": words, "cover": book().cover, "checks": len(book().clauses)}
        return render(request, "web/intake.html", context, status=413)
