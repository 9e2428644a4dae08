"""Whom one can choose: seats in official order, by group, never by alphabet."""

from collections.abc import Iterator

from luoshi.office import lines
from luoshi.office.chart import Chart
from luoshi.office.facts import Holder, Unit
from luoshi.office.seating import post_seat
from luoshi.office.words import BodyClass

Group = tuple[str, list[tuple[str, str]]]
_KINDS = (
    BodyClass.CONSTITUENT,
    BodyClass.AFFILIATED,
    BodyClass.WORKING,
    BodyClass.INSTITUTION,
    BodyClass.DUAL_LED,
    BodyClass.TOWNSHIP,
)


def persons(chart: Chart, own: Unit | None) -> list[Group]:
    """Seats of persons and heads: one's own body, county leaders, the office, heads of the other bodies."""
    bureau = chart.bureau()
    found = [
        (own.short if own else "本单位", [_person(one) for one in _inside(chart, own)]),
        ("县政府领导同志", [_person(one) for one in lines.leaders(chart)]),
        (bureau.short if bureau else "办公室", [_person(one) for one in _inside(chart, bureau) if bureau != own]),
        ("部门、乡（镇）主要负责人", list(_heads(chart))),
    ]
    return [(name, seats) for name, seats in found if seats]


def _inside(chart: Chart, unit: Unit | None) -> Iterator[Holder]:
    if unit:
        inside = {unit.id} | {one.id for one in lines.all_under(chart, unit) if lines.host(chart, one).id == unit.id}
        yield from (one for one in chart.holders if one.post.unit.id in inside and not one.concurrent)


def _person(holder: Holder) -> tuple[str, str]:
    return f"person:{holder.person}", holder.words


def _heads(chart: Chart) -> Iterator[tuple[str, str]]:
    for unit in lines.of_class(chart, *_KINDS):
        post = chart.head_post(unit)
        if post:
            holder = chart.holder(post)
            yield post_seat(post).key, f"{post.name}{holder.name if holder else '（空缺）'}"


def bodies(chart: Chart) -> list[tuple[str, list[tuple[int, str]]]]:
    """Bodies that can be asked, by class, in the order of the register (机构序列)."""
    found = [(kind.value, [(unit.id, unit.short) for unit in lines.of_class(chart, kind)]) for kind in _KINDS]
    return [(name, units) for name, units in found if units]


def staff(chart: Chart, unit: Unit | None) -> list[tuple[int, str]]:
    """Persons of a body, for the reviews of a draft."""
    return [(one.person, one.words) for one in _inside(chart, unit)]


def deputies(chart: Chart) -> list[tuple[int, str]]:
    """Deputy county heads, in official order, for whoever chaired a meeting."""
    return [(one.person, one.words) for one in chart.deputies()]
