"""What stands in the way of an act on reminders."""

import re
from collections.abc import Iterator

from django.conf import settings

from luoshi.law.refusal import Objection, Refusal
from luoshi.reminders.models import Choice
from luoshi.terms.officer import CLOCK, Officer

OFFICIAL = "第六十九条"
_ADDRESS = re.compile(r"[A-Za-z0-9._%+-]{1,64}@([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)")


def demand_clock(by: Officer) -> None:
    """Reminders and messages are the clock's. Raises Refusal."""
    if by is not CLOCK:
        raise Refusal([Objection("第五十二条", "提醒由系统按期限发出。", "要提前催问，请用催办。")])


def not_oneself(by: Officer, person: int) -> Iterator[Objection]:
    """How one is told is one's own affair."""
    if by.person != person:
        yield Objection(OFFICIAL, "提醒方式只能由本人设定。", "请由本人登录后办理。")


def unfit(choice: Choice) -> Iterator[Objection]:
    """Ways that are not there, and addresses that are none or lie outside."""
    found = _ADDRESS.fullmatch(choice.mail) if choice.mail else None
    if choice.mail and not settings.EMAIL_HOST:
        yield Objection(OFFICIAL, "邮件还没有开通。", "请系统管理员设置发信服务器（LUOSHI_SMTP_HOST）。")
    if choice.mail and not found:
        yield Objection(OFFICIAL, f"“{choice.mail}”不是邮箱地址。", "请写成 name@example.gov.cn。")
    domains = settings.MAIL_DOMAINS
    if found and domains and found[1].lower() not in domains:
        yield Objection(OFFICIAL, f"{found[1]}不是允许的邮箱。", f"请用{'、'.join(domains)}的工作邮箱。")
    for wanted, url, name in (
        (choice.wecom, settings.WECOM_URL, "企业微信"), (choice.dingtalk, settings.DINGTALK_URL, "钉钉"),
    ):
        if wanted and not url:
            yield Objection(OFFICIAL, f"{name}还没有开通。", "请系统管理员设置机器人地址。")
