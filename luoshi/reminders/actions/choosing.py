"""How a person wants to be told, and the secret address of his calendar."""

import secrets
from typing import NamedTuple

from luoshi.law.refusal import refuse
from luoshi.record import clock
from luoshi.record.actions import Act, action
from luoshi.reminders import policies, queries
from luoshi.reminders.models import Choice
from luoshi.reminders.policies import OFFICIAL
from luoshi.terms.officer import Officer


class Feed(NamedTuple):
    """A calendar's secret, shown once and kept nowhere."""

    choice: Choice
    secret: str


@action(OFFICIAL)
def choose(person: int, *, by: Officer, mail: str = "", wecom: bool = False, dingtalk: bool = False) -> Act[Choice]:
    """提醒方式: the ways by which the message of the day goes; without any the screen alone tells."""
    kept = _own(person, by)
    before = _said(kept)
    kept.mail, kept.wecom, kept.dingtalk = mail.strip(), wecom, dingtalk
    refuse(policies.unfit(kept))
    kept.save()
    return Act(kept, before={"方式": before}, after={"方式": _said(kept)})


@action(OFFICIAL)
def issue_feed(person: int, *, by: Officer) -> Act[Feed]:
    """日历地址: a new secret; an address given out before opens nothing any more."""
    kept = _own(person, by)
    secret = "lm_" + secrets.token_urlsafe(32)
    kept.feed, kept.feed_made = queries.digest(secret), clock.now()
    kept.save()
    return Act(Feed(kept, secret), kept, after={"日历": "已生成地址"})


@action(OFFICIAL)
def revoke_feed(person: int, *, by: Officer) -> Act[Choice]:
    """停用日历: the address opens nothing any more."""
    kept = _own(person, by)
    kept.feed = kept.feed_made = None
    kept.save()
    return Act(kept, after={"日历": "已停用"})


def _own(person: int, by: Officer) -> Choice:
    refuse(policies.not_oneself(by, person))
    Choice.objects.get_or_create(person=person)
    return Choice.objects.select_for_update().get(person=person)


def _said(kept: Choice) -> str:
    """The ways by name; the address itself is nobody's business in the record."""
    names = {"邮件": bool(kept.mail), "企业微信": kept.wecom, "钉钉": kept.dingtalk}
    return "、".join(name for name, on in names.items() if on) or "只看屏幕"
