"""Decision tables: rows with named conditions, so that an answer can say which rows it rests on and why."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from luoshi.law.place import place_key
from luoshi.law.provision import Provision

F = TypeVar("F")
V = TypeVar("V")


@dataclass(frozen=True)
class When(Generic[F]):
    """One named condition on facts of type F. `words` say in Chinese what it asks for."""

    words: str
    holds: Callable[[F], bool]


@dataclass(frozen=True)
class Row(Generic[F, V]):
    """A row: it matches when every condition holds, and then says `value`.

    id: catalogue id, unique in its table. words: our own short name for the row.
    places: where the text says so, the governing place first.
    """

    id: str
    words: str
    when: tuple[When[F], ...]
    value: V
    places: tuple[str, ...]

    def __post_init__(self) -> None:
        if not self.places:
            raise ValueError(f"{self.id}：表行须写明出处")
        for place in self.places:
            place_key(place)

    @property
    def at(self) -> str:
        """The governing place."""
        return self.places[0]

    @property
    def why(self) -> str:
        """All conditions in words; 任何情形 when there is none."""
        return "；".join(condition.words for condition in self.when) or "任何情形"

    def matches(self, facts: F) -> bool:
        """True when every condition holds."""
        return all(condition.holds(facts) for condition in self.when)


@dataclass(frozen=True, eq=False)
class Table(Provision, Generic[F, V]):
    """A provision that decides by rows. All matching rows speak; how they combine is the caller's rule.

    Raises ValueError when two rows share an id or when there is no row.
    """

    rows: tuple[Row[F, V], ...] = ()

    def __post_init__(self) -> None:
        super().__post_init__()
        if not self.rows:
            raise ValueError(f"{self.at}：判定表没有行")
        if len({row.id for row in self.rows}) < len(self.rows):
            raise ValueError(f"{self.at}：判定表行号重复")

    @property
    def shape(self) -> str:
        return "判定表"

    def matching(self, facts: F) -> tuple[Row[F, V], ...]:
        """Every row whose conditions hold, in table order."""
        return tuple(row for row in self.rows if row.matches(facts))
