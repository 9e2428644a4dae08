"""What people click, in real Chromium: the mouse way, the keyboard way, the phone, and without JavaScript."""

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import waitress
from playwright.sync_api import Browser, Page, expect, sync_playwright
from waitress.server import create_server

from luoshi.site.wsgi import application
from luoshi.web.sample import SAMPLE_TEXT

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

pytestmark = [pytest.mark.browser, pytest.mark.skipif(CHROMIUM is None, reason="本机没有 Chromium")]


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = create_server(application, host="127.0.0.1", port=0, threads=2)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.close()
    waitress.wasyncore.close_all()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield running
        running.close()


@pytest.fixture
def page(browser: Browser, site: str) -> Iterator[Page]:
    opened = browser.new_page(base_url=site, viewport={"width": 1400, "height": 900})
    problems: list[str] = []
    opened.on("pageerror", lambda error: problems.append(str(error)))
    yield opened
    opened.close()
    assert not problems


def _paste(page: Page) -> None:
    page.goto("/")
    page.get_by_label("或者粘贴全文").fill(SAMPLE_TEXT)
    page.get_by_role("button", name="开始体检").click()


def test_from_paste_to_corrected(page: Page) -> None:
    _paste(page)
    finding = page.locator(".finding", has_text="文种合并")
    finding.locator("a.passage").click()
    expect(page.locator("a.mark.here")).to_contain_text("请示报告")
    page.locator("a.mark.here").click()
    expect(finding).to_have_class("finding error here")
    before = page.locator(".finding").count()
    page.get_by_role("button", name="采用勾选的改法").click()
    expect(page.locator(".sheet .number")).to_contain_text("〔2026〕")
    assert page.locator(".finding").count() < before


def test_a_dropped_file_is_checked(page: Page, tmp_path: Path) -> None:
    path = tmp_path / "请示.txt"
    path.write_text(SAMPLE_TEXT, encoding="utf-8")
    page.goto("/")
    page.get_by_label("选择文件").set_input_files(path)
    page.get_by_role("button", name="开始体检").click()
    expect(page.get_by_role("heading", name="请示.txt")).to_be_visible()


def test_the_keyboard_is_enough(page: Page) -> None:
    page.goto("/?sample")
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(page.locator(".finding.here .number")).to_have_text("2")
    page.keyboard.press("k")
    expect(page.locator(".finding.here .number")).to_have_text("1")
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()


def test_the_slip_and_the_print_open(page: Page) -> None:
    page.goto("/?sample")
    for name in ("退文单", "排印 PDF"):
        with (
            page.expect_popup() as opened,
            page.context.expect_event("response", lambda answer: answer.request.method == "POST") as told,
        ):
            page.get_by_role("button", name=name, exact=True).click()
        assert told.value.status == 200
        opened.value.close()


@pytest.mark.parametrize("path", ["/", "/?sample", "/rules/", "/rules/ch09_documents/", "/who-signs"])
def test_nothing_runs_off_a_phone(browser: Browser, site: str, path: str) -> None:
    phone = browser.new_page(base_url=site, viewport={"width": 390, "height": 844})
    phone.goto(path)
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    if path == "/?sample":
        expect(phone.get_by_role("button", name="采用勾选的改法")).to_be_in_viewport()
    phone.close()


def test_all_works_without_javascript(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=site)
    plain = context.new_page()
    _paste(plain)
    plain.locator(".finding", has_text="文种合并").locator("a.passage").click()
    expect(plain.locator("a.mark:target")).to_contain_text("请示报告")
    plain.get_by_role("button", name="采用勾选的改法").click()
    expect(plain.locator(".sheet .number")).to_contain_text("〔2026〕")
    plain.goto("/who-signs")
    plain.get_by_label("发文机关").select_option("县政府")
    plain.get_by_label("文种").select_option("请示")
    plain.get_by_role("button", name="查签发人").click()
    expect(plain.locator(".answer .signer")).to_have_text("县长")
    context.close()
