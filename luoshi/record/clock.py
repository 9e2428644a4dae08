"""The one clock. Every "now" of the house is asked here, so that a year can be rehearsed and a test stand still."""

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta, timezone

CHINA = timezone(timedelta(hours=8), "Asia/Shanghai")
"""One zone and no summer time since 1991; the standard library needs no zone data for it."""


class _Hands:
    """What the clock shows: the machine's time plus `shift`, or `still` while it is held."""

    def __init__(self) -> None:
        self.lock = threading.RLock()
        self.still: datetime | None = None
        self.shift = _shift(os.environ.get("LUOSHI_NOW", ""))

    def read(self) -> datetime:
        return self.still or datetime.fromtimestamp(time.time(), UTC) + self.shift


def moment(text: str) -> datetime:
    """2026-11-23 or 2026-11-23T09:30, read in China unless it names its own zone.

    Raises ValueError with a word for the user.
    """
    try:
        read = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f"“{text}”不是日期时间。请写成 2026-11-23 或 2026-11-23T09:30。") from None
    return read if read.tzinfo else read.replace(tzinfo=CHINA)


def _shift(start: str) -> timedelta:
    return moment(start) - datetime.fromtimestamp(time.time(), UTC) if start else timedelta()


_hands = _Hands()


def now() -> datetime:
    """This moment in UTC, to the millisecond, as tables keep it. With LUOSHI_NOW set, time runs on from there."""
    at = _hands.read().astimezone(UTC)
    return at.replace(microsecond=at.microsecond // 1000 * 1000)


def today() -> date:
    """The date in China."""
    return _hands.read().astimezone(CHINA).date()


class Held:
    """A clock standing still in the hand."""

    def forward(self, **step: float) -> datetime:
        """Move on by days=, hours=, minutes= ...; the new moment."""
        with _hands.lock:
            assert _hands.still is not None
            _hands.still += timedelta(**step)
            return _hands.still


@contextmanager
def held(at: datetime | str) -> Iterator[Held]:
    """Hold the clock of the whole process at a moment; afterwards it shows what it showed before."""
    start = moment(at) if isinstance(at, str) else at
    if start.tzinfo is None:
        raise ValueError("时刻须带时区。")
    with _hands.lock:
        before, _hands.still = _hands.still, start
    try:
        yield Held()
    finally:
        with _hands.lock:
            _hands.still = before
