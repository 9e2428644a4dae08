"""The morning list in words: a mail of plain text, one line for a group's robot.

A title above settings.OUTWARD does not leave the house; a robot speaks to a whole group and gets numbers only.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import NamedTuple

from django.conf import settings

from luoshi.record.clock import CHINA
from luoshi.reminders.facts import Item, Morning, Told
from luoshi.terms.label import Label

SHOWN = 40
"""Lines of one part of a mail; the rest stands on the screen."""


class Mail(NamedTuple):
    """Subject and text."""

    subject: str
    text: str


def counted(list_: Morning) -> str:
    """已逾期1件、今日到期2件; what is none goes without saying."""
    parts = (
        ("已逾期", list_.overdue), ("今日到期", list_.due_today), ("两个工作日内到期", list_.due_soon),
        ("提前提醒", list_.early), ("逾期报告", list_.reported),
    )
    said = [f"{name}{len(found)}件" for name, found in parts if found]
    return "、".join(said) or "没有到期事项"


def mail(list_: Morning) -> Mail:
    """The message of the day."""
    head = f"{list_.name}，{day(list_.on)}：{counted(list_)}。"
    body = [head, *(line for part in _parts(list_) for line in part), *list_.notes, *_foot()]
    return Mail(f"落实 {list_.on.month}月{list_.on.day}日：{counted(list_)}", "\n".join(body) + "\n")


def urgent(one: Told) -> Mail:
    """A 特急 matter by itself."""
    title = outward(one.title, one.label)
    text = [title, f"{one.words}（{one.at}）", *_foot()]
    return Mail(f"落实 特急：{one.cause}", "\n".join(text) + "\n")


def robot(name: str, said: str) -> str:
    """For a group: whom it concerns and how much, no titles."""
    return f"【落实】{name}：{said}。请登录查看。{_address()}"


def outward(title: str, label: Label) -> str:
    """The title, or that it may not be shown here."""
    return title if label.rank <= Label(settings.OUTWARD).rank else f"（{label}件，请登录查看）"


def left(due: date, on: date) -> str:
    """已逾期3天, 今天到期, 还有2天."""
    days = (due - on).days
    return f"已逾期{-days}天" if days < 0 else "今天到期" if days == 0 else f"还有{days}天"


def held(since: datetime, on: date) -> str:
    """已3天; today: 今天收到."""
    days = (on - since.astimezone(CHINA).date()).days
    return f"已{days}天" if days > 0 else "今天收到"


def day(on: date) -> str:
    """2026年11月23日（周一）."""
    return f"{on.year}年{on.month}月{on.day}日（周{'一二三四五六日'[on.weekday()]}）"


def _parts(list_: Morning) -> Iterator[list[str]]:
    numbered = (
        ("已逾期", list_.overdue), ("今日到期", list_.due_today), ("两个工作日内到期", list_.due_soon),
    )
    for name, found in numbered:
        yield _part(name, [_line(one, list_.on) for one in found])
    yield _part("提前提醒", [_told(one) for one in list_.early])
    yield _part("向您报告的逾期事项", [_told(one) for one in list_.reported])
    yield _part("等待别人办理", [_waits(one, list_.on) for one in list_.waiting_for_others])


def _part(name: str, lines: Sequence[str]) -> list[str]:
    if not lines:
        return []
    more = [f"其余{len(lines) - SHOWN}件请登录查看。"] if len(lines) > SHOWN else []
    return ["", f"【{name}】{len(lines)}件", *(f"{number}. {line}" for number, line in enumerate(lines[:SHOWN], 1)),
            *more]


def _line(one: Item, on: date) -> str:
    due = f"，{one.due:%Y-%m-%d}{left(one.due, on)}" if one.due else ""
    return f"{outward(one.title, one.label)}：{one.step}{due}（{'，'.join(_why(one))}）"


def _told(one: Told) -> str:
    return f"{outward(one.title, one.label)}：{one.words}（{one.at}）"


def _why(one: Item) -> Iterable[str]:
    return dict.fromkeys(word for word in (one.limit, one.place, one.note) if word)


def _waits(one: Item, on: date) -> str:
    due = f"，{one.due:%Y-%m-%d}{left(one.due, on)}" if one.due else ""
    return f"{outward(one.title, one.label)}：{one.step}，在{one.holder}{held(one.since, on)}{due}"


def _foot() -> list[str]:
    return ["", "每天至多一封，特急件除外；在“我的账号—提醒方式”中可以停用。", *filter(None, (_address(),))]


def _address() -> str:
    return f"{settings.ADDRESS.rstrip('/')}/morning/" if settings.ADDRESS else ""
