"""Definitions: a procedure made runnable. A published version never changes; running cases keep theirs."""

import json
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any

from luoshi.law.procedure import Procedure
from luoshi.record.chain import canonical
from luoshi.record.sm3 import sm3


class Kind(StrEnum):
    """How a step is done when it has several seats."""

    SINGLE = "单办"
    PARALLEL = "并行会签"
    ORDERED = "依次会签"
    READING = "传阅"


@dataclass(frozen=True, slots=True)
class Step:
    """A step. actor: the role as the text names it; the case's plan says which seats that is.

    limit: id of a Deadline. silence: id of the Deadline after which silence is consent, '' where it never is.
    to: ids of other steps that may follow it. dispute: where a disagreement goes, '' for the first step.
    detour: the usual way passes it by; it is entered only by a dispute, by choice, or from the detour before it.
    """

    id: str
    name: str
    actor: str
    at: str
    kind: Kind = Kind.SINGLE
    leaves: str = ""
    limit: str = ""
    silence: str = ""
    exits: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    dispute: str = ""
    outside: bool = False
    detour: bool = False


@dataclass(frozen=True)
class Flow:
    """An order of steps under a key (P01). Raises ValueError when it cannot run."""

    key: str
    name: str
    at: str
    steps: tuple[Step, ...]
    order: Mapping[str, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "order", {step.id: index for index, step in enumerate(self.steps)})
        if not self.steps or len(self.order) != len(self.steps):
            raise ValueError(f"流程“{self.name}”须有步骤，且步骤编号不得重复")
        if self.steps[0].kind is not Kind.SINGLE:
            raise ValueError(f"流程“{self.name}”的第一步须为单办：由拟稿人提出")
        for step in self.steps:
            if step.dispute == step.id:
                raise ValueError(f"流程“{self.name}”的步骤“{step.name}”有分歧时须送往别的步骤")
            if unknown := [other for other in (*step.to, step.dispute) if other and other not in self.order]:
                raise ValueError(f"流程“{self.name}”的步骤“{step.name}”指向不存在的步骤{'、'.join(unknown)}")

    def step(self, id: str) -> Step:
        """The step of that id. Raises KeyError."""
        return self.steps[self.order[id]]

    def before(self, one: str, other: str) -> bool:
        """Whether a step stands before another."""
        return self.order[one] < self.order[other]

    def following(self, id: str, left_out: Collection[str] = ()) -> Step | None:
        """The next step that is not left out; None after the last."""
        here, rest = self.step(id), self.steps[self.order[id] + 1 :]
        return next((one for one in rest if one.id not in left_out and (here.detour or not one.detour)), None)

    def dumps(self) -> str:
        """Canonical JSON, the stored form."""
        return canonical({"key": self.key, "name": self.name, "at": self.at, "steps": [asdict(s) for s in self.steps]})

    @property
    def hash(self) -> str:
        """SM3 of the stored form, in hexadecimal digits."""
        return sm3(self.dumps().encode()).hex()


def loads(text: str) -> Flow:
    """A flow from its stored form."""
    stored = json.loads(text)
    return Flow(stored["key"], stored["name"], stored["at"], tuple(_step(one) for one in stored["steps"]))


def _step(stored: dict[str, Any]) -> Step:
    lists = {name: tuple(stored[name]) for name in ("exits", "to")}
    return Step(**{**stored, **lists, "kind": Kind(stored["kind"])})


@dataclass(frozen=True, slots=True)
class Way:
    """What a procedure leaves to the one who runs it, for one step: named as in `Step`.

    Other steps by their names, those of other procedures by their ids. at: another place for the same work.
    limit: another than the step's own, '' for none.
    """

    kind: Kind = Kind.SINGLE
    silence: str = ""
    to: tuple[str, ...] = ()
    dispute: str = ""
    detour: bool = False
    at: str = ""
    limit: str | None = None


def flow_of(procedure: Procedure, ways: Mapping[str, Way] | None = None, left_out: Collection[str] = ()) -> Flow:
    """A runnable flow of a rulebook's procedure; step ids are P01.5, the fifth step of P01.

    ways: by the step's name. left_out: names of steps that other rooms do. Raises ValueError for an unknown name.
    """
    ways = ways or {}
    ids = ids_of(procedure)
    said = {*ways, *left_out, *(name for way in ways.values() for name in (*way.to, way.dispute) if name)}
    if unknown := said - set(ids):
        raise ValueError(f"程序“{procedure.name}”没有步骤“{'”“'.join(sorted(unknown))}”，或者不止一个")
    kept = [number for number, step in enumerate(procedure.steps, 1) if step.name not in left_out]
    steps = (step_of(procedure, number, ways.get(procedure.steps[number - 1].name, Way())) for number in kept)
    return Flow(procedure.id, procedure.name, procedure.at, tuple(steps))


def ids_of(procedure: Procedure) -> dict[str, str]:
    """Step ids by the names that stand but once in a procedure."""
    named = [step.name for step in procedure.steps]
    return {name: f"{procedure.id}.{number}" for number, name in enumerate(named, 1) if named.count(name) == 1}


def step_of(procedure: Procedure, number: int, way: Way) -> Step:
    """The runnable form of a procedure's step. number: from 1."""
    step, ids = procedure.steps[number - 1], ids_of(procedure)
    limit = step.limit if way.limit is None else way.limit
    to = tuple(ids.get(name, name) for name in way.to)
    return Step(
        f"{procedure.id}.{number}", step.name, step.actor, way.at or step.at, way.kind, step.leaves, limit,
        way.silence, step.exits, to, ids.get(way.dispute, way.dispute), step.outside, way.detour,
    )
