"""Absence and return (第六十七条): who is away decides who may sign and who presides."""

from datetime import date

from luoshi.law.force import Force
from luoshi.law.refusal import Objection, refuse
from luoshi.office import policies
from luoshi.office.actions.rows import _close, _cut, _day, _enter, _entered, _open
from luoshi.office.chart import Chart
from luoshi.office.facts import Holder
from luoshi.office.fields import in_charge
from luoshi.office.models import Absence, Acting, Authorisation, Dated, Person
from luoshi.office.words import BodyClass, Cause, Role
from luoshi.record.actions import Act, action
from luoshi.terms.officer import Officer

LEAVE = "第六十七条"
AHEAD = 3


@action(LEAVE)
def record_absence(
    person: Person,
    cause: Cause,
    since: date,
    until: date | None,
    *,
    by: Officer,
    place: str = "",
    detail: str = "",
    asked_on: date | None = None,
    consents: tuple[str, ...] = (),
    reason: str = "",
) -> Act[Absence]:
    """A person will be away. until: the day of return, exclusive. What leave still lacks is a warning on record."""
    at = _open(LEAVE, person.pk, by=by, since=since, reason=reason)
    row = Absence(
        person=person,
        cause=cause,
        place=place,
        detail=detail,
        asked_on=asked_on,
        consents=list(consents),
        valid_from=since,
        valid_to=until,
    )
    objections = [one for held in at.posts_of(person.pk) for one in _lacking(at, held, row)]
    row, soft = _enter(row, objections)
    return _entered(
        row, {"姓名": person.name, "事由": cause.value, "去向": place, "同意": list(consents)}, reason, soft
    )


@action(LEAVE)
def record_return(row: Absence, on: date, *, by: Officer, reason: str = "") -> Act[Absence]:
    """The person is back on that day (销假): proxies and presiding that rested on the absence end with it."""
    _open(LEAVE, row.person_id, by=by, since=on, reason=reason)
    objections = [Objection(LEAVE, "已经销假。", "不必再次销假。")] if row.returned_on else []
    if on < row.valid_from:
        objections.append(
            Objection(LEAVE, f"外出自{row.valid_from}开始，{on}尚未外出。", "如取消外出，请按外出首日销假。")
        )
    refuse(objections)
    before = {"止": _day(row.span.last)}
    ended = [f"{one._meta.model_name} {one.pk}" for one in _resting_on(row) if _cut(one, on)]
    row.returned_on = on
    row.save(update_fields=["returned_on"])
    _close(row, min(on, row.valid_to or on))
    after = {"姓名": row.person.name, "销假": _day(on), "止": _day(row.span.last), "随之终止": ended}
    return Act(row, before=dict(before), after=dict(after), reason=reason)


def _resting_on(row: Absence) -> list[Dated]:
    rows: list[Dated] = [
        *Authorisation.objects.filter(giver__person=row.person_id),
        *Acting.objects.filter(post__holdings__person=row.person_id, post__single=True).distinct(),
    ]
    return [one for one in rows if one.span.overlaps(row.span)]


def _lacking(at: Chart, held: Holder, row: Absence) -> list[Objection]:
    """What the Rules ask of this holder's leave and what is not there: consents, three days, someone to preside."""
    kind, role = held.post.unit.kind, held.post.role
    if kind is BodyClass.COUNTY and role is Role.HEAD:
        return [_soft("第八条", "县长外出。", "请指定负责日常工作的副县长或其他副县长主持日常工作。")]
    head = at.head()
    if kind is BodyClass.COUNTY:
        return _missing(row, [head], "请事先报告县长，并由县政府办公室通报其他领导同志。")
    if role is not Role.HEAD:
        return []
    over = in_charge(at, units=(held.post.unit,))
    found = _missing(row, [head, *over], "请提前3天向县长和分管副县长请假，并报县政府办公室备案。")
    if policies.late_asking(row.asked_on, row.span):
        found.append(_soft(LEAVE, f"外出前不足{AHEAD}天请假。", "请说明紧急原因。"))
    return found


def _missing(row: Absence, wanted: list[Holder | None], remedy: str) -> list[Objection]:
    lacking = [one.words for one in wanted if one and one.person != row.person_id and one.name not in row.consents]
    return [_soft(LEAVE, f"缺少同意：{'、'.join(lacking)}。", remedy)] if lacking else []


def _soft(at: str, missing: str, remedy: str) -> Objection:
    return Objection(at, missing, remedy, Force.WARNING)
