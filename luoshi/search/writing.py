"""Keeping the search true. The index is derived data: no act, no record; it changes inside the act that it follows.

    put(document, title=..., text=..., day=..., rank=label.rank, groups={"body:12", "person:7"})
    drop(document)

An index written apart from its subject would tell untruths, so both raise RuntimeError outside a transaction.
"""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from django.db import connection, models, transaction

from luoshi.record.actions import Subject
from luoshi.search import fts, gin, terms
from luoshi.search.grams import BREAK, fold, grams, storable
from luoshi.search.models import Entry, Wording

BATCH = 500
_ADD = "INSERT INTO search_index (rowid, terms) VALUES (%s, %s)"
_TAKE = "INSERT INTO search_index (search_index, rowid, terms) VALUES ('delete', %s, %s)"
_SET_WORDS = """INSERT INTO search_index (entry, day, terms) VALUES (%s, %s, %s::integer[])
    ON CONFLICT (entry) DO UPDATE SET day = EXCLUDED.day, terms = EXCLUDED.terms"""
_SET_ACCESS = """INSERT INTO search_access (entry, terms) VALUES (%s, %s::integer[])
    ON CONFLICT (entry) DO UPDATE SET terms = EXCLUDED.terms"""
_ROWS_AWAY = ("DELETE FROM search_wording", "DELETE FROM search_entry")
_EMPTY = {
    "sqlite": ("INSERT INTO search_index (search_index) VALUES ('delete-all')", *_ROWS_AWAY),
    "postgresql": ("DELETE FROM search_index", "DELETE FROM search_access", *_ROWS_AWAY),
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

    def wording(self, entry: Entry, old: Wording | None = None) -> Wording:
        """Its words, not saved. old: saves folding what was folded before."""
        shown = storable(self.text)
        same = old is not None and (old.shown, old.entry.title) == (shown, entry.title)
        text = old.text if old and same else fold(entry.title) + BREAK + fold(shown)
        return Wording(entry=entry, shown=shown, text=text)


def put(
    subject: models.Model | Subject, *, title: str, text: str, day: date, rank: int, groups: Collection[str]
) -> None:
    """Let the subject be found by its title and text, from now on by these only. Costs little when nothing changed.

    Raises ValueError for a group that cannot be one, RuntimeError outside a transaction.
    """
    _inside()
    item = Item(subject, title, text, day, rank, groups)
    entry = item.entry()
    old = _standing(entry)
    if old is None:
        entry.save()
        wording = item.wording(entry)
        wording.save(force_insert=True)
        _index([wording])
        return
    entry.pk = old.entry_id
    wording = item.wording(entry, old)
    if _differ(old.entry, entry):
        entry.save(force_update=True)
    if (old.shown, old.text) != (wording.shown, wording.text):
        wording.save(force_update=True)
    _reindex(old, wording)


def regroup(subject: models.Model | Subject, *, rank: int, groups: Collection[str]) -> None:
    """Who may find the subject from now on; its words stay. Nothing for a subject that was never put.

    Raises ValueError for a group that cannot be one, RuntimeError outside a transaction.
    """
    _inside()
    new = Item(subject, "", "", date.min, rank, groups).entry()
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(_REGROUP_ALL, [new.rank, new.groups, new.subject_type, new.subject_id,
                                          new.rank, new.groups, gin.written(_access(new))])
            return
        cursor.execute(_FIND, [new.subject_type, new.subject_id])
        found = cursor.fetchone()
        if found is None or tuple(found[1:]) == (new.rank, new.groups):
            return
        new.pk, was, told = found
        cursor.execute(_REGROUP, [new.rank, new.groups, new.pk])
        had, has = terms.of_entry(new.subject_type, was, json.loads(told)), _access(new)
        cursor.execute(_TAKE, [new.pk, fts.written(had - has)])
        cursor.execute(_ADD, [new.pk, fts.written(has - had)])


# Every hand-over asks these; through the ORM they would cost four times as much.
_FIND = "SELECT id, rank, groups FROM search_entry WHERE subject_type = %s AND subject_id = %s"
_REGROUP = "UPDATE search_entry SET rank = %s, groups = %s WHERE id = %s"
_REGROUP_ALL = """WITH found AS (UPDATE search_entry SET rank = %s, groups = %s
    WHERE subject_type = %s AND subject_id = %s AND (rank, groups) IS DISTINCT FROM (%s, %s) RETURNING id)
    UPDATE search_access SET terms = %s::integer[] FROM found WHERE entry = found.id"""


def drop(subject: models.Model | Subject) -> None:
    """Let the subject be found no more. Raises RuntimeError outside a transaction."""
    _inside()
    old = _standing(Item(subject, "", "", date.min, 0, ()).entry())
    if old is None:
        return
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(_TAKE, [old.entry_id, fts.written(_words(old) | _access(old.entry))])
        else:
            cursor.execute("DELETE FROM search_index WHERE entry = %s", [old.entry_id])
            cursor.execute("DELETE FROM search_access WHERE entry = %s", [old.entry_id])
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
            _index(wordings)
            count += len(batch)
    return count


def _inside() -> None:
    if not connection.in_atomic_block:
        raise RuntimeError("检索内容须与所依据的事项在同一事务中更新，请在动作之内调用。")


def _standing(entry: Entry) -> Wording | None:
    found = Wording.objects.select_related("entry").select_for_update(of=("entry",))
    return found.filter(entry__subject_type=entry.subject_type, entry__subject_id=entry.subject_id).first()


def _differ(old: Entry, new: Entry) -> bool:
    return any(getattr(old, name) != getattr(new, name) for name in ("day", "rank", "groups", "title"))


def _words(wording: Wording) -> set[str]:
    return grams(wording.text) | {terms.month(terms.month_of(wording.entry.day))}


def _access(entry: Entry) -> set[str]:
    return terms.of_entry(entry.subject_type, entry.rank, json.loads(entry.groups))


def _index(wordings: Sequence[Wording]) -> None:
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.executemany(
                _ADD, [(one.entry_id, fts.written(_words(one) | _access(one.entry))) for one in wordings]
            )
            return
        cursor.executemany(_SET_WORDS, [(one.entry_id, one.entry.day, gin.written(_words(one))) for one in wordings])
        cursor.executemany(_SET_ACCESS, [(one.entry_id, gin.written(_access(one.entry))) for one in wordings])


def _reindex(old: Wording, new: Wording) -> None:
    """Write what changed only."""
    same_words = (old.text, old.entry.day) == (new.text, new.entry.day)
    had, has = _access(old.entry), _access(new.entry)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            if not same_words:
                cursor.execute(_SET_WORDS, [new.entry_id, new.entry.day, gin.written(_words(new))])
            if had != has:
                cursor.execute(_SET_ACCESS, [new.entry_id, gin.written(has)])
            return
        if not same_words:
            had, has = had | _words(old), has | _words(new)
        if had != has:
            # Taken and added in a pair, since FTS5 counts rows.
            cursor.execute(_TAKE, [new.entry_id, fts.written(had - has)])
            cursor.execute(_ADD, [new.entry_id, fts.written(has - had)])
