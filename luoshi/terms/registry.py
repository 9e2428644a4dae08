"""The county's bodies as a register: names, short forms, series owned, superiors. Loaded from a data file."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from luoshi.terms.bodies import Nature, Relation, relation_by_name


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
        """What `addressee` is to `issuer`: by the register when both are in it, else by the names."""
        one, other = self.find(issuer), self.find(addressee)
        if one is None or other is None:
            return relation_by_name(one.name if one else issuer, other.name if other else addressee)
        if other.name in self.superiors(one.name):
            return Relation.SUPERIOR
        if one.name in self.superiors(other.name):
            return Relation.SUBORDINATE
        return Relation.UNRELATED


def load_registry(path: Path) -> Registry:
    """Read a register from TOML: one `[[body]]` each with name, nature and the optional fields of `Body`."""
    rows = tomllib.loads(path.read_text(encoding="utf-8")).get("body", [])
    return Registry(tuple(
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
    ))
