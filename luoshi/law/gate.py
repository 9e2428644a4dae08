"""Gates: provisions that hold a moment of a document's way shut until something stands in the file."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from luoshi.law.book import Book
from luoshi.law.force import Force
from luoshi.law.provision import Provision
from luoshi.law.refusal import Objection
from luoshi.terms.dossier import Dossier, Moment


@dataclass(frozen=True, slots=True)
class Stop:
    """Said by a gate's function: what is missing and what to do. force: softer than the gate's own, with a reason."""

    missing: str
    remedy: str
    force: Force | None = None


Judge = Callable[[Dossier], Iterator[Stop]]


_WAY = tuple(Moment)


def _open(_file: Dossier) -> Iterator[Stop]:
    return iter(())


@dataclass(frozen=True, slots=True)
class Case:
    """A file that passes (says None) or is held, with words that the objection must hold."""

    file: Dossier
    says: str | None = None


@dataclass(frozen=True, eq=False)
class Gate(Provision):
    """A provision that judges a file at moments of its way. Made by the `gate` decorator.

    moments: in the order of the way. Raises ValueError without name, moment or force.
    """

    judge: Judge = field(default=_open)
    name: str = ""
    moments: tuple[Moment, ...] = ()
    cases: list[Case] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__post_init__()
        if not (self.name and self.moments) or self.weight is Force.STATEMENT:
            raise ValueError(f"{self.at}：关口须写明名称、环节和效力")

    @property
    def shape(self) -> str:
        return "关口"

    def complies(self, file: Dossier) -> None:
        """Keep an example that must pass."""
        self.cases.append(Case(file))

    def breaches(self, file: Dossier, *, says: str) -> None:
        """Keep an example that must be held, its objection holding `says`."""
        self.cases.append(Case(file, says))

    def run(self, file: Dossier) -> Iterator[Objection]:
        """What stands in the way, each with this provision's place."""
        return (Objection(self.at, stop.missing, stop.remedy, stop.force or self.weight) for stop in self.judge(file))


def gate(
    at: str,
    quote: str,
    *moments: Moment,
    name: str,
    ids: tuple[str, ...],
    force: Force | None = None,
    because: str = "",
    tensions: tuple[str, ...] = (),
    outside: bool = False,
) -> Callable[[Judge], Gate]:
    """Make a judging function a `Gate`. Its docstring's first line is the summary."""

    def wrap(judge: Judge) -> Gate:
        words = (judge.__doc__ or "").strip().split("\n")[0]
        return Gate(at=at, quote=quote, summary=words, ids=ids, force=force, because=because, tensions=tensions,
                    outside=outside, judge=judge, name=name, moments=tuple(sorted(moments, key=_WAY.index)))

    return wrap


def gates(book: Book, moment: Moment) -> tuple[Gate, ...]:
    """The gates of a moment, in the order of the text."""
    return tuple(item for item in book.provisions if isinstance(item, Gate) and moment in item.moments)


def held(book: Book, moment: Moment, file: Dossier) -> tuple[Objection, ...]:
    """Everything that stands in the way of a moment, all at once in the order of the text. The softer does not stop."""
    return tuple(found for item in gates(book, moment) for found in item.run(file))
