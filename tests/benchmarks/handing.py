"""`python -m tests.benchmarks.handing [--cases N] [sqlite | postgresql]`: one hand-over, ours against other engines.

The same chain on the same database, case by case in turn; each database is measured in a process of its own, on a
database of its own. Ours is the documents' action: policy, gates of the rulebook, tasks, record, search. Ours without
the document, the flow's action alone, is shown beside it. Bytes are those of tables and indexes rewritten without
gaps, each contender's after cases of its own.
"""

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from importlib import import_module
from itertools import count
from time import perf_counter

from tests.benchmarks.databases import VENDORS, Row, furnish, rows, show, tell
from tests.benchmarks.measure import interleaved

CASES = 120
WARMUP, SIZED = 5, 50
OURS, ALONE, SPIFF, VIEWFLOW = "luoshi", "luoshi, flow alone", "SpiffWorkflow", "viewflow"


def measured(cases: int) -> Iterator[Row]:
    """All rows for the database at hand (DATABASE_URL), which is empty."""
    peers = "tests.benchmarks.peers"
    chain, stages, stored = (import_module(f"{peers}.{name}") for name in ("chain", "stages", "stored"))
    mine, spiff, views = (import_module(f"{peers}.{name}") for name in ("ours", "spiff", "viewflows"))
    ours = mine.Ours()
    people = ours.people
    contenders = {OURS: ours, ALONE: mine.Alone(), SPIFF: spiff.ByJson(people), VIEWFLOW: views.ByView(people)}
    hands, numbers = chain.walk(people), count(1)

    def case(one: str) -> float:
        begun = contenders[one].begin(f"关于开展第{next(numbers):06}号工作的通知")
        start = perf_counter()
        for hand in hands:
            contenders[one].hand(begun, hand)
        return (perf_counter() - start) / len(hands)

    def grown(one: str, prefixes: Sequence[str]) -> float:
        before = stored.total(prefixes)
        for _ in range(SIZED):
            case(one)
        return float(stored.total(prefixes) - before) / SIZED

    yield from _speeds(interleaved({name: partial(case, name) for name in contenders}, cases, WARMUP))
    yield from _bytes({name: grown(name, one.tables) for name, one in contenders.items()})
    yield ("  its document, checks, search", f"{grown(OURS, ours.apart):,.0f}", "", True)
    for name, seconds in stages.stages(partial(case, OURS), len(hands)).items():
        yield (f"  ours: {name}", f"{1000 * seconds:.2f} ms", "", True)


def _speeds(spent: Mapping[str, float]) -> Iterator[Row]:
    ours = spent[OURS]
    bars = {SPIFF: 1.0, VIEWFLOW: 1.5}
    for name, seconds in spent.items():
        ratio, bar = seconds / ours, bars.get(name, 0.0)
        told = f"{1 / seconds:.0f}/s, {1000 * seconds:.2f} ms"
        yield (f"hand-overs, {name}", told, f"ours >= {bar:g} x, is {ratio:.2f} x" if bar else "", ratio >= bar)


def _bytes(sizes: Mapping[str, float]) -> Iterator[Row]:
    ours = sizes[OURS]
    for name, size in sizes.items():
        bar = "" if name in (OURS, ALONE) else f"ours less, is {ours / size:.2f} x"
        yield (f"bytes of a case, {name}", f"{size:,.0f}", bar, not bar or ours < size)


def handing(vendor: str, cases: int = CASES) -> Iterator[Row]:
    """The rows of one vendor, measured in a process of its own."""
    yield from rows(vendor, "tests.benchmarks.handing", "--cases", str(cases))


def main() -> int:
    """Print the rows; 1 when a bar is missed."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--cases", type=int, default=CASES)
    reader.add_argument("where", nargs="*", default=list(VENDORS))
    asked = reader.parse_args()
    if asked.where == ["here"]:
        furnish()
        tell(measured(asked.cases))
        return 0
    return show(row for vendor in asked.where for row in handing(vendor, asked.cases))


if __name__ == "__main__":
    sys.exit(main())
