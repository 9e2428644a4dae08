"""A benchmark's own database and process: `rows` starts the module again where DATABASE_URL is new and empty."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from uuid import uuid4

import django
import psycopg
from django.core.management import call_command

Row = tuple[str, str, str, bool]
SERVER = os.environ.get("LUOSHI_CI_POSTGRES", "postgres://postgres@127.0.0.1:5432")
VENDORS = ("sqlite", "postgresql")


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


def rows(vendor: str, module: str, *words: str) -> Iterator[Row]:
    """What `python -m module words here` tells on a database of that vendor; one row that says so without a server."""
    try:
        with _empty(vendor) as url:
            yield from _process(vendor, url, [sys.executable, "-m", module, *words, "here"])
    except psycopg.OperationalError:
        yield (f"{module.rpartition('.')[2]} ({vendor})", "no server", "", True)


def _process(vendor: str, url: str, command: list[str]) -> Iterator[Row]:
    env = {**os.environ, "DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "tests.benchmarks.peers.settings"}
    told = subprocess.run(command, env=env, check=True, stdout=subprocess.PIPE, text=True).stdout
    for line in told.splitlines():
        what, found, bar, holds = line.split("\t")
        yield (f"{what} ({vendor})", found, bar, holds == "True")


def furnish() -> None:
    """The tables, the peers' too, and the sample county."""
    django.setup()
    call_command("migrate", verbosity=0, run_syncdb=True)
    import_module("luoshi.cli.setup").load_sample()


def tell(found: Iterator[Row]) -> None:
    """Rows for `rows` to read."""
    for row in found:
        sys.stdout.write("\t".join(map(str, row)) + "\n")


def show(found: Iterator[Row]) -> int:
    """Rows for people; 1 when a bar is missed."""
    met = True
    for what, measured, bar, holds in found:
        met = met and holds
        sys.stdout.write(f"{what:48} {measured:>22}  {bar:26} {'' if not bar else 'ok' if holds else 'MISSED'}\n")
        sys.stdout.flush()
    return 0 if met else 1
