"""What those who have a hand in a document do besides: circulate, hasten, hold, agree a limit, withdraw."""

from django.http import Http404
from ninja import Field, Router, Schema

from luoshi.api.callers import Request, acting_anywhere, page_of
from luoshi.api.common import Press, Receipt, receipt
from luoshi.api.problems import PROBLEMS
from luoshi.api.routes.handing import seats
from luoshi.documents.actions import handing, passing
from luoshi.documents.queries import Page
from luoshi.flow import actions as flowing
from luoshi.terms.officer import Officer

router = Router()
ANSWER = {200: Receipt, **PROBLEMS}
HERE = "/documents/{key}"


class Steered(Schema):
    """以什么身份、为什么。"""

    acting_for: int = Field(0, title="代谁办理", description="人员编号，0 为本人")
    reason: str = Field("", title="理由")


class Circulated(Steered):
    """传阅。"""

    seats: list[str] = Field(title="传阅人", description="岗位，如 person:7")


class Delivered(Steered):
    """送达：理由一栏写明签收人、方式或者回执编号。"""


class Agreed(Steered):
    """商定期限：理由一栏写明与谁、何时、怎样商定。"""

    days: int = Field(title="天数", description="自起算日起的总天数")


class Chosen(Schema):
    """定签发人。"""

    person: int = Field(title="人员编号", description="0 为县长本人")
    reason: str = Field("", title="理由")


def _steered(request: Request, key: int, said: Steered) -> tuple[Page, int, Officer]:
    page = page_of(request, key)
    if page.case is None:
        raise Http404("本件尚未提交")
    return page, page.case.case.pk, acting_anywhere(request, said.acting_for)


@router.post(f"{HERE}/circulate", response=ANSWER, summary="传阅")
def circulate(request: Request, key: int, said: Circulated, token: Press) -> Receipt:
    """请他人阅知，不影响流转。"""
    page, _, by = _steered(request, key, said)
    return receipt(key, passing.circulate(key, seats(page, said.seats), by=by, token=token, reason=said.reason))


@router.post(f"{HERE}/urge", response=ANSWER, summary="催办")
def urge(request: Request, key: int, said: Steered, token: Press) -> Receipt:
    """催现办理人。"""
    _, case, by = _steered(request, key, said)
    return receipt(key, flowing.urge(case, by=by, token=token, reason=said.reason))


@router.post(f"{HERE}/tasks/{{number}}/deliver", response=ANSWER, summary="记载送达")
def deliver(request: Request, key: int, number: int, said: Delivered, token: Press) -> Receipt:
    """会签件送达之日起算期限。"""
    _, case, by = _steered(request, key, said)
    return receipt(key, flowing.deliver(case, number, by=by, token=token, proof=said.reason))


@router.post(f"{HERE}/tasks/{{number}}/drop", response=ANSWER, summary="减签")
def drop(request: Request, key: int, number: int, said: Steered, token: Press) -> Receipt:
    """减去尚未打开的加签人。"""
    _, _, by = _steered(request, key, said)
    return receipt(key, passing.drop_signer(key, number, by=by, token=token, reason=said.reason))


@router.post(f"{HERE}/limits/{{clock}}/agree", response=ANSWER, summary="商定期限")
def agree_limit(request: Request, key: int, clock: int, said: Agreed, token: Press) -> Receipt:
    """须在届满之前商定。"""
    _, case, by = _steered(request, key, said)
    return receipt(key, flowing.agree_limit(case, clock, said.days, by=by, token=token, agreed=said.reason))


@router.post(f"{HERE}/hold", response=ANSWER, summary="暂缓")
def hold(request: Request, key: int, said: Steered, token: Press) -> Receipt:
    """写明理由和预计恢复的日期。"""
    _, case, by = _steered(request, key, said)
    return receipt(key, flowing.hold(case, by=by, token=token, reason=said.reason))


@router.post(f"{HERE}/resume", response=ANSWER, summary="恢复")
def resume(request: Request, key: int, said: Steered, token: Press) -> Receipt:
    """恢复办理。"""
    _, case, by = _steered(request, key, said)
    return receipt(key, flowing.resume(case, by=by, token=token, reason=said.reason))


@router.post(f"{HERE}/withdraw", response=ANSWER, summary="撤回不办")
def withdraw(request: Request, key: int, said: Steered, token: Press) -> Receipt:
    """编号之前由主办单位撤回。"""
    _, _, by = _steered(request, key, said)
    return receipt(key, handing.withdraw(key, by=by, token=token, reason=said.reason))


@router.post(f"{HERE}/signer", response=ANSWER, summary="定签发人")
def choose_signer(request: Request, key: int, said: Chosen) -> Receipt:
    """由办公室报定：县长本人，或者持有本类公文有效授权的人。"""
    page_of(request, key)
    return receipt(key, handing.choose_signer(key, said.person, by=request.auth.officer, reason=said.reason))
