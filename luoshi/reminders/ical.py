"""The calendar feed (RFC 5545): one all-day event for each date. Dates need no time zone."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta

from django.conf import settings

from luoshi.reminders.facts import Item
from luoshi.reminders.saying import outward

TYPE = "text/calendar; charset=utf-8"
OCTETS = 75
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def feed(name: str, items: Iterable[Item], at: datetime) -> bytes:
    """The whole calendar. at: the moment of making."""
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//luoshi//morning//ZH", "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{escaped(name)}", "REFRESH-INTERVAL;VALUE=DURATION:PT6H", "X-PUBLISHED-TTL:PT6H",
    ]
    for one in items:
        lines += _event(one, at)
    return "".join(folded(line) for line in (*lines, "END:VCALENDAR")).encode()


def _event(one: Item, at: datetime) -> Iterator[str]:
    if one.due is None:
        return
    yield "BEGIN:VEVENT"
    yield f"UID:{one.key.replace(':', '-')}-{settings.FONDS.lower()}@luoshi"
    yield f"DTSTAMP:{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{one.due:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{one.due + timedelta(days=1):%Y%m%d}"
    yield "SUMMARY:" + escaped(f"{one.limit or one.step}：{outward(one.title, one.label)}")
    yield "DESCRIPTION:" + escaped("\n".join(filter(None, _described(one))))
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _described(one: Item) -> Iterator[str]:
    yield f"{one.step}（{one.place}）" if one.place else one.step
    yield f"现由{one.holder}办理" if one.holder else ""
    yield from one.lines


def escaped(text: str) -> str:
    """TEXT as the standard wants it (3.3.11)."""
    plain = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def folded(line: str) -> str:
    """A content line in pieces of at most 75 octets, no character torn (3.1)."""
    pieces, piece, size = list[str](), "", 0
    for mark in line:
        width = len(mark.encode())
        if size + width > OCTETS:
            pieces.append(piece)
            piece, size = " ", 1
        piece, size = piece + mark, size + width
    return "\r\n".join([*pieces, piece]) + "\r\n"
