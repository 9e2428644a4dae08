"""Persons, posts and who holds them."""

from datetime import date

from luoshi.law.refusal import Objection, Refusal, refuse
from luoshi.office import policies
from luoshi.office.actions.rows import (
    _cut,
    _day,
    _end,
    _ended,
    _enter,
    _entered,
    _lock,
    _open,
    _reaches,
    _touch,
)
from luoshi.office.fit import words
from luoshi.office.models import (
    Acting,
    Authorisation,
    Body,
    Dated,
    Duty,
    Holding,
    Liaison,
    Mandate,
    Person,
    Portfolio,
    Post,
)
from luoshi.office.queries import chart
from luoshi.office.words import Role
from luoshi.record import clock
from luoshi.record.actions import Act, action
from luoshi.terms.officer import Officer

MEMBERS = "第五条"
APPOINTED = "第五十三条（三）"


@action(MEMBERS)
def add_person(code: str, name: str, phone: str = "", *, by: Officer) -> Act[Person]:
    """Enter a person. code: 工号, never given twice."""
    _open(MEMBERS, by=by, since=clock.today(), reason="")
    if not code.strip() or not name.strip():
        raise Refusal([Objection(MEMBERS, "缺少工号或姓名。", "请填写。")])
    if Person.objects.filter(code=code).exists():
        raise Refusal([Objection(MEMBERS, f"工号{code}已登记。", "请核对，或者另编工号。")])
    person = Person.objects.create(code=code, name=name, phone=phone)
    return Act(person, after={"工号": code, "姓名": name, "电话": phone})


@action(MEMBERS)
def correct_person(
    person: Person, *, by: Officer, name: str = "", phone: str | None = None, reason: str
) -> Act[Person]:
    """Correct name or telephone. Acts on record keep the name of their day."""
    _lock()
    refuse(policies.not_keeper(chart(), by, MEMBERS))
    if not reason.strip():
        raise Refusal([Objection(MEMBERS, "更正人员信息没有写明理由。", "请填写理由。")])
    before = {"姓名": person.name, "电话": person.phone}
    person.name, person.phone = name or person.name, person.phone if phone is None else phone
    person.save(update_fields=["name", "phone"])
    _touch()
    return Act(person, before=before, after={"姓名": person.name, "电话": person.phone}, reason=reason)


@action(MEMBERS)
def establish_post(
    body: Body,
    title: str,
    role: Role,
    since: date,
    basis: str,
    *,
    single: bool,
    order: int = 0,
    by: Officer,
    reason: str = "",
) -> Act[Post]:
    """Set up a post. single: one holder at a date."""
    at = _open(MEMBERS, by=by, since=since, reason=reason)
    post = Post(body=body, title=title, role=role, single=single, order=order, valid_from=since, basis=basis)
    post, soft = _enter(post)
    facts = {"机构": at.unit_by_id[body.pk].name, "职务": title, "类别": role.value, "一人一职": single}
    return _entered(post, dict(facts), reason, soft)


@action(MEMBERS)
def abolish_post(post: Post, on: date, *, by: Officer, reason: str) -> Act[Post]:
    """A post ends. Its holders must have left."""
    _open(MEMBERS, by=by, since=on, reason=reason)
    held = [one for one in Holding.objects.filter(post=post).select_related("person") if _reaches(one, on)]
    objections = [Objection(MEMBERS, f"{one.person.name}在{on}仍任此职。", "请先办理免职。") for one in held]
    before = _end(post, on, f"职务{post.title}", objections)
    return _ended(post, post.title, before, reason)


@action(APPOINTED, MEMBERS)
def appoint(
    person: Person,
    post: Post,
    since: date,
    basis: str,
    *,
    by: Officer,
    until: date | None = None,
    concurrent: bool = False,
    order: int = 0,
    reason: str = "",
) -> Act[Holding]:
    """A person takes a post by a document. until: the end, exclusive, where the term is fixed."""
    _open(APPOINTED, by=by, since=since, reason=reason)
    row = Holding(
        person=person,
        post=post,
        single=post.single,
        concurrent=concurrent,
        order=order,
        valid_from=since,
        valid_to=until,
        basis=basis,
    )
    row, soft = _enter(row)
    return _entered(row, {"姓名": person.name, "职务": post.title}, reason, soft)


@action(APPOINTED, MEMBERS)
def end_post(holding: Holding, on: date, basis: str, *, by: Officer, reason: str = "") -> Act[Holding]:
    """A person leaves a post from that day on; what was given to him as its holder ends with it."""
    _open(APPOINTED, by=by, since=on, reason=reason)
    before = _end(holding, on, words(holding), policies.unfounded(basis, APPOINTED))
    ended = [f"{one._meta.model_name} {one.pk}" for one in _given(holding) if _cut(one, on)]
    after = {"姓名": holding.person.name, "职务": holding.post.title, "止": _day(holding.span.last), "依据": basis}
    return Act(holding, before=before, after={**after, "随之终止": ended}, reason=reason)


def _given(holding: Holding) -> list[Dated]:
    return [
        *Duty.objects.filter(holding=holding),
        *Portfolio.objects.filter(holding=holding),
        *Liaison.objects.filter(holding=holding),
        *Liaison.objects.filter(leader=holding),
        *Mandate.objects.filter(taker=holding),
        *Mandate.objects.filter(giver=holding),
        *Authorisation.objects.filter(taker=holding),
        *Authorisation.objects.filter(giver=holding),
        *Acting.objects.filter(holding=holding),
    ]
