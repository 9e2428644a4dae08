"""The database by its address: SQLite in a file by default, PostgreSQL by DATABASE_URL."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

SQLITE = "sqlite://"
POSTGRESQL = ("postgres", "postgresql")
# A write waits its turn instead of failing when it finds that another came first; a commit is on the disk.
OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
}


def database(url: str, default: Path) -> dict[str, Any]:
    """Django's settings for `postgres://user:password@host:port/name?sslmode=require`, `sqlite:///relative/path`,
    `sqlite:////absolute/path` or a bare path; `default` is the file when nothing is said.

    Raises ValueError with a word for the one who installs.
    """
    scheme = url.partition("://")[0] if "://" in url else ""
    if scheme in POSTGRESQL:
        return _postgresql(url)
    if scheme and scheme != "sqlite":
        raise ValueError(f"DATABASE_URL 不支持“{scheme}”。请用 postgres://用户:口令@主机:端口/库名 或 sqlite:///路径。")
    path = unquote(url.removeprefix(SQLITE + "/")) if scheme else url
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path or str(default),
        "OPTIONS": OPTIONS,
        "CONN_MAX_AGE": 600,
    }


def _postgresql(url: str) -> dict[str, Any]:
    parts = urlsplit(url)
    name = unquote(parts.path.lstrip("/"))
    if not name:
        raise ValueError("DATABASE_URL 缺少库名。请写成 postgres://用户:口令@主机:端口/库名。")
    try:
        port = parts.port
    except ValueError:
        raise ValueError("DATABASE_URL 的端口不是 0—65535 的数字。") from None
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(port or ""),
        "OPTIONS": dict(parse_qsl(parts.query)),
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
    }
