"""`luoshi record` as auditors use it: real processes, exit statuses."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A record of a few acts in a file."""
    path = tmp_path / "luoshi.sqlite3"
    code = "import tests.record.workload as w; w.WORKERS, w.TURNS = 1, 4; [w.main(x) for x in ('prepare', 'crowd')]"
    assert _run(path, "-c", code).returncode == 0
    return path


def _run(path: Path, *words: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "DATABASE_URL": f"sqlite:///{path}", "DJANGO_SETTINGS_MODULE": "luoshi.site.settings"}
    return subprocess.run([sys.executable, *words], env=env, capture_output=True, text=True, check=False)


def record(path: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return _run(path, "-m", "luoshi.cli.main", "record", *words)


def test_head_and_verify(kept: Path) -> None:
    end = record(kept, "head").stdout.strip()
    assert end.startswith("4:")
    whole = record(kept, "verify", "--head", end)
    assert (whole.returncode, end in whole.stdout) == (0, True)
    with sqlite3.connect(kept) as file:
        file.execute("DROP TRIGGER record_no_update")
        file.execute("UPDATE record_record SET reason = '改' WHERE seq = 3")
    broken = record(kept, "verify")
    assert broken.returncode == 1
    assert "第3条被改动：内容与校验值不符。" in broken.stdout
    assert "防护被撤" in broken.stdout
    assert "保留现场" in broken.stdout


def test_a_foreign_end_is_told(kept: Path) -> None:
    foreign = record(kept, "verify", "--head", "2:" + "0" * 64)
    assert foreign.returncode == 1
    assert "第2条链头不符" in foreign.stdout
    unreadable = record(kept, "verify", "--head", "2:00")
    assert unreadable.returncode == 2
    assert "luoshi record head" in unreadable.stderr


def test_a_lost_head_is_told(kept: Path) -> None:
    with sqlite3.connect(kept) as file:
        file.execute("DROP TRIGGER record_head_no_delete")
        file.execute("DELETE FROM record_head")
    lost = record(kept, "head")
    assert (lost.returncode, "链头已被删除" in lost.stderr) == (1, True)
    assert record(kept, "verify").returncode == 1


def test_without_a_database_it_says_what_to_do(tmp_path: Path) -> None:
    told = record(tmp_path / "none.sqlite3", "verify")
    assert told.returncode == 2
    assert "./run" in told.stderr


def test_a_torn_file_is_told_without_a_crash(kept: Path) -> None:
    with sqlite3.connect(kept) as file:
        file.execute("DROP TRIGGER record_no_update")
        file.execute("UPDATE record_record SET reason = CAST(x'ff41' AS TEXT) WHERE seq = 2")
    told = record(kept, "verify")
    assert told.returncode == 1
    assert "无法读取" in told.stdout
    assert "Traceback" not in told.stderr
