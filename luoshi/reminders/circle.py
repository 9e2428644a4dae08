"""Whom a limit concerns: who has it in hand, the head of his body, the director of the county office. Reads only."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from luoshi.flow.models import Task
from luoshi.flow.surroundings import seating
from luoshi.office import lines
from luoshi.office import queries as office
from luoshi.office.chart import Chart
from luoshi.office.facts import Unit
from luoshi.office.words import BodyClass
from luoshi.reminders.words import Cause
from luoshi.terms.officer import Capacity
from luoshi.terms.seat import Seat, SeatKind


@dataclass
class Circle:
    """Asked many times for one day; each seat is looked up once."""

    on: date
    kept: dict[str, tuple[int, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.chart: Chart = office.chart(self.on)

    def of(self, tasks: list[Task], starter: int, level: int, cause: Cause) -> dict[int, Cause]:
        """Person -> why he is told. Without an open task the one who began the case has it in hand."""
        found = {person: cause for task in tasks for person in self._holders(task.seat)}
        if not found and starter:
            found[starter] = cause
        above = {person for task in tasks for person in self._above(Seat.of(task.seat), level)} if level else set()
        if level and not tasks and (director := self._director()):
            above.add(director)
        return {**dict.fromkeys(above, Cause.REPORTED), **found}

    def _holders(self, key: str) -> tuple[int, ...]:
        """All who may act in a seat, those apart who only record what another wrote."""
        if key not in self.kept:
            found = seating().sitters(Seat.of(key), self.on)
            own = (one.officer for one in found)
            people = [
                one.person for one in own if not (one.acting_for and one.acting_for.capacity is Capacity.SCRIBE)
            ]
            self.kept[key] = tuple(dict.fromkeys(people))
        return self.kept[key]

    def _above(self, seat: Seat, level: int) -> Iterator[int]:
        """The head of the body from the first word after the last day, the director from the second (D37)."""
        body = self._body(seat)
        head = self.chart.holder(self.chart.head_post(body)) if body else None
        if head:
            yield head.person
        director = self._director()
        if director and (level > 1 or head is None):
            yield director

    def _director(self) -> int:
        found = self.chart.holder(self.chart.head_post(self.chart.bureau()))
        return found.person if found else 0

    def _body(self, seat: Seat) -> Unit | None:
        """The body of a seat; none for the county's own leaders, of whom nothing is reported to the county head."""
        if seat.kind is SeatKind.BODY:
            unit = self.chart.unit_by_id.get(seat.id)
        elif seat.kind is SeatKind.POST:
            unit = next((one.unit for one in self.chart.posts if one.id == seat.id), None)
        else:
            held = self.chart.posts_of(seat.id)
            unit = held[0].post.unit if held else None
        found = lines.host(self.chart, unit) if unit else None
        return None if found is None or found.kind is BodyClass.COUNTY else found
