"""`luoshi setup` opens the sample's accounts; `luoshi accounts` is the administrators' hand on a server."""

import re
import sqlite3
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from luoshi.accounts.actions import granting
from luoshi.accounts.models import Account
from luoshi.accounts.words import Duty
from luoshi.cli import accounts
from luoshi.record import clock
from luoshi.record.clock import Held
from tests.accounts import people
from tests.office import county
from tests.office.test_command import run


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is asked for without echo; every answer is the people's password."""
    asked: list[str] = []

    def prompt(words: str, **_more: object) -> str:
        asked.append(words)
        return people.PASSWORD

    monkeypatch.setattr(typer, "prompt", prompt)
    return asked


def ask(*words: str) -> tuple[int, str]:
    """Status and everything that was printed."""
    done = CliRunner().invoke(accounts.app, words)
    return done.exit_code, done.output


@pytest.mark.django_db
def test_first_administrators_once_and_never_again() -> None:
    with clock.held("2026-11-23T09:00"):
        county.load()
        assert "没有在任人员" in ask("first", "--system", "99", "--security", "5", "--audit", "6")[1]
        done = ask("first", "--system", "4", "--security", "5", "--audit", "文秘己")
        assert (done[0], done[1].count("首次口令")) == (0, 3)
        assert Account.objects.get(login="6").duty == Duty.AUDIT
        again = ask("first", "--system", "4", "--security", "5", "--audit", "6")
        assert (again[0], "三员已经设立" in again[1]) == (2, True)
        assert "首次口令" in ask("reset", "4", "--reason", "忘记")[1]
        assert ask("list")[1].count("管理员") == 2


def test_the_administrators_at_the_server(house: Held, told: list[str]) -> None:
    assert ask("open", "25", "--by", "21", "--duty", "局长")[0] == 2
    opened = ask("open", "25", "--by", "21")
    assert (opened[0], "首次口令" in opened[1]) == (0, True)
    assert told == ["21 的口令"]
    assert "不是安全保密管理员" in ask("grant", "25", "--by", "21")[1]
    assert "已启用 25，权限：工作秘密" in ask("grant", "25", "--by", "22", "--label", "工作秘密")[1]
    assert "不是系统管理员" in ask("reset", "25", "--reason", "忘记")[1]
    assert "首次口令" in ask("reset", "25", "--reason", "忘记", "--by", "21")[1]
    assert "没有账号" in ask("reset", "99", "--reason", "忘记")[1]
    granting.suspend(people.account("系统卯"), by=people.by("安全辰"), reason="x")
    assert "没有在任人员" in ask("open", "闲人丑", "--by", "21")[1]
    assert "口令不对，或者账号没有启用" in ask("reset", "25", "--reason", "忘记", "--by", "21")[1]


def test_the_sample_has_accounts_and_says_who_is_who(tmp_path: Path) -> None:
    first = run(tmp_path, "setup").stdout
    assert re.search(r"账号2\d\d。", first)
    for part in ("拟稿人", "会签部门主要负责人", "县长", "政务公开股", "系统管理员", "安全审计员"):
        assert part in first
    password = (tmp_path / "var" / "sample-password").read_text()
    assert password in first
    assert run(tmp_path, "setup").stdout.partition("\n")[2] == first.partition("\n")[2]
    listed = run(tmp_path, "accounts", "list", "教育局").stdout
    assert listed.count("已启用") == 6
    assert "逐条核对无误" in run(tmp_path, "record", "verify").stdout
    with sqlite3.connect(tmp_path / "luoshi.sqlite3") as house:
        house.execute("DELETE FROM accounts_account")
    assert "已载入样例县：账号2" in run(tmp_path, "setup").stdout
