"""Interleaved timing: every contender once per round, so that a drifting machine hits all alike."""

import time
from collections.abc import Callable, Mapping
from statistics import median


def interleaved(contenders: Mapping[str, Callable[[], float | None]], rounds: int, warmup: int = 2) -> dict[str, float]:
    """Median seconds by name. A contender may time itself and return its seconds."""
    spent: dict[str, list[float]] = {name: [] for name in contenders}
    for turn in range(rounds + warmup):
        for name, contender in contenders.items():
            start = time.perf_counter()
            own = contender()
            took = time.perf_counter() - start
            if turn >= warmup:
                spent[name].append(took if own is None else own)
    return {name: median(times) for name, times in spent.items()}
