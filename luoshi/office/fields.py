"""Whose matter is it: 分管 by portfolio, 联系 by pairing, 职权 by keywords. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass

from luoshi.office.chart import Chart
from luoshi.office.facts import Holder, Unit
from luoshi.office.lines import host
from luoshi.office.words import Charge, Role


def _ordered(chart: Chart, ids: Iterable[int]) -> tuple[Holder, ...]:
    found = {chart.holder_by_id[one] for one in ids if one in chart.holder_by_id}
    return tuple(sorted(found, key=lambda one: one.rank))


def touches(subject: str, matter: str) -> bool:
    """Whether a subject of the register and a matter in words speak of the same: one names the other."""
    return bool(subject and matter) and (subject in matter or matter in subject)


def in_charge(chart: Chart, *, units: Iterable[Unit] = (), subjects: Iterable[str] = ()) -> tuple[Holder, ...]:
    """分管县政府领导 of bodies and subjects in official order (第七条); two or more have to counter-sign.

    A subject given to a leader by name goes before the body that it belongs to.
    """
    by_subject = {field.holder for field in chart.fields for matter in subjects if touches(field.subject, matter)}
    return _ordered(chart, by_subject | {leader for unit in units for leader in _over(chart, unit)})


def _over(chart: Chart, unit: Unit) -> set[int]:
    unit = host(chart, unit)
    return {field.holder for field in chart.fields if field.body == unit.id}


@dataclass(frozen=True, slots=True)
class Liaisons:
    """Who of the office is paired with a matter: deputy directors, clerks."""

    directors: tuple[Holder, ...]
    clerks: tuple[Holder, ...]


def paired(chart: Chart, leaders: Iterable[Holder] = (), subjects: Iterable[str] = ()) -> Liaisons:
    """联系副主任 and 联系文秘人员 of leaders or subjects (附件1 五（三）1)."""
    ids = {leader.id for leader in leaders}
    words = tuple(subjects)
    found = _ordered(
        chart,
        (
            one.holder
            for one in chart.pairings
            if one.leader in ids or any(touches(one.subject, matter) for matter in words)
        ),
    )
    directors = tuple(one for one in found if one.post.role in (Role.HEAD, Role.DEPUTY))
    return Liaisons(directors, tuple(one for one in found if one not in directors))


def secretarial(chart: Chart) -> Holder | None:
    """分管文秘工作的副主任 (附件1 五（三）2（1）)."""
    return next(iter(chart.charged(Charge.SECRETARIAL)), None)


@dataclass(frozen=True, slots=True)
class Competent:
    """A body whose competence a text touches, and the words that show it."""

    unit: Unit
    words: tuple[str, ...]


def competent(chart: Chart, text: str) -> tuple[Competent, ...]:
    """Bodies whose keywords stand in the text (第九条): most words first, then official order."""
    found: dict[int, dict[str, None]] = {}
    for power in chart.powers:
        words = [word for word in (power.subject, *power.keywords) if word and word in text]
        if words and power.body in chart.unit_by_id:
            found.setdefault(power.body, {}).update(dict.fromkeys(words))
    shown = [Competent(chart.unit_by_id[body], tuple(words)) for body, words in found.items()]
    return tuple(sorted(shown, key=lambda one: (-len(one.words), one.unit.order, one.unit.id)))


def words(chart: Chart, leader: Holder) -> tuple[str, ...]:
    """What a leader has charge of, as it is printed: bodies in official order, then subjects."""
    mine = [field for field in chart.fields if field.holder == leader.id]
    bodies = {field.body for field in mine}
    units = tuple(unit.short for unit in chart.units if unit.id in bodies)
    return units + tuple(field.subject for field in mine if field.subject)
