"""Who may sign for whom on the date, and why; who might and may not, and what is missing. Pure.

Holders sign by their own post. While a main head is away, the one he authorised signs (第五十一条); while the post is
vacant, the one who presides. For the county head only a recorded mandate of the right scope opens a signature:
presiding alone does not (第八条, T35). A deputy's signature can be given by the county head, to whom all else falls
(第六条).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from luoshi.law.refusal import Objection
from luoshi.office.chart import Chart
from luoshi.office.facts import Commission, Holder, Position, Presiding, Proxy, Signer
from luoshi.office.words import Basis, BodyClass, Role, Scope

BY_POST = "第九条"
COUNTY_HEAD = "第六条"
BY_DIVISION = "第七条"
PRESIDING_COUNTY = "第八条"
AUTHORISED = "第五十一条"
MANDATED = "第五十三条（五）"
SIGNING = frozenset({Scope.DOWNWARD, Scope.DECIDED, Scope.STANDING, Scope.THIS_DOCUMENT, Scope.ACTING})


@dataclass(frozen=True, slots=True)
class Signers:
    """For one post: who may sign, the holder first, and why others (or the holder) may not."""

    post: Position
    may: tuple[Signer, ...]
    hindrances: tuple[Objection, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """May I: the ground on which I sign, or all that stands in the way."""

    signer: Signer | None
    objections: tuple[Objection, ...] = ()


def signers(chart: Chart, post: Position, scope: Scope | None = None, document: str = "") -> Signers:
    """Who may sign what that post signs. scope: the class of mandate that the sign-off table opens for the document.

    document: what a mandate for one document or task names; other scopes need none.
    """
    found = [*_own(chart, post), *_instead(chart, post, scope, document)]
    may = tuple(one for one in found if isinstance(one, Signer))
    return Signers(post, may, tuple(one for one in found if isinstance(one, Objection)))


def may_sign(chart: Chart, person: int, post: Position, scope: Scope | None = None, document: str = "") -> Verdict:
    """Whether this person may sign what that post signs."""
    asked = signers(chart, post, scope, document)
    for one in asked.may:
        if one.holder.person == person:
            return Verdict(one)
    names = "、".join(one.holder.words for one in asked.may) or "无人"
    wrong = Objection(place(post), f"您不是{post.name}，也没有代其签发的有效授权。", f"现可签发的是：{names}。")
    return Verdict(None, (wrong, *asked.hindrances))


def presiding(chart: Chart, post: Position) -> Presiding | None:
    """Who presides in place of that post's holder; it lapses when the holder is back."""
    holder = chart.holder(post)
    if holder and not chart.absent(holder):
        return None
    return next((one for one in chart.presidings if one.post == post.id and one.holder in chart.holder_by_id), None)


def place(post: Position) -> str:
    """The place of the text by which the post's holder signs."""
    if post.unit.kind is not BodyClass.COUNTY:
        return AUTHORISED if post.role is Role.HEAD else BY_POST
    return COUNTY_HEAD if post.role is Role.HEAD else BY_DIVISION


def _own(chart: Chart, post: Position) -> Iterator[Signer | Objection]:
    for holder in chart.holders_of(post):
        away = chart.absent(holder)
        if away:
            yield Objection(place(post), f"{holder.words}外出（{away.words}）。", "由经其授权的人签发，或者待其返回。")
        else:
            yield Signer(holder, Basis.OWN, place(post), f"{holder.words}在岗，按本人职务签发。")
    if not chart.holders_of(post):
        yield Objection(place(post), f"{post.name}空缺。", "请先登记任职，或者登记主持工作的负责人。")


def _instead(chart: Chart, post: Position, scope: Scope | None, document: str) -> Iterator[Signer | Objection]:
    if post.unit.kind is BodyClass.COUNTY and post.role is Role.HEAD:
        yield from _mandated(chart, post, scope, document)
    elif post.unit.kind is BodyClass.COUNTY:
        yield from _by_head(chart, post)
    else:
        yield from _authorised(chart, post)
        yield from _while_vacant(chart, post)


def _mandated(chart: Chart, post: Position, scope: Scope | None, document: str) -> Iterator[Signer | Objection]:
    head = chart.holder(post)
    for one in chart.commissions:
        taker = chart.holder_by_id.get(one.taker)
        if taker is None or one.scope not in SIGNING:
            continue
        yield _by_mandate(chart, one, taker, head, scope, document)
    presides = presiding(chart, post)
    if presides and scope is not Scope.ACTING:
        taker = chart.holder_by_id[presides.holder]
        yield Objection(
            PRESIDING_COUNTY,
            f"{taker.words}主持日常工作，但主持不等于有权签发应由{post.name}签发的公文。",
            f"请{post.name}另行授权，写明“{Scope.ACTING}”。",
        )


def _by_mandate(
    chart: Chart, one: Commission, taker: Holder, head: Holder | None, scope: Scope | None, document: str
) -> Signer | Objection:
    if head is None or one.giver != head.id:
        return Objection(BY_DIVISION, f"授权{taker.words}的人已不在任。", "请由现任者重新授权。")
    if scope is None:
        told = f"{taker.words}有“{one.scope}”{one.detail}授权（{one.span}），只对该类公文有效。"
        return Objection(MANDATED, told, "请按签发表确定本件的类别后再查。")
    if one.scope is not scope or (one.scope is Scope.THIS_DOCUMENT and one.detail != document):
        return Objection(
            MANDATED, f"{taker.words}的授权是“{one.scope}”{one.detail}，不包括本件。", "请另行授权，或者由县长签发。"
        )
    away = chart.absent(taker)
    if away:
        return Objection(MANDATED, f"{taker.words}有授权，但本人外出（{away.words}）。", "请由县长签发或者另行授权。")
    if one.scope is Scope.ACTING and not _acts(chart, head, taker):
        return Objection(PRESIDING_COUNTY, f"{taker.words}的授权限于主持工作期间，现不在主持期间。", "请由县长签发。")
    return Signer(taker, Basis.MANDATE, MANDATED, f"{head.words}授权“{one.scope}”，{one.span}，{one.basis}。", head)


def _acts(chart: Chart, head: Holder, taker: Holder) -> bool:
    now = presiding(chart, head.post)
    return now is not None and now.holder == taker.id


def _by_head(chart: Chart, post: Position) -> Iterator[Signer]:
    head = chart.head()
    if head and not chart.absent(head):
        others = chart.holders_of(post)
        why = f"县政府实行县长负责制，{head.words}可以签发。"
        yield Signer(head, Basis.SUPERIOR, COUNTY_HEAD, why, others[0] if len(others) == 1 else None)


def _authorised(chart: Chart, post: Position) -> Iterator[Signer | Objection]:
    for holder in chart.holders_of(post):
        for one in chart.proxies:
            taker = chart.holder_by_id.get(one.taker)
            if one.giver == holder.id and taker:
                yield _by_proxy(chart, one, taker, holder)


def _by_proxy(chart: Chart, one: Proxy, taker: Holder, holder: Holder) -> Signer | Objection:
    if not chart.absent(holder):
        return Objection(
            AUTHORISED, f"{holder.words}在岗，对{taker.words}的授权现不起作用。", f"请由{holder.words}签发。"
        )
    away = chart.absent(taker)
    if away:
        return Objection(
            AUTHORISED, f"{taker.words}有授权，但本人外出（{away.words}）。", f"请{holder.words}另行授权。"
        )
    return Signer(taker, Basis.PRESIDING, AUTHORISED, f"{holder.words}外出期间授权，{one.span}，{one.basis}。", holder)


def _while_vacant(chart: Chart, post: Position) -> Iterator[Signer | Objection]:
    presides = None if chart.holders_of(post) else presiding(chart, post)
    if presides is None:
        return
    taker = chart.holder_by_id[presides.holder]
    away = chart.absent(taker)
    if away:
        yield Objection(
            AUTHORISED, f"{taker.words}主持工作，但本人外出（{away.words}）。", "请另行登记主持工作的负责人。"
        )
    else:
        why = f"{post.name}空缺，{taker.words}主持工作，{presides.span}，{presides.basis}。"
        yield Signer(taker, Basis.VACANT, AUTHORISED, why)
