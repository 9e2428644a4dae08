"""What is answered when something cannot be done: every refusal with its article, in one shape."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja import Field, NinjaAPI, Schema
from ninja.errors import AuthenticationError, HttpError, ValidationError

from luoshi.flow.engine.refusal import Refusal as Late
from luoshi.flow.engine.refusal import Repeated
from luoshi.law.refusal import Objection, Refusal

RULES_AT = "第六十九条"


class ObjectionOut(Schema):
    """不能办理的一条理由。"""

    at: str = Field(title="依据", description="要求它的条文")
    missing: str = Field(title="缺什么")
    remedy: str = Field(title="怎么办")
    force: str = Field(title="效力")


class Problem(Schema):
    """不能办理：全部理由一次列出。"""

    objections: list[ObjectionOut] = Field(title="理由")
    by: str = Field("", title="先办的人", description="他人已先办理时填写")
    when: str = Field("", title="先办的时间")
    repeated: bool = Field(False, title="同一次提交", description="同一 Idempotency-Key 已经生效，没有再办一次")


PROBLEMS = {401: Problem, 404: Problem, 409: Problem, 422: Problem}
"""Answers that every address may give besides its own."""


def told(objections: Iterable[Objection], *, by: str = "", when: str = "", repeated: bool = False) -> Problem:
    """Objections as they are answered."""
    said = [ObjectionOut(at=one.at, missing=one.missing, remedy=one.remedy, force=one.force.norm)
            for one in objections]
    return Problem(objections=said, by=by, when=when, repeated=repeated)


def _refused(exc: Refusal) -> tuple[int, Problem]:
    late = exc if isinstance(exc, Late) else None
    again, by, when = isinstance(exc, Repeated), late.by if late else "", late.when if late else ""
    return 409 if by or again else 422, told(exc.objections, by=by, when=when, repeated=again)


def _unknown(_exc: AuthenticationError) -> tuple[int, Problem]:
    return 401, _one(RULES_AT, "没有有效的接口令牌，或者本人今天没有任职。",
                     "请由本人在“账号”页申领令牌，随请求写明 Authorization: Bearer 令牌。")


def _missing(exc: Http404) -> tuple[int, Problem]:
    return 404, _one("", f"{exc}。", "请核对编号；没有权限查看的，也按没有答复。")


def _misread(exc: ValidationError) -> tuple[int, Problem]:
    return 422, told(_fault(error) for error in exc.errors)


def _unreadable(exc: HttpError) -> tuple[int, Problem]:
    return exc.status_code, _one("", "请求的内容读不懂。", "请按接口说明填写 JSON。")


def _one(at: str, missing: str, remedy: str) -> Problem:
    return told([Objection(at, missing, remedy)])


def _fault(error: dict[str, object]) -> Objection:
    place = error.get("loc", ())
    name = ".".join(map(str, place[1:])) if isinstance(place, (tuple, list)) else str(place)
    what = f"缺少“{name}”。" if error.get("type") == "missing" else f"“{name}”不合格式。"
    return Objection("", what, "请按接口说明填写。")


_ANSWERS: tuple[tuple[type[Exception], Callable[[Any], tuple[int, Problem]]], ...] = (
    (Refusal, _refused), (AuthenticationError, _unknown), (Http404, _missing), (ValidationError, _misread),
    (HttpError, _unreadable),
)


def install(api: NinjaAPI) -> None:
    """Answer in these words wherever something is refused."""
    for kind, tell in _ANSWERS:
        api.add_exception_handler(kind, partial(_answer, api, tell))


def _answer(
    api: NinjaAPI, tell: Callable[[Any], tuple[int, Problem]], request: HttpRequest, exc: Exception
) -> HttpResponse:
    status, problem = tell(exc)
    return api.create_response(request, problem, status=status)
