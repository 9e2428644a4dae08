"""DATABASE_URL, read by hand."""

from pathlib import Path

import pytest

from luoshi.site.database import database

DEFAULT = Path("var/luoshi.sqlite3")


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("", "var/luoshi.sqlite3"),
        ("sqlite:///data/a.sqlite3", "data/a.sqlite3"),
        ("sqlite:////srv/%E8%90%BD/a.sqlite3", "/srv/落/a.sqlite3"),
        ("data/b.sqlite3", "data/b.sqlite3"),
    ],
)
def test_files(url: str, name: str) -> None:
    read = database(url, DEFAULT)
    assert (read["ENGINE"], read["NAME"]) == ("django.db.backends.sqlite3", name)
    assert read["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_servers() -> None:
    read = database("postgres://wang:p%40ss@db.local:5433/luoshi?sslmode=require", DEFAULT)
    assert read["ENGINE"] == "django.db.backends.postgresql"
    assert [read[key] for key in ("NAME", "USER", "PASSWORD", "HOST", "PORT")] == [
        *("luoshi", "wang", "p@ss", "db.local", "5433")
    ]
    assert read["OPTIONS"] == {"sslmode": "require"}
    assert database("postgresql:///luoshi", DEFAULT)["HOST"] == ""


@pytest.mark.parametrize(
    ("url", "says"),
    [("mysql://a/b", "不支持"), ("postgres://127.0.0.1", "缺少库名"), ("postgres://h:99999/b", "端口")],
)
def test_unusable_addresses_get_a_word(url: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        database(url, DEFAULT)
