"""Many hands and sudden death, on both databases, in processes of their own."""

import os
import random
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

import psycopg
import pytest

from tests.record.workload import TURNS, WORKERS

SERVER = os.environ.get("DATABASE_URL", "")
SERVER = SERVER if SERVER.startswith("postgres") else "postgres://postgres@127.0.0.1:5432/"
SERVER = urlunsplit(urlsplit(SERVER)._replace(path="/postgres"))


@dataclass(frozen=True)
class Scratch:
    """A database for one test."""

    url: str

    def start(self, *words: str) -> subprocess.Popen[str]:
        env = {**os.environ, "DATABASE_URL": self.url, "DJANGO_SETTINGS_MODULE": "luoshi.site.settings"}
        return subprocess.Popen([sys.executable, "-m", *words], env=env, stdout=subprocess.PIPE, text=True)

    def run(self, *words: str) -> str:
        process = self.start(*words)
        told, _ = process.communicate(timeout=120)
        assert process.returncode == 0, told
        return told

    def ask(self, query: str) -> list[tuple[int, ...]]:
        if self.url.startswith("sqlite"):
            with sqlite3.connect(self.url.removeprefix("sqlite:///")) as file:
                return file.execute(query).fetchall()
        with psycopg.connect(self.url) as server:
            return server.execute(query.encode()).fetchall()


@pytest.fixture(params=["sqlite", "postgresql"])
def scratch(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Scratch]:
    """An empty record on each database in turn."""
    if request.param == "sqlite":
        made = Scratch(f"sqlite:///{tmp_path / 'luoshi.sqlite3'}")
        made.run("tests.record.workload", "prepare")
        yield made
        return
    try:
        server = psycopg.connect(SERVER, autocommit=True, connect_timeout=3)
    except psycopg.OperationalError:
        pytest.skip("没有可用的 PostgreSQL（可用 DATABASE_URL 指明）")
    name = f"luoshi_record_{uuid4().hex[:12]}"
    with server:
        server.execute(f"CREATE DATABASE {name}".encode())
        try:
            made = Scratch(urlunsplit(urlsplit(SERVER)._replace(path=f"/{name}")))
            made.run("tests.record.workload", "prepare")
            yield made
        finally:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


def test_a_crowd_loses_doubles_and_skips_nothing(scratch: Scratch) -> None:
    told = [int(line) for line in scratch.run("tests.record.workload", "crowd").split()]
    assert len(set(told)) == len(told) == WORKERS * TURNS
    wanted = [(worker, turn) for worker in range(WORKERS) for turn in range(1, TURNS + 1)]
    assert scratch.ask("SELECT worker, turn FROM jar ORDER BY worker, turn") == wanted
    rows = WORKERS * (TURNS + 2 * TURNS // 5)  # every fifth act holds two more
    assert scratch.ask("SELECT COUNT(*), MIN(seq), MAX(seq) FROM record_record") == [(rows, 1, rows)]
    # Rows of one gesture stand side by side.
    split = "SELECT COUNT(*) FROM (SELECT gesture FROM record_record GROUP BY gesture HAVING MAX(seq) - MIN(seq) + 1"
    assert scratch.ask(f"{split} <> COUNT(*)) AS torn") == [(0,)]
    assert f"共{rows}条" in scratch.run("luoshi.cli.main", "record", "verify")


def test_sudden_death_leaves_whole_gestures(scratch: Scratch) -> None:
    chance = random.Random(3)
    for _ in range(4):
        working = scratch.start("tests.record.workload", "endless")
        assert working.stdout
        told = [int(working.stdout.readline()) for _ in range(chance.randrange(5, 60))]
        working.kill()
        working.wait()
        told += [int(line) for line in working.stdout.read().split("\n")[:-1]]
        assert "逐条核对无误" in scratch.run("luoshi.cli.main", "record", "verify")
        ((count, last),) = scratch.ask("SELECT COUNT(*), MAX(seq) FROM record_record")
        assert count == last >= max(told)
        drops = "SELECT COUNT(*) FROM record_record WHERE action = 'tests.record.drop'"
        assert scratch.ask(drops) == scratch.ask("SELECT COUNT(*) FROM jar")
        torn = "SELECT COUNT(*) FROM (SELECT gesture FROM record_record GROUP BY gesture HAVING COUNT(*) NOT IN (1, 3))"
        assert scratch.ask(f"{torn} AS torn") == [(0,)]


def test_verifying_does_not_trip_over_writers(scratch: Scratch) -> None:
    working = scratch.start("tests.record.workload", "endless")
    try:
        assert working.stdout
        first = int(working.stdout.readline())
        for _ in range(3):
            assert "逐条核对无误" in scratch.run("luoshi.cli.main", "record", "verify")
    finally:
        working.kill()
        told, _ = working.communicate()
    assert max(map(int, told.split("\n")[:-1])) > first + 20
