"""One's own account: who I am here, password, second factor, tokens."""

from datetime import timedelta

from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.safestring import SafeString
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from luoshi.accounts import passwords, queries, totp
from luoshi.accounts.actions import own
from luoshi.accounts.models import Account
from luoshi.accounts.policies import IDENTITY
from luoshi.law.refusal import Objection, Refusal
from luoshi.record import clock
from luoshi.record.queries import history
from luoshi.web.signed import anyone_signed_in, home_of, signed_in, the_account

KEY = "totp"
RECENT = 10
ENTERING = ("accounts.sign_in", "accounts.miss")
post_too = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@anyone_signed_in
def home(request: HttpRequest) -> HttpResponse:
    """Who I am here, and from where my account was used."""
    account = the_account(request)
    recent = history(account).filter(action__in=ENTERING).order_by("-seq")[:RECENT]
    context = {"officer": queries.actor(account), "device": queries.device(account), "recent": recent}
    return render(request, "web/account/home.html", {"account": account, **context})


@sensitive_post_parameters()
@post_too
@anyone_signed_in
def password(request: HttpRequest) -> HttpResponse:
    """Change the password; a first one must be changed before work begins."""
    account = the_account(request)
    context: dict[str, object] = {"account": account, "length": passwords.LENGTH, "kept": passwords.KEPT}
    context["outworn"] = passwords.outworn(account.password_at)
    if request.method == "POST":
        forced = account.must_change or context["outworn"]
        try:
            changed = _change(request)
        except Refusal as refusal:
            return render(request, "web/account/password.html", {**context, "refusal": refusal.objections}, status=422)
        update_session_auth_hash(request, changed)
        if forced:
            return redirect(home_of(changed))
        context |= {"told": "口令已更换，其他设备上的登录已失效。", "account": changed}
    return render(request, "web/account/password.html", context)


@post_too
@anyone_signed_in
def second_factor(request: HttpRequest) -> HttpResponse:
    """Set up or give up the second factor. The secret waits in the session until a code proves it."""
    account = the_account(request)
    told = ""
    refusal: tuple[Objection, ...] = ()
    if request.method == "POST":
        try:
            told = _totp(request, request.POST.get("do", ""), request.POST.get("code", "").strip())
        except Refusal as refused:
            refusal = refused.objections
    key = request.session.get(KEY, "")
    context = {"account": account, "device": queries.device(account), "told": told, "refusal": refusal}
    if key:
        # A drawing that this program makes of digits and letters.
        context |= {"picture": SafeString(totp.picture(key, account.login)), "readable": totp.readable(key)}
    return render(request, "web/account/totp.html", context, status=422 if refusal else 200)


@post_too
@signed_in
def tokens(request: HttpRequest) -> HttpResponse:
    """Tokens of this person: issue, see, stop."""
    account, now = the_account(request), clock.now()
    secret = ""
    refusal: tuple[Objection, ...] = ()
    if request.method == "POST":
        try:
            secret = _token(request)
        except Refusal as refused:
            refusal = refused.objections
    shown = [(one, one.holds(now)) for one in queries.tokens(account)]
    context = {"account": account, "tokens": shown, "secret": secret, "refusal": refusal}
    return render(request, "web/account/tokens.html", context, status=422 if refusal else 200)


def _change(request: HttpRequest) -> Account:
    account = the_account(request)
    current, new, again = (request.POST.get(name, "") for name in ("current", "new", "again"))
    if new != again:
        raise Refusal([Objection(IDENTITY, "两次输入的新口令不同。", "请重新输入。")])
    return own.change_password(account, current, new, by=queries.actor(account)).result


def _totp(request: HttpRequest, do: str, code: str) -> str:
    account = the_account(request)
    by = queries.actor(account)
    if do == "begin" and queries.device(account) is None:
        request.session[KEY] = totp.fresh_key()
    elif do == "confirm" and KEY in request.session:
        own.enrol_totp(account, request.session[KEY], code, by=by)
        del request.session[KEY]
        return "动态口令已启用，下次登录时使用。"
    elif do == "drop":
        own.drop_totp(account, code=code, by=by)
        return "动态口令已停用。"
    return ""


def _token(request: HttpRequest) -> str:
    """The secret of a new token, empty when one was stopped."""
    account = the_account(request)
    by = queries.actor(account)
    if request.POST.get("do") == "revoke":
        number = request.POST.get("token", "")
        token = get_object_or_404(queries.tokens(account), pk=int(number) if number.isdecimal() else 0)
        own.revoke_token(token, by=by)
        return ""
    days = request.POST.get("days", "")
    expires = clock.now() + timedelta(days=int(days) if days.isdecimal() and len(days) < 5 else 0)
    return own.issue_token(account, request.POST.get("name", ""), expires, by=by).result.secret
