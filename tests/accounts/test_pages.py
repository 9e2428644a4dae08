"""The administrators' pages and one's own, by clicking."""

import html
import re

from django.test import Client

from luoshi.accounts.actions import granting
from luoshi.accounts.queries import bearer
from luoshi.record.clock import Held
from luoshi.record.models import Record
from tests.accounts import people
from tests.office import county


def text(browser: Client, path: str, fields: dict[str, str] | None = None) -> str:
    """The page after a visit or a press."""
    answer = browser.get(path) if fields is None else browser.post(path, fields)
    return html.unescape(answer.content.decode())


def secret(page: str) -> str:
    """What a page shows once."""
    found: list[str] = re.findall(r'class="secret">([^<]+)<', page)
    return found[0]


def test_from_opening_to_the_first_sign_in(house: Held) -> None:
    system, security = people.signed("系统卯"), people.signed("安全辰")
    assert "未开未" in text(system, "/admin/accounts/open?q=未开")
    who = str(county.person("未开未").pk)
    opened = text(system, "/admin/accounts/open", {"person": who, "duty": "业务人员"})
    password, key = secret(opened), people.account("未开未").pk
    assert "没有任职" in text(system, "/admin/accounts/open", {"person": "0", "duty": "?"})
    assert Client().post("/sign-in", {"login": "25", "password": password}).status_code == 422
    listed = text(security, "/admin/accounts/")
    assert listed.index("未开未") < listed.index("县长甲"), "who waits comes first"
    one = f"/admin/accounts/{key}/"
    assert 'value="grant"' in text(security, one)
    assert 'value="grant"' not in text(system, one)
    assert "不是安全保密管理员" in text(system, one, {"do": "grant", "clearance": "内部"})
    assert "已启用" in text(security, one, {"do": "grant", "clearance": "内部"})
    browser = Client()
    assert browser.post("/sign-in", {"login": "25", "password": password}).status_code == 302
    assert "没有写明理由" in text(security, one, {"do": "label", "clearance": "工作秘密"})
    text(security, one, {"do": "label", "clearance": "工作秘密", "reason": "承办"})
    again = secret(text(system, one, {"do": "reset", "reason": "忘记"}))
    assert again != password
    text(security, one, {"do": "suspend", "reason": "外出学习"})
    assert "没有启用动态口令" in text(security, one, {"do": "drop", "reason": "x"})
    ended = text(system, one, {"do": "end", "reason": "调离"})
    assert "已注销" in ended
    assert 'name="do"' not in ended
    for words in ("开立账号", "启用账号", "调整权限", "重置口令", "停用账号", "注销账号"):
        assert words in ended
    assert "不是系统管理员" in text(people.signed("审计巳"), one, {"do": "reset", "reason": "x"})
    assert text(people.signed("审计巳"), one).count("<form") == 1
    assert system.get("/admin/accounts/0/").status_code == 404


def test_the_list_is_searched_and_paged(house: Held) -> None:
    system = people.signed("系统卯")
    found = text(system, "/admin/accounts/?q=财政&duty=业务人员&standing=已启用&page=9")
    assert "财政癸" in found
    assert "县长甲" not in found
    assert "没有符合条件" in text(system, "/admin/accounts/?standing=已注销")
    assert "系统卯" not in text(system, "/admin/accounts/?duty=安全审计员")


def test_the_auditor_sees_who_and_when_but_no_business(house: Held) -> None:
    audit = people.signed("审计巳")
    page = text(audit, "/admin/record/")
    assert "开立首批账号" in page
    imported = text(audit, "/admin/record/?action=office.import_workbook")
    assert "业务内容不显示" in imported
    assert "机构：" not in imported
    assert "没有符合条件" in text(audit, "/admin/record/?actor=没有这人")
    assert "开立首批账号" in text(audit, "/admin/record/?day=2026-11-23&actor=系统")
    assert "没有符合条件" in text(audit, "/admin/record/?day=2026-11-24")
    assert "没有符合条件" in text(audit, "/admin/record/?day=2026-11-22")
    assert "不是日期" in text(audit, "/admin/record/?day=昨天")
    assert "没有符合条件" in text(audit, "/admin/record/?below=1")
    checked = text(audit, "/admin/record/", {})
    assert "逐条核对无误" in checked
    assert Record.objects.latest("seq").action == "accounts.verified"


def test_old_rows_are_a_page_further(house: Held) -> None:
    for _ in range(60):
        granting.reset_password(people.account("科员壬"), by=people.by("系统卯"), reason="演练")
    audit = people.signed("审计巳")
    first = text(audit, "/admin/record/?action=accounts.reset_password")
    assert first.count('<td class="num">') == 50
    older = re.findall(r'href="(\?[^"]*below=\d+)"', first)[0]
    assert text(audit, "/admin/record/" + older).count('<td class="num">') == 10


def test_tokens_by_clicking(house: Held) -> None:
    browser = people.signed("科员壬")
    shown = secret(text(browser, "/account/tokens", {"do": "issue", "name": "与档案系统对接", "days": "30"}))
    assert bearer(shown) == people.account("科员壬")
    assert shown not in text(browser, "/account/tokens")
    assert "一年以内" in text(browser, "/account/tokens", {"do": "issue", "name": "久", "days": "99999"})
    token = re.findall(r'name="token" value="(\d+)"', text(browser, "/account/tokens"))[0]
    assert people.signed("科员午").post("/account/tokens", {"do": "revoke", "token": token}).status_code == 404
    assert "已停用" in text(browser, "/account/tokens", {"do": "revoke", "token": token})
    assert bearer(shown) is None


def test_one_sees_from_where_the_account_was_used(house: Held) -> None:
    browser = Client(REMOTE_ADDR="10.0.0.7")
    browser.post("/sign-in", {"login": "9", "password": "x"})
    browser.post("/sign-in", {"login": "9", "password": people.PASSWORD})
    page = text(browser, "/account/")
    assert "10.0.0.7" in page
    assert "口令不对" in page
