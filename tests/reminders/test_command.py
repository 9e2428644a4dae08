"""`luoshi tick` and the server's clock do it."""

import pytest
from typer.testing import CliRunner

from luoshi.cli import serve, tick
from luoshi.record.clock import Held
from luoshi.reminders import ticking
from luoshi.reminders.ticking import Ticked
from tests.reminders.town import begun, seat_of


def test_the_command_says_what_it_did(held: Held, monkeypatch: pytest.MonkeyPatch) -> None:
    begun("甲", seat_of("科员午"), seat_of("副县乙"))
    held.forward(days=3)
    assert "提醒1条，发出消息0条，未发出0条。" in CliRunner().invoke(tick.app).output
    assert "提醒0条" in CliRunner().invoke(tick.app).output
    monkeypatch.setattr(ticking, "tick", lambda: Ticked(mine=False))
    assert "另一台服务器" in CliRunner().invoke(tick.app).output


def test_one_room_that_fails_does_not_stop_the_other(
    held: Held, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken() -> Ticked:
        raise OSError("磁盘已满")

    monkeypatch.setattr(ticking, "tick", broken)
    serve._tick(ticking)
    assert "一分钟后再试：磁盘已满" in capsys.readouterr().err
