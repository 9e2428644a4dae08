"""Who is signed in, for every view: business people, or one of the three administrators, never both.

@signed_in
def case(request: HttpRequest, key: int) -> HttpResponse:
    act(..., by=officer_of(request))

@duty_only(Duty.AUDIT)
def record(request: HttpRequest) -> HttpResponse: ...
"""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec
from urllib.parse import urlencode

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render, resolve_url
from django.utils.cache import add_never_cache_headers

from luoshi.accounts.models import Account
from luoshi.accounts.passwords import outworn
from luoshi.accounts.queries import officer
from luoshi.accounts.words import Duty
from luoshi.documents.queries import Reader
from luoshi.terms.label import Label
from luoshi.terms.officer import Officer

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]
_OFFICER = "luoshi.officer"


def account_of(request: HttpRequest) -> Account | None:
    """The signed-in account, of whatever duty."""
    user = request.user
    return user if isinstance(user, Account) else None


def the_account(request: HttpRequest) -> Account:
    """The signed-in account inside a view that only the signed-in reach. Raises Http404 elsewhere."""
    found = account_of(request)
    if found is None:
        raise Http404
    return found


def officer_of(request: HttpRequest) -> Officer:
    """The signed-in person as one who acts today. Raises Http404 for one who is not signed in or holds no post."""
    found: Officer | None = request.META.get(_OFFICER) or officer(the_account(request))
    if found is None:
        raise Http404
    request.META[_OFFICER] = found
    return found


def clearance_of(request: HttpRequest) -> Label:
    """Up to which label the signed-in person may find and open."""
    account = account_of(request)
    return Label(account.clearance) if account else Label.OPEN


def reader_of(request: HttpRequest) -> Reader:
    """The signed-in person as one who finds and opens documents."""
    return Reader(officer_of(request).person, clearance_of(request))


def signed_in(view: View[P]) -> View[P]:
    """Business accounts only: administrators get 404, others are shown to the sign-in page."""
    return duty_only(Duty.BUSINESS)(view)


def duty_only(*duties: Duty) -> Callable[[View[P]], View[P]]:
    """Accounts of these duties only; a first or outworn password must be changed before anything else."""

    def decorate(view: View[P]) -> View[P]:
        @wraps(view)
        def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            return _unkept(_hindrance(request, duties) or view(request, *args, **kwargs))

        return guarded

    return decorate


def anyone_signed_in(view: View[P]) -> View[P]:
    """Any duty, also with a first password still to change: the pages of one's own account."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        return _unkept(view(request, *args, **kwargs) if account_of(request) else to_sign_in(request))

    return guarded


def _unkept(response: HttpResponse) -> HttpResponse:
    """No machine keeps the page: after signing out, the way back shows nothing."""
    add_never_cache_headers(response)
    return response


def _hindrance(request: HttpRequest, duties: tuple[Duty, ...]) -> HttpResponse | None:
    account = account_of(request)
    if account is None:
        return to_sign_in(request)
    if account.duty not in duties:
        raise Http404
    if account.must_change or outworn(account.password_at):
        return HttpResponseRedirect(resolve_url("account-password"))
    found = officer(account)
    if found is None:
        return render(request, "web/account/no_post.html", status=403)
    request.META[_OFFICER] = found
    return None


def to_sign_in(request: HttpRequest, **more: str) -> HttpResponse:
    """The way to the sign-in page and back again; a form that was sent is not sent twice."""
    back = {"next": request.get_full_path()} if request.method in ("GET", "HEAD") else {}
    query = urlencode({**back, **more})
    return HttpResponseRedirect(resolve_url(settings.LOGIN_URL) + (f"?{query}" if query else ""))


def home_of(account: Account) -> str:
    """Where work begins after signing in."""
    homes = {Duty.AUDIT: "admin-record", Duty.SYSTEM: "admin-accounts", Duty.SECURITY: "admin-accounts"}
    return resolve_url(homes.get(Duty(account.duty), settings.LOGIN_REDIRECT_URL))
