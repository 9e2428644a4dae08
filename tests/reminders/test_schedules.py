"""Random lives of a limit: started, paused, agreed anew, moved by notices, ticked, killed, stopped. Nothing that is due
to be told is lost, nothing is told twice, and no day before the last one told comes back.

The house's own counting and marking over a store in memory; what must be told is found by another way. SCHEDULES lives
are tried (LUOSHI_SCHEDULES; 10,000 take a quarter of a minute).
"""

import os
import random
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

import pytest
from pytest_django import Settings

from luoshi.flow import dues, timing
from luoshi.flow.engine.words import pauses_of, pauses_text
from luoshi.flow.models import Case, Clock
from luoshi.law.calendar import Notice, UnknownYear, WorkCalendar
from luoshi.record import clock
from luoshi.record.clock import CHINA

SCHEDULES = int(os.environ.get("LUOSHI_SCHEDULES", "2000"))
LIMITS = ("D04", "D07", "D08", "D23", "D25", "D30", "D31", "D33")
ONE = timedelta(days=1)
present = [WorkCalendar()]


def known() -> WorkCalendar:
    """The calendar as it stands in this life."""
    return present[0]


@dataclass
class Life:
    """One limit. table: days told, as the unique key keeps them; log: in the order of telling."""

    chance: random.Random
    day: date
    row: Clock = field(init=False)
    ticked: date | None = None
    changed: date = field(init=False)
    table: set[date] = field(default_factory=set)
    log: list[date] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)

    def __post_init__(self) -> None:
        present[0] = WorkCalendar()
        at = datetime(self.day.year, self.day.month, self.day.day, 9, tzinfo=CHINA)
        self.row = timing.counted(Clock(case=Case(), limit=self.chance.choice(LIMITS), trigger=at, since="试"))
        self.changed = self.day

    def tick(self) -> None:
        """As `actions.tell` does with the rows that it finds."""
        row, table, log = copy(self.row), set(self.table), list(self.log)
        if row.remind and row.remind <= self.day and row.stopped is None:
            mark, row.remind = dues.mark(row, self.day, known())
            if mark and mark.day not in table:
                table.add(mark.day)
                log.append(mark.day)
        if self.chance.random() < 0.2:
            return  # killed before the commit
        must = self._must()
        self.row, self.table, told = row, table, log[len(self.log) :]
        self.log = log
        self._hold(must, told)
        self.ticked = self.day

    def _hold(self, must: tuple[set[date], set[date]], told: list[date]) -> None:
        """must: days that surely are due, and days that may be."""
        surely, perhaps = must
        assert len(told) <= 1
        assert self.log == sorted(set(self.log)), self.log
        if surely:
            assert max(surely) in self.table, (self.row, surely, self.log)
        assert set(told) <= surely | perhaps, (told, must)

    def _must(self) -> tuple[set[date], set[date]]:
        pauses = pauses_of(self.row.pauses)
        if self.row.stopped or (pauses and pauses[-1][1] is None):
            return set(), set()
        try:
            days = set(self._marks())
        except UnknownYear:
            return set(), set()
        unchanged = self.ticked is not None and self.changed <= self.ticked
        first = self.ticked + ONE if self.ticked and unchanged else self.changed
        perhaps = {day for day in days if day <= self.day}
        return {day for day in perhaps if day >= first}, perhaps

    def _marks(self) -> Iterator[date]:
        """The days of telling, found by walking."""
        due = timing.count(self.row, known())
        yield from timing.deadline(self.row.limit).reminder_dates(due)
        yield due.date
        day, worked = due.date, 0
        while day <= self.day:
            day += ONE
            try:
                worked += known().is_workday(day)
                counts = known().is_workday(day)
            except UnknownYear:
                worked, counts = worked + 1, True
            if counts and (worked == 1 or worked % 5 == 3):
                yield day

    def change(self) -> None:
        """One of the things that people do with a limit."""
        pauses = pauses_of(self.row.pauses)
        open_ = bool(pauses) and pauses[-1][1] is None
        match self.chance.choice(["pause", "resume", "agree", "notice", "stop"]):
            case "pause" if not open_:
                self.row.pauses = pauses_text([*pauses, (self.day, None, "试")])
            case "resume" if open_:
                self.row.pauses = pauses_text([*pauses[:-1], (pauses[-1][0], self.day, "试")])
            case "agree":
                self.row.length = self.chance.randint(1, 30)
            case "notice":
                self._notice()
            case "stop" if self.chance.random() < 0.3:
                self.row.stopped = clock.now()
            case _:
                return
        timing.counted(self.row)
        self.changed = self.day

    def _notice(self) -> None:
        off = self.day + timedelta(days=self.chance.randint(0, 12))
        days = tuple((off + timedelta(days=number), "试") for number in range(self.chance.randint(1, 4)))
        self.notices.append(Notice(self.chance.choice([2026, 2027]), days, source="试排"))
        present[0] = WorkCalendar(tuple(self.notices))


@pytest.fixture
def _days(settings: Settings) -> None:
    settings.WORK_CALENDAR = "tests.reminders.test_schedules.known"


@pytest.mark.usefixtures("_days")
def test_no_reminder_is_lost_or_doubled() -> None:
    told = 0
    for seed in range(SCHEDULES):
        chance = random.Random(seed)
        day = date(2026, 1, 5) + timedelta(days=chance.randrange(350))
        with clock.held(datetime(day.year, day.month, day.day, 9, tzinfo=CHINA)) as hands:
            life = Life(chance, day)
            for _ in range(14):
                if chance.random() < 0.3:
                    life.change()
                for _ in range(chance.randint(0, 2)):
                    life.tick()
                step = chance.choice([0, 1, 1, 2, 3, 9])
                hands.forward(days=step)
                life.day += timedelta(days=step)
        told += len(life.log)
    assert told > SCHEDULES
