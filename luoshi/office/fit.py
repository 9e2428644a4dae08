"""Whether a row fits those it names: the right post, body and term. Asked by every way of entering."""

from collections.abc import Callable, Iterator
from typing import Any

from luoshi.law.force import Force
from luoshi.law.refusal import Objection
from luoshi.office import policies
from luoshi.office.chart import Chart
from luoshi.office.facts import Holder
from luoshi.office.models import (
    Absence,
    Acting,
    Authorisation,
    Body,
    BodyForm,
    Competence,
    Dated,
    Duty,
    Holding,
    Liaison,
    Mandate,
    Portfolio,
    Post,
    Superior,
)
from luoshi.office.span import Span
from luoshi.office.words import BodyClass, Charge, Line, Role, Scope

MEMBERS = "第五条"
DIVISION = "第七条"
PRESIDE = "第八条"
POWERS = "第九条"
AUTHORISE = "第五十一条"
LEAVE = "第六十七条"
REGISTER = "第七十九条"
LIAISON = "附件1 五（三）1"
SECRETARIAL = "附件1 五（三）2（1）"
TASKS = frozenset({Scope.TASK, Scope.THIS_DOCUMENT})


def unfit(at: Chart, row: Dated) -> tuple[Objection, ...]:
    """What is wrong with a row as the office stands on its first day. A row that holds on no day fits."""
    check = _CHECKS.get(type(row))
    found = [] if isinstance(row, Absence) else [*policies.unfounded(row.basis, row.at)]
    if row.span.end is not None and row.span.end < row.span.start:
        found.append(Objection(row.at, f"终止日期早于起始日期{row.span.start}。", "请核对起止日期。"))
    if check and not row.span.empty:
        found += check(at, row)
    return tuple(found)


def words(holding: Holding) -> str:
    """A holding as messages name it."""
    return f"{holding.person.name}（{holding.post.title}）"


def _held(at: Chart, holding: Holding) -> Holder | None:
    return at.holder_by_id.get(holding.pk)


def _form(_at: Chart, row: BodyForm) -> Iterator[Objection]:
    if not row.name.strip():
        yield Objection(REGISTER, "缺少机构全称。", "请填写。")


def _registered(at: Chart, *bodies: Body) -> Iterator[Objection]:
    for body in bodies:
        if body.pk not in at.unit_by_id:
            yield Objection(REGISTER, f"机构{body.code}在{at.on}没有登记。", "请先登记机构，或者核对日期。")


def _superior(at: Chart, row: Superior) -> Iterator[Objection]:
    yield from _registered(at, row.body, row.superior)
    above, seen = at.unit_by_id.get(row.superior_id), set[int]()
    while row.line == Line.DIRECT and above and above.id not in seen:
        if above.id == row.body_id:
            yield Objection(REGISTER, "这样登记后，机构会成为自己的上级。", "请核对隶属关系。")
        seen.add(above.id)
        above = at.up(above)


def _post(at: Chart, row: Post) -> Iterator[Objection]:
    yield from _registered(at, row.body)


def _competence(at: Chart, row: Competence) -> Iterator[Objection]:
    yield from _registered(at, row.body)
    if not row.subject.strip():
        yield Objection(POWERS, "没有写明职责事项。", "请填写事项。")


def _absence(at: Chart, row: Absence) -> Iterator[Objection]:
    if not at.posts_of(row.person_id):
        yield Objection(LEAVE, f"{row.person.name}在{at.on}没有任职。", "只登记在任人员的外出。")


def _holding(_at: Chart, row: Holding) -> Iterator[Objection]:
    if not row.span.within(row.post.span):
        missing = f"职务{row.post.title}设置于{row.post.span}，任期{row.span}超出。"
        yield Objection(MEMBERS, missing, "请核对任职起止日期。")


def _portfolio(at: Chart, row: Portfolio) -> Iterator[Objection]:
    yield from policies.outside(row, row.holding, words(row.holding))
    yield from _leader(at, row.holding)
    yield from _one_of(row.body, row.subject)
    if row.body:
        yield from _registered(at, row.body)
    others = policies.two_in_charge(at, row.holding_id, row.body_id, row.subject)
    if others:
        unit = at.unit_by_id.get(row.body_id or 0)
        what = row.subject or (unit.name if unit else "该机构")
        told = f"{what}已由{'、'.join(others)}分管。"
        yield Objection(DIVISION, told, "请核对分工文件；如属移交，请终止原分工。", Force.WARNING)


def _duty(at: Chart, row: Duty) -> Iterator[Objection]:
    who = words(row.holding)
    yield from policies.outside(row, row.holding, who)
    if row.charge == Charge.DAILY_WORK and all(one.id != row.holding.pk for one in at.deputies()):
        yield Objection(PRESIDE, f"{who}不是副县长。", "负责日常工作的须是副县长。")
    if row.charge == Charge.SECRETARIAL and not _of_bureau(at, row.holding):
        yield Objection(SECRETARIAL, f"{who}不是县政府办公室副主任。", "请改选办公室副主任。")


def _liaison(at: Chart, row: Liaison) -> Iterator[Objection]:
    yield from policies.outside(row, row.holding, words(row.holding))
    yield from _one_of(row.leader, row.subject)
    if row.leader:
        yield from policies.outside(row, row.leader, words(row.leader))
        yield from _leader(at, row.leader)
    if not _of_bureau(at, row.holding):
        yield Objection(LIAISON, f"{words(row.holding)}不是县政府办公室的人员。", "请改选办公室副主任或文秘人员。")


def _mandate(at: Chart, row: Mandate) -> Iterator[Objection]:
    yield from policies.outside(row, row.giver, words(row.giver))
    yield from policies.outside(row, row.taker, words(row.taker))
    head = at.head()
    if head is None or head.id != row.giver.pk:
        yield Objection(DIVISION, f"{words(row.giver)}当日不是县长。", "委托和授权只能由县长作出。")
    if all(one.id != row.taker.pk for one in at.deputies()):
        yield Objection(DIVISION, f"{words(row.taker)}当日不是副县长。", "县长只能委托、授权副县长。")
    if row.scope in TASKS and not row.detail.strip():
        yield Objection(DIVISION, f"“{row.scope}”授权没有写明是哪一件。", "请写明任务或公文名称。")


def _authorisation(_at: Chart, row: Authorisation) -> Iterator[Objection]:
    giver, taker = row.giver, row.taker
    yield from policies.outside(row, giver, words(giver))
    yield from policies.outside(row, taker, words(taker))
    if giver.post.body_id != taker.post.body_id or giver.person_id == taker.person_id:
        yield Objection(AUTHORISE, f"{words(taker)}不是本单位的其他负责人。", "只能授权本单位主持工作的负责人。")
    if giver.post.role != Role.HEAD:
        yield Objection(AUTHORISE, f"{words(giver)}不是主要负责人。", "代签授权由主要负责人作出。")
    if not _away_throughout(giver.person_id, row.span):
        missing = f"{words(giver)}在{row.span}没有登记外出。"
        yield Objection(AUTHORISE, missing, "本人在岗由本人签发；外出请先登记，授权期间不超出外出期间。")


def _acting(at: Chart, row: Acting) -> Iterator[Objection]:
    yield from policies.outside(row, row.holding, words(row.holding))
    yield from _to_preside(at, row)
    for held in (one for one in at.holders if one.post.id == row.post_id):
        if not _away_throughout(held.person, row.span):
            missing = f"{held.words}在{row.span}没有登记外出。"
            yield Objection(PRESIDE, missing, "请先登记外出；主持期间不超出外出期间。")


def _to_preside(at: Chart, row: Acting) -> Iterator[Objection]:
    """For the county head a deputy; elsewhere someone of the same body."""
    held, unit, who = _held(at, row.holding), at.unit_by_id.get(row.post.body_id), words(row.holding)
    if held is None or unit is None or row.post.role not in (Role.HEAD, Role.SECTION_HEAD):
        yield Objection(PRESIDE, f"{who}当日未任职，或者{row.post.title}不是主要负责人职务。", "请核对人员和职务。")
    elif unit.kind is BodyClass.COUNTY and all(one.id != held.id for one in at.deputies()):
        yield Objection(PRESIDE, f"{who}不是副县长。", "须指定负责日常工作的副县长或其他副县长。")
    elif held.post.unit.id != unit.id:
        yield Objection(PRESIDE, f"{who}不是{unit.short}的人员。", "请指定本单位的负责人。")


def _leader(at: Chart, holding: Holding) -> Iterator[Objection]:
    held = _held(at, holding)
    if not (held and held.post.unit.kind is BodyClass.COUNTY and held.post.role in (Role.HEAD, Role.DEPUTY)):
        yield Objection(DIVISION, f"{words(holding)}当日不是县长或副县长。", "分工只登记到县长和副县长。")


def _one_of(one: object | None, subject: str) -> Iterator[Objection]:
    if (one is None) == (not subject.strip()):
        yield Objection(DIVISION, "对象和事项须填写一项，且只填一项。", "请分两次登记，或者补填。")


def _of_bureau(at: Chart, holding: Holding) -> bool:
    held, bureau = _held(at, holding), at.bureau()
    if held is None or bureau is None:
        return False
    above = at.up(held.post.unit)
    return bureau.id in (held.post.unit.id, above.id if above else None)


def _away_throughout(person: int, span: Span) -> bool:
    rows = Absence.objects.filter(person=person)
    return any(span.within(one.span) for one in rows if not one.span.empty)


_CHECKS: dict[type[Dated], Callable[[Chart, Any], Iterator[Objection]]] = {
    BodyForm: _form,
    Superior: _superior,
    Post: _post,
    Competence: _competence,
    Absence: _absence,
    Holding: _holding,
    Portfolio: _portfolio,
    Duty: _duty,
    Liaison: _liaison,
    Mandate: _mandate,
    Authorisation: _authorisation,
    Acting: _acting,
}
