"""Combinations that no document can have: each refusal says what is wrong and what to choose instead."""

from collections.abc import Iterator

from luoshi.law.question import Refused
from luoshi.rulebook.signing.facts import (
    ONLY_DOWN,
    AddresseeClass,
    Chair,
    Holder,
    Issuer,
    Mandate,
    Matter,
    MeetingKind,
    Scope,
    Tag,
)
from luoshi.terms.bodies import Towards
from luoshi.terms.genre import Genre

_OF_ISSUERS: dict[Tag, frozenset[Issuer]] = {
    Tag.OWN: frozenset({Issuer.OFFICE}),
    Tag.MEMBERS: frozenset({Issuer.STANDING_BODY}),
    Tag.FILING: frozenset({Issuer.SUPERVISION}),
    Tag.FORM_OPINION: frozenset({Issuer.DISCLOSURE_SECTION, Issuer.JUSTICE_BUREAU}),
    Tag.CONSENTED: frozenset({Issuer.DEPARTMENT, Issuer.JUSTICE_BUREAU}),
}
_NEVER_DOWN = frozenset({Genre.REQUEST, Genre.REPORT, Genre.MOTION})
_HOLDERS: dict[Scope, frozenset[Holder]] = {
    Scope.DOWNWARD: frozenset({Holder.DAILY_DEPUTY}),
    Scope.ACTING: frozenset({Holder.DAILY_DEPUTY, Holder.DEPUTY}),
    Scope.DECIDED: frozenset({Holder.DAILY_DEPUTY, Holder.DEPUTY}),
    Scope.STANDING: frozenset({Holder.DAILY_DEPUTY, Holder.DEPUTY}),
    Scope.THIS_DOCUMENT: frozenset({Holder.DAILY_DEPUTY, Holder.DEPUTY}),
    Scope.CHAIRING: frozenset({Holder.DAILY_DEPUTY, Holder.DEPUTY}),
    Scope.PRESIDING: frozenset({Holder.PRESIDING}),
}
POSSIBLE_MANDATES = tuple(Mandate(holder, scope) for scope in Scope for holder in Holder if holder in _HOLDERS[scope])
"""Every mandate that can be given, without dates."""


class ImpossibleMatter(Refused):
    """The facts are missing, cannot be read or contradict each other."""


def missing(matter: Matter) -> tuple[str, ...]:
    """What has to be said besides, before the question can be put."""
    return tuple(_unsaid(matter))


def _unsaid(matter: Matter) -> Iterator[str]:
    if matter.minutes and matter.issuer is Issuer.COUNTY and matter.meeting is None:
        yield "纪要须选明是哪一类会议的纪要"
    if matter.chair and matter.meeting is None:
        yield "填写了会议主持人，请同时选明会议类别"


def objections(matter: Matter) -> tuple[str, ...]:
    """Everything that cannot be, all at once; empty for a possible matter."""
    return (*_bodies(matter), *_kinds(matter), *_tags(matter), *_meetings(matter), *_mandates(matter))


def _bodies(matter: Matter) -> Iterator[str]:
    if matter.issuer is Issuer.COUNTY and matter.addressee is AddresseeClass.COUNTY:
        yield "县政府不能向自己行文：请改选主送机关"
    if matter.deputies < 1:
        yield "涉及的副县长至少为1位：请填写1以上的整数"


def _kinds(matter: Matter) -> Iterator[str]:
    kind, towards = matter.kind, matter.towards
    if kind is None:
        return
    if kind in ONLY_DOWN and towards is Towards.UP:
        yield f"{kind.value}不能上行：对上级请用请示、报告或意见"
    if kind in _NEVER_DOWN and towards is Towards.DOWN:
        yield f"{kind.value}不能下行：对下级请用通知、批复等"
    if kind is Genre.REQUEST and towards is Towards.LEVEL and matter.addressee is not AddresseeClass.UPPER_DEPARTMENT:
        yield "请示只能报上级机关：对不相隶属机关请用函"
    if kind is Genre.REPLY and towards is Towards.LEVEL:
        yield "批复只能答复下级的请示：对不相隶属机关请用函"
    if kind is Genre.ORDER and matter.issuer is not Issuer.COUNTY:
        yield "命令（令）只能由县政府发布：请改选发文机关或文种"
    if kind is Genre.MOTION:
        yield from _motion(matter)


def _motion(matter: Matter) -> Iterator[str]:
    if matter.issuer is not Issuer.COUNTY:
        yield "议案只能由县政府提出：请改选发文机关或文种"
    if matter.addressee not in (AddresseeClass.CONGRESS, None):
        yield "议案只能提请县人大或其常委会审议：请改选主送机关"


def _tags(matter: Matter) -> Iterator[str]:
    for tag, issuers in _OF_ISSUERS.items():
        if tag in matter.tags and matter.issuer not in issuers:
            yield f"“{tag.value}”只用于{'或'.join(sorted(issuers))}：请去掉该项或改选发文机关"
    if Tag.COMMITMENT in matter.tags and matter.kind not in (Genre.LETTER, None):
        yield "承诺函的文种是函：请改选文种，或去掉承诺一项"


def _meetings(matter: Matter) -> Iterator[str]:
    if matter.meeting is MeetingKind.PARTY_GROUP and matter.minutes and matter.issuer is not Issuer.PARTY_GROUP:
        yield "党组会议不属于县政府四类会议：其纪要请选县政府党组为发文机关"
    if matter.meeting is MeetingKind.EXECUTIVE and matter.chair is Chair.DEPUTY:
        yield "常务会议由县长或受委托的负责日常工作的副县长主持（第四十一条）：请更正主持人"


def _mandates(matter: Matter) -> Iterator[str]:
    for mandate in matter.mandates:
        holders = _HOLDERS[mandate.scope]
        if mandate.holder not in holders:
            names = "或".join(sorted(holders))
            advice = "；其他副县长须有“分管领域下行文”常设授权" if mandate.scope is Scope.DOWNWARD else ""
            yield f"“{mandate.scope.value}”的授权只能给{names}{advice}"
        if mandate.first and mandate.last and mandate.last < mandate.first:
            yield "授权的止日早于起日：请更正"
