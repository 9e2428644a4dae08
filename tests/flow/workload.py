"""`python -m tests.flow.workload`: many hands on the same tasks, in a process of its own (DATABASE_URL names it).

Each task of CASES cases is pressed by WORKERS threads at once, the odd ones with one token, the even ones with
different tokens; for each task the number of presses that took effect is printed.
"""

import os
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from importlib import import_module
from uuid import UUID, uuid4

import django
from django.db import connection
from django.test.utils import override_settings

WORKERS = 6
CASES = 4
TASKS = 7


def _press(case: int, number: int, token: UUID | None, _worker: int = 0) -> bool:
    """Task n of the walk is done by person n."""
    flow, walks = import_module("luoshi.flow.actions"), import_module("tests.flow.walks")
    refusal = import_module("luoshi.flow.engine.refusal").Refusal
    try:
        flow.agree(case, number, by=walks.officer(number), token=token or uuid4(), opinion="同意")
    except refusal:
        return False
    finally:
        connection.close()
    return True


def _begin(number: int) -> int:
    flow, walks = import_module("luoshi.flow.actions"), import_module("tests.flow.walks")
    subject = import_module("luoshi.record.actions").Subject("documents.paper", str(number))
    definition = flow.publish(walks.FLOW, by=walks.officer(1)).result
    made = flow.begin(
        definition, walks.PLAN, by=walks.officer(1), subject=subject, title=f"关于第{number}件的通知", token=uuid4()
    )
    pk: int = made.result.pk
    return pk


def crowd() -> None:
    """Every task pressed by all workers at once."""
    with ThreadPoolExecutor(WORKERS) as pool:
        for number in range(CASES):
            case = _begin(number)
            for task in range(1, TASKS + 1):
                press = partial(_press, case, task, uuid4() if task % 2 else None)
                os.write(1, f"{sum(pool.map(press, range(WORKERS)))}\n".encode())


def main() -> None:
    """Run it."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "luoshi.site.settings")
    django.setup()
    with override_settings(SEATING="tests.flow.office.Fake"):
        crowd()


if __name__ == "__main__":
    main()
