"""What time itself brings about; run daily. Each effect is an act of the clock on its own."""

import math
import time
from collections.abc import Callable

from luoshi.flow import actions, queries
from luoshi.flow.actions.redating import BATCH
from luoshi.flow.engine.refusal import Refusal
from luoshi.flow.redating import Progress, behind, moving
from luoshi.flow.surroundings import calendar
from luoshi.record import clock
from luoshi.terms.officer import CLOCK

__all__ = ["Progress", "behind", "moving", "redate", "tick"]


def _deem(case: int, number: int) -> None:
    actions.deem(case, number, by=CLOCK)


def tick(deem: Callable[[int, int], object] = _deem) -> tuple[list[tuple[int, int]], list[str]]:
    """Move dates to the present calendar, then take silence as consent where it may be.

    (case, task) pairs done, and why others were not. Steps at which silence never counts are left alone. deem: what a
    room does besides, for its own cases.
    """
    redate()
    done, refused = [], []
    for case, number in list(queries.silent(clock.today())):
        try:
            deem(case, number)
            done.append((case, number))
        except Refusal as refusal:
            refused.append(str(refusal))
    return done, refused


def redate(seconds: float = math.inf, batch: int = BATCH) -> Progress | None:
    """Bring running limits to the present calendar, batch by batch, for so long; how far it came, None where all is so.

    Killed in between it goes on where it stopped; what the office entered meanwhile begins anew.
    """
    stop = time.monotonic() + seconds
    done = None
    while behind() and (done is None or time.monotonic() < stop):
        done = actions.redate(by=CLOCK, reason=_reason(), batch=batch).result
    return done


def _reason() -> str:
    last = calendar().notices[-1]
    return f"录入放假安排：{last.year}年，{last.source}"
