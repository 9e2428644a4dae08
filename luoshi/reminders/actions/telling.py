"""What is due to be told, written down once for every person, thing and day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from luoshi.flow import actions as flowing
from luoshi.flow import dues
from luoshi.flow.dues import Place
from luoshi.flow.marks import Mark, Stage
from luoshi.flow.models import Clock, Task
from luoshi.flow.surroundings import calendar
from luoshi.record import clock
from luoshi.record.actions import Act, Subject, action
from luoshi.reminders import listing
from luoshi.reminders.circle import Circle
from luoshi.reminders.models import Reminder
from luoshi.reminders.policies import demand_clock
from luoshi.reminders.words import Cause
from luoshi.terms.label import Label
from luoshi.terms.officer import Officer

BATCH = 500
_CAUSES = {Stage.BEFORE: Cause.SOON, Stage.ON: Cause.TODAY, Stage.AFTER: Cause.LATE}


@dataclass(frozen=True, slots=True)
class Round:
    """One batch done. last: up to where; None when nothing was left. told: rows written."""

    last: Place | None
    told: int


@action("第五十二条")
def tell(on: date, after: Place | None, *, by: Officer) -> Act[Round]:
    """提醒: the next batch of limits of which something is due to be told; each then waits for its next day.

    What was missed while nothing ran is told once, as it stands now.
    """
    demand_clock(by)
    rows = dues.to_tell(on, after, limit=BATCH)
    days = calendar()
    marks = [dues.mark(row, on, days) for row in rows]
    pairs = [(row, mark) for row, (mark, _) in zip(rows, marks, strict=True) if mark]
    found = list(_reminders(pairs, on))
    Reminder.objects.bulk_create(found, ignore_conflicts=True, batch_size=BATCH)
    place = (rows[-1].remind, rows[-1].pk) if rows and rows[-1].remind else None
    flowing.told.within({row.pk: following for row, (_, following) in zip(rows, marks, strict=True)}, by=by)
    result = Round(place if len(rows) == BATCH else None, len(found))
    return Act(result, Subject("reminders.day", on.isoformat()), after={"limits": len(rows), "told": len(found)})


def _reminders(pairs: Sequence[tuple[Clock, Mark]], on: date) -> Iterator[Reminder]:
    cases = {row.case_id: row.case for row, _ in pairs}
    tasks: dict[int, list[Task]] = {}
    for task in dues.tasks_of(cases, most=None):
        tasks.setdefault(task.case_id, []).append(task)
    labels, circle = listing.labels(cases.values()), Circle(on)
    for row, mark in pairs:
        mine = [task for task in tasks.get(row.case_id, []) if row.task in (0, task.number)]
        root = row.case.root_id or row.case_id
        people = circle.of(mine, row.case.starter_id, mark.level, _CAUSES[mark.stage])
        yield from (
            _reminder(row, mark, person, cause, labels.get(root, Label.GUARDED), on) for person, cause in people.items()
        )


def _reminder(row: Clock, mark: Mark, person: int, cause: Cause, label: Label, on: date) -> Reminder:
    limit, case = dues.limit(row), row.case
    assert row.due is not None
    return Reminder(
        person=person, thing=f"clock:{row.pk}", on=mark.day, cause=cause, case=case.root_id or case.pk,
        title=case.title, label=label, urgency=case.urgency, at=limit.at, due=row.due,
        words=_words(limit.name, row.due, on), made=clock.now(), day=on,
    )


def _words(limit: str, due: date, on: date) -> str:
    """回复征求意见、会签：还有2天（2026-12-02）."""
    days = (due - on).days
    left = f"已逾期{-days}天" if days < 0 else "今天到期" if days == 0 else f"还有{days}天"
    return f"{limit}：{left}（{due:%Y-%m-%d}）"
