"""Pictures of the office at work, from a fresh sample county walked by the browser (tests.web.journey)."""

import io
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2
from PIL import Image
from playwright.sync_api import Browser, Page

from tests.web import journey, walk
from tests.web.house import People, standing

WIDE, HIGH, COLOURS = 1280, 800, 160
ASKED = {
    "西丰县人民政府关于做好农村义务教育学校取暖经费保障工作的通知": "特急",
    "西丰县人民政府关于开展学校食堂改造资金使用情况检查的通知": "平件",
    "西丰县人民政府关于下达中小学塑胶跑道维修任务的通知": "加急",
}
QUICK = ("西丰县人民政府关于做好秋季学校卫生防病工作的通知", "西丰县人民政府关于开展教师节慰问活动的通知")
BODY = """为做好有关工作，现通知如下：
一、提高认识。各学校要高度重视，明确专人负责。
二、抓好落实。县教育局要在2026年10月20日前完成检查，结果报县政府办公室。"""
INSIDE = ("庞启芳", journey.SECOND, "何泰")
HANDS = ("舒佳俭", "贾春敏", "舒佳俭", "陆静", "舒佳俭", "吴建涛", "胡文森", "许敏", "邵文博", "韩雪梅", "赵启明")


def take(browser: Browser, into: Path) -> None:
    """todo, morning, calendar, draft, case, case-phone, register, form."""
    with TemporaryDirectory() as var, standing(Path(var), "2026-09-14T09:00") as house:
        people = People(browser, house)
        asked = [_handed(people, title, ("县财政局",), urgency) for title, urgency in ASKED.items()]
        for url in [_handed(people, title, (), "平件") for title in QUICK]:
            _hand(people, url, HANDS)
            journey.done(people.at("吴建涛"), url, "issue")
        main = journey.drafted(people)
        for url in asked[:2]:
            people.at("程立新").goto(url)
        _draft(people, into)
        people.leave()
        house.open("2026-09-21T10:00")
        _shoot(people.at("程立新"), "/todo/", into / "todo.png")
        _shoot(people.at("程立新"), "/morning/", into / "morning.png")
        _shoot(people.at("吴建涛"), "/calendar/", into / "calendar.png")
        journey.countersigned(house, people, main, "2026-10-13T09:00")
        journey.open_to_all(people, main)
        journey.through_the_office(people, main)
        _shoot(people.at("韩雪梅"), main, into / "case.png")
        phone = people.at("韩雪梅", phone=True)
        phone.goto(main)
        _keep(phone.screenshot(), into / "case-phone.png")
        journey.signed(people, main)
        journey.issued(people, main)
        clerk = people.at("吴建涛")
        _shoot(clerk, "/registers/issue/", into / "register.png")
        _first_page(clerk.request.get(main + "print/form.pdf").body(), into / "form.png")
        people.leave()


def _handed(people: People, title: str, asked: Sequence[str], urgency: str) -> str:
    """Written, handed in and passed by the department."""
    drafter = people.at("贾春敏")
    walk.write(drafter, journey.REVIEWERS, asked, title, BODY)
    drafter.get_by_label("紧急程度").select_option(urgency)
    url = walk.hand_in(drafter)
    _hand(people, url, INSIDE)
    return url


def _hand(people: People, url: str, names: Sequence[str]) -> None:
    for name in names:
        journey.done(people.at(name), url)


def _draft(people: People, into: Path) -> None:
    page = people.at("贾春敏")
    page.set_viewport_size({"width": WIDE, "height": HIGH})
    walk.write(page, journey.REVIEWERS, ("县财政局", "县住房和城乡建设局"))
    page.get_by_role("button", name="看路线").click()
    page.locator("#forecast").wait_for()
    _keep(page.screenshot(), into / "draft.png")


def _shoot(page: Page, address: str, path: Path) -> None:
    page.set_viewport_size({"width": WIDE, "height": HIGH})
    page.goto(address)
    _keep(page.screenshot(), path)


def _first_page(pdf: bytes, path: Path) -> None:
    picture = io.BytesIO()
    pypdfium2.PdfDocument(pdf)[0].render(scale=84 / 72).to_pil().save(picture, "PNG")
    _keep(picture.getvalue(), path)


def _keep(picture: bytes, path: Path) -> None:
    """Few colours are enough for a page of text."""
    few = Image.open(io.BytesIO(picture)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    few.save(path, "PNG", optimize=True)
