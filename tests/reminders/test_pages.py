"""The list on the screen, on one A4 and in the calendar; how a person chooses."""

import re
from datetime import date

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import Settings

from luoshi.law.refusal import Refusal
from luoshi.record import clock
from luoshi.record.clock import Held
from luoshi.record.models import Record
from luoshi.reminders import ical, queries, ticking
from luoshi.reminders.actions import choose
from luoshi.reminders.models import Choice
from luoshi.reminders.sheet import one_page
from tests.accounts import people
from tests.reminders import ics
from tests.reminders.town import begun, body, seat_of, who

CLERK = "科员午"


def test_the_page_says_what_why_and_with_whom(held: Held) -> None:
    begun("甲件", seat_of(CLERK), seat_of("副县乙"), urgency=2)
    begun("乙件", seat_of("财政癸"), seat_of("副县乙"), by=CLERK)
    held.forward(days=10)
    page = people.signed(CLERK).get("/morning/").content.decode()
    late, others = page.split("等待别人办理")
    assert "甲件" in late
    assert "回复征求意见、会签，第五十二条" in late
    assert "已逾期1天" in late
    assert "特急" in late
    assert "届满：2026年12月2日" in late
    assert "乙件" in others
    assert "财政癸 · 已10天" in others
    assert "没有到期和逾期的事项" in people.signed("镇长子").get("/morning/").content.decode()


def test_a_body_by_its_people_and_another_is_not_there(held: Held) -> None:
    begun("甲件", body("D2"), seat_of("副县乙"))
    held.forward(days=10)
    ticking.tick()
    unit, other = body("D2").id, body("D1").id
    browser = people.signed(CLERK)
    assert "甲件" in browser.get(f"/morning/?unit={unit}").content.decode()
    assert browser.get(f"/morning/?unit={other}").status_code == 404
    assert browser.get(f"/morning/sheet.pdf?unit={unit}").content.startswith(b"%PDF")


@pytest.mark.parametrize("many", [0, 3, 40])
def test_the_print_is_one_page_however_much_there_is(held: Held, many: int) -> None:
    for number in range(many):
        begun(f"关于做好第{number}件重点工作任务分解落实和督促检查有关事项的请示", seat_of(CLERK), seat_of("副县乙"))
    held.forward(days=9)
    made = one_page(queries.morning(who(CLERK).person, clock.today()))
    words = pypdfium2.PdfDocument(made.data)[0].get_textpage().get_text_bounded()
    assert made.pages == 1
    assert f"今日到期{many}件" in words
    assert ("见系统" in words) is (many == 40)


def test_the_calendar_opens_by_its_secret_until_revoked(held: Held) -> None:
    begun("甲，乙；丙\\丁", seat_of(CLERK), seat_of("副县乙"))
    browser, person = people.signed(CLERK), who(CLERK).person
    page = browser.post("/account/channels", {"do": "feed"}).content.decode()
    (address,) = re.findall(r"http://testserver(/morning/lm_[\w-]+\.ics)", page)
    assert address not in browser.get("/account/channels").content.decode()
    assert address.split("/")[-1][:-4] not in str([(row.after, row.before) for row in Record.objects.all()])
    browser.logout()
    answer = browser.get(address)
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    (event,) = ics.read(answer.content)
    assert event.start == date(2026, 12, 2)
    assert event.values["DTEND"] == "20261203"
    uid = event.values["UID"]
    held.forward(days=1)
    (later,) = ics.read(browser.get(address).content)
    assert later.values["UID"] == uid
    again = people.signed(CLERK).post("/account/channels", {"do": "feed"})
    assert again.status_code == 200
    assert browser.get(address).status_code == 404
    fresh = Choice.objects.get(person=person)
    assert fresh.feed
    people.signed(CLERK).post("/account/channels", {"do": "revoke"})
    assert Choice.objects.get(person=person).feed is None
    assert str(fresh) == str(person)


def test_a_suspended_account_has_no_calendar(held: Held) -> None:
    page = people.signed(CLERK).post("/account/channels", {"do": "feed"}).content.decode()
    (address,) = re.findall(r"http://testserver(/morning/lm_[\w-]+\.ics)", page)
    account = people.account(CLERK)
    account.enabled = False
    account.save()
    assert people.signed("镇长子").get(address).status_code == 404


@given(st.text(max_size=200))
def test_any_text_is_folded_and_escaped_and_read_back(words: str) -> None:
    ends = words.replace("\r\n", "\n").replace("\r", "\n")
    plain = "".join(mark for mark in ends if mark in "\t\n" or (ord(mark) > 31 and mark != "\x7f"))
    (line,) = ics.unfolded(ical.folded("SUMMARY:" + ical.escaped(words)).encode())
    assert ics.text(line.removeprefix("SUMMARY:")) == plain


def test_what_is_wrong_with_a_choice_is_said(held: Held, settings: Settings) -> None:
    settings.EMAIL_HOST, settings.MAIL_DOMAINS = "", ("county.gov.cn",)
    browser = people.signed(CLERK)
    page = browser.post("/account/channels", {"do": "choose", "mail": "nobody", "wecom": "on", "dingtalk": "on"})
    assert page.status_code == 422
    for words in ("邮件还没有开通", "不是邮箱地址", "企业微信还没有开通", "钉钉还没有开通"):
        assert words in page.content.decode()
    settings.EMAIL_HOST = "mail"
    away = browser.post("/account/channels", {"do": "choose", "mail": "a@elsewhere.com"})
    assert "elsewhere.com不是允许的邮箱" in away.content.decode()
    kept = browser.post("/account/channels", {"do": "choose", "mail": "a@county.gov.cn"})
    assert "已保存" in kept.content.decode()
    with pytest.raises(Refusal, match="只能由本人设定"):
        choose(who("财政癸").person, by=who(CLERK))
