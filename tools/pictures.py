"""The README's pictures, taken from the running pages: `python -m tools.pictures` (needs Chromium)."""

import io
import shutil
import threading
from datetime import date
from pathlib import Path

import pypdfium2
from playwright.sync_api import Browser, sync_playwright
from waitress.server import create_server

from luoshi.paper.printing import print_pages, print_slip
from luoshi.paper.reading import read_text
from luoshi.site.wsgi import application
from luoshi.web.desk import inspect
from luoshi.web.rulebooks import book
from luoshi.web.sample import SAMPLE_NAME, SAMPLE_TEXT
from tools.pictures_office import take

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]
WIDE, PHONE = (1280, 800), (390, 844)
PAGES = {
    "intake": ("/", WIDE), "desk": ("/?sample", WIDE), "rules": ("/rules/ch09_documents/", WIDE),
    "who-signs": ("/who-signs?issuer=县政府&kind=请示&addressee=市政府&tag=资金", WIDE), "phone": ("/?sample", PHONE),
}


def main() -> None:
    """Take all pictures anew."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    server = create_server(application, host="127.0.0.1", port=0, threads=2)
    threading.Thread(target=server.run, daemon=True).start()
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        for name, (path, size) in PAGES.items():
            _shoot(browser, f"http://127.0.0.1:{server.effective_port}{path}", size, name)
        take(browser, PICTURES)
        browser.close()
    _prints()


def _shoot(browser: Browser, address: str, size: tuple[int, int], name: str) -> None:
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    page.goto(address)
    page.screenshot(path=PICTURES / f"{name}.png")
    page.close()


def _prints() -> None:
    reading = read_text(SAMPLE_TEXT)
    desk = inspect(SAMPLE_NAME, reading.draft, reading.notes)
    (PICTURES / "typeset.png").write_bytes(print_pages(desk.corrected, book().cover.profiles[0], ppi=60)[0])
    slip = pypdfium2.PdfDocument(print_slip(desk.slip(date(2026, 11, 23))).data)
    picture = io.BytesIO()
    slip[0].render(scale=60 / 72).to_pil().save(picture, "PNG")
    (PICTURES / "slip.png").write_bytes(picture.getvalue())


if __name__ == "__main__":
    main()
