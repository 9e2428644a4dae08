"""The office on a date, as frozen facts. Ids are those of the tables."""

from dataclasses import dataclass
from datetime import date

from luoshi.office.span import Span
from luoshi.office.words import Basis, BodyClass, Cause, Charge, Line, Role, Scope
from luoshi.terms.bodies import Nature
from luoshi.terms.officer import Capacity, Officer


@dataclass(frozen=True, slots=True)
class Unit:
    """A body as it stands on the date."""

    id: int
    code: str
    name: str
    aliases: tuple[str, ...]
    nature: Nature
    kind: BodyClass
    order: int
    series: tuple[str, ...]

    @property
    def short(self) -> str:
        """Its short form, the full name where it has none."""
        return self.aliases[0] if self.aliases else self.name


@dataclass(frozen=True, slots=True)
class Rung:
    """One body above another."""

    body: int
    line: Line
    superior: int


@dataclass(frozen=True, slots=True)
class Position:
    """A post of a body."""

    id: int
    unit: Unit
    title: str
    role: Role
    single: bool
    order: int

    @property
    def name(self) -> str:
        """Body and post in one: 县教育局局长; the county's own posts go without the body: 县长."""
        return self.title if self.unit.kind is BodyClass.COUNTY else self.unit.short + self.title


@dataclass(frozen=True, slots=True)
class Holder:
    """A person in a post. id: the holding's. order: rank within the post, the smaller the higher."""

    id: int
    person: int
    code: str
    name: str
    post: Position
    since: date
    concurrent: bool
    order: int

    @property
    def officer(self) -> Officer:
        """As the one who acts."""
        return Officer(self.person, self.name, self.post.title, self.post.unit.short)

    @property
    def words(self) -> str:
        """Post and name: 县教育局局长张三."""
        return self.post.name + self.name

    @property
    def rank(self) -> tuple[int, int, int, int]:
        """Official order: body, post, person."""
        return (self.post.unit.order, self.post.order, self.order, self.id)


@dataclass(frozen=True, slots=True)
class Given:
    """A charge given to a holder."""

    holder: int
    charge: Charge


@dataclass(frozen=True, slots=True)
class Field:
    """What a county leader has charge of: a body or a subject."""

    id: int
    holder: int
    body: int | None
    subject: str


@dataclass(frozen=True, slots=True)
class Pairing:
    """Whom a deputy director or clerk is paired with: a county leader or a subject."""

    id: int
    holder: int
    leader: int | None
    subject: str


@dataclass(frozen=True, slots=True)
class Power:
    """What a body is competent for, with the words that show it."""

    body: int
    subject: str
    keywords: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Commission:
    """A mandate of the county head."""

    id: int
    giver: int
    taker: int
    scope: Scope
    detail: str
    span: Span
    basis: str


@dataclass(frozen=True, slots=True)
class Proxy:
    """A main head's permission to sign while he is away."""

    id: int
    giver: int
    taker: int
    span: Span
    basis: str


@dataclass(frozen=True, slots=True)
class Presiding:
    """Who presides in place of a post's holder."""

    id: int
    post: int
    holder: int
    span: Span
    basis: str


@dataclass(frozen=True, slots=True)
class Away:
    """A person is away on the date."""

    id: int
    person: int
    cause: Cause
    place: str
    span: Span

    @property
    def words(self) -> str:
        """出差（沈阳），2026-11-20至2026-11-24."""
        return f"{self.cause}{f'（{self.place}）' if self.place else ''}，{self.span}"


@dataclass(frozen=True, slots=True)
class Signer:
    """Someone who may sign for a post. at: the place that lets him; why: in words; basis: the paper that says so."""

    holder: Holder
    basis: Basis
    at: str
    why: str
    instead: Holder | None = None

    @property
    def officer(self) -> Officer:
        """As the one who acts, with the one acted for; a superior signs by his own right."""
        if self.instead is None or self.basis is Basis.SUPERIOR:
            return self.holder.officer
        capacity = Capacity.MANDATE if self.basis is Basis.MANDATE else Capacity.ACTING
        return self.holder.officer.for_(self.instead.officer, capacity)
