"""`python -m tests.record.workload`: many hands on one record, in a process of its own (DATABASE_URL names it).

prepare: tables. crowd: WORKERS threads, TURNS acts each. endless: the same without end. Each committed seq is printed.
"""

import itertools
import os
import sys
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module

import django
from django.core.management import call_command
from django.db import connection

WORKERS = 8
TURNS = 50


def _drop(worker: int, turns: Iterable[int]) -> None:
    acts = import_module("tests.record.actions")
    try:
        for turn in turns:
            if turn % 5:
                done = acts.drop(worker, turn, by=acts.DRAFTER)
            else:
                done = acts.drop_many(worker, [turn], by=acts.DRAFTER)
            os.write(1, f"{done.record.seq}\n".encode())
    finally:
        connection.close()


def main(what: str) -> None:
    """Run one of the three."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "luoshi.site.settings")
    django.setup()
    if what == "prepare":
        call_command("migrate", verbosity=0)
        import_module("tests.record.actions").make_jar()
        return
    turns = range(1, TURNS + 1) if what == "crowd" else itertools.count(1)
    with ThreadPoolExecutor(WORKERS) as pool:
        for running in [pool.submit(_drop, worker, turns) for worker in range(WORKERS)]:
            running.result()


if __name__ == "__main__":
    main(sys.argv[1])
