"""One person's browser: a connection, cookies, and a stopwatch on every page."""

import time
from collections.abc import Iterable
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urlsplit

TIMEOUT = 30
REST = 20
"""Seconds after which a connection is opened anew: the server closes what rests."""
LATE = (409, 422)
"""Answers that are no fault of the server: somebody was quicker, or something is missing."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One answer. fault: what went wrong, '' when nothing."""

    page: str
    status: int
    seconds: float
    fault: str = ""


class Person:
    """Asks for pages as a browser would, redirects included."""

    def __init__(self, base: str) -> None:
        parts = urlsplit(base)
        self.host, self.port = parts.hostname or "127.0.0.1", parts.port or 80
        self.base = f"http://{parts.netloc}"
        self.cookies: SimpleCookie = SimpleCookie()
        self.seen: list[Seen] = []
        self.line: HTTPConnection | None = None
        self.used = 0.0
        self.status = 0

    def get(self, page: str, address: str) -> str:
        """The text of a page, '' when it failed. page: under which name it counts."""
        return self._ask(page, "GET", address, None)

    def post(self, page: str, address: str, fields: Iterable[tuple[str, str]]) -> str:
        """The text of what a form leads to."""
        return self._ask(page, "POST", address, urlencode(list(fields)).encode())

    def fail(self, page: str, fault: str) -> None:
        """Something went wrong that no answer says."""
        self.seen.append(Seen(page, 0, 0.0, fault))

    def _ask(self, page: str, method: str, address: str, body: bytes | None) -> str:
        start = time.perf_counter()
        try:
            answer, text = self._once(method, address, body)
        except (OSError, HTTPException) as problem:
            self.status, self.line = 0, None
            self.seen.append(Seen(page, 0, time.perf_counter() - start, f"{type(problem).__name__} {problem}"))
            return ""
        self.status, onward = answer.status, answer.headers.get("Location")
        fault = "" if answer.status < 400 or answer.status in LATE else f"{answer.status} {address}"
        self.seen.append(Seen(page, answer.status, time.perf_counter() - start, fault))
        return self._ask(f"{page} →", "GET", onward, None) if onward else text

    def _once(self, method: str, address: str, body: bytes | None) -> tuple[HTTPResponse, str]:
        line = self._line()
        headers = {"Cookie": "; ".join(f"{one.key}={one.value}" for one in self.cookies.values())}
        if body is not None:
            headers |= {"Content-Type": "application/x-www-form-urlencoded", "Referer": self.base + address}
        line.request(method, address, body, headers)
        answer = line.getresponse()
        text = answer.read().decode(errors="replace")
        for cookie in answer.headers.get_all("Set-Cookie", ()):
            self.cookies.load(cookie)
        self.used = time.monotonic()
        return answer, text

    def _line(self) -> HTTPConnection:
        if self.line is None or time.monotonic() - self.used > REST:
            if self.line:
                self.line.close()
            self.line = HTTPConnection(self.host, self.port, timeout=TIMEOUT)
        return self.line
