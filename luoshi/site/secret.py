"""The key that signs sessions and forms: kept in a file of mode 0600, so that a restart signs nobody out."""

import os
import secrets
from pathlib import Path


def secret_key(var: Path) -> str:
    """The key in `var`, made at first start. Processes that start together agree: the first link wins.

    Raises ValueError with a word for the one who installs.
    """
    path = var / "secret.key"
    try:
        if not path.exists():
            _make(path)
        key = path.read_text(encoding="ascii").strip()
    except OSError as problem:
        raise ValueError(
            f"不能读写 {path}（{problem.strerror}）。请检查 LUOSHI_VAR 目录的权限，或者设置 LUOSHI_SECRET_KEY。"
        ) from None
    if len(key) < 32:
        raise ValueError(f"{path} 已损坏。请删除后重新启动；所有人须重新登录。")
    return key


def _make(path: Path) -> None:
    """Written whole beside, then linked: nobody ever reads half a key."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(48))
    try:
        os.link(beside, path)
    except FileExistsError:
        pass
    finally:
        beside.unlink()
