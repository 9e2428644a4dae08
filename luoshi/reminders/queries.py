"""Asking for the morning list, for what a person was told, and for how he wants to be told."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import date

from django.db.models import Q

from luoshi.accounts import queries as accounts
from luoshi.accounts.models import Account
from luoshi.accounts.words import Duty
from luoshi.documents import policies
from luoshi.flow import dues
from luoshi.flow.models import Case, Task
from luoshi.flow.surroundings import calendar, seating
from luoshi.office import lines
from luoshi.office import queries as office
from luoshi.office.chart import Chart
from luoshi.office.facts import Unit
from luoshi.record.sm3 import sm3
from luoshi.reminders import listing
from luoshi.reminders.facts import Item, Morning, Told
from luoshi.reminders.listing import Found
from luoshi.reminders.models import Choice, Letter, Reminder
from luoshi.reminders.words import Cause
from luoshi.terms.label import Label
from luoshi.terms.officer import Capacity, Officer
from luoshi.terms.seat import Seat, SeatKind, Sitting


def morning(person: int, on: date) -> Morning:
    """What a person must know on a day: in his seats and those he stands in for, and in the cases he began.

    Five queries besides the seating's, however much lies in the tables.
    """
    held = office.chart(on).posts_of(person)
    list_ = listing.listed(held[0].words if held else "", on, _of_person(person, on))
    found = told(person, on)
    early = tuple(one for one in found if one.cause is Cause.SOON and one.due > list_.soon)
    return replace(list_, early=early, reported=tuple(one for one in found if one.cause is Cause.REPORTED))


def ahead(person: int, on: date) -> tuple[Item, ...]:
    """Every date of a person, for his calendar. Five queries."""
    return listing.ahead(_of_person(person, on))


def morning_of_body(unit: Unit, on: date) -> Morning:
    """The same for a body: its own seat, its posts, its people. For 秘书股 and the office what others have in hand is
    everything in the county that is due; for other bodies what their people began. Six queries at most."""
    chart = office.chart(on)
    bodies = _inside(chart, unit)
    people = {one.person for body in bodies for one in chart.staff(body)}
    seats = {Seat(SeatKind.BODY, body.id).key for body in bodies} | {Seat(SeatKind.PERSON, one).key for one in people}
    seats |= {Seat(SeatKind.POST, post.id).key for post in chart.posts if post.unit in bodies}
    whole = any(policies.keeps_register(chart, person) for person in people)
    found = _found(seats, people, lambda _seat: "", until=listing.horizon(on, calendar())[0] if whole else None)
    return listing.listed(unit.short, on, found)


def _inside(chart: Chart, unit: Unit) -> tuple[Unit, ...]:
    """The body and its sections."""
    return tuple(one for one in chart.units if one == unit or lines.host(chart, one) == unit)



def _of_person(person: int, on: date) -> Found:
    by_seat: dict[str, Sitting] = {}
    for one in seating().sittings(person, on):
        if not _records_only(one.officer):
            by_seat.setdefault(one.seat.key, one)
    return _found(by_seat, {person}, lambda seat: _right(by_seat.get(seat)))


def _records_only(officer: Officer) -> bool:
    """代录 gives no turn of one's own."""
    return officer.acting_for is not None and officer.acting_for.capacity is Capacity.SCRIBE


def _right(sitting: Sitting | None) -> str:
    return sitting.why if sitting and sitting.officer.acting_for else ""


def _found(
    seats: Collection[str], people: Collection[int], note: Callable[[str], str], until: date | None = None
) -> Found:
    """own: open tasks in the seats. others: tasks elsewhere of the cases these people began; until: of every case
    with something due up to that day."""
    own = dues.open_tasks(seats)
    begun = dues.steered(people)
    wanted = {case.pk for case in begun} | set(dues.falling_due(until) if until else ())
    others = [task for task in dues.tasks_of(wanted) if task.seat not in seats]
    cases = _cases(begun, own)
    clocks = dues.running({*cases, *(task.case_id for task in others)})
    found = [*cases.values(), *(task.case for task in others)]
    return Found(own, others, cases, clocks, listing.labels(found), note, calendar())


def _cases(begun: Sequence[Case], own: Sequence[Task]) -> dict[int, Case]:
    return {case.pk: case for case in (*begun, *(task.case for task in own))}


def told(person: int, on: date) -> tuple[Told, ...]:
    """What a person was told on a day, or by its message. One query."""
    rows = Reminder.objects.filter(Q(day=on) | Q(digest=on), person=person).order_by("due", "pk")
    return tuple(
        Told(row.title, Label(row.label), row.words, row.at, row.due, row.case, Cause(row.cause)) for row in rows
    )


def digest(secret: str) -> str:
    """What is kept of a calendar's secret."""
    return sm3(secret.encode()).hex()


def choice(person: int) -> Choice:
    """How a person wants to be told; an unsaved one of defaults when he never said."""
    return Choice.objects.filter(person=person).first() or Choice(person=person)


def person_of_feed(secret: str) -> int | None:
    """Whose calendar this secret opens: of a business account that works and a person in a post."""
    found = Choice.objects.filter(feed=digest(secret)).first()
    return found.person if found and may_be_told(found.person) else None


def may_be_told(person: int) -> Account | None:
    """The account of a person whom messages may still reach."""
    account = accounts.account_of(person)
    fits = account is not None and account.works and account.duty == Duty.BUSINESS
    return account if fits and account and accounts.officer(account) else None


def letters(person: int, limit: int = 10) -> list[Letter]:
    """The latest messages to a person."""
    return list(Letter.objects.filter(person=person).order_by("-pk")[:limit])
