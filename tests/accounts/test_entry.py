"""Signing in through HTTP: password, pause, first password, second factor, idle end."""

import re
from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django_otp.plugins.otp_totp.models import TOTPDevice

from luoshi.accounts import totp
from luoshi.accounts.actions import granting, own
from luoshi.record.clock import Held
from luoshi.record.models import Record
from luoshi.web.idle import SEEN
from tests.accounts import people
from tests.accounts.phone import Phone

NEW = "Luo-Shi-2026"


@pytest.fixture
def browser(house: Held) -> Client:
    """Nobody is signed in."""
    return Client()


def enter(browser: Client, login: str, password: str = people.PASSWORD, **more: str) -> tuple[int, str]:
    """Status, and where to or what the page says."""
    answer = browser.post("/sign-in", {"login": login, "password": password, **more})
    return answer.status_code, answer.headers.get("Location") or answer.content.decode()


def last() -> Record:
    """The newest row of the record."""
    return Record.objects.latest("seq")


def test_the_page_says_what_may_not_be_handled(browser: Client) -> None:
    page = browser.get("/sign-in").content.decode()
    assert "严禁处理涉密信息" in page
    assert "<script>" not in page
    assert "style=" not in page


@pytest.mark.parametrize(
    ("login", "to"), [("9", "/account/"), ("科员壬", "/account/"), ("21", "/admin/accounts/"), ("23", "/admin/record/")]
)
@override_settings(LOGIN_REDIRECT_URL="account")
def test_each_begins_at_his_own_work(browser: Client, login: str, to: str) -> None:
    assert enter(browser, login) == (302, to)
    assert (last().action, last().after["方式"]) == ("accounts.sign_in", "口令")
    assert browser.get("/account/").status_code == 200
    assert browser.get("/sign-in").headers["Location"] == to
    assert browser.post("/sign-out").headers["Location"] == "/sign-in"
    assert (last().action, last().after) == ("accounts.sign_out", {"结果": "本人退出"})
    assert browser.get("/account/").headers["Location"] == "/sign-in?next=%2Faccount%2F"
    assert browser.post("/sign-out").status_code == 302


def test_one_goes_on_where_one_was_but_never_elsewhere(browser: Client) -> None:
    assert 'name="next" value="/account/totp"' in browser.get("/sign-in?next=/account/totp").content.decode()
    assert enter(browser, "9", next="/account/totp") == (302, "/account/totp")
    for away in ("https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)"):
        assert "example" not in enter(Client(), "9", next=away)[1]


def test_wrong_passwords_stop_one_login_on_one_machine_for_a_while(browser: Client) -> None:
    for _ in range(4):
        assert enter(browser, "9", "x")[0] == 422
    assert (last().action, last().actor_id, last().after["结果"]) == ("accounts.miss", 0, "口令不对或者账号未启用")
    status, page = enter(browser, "科员壬", "x")
    assert (status, "暂停15分钟" in page) == (429, True)
    assert last().after["结果"] == "连续失败，暂停登录"
    rows = Record.objects.count()
    assert enter(browser, "9")[0] == 429
    assert Record.objects.count() == rows
    assert enter(browser, "24")[0] == 302
    elsewhere = Client(REMOTE_ADDR="10.0.0.9")
    assert enter(elsewhere, "9")[0] == 302
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=16))
    assert enter(Client(), "9")[0] == 302


def test_nobody_and_the_suspended_hear_the_same(browser: Client) -> None:
    said = {enter(browser, login, password)[1] for login, password in (("我的口令", "x"), ("9", "x"))}
    assert last().after["结果"] == "口令不对或者账号未启用"
    granting.suspend(people.account("科员午"), by=people.by("安全辰"), reason="x")
    said.add(enter(browser, "24")[1])
    words = {re.sub(r"<input[^>]*>", "", page) for page in said}
    assert len(words) == 1
    assert enter(browser, "", "")[0] == 422
    assert "我的口令" not in str([one.values() for one in Record.objects.filter(action="accounts.miss")])


def test_a_first_password_opens_nothing_but_its_change(browser: Client) -> None:
    first = granting.reset_password(people.account("科员壬"), by=people.by("系统卯"), reason="忘记").result.password
    enter(browser, "9", first)
    assert browser.get("/account/tokens").headers["Location"] == "/account/password"
    wrong = browser.post("/account/password", {"current": first, "new": NEW, "again": "other"})
    assert (wrong.status_code, "两次输入" in wrong.content.decode()) == (422, True)
    elsewhere = Client()
    enter(elsewhere, "9", first)
    done = browser.post("/account/password", {"current": first, "new": NEW, "again": NEW})
    assert done.status_code == 302
    assert browser.get("/account/tokens").status_code == 200
    assert elsewhere.get("/account/tokens").headers["Location"].startswith("/sign-in")
    again = browser.post("/account/password", {"current": NEW, "new": NEW + "x", "again": NEW + "x"})
    assert "口令已更换" in again.content.decode()


def test_an_outworn_password_must_be_changed(browser: Client, house: Held) -> None:
    with override_settings(PASSWORD_DAYS=90):
        house.forward(days=90)
        enter(browser, "9")
        assert browser.get("/account/tokens").status_code == 200
        house.forward(minutes=1)
        assert browser.get("/account/tokens").headers["Location"] == "/account/password"
        assert "更换的期限" in browser.get("/account/password").content.decode()
        fields = {"current": people.PASSWORD, "new": NEW, "again": NEW}
        assert browser.post("/account/password", fields).status_code == 302
        assert browser.get("/account/tokens").status_code == 200


def test_no_machine_keeps_a_page(browser: Client) -> None:
    enter(browser, "9")
    for path in ("/sign-in", "/account/", "/account/tokens"):
        assert "no-store" in browser.get(path)["Cache-Control"]


def test_the_second_factor_is_asked_after_the_password(browser: Client, phone: Phone) -> None:
    enter(browser, "9")
    begun = browser.post("/account/totp", {"do": "begin"}).content.decode()
    assert "<svg" in begun
    key = browser.session["totp"]
    assert totp.readable(key) in begun
    assert browser.post("/account/totp", {"do": "confirm", "code": "1"}).status_code == 422
    assert "已启用" in browser.post("/account/totp", {"do": "confirm", "code": phone.code(key)}).content.decode()
    fresh = Client()
    status, page = enter(fresh, "9")
    assert (status, 'name="code"' in page) == (200, True)
    assert fresh.get("/account/").status_code == 302
    assert fresh.post("/sign-in", {"code": "000000"}).status_code == 422
    assert last().after["结果"] == "动态口令不对"
    TOTPDevice.objects.update(throttling_failure_timestamp=None, throttling_failure_count=0)
    phone.forward(60)
    assert fresh.post("/sign-in", {"code": phone.code(key)}).status_code == 302
    assert fresh.get("/account/").status_code == 200
    assert "已停用" in fresh.post("/account/totp", {"do": "drop", "code": phone.code(key)}).content.decode()


def test_the_second_factor_waits_five_minutes_and_five_tries(browser: Client, house: Held, phone: Phone) -> None:
    key = totp.fresh_key()
    own.enrol_totp(people.account("科员壬"), key, phone.code(key), by=people.by("科员壬"))
    assert "重新输入工号" in browser.post("/sign-in", {"code": "000000"}).content.decode()
    enter(browser, "9")
    house.forward(minutes=6)
    assert "超过5分钟" in browser.post("/sign-in", {"code": phone.code(key)}).content.decode()
    enter(browser, "9")
    tries = [browser.post("/sign-in", {"code": "000000"}).status_code for _ in range(5)]
    assert tries == [422, 422, 422, 422, 429]
    assert "重新输入工号" in browser.post("/sign-in", {"code": phone.code(key)}).content.decode()


def test_a_rested_session_ends(browser: Client, house: Held) -> None:
    enter(browser, "9")
    house.forward(minutes=29)
    assert browser.get("/account/").status_code == 200
    house.forward(minutes=30)
    assert browser.get("/account/").status_code == 200
    house.forward(minutes=31)
    gone = browser.get("/account/?x=1")
    assert gone.headers["Location"] == "/sign-in?next=%2Faccount%2F%3Fx%3D1&idle=1"
    assert "已自动退出" in browser.get(gone.headers["Location"]).content.decode()
    assert last().after == {"结果": "超时退出"}
    assert not Session.objects.filter(session_key=browser.session.session_key).exists()


def test_what_a_page_asks_by_itself_is_no_work(browser: Client, house: Held) -> None:
    enter(browser, "9")
    for _ in range(3):
        house.forward(minutes=10)
        assert browser.get("/account/", headers={"X-Quiet": "1"}).status_code == 200
    house.forward(minutes=1)
    assert browser.get("/account/", headers={"X-Quiet": "1"}).status_code == 302


def test_reading_writes_the_session_once_a_minute_at_most(browser: Client, house: Held) -> None:
    enter(browser, "9")
    for seconds, writes in ((0, 0), (59, 0), (1, 1), (10, 0)):
        house.forward(seconds=seconds)
        with CaptureQueriesContext(
            connection,
        ) as seen:
            browser.get("/account/")
        found = [one["sql"] for one in seen if not one["sql"].startswith(("SELECT", "SAVEPOINT", "RELEASE"))]
        assert len(found) == writes, found


def test_public_pages_ask_nothing_of_a_stranger(browser: Client) -> None:
    with CaptureQueriesContext(connection) as seen:
        assert browser.get("/rules/").status_code == 200
    assert not len(seen)


def test_who_left_every_post_sees_no_business(browser: Client, house: Held) -> None:
    enter(browser, "9")
    house.forward(days=-2000)
    session = browser.session
    session.pop(SEEN)
    session.save()
    answer = browser.get("/account/tokens")
    assert (answer.status_code, "今天没有任职" in answer.content.decode()) == (403, True)
    assert "今天没有任职" in browser.get("/account/").content.decode()


def test_the_cookie_is_kept_from_scripts(browser: Client) -> None:
    enter(browser, "9")
    cookie = browser.cookies["luoshi"]
    assert (cookie["httponly"], cookie["samesite"], cookie["max-age"]) == (True, "Lax", "")


def test_addresses_come_from_trusted_proxies_only(browser: Client) -> None:
    proxy = Client(headers={"X-Forwarded-For": "6.6.6.6, 10.1.1.1"}, REMOTE_ADDR="10.0.0.1")
    enter(proxy, "9")
    assert last().after["地址"] == "10.0.0.1"
    with override_settings(PROXIES=1):
        proxy.logout()
        enter(proxy, "9")
        assert last().after["地址"] == "10.1.1.1"
        enter(Client(REMOTE_ADDR="nowhere"), "9")
        assert last().after["地址"] == "0.0.0.0"
