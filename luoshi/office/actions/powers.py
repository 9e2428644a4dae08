"""Powers given for a time: mandates, signing authorisations, presiding."""

from datetime import date

from luoshi.office.actions.rows import _end, _ended, _enter, _entered, _open
from luoshi.office.fit import words
from luoshi.office.models import Acting, Authorisation, Holding, Mandate, Post
from luoshi.office.words import Scope
from luoshi.record.actions import Act, action
from luoshi.terms.officer import Officer

MANDATE = "第七条"
PRESIDE = "第八条"
AUTHORISE = "第五十一条"


@action(MANDATE)
def give_mandate(
    giver: Holding,
    taker: Holding,
    scope: Scope,
    since: date,
    until: date | None,
    basis: str,
    *,
    by: Officer,
    detail: str = "",
    reason: str = "",
) -> Act[Mandate]:
    """The county head mandates a deputy. detail: the task or the document; needed where the scope is one of these."""
    _open(MANDATE, giver.person_id, by=by, since=since, reason=reason)
    row = Mandate(giver=giver, taker=taker, scope=scope, detail=detail, valid_from=since, valid_to=until, basis=basis)
    row, soft = _enter(row)
    facts = {"授权人": words(giver), "被授权人": words(taker), "范围": scope.value, "说明": detail}
    return _entered(row, dict(facts), reason, soft)


@action(MANDATE)
def revoke_mandate(row: Mandate, on: date, *, by: Officer, reason: str) -> Act[Mandate]:
    """A mandate ends before its time."""
    _open(MANDATE, row.giver.person_id, by=by, since=on, reason=reason)
    return _ended(row, f"{words(row.taker)}“{row.scope}”", _end(row, on, "该授权"), reason)


@action(AUTHORISE)
def authorise_signing(
    giver: Holding, taker: Holding, since: date, until: date, basis: str, *, by: Officer, reason: str = ""
) -> Act[Authorisation]:
    """A main head who will be away lets one of his own body sign, for days of a recorded absence."""
    _open(AUTHORISE, giver.person_id, by=by, since=since, reason=reason)
    row = Authorisation(giver=giver, taker=taker, valid_from=since, valid_to=until, basis=basis)
    row, soft = _enter(row)
    return _entered(row, {"授权人": words(giver), "代签人": words(taker)}, reason, soft)


@action(AUTHORISE)
def end_authorisation(row: Authorisation, on: date, *, by: Officer, reason: str) -> Act[Authorisation]:
    """A signing authorisation ends before its time."""
    _open(AUTHORISE, row.giver.person_id, by=by, since=on, reason=reason)
    return _ended(row, words(row.taker), _end(row, on, "该代签授权"), reason)


@action(PRESIDE)
def designate_acting(
    post: Post, holding: Holding, since: date, until: date | None, basis: str, *, by: Officer, reason: str = ""
) -> Act[Acting]:
    """Who presides while a post's holder is away or the post is vacant, one at a time; for the county head a deputy."""
    _open(PRESIDE, *_holding_of(post, since), by=by, since=since, reason=reason)
    row = Acting(post=post, holding=holding, valid_from=since, valid_to=until, basis=basis)
    row, soft = _enter(row)
    return _entered(row, {"职务": post.title, "主持人": words(holding)}, reason, soft)


@action(PRESIDE)
def end_acting(row: Acting, on: date, *, by: Officer, reason: str) -> Act[Acting]:
    """Presiding ends before its time."""
    _open(PRESIDE, *_holding_of(row.post, on), by=by, since=on, reason=reason)
    return _ended(row, words(row.holding), _end(row, on, "该主持登记"), reason)


def _holding_of(post: Post, on: date) -> list[int]:
    return [one.person_id for one in Holding.objects.filter(post=post) if on in one.span]
