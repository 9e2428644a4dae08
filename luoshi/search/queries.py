"""Finding.

    page = find('防汛 "应急 预案"', groups={"all", "body:12"}, rank=1)
    page.hits[0].title, page.hits[0].excerpt.marks
    find("防汛", groups=..., rank=1, before=page.last)

Exactly the entries in whose title or text all words stand and which the searcher may find, newest first. Nothing is
counted, so nothing tells of what one may not find.
"""

import json
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Max, Min, Value
from django.db.models.functions import StrIndex
from django.db.models.lookups import GreaterThan

from luoshi.search import index, terms
from luoshi.search.excerpts import Excerpt, excerpt, marked
from luoshi.search.grams import SPACE, fold, lookup
from luoshi.search.models import Entry, Wording
from luoshi.search.place import Place, Sought

MOST_AT_ONCE = 900
_WORD = re.compile(r'["“”＂]([^"“”＂]*)["“”＂]|([^\s"“”＂]+)')


@dataclass(frozen=True, slots=True)
class Hit:
    """One entry found. subject: kind and id, as they were put."""

    subject_type: str
    subject_id: str
    day: date
    rank: int
    title: Excerpt
    excerpt: Excerpt


@dataclass(frozen=True, slots=True)
class Page:
    """Hits, newest first. more: whether others follow; they are asked for with `before=last`."""

    hits: tuple[Hit, ...]
    more: bool
    last: Place | None


@dataclass(frozen=True, slots=True)
class _Search:
    """What is asked, folded. kinds: None is any."""

    words: tuple[str, ...]
    groups: frozenset[str]
    rank: int
    kinds: frozenset[str] | None
    since: date
    until: date
    before: Place

    def within(self, place: Place) -> bool:
        return self.since <= place.day <= self.until and place < self.before

    def judge(self, entry: Entry) -> bool:
        """What the index proposed, judged by the entry itself; the database has compared the words."""
        return (
            entry.rank <= self.rank
            and not self.groups.isdisjoint(json.loads(entry.groups))
            and (self.kinds is None or entry.subject_type in self.kinds)
        )


def words_of(typed: str) -> tuple[str, ...]:
    """The words of what was typed, folded: parted by blanks, a quoted phrase whole, each once."""
    found = (fold(SPACE.join(phrase.split()) if phrase else word) for phrase, word in _WORD.findall(typed))
    return tuple(dict.fromkeys(word for word in found if word))


def find(
    words: str,
    *,
    groups: Collection[str],
    rank: int,
    kinds: Collection[str] | None = None,
    since: date | None = None,
    until: date | None = None,
    limit: int = 20,
    before: Place | None = None,
) -> Page:
    """A page of what stands under all of the words, for one of these groups and labels up to this rank.

    kinds: subject types (documents.document). since, until: first and last day. Without words: the newest of all.
    """
    search = _Search(
        words_of(words),
        frozenset(groups),
        rank,
        None if kinds is None else frozenset(kinds),
        since or date.min,
        until or date.max,
        before or Place(date.max, 1 << 62),
    )
    found: list[Wording] = []
    for places in _candidates(search):
        for chunk in _chunks(places, limit + 1):
            found += _verified(search, chunk)
            if len(found) > limit:
                return _page(search, found[:limit], more=True)
    return _page(search, found, more=False)


def _candidates(search: _Search) -> Iterator[list[Place]]:
    """What the index proposes, newest first, in growing steps."""
    one_of = terms.of_searcher(search.groups, search.rank, search.kinds)
    if not all(one_of):
        return
    sought = Sought(list(dict.fromkeys(term for word in search.words for term in lookup(word))), one_of)
    few = index.few(sought)
    if few is not None:
        yield _ordered(search, few)
        return
    for months in _spans(search):
        yield _ordered(search, index.within(sought, [terms.month(at) for at in months]))


def _ordered(search: _Search, places: Sequence[Place]) -> list[Place]:
    return sorted(filter(search.within, places), reverse=True)


def _spans(search: _Search) -> Iterator[range]:
    """Months from the newest to the oldest: one, four, sixteen ..."""
    ends = Entry.objects.aggregate(first=Min("day"), last=Max("day"))
    if ends["last"] is None:
        return
    first = terms.month_of(max(ends["first"], search.since))
    last = terms.month_of(min(ends["last"], search.until, search.before.day))
    length = 1
    while last >= first:
        yield range(max(first, last - length + 1), last + 1)
        last -= length
        length *= 4


def _chunks(places: Sequence[Place], size: int) -> Iterator[Sequence[Place]]:
    """First what fills a page if the index is right, then ever more."""
    start = 0
    while start < len(places):
        yield places[start : start + size]
        start += size
        size = min(size * 4, MOST_AT_ONCE)


def _verified(search: _Search, places: Sequence[Place]) -> list[Wording]:
    """Those that hold the words and may be found, in the order of the places."""
    rows = Wording.objects.select_related("entry").defer("text").filter(pk__in=[place.id for place in places])
    for word in search.words:
        rows = rows.filter(GreaterThan(StrIndex("text", Value(word)), 0))
    by_id = {row.entry_id: row for row in rows if search.judge(row.entry)}
    return [by_id[place.id] for place in places if place.id in by_id]


def _page(search: _Search, found: Sequence[Wording], *, more: bool) -> Page:
    hits = tuple(_hit(search.words, one.entry, one.shown) for one in found)
    return Page(hits, more, Place(found[-1].entry.day, found[-1].entry_id) if found else None)


def _hit(words: Sequence[str], entry: Entry, shown: str) -> Hit:
    return Hit(
        entry.subject_type, entry.subject_id, entry.day, entry.rank, marked(entry.title, words), excerpt(shown, words)
    )
