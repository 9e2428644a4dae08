"""`python -m tests.reminders.deaths prepare | work | noon | held`: a clock killed again and again (DATABASE_URL).

prepare: a county and LIMITS running limits. work: ticks through DAYS mornings from the first on, small batches, a line
for each; started again it begins at the first again, where there is nothing left to tell. held: every reminder against
what must have been told, found without ticking; prints how many. noon: ticks again and again on one day and prints how
many reminders it wrote.
"""

import os
import sys
from importlib import import_module
from typing import Any

import django

LIMITS, DAYS, BATCH = 60, 25, 7
BEGIN = "2026-11-23T09:00"


def prepare() -> None:
    """Limits that began on different days, with one person each."""
    clock, town = import_module("luoshi.record.clock"), import_module("tests.reminders.town")
    with clock.held(BEGIN):
        import_module("tests.accounts.people").load()
    for number in range(LIMITS):
        with clock.held(BEGIN) as hands:
            hands.forward(days=number % 5)
            town.begun(f"第{number}件", town.seat_of("科员午"), town.seat_of("副县乙"))


def work() -> None:
    """Tick morning by morning."""
    clock, ticking = import_module("luoshi.record.clock"), import_module("luoshi.reminders.ticking")
    vars(import_module("luoshi.reminders.actions.telling"))["BATCH"] = BATCH
    with clock.held(BEGIN) as hands:
        hands.forward(days=5)
        for _ in range(DAYS):
            ticking.tick()
            os.write(1, f"{clock.today()}\n".encode())
            hands.forward(days=1)


def noon() -> None:
    """One day, as several servers have it."""
    clock, ticking = import_module("luoshi.record.clock"), import_module("luoshi.reminders.ticking")
    vars(import_module("luoshi.reminders.actions.telling"))["BATCH"] = BATCH
    with clock.held(BEGIN) as hands:
        hands.forward(days=10)
        sys.stdout.write(f"{sum(ticking.tick().told for _ in range(40))}\n")


def expected() -> set[tuple[int, str, str]]:
    """(person, thing, day) of all that must have been told."""
    marks, timing = import_module("luoshi.flow.marks"), import_module("luoshi.flow.timing")
    models, surroundings = import_module("luoshi.flow.models"), import_module("luoshi.flow.surroundings")
    town, clock = import_module("tests.reminders.town"), import_module("luoshi.record.clock")
    first = clock.moment(BEGIN).date()
    found = set()
    for row in models.Clock.objects.all():
        days = list(_until(marks, timing, row, surroundings.calendar(), first.toordinal() + 5 + DAYS))
        # What was missed before the first tick is told once, as the latest of them.
        early = [mark for mark in days if mark.day.toordinal() <= first.toordinal() + 5]
        for mark in [*early[-1:], *days[len(early) :]]:
            names = ["科员午", *(["财政癸"] if mark.level else []), *(["主任丁"] if mark.level > 1 else [])]
            found |= {(town.who(name).person, f"clock:{row.pk}", mark.day.isoformat()) for name in names}
    return found


def _until(marks: Any, timing: Any, row: Any, days: Any, end: int) -> Any:
    for mark in marks.marks(timing.deadline(row.limit), timing.count(row), days):
        if mark.day.toordinal() >= end:
            return
        yield mark


def held() -> None:
    """Compare."""
    clock, models = import_module("luoshi.record.clock"), import_module("luoshi.reminders.models")
    rows = [(row.person, row.thing, row.on.isoformat()) for row in models.Reminder.objects.all()]
    with clock.held(BEGIN):
        wanted = expected()
    assert len(rows) == len(set(rows))
    assert set(rows) == wanted, (len(rows), len(wanted), sorted(set(rows) ^ wanted)[:5])
    sys.stdout.write(f"{len(rows)}\n")


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "luoshi.site.settings")
    django.setup()
    {"prepare": prepare, "work": work, "noon": noon, "held": held}[sys.argv[1]]()
