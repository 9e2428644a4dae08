"""`python -m tests.flow.redatings`: two processes move dates at once and are killed, again and again, then one ends it.

DATABASE_URL names the database. Prints how many dates had to move, how many acts say so, and how many dates differ in
the end from a fresh count.
"""

import os
import random
import signal
import sys
from datetime import date
from importlib import import_module

import django
from django.db import connection
from django.test.utils import override_settings

CLOCKS, DEATHS, BATCH = 3000, 6, 5
_SNOW = date(2026, 12, 7)


def known() -> object:
    """A calendar with one day closed."""
    law = import_module("luoshi.law.calendar")
    return law.WorkCalendar((law.Notice(2026, ((_SNOW, "大雪停工"),), source="甲办〔2026〕9号", whole=False),))


def _start() -> None:
    """A case with clocks by the published calendar."""
    models, timing, clock = map(import_module, ("luoshi.flow.models", "luoshi.flow.timing", "luoshi.record.clock"))
    case = import_module("tests.flow.deaths")._begin(1)
    made = [
        models.Clock(case_id=case, limit="D04", since="收到", trigger=clock.moment(f"2026-12-{1 + number % 9:02}"))
        for number in range(CLOCKS)
    ]
    models.Clock.objects.bulk_create([timing.counted(one) for one in made])


def _worker() -> tuple[int, int]:
    """A process that says each batch before it makes it: its id, and where to listen."""
    read, write = os.pipe()
    child = os.fork()
    if not child:
        ticking = import_module("luoshi.flow.ticking")
        while ticking.behind():
            os.write(write, b".")
            ticking.redate(seconds=0, batch=BATCH)
        os._exit(0)
    os.close(write)
    return child, read


def _round(batches: int) -> None:
    """Two at once, killed after so many batches of the first."""
    connection.close()
    workers = [_worker(), _worker()]
    for _ in range(batches):
        os.read(workers[0][1], 1)
    for child, read in workers:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(read)


def main() -> None:
    """Prepare, kill, end it, and count."""
    chance = random.Random(7)
    with override_settings(SEATING="tests.flow.office.Fake"):
        _start()
        with override_settings(WORK_CALENDAR="tests.flow.redatings.known"):
            ticking, timing, models, record = map(import_module, (
                "luoshi.flow.ticking", "luoshi.flow.timing", "luoshi.flow.models", "luoshi.record.models"))
            expected, _ = ticking.moving(known())
            for _ in range(DEATHS):
                _round(chance.randint(1, 9))
            assert ticking.behind(), "nothing was left to be taken up again"
            ticking.redate(batch=BATCH)
            acts = record.Record.objects.filter(action="flow.redate", subject_type="flow.case").count()
            differ = sum(row.due != timing.count(row).date for row in models.Clock.objects.all())
    sys.stdout.write(f"{expected} {acts} {differ}\n")


if __name__ == "__main__":
    django.setup()
    main()
