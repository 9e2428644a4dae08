"""The morning list as frozen facts."""

from dataclasses import dataclass
from datetime import date, datetime

from luoshi.reminders.words import Cause
from luoshi.terms.label import Label


@dataclass(frozen=True, slots=True)
class Item:
    """A line. key: steady, `clock:12` or `task:7`. at: the place that demands the step; limit_at: the limit.

    holder: with whom it lies, since: from when. due: None without a limit or while it cannot be counted. lines: the
    explanation of the date. subject: what the matter is, kind and id. note: by what right, when not by one's own.
    """

    key: str
    title: str
    step: str
    at: str
    holder: str
    since: datetime
    subject: tuple[str, str]
    case: int
    label: Label = Label.GUARDED
    urgency: int = 0
    limit: str = ""
    limit_at: str = ""
    due: date | None = None
    lines: tuple[str, ...] = ()
    note: str = ""

    @property
    def place(self) -> str:
        """The article by which the date stands, else that of the step."""
        return self.limit_at or self.at


@dataclass(frozen=True, slots=True)
class Told:
    """Something of which a person was told today: a limit further off than the list looks, or one reported to him."""

    title: str
    label: Label
    words: str
    at: str
    due: date
    case: int
    cause: Cause


@dataclass(frozen=True, slots=True)
class Morning:
    """What a person or a body must know on a day. soon: up to when `due_soon` reaches. early: what the rulebook reminds
    of before that. reported: overdue in his body or in the county. notes: what cannot be said."""

    name: str
    on: date
    soon: date
    due_today: tuple[Item, ...] = ()
    due_soon: tuple[Item, ...] = ()
    overdue: tuple[Item, ...] = ()
    waiting_for_others: tuple[Item, ...] = ()
    early: tuple[Told, ...] = ()
    reported: tuple[Told, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def dated(self) -> tuple[Item, ...]:
        """Everything with a date of one's own, overdue first."""
        return (*self.overdue, *self.due_today, *self.due_soon)
