"""The county's bodies as a register: names, short forms, series owned, superiors. Loaded from a data file."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from luoshi.terms.bodies import Nature, Relation, relation_by_name

SAMPLE = Path(__file__).parent.parent / "sample" / "bodies.toml"
"""The sample county's bodies; a county sets its own file."""

_BESIDE = frozenset({Nature.PARTY, Nature.CONGRESS, Nature.CONSULTATIVE, Nature.COORDINATING})


@dataclass(frozen=True, slots=True)
class Body:
    """One body. `superior` and `second_superior` are full names; `series` are its 机关代字."""

    name: str
    nature: Nature
    aliases: tuple[str, ...] = ()
    superior: str | None = None
    second_superior: str | None = None
    series: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True)
class Registry:
    """Bodies in official order (机构序列), looked up by full name or alias."""

    bodies: tuple[Body, ...] = ()
    _index: Mapping[str, Body] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        index = {alias: body for body in self.bodies for alias in body.aliases}
        index.update({body.name: body for body in self.bodies})
        object.__setattr__(self, "_index", index)

    def find(self, name: str | None) -> Body | None:
        """The body of that name or alias, or None."""
        return self._index.get((name or "").strip())

    def superiors(self, name: str) -> tuple[str, ...]:
        """Names of all superiors of `name`, nearest first; the second superior of a dual-led body comes last."""
        found: list[str] = []
        body = self.find(name)
        second = body.second_superior if body else None
        while body and body.superior and body.superior not in found:
            found.append(body.superior)
            body = self.find(body.superior)
        return tuple(found + ([second] if second and second not in found else []))

    def relation(self, issuer: str, addressee: str) -> Relation | None:
        """What `addressee` is to `issuer`: by the register when both are in it, else by the names.

        Of bodies outside the line of command (party, congress ...) the register tells only superiors that it names.
        """
        one, other = self.find(issuer), self.find(addressee)
        if one is None or other is None:
            return relation_by_name(one.name if one else issuer, other.name if other else addressee)
        if other.name in self.superiors(one.name):
            return Relation.SUPERIOR
        if one.name in self.superiors(other.name):
            return Relation.SUBORDINATE
        if {one.nature, other.nature} & _BESIDE or other.nature is Nature.OFFICE:
            return relation_by_name(one.name, other.name)
        return self._by_trade(one, other)

    def _by_trade(self, one: Body, other: Body) -> Relation:
        """Departments outside the line of command: the one of the same trade one level up guides (业务主管)."""
        named = relation_by_name(one.name, other.name)
        led = one.nature is other.nature is Nature.DEPARTMENT and named in (Relation.SUPERIOR, Relation.SUBORDINATE)
        return named if led and named else Relation.UNRELATED

    def direct_superior(self, name: str) -> Body | None:
        """The registered direct superior of a registered body, or None."""
        body = self.find(name)
        return self.find(body.superior) if body and body.superior else None

    def second_superior(self, name: str) -> Body | None:
        """The other superior of a registered dual-led department, or None."""
        body = self.find(name)
        return self.find(body.second_superior) if body and body.nature is Nature.DEPARTMENT else None


def load_registry(path: Path) -> Registry:
    """Read a register from TOML: one `[[body]]` each with name, nature and the optional fields of `Body`."""
    rows = tomllib.loads(path.read_text(encoding="utf-8")).get("body", [])
    return Registry(
        tuple(
            Body(
                name=row["name"],
                nature=Nature(row["nature"]),
                aliases=tuple(row.get("aliases", ())),
                superior=row.get("superior"),
                second_superior=row.get("second_superior"),
                series=tuple(row.get("series", ())),
                keywords=tuple(row.get("keywords", ())),
            )
            for row in rows
        )
    )
