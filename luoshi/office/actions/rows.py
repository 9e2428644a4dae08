"""What the office's actions share: opening the register, entering a row, ending one."""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar
from uuid import uuid4

from luoshi.law.refusal import Objection, refuse
from luoshi.office import policies
from luoshi.office.chart import Chart
from luoshi.office.fit import unfit
from luoshi.office.models import Dated, Revision
from luoshi.office.queries import REVISION, chart
from luoshi.record import clock
from luoshi.record.actions import Act, forget
from luoshi.record.chain import Json
from luoshi.terms.officer import Officer

D = TypeVar("D", bound=Dated)


def _open(at: str, *deciding: int, by: Officer, since: date, reason: str) -> Chart:
    """Lock the register, ask whether this officer may enter for that day, and show the office as it stands then.

    deciding: persons who decide the matter and may enter it themselves.
    """
    _lock()
    now = chart()
    objections = [*policies.not_keeper(now, by, at, *deciding), *policies.backdated(clock.today(), since, reason, at)]
    refuse(objections)
    return chart(since)


def _lock() -> None:
    """Changes of the office stand in line: what was checked still holds when it is written."""
    Revision.objects.get_or_create(pk=1)
    Revision.objects.select_for_update().get(pk=1)
    forget(REVISION)


def _touch() -> None:
    Revision.objects.filter(pk=1).update(token=uuid4())
    forget(REVISION)


def _enter(row: D, objections: Iterable[Objection] = ()) -> tuple[D, tuple[Objection, ...]]:
    """Store a new row unless something stops it; the softer objections go on record."""
    soft = refuse([*objections, *unfit(chart(row.valid_from), row), *policies.shares_days(row)])
    row.save()
    _touch()
    return row, soft


def _end(row: D, on: date, words: str, objections: Iterable[Objection] = ()) -> dict[str, Json]:
    """Close a row; the facts before."""
    refuse([*objections, *policies.not_held(row, on, words)])
    return _close(row, on)


def _close(row: Dated, on: date) -> dict[str, Json]:
    before: dict[str, Json] = {"止": _day(row.span.last)}
    row.valid_to = on
    row.save(update_fields=["valid_to"])
    _touch()
    return before


def _ended(row: D, words: str, before: dict[str, Json], reason: str) -> Act[D]:
    after: dict[str, Json] = {"内容": words, "止": _day(row.span.last)}
    return Act(row, before=before, after=after, reason=reason, provisions=(row.at,))


def _entered(row: D, facts: dict[str, Json], reason: str, soft: Iterable[Objection] = ()) -> Act[D]:
    dated: dict[str, Json] = {"起": _day(row.valid_from), "止": _day(row.span.last), "依据": row.basis}
    return Act(row, after=facts | dated, reason=reason, note="\n".join(map(str, soft)), provisions=(row.at,))


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _reaches(row: Dated, on: date) -> bool:
    return not row.span.empty and (row.valid_to is None or row.valid_to > on)


def _cut(row: Dated, on: date) -> bool:
    """End a row that would reach beyond the day; one that has not begun is voided."""
    if not _reaches(row, on):
        return False
    _close(row, max(on, row.valid_from))
    return True
