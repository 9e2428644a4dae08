"""Random puts, changes and drops, carried out in the tables and in memory; searching by reading every text."""

from collections.abc import Iterable, Iterator, Set
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from hypothesis import strategies as st

from luoshi.record.actions import Subject
from luoshi.search.grams import fold
from luoshi.search.models import Entry
from luoshi.search.queries import find, words_of
from luoshi.search.writing import Item, drop, put, rebuild

GROUPS = ("all", "body:12", "person:7")
KINDS = ("documents.document", "office.body")
FIRST = date(2025, 12, 20)
# Few characters, so that they meet; every way of folding is among them.
LETTERS = "防汛抗旱通知AaＡ1１〔[【（ 　\n，,\"'-“ß㎡①\u200b\x00😀〇○"


@dataclass(frozen=True)
class Drop:
    """Take a subject out."""

    subject: Subject


@dataclass(frozen=True)
class Asked:
    """All that one can ask for."""

    words: str
    groups: Set[str]
    rank: int
    kinds: Set[str] | None
    since: date | None
    until: date | None


texts = st.text(LETTERS, max_size=14)
days = st.integers(0, 90).map(lambda days: FIRST + timedelta(days))
groups = st.sets(st.sampled_from(GROUPS))
subjects = st.integers(0, 7).map(lambda number: Subject(KINDS[number % 2], str(number)))
items = st.builds(Item, subjects, texts, texts, days, st.integers(0, 2), groups)
steps = st.lists(items | items | subjects.map(Drop), max_size=12)
questions = st.builds(
    Asked,
    st.text(LETTERS, max_size=4),
    groups,
    st.integers(0, 2),
    st.none() | st.sets(st.sampled_from(KINDS)),
    st.none() | days,
    st.none() | days,
)


@contextmanager
def undone() -> Iterator[None]:
    """An empty index; whatever is written inside is taken back.

    Tests that commit are cleaned up table by table, and the index is no table Django knows: its rows would stay.
    """
    with transaction.atomic():
        rebuild(())
        yield
        transaction.set_rollback(True)


def carry_out(taken: Iterable[Item | Drop]) -> dict[Subject, Item]:
    """The same in the tables and in memory."""
    held: dict[Subject, Item] = {}
    for step in taken:
        assert isinstance(step.subject, Subject)
        if isinstance(step, Drop):
            drop(step.subject)
            held.pop(step.subject, None)
        else:
            put(step.subject, title=step.title, text=step.text, day=step.day, rank=step.rank, groups=step.groups)
            held[step.subject] = step
    return held


def read_through(held: dict[Subject, Item], asked: Asked) -> list[Subject]:
    """What a reading of every text finds, newest first, the later entry before."""
    number = {Subject(one.subject_type, one.subject_id): one.pk for one in Entry.objects.all()}
    assert set(number) == set(held)
    hits = [subject for subject, item in held.items() if _answers(subject, item, asked)]
    return sorted(hits, key=lambda subject: (held[subject].day, number[subject]), reverse=True)


def _answers(subject: Subject, item: Item, asked: Asked) -> bool:
    return (
        all(word in fold(item.title) or word in fold(item.text) for word in words_of(asked.words))
        and bool(asked.groups & set(item.groups))
        and item.rank <= asked.rank
        and (asked.kinds is None or subject.type in asked.kinds)
        and (asked.since or date.min) <= item.day <= (asked.until or date.max)
    )


def pages(asked: Asked, limit: int) -> list[Subject]:
    """Page after page, joined."""
    told: list[Subject] = []
    last = None
    while True:
        page = find(
            asked.words,
            groups=asked.groups,
            rank=asked.rank,
            kinds=asked.kinds,
            since=asked.since,
            until=asked.until,
            limit=limit,
            before=last,
        )
        told += [Subject(hit.subject_type, hit.subject_id) for hit in page.hits]
        assert len(page.hits) == limit or not page.more
        if not page.more:
            return told
        last = page.last
