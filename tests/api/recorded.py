"""Walks from hand to hand, recorded: what each step showed, who was refused there, what the press answered."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from luoshi.flow.surroundings import seating
from luoshi.record import clock
from luoshi.terms.seat import Seat
from tests.api.county import Answer, Person
from tests.api.walking import Paper


@dataclass(frozen=True)
class Taken:
    """One step passed. wrong: the answer to somebody who sees it but does not sit there."""

    step: str
    name: str
    at: str
    by: Person
    wrong: Answer
    answer: Answer
    page: Mapping[str, Any]


@dataclass
class Walk:
    """A document and the steps it passed, in order."""

    paper: Paper
    taken: list[Taken] = field(default_factory=list)

    def at(self, step: str) -> Taken:
        """The last passing of a step."""
        return next(one for one in reversed(self.taken) if one.step == step)

    @property
    def steps(self) -> list[str]:
        """Ids in order, each stay once."""
        return [one.step for one in self.taken]

    @property
    def people(self) -> set[int]:
        """Who had a hand in it."""
        return {self.paper.drafter.id, *(one.by.id for one in self.taken)}

    def to(self, *steps: str) -> "Walk":
        """On until it lies at one of the steps."""
        for _ in range(60):
            page = self.paper.page
            if self.paper.at(page) in steps:
                return self
            self.forward(page).ok()
        raise AssertionError(f"did not come to {steps}: {self.steps}")

    def forward(self, page: Mapping[str, Any] | None = None, **said: Any) -> Answer:
        """One step, after somebody else was refused. page: as it stands, where it was read already."""
        page = page or self.paper.page
        task = self.paper.waiting(page)[0]
        by, wrong = self.paper.doer(task), self.bystander(task)
        refused = self.paper.forward(wrong, task, **said)
        answer = self.paper.forward(by, task, **said)
        where = page["where"]
        self.taken.append(Taken(where["step"], where["name"], where["at"], by, refused, answer, page))
        return answer

    def bystander(self, task: Mapping[str, Any]) -> Person:
        """Somebody who may open the document and has no seat here."""
        sitters = {one.officer.person for one in seating().sitters(Seat.of(task["seat_key"]), clock.today())}
        return next(one for one in self._others() if one.id not in sitters)

    def _others(self) -> Iterator[Person]:
        office = self.paper.office
        yield from (self.paper.drafter, office.head("秘书股"), office.staff("县政府办公室")[-1])
