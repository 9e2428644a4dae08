"""The working calendar of the office: the published days and the notices entered here."""

from collections.abc import Iterator
from datetime import date
from threading import Lock

from django.db import connection

from luoshi.law.calendar import Notice, WorkCalendar
from luoshi.office.models import DayNotice
from luoshi.office.queries import revision
from luoshi.record.actions import once

_kept: dict[str, tuple[object, WorkCalendar]] = {}
_lock = Lock()


def work_calendar() -> WorkCalendar:
    """Which days are worked, as entered up to now. One small query while nothing changed; settings.WORK_CALENDAR."""
    # The calendar that an act sees once it sees through the act, as it does the office.
    return once("office.calendar", _calendar)


def _calendar() -> WorkCalendar:
    name, token = str(connection.settings_dict["NAME"]), revision()
    with _lock:
        kept = _kept.get(name)
    if kept and token is not None and kept[0] == token:
        return kept[1]
    found = WorkCalendar(tuple(map(notice_of, entered())))
    if revision() == token:
        with _lock:
            _kept[name] = (token, found)
    return found


def entered() -> list[DayNotice]:
    """All notices in the order in which they were entered."""
    return list(DayNotice.objects.order_by("pk"))


def notice_of(row: DayNotice) -> Notice:
    """A stored notice as the law knows it."""
    off = tuple((date.fromisoformat(day), name) for day, name in row.off)
    return Notice(row.year, off, tuple(map(date.fromisoformat, row.worked)), row.source, row.whole)


def with_notice(notice: Notice) -> WorkCalendar:
    """The calendar as it would be with one more notice."""
    return WorkCalendar((*work_calendar().notices, notice))


def differences(notice: Notice) -> Iterator[tuple[date, str, str]]:
    """Days that the notice would change: what is known of each now (未定 in an unknown year) and what it would be.

    A day of an unknown year is told when the notice names it.
    """
    now, then = work_calendar(), with_notice(notice)
    years = {notice.year} if notice.whole else set()
    days = {day for day, _ in notice.off} | set(notice.worked) | {day for year in years for day in _days(year)}
    named = {day for day, _ in notice.off} | set(notice.worked)
    for day in sorted(days):
        before = now.reason(day) if now.knows(day.year) else "未定"
        after = then.reason(day) if then.knows(day.year) else "未定"
        if before != after and (before != "未定" or day in named):
            yield day, before, after


def _days(year: int) -> Iterator[date]:
    return map(date.fromordinal, range(date(year, 1, 1).toordinal(), date(year + 1, 1, 1).toordinal()))
