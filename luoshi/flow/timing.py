"""Limits counted: what a clock row says by the rulebook and the calendar. Reads only."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from luoshi.flow import marks
from luoshi.flow.engine.refusal import Refusal
from luoshi.flow.engine.words import counted_pauses, pauses_of
from luoshi.flow.models import Clock
from luoshi.flow.surroundings import calendar, limits
from luoshi.law.calendar import UnknownYear, WorkCalendar
from luoshi.law.deadline import Deadline
from luoshi.law.due import Due, Mode
from luoshi.record import clock
from luoshi.record.clock import CHINA

AHEAD = frozenset({Mode.BEFORE, Mode.BEFORE_WORKING, Mode.FIXED, Mode.PERIOD})
"""Counted from another event than a task's beginning: such clocks are started by hand."""


@dataclass(frozen=True, slots=True)
class Limit:
    """A clock explained: the provision, the due date with its days (None while a year is unknown), and the words."""

    deadline: Deadline
    due: Due | None
    words: tuple[str, ...]


def deadline(id: str) -> Deadline:
    """The rulebook's deadline of that id. Raises Refusal."""
    found = limits().get(id)
    if found is None:
        raise Refusal(f"规则中没有期限“{id}”", "请使用规则中已有的期限")
    return found


def count(row: Clock, days: WorkCalendar | None = None) -> Due:
    """The due date of a clock, counted anew. days: another calendar than the present one. Raises UnknownYear."""
    rule = deadline(row.limit)
    if row.length is not None:
        rule = replace(rule, length=row.length)
    trigger: date = row.trigger.astimezone(CHINA)
    if rule.mode not in (Mode.HOURS, Mode.MINUTES):
        trigger = row.trigger.astimezone(CHINA).date()
    return rule.due(trigger, days or calendar(), pauses=counted_pauses(row.pauses, clock.today()))


def counted(row: Clock) -> Clock:
    """The row with its due date as counted now; none while the holidays are unknown."""
    try:
        due = count(row)
    except UnknownYear:
        row.due = row.moment = row.remind = None
    else:
        row.due, row.moment = due.date, due.moment
        row.remind = _remind(row, due)
    return row


def _remind(row: Clock, due: Due) -> date | None:
    """The next day of telling: from today, or from what is still to be told; none while it is paused."""
    pauses, today = pauses_of(row.pauses), clock.today()
    if pauses and pauses[-1][1] is None:
        return None
    found = marks.marks(deadline(row.limit), due, calendar())
    return marks.first_from(found, min(row.remind or today, today)).day


def explain(row: Clock, days: WorkCalendar | None = None) -> Limit:
    """A clock in words, line by line, in Chinese. days: the calendar, where many are asked one after another."""
    rule = deadline(row.limit)
    head = f"{rule.name}（{rule.at}），自{row.since}起算"
    agreed = (f"商定期限：{row.agreed}",) if row.agreed else ()
    try:
        due = count(row, days)
    except UnknownYear as unknown:
        return Limit(rule, None, (head, *agreed, str(unknown)))
    return Limit(rule, due, (head, *agreed, *due.explain()))


def silence_from(row: Clock, silence: str) -> date:
    """The first day on which silence may be taken as consent. Raises UnknownYear."""
    return deadline(silence).due(count(row).date, calendar()).date


def starts_itself(limit: str) -> bool:
    """Whether a limit runs from the beginning of its task."""
    return bool(limit) and deadline(limit).mode not in AHEAD


def day(at: datetime) -> date:
    """The date in China."""
    return at.astimezone(CHINA).date()
