"""Rows of the boxes: what a list shows of a task or a document, dates put in words here and not in the page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.urls import reverse

from luoshi.documents import leaves
from luoshi.documents import queries as documents
from luoshi.documents.incoming import followups
from luoshi.documents.incoming import queries as incoming
from luoshi.documents.models import Document, FollowUp, Incoming
from luoshi.documents.words import Urgency
from luoshi.flow import queries as flow
from luoshi.flow.engine.state import Verb
from luoshi.flow.queries import Item
from luoshi.record import clock
from luoshi.record.clock import CHINA

_WEEK = "一二三四五六日"
Paper = Document | Incoming | FollowUp


@dataclass(frozen=True, slots=True)
class Row:
    """One line. lamp: red, amber, green or ''. fresh: not opened yet. batch: `document:task` when it may be signed with
    others at once. note: by what right it is here, when not by one's own. meta: the line below the title. urgent: 特急,
    加急 or ''."""

    url: str
    title: str
    document: Paper | None
    step: str
    at: str
    lamp: str
    due: str
    since: str
    came: str
    note: str
    fresh: bool
    batch: str
    meta: str
    urgent: str
    verb: str = ""
    opinion: str = ""


LAMPS = {"红": "red", "黄": "amber", "绿": "green"}


def rows(items: Sequence[Item]) -> list[Row]:
    """The lines of a box, in its order. One query for each sort of paper that is in it, besides the box's own."""
    roots = {item.case.root_id or item.case.pk for item in items}
    by_case: dict[int, Paper] = {**documents.by_cases(roots)}
    if left := roots - by_case.keys():
        by_case |= incoming.by_cases(left)
    if left := roots - by_case.keys():
        by_case |= followups.by_cases(left)
    return [_row(item, by_case.get(item.case.root_id or item.case.pk)) for item in items]


def _row(item: Item, document: Paper | None) -> Row:
    task = item.task
    url = url_of(document) if document else "#"
    own = item.as_ is None or item.as_.officer.acting_for is None
    note = "" if own else item.why
    return Row(
        url=url,
        title=item.case.title,
        document=document,
        step=item.step,
        at=item.at,
        lamp=LAMPS.get(item.lamp, ""),
        due=due_words(task.due, clock.today()) if task.due and not task.closed else "",
        since=moment(task.closed or task.opened),
        came=came(task.came),
        note=note,
        fresh=task.seen is None and task.closed is None,
        batch=_batch(item, document),
        meta=_meta(document, note),
        urgent=document.urgency if document and document.urgency != Urgency.PLAIN else "",
        verb=task.verb,
        opinion=task.opinion,
    )


def url_of(document: Paper) -> str:
    """Its page."""
    pages = {Incoming: "incoming", FollowUp: "following"}
    return reverse(pages.get(type(document), "document"), args=[document.pk])


def _meta(document: Paper | None, note: str) -> str:
    if isinstance(document, Incoming):
        what = f"{document.number} · {document.sender}来文"
    elif isinstance(document, FollowUp):
        what = f"{document.number} · 请示跟踪"
    else:
        what = f"{document.number or document.genre} · {document.department_name}拟稿" if document else ""
    return " · ".join(word for word in (what, note) if word)


def narrowed(found: Sequence[Row], words: str) -> list[Row]:
    """The rows that hold every one of the words, in title, number, department, step or whose turn it is."""
    return [row for row in found if all(word in _text(row) for word in words.split())]


def _text(row: Row) -> str:
    one = row.document
    named = (one.number, one.genre, _whose(one)) if one else ()
    return " ".join((row.title, row.step, row.note, row.came, *named))


def _whose(one: Paper) -> str:
    if isinstance(one, Incoming):
        return one.sender
    return one.body_name if isinstance(one, FollowUp) else one.department_name


def _batch(item: Item, document: Paper | None) -> str:
    """Signing many at once is for what was opened and takes no paper of its own; what came in always does."""
    task = item.task
    if isinstance(document, Incoming | FollowUp):
        return ""
    plain = task.step not in leaves.DUE and not task.aside and task.seen is not None and task.closed is None
    first = item.as_ is not None and item.as_.officer.acting_for is None
    return f"{document.pk}:{task.number}" if document and plain and first and document.case == task.case_id else ""


def came(verb: str) -> str:
    """How it came here, where that is worth a word."""
    return verb if verb in (Verb.RETURN, Verb.DISAGREE, Verb.TRANSFER, Verb.ADD, Verb.TAKE_BACK) else ""


def lamp(due: date | None, today: date) -> str:
    """The lamp of a date as a class of the page."""
    return LAMPS.get(flow.lamp(due, today), "")


def local(at: datetime) -> date:
    """The day in China."""
    return at.astimezone(CHINA).date()


def due_words(due: date, today: date) -> str:
    """11月30日（周一），还有2天."""
    days = (due - today).days
    left = f"已逾期{-days}天" if days < 0 else "今天到期" if days == 0 else f"还有{days}天"
    return f"{day(due)}，{left}"


def day(on: date) -> str:
    """11月30日（周一）, with the year when it is another."""
    year = f"{on.year}年" if on.year != clock.today().year else ""
    return f"{year}{on.month}月{on.day}日（周{_WEEK[on.weekday()]}）"


def full(on: date) -> str:
    """2026年11月30日: as a signature is dated (附件1 五（二）9)."""
    return f"{on.year}年{on.month}月{on.day}日"


def moment(at: datetime) -> str:
    """11-28 09:30, in China; with the year when it is another."""
    here = at.astimezone(CHINA)
    return f"{here:%m-%d %H:%M}" if here.year == clock.today().year else f"{here:%Y-%m-%d %H:%M}"


def document_rows(found: Iterable[Document]) -> list[tuple[Document, str]]:
    """Documents with when they were begun."""
    return [(one, moment(one.created)) for one in found]
