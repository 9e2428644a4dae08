"""A strict reader of RFC 5545, as far as a feed of all-day events goes: it refuses what the standard forbids."""

import re
from dataclasses import dataclass, field
from datetime import date

_PARAMETERS = r"(?:;[A-Z0-9-]+=(?:\"[^\"]*\"|[^\";:,]+))*"
_LINE = re.compile(rf"(?P<name>[A-Z0-9-]+)(?P<parameters>{_PARAMETERS}):(?P<value>.*)", re.DOTALL)
_ONCE = {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "TRANSP"}


@dataclass
class Event:
    """One VEVENT."""

    values: dict[str, str] = field(default_factory=dict)

    @property
    def start(self) -> date:
        return date.fromisoformat(self.values["DTSTART"])


def unfolded(data: bytes) -> list[str]:
    """Content lines. Raises AssertionError for bare line ends, long lines, torn characters."""
    assert data.endswith(b"\r\n")
    pieces = data[:-2].split(b"\r\n")
    lines: list[bytes] = []
    for piece in pieces:
        assert len(piece) <= 75, piece
        assert b"\n" not in piece
        assert b"\r" not in piece
        piece.decode()
        if piece.startswith((b" ", b"\t")):
            lines[-1] += piece[1:]
        else:
            lines.append(piece)
    return [line.decode() for line in lines]


def text(value: str) -> str:
    """A TEXT value. Raises AssertionError where something should have been escaped."""
    assert re.fullmatch(r"(?:[^\\;,\x00-\x08\x0a-\x1f\x7f]|\\[\\;,nN])*", value), value
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value)


def read(data: bytes) -> list[Event]:
    """The events of a calendar. Raises AssertionError."""
    lines = unfolded(data)
    assert (lines[0], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    assert "VERSION:2.0" in lines
    assert any(line.startswith("PRODID:") for line in lines)
    events: list[Event] = []
    inside = False
    for line in lines[1:-1]:
        found = _LINE.fullmatch(line)
        assert found, line
        name, value = found["name"], found["value"]
        if name in ("BEGIN", "END"):
            assert value == "VEVENT"
            assert inside is (name == "END")
            inside = name == "BEGIN"
            events += [Event()] if inside else []
        elif inside:
            assert name in _ONCE
            assert name not in events[-1].values
            events[-1].values[name] = text(value) if name in ("SUMMARY", "DESCRIPTION", "UID") else value
            assert (found["parameters"] == ";VALUE=DATE") is (name in ("DTSTART", "DTEND"))
    for event in events:
        assert {"UID", "DTSTAMP", "DTSTART"} <= set(event.values)
        assert re.fullmatch(r"\d{8}T\d{6}Z", event.values["DTSTAMP"])
    assert len({event.values["UID"] for event in events}) == len(events)
    return events
