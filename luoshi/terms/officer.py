"""Who acts: a person in a post, and the one acted for. Frozen facts; found by the office, carried by all rooms."""

from dataclasses import dataclass, replace
from enum import StrEnum


class Capacity(StrEnum):
    """By what right one person's act counts as another's."""

    MANDATE = "授权"
    ACTING = "代理"
    SCRIBE = "代录"


@dataclass(frozen=True, slots=True)
class Principal:
    """The one acted for. capacity: what makes the act count as the principal's own."""

    person: int
    name: str
    post: str
    capacity: Capacity


@dataclass(frozen=True, slots=True)
class Officer:
    """The one who acts. person: the office's id of the person, 0 for the clock itself.

    name, post, body: as they stood at the time of the act, so that later changes never rewrite the past.
    """

    person: int
    name: str
    post: str
    body: str
    acting_for: Principal | None = None

    @property
    def title(self) -> str:
        """Body and post in one, as records print them: 县教育局局长."""
        return self.post if self.post.startswith(self.body) else self.body + self.post

    def for_(self, other: "Officer", capacity: Capacity) -> "Officer":
        """This officer acting for `other`; both names are kept."""
        return replace(self, acting_for=Principal(other.person, other.name, other.title, capacity))


CLOCK = Officer(0, "系统", "时钟", "")
"""Acts by the passing of time: consent by silence, stops and reminders."""
