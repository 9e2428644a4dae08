"""The key that signs sessions: one for all processes, kept over a restart, read by its owner only."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from luoshi.site.secret import secret_key


def test_processes_that_start_together_agree(tmp_path: Path) -> None:
    var = tmp_path / "var"
    with ThreadPoolExecutor(16) as pool:
        keys = set(pool.map(lambda _: secret_key(var), range(64)))
    assert len(keys) == 1
    assert keys == {secret_key(var)}
    assert [path.name for path in var.iterdir()] == ["secret.key"]
    assert stat.S_IMODE((var / "secret.key").stat().st_mode) == 0o600


def test_who_comes_second_takes_the_key_of_the_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = secret_key(tmp_path)
    monkeypatch.setattr(Path, "exists", lambda _: False)
    assert secret_key(tmp_path) == first
    assert len(list(tmp_path.iterdir())) == 1


def test_a_key_that_cannot_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ValueError, match="LUOSHI_SECRET_KEY"):
        secret_key(tmp_path / "file")
    (tmp_path / "secret.key").write_text("short")
    with pytest.raises(ValueError, match="已损坏"):
        secret_key(tmp_path)
