"""Seats: the places at which a matter waits, whoever sits there today; and how a room asks who does."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Protocol

from luoshi.terms.officer import Officer


class SeatKind(StrEnum):
    """What a seat is named by."""

    BODY = "单位"
    POST = "职务"
    PERSON = "人员"


@dataclass(frozen=True, slots=True)
class Seat:
    """A body, a post or a person by the office's id. name: as it read when the seat was chosen; no part of identity."""

    kind: SeatKind
    id: int
    name: str = field(default="", compare=False)

    @property
    def key(self) -> str:
        """`post:12`, as it is stored and searched."""
        return f"{self.kind.name.lower()}:{self.id}"

    @classmethod
    def of(cls, key: str, name: str = "") -> "Seat":
        """The seat of a key. Raises ValueError for anything else."""
        kind, _, number = key.partition(":")
        if kind.upper() not in SeatKind.__members__ or not number.isdecimal():
            raise ValueError(f"“{key}”不是岗位标识，应写成 post:12、body:3 或 person:7")
        return cls(SeatKind[kind.upper()], int(number), name)


@dataclass(frozen=True, slots=True)
class Sitting:
    """One who may act in a seat on a day. officer: with `acting_for` when for another.

    why: holds the post, mandate of ..., absence of ...; at: the place of the text that allows it.
    """

    seat: Seat
    officer: Officer
    why: str
    at: str = ""


class Seating(Protocol):
    """Who sits where on a day. Kept by the office; given to other rooms by the settings."""

    def sittings(self, person: int, on: date) -> Sequence[Sitting]:
        """Every seat in which a person may act, for himself, for another or as scribe. At most three queries."""
        ...

    def sitters(self, seat: Seat, on: date) -> Sequence[Sitting]:
        """Everyone who may act in a seat, the holder first, then in the official order."""
        ...
