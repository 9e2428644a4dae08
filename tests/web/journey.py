"""The way of one 西政发 through the sample county, stage by stage, each in the browsers of the people concerned."""

import re

from playwright.sync_api import Page, expect

from tests.web import walk
from tests.web.house import House, People

REVIEWERS = ("县教育局办公室主任庞启芳", "县教育局副局长王丽")
SECOND = "P0045"
"""王丽: there are several of that name, so she signs in by number."""
RECEIVER = "蒋文华"
"""Of 西丰镇人民政府."""


def done(page: Page, url: str, verb: str = "consent", opinion: str = "", **fields: str) -> None:
    """A press that must succeed."""
    walk.press(page, url, verb, opinion, **fields)
    assert walk.problems(page) == []


def drafted(people: People) -> str:
    """Three reviews by three people; the head is away from 14 to 18 September, who holds his authorisation signs."""
    drafter = people.at("贾春敏")
    walk.write(drafter, REVIEWERS, ("县财政局", "县住房和城乡建设局"))
    drafter.get_by_role("button", name="看路线").click()
    expect(drafter.locator(".forecast .signer")).to_have_text("由县长签发")
    url = walk.hand_in(drafter)
    done(people.at("庞启芳"), url, opinion="不涉密，可以报。")
    done(people.at(SECOND), url, opinion="已复核。")
    deputy = people.at("何泰", phone=True)
    deputy.goto(url)
    expect(deputy.locator('.bar button[value="consent"]')).to_be_in_viewport()
    done(deputy, url, opinion="同意报送。")
    drafter.goto(url)
    expect(drafter.locator("#form")).to_contain_text("何泰（代县教育局局长梁志成）")
    return url


def countersigned(house: House, people: People, url: str, later: str = "2026-09-24T09:00") -> None:
    """县财政局 never answers; seven working days after delivery the clock enters no objection."""
    done(people.at("李伟强"), url, opinion="无不同意见。")
    drafter = people.at("贾春敏")
    drafter.goto(url)
    drafter.get_by_text("记送达：县财政局").click()
    drafter.get_by_label("送达证明").fill("县财政局办公室签收，专人送达，9月14日9时")
    drafter.get_by_role("button", name="记下送达").click()
    expect(drafter.get_by_role("status")).to_have_text("已记下。")
    people.leave()
    house.close()
    house.now = later
    assert re.search("无不同意见[1-9]", house.command("tick"))
    house.open()
    drafter = people.at("贾春敏")
    drafter.goto(url)
    expect(drafter.locator("#form")).to_contain_text("视为无不同意见")
    expect(drafter.locator("#form")).to_contain_text("送达证明：县财政局办公室签收")
    done(drafter, url)


def open_to_all(people: People, url: str) -> None:
    """公开属性审核 (P16): 政务公开股, the drafter, 司法局, 政务公开股 again."""
    for name in ("舒佳俭", "贾春敏", "舒佳俭", "陆静"):
        done(people.at(name), url)
    done(people.at("舒佳俭"), url, opinion="同意公开。")


def through_the_office(people: People, url: str) -> None:
    """秘书股 takes it in; the deputy director returns it once, the mended version goes straight back to him."""
    done(people.at("吴建涛"), url, opinion="收稿，形式符合。")
    done(people.at("胡文森"), url, opinion="已校核。")
    done(people.at("许敏"), url, "return", "请写明校舍排查的责任单位。")
    drafter = people.at("贾春敏")
    drafter.goto(url)
    expect(drafter.locator(".returned")).to_contain_text("请写明校舍排查的责任单位")
    drafter.get_by_role("link", name="改稿").click()
    drafter.fill("[name=part-BODY]", walk.BODY.replace("逐校建立台账", "由县教育局逐校建立台账"))
    drafter.fill("[name=why]", "写明排查的责任单位")
    drafter.get_by_role("button", name="存为新稿").click()
    expect(drafter.get_by_role("link", name="第 2 稿")).to_be_visible()
    done(drafter, url)
    done(people.at("许敏"), url)
    done(people.at("邵文博"), url, opinion="请雪梅副县长审签，启明县长签发。")


def signed(people: People, url: str) -> None:
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
        done(leader, url)


def issued(people: People, url: str) -> None:
    """编号, 印制, 分送, a township signs for it, 公布, 归档."""
    clerk = people.at("吴建涛")
    done(clerk, url, "issue")
    done(clerk, url, "print", copies="60")
    done(clerk, url, "send")
    township = people.at(RECEIVER)
    township.goto("/receive/")
    row = township.get_by_role("listitem").filter(has_text=walk.TITLE)
    row.get_by_role("button", name="签收").click()
    expect(township.get_by_text("没有待签收的公文")).to_be_visible()
    done(people.at("舒佳俭"), url)
    done(clerk, url, "file", reason="主送单位回执陆续收齐，先行归档")


def short(people: People, title: str) -> str:
    """Another document of the same drafter, handed in."""
    drafter = people.at("贾春敏")
    walk.write(drafter, REVIEWERS, (), "西丰县人民政府" + title)
    return walk.hand_in(drafter)
