"""The pages in the hands of people: write a paper, answer one's turn. Each returns what the page then says."""

from collections.abc import Mapping, Sequence

from playwright.sync_api import Page

TITLE = "西丰县人民政府关于做好冬季校舍安全工作的通知"
BODY = """为做好冬季校舍安全工作，根据《中小学校舍安全管理办法》，现通知如下：
一、全面排查校舍
各乡（镇）人民政府要在2026年12月20日前完成辖区内中小学、幼儿园校舍安全排查，逐校建立台账。
二、落实整改责任
县教育局牵头，县住房和城乡建设局配合，对排查出的问题逐项明确责任人和完成时限。所需资金由县财政局统筹安排。
三、加强值守检查
寒假期间各学校要安排专人值守，县教育局每周抽查一次，结果报县政府办公室。"""
REVIEW = {f"head_{number}": "符合" for number in range(1, 6)}
PAPERS: Mapping[str, Mapping[str, str]] = {
    "P05.6": {"state": "没有修改意见"},
    "P16.2": {"disclosure": "主动公开"},
    "P16.3": {"state": "免做", "text": "不属于政策文件"},
    "P16.4": {"state": "免做", "text": "不涉及公众切身利益"},
    "P16.5": {"result": "通过"},
    "P01.11": REVIEW,
    "P01.18": {"approvals": "是", "text_same": "是", "form": "是"},
    "P01.21": {"state": "已公布", "where": "县政府网站", "on": "2026-10-09"},
}
"""The papers that go with steps, as an office fills them."""


def write(page: Page, reviewers: Sequence[str], asked: Sequence[str], title: str = TITLE, body: str = BODY) -> None:
    """Fill 拟稿; nothing is pressed yet."""
    page.goto("/documents/new")
    page.get_by_label("以谁的名义").select_option("县政府")
    page.get_by_label("文种").select_option("通知")
    page.get_by_label("主送机关属于").select_option("乡（镇）和部门")
    page.fill("[name=part-TITLE]", title)
    page.fill("[name=part-ADDRESSEES]", "各乡（镇）人民政府，县政府各部门：")
    page.fill("[name=part-BODY]", body)
    page.fill("[name=part-SIGNATURE]", "西丰县人民政府")
    page.fill("[name=phone]", "13904100000")
    page.fill("[name=reason]", "根据《中小学校舍安全管理办法》和县政府常务会议要求，部署冬季校舍安全工作。")
    for name, label in zip(reviewers, ("初审人", "二审人"), strict=True):
        page.get_by_label(label).select_option(label=name)
    page.check("[name=disclosure][value=主动公开]")
    for name in asked:
        page.get_by_role("checkbox", name=name, exact=True).check()


def hand_in(page: Page) -> str:
    """提交初审; the document's address."""
    page.get_by_role("button", name="提交初审").click()
    page.wait_for_url("**/documents/*/")
    return page.url


def fill(page: Page, cells: Mapping[str, str]) -> None:
    """The cells of the paper due with a step."""
    for name, word in cells.items():
        radio = page.locator(f'input[type=radio][name="cell-{name}"][value="{word}"]')
        if radio.count():
            radio.check()
        else:
            page.fill(f'[name="cell-{name}"]', word)


def press(page: Page, url: str, verb: str = "consent", opinion: str = "", **fields: str) -> None:
    """Open a document, write one's opinion and what the step asks, press."""
    page.goto(url)
    step = page.locator("#act [data-step]").get_attribute("data-step") if verb in FILLING else None
    fill(page, PAPERS.get(step or "", {}))
    for name, word in fields.items():
        page.fill(f'[name="{name}"]', word)
    if opinion:
        page.fill("#opinion", opinion)
    page.locator(f'.bar button[value="{verb}"]').click()
    page.wait_for_load_state()


FILLING = ("consent", "issue")


def problems(page: Page) -> list[str]:
    """What the page says against a press."""
    return page.locator(".problem li").all_inner_texts()
