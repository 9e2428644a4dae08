"""Who is above whom, and the register of bodies for the rulebook. Pure."""

from collections import defaultdict

from luoshi.office.chart import Chart
from luoshi.office.facts import Holder, Unit
from luoshi.office.words import BodyClass, Charge, Line, Role
from luoshi.terms.registry import Body, Registry


def superiors(chart: Chart, unit: Unit) -> tuple[Unit, ...]:
    """All bodies above, nearest first; the second superior of a dual-led body comes last."""
    found: list[Unit] = []
    above = chart.up(unit)
    while above and above not in found:
        found.append(above)
        above = chart.up(above)
    second = chart.up(unit, Line.SECOND)
    return tuple(found + ([second] if second and second not in found else []))


def subordinates(chart: Chart, unit: Unit) -> tuple[Unit, ...]:
    """Bodies directly under it, in official order."""
    under = {rung.body for rung in chart.rungs_under.get(unit.id, ()) if rung.line is Line.DIRECT}
    return tuple(one for one in chart.units if one.id in under)


def all_under(chart: Chart, unit: Unit) -> tuple[Unit, ...]:
    """Every body under it, however deep, in official order."""
    found, todo = set[int](), [unit]
    while todo:
        below = [one for one in subordinates(chart, todo.pop()) if one.id not in found]
        found |= {one.id for one in below}
        todo += below
    return tuple(one for one in chart.units if one.id in found)


def host(chart: Chart, unit: Unit) -> Unit:
    """The body that a section belongs to; any other body itself."""
    while unit.kind is BodyClass.SECTION:
        above = chart.up(unit)
        if above is None:
            return unit
        unit = above
    return unit


def of_class(chart: Chart, *kinds: BodyClass) -> tuple[Unit, ...]:
    """Bodies of these classes in official order (机构序列)."""
    return tuple(unit for unit in chart.units if unit.kind in kinds)


def members(chart: Chart) -> tuple[Holder, ...]:
    """县政府组成人员 (第五条): the county head, deputies, main heads of constituent departments;
    a deputy who also heads a department counts once."""
    head = chart.head()
    heads = (chart.holder(chart.head_post(unit)) for unit in of_class(chart, BodyClass.CONSTITUENT))
    found: dict[int, Holder] = {}
    for one in (head, *chart.deputies(), *heads):
        if one:
            found.setdefault(one.person, one)
    return tuple(found.values())


def leaders(chart: Chart) -> tuple[Holder, ...]:
    """县政府领导同志 in official order: the county head, deputies and whom the office counts among them (T59)."""
    head = chart.head()
    found = {one.person: one for one in (*((head,) if head else ()), *chart.deputies())}
    for one in chart.charged(Charge.LEADER):
        found.setdefault(one.person, one)
    return tuple(sorted(found.values(), key=lambda one: one.rank))


def main_heads(chart: Chart) -> tuple[Holder, ...]:
    """Main heads of all bodies that the county leads, in official order."""
    kinds = set(BodyClass) - {BodyClass.SUPERIOR, BodyClass.BESIDE, BodyClass.COUNTY, BodyClass.SECTION}
    return tuple(one for one in chart.holders if one.post.role is Role.HEAD and one.post.unit.kind in kinds)


def registry(chart: Chart) -> Registry:
    """The bodies as the rulebook's checks know them."""
    words: dict[int, dict[str, None]] = defaultdict(dict)
    for power in chart.powers:
        words[power.body].update(dict.fromkeys(power.keywords or (power.subject,)))
    return Registry(tuple(_entry(chart, unit, tuple(words[unit.id])) for unit in chart.units))


def _entry(chart: Chart, unit: Unit, keywords: tuple[str, ...]) -> Body:
    above, second = chart.up(unit), chart.up(unit, Line.SECOND)
    return Body(
        unit.name,
        unit.nature,
        unit.aliases,
        above.name if above else None,
        second.name if second else None,
        unit.series,
        keywords,
    )
