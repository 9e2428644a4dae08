"""Why something may not be done: all objections at once, each with its article, what is missing and what to do."""

from collections.abc import Iterable
from dataclasses import dataclass

from luoshi.law.force import Force


@dataclass(frozen=True, slots=True)
class Objection:
    """One thing that stands in the way. at: the place that demands it. missing, remedy: in words for the clerk."""

    at: str
    missing: str
    remedy: str
    force: Force = Force.ERROR

    def __str__(self) -> str:
        return f"{self.missing}{self.remedy}（{self.at}）"


class Refusal(Exception):
    """Nothing was done; `objections` say why, gravest first."""

    def __init__(self, objections: Iterable[Objection]) -> None:
        self.objections = tuple(sorted(objections, key=lambda one: one.force.rank))
        super().__init__("\n".join(str(one) for one in self.objections))


def refuse(objections: Iterable[Objection]) -> tuple[Objection, ...]:
    """Raise Refusal when one of them stops; otherwise give back the softer ones, which go on record."""
    found = tuple(objections)
    if any(one.force is Force.ERROR for one in found):
        raise Refusal(found)
    return found
