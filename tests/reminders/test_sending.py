"""Messages: one a day, none at night, 特急 at once, once each; refused, tried again, given up; what a kill costs."""

import base64
import hashlib
import hmac
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from django.core.exceptions import ImproperlyConfigured
from pytest_django import Settings

from luoshi.accounts.models import Account
from luoshi.flow.models import Case, Clock
from luoshi.law.refusal import Refusal
from luoshi.record import clock
from luoshi.record.clock import Held
from luoshi.reminders import channels, sending, ticking
from luoshi.reminders.actions import choose, sent, take
from luoshi.reminders.channels import Undelivered
from luoshi.reminders.models import Letter, Reminder
from luoshi.reminders.quiet import quiet
from luoshi.reminders.words import Fate
from luoshi.terms.officer import CLOCK
from tests.accounts import people
from tests.reminders.servers import Post, Robot
from tests.reminders.town import agree, begun, seat_of, who

CLERK = "科员午"
ADDRESS = "wu@county.gov.cn"


def due(title: str = "关于预算的函", urgency: int = 0) -> Case:
    return begun(title, seat_of(CLERK), seat_of("副县乙"), urgency=urgency)


def by_mail(name: str = CLERK) -> None:
    by = who(name)
    choose(by.person, by=by, mail=ADDRESS)


def text(post: Post, place: int = -1) -> str:
    return str(post.got[place][1].get_content()).replace("\r\n", "\n")


def test_one_mail_a_day_with_the_whole_list(held: Held, post: Post) -> None:
    by_mail()
    due()
    other = due("第二件")
    begun("等人的", seat_of("财政癸"), seat_of("副县乙"), by=CLERK)
    held.forward(days=9, minutes=-90)
    assert clock.now().astimezone(clock.CHINA).hour == 7
    assert quiet(clock.now()) is False
    assert ticking.tick() == (3, 1, 0, True)
    assert ticking.tick() == (0, 0, 0, True)
    agree(other, 2, CLERK)
    due("后来的")
    ((to, message),) = post.got
    assert (to, message["From"], message["Auto-Submitted"]) == (ADDRESS, "luoshi@county.gov.cn", "auto-generated")
    assert message["Subject"] == "落实 12月2日：今日到期2件"
    words = text(post)
    assert words.startswith("县财政局科员科员午，2026年12月2日（周三）：今日到期2件。")
    assert "1. （工作秘密件，请登录查看）：会签，2026-12-02今天到期（回复征求意见、会签，第五十二条）" in words
    assert "【等待别人办理】1件" in words
    held.forward(days=1)
    assert ticking.tick()[1:3] == (1, 0)
    assert "【已逾期】1件" in text(post)


def test_nothing_at_night_and_nothing_lost_by_it(held: Held, post: Post) -> None:
    by_mail()
    due()
    held.forward(days=9, hours=-5)
    assert quiet(clock.now())
    assert ticking.tick() == (1, 0, 0, True)
    assert not post.got
    held.forward(hours=4)
    assert ticking.tick()[:2] == (0, 1)


def test_a_most_urgent_matter_goes_by_itself(held: Held, post: Post) -> None:
    by_mail()
    due("早上的")
    held.forward(days=9)
    ticking.tick()
    case = due("特急的", urgency=2)
    slow = due("不急的")
    for one in (case, slow):
        Reminder.objects.create(
            person=who(CLERK).person, thing=f"probe:{one.pk}", on=clock.today(), cause="今日到期", case=one.pk,
            title=one.title, label="内部", urgency=one.urgency, at="第五十二条", due=clock.today(), words="限时办理",
            made=clock.now(), day=clock.today(),
        )
    assert ticking.tick()[1] == 1
    assert text(post).startswith("特急的\n限时办理（第五十二条）")
    assert post.got[-1][1]["Subject"] == "落实 特急：今日到期"
    assert ticking.tick()[1] == 0
    assert Reminder.objects.get(title="不急的").digest is None
    held.forward(days=1)
    ticking.tick()
    assert Reminder.objects.get(title="不急的").digest == date(2026, 12, 3)


def test_who_chose_nothing_gets_nothing_and_later_no_old_news(held: Held, post: Post) -> None:
    due()
    held.forward(days=9)
    assert ticking.tick()[1] == 0
    by_mail()
    assert ticking.tick()[1] == 0
    assert not Letter.objects.exists()


def test_a_refused_mail_is_tried_again_with_pauses_and_given_up(held: Held, post: Post) -> None:
    by_mail()
    due()
    held.forward(days=9, hours=-1)
    post.refuse = "451 later"
    assert ticking.tick()[1:3] == (0, 1)
    assert ticking.tick()[1:3] == (0, 0)
    row = Letter.objects.get()
    assert (row.fate, row.tries, row.error) == (Fate.WAITING, 1, "收件地址被拒收（451）")
    held.forward(minutes=1)
    assert ticking.tick()[1:3] == (0, 1)
    for _ in range(12):
        held.forward(hours=8)
        ticking.tick()
    row.refresh_from_db()
    assert (row.fate, row.tries) == (Fate.DEAD, 8)
    assert str(row).endswith("2026-12-02 未能发出")
    assert "未能发出" in people.signed(CLERK).get("/account/channels").content.decode()


def test_an_address_that_is_none_is_given_up_at_once(held: Held, post: Post) -> None:
    by_mail()
    due()
    held.forward(days=9)
    post.refuse = "550 nobody here"
    ticking.tick()
    assert Letter.objects.get().fate == Fate.DEAD


def test_no_server_no_mail_and_it_says_so(held: Held, settings: Settings, post: Post) -> None:
    by_mail()
    due()
    held.forward(days=9)
    settings.EMAIL_PORT = 1
    assert ticking.tick()[1:3] == (0, 1)
    assert Letter.objects.get().error.startswith("发信服务器没有收下")


def test_a_suspended_account_and_a_withdrawn_choice_get_nothing(held: Held, post: Post) -> None:
    by_mail()
    due()
    held.forward(days=9)
    post.refuse = "451 later"
    ticking.tick()
    post.refuse = ""
    by = who(CLERK)
    choose(by.person, by=by)
    held.forward(minutes=2)
    ticking.tick()
    assert Letter.objects.get().error == "本人已停用邮件"
    by_mail()
    held.forward(days=1)
    Account.objects.filter(person=by.person).update(enabled=False)
    ticking.tick()
    assert Letter.objects.order_by("-pk")[0].error == "账号已停用，或者没有任职"
    assert not post.got


def test_a_kill_between_sending_and_settling_repeats_one_mail_with_its_id(
    held: Held, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_mail()
    due()
    held.forward(days=9)

    def killed(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(sending, "sent", killed)
        with pytest.raises(KeyboardInterrupt):
            ticking.tick()
    assert ticking.tick()[1] == 0
    held.forward(minutes=6)
    assert ticking.tick()[1] == 1
    held.forward(minutes=6)
    assert ticking.tick()[1] == 0
    one, other = (message["Message-ID"] for _, message in post.got)
    assert one == other


def test_a_message_taken_by_one_is_not_sent_by_another(held: Held, post: Post) -> None:
    by_mail()
    due()
    held.forward(days=9)
    post.refuse = "451 later"
    ticking.tick()
    key = Letter.objects.get().pk
    with pytest.raises(Refusal, match="正在发送"):
        take(key, by=CLOCK)
    held.forward(minutes=2)
    take(key, by=CLOCK)
    assert sending._one(key) is False
    sent(key, by=CLOCK)
    with pytest.raises(Refusal, match="已经发出"):
        sent(key, by=CLOCK)


def test_robots_hear_numbers_and_no_titles(held: Held, robot: Robot, settings: Settings) -> None:
    settings.DINGTALK_SECRET, settings.ADDRESS = "SEC1", "http://luoshi.county/"
    by = who(CLERK)
    choose(by.person, by=by, wecom=True, dingtalk=True)
    due("不能外传的标题")
    held.forward(days=9)
    assert ticking.tick()[1] == 2
    (first, wecom), (second, dingtalk) = robot.heard
    assert wecom == {
        "msgtype": "text",
        "text": {"content": "【落实】县财政局科员科员午：今日到期1件。请登录查看。http://luoshi.county/morning/"},
    }
    assert (dingtalk["msgtype"], dingtalk["text"], dingtalk["at"]) == ("text", wecom["text"], {"isAtAll": False})
    assert first == "/robot?key=secret-key"
    asked = parse_qs(urlsplit(second).query)
    made = hmac.new(b"SEC1", f"{asked['timestamp'][0]}\nSEC1".encode(), hashlib.sha256).digest()
    assert base64.b64decode(asked["sign"][0]) == made


@pytest.mark.parametrize(
    ("answer", "status", "says"),
    [({"errcode": 45009}, 200, "errcode 45009"), ([], 200, "errcode None"), ({"errcode": 0}, 500, "HTTPError")],
)
def test_a_robot_that_refuses(robot: Robot, answer: object, status: int, says: str) -> None:
    robot.answer, robot.status = answer, status
    with pytest.raises(Undelivered, match=says) as found:
        channels.wecom("早上好")
    assert "secret-key" not in str(found.value)


def test_a_robot_does_not_send_the_house_elsewhere(robot: Robot, settings: Settings) -> None:
    robot.status, robot.to = 302, robot.url
    with pytest.raises(Undelivered):
        channels.wecom("早上好")
    assert len(robot.heard) == 1
    settings.WECOM_URL = "file:///etc/passwd"
    with pytest.raises(Undelivered, match="没有设置"):
        channels.wecom("早上好")
    settings.WECOM_URL = ""
    with pytest.raises(Undelivered, match="没有设置"):
        channels.wecom("早上好")


def test_long_words_are_cut_between_characters(robot: Robot) -> None:
    channels.wecom("长" * 3000)
    ((_, said),) = robot.heard
    assert said["text"]["content"] == "长" * 666


def test_quiet_hours_are_what_the_settings_say(settings: Settings) -> None:
    def at(moment: str) -> bool:
        return quiet(clock.moment(f"2026-11-23T{moment}"))

    assert [at(one) for one in ("19:59", "20:00", "07:29", "07:30")] == [False, True, True, False]
    settings.QUIET = "12:00-14:00"
    assert [at(one) for one in ("11:59", "12:00", "14:00")] == [False, True, False]
    settings.QUIET = ""
    assert not at("03:00")
    settings.QUIET = "nachts"
    with pytest.raises(ImproperlyConfigured, match="LUOSHI_QUIET"):
        at("03:00")


def test_a_reminder_long_before_the_day_says_which_day(held: Held, post: Post) -> None:
    by_mail()
    due()
    held.forward(days=3)
    assert ticking.tick()[1] == 1
    assert post.got[-1][1]["Subject"] == "落实 11月26日：提前提醒1件"
    assert "【提前提醒】1件\n1. （工作秘密件，请登录查看）：回复征求意见、会签：还有6天" in text(post)
    assert "提前提醒" in people.signed(CLERK).get("/morning/").content.decode()


def test_what_came_after_the_message_stands_in_the_next(held: Held, post: Post) -> None:
    by_mail("财政癸")
    due("早上的")
    due("晚上的")
    row = Clock.objects.order_by("-pk")[0]
    Clock.objects.filter(pk=row.pk).update(remind=None)
    held.forward(days=10)
    ticking.tick()
    Clock.objects.filter(pk=row.pk).update(remind=date(2026, 12, 3))
    held.forward(hours=1)
    assert ticking.tick()[:2] == (2, 0)
    held.forward(days=1)
    assert ticking.tick()[1] == 1
    assert "【向您报告的逾期事项】1件" in text(post)
