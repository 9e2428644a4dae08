"""From rows to the engine's state. Reads only."""

from functools import lru_cache

from luoshi.flow.engine.definition import Flow, loads
from luoshi.flow.engine.state import Standing, State, Status, Task, Verb, Waits
from luoshi.flow.engine.words import officer_of, plan_of, rounds_of
from luoshi.flow.models import Case, Definition
from luoshi.flow.models import Task as Row
from luoshi.record.plain import Question, ask, made
from luoshi.record.plain import Row as Kept
from luoshi.terms.seat import Seat


@lru_cache(maxsize=256)
def flow_of(hash: str) -> Flow:
    return loads(Definition.objects.values_list("body", flat=True).get(pk=hash))


def flow_of_case(case: Case) -> Flow:
    """The flow that a case runs, in its version."""
    return flow_of(case.definition_id)


def asking(case: int) -> Question:
    """What gives all tasks of a case, in the order of their numbers."""
    return Row, "WHERE case_id = %s ORDER BY number", [case]


def rows_of(case: int) -> list[Kept]:
    """All tasks of a case as they are kept."""
    (found,) = ask(asking(case))
    return found


@lru_cache(maxsize=4096)
def task_of(kept: Kept) -> Task:
    """A task as the engine knows it. What is answered does not change, so most are read once."""
    row = made(Row, kept)
    return Task(
        row.number, row.round, row.step, Seat.of(row.seat, row.seat_name), Verb(row.came), row.opened,
        Standing(row.standing), Waits(row.waits), row.aside, row.parent, row.seen, row.seen_by, row.delivered,
        row.proof, row.draft, row.closed, officer_of(row.actor) if row.actor else None,
        Verb(row.verb) if row.verb else None, row.opinion, row.urged,
    )


def state_of(case: Case, rows: list[Kept]) -> State:
    """The state of a case. rows: all its tasks."""
    flow = flow_of_case(case)
    return State(
        flow, plan_of(case.plan, flow), officer_of(case.starter), Status(case.status), case.reason,
        rounds_of(case.rounds, flow), tuple(task_of(row) for row in rows),
    )
