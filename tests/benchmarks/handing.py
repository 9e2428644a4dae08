"""`python -m tests.benchmarks.handing [--cases N] [sqlite | postgresql]`: one hand-over, ours against other engines.

The same chain on the same database, case by case in turn; each database is measured in a process of its own, on a
database of its own. Ours is the documents' action: policy, gates of the rulebook, tasks, record, search. Ours without
the document, the flow's action alone, is shown beside it. Bytes are those of tables and indexes rewritten without
gaps, each contender's after cases of its own.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from itertools import count
from pathlib import Path
from time import perf_counter
from uuid import uuid4

import django
import psycopg
from django.core.management import call_command

from tests.benchmarks.measure import interleaved

Row = tuple[str, str, str, bool]
SERVER = os.environ.get("LUOSHI_CI_POSTGRES", "postgres://postgres@127.0.0.1:5432")
CASES = 120
WARMUP, SIZED = 5, 50
OURS, ALONE, SPIFF, VIEWFLOW = "luoshi", "luoshi, flow alone", "SpiffWorkflow", "viewflow"


@contextmanager
def _empty(vendor: str) -> Iterator[str]:
    """The address of a new database."""
    if vendor == "sqlite":
        with tempfile.TemporaryDirectory() as folder:
            yield f"sqlite:///{Path(folder) / 'bench.sqlite3'}"
        return
    name = f"luoshi_bench_{uuid4().hex[:8]}"
    with psycopg.connect(f"{SERVER}/postgres", autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}".encode())
        try:
            yield f"{SERVER}/{name}"
        finally:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


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
    """The rows of one vendor, measured in a process of its own; one that says so where there is no server."""
    try:
        with _empty(vendor) as url:
            yield from _in_a_process(vendor, url, cases)
    except psycopg.OperationalError:
        yield (f"hand-overs ({vendor})", "no server", "", True)


def _in_a_process(vendor: str, url: str, cases: int) -> Iterator[Row]:
    env = {**os.environ, "DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "tests.benchmarks.peers.settings"}
    command = [sys.executable, "-m", "tests.benchmarks.handing", "--cases", str(cases), "here"]
    told = subprocess.run(command, env=env, check=True, stdout=subprocess.PIPE, text=True).stdout
    for line in told.splitlines():
        what, found, bar, holds = line.split("\t")
        yield (f"{what} ({vendor})", found, bar, holds == "True")


def main() -> int:
    """Print the rows; 1 when a bar is missed."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--cases", type=int, default=CASES)
    reader.add_argument("where", nargs="*", default=["sqlite", "postgresql"])
    asked = reader.parse_args()
    if asked.where == ["here"]:
        django.setup()
        call_command("migrate", verbosity=0, run_syncdb=True)
        import_module("luoshi.cli.setup").load_sample()
        for row in measured(asked.cases):
            sys.stdout.write("\t".join(map(str, row)) + "\n")
        return 0
    rows = [row for vendor in asked.where for row in handing(vendor, asked.cases)]
    for what, found, bar, holds in rows:
        sys.stdout.write(f"{what:44} {found:>18}  {bar:26} {'' if not bar else 'ok' if holds else 'MISSED'}\n")
    return 0 if all(holds for *_, holds in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
