"""An office at work, clicked: one 西政发 from draft to archive through the hands of the sample county, and what else
people do there all day. Its own server, its own clock."""

import io
import re
import shutil
from collections.abc import Iterator

import openpyxl
import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.web import journey, walk
from tests.web.house import FLAGS, House, People, standing

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = [pytest.mark.browser, pytest.mark.skipif(CHROMIUM is None, reason="本机没有 Chromium")]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield running
        running.close()


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with standing(tmp_path_factory.mktemp("house"), "2026-09-14T09:00") as found:
        yield found


@pytest.fixture(scope="module")
def people(browser: Browser, house: House) -> Iterator[People]:
    found = People(browser, house)
    yield found
    found.leave()
    assert not found.problems


@pytest.fixture(scope="module")
def filed(house: House, people: People) -> str:
    """The address of a 西政发 that went all the way."""
    url = journey.drafted(people)
    journey.countersigned(house, people, url)
    journey.open_to_all(people, url)
    journey.through_the_office(people, url)
    journey.signed(people, url)
    journey.issued(people, url)
    return url


def test_from_draft_to_archive(house: House, people: People, filed: str) -> None:
    clerk = people.at("吴建涛")
    clerk.goto(filed)
    expect(clerk.locator(".case-head")).to_contain_text("已归档")
    expect(clerk.locator(".case-head")).to_contain_text("西政发〔2026〕1号")
    clerk.get_by_text(re.compile("分送 .* 个机关")).click()
    expect(clerk.get_by_role("listitem").filter(has_text="西丰镇人民政府")).to_contain_text("签收")
    assert "逐条核对无误" in house.command("record", "verify")


def test_found_by_two_characters(people: People, filed: str) -> None:
    page = people.at("吴建涛")
    page.get_by_label("检索公文").fill("校舍")
    page.keyboard.press("Enter")
    expect(page.locator(".list mark").first).to_have_text("校舍")
    page.get_by_role("link", name=re.compile("西政发〔2026〕1号")).click()
    expect(page).to_have_url(filed)


def test_registers_on_screen_on_paper_and_in_excel(people: People, filed: str) -> None:
    page = people.at("吴建涛")
    page.goto("/registers/issue/")
    expect(page.locator("table.book")).to_contain_text(walk.TITLE)
    told = page.request.get("/registers/issue/?as=xlsx").body()
    rows = openpyxl.load_workbook(io.BytesIO(told)).worksheets[0].iter_rows(values_only=True)
    cells = [str(cell) for row in rows for cell in row]
    assert walk.TITLE in cells
    assert any("西政发〔2026〕1号" in cell for cell in cells)
    assert page.request.get("/registers/seal/?as=pdf").body().startswith(b"%PDF")


def test_who_has_no_business_with_it(people: People) -> None:
    url = journey.short(people, "关于做好秋季学校卫生工作的通知")
    answer = people.at("李伟强").goto(url)
    assert answer
    assert answer.status == 404
    clerk = people.at("吴建涛")
    clerk.goto(url)
    expect(clerk.locator("#act")).to_contain_text("本件现不由您办理")
    sent: dict[str, str | float | bool] = {"verb": "consent", "number": "2"}
    for name in ("csrfmiddlewaretoken", "token"):
        sent[name] = clerk.locator(f"[name={name}]").first.input_value()
    refused = clerk.request.post(url + "do", form=sent, headers={"Referer": url})
    assert refused.status == 422
    assert "附件1 五（三）3" in refused.text()


def test_two_windows_one_effect(people: People) -> None:
    url = journey.short(people, "关于做好校园消防工作的通知")
    first = people.at("庞启芳")
    first.goto(url)
    second = first.context.new_page()
    second.goto(url)
    first.locator('.bar button[value="consent"]').dblclick()
    expect(first.get_by_role("status")).to_contain_text("校园消防")
    second.locator('.bar button[value="consent"]').click()
    expect(second.locator(".problem")).to_contain_text("庞启芳")
    expect(second.locator(".problem")).to_be_focused()
    second.close()


def test_many_at_once(people: People) -> None:
    urls = [journey.short(people, f"关于做好第{number}期教师培训工作的通知") for number in "一二三"]
    head = people.at("庞启芳")
    for url in urls[:2]:
        head.goto(url)
    head.goto("/todo/?q=教师培训")
    expect(head.locator(".row")).to_have_count(3)
    head.get_by_label("全选可批量的").check()
    head.get_by_label("批量办理的意见").fill("不涉密，同意。")
    head.get_by_role("button", name="同意所选").click()
    expect(head.locator(".outcome .yes")).to_have_count(2)
    head.goto("/todo/?q=教师培训")
    expect(head.locator(".row")).to_have_count(1)


def test_a_secret_leaves_no_trace(house: House, people: People) -> None:
    journey.short(people, "关于做好食堂工作的通知")
    page = people.at("贾春敏")
    walk.write(page, journey.REVIEWERS, (), "西丰县人民政府关于寒潮暗号八七六的通知")
    page.get_by_label("秘密等级").select_option("机密")
    page.get_by_role("button", name="存草稿").click()
    expect(page.locator(".problem")).to_contain_text("第六十九条")
    assert page.locator("[name=part-TITLE]").input_value() == ""
    kept = b"".join(file.read_bytes() for file in house.var.iterdir() if file.is_file())
    assert "寒潮暗号".encode() not in kept
    assert "食堂工作".encode() in kept


def test_the_draft_page_keeps_what_was_typed(people: People) -> None:
    page = people.at("贾春敏")
    walk.write(page, journey.REVIEWERS, ("县公安局",), "西丰县人民政府关于校园安全的通知")
    page.fill("[name=phone]", "")
    page.get_by_role("button", name="提交初审").click()
    expect(page.locator(".problem")).to_contain_text("联系电话没有填写")
    expect(page.get_by_role("checkbox", name="县公安局", exact=True)).to_be_checked()
    assert page.locator("[name=part-BODY]").input_value() == walk.BODY
    page.fill("[name=phone]", "13904100000")
    walk.hand_in(page)
    page.goto("/drafts/")
    expect(page.get_by_text("没有草稿")).to_be_visible()


@pytest.mark.parametrize("path", ["/todo/", "/done/", "/begun/", "/drafts/", "/receive/", "/to-read/", "/documents/new",
                                  "/find/?q=校舍", "/registers/issue/", "/account/phrases", "case", "versions/1",
                                  "versions/2/differences"])
def test_nothing_runs_off_a_phone(people: People, filed: str, path: str) -> None:
    phone = people.at("吴建涛", phone=True)
    phone.goto(path if path.startswith("/") else filed + path.removeprefix("case"))
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    expect(phone.get_by_role("heading", level=1)).to_be_visible()
    assert not phone.evaluate(NAMELESS)


NAMELESS = """() => [...document.querySelectorAll('input:not([type=hidden]), select, textarea, button, summary, a')]
    .filter(one => !(one.labels && one.labels.length) && !one.getAttribute('aria-label') && !one.textContent.trim())
    .map(one => one.outerHTML)"""


def test_all_works_without_javascript(people: People) -> None:
    url = journey.short(people, "关于做好学校食堂工作的通知")
    plain = people.another("庞启芳", plain=True)
    people.sign_in(plain, "庞启芳")
    walk.press(plain, url, opinion="不涉密。")
    expect(plain.get_by_role("status")).to_contain_text("学校食堂")
    plain.context.close()


def test_keyboard_and_common_opinions(people: People, filed: str) -> None:
    page = people.at("吴建涛")
    page.goto(filed)
    page.keyboard.press("j")
    expect(page.locator(".finding.here .number")).to_have_text("1")
    expect(page.locator("a.mark.here").first).to_be_visible()
    url = journey.short(people, "关于做好学校防寒工作的通知")
    reviewer = people.at("庞启芳")
    reviewer.goto(url)
    reviewer.get_by_role("button", name="同意，按程序办理。").click()
    expect(reviewer.locator("#opinion")).to_have_value("同意，按程序办理。")
    reviewer.get_by_role("button", name="暂存").last.click()
    expect(reviewer.get_by_role("status")).to_have_text("已记下。")
    expect(reviewer.locator("#opinion")).to_have_value("同意，按程序办理。")


def test_a_long_list_is_narrowed_by_words(people: People) -> None:
    page = people.at("贾春敏")
    page.goto("/documents/new")
    page.get_by_label("找部门、乡镇").fill("水利")
    expect(page.locator(".pick-group label:visible")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page.locator(".chosen")).to_have_text("已选 1：县水利局")
    page.on("dialog", lambda asked: asked.accept())
    page.goto("/drafts/")


def test_a_file_may_be_taken_twice(people: People) -> None:
    page = people.at("吴建涛")
    page.goto("/?sample")
    for _ in range(2):
        with page.expect_download() as taken:
            page.get_by_role("button", name="DOCX").click()
        assert taken.value.suggested_filename.endswith(".docx")
