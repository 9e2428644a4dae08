"""A question that a rulebook answers from stated facts: its form, and the shape of the answer."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from luoshi.terms.bodies import Towards

Values = Mapping[str, Sequence[str]]


MISSING, UNREADABLE, IMPOSSIBLE = "还缺少必要的情况", "有的填写读不懂", "这些情况不能同时成立"
"""The three ways in which a question cannot be answered, as headings of a refusal."""


class Refused(ValueError):
    """The facts are missing, unreadable or cannot be true together, as `title` says.

    `reasons` say what to change, in Chinese.
    """

    def __init__(self, reasons: tuple[str, ...], title: str = IMPOSSIBLE) -> None:
        super().__init__("；".join(reasons))
        self.reasons = reasons
        self.title = title


class Field(Protocol):
    """One thing to ask. sort: 选项, 数字, 日期 or 是否. many: may be given more than once."""

    @property
    def name(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def help(self) -> str: ...
    @property
    def choices(self) -> tuple[str, ...]: ...
    @property
    def many(self) -> bool: ...
    @property
    def required(self) -> bool: ...
    @property
    def sort(self) -> str: ...


class Hand(Protocol):
    """One step of a chain: who does what, and where the text says so."""

    @property
    def hand(self) -> str: ...
    @property
    def act(self) -> str: ...
    @property
    def at(self) -> str: ...


class Ground(Protocol):
    """A row of the table that the answer rests on."""

    @property
    def id(self) -> str: ...
    @property
    def words(self) -> str: ...
    @property
    def at(self) -> str: ...
    @property
    def why(self) -> str: ...


class StandIn(Protocol):
    """Someone who may sign instead."""

    @property
    def words(self) -> str: ...


class Answer(Protocol):
    """Who signs and why. tensions: (id, text, treatment). towards: 行文方向, None while it is open.

    Without a signer the rules are `silent`, or the answer is `undecided` until more of the form is filled in.
    """

    @property
    def signer(self) -> str | None: ...
    @property
    def delegates(self) -> Sequence[StandIn]: ...
    @property
    def countersigners(self) -> tuple[str, ...]: ...
    @property
    def before(self) -> tuple[str, ...]: ...
    @property
    def chain(self) -> Sequence[Hand]: ...
    @property
    def rows(self) -> Sequence[Ground]: ...
    @property
    def tensions(self) -> tuple[tuple[str, str, str], ...]: ...
    @property
    def notes(self) -> tuple[str, ...]: ...
    @property
    def silent(self) -> bool: ...
    @property
    def undecided(self) -> bool: ...
    @property
    def towards(self) -> Towards | None: ...


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its form. `ask` takes words by field name; raises Refused."""

    name: str
    fields: Sequence[Field]
    ask: Callable[[Values], Answer]
