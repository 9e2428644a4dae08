"""Messages: made from what a person is to be told, taken for sending one by one, settled afterwards."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from luoshi.flow.engine.refusal import Refusal
from luoshi.record import clock
from luoshi.record.actions import Act, Subject, action
from luoshi.reminders.models import Choice, Letter, Reminder
from luoshi.reminders.policies import demand_clock
from luoshi.reminders.words import Channel, Fate
from luoshi.terms.officer import Officer

MOST_URGENT = 2
"""特急, as the flow counts."""
LEASE = timedelta(minutes=5)
"""So long nobody else tries to send a message that was taken."""
TRIES = 8
_WAIT = (1, 5, 15, 60, 120, 240, 480)
"""Minutes until the next try, by the number of tries."""


@action("第五十二条")
def gather(people: Sequence[int], day: date, *, by: Officer) -> Act[Subject]:
    """合并: all that is new for each of these people becomes the message of the day; what comes later waits for the
    next day, unless it is 特急."""
    demand_clock(by)
    choices = {one.person: one for one in Choice.objects.filter(person__in=people)}
    had = set(Reminder.objects.filter(person__in=people, digest=day).values_list("person", flat=True))
    fresh = [one for one in people if one not in had]
    rows = Reminder.objects.filter(digest__isnull=True)
    urgent = list(rows.filter(person__in=had, urgency__gte=MOST_URGENT).values_list("person", "pk"))
    rows.filter(person__in=fresh).update(digest=day)
    rows.filter(pk__in=[pk for _, pk in urgent]).update(digest=day)
    found = [*_letters([(one, "") for one in fresh], choices, day), *_letters(urgent, choices, day)]
    Letter.objects.bulk_create(found, ignore_conflicts=True, batch_size=500)
    subject = Subject("reminders.day", day.isoformat())
    return Act(subject, after={"people": len(people), "messages": len(found)})


def _letters(pairs: Iterable[tuple[int, object]], choices: dict[int, Choice], day: date) -> list[Letter]:
    now = clock.now()
    return [
        Letter(person=person, channel=channel, day=day, ref=str(ref), after=now, made=now)
        for person, ref in pairs if person in choices for channel in _ways(choices[person])
    ]


def _ways(choice: Choice) -> list[Channel]:
    wanted = {Channel.MAIL: bool(choice.mail), Channel.WECOM: choice.wecom, Channel.DINGTALK: choice.dingtalk}
    return [channel for channel, on in wanted.items() if on]


@action("第五十二条")
def take(letter: int, *, by: Officer) -> Act[Letter]:
    """取出: a message is about to be sent; nobody else tries before the lease is over. Raises Refusal when another
    has it or it is settled."""
    demand_clock(by)
    row = _waiting(letter)
    now = clock.now()
    if row.after > now:
        raise Refusal("这条消息正在发送", "不必重复发送")
    row.tries, row.after = row.tries + 1, now + LEASE
    row.save(update_fields=["tries", "after"])
    return Act(row, after={"第几次": row.tries})


@action("第五十二条")
def sent(letter: int, *, by: Officer) -> Act[Letter]:
    """已发: the other side took it."""
    demand_clock(by)
    row = _waiting(letter)
    row.fate, row.sent, row.error = Fate.SENT, clock.now(), ""
    row.save(update_fields=["fate", "sent", "error"])
    return Act(row, after={"结果": Fate.SENT.value})


@action("第五十二条")
def failed(letter: int, error: str, *, by: Officer, final: bool = False) -> Act[Letter]:
    """未发出: with the reason; tried again later, and given up after the last try or when no try can help."""
    demand_clock(by)
    row = _waiting(letter)
    row.error = error[:500]
    row.fate = Fate.DEAD if final or row.tries >= TRIES else Fate.WAITING
    row.after = clock.now() + timedelta(minutes=_WAIT[min(row.tries, len(_WAIT)) - 1])
    row.save(update_fields=["error", "fate", "after"])
    return Act(row, after={"结果": row.fate, "第几次": row.tries}, reason=row.error)


def _waiting(letter: int) -> Letter:
    row = Letter.objects.select_for_update().filter(pk=letter, fate=Fate.WAITING).first()
    if row is None:
        raise Refusal("这条消息已经发出或者作罢", "不必重复发送")
    return row
