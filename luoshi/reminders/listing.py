"""From rows to the morning list. Reads only."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from luoshi.documents import queries as documents
from luoshi.documents.incoming import queries as incoming
from luoshi.flow import timing
from luoshi.flow.engine.refusal import Refusal
from luoshi.flow.loading import flow_of
from luoshi.flow.models import Case, Clock, Task
from luoshi.law.calendar import UnknownYear, WorkCalendar
from luoshi.law.deadline import Deadline
from luoshi.reminders.facts import Item, Morning
from luoshi.terms.label import Label

DAYS = 2
"""Working days that a list looks ahead."""


@dataclass(frozen=True)
class Found:
    """What was read: open tasks of one's own, of others, running clocks and labels by case; whose case by its id."""

    own: Sequence[Task]
    others: Sequence[Task]
    cases: Mapping[int, Case]
    clocks: Mapping[int, Sequence[Clock]]
    labels: Mapping[int, Label]
    note: Callable[[str], str]
    days: WorkCalendar


def horizon(on: date, days: WorkCalendar) -> tuple[date, tuple[str, ...]]:
    """The second working day after a day; two days on, with a word, where the year's holidays are unknown."""
    try:
        return days.following(days.following(on)), ()
    except UnknownYear as unknown:
        return on + timedelta(days=DAYS), (f"{unknown}“两个工作日内到期”暂按自然日列出。",)


def labels(cases: Iterable[Case]) -> dict[int, Label]:
    """Labels of the papers that cases are about, out or in, by outermost case; what is no paper counts as guarded."""
    roots = {case.root_id or case.pk for case in cases}
    found = {root: Label(one.label) for root, one in documents.by_cases(roots).items()}
    if left := roots - found.keys():
        found |= {root: Label(one.label) for root, one in incoming.by_cases(left).items()}
    return found


def listed(name: str, on: date, found: Found) -> Morning:
    """The list. What has one's own turn stands by its date; what lies with others, and has no turn here, below."""
    soon, notes = horizon(on, found.days)
    own = [*_own(found), *_whole(found)]
    dated = sorted((one for one in own if one.due and one.due <= soon), key=lambda one: (one.due or on, -one.urgency))
    waits = [_item(task, _clock(found, task), found) for task in found.others]
    return Morning(
        name, on, soon,
        tuple(one for one in dated if one.due == on),
        tuple(one for one in dated if one.due and one.due > on),
        tuple(one for one in dated if one.due and one.due < on),
        tuple(waits), notes=(*notes, *_unknown([*own, *waits])),
    )


def ahead(found: Found) -> tuple[Item, ...]:
    """Everything of one's own that has a date, however far."""
    return tuple(one for one in (*_own(found), *_whole(found)) if one.due)


def _own(found: Found) -> list[Item]:
    return [_item(task, _clock(found, task), found) for task in found.own]


def _whole(found: Found) -> list[Item]:
    """Limits of whole cases that the person steers or has a turn in."""
    return [
        _item(None, row, found, case)
        for key, case in found.cases.items() for row in found.clocks.get(key, ()) if not row.task
    ]


def _clock(found: Found, task: Task) -> Clock | None:
    return next((row for row in found.clocks.get(task.case_id, ()) if row.task == task.number), None)


def _item(task: Task | None, row: Clock | None, found: Found, case: Case | None = None) -> Item:
    case = case or (task.case if task else None)
    assert case is not None
    step = flow_of(case.definition_id).step(task.step) if task else None
    rule, due, lines = _explained(row, found.days)
    return Item(
        key=f"clock:{row.pk}" if row else f"task:{task.pk if task else 0}",
        title=case.title,
        step=step.name if step else "全程",
        at=step.at if step else "",
        holder=task.seat_name if task else "、".join(_with(found, case)),
        since=task.opened if task else case.began,
        subject=(case.subject_type, case.subject_id),
        case=case.root_id or case.pk,
        label=found.labels.get(case.root_id or case.pk, Label.GUARDED),
        urgency=case.urgency,
        limit=rule.name if rule else "",
        limit_at=rule.at if rule else "",
        due=due if row else task.due if task else None,
        lines=lines,
        note=found.note(task.seat) if task else "",
    )


def _with(found: Found, case: Case) -> list[str]:
    tasks = [task for task in (*found.own, *found.others) if task.case_id == case.pk]
    return list(dict.fromkeys(task.seat_name for task in tasks))


def _explained(
    row: Clock | None, days: WorkCalendar
) -> tuple[Deadline | None, date | None, tuple[str, ...]]:
    """The rule, the last day and the words of a clock; what the rulebook no longer has keeps its day."""
    if row is None:
        return None, None, ()
    try:
        limit = timing.explain(row, days)
    except Refusal as refusal:
        return None, row.due, (str(refusal),)
    return limit.deadline, limit.due.date if limit.due else None, limit.words


def _unknown(items: Sequence[Item]) -> tuple[str, ...]:
    """What has a limit without a date, with the reason."""
    lost = [one for one in items if one.limit and one.due is None]
    reasons = dict.fromkeys(one.lines[-1] for one in lost)
    return tuple(f"{sum(one.lines[-1] == why for one in lost)}件期限未定：{why}" for why in reasons)
