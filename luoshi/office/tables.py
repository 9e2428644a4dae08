"""Rows of the tables as lines of the workbook and back: references to words, words to references."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from luoshi.office.models import DATED, Acting, Body, BodyForm, Dated, Holding, Person, Post
from luoshi.office.reading import Line, LineError
from luoshi.office.sheets import Cell, Column

D = TypeVar("D", bound=Dated)
T = TypeVar("T")
TABLES: dict[str, type[Dated]] = {model._meta.model_name or "": model for model in DATED}
HOLDER_MARK = "/"


class Unresolved(Exception):
    """A line that refers to what is not known."""

    def __init__(self, error: LineError) -> None:
        super().__init__(str(error))
        self.error = error


@dataclass
class Known:
    """What references may mean: all bodies, persons, posts and holdings, of whatever date."""

    bodies: dict[str, Body] = field(default_factory=dict)
    names: dict[str, set[Body]] = field(default_factory=lambda: defaultdict(set))
    persons: dict[str, Person] = field(default_factory=dict)
    called: dict[str, set[Person]] = field(default_factory=lambda: defaultdict(set))
    posts: dict[tuple[int, str], list[Post]] = field(default_factory=lambda: defaultdict(list))
    holdings: dict[int, list[Holding]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def load(cls) -> "Known":
        """All that the tables hold: one query per table."""
        known = cls()
        known.learn(Body.objects.order_by("id"))
        known.learn(BodyForm.objects.order_by("id").select_related("body"))
        known.learn(Person.objects.order_by("id"))
        known.learn(Post.objects.order_by("id").select_related("body"))
        known.learn(Holding.objects.order_by("id").select_related("person", "post__body"))
        return known

    def learn(self, rows: Iterable[object]) -> None:
        """Rows that later lines may refer to."""
        for row in rows:
            if isinstance(row, Body):
                self.bodies[row.code] = row
            elif isinstance(row, BodyForm):
                for name in (row.name, *row.aliases):
                    self.names[name].add(row.body)
            elif isinstance(row, Person):
                self.persons[row.code] = row
                self.called[row.name].add(row)
            elif isinstance(row, Post):
                self.posts[row.body_id, row.title].append(row)
            elif isinstance(row, Holding):
                self.holdings[row.person_id].append(row)

    def body(self, word: str) -> Body:
        """Raises LookupError with a word for the user."""
        return _only(word, self.bodies.get(word), self.names.get(word, set()), "机构", "机构编号")

    def person(self, word: str) -> Person:
        """Raises LookupError with a word for the user."""
        return _only(word, self.persons.get(word), self.called.get(word, set()), "人员", "工号")

    def post(self, body: Body, title: str, on: date) -> Post:
        """Raises LookupError with a word for the user."""
        found = at_or_from(self.posts.get((body.pk, title), []), on)
        if not found:
            raise LookupError(f"该机构在{on}没有职务“{title}”。")
        return found[0]

    def holding(self, word: str, on: date) -> Holding:
        """Raises LookupError with a word for the user."""
        name, *rest = [part.strip() for part in word.split(HOLDER_MARK)]
        held = at_or_from(self.holdings[self.person(name).pk], on)
        if rest:
            body = self.body(rest[0])
            held = [one for one in held if one.post.body_id == body.pk and one.post.title == rest[-1]]
        if len(held) != 1:
            many = "有多个职务，请写成 姓名/机构/职务。" if held else "没有任职。"
            raise LookupError(f"“{word}”在{on}{many}")
        return held[0]

    def word_of_body(self, body: Body) -> str:
        """The shortest word that means this body and no other: its last full name, else its code."""
        names = [name for name, those in self.names.items() if those == {body} and name not in self.bodies]
        return max(names, key=len) if names else body.code

    def word_of_person(self, person: Person) -> str:
        """The name where it is unique, else the code."""
        unique = self.called[person.name] == {person} and person.name not in self.persons
        return person.name if unique and HOLDER_MARK not in person.name else person.code

    def word_of_holding(self, holding: Holding, on: date) -> str:
        """The person's word alone where he holds one post on the date."""
        who = self.word_of_person(holding.person)
        held = at_or_from(self.holdings[holding.person_id], on)
        if len(held) == 1:
            return who
        return HOLDER_MARK.join((who, self.word_of_body(holding.post.body), holding.post.title))


def at_or_from(rows: Iterable[D], on: date) -> list[D]:
    """Rows that hold on the date; where none does, those voided that began on it."""
    rows = list(rows)
    return [one for one in rows if on in one.span] or [one for one in rows if one.valid_from == on]


def _only(word: str, exact: T | None, named: set[T], what: str, code: str) -> T:
    if exact is not None:
        return exact
    if len(named) != 1:
        raise LookupError(f"有多个{what}叫“{word}”，请填{code}。" if named else f"没有{what}“{word}”。")
    return next(iter(named))


def text(known: Known, row: Dated | Person, column: Column) -> str:
    """One cell of a row as it is printed."""
    since = row.valid_from if isinstance(row, Dated) else date.min
    if column.field == "valid_to":
        return _plain(row.span.last) if isinstance(row, Dated) else ""
    if isinstance(row, Holding | Acting) and column.field in ("body", "title"):
        return row.post.title if column.field == "title" else known.word_of_body(row.post.body)
    value = getattr(row, column.field)
    if isinstance(row, BodyForm) and isinstance(value, Body):
        return value.code
    if isinstance(value, Body):
        return known.word_of_body(value)
    if isinstance(value, Person):
        return known.word_of_person(value)
    return known.word_of_holding(value, since) if isinstance(value, Holding) else _plain(value)


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, list):
        return "、".join(map(str, value))
    return "" if value is None else str(value)


def values(known: Known, line: Line) -> dict[str, Any]:
    """A line as the columns of its table. Raises Unresolved when it refers to what is not known on its first day."""
    found: dict[str, Any] = {}
    for column in line.sheet.columns:
        try:
            found[column.field] = _meaning(known, line, column)
        except LookupError as fault:
            raise Unresolved(line.error(column.field, str(fault.args[0]), f"应填{column.help}。")) from None
    if line.sheet.table in ("holding", "acting"):
        body, title = found.pop("body"), found.pop("title")
        try:
            found["post"] = known.post(body, title, line.since)
        except LookupError as fault:
            raise Unresolved(line.error("title", str(fault.args[0]), "请先在“职务”表登记。")) from None
    return found


def _meaning(known: Known, line: Line, column: Column) -> Any:
    value = line.values[column.field]
    word = line.words(column.field)
    if column.cell not in (Cell.BODY, Cell.PERSON, Cell.HOLDER):
        return value
    if not word:
        return None
    if column.cell is Cell.BODY:
        return known.body(word)
    return known.person(word) if column.cell is Cell.PERSON else known.holding(word, line.since)
