"""The house as it stands in a county: a server of its own with the sample county, and people at their browsers."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page

PASSWORD = "Xian-Zheng-26"
DESK, PHONE = (1400, 900), (390, 844)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@dataclass
class House:
    """A directory of its own, a port, a clock that starts where one says."""

    var: Path
    now: str
    port: int = 0
    server: "subprocess.Popen[bytes] | None" = None

    @property
    def address(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self.port}"

    def _environment(self) -> dict[str, str]:
        told = {"LUOSHI_VAR": str(self.var), "LUOSHI_NOW": self.now, "LUOSHI_SAMPLE_PASSWORD": PASSWORD}
        kept = {name: word for name, word in os.environ.items() if name != "DATABASE_URL"}
        return {**kept, **told, "PYTHONPATH": str(Path(__file__).parents[2])}

    def command(self, *words: str) -> str:
        """What `luoshi ...` says."""
        argv = [sys.executable, "-c", "from luoshi.cli.main import main; main()", *words]
        return subprocess.run(argv, env=self._environment(), capture_output=True, text=True, check=True).stdout

    def open(self, now: str = "") -> None:
        """Serve, from a moment on; what was served before is closed."""
        self.close()
        self.now = now or self.now
        self.port = self.port or _free_port()
        argv = [sys.executable, "-c", "from luoshi.cli.main import main; main()", "serve", "--port", str(self.port)]
        log = (self.var / "log").open("ab")
        self.server = subprocess.Popen(argv, env=self._environment(), stdout=log, stderr=log)
        self._wait()

    def _wait(self) -> None:
        for _ in range(300):
            try:
                urllib.request.urlopen(self.address + "/sign-in").close()
            except OSError:
                time.sleep(0.05)
            else:
                return
        raise RuntimeError((self.var / "log").read_text())

    def close(self) -> None:
        """Stop serving."""
        if self.server:
            self.server.terminate()
            self.server.wait()
            self.server = None


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        found: int = free.getsockname()[1]
    return found


@dataclass
class People:
    """Who sits at a browser. problems: errors of scripts and of the page's policy, by whom."""

    browser: Browser
    house: House
    seats: dict[tuple[str, bool], Page] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    def at(self, name: str, *, phone: bool = False) -> Page:
        """The person's page, signed in."""
        page = self.seats.get((name, phone)) or self.another(name, phone=phone)
        self.seats[(name, phone)] = page
        if page.url == "about:blank" or "/sign-in" in page.url:
            self.sign_in(page, name)
        return page

    def another(self, name: str, *, phone: bool = False, plain: bool = False) -> Page:
        """One more browser of the person, not signed in. plain: without JavaScript."""
        width, height = PHONE if phone else DESK
        context = self.browser.new_context(
            base_url=self.house.address, viewport={"width": width, "height": height}, is_mobile=phone,
            has_touch=phone, java_script_enabled=not plain,
        )
        return self._watched(context, name)

    def _watched(self, context: BrowserContext, name: str) -> Page:
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: self.problems.append(f"{name}: {error}"))
        page.on("console", lambda line: self.problems.append(f"{name}: {line.text}")
                if "Content Security" in line.text else None)
        return page

    def sign_in(self, page: Page, name: str) -> None:
        """The sign-in page, filled and sent."""
        page.goto("/sign-in")
        page.fill("input[name=login]", name)
        page.fill("input[name=password]", PASSWORD)
        with page.expect_navigation(url="**/todo/"):
            page.click("main button.primary")

    def leave(self) -> None:
        """Everybody goes: the next `at` signs in anew."""
        for page in self.seats.values():
            page.context.close()
        self.seats.clear()


@contextmanager
def standing(var: Path, now: str) -> Iterator[House]:
    """A house with the sample county, open from `now` on."""
    house = House(var, now)
    house.command("setup")
    house.open()
    try:
        yield house
    finally:
        house.close()
