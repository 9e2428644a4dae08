"""Idle sign-out: a session that rested longer than the settings allow ends, and the record says so."""

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse

from luoshi.accounts.actions.entering import sign_out
from luoshi.accounts.queries import actor
from luoshi.accounts.words import Leaving
from luoshi.record import clock
from luoshi.web.signed import account_of, to_sign_in

SEEN = "seen"
QUIET = "X-Quiet"
"""Header of requests that a page makes by itself; they do not count as somebody's work."""
GRAIN = 60
"""Seconds between two writes of one session."""


class IdleGate:
    """Behind authentication; asks nothing of requests without a session."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The page, or the way to the sign-in page when the session rested too long."""
        account = account_of(request) if settings.SESSION_COOKIE_NAME in request.COOKIES else None
        if account is None:
            return self.get_response(request)
        now = int(clock.now().timestamp())
        rested = now - request.session.get(SEEN, now)
        if rested > settings.IDLE_MINUTES * 60:
            sign_out(account, Leaving.IDLE, by=actor(account))
            logout(request)
            return to_sign_in(request, idle="1")
        if SEEN not in request.session or (rested >= GRAIN and QUIET not in request.headers):
            request.session[SEEN] = now
        return self.get_response(request)
