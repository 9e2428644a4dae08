"""An office at work, clicked: one 西政发 from draft to archive through the hands of the sample county, and what else
people do there all day. Its own server, its own clock."""

import io
import re
import shutil
from collections.abc import Iterator

import openpyxl
import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.web import walk
from tests.web.house import FLAGS, House, People, standing

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = [pytest.mark.browser, pytest.mark.skipif(CHROMIUM is None, reason="本机没有 Chromium")]
REVIEWERS = ("县教育局办公室主任庞启芳", "县教育局副局长王丽")
SECOND = "P0045"
"""王丽: there are several of that name, so she signs in by number."""
RECEIVER = "蒋文华"
"""Of 西丰镇人民政府."""


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
    url = _drafted(people)
    _countersigned(house, people, url)
    _open_to_all(people, url)
    _through_the_office(people, url)
    _signed(people, url)
    _issued(people, url)
    return url


def _done(page: Page, url: str, verb: str = "consent", opinion: str = "", **fields: str) -> None:
    walk.press(page, url, verb, opinion, **fields)
    assert not walk.problems(page)


def _drafted(people: People) -> str:
    """Three reviews by three people; the head is away from 14 to 18 September, who holds his authorisation signs."""
    drafter = people.at("贾春敏")
    walk.write(drafter, REVIEWERS, ("县财政局", "县住房和城乡建设局"))
    drafter.get_by_role("button", name="看路线").click()
    expect(drafter.locator(".forecast .signer")).to_have_text("由县长签发")
    url = walk.hand_in(drafter)
    _done(people.at("庞启芳"), url, opinion="不涉密，可以报。")
    _done(people.at(SECOND), url, opinion="已复核。")
    deputy = people.at("何泰", phone=True)
    deputy.goto(url)
    expect(deputy.locator('.bar button[value="consent"]')).to_be_in_viewport()
    _done(deputy, url, opinion="同意报送。")
    drafter.goto(url)
    expect(drafter.locator("#form")).to_contain_text("何泰（代县教育局局长梁志成）")
    return url


def _countersigned(house: House, people: People, url: str) -> None:
    """县财政局 never answers; seven working days after delivery the clock enters no objection."""
    _done(people.at("李伟强"), url, opinion="无不同意见。")
    drafter = people.at("贾春敏")
    drafter.goto(url)
    drafter.get_by_text("记送达：县财政局").click()
    drafter.get_by_label("送达证明").fill("县财政局办公室签收，专人送达，9月14日9时")
    drafter.get_by_role("button", name="记下送达").click()
    expect(drafter.get_by_role("status")).to_have_text("已记下。")
    people.leave()
    house.close()
    house.now = "2026-09-24T09:00"
    assert "无不同意见1件" in house.command("tick")
    house.open()
    drafter = people.at("贾春敏")
    drafter.goto(url)
    expect(drafter.locator("#form")).to_contain_text("视为无不同意见")
    expect(drafter.locator("#form")).to_contain_text("送达证明：县财政局办公室签收")
    _done(drafter, url)


def _open_to_all(people: People, url: str) -> None:
    for name in ("舒佳俭", "贾春敏", "舒佳俭", "陆静"):
        _done(people.at(name), url)
    _done(people.at("舒佳俭"), url, opinion="同意公开。")


def _through_the_office(people: People, url: str) -> None:
    """秘书股 takes it in; the deputy director returns it once, the mended version goes straight back to him."""
    _done(people.at("吴建涛"), url, opinion="收稿，形式符合。")
    _done(people.at("胡文森"), url, opinion="已校核。")
    _done(people.at("许敏"), url, "return", "请写明校舍排查的责任单位。")
    drafter = people.at("贾春敏")
    drafter.goto(url)
    expect(drafter.locator(".returned")).to_contain_text("请写明校舍排查的责任单位")
    drafter.get_by_role("link", name="改稿").click()
    drafter.fill("[name=part-BODY]", walk.BODY.replace("逐校建立台账", "由县教育局逐校建立台账"))
    drafter.fill("[name=why]", "写明排查的责任单位")
    drafter.get_by_role("button", name="存为新稿").click()
    expect(drafter.get_by_role("link", name="第 2 稿")).to_be_visible()
    _done(drafter, url)
    _done(people.at("许敏"), url)
    _done(people.at("邵文博"), url, opinion="请雪梅副县长审签，启明县长签发。")


def _signed(people: People, url: str) -> None:
    """One deputy wrote on paper, her clerk enters it; the others and the county head sign on their phones."""
    clerk = people.at("胡文森")
    clerk.goto("/todo/")
    clerk.get_by_role("link", name="含可代录的").click()
    clerk.get_by_role("link", name=re.compile(walk.TITLE)).click()
    clerk.fill("#opinion", "同意。")
    clerk.get_by_label("批示原件").fill("2026年9月24日批示，存秘书股文件柜3号盒")
    clerk.locator('.bar button[value="consent"]').click()
    clerk.goto(url)
    expect(clerk.locator("#form")).to_contain_text("副县长韩雪梅（胡文森代录）")
    for name in ("孙立群", "吴海峰", "赵启明"):
        leader = people.at(name, phone=True)
        leader.goto("/todo/")
        leader.get_by_role("link", name=re.compile(walk.TITLE)).click()
        expect(leader.locator('.bar button[value="consent"]')).to_be_in_viewport()
        assert leader.evaluate("document.documentElement.scrollWidth") <= 390
        _done(leader, url)


def _issued(people: People, url: str) -> None:
    clerk = people.at("吴建涛")
    _done(clerk, url, "issue")
    _done(clerk, url, "print", copies="60")
    _done(clerk, url, "send")
    township = people.at(RECEIVER)
    township.goto("/receive/")
    row = township.get_by_role("listitem").filter(has_text=walk.TITLE)
    row.get_by_role("button", name="签收").click()
    expect(township.get_by_text("没有待签收的公文")).to_be_visible()
    _done(people.at("舒佳俭"), url)
    _done(clerk, url, "file", reason="主送单位回执陆续收齐，先行归档")


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
    url = _short(people, "关于做好秋季学校卫生工作的通知")
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


def _short(people: People, title: str) -> str:
    drafter = people.at("贾春敏")
    walk.write(drafter, REVIEWERS, (), "西丰县人民政府" + title)
    return walk.hand_in(drafter)


def test_two_windows_one_effect(people: People) -> None:
    url = _short(people, "关于做好校园消防工作的通知")
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
    urls = [_short(people, f"关于做好第{number}期教师培训工作的通知") for number in "一二三"]
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
    _short(people, "关于做好食堂工作的通知")
    page = people.at("贾春敏")
    walk.write(page, REVIEWERS, (), "西丰县人民政府关于寒潮暗号八七六的通知")
    page.get_by_label("秘密等级").select_option("机密")
    page.get_by_role("button", name="存草稿").click()
    expect(page.locator(".problem")).to_contain_text("第六十九条")
    assert page.locator("[name=part-TITLE]").input_value() == ""
    kept = b"".join(file.read_bytes() for file in house.var.iterdir() if file.is_file())
    assert "寒潮暗号".encode() not in kept
    assert "食堂工作".encode() in kept


def test_the_draft_page_keeps_what_was_typed(people: People) -> None:
    page = people.at("贾春敏")
    walk.write(page, REVIEWERS, ("县公安局",), "西丰县人民政府关于校园安全的通知")
    page.fill("[name=phone]", "")
    page.get_by_role("button", name="提交初审").click()
    expect(page.locator(".problem")).to_contain_text("联系电话没有填写")
    expect(page.get_by_role("checkbox", name="县公安局", exact=True)).to_be_checked()
    assert page.locator("[name=part-BODY]").input_value() == walk.BODY


@pytest.mark.parametrize("path", ["/todo/", "/done/", "/begun/", "/drafts/", "/receive/", "/to-read/", "/documents/new",
                                  "/find/?q=校舍", "/registers/issue/", "/account/phrases", "case", "versions/1",
                                  "versions/2/differences"])
def test_nothing_runs_off_a_phone(people: People, filed: str, path: str) -> None:
    phone = people.at("吴建涛", phone=True)
    phone.goto(path if path.startswith("/") else filed + path.removeprefix("case"))
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    assert not phone.evaluate(NAMELESS)


NAMELESS = """() => [...document.querySelectorAll('input:not([type=hidden]), select, textarea, button, summary, a')]
    .filter(one => !(one.labels && one.labels.length) && !one.getAttribute('aria-label') && !one.textContent.trim())
    .map(one => one.outerHTML)"""


def test_all_works_without_javascript(people: People) -> None:
    url = _short(people, "关于做好学校食堂工作的通知")
    plain = people.another("庞启芳", plain=True)
    people.sign_in(plain, "庞启芳")
    walk.press(plain, url, opinion="不涉密。")
    expect(plain.get_by_role("status")).to_contain_text("学校食堂")
    plain.context.close()
