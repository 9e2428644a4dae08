"""Messages that wait are sent, each outside of any transaction: taken, sent, settled.

Killed between sending and settling, one message may go a second time, with the same Message-ID, after the lease.
"""

from collections import Counter
from typing import NamedTuple

from luoshi.flow.engine.refusal import Refusal
from luoshi.record import clock
from luoshi.reminders import channels, queries, saying
from luoshi.reminders.actions import failed, sent, take
from luoshi.reminders.channels import Undelivered
from luoshi.reminders.facts import Told
from luoshi.reminders.models import Letter, Reminder
from luoshi.reminders.words import Cause, Channel, Fate
from luoshi.terms.label import Label
from luoshi.terms.officer import CLOCK

AT_ONCE = {Channel.MAIL: 200, Channel.WECOM: 15, Channel.DINGTALK: 15}
"""Of one run: robots take twenty a minute."""


class Sent(NamedTuple):
    """How many went, how many did not."""

    sent: int = 0
    failed: int = 0


def send() -> Sent:
    """What waits and may go now."""
    went, spent = Counter[bool](), Counter[str]()
    for letter in waiting():
        spent[letter.channel] += 1
        if spent[letter.channel] <= AT_ONCE[Channel(letter.channel)]:
            went[_one(letter.pk)] += 1
    return Sent(went[True], went[False])


def waiting() -> list[Letter]:
    """Messages whose time has come, the oldest first."""
    rows = Letter.objects.filter(fate=Fate.WAITING, after__lte=clock.now())
    return list(rows.order_by("after", "pk")[: 2 * sum(AT_ONCE.values())])


def _one(key: int) -> bool:
    try:
        letter = take(key, by=CLOCK).result
    except Refusal:
        return False
    try:
        _deliver(letter)
    except Undelivered as problem:
        failed(key, str(problem), by=CLOCK, final=problem.final)
        return False
    sent(key, by=CLOCK)
    return True


def _deliver(letter: Letter) -> None:
    account, choice = queries.may_be_told(letter.person), queries.choice(letter.person)
    if account is None:
        raise Undelivered("账号已停用，或者没有任职", final=True)
    list_ = queries.morning(letter.person, clock.today())
    one = _told(letter)
    if letter.channel == Channel.MAIL:
        if not choice.mail:
            raise Undelivered("本人已停用邮件", final=True)
        channels.mail(choice.mail, saying.urgent(one) if one else saying.mail(list_), f"letter-{letter.pk}")
        return
    text = saying.robot(list_.name, f"特急件{one.cause}" if one else saying.counted(list_))
    (channels.wecom if letter.channel == Channel.WECOM else channels.dingtalk)(text)


def _told(letter: Letter) -> Told | None:
    row = Reminder.objects.filter(pk=int(letter.ref)).first() if letter.ref else None
    if row is None:
        return None
    return Told(row.title, Label(row.label), row.words, row.at, row.due, row.case, Cause(row.cause))
