"""First accounts, by whoever has the machine in hand: three administrators, or a sample county's people."""

from collections.abc import Sequence
from typing import NamedTuple

from django.contrib.auth.hashers import make_password

from luoshi.accounts import passwords, policies, queries
from luoshi.accounts.actions.granting import Opened
from luoshi.accounts.models import Account
from luoshi.accounts.policies import CENTRE
from luoshi.accounts.words import Duty
from luoshi.law.refusal import Objection, refuse
from luoshi.office.facts import Holder
from luoshi.record import clock
from luoshi.record.actions import Act, Subject, action
from luoshi.terms.label import Label
from luoshi.terms.officer import Officer

ALL = Subject("accounts.account", "全部")


class Named(NamedTuple):
    """A person and what his account is for."""

    holder: Holder
    duty: Duty
    clearance: Label = Label.OPEN


@action(CENTRE)
def first_administrators(system: Holder, security: Holder, audit: Holder, *, by: Officer) -> Act[list[Opened]]:
    """Three people for the three duties, once. From then on accounts are opened and granted by them alone."""
    refuse(_not_first(by, [system, security, audit]))
    duties = zip((system, security, audit), (Duty.SYSTEM, Duty.SECURITY, Duty.AUDIT), strict=True)
    opened = []
    for holder, duty in duties:
        password = passwords.made()
        account = enter(Named(holder, duty), make_password(password), by=by).result
        opened.append(Opened(account, password))
    return Act(opened, ALL, after={one.account.duty: one.account.login for one in opened})


@action(CENTRE)
def open_sample(people: Sequence[Named], password: str, *, by: Officer, reason: str) -> Act[int]:
    """Enabled accounts for invented people, all with one password that need not be changed. One hash serves all."""
    refuse(_not_first(by, []))
    hashed = make_password(password)
    for one in people:
        enter(one, hashed, by=by, must_change=False, reason=reason)
    return Act(len(people), ALL, after={"账号": len(people), "口令": "样例统一口令，不要求更换"}, reason=reason)


@action(CENTRE)
def enter(one: Named, hashed: str, *, by: Officer, must_change: bool = True, reason: str = "") -> Act[Account]:
    """One account, enabled from the start; only while there is no administrator who would do it."""
    refuse(policies.not_installer(by))
    now = clock.now()
    account = Account.objects.create(
        person=one.holder.person,
        login=one.holder.code,
        duty=one.duty,
        clearance=one.clearance,
        enabled=True,
        password=hashed,
        must_change=must_change,
        password_at=now,
        opened=now,
    )
    rights = {"工号": account.login, "职责": account.duty, "权限": account.clearance}
    return Act(account, after={**rights, "首次更换口令": must_change}, reason=reason)


def _not_first(by: Officer, people: list[Holder]) -> list[Objection]:
    found = [*policies.not_installer(by)]
    if queries.any_administrator():
        found.append(Objection(CENTRE, "三员已经设立。", "新的账号请由系统管理员开立、安全保密管理员授权。"))
    if len({one.person for one in people}) < len(people):
        found.append(Objection(CENTRE, "三员须由三个人分别担任。", "请指定三个不同的人。"))
    return found
