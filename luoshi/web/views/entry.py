"""Signing in and out: password, second factor, the pause after failures."""

from typing import Any

from django.contrib.auth import authenticate, login, logout
from django.contrib.auth.signals import user_login_failed
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from luoshi.accounts.actions.entering import VISITOR, miss, sign_in, sign_out
from luoshi.accounts.models import Account
from luoshi.accounts.queries import actor, by_key, device, named
from luoshi.accounts.words import Leaving
from luoshi.record import clock
from luoshi.web.address import address
from luoshi.web.idle import SEEN
from luoshi.web.signed import account_of, home_of

BACKEND = "luoshi.accounts.door.Door"
PENDING = "pending"
PATIENCE = 300
"""Seconds between password and code."""


@never_cache
@sensitive_post_parameters("password", "code")
@require_http_methods(["GET", "HEAD", "POST"])
def enter(request: HttpRequest) -> HttpResponse:
    """The sign-in page; with a second factor it asks twice."""
    account = account_of(request)
    if account and request.method != "POST":
        return redirect(_onward(request, account))
    if request.method != "POST":
        return _page(request)
    if "code" in request.POST:
        return _second(request)
    return _first(request)


@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """The session ends."""
    account = account_of(request)
    if account:
        sign_out(account, Leaving.BY_HAND, by=actor(account))
        logout(request)
    return redirect("sign-in")


def locked(request: HttpRequest, _response: HttpResponse, _credentials: Any = None) -> HttpResponse:
    """The pause after five failures, in words (AXES_LOCKOUT_CALLABLE)."""
    return render(request, "web/account/locked.html", status=429)


def _first(request: HttpRequest) -> HttpResponse:
    word, password = request.POST.get("login", "").strip()[:64], request.POST.get("password", "")
    if not word or not password:
        return _page(request, "请输入工号（或姓名）和口令。")
    known = named(word)
    found = authenticate(request, username=known.login if known else word, password=password)
    if not isinstance(found, Account):
        return _missed(request, known)
    if device(found) is None:
        sign_in(found, address(request), by=actor(found))
        return _in(request, found)
    request.session.cycle_key()
    request.session[PENDING] = [found.pk, int(clock.now().timestamp())]
    return _page(request, ask_code=True)


def _second(request: HttpRequest) -> HttpResponse:
    key, since = request.session.get(PENDING) or (0, 0)
    account = by_key(key)
    if account is None or not account.works or clock.now().timestamp() - since > PATIENCE:
        return _page(request, "登录已超过5分钟，请重新输入工号和口令。")
    if sign_in(account, address(request), request.POST["code"].strip(), by=actor(account)).result:
        return _in(request, account)
    user_login_failed.send(__name__, credentials={"username": account.login}, request=request)
    if getattr(request, "axes_locked_out", False):
        request.session.flush()
    return _page(request, "动态口令不对，或者输入太快。请等手机换到下一个数字，几秒后再试。", ask_code=True)


def _in(request: HttpRequest, account: Account) -> HttpResponseRedirect:
    login(request, account, BACKEND)
    request.session.pop(PENDING, None)
    request.session[SEEN] = int(clock.now().timestamp())
    return HttpResponseRedirect(_onward(request, account))


def _missed(request: HttpRequest, known: Account | None) -> HttpResponse:
    shut = getattr(request, "axes_locked_out", None) is True
    # Tries during the pause are not recorded one by one: the pause was.
    if not shut or getattr(request, "axes_failures_since_start", None):
        miss(known, address(request), by=VISITOR, locked=shut)
    return _page(request, "工号或口令不对，或者账号没有启用。连续5次失败将暂停登录15分钟。")


def _page(request: HttpRequest, problem: str = "", ask_code: bool = False) -> HttpResponse:
    context = {
        "problem": problem,
        "ask_code": ask_code,
        "login": request.POST.get("login", ""),
        "next": _next(request),
        "idle": "idle" in request.GET,
    }
    return render(request, "web/account/sign_in.html", context, status=422 if problem else 200)


def _next(request: HttpRequest) -> str:
    """Where to go on, when it lies in this house."""
    said = request.POST.get("next") or request.GET.get("next") or ""
    fits = url_has_allowed_host_and_scheme(said, {request.get_host()}, require_https=request.is_secure())
    return said if fits else ""


def _onward(request: HttpRequest, account: Account) -> str:
    return _next(request) or home_of(account)
