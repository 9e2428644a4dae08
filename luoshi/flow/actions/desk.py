"""What all actions of this room share: lock the case, ask the policy, let the engine move, store what has changed."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import connection

from luoshi.flow import policies, timing
from luoshi.flow.actions.rows import Statement, _change, _changed, _write
from luoshi.flow.engine.moving import moment
from luoshi.flow.engine.refusal import Refusal, Repeated
from luoshi.flow.engine.state import Hand, Plan, Standing, State, Task
from luoshi.flow.engine.words import officer_text, plan_text, rounds_text
from luoshi.flow.loading import asking, state_of
from luoshi.flow.models import Case, Clock, Press
from luoshi.flow.models import Task as Row
from luoshi.record import clock
from luoshi.record.actions import Act
from luoshi.record.chain import Json
from luoshi.record.moments import stored
from luoshi.record.plain import Row as Kept
from luoshi.record.plain import ask, made
from luoshi.terms.officer import Officer
from luoshi.terms.seat import Seat


@dataclass(frozen=True, slots=True)
class Word:
    """What a room makes of a hand-over before it happens: the opinion that is kept, another next step, another plan.

    plan: of later steps; the present one stays with whom it is.
    """

    opinion: str
    to: str = ""
    plan: Plan | None = None


Gate = Callable[[State, Task], Word]
"""Asked by the room whose matter it is, when turn and right are known and before anything moves; may refuse."""


class _Rows:
    """The tasks of a case as they are kept; a row is made only of one that changes."""

    def __init__(self, kept: list[Kept]) -> None:
        self.kept = kept
        self.made: dict[int, Row] = {}

    def __len__(self) -> int:
        return max(len(self.kept), *self.made, 0)

    def __getitem__(self, number: int) -> Row:
        """The row of a task by its number."""
        if number not in self.made:
            self.made[number] = made(Row, self.kept[number - 1])
        return self.made[number]


@dataclass(slots=True)
class _Desk:
    """A locked case with its state, and the hand at work on it."""

    case: Case
    rows: _Rows
    state: State
    hand: Hand
    token: UUID | None

    @property
    def today(self) -> date:
        return timing.day(self.hand.at)

    def task(self, number: int) -> Task:
        if not 1 <= number <= len(self.rows):
            raise Refusal("没有这项办理", "页面内容可能已经更新，请刷新后查看")
        return self.state.task(number)

    def at(self, number: int) -> str:
        """The place that demands a task's step."""
        return self.state.flow.step(self.task(number).step).at


# Asked by every act, in plain SQL.
_FAMILY = "WHERE id = %s OR id = (SELECT root_id FROM flow_case WHERE id = %s) ORDER BY id"
_LOCK = {"sqlite": _FAMILY, "postgresql": f"{_FAMILY} FOR UPDATE"}
_TOKEN = [field.attname for field in Row._meta.concrete_fields].index("token")


def _desk(case: int, by: Officer, token: UUID | None, *, closing: bool = False) -> _Desk:
    """Lock a case: the outermost one's row first, so that parents and branches never wait for each other in a ring.

    closing: the verb closes a task, whose row keeps the token; others keep it in a row of their own.
    """
    family, kept = ask((Case, _LOCK[connection.vendor], [case, case]), asking(case))
    locked = next((one for one in (made(Case, row) for row in family) if one.pk == case), None)
    if locked is None:
        raise Refusal("没有这件", "可能已被移走，请从待办重新打开")
    _once(kept, token, closing=closing)
    return _Desk(locked, _Rows(kept), state_of(locked, kept), Hand(by, clock.now()), token)


def _once(kept: list[Kept], token: UUID | None, *, closing: bool) -> None:
    same = next((one for one in kept if token and one[_TOKEN] == _half(token)), None)
    if same:
        done = made(Row, same)
        raise Repeated(f"已于{moment(Hand(_NOBODY, done.closed or done.opened))}{done.verb}", "重复点击没有再次办理")
    if token and not closing and (press := Press.objects.filter(token=token).first()):
        raise Repeated(f"已于{moment(Hand(_NOBODY, press.at))}办理", "重复点击没有再次办理")


def _half(token: UUID) -> int:
    """What a task keeps of a press: within one case 63 bits suffice, in a quarter of the room on SQLite."""
    return token.int & (1 << 63) - 1


_NOBODY = Officer(0, "", "", "")


def _turn(case: int, number: int, by: Officer, token: UUID | None, *, closing: bool = True) -> _Desk:
    """Lock a case for one whose turn it is. Being late is told before having no right."""
    desk = _desk(case, by, token, closing=closing)
    task = desk.task(number)
    if task.live:
        policies.demand(policies.may_do(by, task, desk.at(number), desk.today))
    return desk


def _steer(case: int, by: Officer, token: UUID | None) -> _Desk:
    """Lock a case for one who has a hand in it."""
    desk = _desk(case, by, token)
    policies.demand(policies.may_steer(by, desk.state, desk.today))
    return desk


def _store(desk: _Desk, after: State, *, reason: str = "", note: str = "") -> Act[Case]:
    """Store what differs, run and stop the clocks, and say it as an act."""
    before, case = desk.state, desk.case
    pairs = list(zip(before.tasks, after.tasks, strict=False))
    changed = [new for old, new in pairs if new is not old]
    made = after.tasks[len(before.tasks) :]
    over = [new.number for old, new in pairs if old.live and not new.live]
    fresh = _fresh(desk, made)
    _write([*_tasks(desk, changed, over), *_case(case, before, after, desk.hand), *_stops(desk, after, over)], fresh)
    if not over and desk.token:
        Press.objects.create(token=desk.token, case=case, person=desk.hand.by.person, at=desk.hand.at)
    _clocks(desk, after)
    desk.state = case.now = after
    was, now = _only(before, after), _only(after, before)
    return Act(case, before=was, after=now, reason=reason, note=note, provisions=(before.step.at,))


def _only(one: State, other: State) -> dict[str, Json]:
    """What is so of one state and not of the other: its step, its status, with whom it lies."""
    facts: dict[str, Json] = {}
    if one.round.number != other.round.number:
        facts["step"] = one.round.step
    if one.status is not other.status:
        facts["status"] = one.status.value
    seats = _open(other)
    names = [seat.name for seat in _open(one) if seat not in seats]
    return {**facts, "with": names} if names else facts


def _open(state: State) -> list[Seat]:
    return [task.seat for task in state.live if task.standing is Standing.OPEN]


def _tasks(desk: _Desk, changed: list[Task], over: list[int]) -> Iterator[Statement]:
    for task in changed:
        row = desk.rows[task.number]
        names = _fill(row, task)
        if task.number in over and desk.token:
            row.token = _half(desk.token)
            names.append("token")
        yield _changed(row, names)


def _fresh(desk: _Desk, made: Iterable[Task]) -> list[Row]:
    """Rows of new tasks, not saved."""
    found = []
    for task in made:
        row = desk.rows.made[task.number] = Row(case=desk.case)
        _fill(row, task)
        found.append(row)
    return found


def _fill(row: Row, task: Task) -> list[str]:
    """Put a task's values into its row; the names of those that differ."""
    by = task.actor
    values = {
        "number": task.number, "round": task.round, "step": task.step, "seat": task.seat.key,
        "seat_name": task.seat.name, "came": task.came.value, "opened": task.opened, "standing": task.standing.value,
        "waits": task.waits.value, "aside": task.aside, "parent": task.parent, "seen": task.seen,
        "seen_by": task.seen_by, "delivered": task.delivered, "proof": task.proof, "draft": task.draft,
        "closed": task.closed, "actor_id": by.person if by else None, "actor": officer_text(by) if by else "",
        "verb": task.verb.value if task.verb else "", "opinion": task.opinion, "urged": task.urged,
    }
    differ = [name for name, value in values.items() if getattr(row, name) != value]
    for name in differ:
        setattr(row, name, values[name])
    return differ


def _case(case: Case, before: State, after: State, hand: Hand) -> Iterator[Statement]:
    names = []
    if after.rounds != before.rounds:
        case.rounds = rounds_text(after.rounds, after.flow)
        names.append("rounds")
    if after.plan != before.plan:
        case.plan = plan_text(after.plan, after.flow)
        names.append("plan")
    if after.status is not before.status:
        case.status, case.reason = after.status.value, after.reason
        case.ended = hand.at if after.ended else None
        names += ["status", "reason", "ended"]
    if names and case.pk:
        yield _changed(case, names)


_STOP = "UPDATE flow_clock SET stopped = %s WHERE case_id = %s AND task = %s AND stopped IS NULL"


def _stops(desk: _Desk, after: State, over: list[int]) -> Iterator[Statement]:
    for number in over:
        if after.flow.step(after.task(number).step).limit:
            yield _STOP, [stored(desk.hand.at), desk.case.pk, number]


def _clocks(desk: _Desk, after: State) -> None:
    """Limits run while their tasks are open; where silence counts, they run from the proof of delivery."""
    for task in after.tasks:
        old = desk.state.tasks[task.number - 1] if task.number <= len(desk.state.tasks) else None
        step = after.flow.step(task.step)
        if task.aside or task is old or not timing.starts_itself(step.limit) or not task.live:
            continue
        if step.silence:
            if task.delivered and not (old and old.delivered):
                _start(desk, after, task, step.limit, "送达")
        elif task.standing is Standing.OPEN and (old is None or old.opened != task.opened):
            _start(desk, after, task, step.limit, "转入本步")


def _start(desk: _Desk, after: State, task: Task, limit: str, since: str) -> None:
    length, agreed = after.plan.lengths.get(task.step, (None, ""))
    trigger = task.delivered or task.opened
    row = timing.counted(
        Clock(case=desk.case, task=task.number, limit=limit, trigger=trigger, since=since, length=length, agreed=agreed)
    )
    row.save()
    _lamp(desk, task.number, row.due)


def _lamp(desk: _Desk, number: int, due: date | None) -> None:
    """Keep the due date with the task too, where the boxes sort by it."""
    if number:
        row = desk.rows[number]
        row.due = due
        _change(row, ["due"])
