"""Asking the office on a date. The whole office is read once per date and change, then answered from memory.

`chart(on)` costs one small query while nothing changed, a constant number otherwise. Answers are frozen facts.
"""

from collections import OrderedDict
from collections.abc import Sequence
from datetime import date
from threading import Lock

from django.db import connection

from luoshi.office import fields, lines, loading, signing
from luoshi.office.chart import Chart
from luoshi.office.facts import Holder, Unit
from luoshi.office.models import Body, Revision
from luoshi.office.words import Role, Scope
from luoshi.record import clock
from luoshi.record.actions import forget, once
from luoshi.record.plain import Question, Row
from luoshi.terms.officer import Officer
from luoshi.terms.registry import Registry

KEPT = 64
REVISION = "office.revision"
_Key = tuple[str, object, date]
_kept: OrderedDict[_Key, Chart] = OrderedDict()
_lock = Lock()


def chart(on: date | None = None) -> Chart:
    """The office on a date, today when none is given. One act sees one office, besides what it changes itself."""
    on = on or clock.today()
    token = once(REVISION, _token)
    found = _remembered(token, on)
    while found is None:
        found = loading.load(on)
        now = _token()
        if now == token:
            _remember(token, on, found)
        else:
            # Another change came between two reads; what was read may belong to both.
            forget(REVISION)
            token, found = now, None
    return found


def revision() -> object:
    """What changes with every change of the office; None where nothing was entered yet."""
    return once(REVISION, _token)


REVISED: Question = (Revision, "WHERE id = %s", [1])
"""The question of the office's revision, for an act that asks it together with its own (`plain.ask`)."""


def chart_at(revised: Sequence[Row]) -> Chart:
    """The office today. revised: the answer to `REVISED`."""
    token = revised[0][1] if revised else None
    once(REVISION, lambda: token)
    return chart()


def _token() -> object:
    """Asked by every act and every page: in plain SQL, at a fifth of the cost of compiling it anew."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT token FROM office_revision WHERE id = 1")
        found = cursor.fetchone()
    return found and found[0]


def _key(token: object, on: date) -> _Key:
    return (str(connection.settings_dict["NAME"]), token, on)


def _remembered(token: object, on: date) -> Chart | None:
    if token is None:
        return None
    with _lock:
        found = _kept.get(_key(token, on))
        if found:
            _kept.move_to_end(_key(token, on))
        return found


def _remember(token: object, on: date, found: Chart) -> None:
    if token is not None:
        with _lock:
            _kept[_key(token, on)] = found
            while len(_kept) > KEPT:
                _kept.popitem(last=False)


def anything() -> bool:
    """Whether the register holds any body, of whatever date."""
    return Body.objects.exists()


def body(name: str, on: date | None = None) -> Unit | None:
    """The body that bore this name, alias or code on the date."""
    return chart(on).unit(name)


def holder(post: str, on: date | None = None) -> Holder | None:
    """Who holds the post: 县长, 县教育局局长."""
    at = chart(on)
    return at.holder(at.post(post))


def officer(person: int, on: date | None = None, post: str = "") -> Officer | None:
    """The person as one who acts: in the named post, else in the main one; None when without post."""
    held = chart(on).posts_of(person)
    return next((one.officer for one in held if not post or post in (one.post.name, one.post.title)), None)


def superiors(name: str, on: date | None = None) -> tuple[Unit, ...]:
    """All bodies above the named one, nearest first."""
    at = chart(on)
    unit = at.unit(name)
    return lines.superiors(at, unit) if unit else ()


def subordinates(name: str, on: date | None = None) -> tuple[Unit, ...]:
    """Bodies right under the named one, in official order."""
    at = chart(on)
    unit = at.unit(name)
    return lines.subordinates(at, unit) if unit else ()


def in_charge(*names: str, subjects: tuple[str, ...] = (), on: date | None = None) -> tuple[Holder, ...]:
    """分管县政府领导 of the named bodies and of subjects."""
    at = chart(on)
    units = [unit for unit in map(at.unit, names) if unit]
    return fields.in_charge(at, units=units, subjects=subjects)


def signers(
    post: str, scope: Scope | None = None, document: str = "", on: date | None = None
) -> signing.Signers | None:
    """Who may sign for the post on the date; None when there is no such post."""
    at = chart(on)
    found = at.post(post)
    return signing.signers(at, found, scope, document) if found else None


def members(on: date | None = None) -> tuple[Holder, ...]:
    """县政府组成人员 (第五条)."""
    return lines.members(chart(on))


def drafters(name: str, on: date | None = None) -> tuple[Holder, ...]:
    """Staff of the named body, its sections included, in official order."""
    at = chart(on)
    unit = at.unit(name)
    if unit is None:
        return ()
    inside = {unit.id} | {one.id for one in lines.all_under(at, unit) if lines.host(at, one).id == unit.id}
    return tuple(one for one in at.holders if one.post.unit.id in inside and one.post.role is Role.STAFF)


def registry(on: date | None = None) -> Registry:
    """The bodies as the rulebook's checks know them."""
    return lines.registry(chart(on))
