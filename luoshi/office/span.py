"""Spans of days: from a first day up to, not including, an end; without an end they last. Pure."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")
FOREVER = date.max


@dataclass(frozen=True, slots=True)
class Span:
    """[start, end). An empty span (end = start) holds on no day: a row entered by mistake and voided."""

    start: date
    end: date | None = None

    def __contains__(self, day: date) -> bool:
        return self.start <= day < (self.end or FOREVER)

    @property
    def empty(self) -> bool:
        """Holds on no day."""
        return self.end is not None and self.end <= self.start

    def overlaps(self, other: "Span") -> bool:
        """Some day lies in both."""
        return max(self.start, other.start) < min(self.end or FOREVER, other.end or FOREVER)

    def within(self, other: "Span") -> bool:
        """Every day of this lies in the other."""
        return self.empty or (other.start <= self.start and (self.end or FOREVER) <= (other.end or FOREVER))

    @property
    def last(self) -> date | None:
        """The last day, as people write it; None without an end."""
        return self.end - timedelta(days=1) if self.end else None

    def __str__(self) -> str:
        return f"{self.start}起" if self.end is None else f"{self.start}至{self.last}"


def up_to(last: date | None) -> date | None:
    """The end of a span whose last day is given."""
    return last + timedelta(days=1) if last else None


def clashes(rows: Iterable[tuple[K, Span, T]]) -> Iterator[tuple[T, T]]:
    """Pairs of the same key that share a day, each later row with the one before that reaches furthest."""
    by_key: dict[K, list[tuple[Span, T]]] = defaultdict(list)
    for key, span, row in rows:
        if not span.empty:
            by_key[key].append((span, row))
    for held in by_key.values():
        held.sort(key=lambda one: one[0].start)
        reach, before = held[0]
        for span, row in held[1:]:
            if span.overlaps(reach):
                yield before, row
            if (span.end or FOREVER) > (reach.end or FOREVER):
                reach, before = span, row
