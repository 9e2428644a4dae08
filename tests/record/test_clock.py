"""The one clock: held in tests, set for rehearsals, otherwise the machine's."""

import os
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta

import pytest

from luoshi.record import clock


def test_held_it_stands_and_moves_by_hand() -> None:
    with clock.held("2026-12-31T23:59") as hand:
        assert clock.now() == datetime(2026, 12, 31, 15, 59, tzinfo=UTC)
        assert clock.now().tzinfo is UTC
        assert clock.today() == date(2026, 12, 31)
        assert hand.forward(minutes=1) == datetime(2026, 12, 31, 16, 0, tzinfo=UTC)
        assert clock.today() == date(2027, 1, 1)
        with clock.held(datetime(2026, 1, 1, tzinfo=UTC)):
            assert clock.today() == date(2026, 1, 1)
        assert clock.today() == date(2027, 1, 1)
    assert abs(clock.now() - datetime.now(UTC)) < timedelta(seconds=5)


def test_unreadable_moments_get_a_word() -> None:
    with pytest.raises(ValueError, match="请写成"):
        clock.moment("明天")
    with pytest.raises(ValueError, match="时区"), clock.held(datetime(2026, 1, 1)):
        pass


def test_a_rehearsal_starts_at_the_moment_named() -> None:
    code = "from luoshi.record import clock; print(clock.today(), clock.now() <= clock.now())"
    told = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "LUOSHI_NOW": "2031-02-03"},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert told.split() == ["2031-02-03", "True"]
