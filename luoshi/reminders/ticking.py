"""What time brings about in this room: telling what is due, the message of the day, sending. Safe to run at any
moment, twice, on several servers, and after a stop."""

from datetime import date
from typing import NamedTuple

from luoshi.flow import dues
from luoshi.record import clock
from luoshi.reminders.actions import gather, tell
from luoshi.reminders.actions.posting import MOST_URGENT
from luoshi.reminders.lock import alone
from luoshi.reminders.models import Reminder
from luoshi.reminders.quiet import quiet
from luoshi.reminders.sending import send
from luoshi.terms.officer import CLOCK

PEOPLE = 200


class Ticked(NamedTuple):
    """Reminders written, messages sent and not sent. mine: no other server had the clock in hand."""

    told: int = 0
    sent: int = 0
    failed: int = 0
    mine: bool = True


def tick() -> Ticked:
    """Everything that is due now. The cost grows with what is due, not with what there is."""
    with alone() as mine:
        if not mine:
            return Ticked(mine=False)
        told = tell_all(clock.today())
        if quiet(clock.now()):
            return Ticked(told)
        people = _to_gather(clock.today())
        for first in range(0, len(people), PEOPLE):
            gather(people[first : first + PEOPLE], clock.today(), by=CLOCK)
        return Ticked(told, *send())


def tell_all(on: date) -> int:
    """Write what is due to be told, batch by batch; how many rows."""
    total, place, more = 0, None, dues.any_to_tell(on)
    while more:
        done = tell(on, place, by=CLOCK).result
        total, place = total + done.told, done.last
        more = place is not None
    return total


def _to_gather(on: date) -> list[int]:
    """People with something new: all who had no message today, of the others those with a 特急 matter."""
    new = Reminder.objects.filter(digest__isnull=True)
    had = set(Reminder.objects.filter(digest=on).values_list("person", flat=True).distinct())
    everyone = set(new.values_list("person", flat=True).distinct())
    hurried = set(new.filter(urgency__gte=MOST_URGENT).values_list("person", flat=True).distinct())
    return sorted((everyone - had) | (hurried & had))
