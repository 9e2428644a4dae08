"""Division of work: portfolios, charges, liaison, competence."""

from datetime import date

from luoshi.office.actions.rows import _end, _ended, _enter, _entered, _open
from luoshi.office.fit import words
from luoshi.office.models import Body, Competence, Duty, Holding, Liaison, Portfolio
from luoshi.office.words import Charge
from luoshi.record.actions import Act, action
from luoshi.terms.officer import Officer

DIVISION = "第七条"
DAILY = "第八条"
POWERS = "第九条"
LIAISON = "附件1 五（三）1"
SECRETARIAL = "附件1 五（三）2（1）"


@action(DIVISION)
def assign_portfolio(
    holding: Holding,
    since: date,
    basis: str,
    *,
    by: Officer,
    body: Body | None = None,
    subject: str = "",
    until: date | None = None,
    reason: str = "",
) -> Act[Portfolio]:
    """A county leader takes charge of a body or of a subject. A second holder of the same field is a warning (A7.1)."""
    _open(DIVISION, by=by, since=since, reason=reason)
    row = Portfolio(holding=holding, body=body, subject=subject, valid_from=since, valid_to=until, basis=basis)
    row, soft = _enter(row)
    return _entered(row, {"领导": words(holding), "机构": _code(body), "事项": subject}, reason, soft)


@action(DIVISION)
def release_portfolio(row: Portfolio, on: date, *, by: Officer, reason: str) -> Act[Portfolio]:
    """A county leader gives a field away."""
    _open(DIVISION, by=by, since=on, reason=reason)
    return _ended(row, str(row), _end(row, on, "该分工"), reason)


@action(DAILY, SECRETARIAL)
def charge(
    holding: Holding,
    what: Charge,
    since: date,
    basis: str,
    *,
    by: Officer,
    until: date | None = None,
    reason: str = "",
) -> Act[Duty]:
    """A holder takes a charge, such as 负责日常工作 (one deputy at a date) or 分管文秘工作."""
    _open(DAILY, by=by, since=since, reason=reason)
    row = Duty(holding=holding, charge=what, sole=what.sole, valid_from=since, valid_to=until, basis=basis)
    row, soft = _enter(row)
    return _entered(row, {"任职人": words(holding), "专责": what.value}, reason, soft)


@action(DAILY)
def end_charge(row: Duty, on: date, *, by: Officer, reason: str) -> Act[Duty]:
    """A charge ends."""
    _open(DAILY, by=by, since=on, reason=reason)
    return _ended(row, row.charge, _end(row, on, row.charge), reason)


@action(LIAISON)
def pair(
    holding: Holding,
    since: date,
    basis: str,
    *,
    by: Officer,
    leader: Holding | None = None,
    subject: str = "",
    until: date | None = None,
    reason: str = "",
) -> Act[Liaison]:
    """A deputy director or clerk of the office is paired with a county leader or a subject."""
    _open(LIAISON, by=by, since=since, reason=reason)
    row = Liaison(holding=holding, leader=leader, subject=subject, valid_from=since, valid_to=until, basis=basis)
    row, soft = _enter(row)
    return _entered(row, {"任职人": words(holding), "领导": _name(leader), "事项": subject}, reason, soft)


@action(LIAISON)
def end_pairing(row: Liaison, on: date, *, by: Officer, reason: str) -> Act[Liaison]:
    """A pairing ends."""
    _open(LIAISON, by=by, since=on, reason=reason)
    return _ended(row, words(row.holding), _end(row, on, "该联系分工"), reason)


@action(POWERS)
def grant_competence(
    body: Body, subject: str, keywords: list[str], since: date, basis: str, *, by: Officer, reason: str = ""
) -> Act[Competence]:
    """A body is competent for a subject (三定规定)."""
    _open(POWERS, by=by, since=since, reason=reason)
    row = Competence(body=body, subject=subject, keywords=keywords, valid_from=since, basis=basis)
    row, soft = _enter(row)
    return _entered(row, {"机构": body.code, "事项": subject, "关键词": list(keywords)}, reason, soft)


@action(POWERS)
def end_competence(row: Competence, on: date, *, by: Officer, reason: str) -> Act[Competence]:
    """A competence ends or goes to another body."""
    _open(POWERS, by=by, since=on, reason=reason)
    return _ended(row, row.subject, _end(row, on, f"职责“{row.subject}”"), reason)


def _code(body: Body | None) -> str:
    return body.code if body else ""


def _name(holding: Holding | None) -> str:
    return words(holding) if holding else ""
