"""`python -m tests.flow.deaths`: a worker does random hand-overs in several threads and is killed, again and again.

DATABASE_URL names the database. The worker says each press before it makes it and after it was committed. Between two
workers the tables are held against what was said; what hung in the air is pressed once more. Prints the presses.
"""

import os
import random
import signal
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from importlib import import_module
from typing import Any
from uuid import UUID

import django
from django.db import connection
from django.test.utils import override_settings

DEATHS, HANDS, THREADS, CASES = 10, 500, 3, 6
LEAST, MOST = 60, 180
"""Lines after which a worker dies: two for each press."""
Press = tuple[str, int, int, int, UUID]
"""Verb, case, number of the task, person, token."""
FLOW = "luoshi.flow"


def _made(press: Press) -> None:
    """Make a press. Raises Refusal."""
    actions, officer = import_module(f"{FLOW}.actions"), import_module("tests.flow.walks").officer
    verb, case, number, person, token = press
    said: dict[str, Any] = {} if verb == "take_back" else {"opinion": f"意见{token.hex[:8]}"}
    getattr(actions, verb)(case, number, by=officer(person), token=token, **said)


def _chosen(cases: list[int], chance: random.Random) -> Press:
    """A press at random, mostly one that can be made."""
    case = chance.choice(cases)
    state = import_module(f"{FLOW}.queries").view(case).state
    live = [task for task in state.tasks if task.live]
    task = chance.choice(live or list(state.tasks))
    verb = chance.choice(["agree", "agree", "agree", "agree", "send_back", "disagree", "take_back"])
    if verb == "take_back":
        task = chance.choice([one for one in state.tasks if one.actor] or [task])
    elif task.aside or state.step.kind == "传阅":
        verb = "read"
    return verb, case, task.number, task.actor.person if task.actor else task.seat.id, UUID(int=chance.getrandbits(128))


def _begin(number: int) -> int:
    actions, walks = import_module(f"{FLOW}.actions"), import_module("tests.flow.walks")
    subject = import_module("luoshi.record.actions").Subject("documents.paper", str(number))
    definition = actions.publish(walks.FLOW, by=walks.officer(1)).result
    token = UUID(int=number)
    made = actions.begin(definition, walks.PLAN, by=walks.officer(1), subject=subject, title="试", token=token)
    pk: int = made.result.pk
    return pk


def _work(out: int, cases: list[int], seed: int) -> None:
    """Hand over at random, saying each press before and after."""
    chance, refusal = random.Random(seed), import_module(f"{FLOW}.engine.refusal").Refusal
    for _ in range(HANDS // THREADS):
        press = _chosen(cases, chance)
        os.write(out, f"try {' '.join(map(str, press))}\n".encode())
        try:
            _made(press)
        except refusal:
            os.write(out, f"no {press[-1]}\n".encode())
        else:
            os.write(out, f"done {press[-1]}\n".encode())
    connection.close()


def _worker(cases: list[int], seed: int, lines: int) -> list[str]:
    """What a worker said until it was killed in the middle of its work, after so many lines."""
    read, write = os.pipe()
    child = os.fork()
    if not child:
        with ThreadPoolExecutor(THREADS) as pool:
            list(pool.map(lambda number: _work(write, cases, seed * THREADS + number), range(THREADS)))
        os._exit(0)
    os.close(write)
    with os.fdopen(read) as said:
        told = [said.readline() for _ in range(lines)]
        os.kill(child, signal.SIGKILL)
        told += said.readlines()
    _, status = os.waitpid(child, 0)
    assert os.WTERMSIG(status) == signal.SIGKILL, "the worker ended before it was killed"
    return [line.strip() for line in told if line.endswith("\n")]


def _read(said: list[str]) -> Iterator[tuple[Press, str]]:
    """Each press with what became of it: done, no, or '' where nobody knows."""
    ends = {UUID(token): word for word, _, token in (line.partition(" ") for line in said) if word != "try"}
    for line in said:
        word, *rest = line.split()
        if word == "try":
            verb, case, number, person, token = rest
            press = verb, int(case), int(number), int(person), UUID(token)
            yield press, ends.get(press[-1], "")


def _kept(token: UUID) -> bool:
    """Whether the tables hold a press."""
    models, half = import_module(f"{FLOW}.models"), import_module(f"{FLOW}.actions.desk")._half
    tasks = models.Task.objects.filter(token=half(token))
    return bool(tasks.exists() or models.Press.objects.filter(token=token).exists())


def _counted() -> tuple[int, int]:
    """Presses in the tables, and acts of the flow on record."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT (SELECT COUNT(DISTINCT token) FROM flow_task) + (SELECT COUNT(*) FROM flow_press),"
            " (SELECT COUNT(*) FROM record_record WHERE action LIKE 'flow.%%' AND action <> 'flow.publish')", []
        )
        presses, acts = cursor.fetchone()
    return int(presses), int(acts)


def _held_against(said: list[str], cases: list[int]) -> int:
    """Hold the tables against what a worker said; the number of presses that took effect."""
    sound, view = import_module("tests.flow.test_properties").sound, import_module(f"{FLOW}.queries").view
    refusals = import_module(f"{FLOW}.engine.refusal")
    effects = 0
    for press, end in _read(said):
        kept = _kept(press[-1])
        assert kept == (end == "done") or not end, f"{press} was {end}, kept: {kept}"
        effects += kept
        if not end:
            with suppress(refusals.Refusal):
                try:
                    _made(press)
                except refusals.Repeated:
                    assert kept, f"{press} is said to be made and is not"
                else:
                    assert not kept, f"{press} was made twice"
    presses, acts = _counted()
    assert presses == acts, f"{presses} presses, {acts} acts"
    for case in cases:
        sound(view(case).state)
    return effects


def main() -> None:
    """Kill ten workers."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "luoshi.site.settings")
    django.setup()
    chance = random.Random(11)
    with override_settings(SEATING="tests.flow.office.Fake"):
        for turn in range(1, DEATHS + 1):
            cases = [_begin(turn * CASES + number) for number in range(CASES)]
            connection.close()
            said = _worker(cases, turn, chance.randrange(LEAST, MOST))
            effects = _held_against(said, cases)
            sys.stdout.write(f"{effects}\n")


if __name__ == "__main__":
    main()
