"""The administrators' pages: the list, opening, one account. What one may do depends on his duty."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from luoshi.accounts import queries
from luoshi.accounts.actions import granting, own
from luoshi.accounts.models import Account
from luoshi.accounts.words import Duty, Standing
from luoshi.law.refusal import Objection, Refusal
from luoshi.record import clock
from luoshi.record.queries import history
from luoshi.terms.label import Label
from luoshi.web.acts import words
from luoshi.web.signed import duty_only, officer_of, the_account

PAGE = 50
SHOWN = 30
ROWS = 50
post_too = require_http_methods(["GET", "HEAD", "POST"])


@dataclass(frozen=True, slots=True)
class Form:
    """One thing that an administrator may do with an account."""

    do: str
    title: str
    hint: str
    reason: bool = True
    clearance: bool = False


RESET = Form("reset", "重置口令", "生成新的首次口令，只显示一次；本人登录后须更换。")
END = Form("end", "注销账号", "账号和令牌立即失效，记录保留。")
GRANT = Form("grant", "启用", "启用后，本人可以登录；业务权限随职务而来。", reason=False, clearance=True)
LABEL = Form("label", "调整权限", "决定可以查看到哪一级。", clearance=True)
SUSPEND = Form("suspend", "停用", "账号立即失效，正在进行的登录随即退出。")
DROP = Form("drop", "停用动态口令", "手机遗失或更换时使用。")


@require_safe
@duty_only(Duty.SYSTEM, Duty.SECURITY, Duty.AUDIT)
def index(request: HttpRequest) -> HttpResponse:
    """All accounts, those that wait first for the one who grants."""
    query, own_duty = request.GET.get("q", "").strip(), the_account(request).duty
    duty = next((one for one in Duty if one == request.GET.get("duty")), None)
    standing = next((one for one in Standing if one == request.GET.get("standing")), None)
    rows = [one for one in queries.listing(query, duty) if standing in (None, one.account.standing)]
    if own_duty == Duty.SECURITY:
        rows.sort(key=lambda one: one.account.standing is not Standing.WAITING)
    context = {
        "page": Paginator(rows, PAGE).get_page(request.GET.get("page")),
        "query": query,
        "duty": duty,
        "duties": list(Duty),
        "standing": standing,
        "standings": list(Standing),
        "own_duty": own_duty,
        "kept": urlencode({"q": query, "duty": duty or "", "standing": standing or ""}),
    }
    return render(request, "web/account/accounts.html", context)


@post_too
@duty_only(Duty.SYSTEM)
def opening(request: HttpRequest) -> HttpResponse:
    """People in a post without an account; opening one shows its first password once."""
    query, opened = request.GET.get("q", "").strip(), None
    refusal: tuple[Objection, ...] = ()
    if request.method == "POST":
        person = request.POST.get("person", "")
        duty = next((one for one in Duty if one == request.POST.get("duty")), Duty.BUSINESS)
        try:
            number = int(person) if person.isdecimal() and len(person) < 10 else 0
            opened = granting.open_account(number, duty, by=officer_of(request)).result
        except Refusal as refused:
            refusal = refused.objections
    people = queries.without_account(query)
    context = {"people": people[:SHOWN], "more": max(len(people) - SHOWN, 0), "duties": list(Duty), "query": query}
    return render(
        request,
        "web/account/open.html",
        {**context, "opened": opened, "refusal": refusal},
        status=422 if refusal else 200,
    )


@post_too
@duty_only(Duty.SYSTEM, Duty.SECURITY, Duty.AUDIT)
def one(request: HttpRequest, key: int) -> HttpResponse:
    """One account: how it stands, what was done with it, what this administrator may do."""
    account = queries.by_key(key)
    if account is None:
        raise Http404
    opened: granting.Opened | None = None
    refusal: tuple[Objection, ...] = ()
    if request.method == "POST":
        try:
            opened = _do(request, account)
        except Refusal as refused:
            refusal = refused.objections
        account = queries.by_key(key) or account
    context = {**_shown(account), "forms": _forms(Duty(the_account(request).duty), account)}
    return render(
        request,
        "web/account/one.html",
        {**context, "opened": opened, "refusal": refusal},
        status=422 if refusal else 200,
    )


def _shown(account: Account) -> dict[str, object]:
    now = clock.now()
    rows = list(history(account).order_by("-seq")[:ROWS])
    for row in rows:
        row.__dict__["words"] = words(row.action)
    return {
        "account": account,
        "officer": queries.officer(account),
        "device": queries.device(account),
        "tokens": sum(token.holds(now) for token in queries.tokens(account)),
        "labels": list(Label),
        "history": rows,
    }


def _forms(duty: Duty, account: Account) -> list[Form]:
    """What fits the duty and how the account stands; the policies decide in the end."""
    if account.ended is not None:
        return []
    if duty is Duty.SYSTEM:
        return [RESET, END]
    if duty is not Duty.SECURITY:
        return []
    drop = [DROP] if queries.device(account) else []
    return [LABEL, SUSPEND, *drop] if account.enabled else [GRANT, *drop]


def _do(request: HttpRequest, account: Account) -> granting.Opened | None:
    by, reason = officer_of(request), request.POST.get("reason", "")
    label = next((one for one in Label if one == request.POST.get("clearance")), Label.OPEN)
    match request.POST.get("do"):
        case "reset":
            return granting.reset_password(account, by=by, reason=reason).result
        case "end":
            granting.end_account(account, by=by, reason=reason)
        case "grant":
            granting.grant(account, label, by=by)
        case "label":
            granting.set_clearance(account, label, by=by, reason=reason)
        case "suspend":
            granting.suspend(account, by=by, reason=reason)
        case "drop":
            own.drop_totp(account, by=by, reason=reason)
    return None
