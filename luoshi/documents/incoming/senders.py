"""Who sent it: body of the register, what it is to the county, what follows for the way and the answer. Pure."""

from luoshi.documents.incoming.words import Kind
from luoshi.office import lines
from luoshi.office.chart import Chart
from luoshi.office.facts import Unit
from luoshi.office.words import BodyClass, Line
from luoshi.terms.bodies import Nature
from luoshi.terms.genre import Genre

DECIDES = frozenset({Genre.REQUEST, Genre.LETTER, Genre.OPINION, Genre.MOTION})
"""Kinds that ask for an answer; all others are read (附件1 四（二）9)."""


def subordinate(chart: Chart, sender: Unit | None) -> bool:
    """Whether the county government leads the sender, alone or with another; one outside the register is not led."""
    county = chart.county()
    return sender is not None and county in lines.superiors(chart, lines.host(chart, sender))


def kind_of(genre: Genre | None, title: str = "") -> Kind:
    """批件 or 阅件 by the kind of document; what calls itself a 请示 in whatever mixture asks for a decision."""
    asks = genre in DECIDES or (genre is not Genre.REPLY and title.endswith(("请示报告", "请示函", "请示")))
    return Kind.DECISION if asks else Kind.READING


def as_letter(genre: Genre | None, led: bool) -> bool:
    """A 请示 from a body that the county does not lead: handled as 函 (附件1 四（四）)."""
    return genre is Genre.REQUEST and not led


def reply_genre(genre: Genre | None, led: bool) -> Genre:
    """批复 answers a 请示 of a subordinate body, 函 everything else (附件1 四（四）)."""
    return Genre.REPLY if genre is Genre.REQUEST and led else Genre.LETTER


def guided(chart: Chart, sender: Unit | None) -> tuple[Unit, ...]:
    """County bodies that match a department of the city, in official order (附件1 二（三）)."""
    if sender is None or sender.kind is not BodyClass.SUPERIOR or sender.nature is Nature.GOVERNMENT:
        return ()
    under = {rung.body for rung in chart.rungs_under.get(sender.id, ()) if rung.line in (Line.GUIDE, Line.DIRECT)}
    return tuple(one for one in chart.units if one.id in under and lines.host(chart, one) == one
                 and one.kind is not BodyClass.SUPERIOR)


def of_city_department(sender: Unit | None) -> bool:
    """A department of a government above."""
    return sender is not None and sender.kind is BodyClass.SUPERIOR and sender.nature is Nature.DEPARTMENT
