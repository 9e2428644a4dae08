"""Where the time of our hand-over goes."""

from collections import defaultdict
from collections.abc import Callable
from contextlib import ExitStack
from functools import wraps
from pkgutil import resolve_name
from time import perf_counter
from typing import Any
from unittest.mock import patch

ROUNDS = 10
_FLOW, _DESK, _RECORD = "luoshi.flow.actions.handing", "luoshi.flow.actions.desk", "luoshi.record.actions"
_DOCUMENT = "luoshi.documents.actions.handing"
PARTS = {
    "find my task": ("tests.benchmarks.peers.ours._find",),
    "lock and load": (f"{_DOCUMENT}._locked", f"{_DESK}._desk"),
    "policy": (f"{_DESK}.policies.may_do",),
    "paper and gates": (f"{_DOCUMENT}._before",),
    "engine": (f"{_FLOW}.verbs.agree", f"{_FLOW}.verbs.send_back"),
    "store": (f"{_FLOW}._store",),
    "search": (f"{_DOCUMENT}._regroup",),
    "record": (f"{_RECORD}._row", f"{_RECORD}._append"),
    "commit": ("django.db.backends.base.base.BaseDatabaseWrapper.commit",),
}
"""Parts that do not overlap, each by the functions that do it, as their callers know them."""


def stages(case: Callable[[], float], hands: int) -> dict[str, float]:
    """Seconds of one hand-over by part. case: walks one whole case of that many hand-overs; seconds of one of them."""
    spent: defaultdict[str, float] = defaultdict(float)
    with ExitStack() as stack:
        for part, places in PARTS.items():
            for place in places:
                stack.enter_context(_watch(part, place, spent))
        begun = dict(spent)
        whole = sum(case() for _ in range(ROUNDS)) / ROUNDS
    found = {part: (spent[part] - begun.get(part, 0)) / ROUNDS / hands for part in PARTS}
    return {**found, "the rest": whole - sum(found.values())}


def _watch(part: str, place: str, spent: defaultdict[str, float]) -> Any:
    owner, _, name = place.rpartition(".")
    function = getattr(resolve_name(owner), name)

    @wraps(function)
    def timed(*args: Any, **words: Any) -> Any:
        start = perf_counter()
        try:
            return function(*args, **words)
        finally:
            spent[part] += perf_counter() - start

    return patch(place, timed)
