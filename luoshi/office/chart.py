"""The whole office on one date, indexed. Pure: loaded once (`queries.chart`), asked by `lines`, `fields`, `signing`."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from luoshi.office.facts import (
    Away,
    Commission,
    Field,
    Given,
    Holder,
    Pairing,
    Position,
    Power,
    Presiding,
    Proxy,
    Rung,
    Unit,
)
from luoshi.office.words import BodyClass, Charge, Line, Role

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


def _group(rows: Iterable[V], key: Callable[[V], K]) -> Mapping[K, tuple[V, ...]]:
    found: dict[K, list[V]] = defaultdict(list)
    for row in rows:
        found[key(row)].append(row)
    return {one: tuple(many) for one, many in found.items()}


@dataclass(frozen=True)
class Chart:
    """Everything that holds on `on`; units, posts and holders stand in official order."""

    on: date
    units: tuple[Unit, ...] = ()
    rungs: tuple[Rung, ...] = ()
    posts: tuple[Position, ...] = ()
    holders: tuple[Holder, ...] = ()
    charges: tuple[Given, ...] = ()
    fields: tuple[Field, ...] = ()
    pairings: tuple[Pairing, ...] = ()
    powers: tuple[Power, ...] = ()
    commissions: tuple[Commission, ...] = ()
    proxies: tuple[Proxy, ...] = ()
    presidings: tuple[Presiding, ...] = ()
    away: tuple[Away, ...] = ()

    def __hash__(self) -> int:
        """By identity: answers kept under a chart are not looked for by reading the whole office."""
        return id(self)

    @cached_property
    def unit_by_id(self) -> Mapping[int, Unit]:
        return {unit.id: unit for unit in self.units}

    @cached_property
    def holder_by_id(self) -> Mapping[int, Holder]:
        return {holder.id: holder for holder in self.holders}

    @cached_property
    def away_by_person(self) -> Mapping[int, Away]:
        return {away.person: away for away in self.away}

    @cached_property
    def rungs_of(self) -> Mapping[int, tuple[Rung, ...]]:
        return _group(self.rungs, lambda rung: rung.body)

    @cached_property
    def rungs_under(self) -> Mapping[int, tuple[Rung, ...]]:
        return _group(self.rungs, lambda rung: rung.superior)

    @cached_property
    def _units(self) -> Mapping[str, Unit]:
        found = {alias: unit for unit in self.units for alias in unit.aliases}
        return found | {unit.code: unit for unit in self.units} | {unit.name: unit for unit in self.units}

    @cached_property
    def _posts(self) -> Mapping[str, Position]:
        named = {name + post.title: post for post in self.posts for name in (*post.unit.aliases, post.unit.name)}
        return named | {post.name: post for post in self.posts}

    @cached_property
    def _in_post(self) -> Mapping[int, tuple[Holder, ...]]:
        return _group(self.holders, lambda holder: holder.post.id)

    @cached_property
    def _in_unit(self) -> Mapping[int, tuple[Holder, ...]]:
        return _group(self.holders, lambda holder: holder.post.unit.id)

    @cached_property
    def _of_person(self) -> Mapping[int, tuple[Holder, ...]]:
        found = _group(self.holders, lambda holder: holder.person)
        return {
            person: tuple(sorted(many, key=lambda one: (one.concurrent, one.rank))) for person, many in found.items()
        }

    def unit(self, name: str | None) -> Unit | None:
        """The body of that full name, alias or code."""
        return self._units.get((name or "").strip())

    def county(self) -> Unit | None:
        """The county government."""
        return next((unit for unit in self.units if unit.kind is BodyClass.COUNTY), None)

    def bureau(self) -> Unit | None:
        """The office of the county government."""
        return next((unit for unit in self.units if unit.kind is BodyClass.OFFICE), None)

    def post(self, name: str) -> Position | None:
        """The post of that name: 县长, 县教育局局长."""
        return self._posts.get(name.strip())

    def posts_in(self, unit: Unit, role: Role) -> tuple[Position, ...]:
        """Posts of one role in a body."""
        return tuple(post for post in self.posts if post.unit.id == unit.id and post.role is role)

    def head_post(self, unit: Unit | None) -> Position | None:
        """The main head's post of a body; a section's is its head's."""
        roles = (Role.HEAD, Role.SECTION_HEAD)
        found = (post for role in roles if unit for post in self.posts_in(unit, role))
        return next(found, None)

    def holders_of(self, post: Position | None) -> tuple[Holder, ...]:
        """All in that post."""
        return self._in_post.get(post.id, ()) if post else ()

    def holder(self, post: Position | None) -> Holder | None:
        """The one in a post of single holding; the first in official order of another."""
        return next(iter(self.holders_of(post)), None)

    def staff(self, unit: Unit) -> tuple[Holder, ...]:
        """All who hold a post in the body itself."""
        return self._in_unit.get(unit.id, ())

    def posts_of(self, person: int) -> tuple[Holder, ...]:
        """All posts of a person, the main one first."""
        return self._of_person.get(person, ())

    def charged(self, charge: Charge) -> tuple[Holder, ...]:
        """Holders with a charge."""
        found = {given.holder for given in self.charges if given.charge is charge}
        return tuple(holder for holder in self.holders if holder.id in found)

    def absent(self, holder: Holder) -> Away | None:
        """Why the holder is away, None when present."""
        return self.away_by_person.get(holder.person)

    def head(self) -> Holder | None:
        """县长."""
        return self.holder(self.head_post(self.county()))

    def deputies(self) -> tuple[Holder, ...]:
        """副县长 in official order."""
        county = self.county()
        return tuple(one for one in self.staff(county) if one.post.role is Role.DEPUTY) if county else ()

    def up(self, unit: Unit, line: Line = Line.DIRECT) -> Unit | None:
        """The body right above on a line."""
        found = (self.unit_by_id.get(rung.superior) for rung in self.rungs_of.get(unit.id, ()) if rung.line is line)
        return next(found, None)
