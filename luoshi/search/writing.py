"""Keeping the search true. The index is derived data: no act, no record; it changes inside the act that it follows.

    put(document, title=..., text=..., day=..., rank=label.rank, groups={"body:12", "person:7"})
    drop(document)

An index written apart from its subject would tell untruths, so both raise RuntimeError outside a transaction.
"""

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import islice

from django.db import connection, models, transaction

from luoshi.record.actions import Subject
from luoshi.search import index, terms
from luoshi.search.grams import BREAK, fold, grams, storable
from luoshi.search.models import Entry, Wording

BATCH = 500
_ADD = {
    "sqlite": "INSERT INTO search_index (rowid, terms) VALUES (%s, %s)",
    "postgresql": """INSERT INTO search_index (entry, day, terms) VALUES (%s, %s, %s)
        ON CONFLICT (entry) DO UPDATE SET day = EXCLUDED.day, terms = EXCLUDED.terms""",
}
_TAKE = "INSERT INTO search_index (search_index, rowid, terms) VALUES ('delete', %s, %s)"
_WORDS_AWAY = ("DELETE FROM search_wording", "DELETE FROM search_entry")
_EMPTY = {
    "sqlite": ("INSERT INTO search_index (search_index) VALUES ('delete-all')", *_WORDS_AWAY),
    "postgresql": ("DELETE FROM search_index", *_WORDS_AWAY),
}


@dataclass(frozen=True, slots=True)
class Item:
    """What is to be found. text: as written, line by line. rank: of its label. groups: who may find it."""

    subject: models.Model | Subject
    title: str
    text: str
    day: date
    rank: int
    groups: Collection[str]

    def entry(self) -> Entry:
        """Its row, not saved."""
        about = self.subject
        if isinstance(about, models.Model):
            about = Subject(about._meta.label_lower, str(about.pk))
        return Entry(
            subject_type=about.type,
            subject_id=about.id,
            day=self.day,
            rank=self.rank,
            groups=json.dumps(sorted(set(self.groups)), ensure_ascii=False),
            title=storable(self.title),
        )

    def wording(self, entry: Entry) -> Wording:
        """Its words, not saved."""
        shown = storable(self.text)
        return Wording(entry=entry, shown=shown, text=fold(entry.title) + BREAK + fold(shown))


def put(
    subject: models.Model | Subject, *, title: str, text: str, day: date, rank: int, groups: Collection[str]
) -> None:
    """Let the subject be found by its title and text, from now on by these only. Costs little when nothing changed.

    Raises ValueError for a group that cannot be one, RuntimeError outside a transaction.
    """
    _inside()
    item = Item(subject, title, text, day, rank, groups)
    entry = item.entry()
    wording = item.wording(entry)
    old = _standing(entry)
    if old is None:
        entry.save()
        wording.entry = entry
        wording.save(force_insert=True)
        _index([(entry, _terms(wording))])
        return
    entry.pk = old.entry_id
    wording.entry = entry
    if (_facts(old), old.shown) == (_facts(wording), wording.shown):
        return
    entry.save(force_update=True)
    wording.save(force_update=True)
    _reindex(old, wording)


def drop(subject: models.Model | Subject) -> None:
    """Let the subject be found no more. Raises RuntimeError outside a transaction."""
    _inside()
    old = _standing(Item(subject, "", "", date.min, 0, ()).entry())
    if old is None:
        return
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(_TAKE, [old.entry_id, index.words(_terms(old))])
        else:
            cursor.execute("DELETE FROM search_index WHERE entry = %s", [old.entry_id])
    old.entry.delete()


def rebuild(source: Iterable[Item]) -> int:
    """Make everything anew from its source, in one transaction: others find what they found until it is done.

    How many entries there are now.
    """
    items, count = iter(source), 0
    with transaction.atomic(), connection.cursor() as cursor:
        for statement in _EMPTY[connection.vendor]:
            cursor.execute(statement)
        while batch := list(islice(items, BATCH)):
            entries = Entry.objects.bulk_create([item.entry() for item in batch])
            wordings = [item.wording(entry) for item, entry in zip(batch, entries, strict=True)]
            Wording.objects.bulk_create(wordings)
            _index([(wording.entry, _terms(wording)) for wording in wordings])
            count += len(batch)
    return count


def _inside() -> None:
    if not connection.in_atomic_block:
        raise RuntimeError("检索内容须与所依据的事项在同一事务中更新，请在动作之内调用。")


def _standing(entry: Entry) -> Wording | None:
    found = Wording.objects.select_related("entry").select_for_update()
    return found.filter(entry__subject_type=entry.subject_type, entry__subject_id=entry.subject_id).first()


def _facts(wording: Wording) -> tuple[str, date, int, str, str]:
    entry = wording.entry
    return (wording.text, entry.day, entry.rank, entry.groups, entry.title)


def _facets(entry: Entry) -> set[str]:
    return terms.of_entry(entry.subject_type, entry.day, entry.rank, json.loads(entry.groups))


def _terms(wording: Wording) -> set[str]:
    return grams(wording.text) | _facets(wording.entry)


def _index(rows: Iterable[tuple[Entry, set[str]]]) -> None:
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.executemany(_ADD["sqlite"], [(entry.pk, index.words(held)) for entry, held in rows])
        else:
            cursor.executemany(_ADD["postgresql"], [(entry.pk, entry.day, index.numbers(held)) for entry, held in rows])


def _reindex(old: Wording, new: Wording) -> None:
    """SQLite: only what changed, taken and added in a pair, since FTS5 counts rows."""
    if connection.vendor == "postgresql":
        _index([(new.entry, _terms(new))])
        return
    same = old.text == new.text
    had, has = (_facets(one.entry) if same else _terms(one) for one in (old, new))
    with connection.cursor() as cursor:
        cursor.execute(_TAKE, [new.entry.pk, index.words(had - has)])
        cursor.execute(_ADD["sqlite"], [new.entry.pk, index.words(has - had)])
