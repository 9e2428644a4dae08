"""Provisions: code or values beside the words of the Rules, with force, examples and what they stand for."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from luoshi.law.finding import Finding, Hit, Needs, NotChecked
from luoshi.law.force import Force, force_of
from luoshi.law.place import place_key
from luoshi.terms.document import Draft
from luoshi.terms.genre import Genre

Rule = Callable[[Draft], Iterator[Hit | Needs]]


def _silent(_draft: Draft) -> Iterator[Hit | Needs]:
    return iter(())


@dataclass(frozen=True, eq=False)
class Provision:
    """Common shape. Identity is the object.

    at: place in the text (`law.place`). quote: exact operative words, short; '' only outside the Rules.
    summary: our own words, Chinese, one or two sentences. ids: catalogue ids, the first one is this provision's own.
    force: from the wording unless stated; a stated force that differs needs `because`.
    tensions: ids (T..) of contradictions that touch it. outside: a norm that the Rules do not state 〔EXT〕.
    """

    at: str
    quote: str
    summary: str = ""
    ids: tuple[str, ...] = ()
    force: Force | None = None
    because: str = ""
    tensions: tuple[str, ...] = ()
    outside: bool = False

    def __post_init__(self) -> None:
        worded = force_of(self.quote)
        if self.force is None:
            object.__setattr__(self, "force", worded)
        elif self.force is not worded and not self.because:
            raise ValueError(f"{self.at}：效力与原文用语不一致，须用 because 说明理由")
        place_key(self.at)

    @property
    def weight(self) -> Force:
        """The force, never None."""
        assert self.force is not None
        return self.force

    @property
    def id(self) -> str:
        """Stable id."""
        return self.ids[0] if self.ids else self.at

    @property
    def shape(self) -> str:
        """The word for this shape on the rules page."""
        return "条款"


@dataclass(frozen=True, eq=False)
class Statement(Provision):
    """A provision with nothing to execute; `reason` says why."""

    reason: str = ""

    def __post_init__(self) -> None:
        super().__post_init__()
        if not self.reason:
            raise ValueError(f"{self.at}：原则性规定须说明不执行的理由")

    @property
    def shape(self) -> str:
        return "原则性规定"


ROOMS = {
    "record": "办理记录", "office": "机构人员", "flow": "流转办理", "documents": "公文", "meetings": "会议",
    "supervision": "督查", "disclosure": "政务公开", "decisions": "重大决策", "scrutiny": "监督", "conduct": "纪律作风",
    "ledgers": "台账",
}
"""Later rooms by their package, each with its name on the screen."""


@dataclass(frozen=True, eq=False)
class Awaiting(Provision):
    """A provision that will run when a later room supplies facts. `room` names it, `needs` names the facts."""

    room: str = ""
    needs: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        super().__post_init__()
        if not (self.room and self.needs):
            raise ValueError(f"{self.at}：待接入的规定须写明房间和所需事实")

    @property
    def room_name(self) -> str:
        """The room by the word that users know."""
        return ROOMS.get(self.room, self.room)

    @property
    def shape(self) -> str:
        return "待接入"


_DOTTED = re.compile(r"[a-z_]+(?:\.\w+)+")


@dataclass(frozen=True, eq=False)
class Kept(Provision):
    """A provision that a room's action, policy or query keeps. how: one Chinese sentence for the screen.

    by: dotted names under the package (office.actions.people.appoint), only named here; a test resolves each.
    """

    by: tuple[str, ...] = ()
    how: str = ""

    def __post_init__(self) -> None:
        super().__post_init__()
        if not (self.by and self.how and all(_DOTTED.fullmatch(name) for name in self.by)):
            raise ValueError(f"{self.at}：由办理动作落实的规定须写明是哪个动作、怎样落实")

    @property
    def rooms(self) -> tuple[str, ...]:
        """The rooms that keep it, by the words that users know."""
        found = dict.fromkeys(name.split(".")[0] for name in self.by)
        return tuple(ROOMS.get(room, room) for room in found)

    @property
    def shape(self) -> str:
        return "由办理动作落实"


@dataclass(frozen=True, slots=True)
class Example:
    """A draft that complies (says None) or breaches, with words that the finding's message must hold."""

    draft: Draft
    says: str | None = None


@dataclass(frozen=True, eq=False)
class Clause(Provision):
    """A provision that judges a draft. Made by the `clause` decorator; called like the function it wraps.

    check: stable id (K01..). about: kinds it concerns, empty for all. judgement: it shows evidence, a person decides.
    """

    rule: Rule = field(default=_silent)
    check: str = ""
    name: str = ""
    about: frozenset[Genre] = frozenset()
    judgement: bool = False
    examples: list[Example] = field(default_factory=list)

    @property
    def id(self) -> str:
        return self.check

    @property
    def shape(self) -> str:
        return "检查"

    def complies(self, draft: Draft) -> None:
        """Keep an example that must raise nothing."""
        self.examples.append(Example(draft))

    def breaches(self, draft: Draft, *, says: str) -> None:
        """Keep an example that must be found, its message holding `says`."""
        self.examples.append(Example(draft, says))

    def run(self, draft: Draft) -> Iterator[Finding | NotChecked]:
        """Judge a draft: findings, and what could not be decided."""
        if self.about and draft.genre not in self.about:
            return iter(())
        return map(self._told, self.rule(draft))

    def _told(self, said: Hit | Needs) -> Finding | NotChecked:
        if isinstance(said, Needs):
            return NotChecked(self.check, self.name, self.at, said.what)
        return Finding(self.check, self.name, said.force or self.weight, self.at, self.quote,
                       said.passage, said.message, said.rewrite)


def clause(
    at: str,
    quote: str,
    *,
    check: str,
    name: str,
    ids: tuple[str, ...],
    summary: str = "",
    about: Genre | frozenset[Genre] = frozenset(),
    force: Force | None = None,
    because: str = "",
    judgement: bool = False,
    tensions: tuple[str, ...] = (),
    outside: bool = False,
) -> Callable[[Rule], Clause]:
    """Make a checking function a `Clause`. The function's docstring's first line serves as summary by default."""

    def wrap(rule: Rule) -> Clause:
        words = summary or (rule.__doc__ or "").strip().split("\n")[0]
        kinds = frozenset({about}) if isinstance(about, Genre) else about
        return Clause(at=at, quote=quote, summary=words, ids=ids, force=force, because=because, tensions=tensions,
                      outside=outside, rule=rule, check=check, name=name, about=kinds, judgement=judgement)

    return wrap
