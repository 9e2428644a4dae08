"""A rulebook as a whole: provisions found by walking a package; nothing registers itself on import."""

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from types import ModuleType
from typing import Protocol

from luoshi.law.finding import Finding, NotChecked
from luoshi.law.force import Force
from luoshi.law.place import article_of, place_key
from luoshi.law.provision import Clause, Provision
from luoshi.law.question import Question
from luoshi.terms.bodies import Towards
from luoshi.terms.document import Draft, Part
from luoshi.terms.genre import Genre
from luoshi.terms.profile import Profile


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter or annex: `key` is its package's name, `title` its heading.

    It holds articles first..last, or the places that begin with one of `heads`; one with neither holds the rest.
    """

    key: str
    title: str
    articles: tuple[int, int] | None = None
    heads: tuple[str, ...] = ()

    def holds(self, place: str) -> bool:
        """Whether a place stands in this chapter."""
        number = article_of(place)
        if number is not None and self.articles:
            return self.articles[0] <= number <= self.articles[1]
        return number is None and (place.startswith(self.heads) if self.heads else not self.articles)


@dataclass(frozen=True, slots=True)
class Report:
    """All findings of one check, gravest first, in reading order within a force; and what was not checked."""

    findings: tuple[Finding, ...]
    not_checked: tuple[NotChecked, ...]

    @property
    def clean(self) -> bool:
        """No finding of force error."""
        return all(finding.force is not Force.ERROR for finding in self.findings)


@dataclass(frozen=True, slots=True)
class Tension:
    """A contradiction, gap, vague term or slip of the text, and how the software treats it (catalogue 8)."""

    id: str
    kind: str
    where: str
    what: str
    treatment: str


class Series(Protocol):
    """A number series: its 代字, and whether the disclosure gate stands before it (大号)."""

    @property
    def code(self) -> str: ...
    @property
    def gate(self) -> bool: ...
    def number(self, year: int, serial: int) -> str: ...


class Numbering(Protocol):
    """The series for a document. form: how it is numbered where the text gives no series; asks: only a default."""

    @property
    def series(self) -> Series | None: ...
    @property
    def form(self) -> str: ...
    @property
    def reason(self) -> str: ...
    @property
    def asks(self) -> bool: ...


@dataclass(frozen=True)
class Cover:
    """What a rulebook package says of itself in its `cover` module.

    numbering: the series by issuer, kind, direction and whether the party issues too.
    """

    title: str
    number: str
    issuer: str
    in_force_from: str
    chapters: tuple[Chapter, ...]
    profiles: tuple[Profile, ...]
    tensions: tuple[Tension, ...] = ()
    signing: Question | None = None
    numbering: Callable[[str, Genre, Towards | None, bool], Numbering] | None = None


def normal_key(words: str) -> str:
    """What people type for a provision, as its id or place: k45 -> K45, 53条 and 第53条 -> 53."""
    key = words.strip().upper()
    number = re.fullmatch(r"第?(\d{1,2})条?", key)
    return number.group(1) if number else key


def mentions(item: Provision, key: str) -> bool:
    """Whether a provision holds that id: its own ids, its tensions, the rows of its table."""
    return key in item.ids or key in item.tensions or any(row.id == key for row in getattr(item, "rows", ()))


def _modules(package: str) -> Iterator[ModuleType]:
    root = importlib.import_module(package)
    for found in pkgutil.walk_packages(root.__path__, package + "."):
        yield importlib.import_module(found.name)


@dataclass(frozen=True)
class Book:
    """Provisions in the order of the text."""

    package: str
    cover: Cover
    provisions: tuple[Provision, ...]

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """The provisions that judge drafts."""
        return tuple(item for item in self.provisions if isinstance(item, Clause))

    def chapter(self, provision: Provision) -> Chapter:
        """The chapter in which a provision stands, by its place. Raises StopIteration when the cover lacks it."""
        return next(chapter for chapter in self.cover.chapters if chapter.holds(provision.at))

    def article(self, number: int) -> tuple[Provision, ...]:
        """All provisions of article 1-80."""
        return tuple(item for item in self.provisions if article_of(item.at) == number)

    def find(self, key: str) -> Provision | None:
        """The provision of that check id or catalogue id."""
        return next((item for item in self.provisions if key == item.id or key in item.ids), None)

    def check(self, draft: Draft, settings: Mapping[str, Force | None] | None = None) -> Report:
        """Judge a draft by every clause. `settings` sets a check's force, or None to switch it off."""
        findings: list[Finding] = []
        open_: list[NotChecked] = []
        for rule in self.clauses:
            for said in rule.run(draft):
                if isinstance(said, Finding):
                    findings.append(said)
                else:
                    open_.append(said)
        return Report(tuple(sorted(_set(findings, settings or {}), key=_order)), tuple(open_))


def _set(findings: Iterable[Finding], settings: Mapping[str, Force | None]) -> Iterator[Finding]:
    for finding in findings:
        force = settings.get(finding.check, finding.force)
        if force is not None:
            yield Finding(finding.check, finding.name, force, finding.at, finding.words, finding.passage,
                          finding.message, finding.rewrite) if force is not finding.force else finding


_PLACES = {part: place for place, part in enumerate(Part)}


def _order(finding: Finding) -> tuple[int, int, int, str]:
    passage = finding.passage
    where = (_PLACES[passage.part], passage.start) if passage else (-1, 0)
    return (finding.force.rank, *where, finding.check)


@lru_cache(maxsize=4)
def load_book(package: str = "luoshi.rulebook") -> Book:
    """Walk a rulebook package and gather its provisions; its `cover` module holds `COVER`.

    Raises ValueError when two provisions share an id.
    """
    found: dict[int, Provision] = {}
    cover: Cover | None = None
    for module in _modules(package):
        cover = getattr(module, "COVER", cover) if module.__name__.endswith(".cover") else cover
        for value in vars(module).values():
            for item in value if isinstance(value, tuple) else (value,):
                if isinstance(item, Provision) and id(item) not in found:
                    found[id(item)] = item
    if cover is None:
        raise ValueError(f"{package} 没有 cover 模块")
    provisions = tuple(sorted(found.values(), key=lambda item: (place_key(item.at), item.id)))
    seen: set[str] = set()
    for item in provisions:
        if item.id in seen:
            raise ValueError(f"规定编号重复：{item.id}")
        seen.add(item.id)
    return Book(package, cover, provisions)
