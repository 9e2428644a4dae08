"""What time itself brings about; run daily. Each effect is an act of the clock on its own."""

from collections.abc import Callable
from uuid import uuid4

from luoshi.flow import actions, queries, timing
from luoshi.flow.engine.refusal import Refusal
from luoshi.flow.models import Clock
from luoshi.record import clock
from luoshi.terms.officer import CLOCK


def _deem(case: int, number: int) -> None:
    actions.deem(case, number, by=CLOCK)


def tick(deem: Callable[[int, int], object] = _deem) -> tuple[list[tuple[int, int]], list[str]]:
    """Take silence as consent where it may be; (case, task) pairs done, and why others were not.

    Steps at which silence never counts are left alone. deem: what a room does besides, for its own cases.
    """
    done, refused = [], []
    for case, number in list(queries.silent(clock.today())):
        try:
            deem(case, number)
            done.append((case, number))
        except Refusal as refusal:
            refused.append(str(refusal))
    return done, refused


def recount_all(reason: str) -> list[str]:
    """Count every running clock again after a notice on holidays; says each date that moved."""
    moved = []
    for row in Clock.objects.filter(stopped__isnull=True).order_by("pk"):
        before = row.due
        if timing.counted(row).due != before:
            actions.recount(row.case_id, row.pk, by=CLOCK, token=uuid4(), reason=reason)
            moved.append(f"{timing.deadline(row.limit).name}：{before or '未定'}改为{row.due or '未定'}")
    return moved
