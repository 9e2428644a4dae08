"""The administrators at work: 系统管理员 opens without rights, 安全保密管理员 grants."""

from typing import NamedTuple

from django.contrib.auth.hashers import make_password
from django.db import IntegrityError

from luoshi.accounts import passwords, policies, queries
from luoshi.accounts.models import Account
from luoshi.accounts.policies import ACCESS, CENTRE, IDENTITY, RULES
from luoshi.accounts.words import Duty
from luoshi.law.refusal import Objection, refuse
from luoshi.office.queries import chart
from luoshi.record import clock
from luoshi.record.actions import Act, action
from luoshi.terms.label import Label
from luoshi.terms.officer import Officer


class Opened(NamedTuple):
    """An account with the password for its first sign-in, which is shown once."""

    account: Account
    password: str


@action(ACCESS, CENTRE)
def open_account(person: int, duty: Duty, *, by: Officer) -> Act[Opened]:
    """An account without any right. An ended one is opened anew, with another duty where need be."""
    refuse(policies.not_duty(by, Duty.SYSTEM))
    held = chart().posts_of(person)
    old = queries.account_of(person)
    if not held:
        refuse([Objection(ACCESS, "此人今天没有任职。", "请先由县政府办公室登记任职。")])
    if old is not None and old.ended is None:
        refuse([Objection(CENTRE, f"{held[0].name}已有账号（{old.duty}），一人只有一个账号。", "如要改任，请先注销。")])
    password, now = passwords.made(), clock.now()
    account = old or Account(person=person, login=held[0].code, opened=now)
    account.duty, account.enabled, account.clearance, account.ended = duty, False, Label.OPEN, None
    _set(account, password)
    try:
        account.save()
    except IntegrityError:  # somebody else was quicker by a moment
        refuse([Objection(CENTRE, f"{held[0].name}已有账号。", "请刷新页面查看。")])
    return Act(Opened(account, password), account, after={"工号": account.login, "职责": duty.value})


@action(CENTRE, RULES)
def grant(account: Account, clearance: Label, *, by: Officer) -> Act[Account]:
    """Enable an account up to a label."""
    account = _lock(account)
    refuse(
        [
            *policies.not_duty(by, Duty.SECURITY),
            *policies.on_oneself(by, account),
            *policies.over(account),
            *policies.without_post(account),
            *policies.too_high(account, clearance),
        ]
    )
    before = _rights(account)
    account.enabled, account.clearance = True, clearance
    account.save(update_fields=["enabled", "clearance"])
    return Act(account, before=before, after=_rights(account))


@action(CENTRE, RULES)
def set_clearance(account: Account, clearance: Label, *, by: Officer, reason: str) -> Act[Account]:
    """Another label, up or down."""
    account = _lock(account)
    refuse(
        [
            *policies.not_duty(by, Duty.SECURITY),
            *policies.on_oneself(by, account),
            *policies.over(account),
            *policies.too_high(account, clearance),
            *policies.unexplained(reason, "调整权限"),
        ]
    )
    before = _rights(account)
    account.clearance = clearance
    account.save(update_fields=["clearance"])
    return Act(account, before=before, after=_rights(account), reason=reason)


@action(CENTRE, RULES)
def suspend(account: Account, *, by: Officer, reason: str) -> Act[Account]:
    """The account opens nothing from now on; running sessions end."""
    account = _lock(account)
    refuse(
        [
            *policies.not_duty(by, Duty.SECURITY),
            *policies.on_oneself(by, account),
            *policies.unexplained(reason, "停用账号"),
        ]
    )
    before = _rights(account)
    account.enabled = False
    account.save(update_fields=["enabled"])
    return Act(account, before=before, after=_rights(account), reason=reason)


@action(IDENTITY, CENTRE)
def reset_password(account: Account, *, by: Officer, reason: str) -> Act[Opened]:
    """Another first password, to be changed at once. The installer resets an administrator's only."""
    account = _lock(account)
    rescue = by.person == policies.INSTALLER and Duty(account.duty).administrates
    if not rescue:
        refuse(policies.not_duty(by, Duty.SYSTEM))
    refuse([*policies.on_oneself(by, account), *policies.over(account), *policies.unexplained(reason, "重置口令")])
    password = passwords.made()
    account.former = [account.password, *account.former][: passwords.KEPT - 1]
    _set(account, password)
    account.save(update_fields=["password", "former", "must_change", "password_at"])
    return Act(Opened(account, password), account, after={"口令": "已重置"}, reason=reason)


@action(ACCESS, CENTRE)
def end_account(account: Account, *, by: Officer, reason: str) -> Act[Account]:
    """The person needs no account any more; it stays for the record."""
    account = _lock(account)
    refuse(
        [
            *policies.not_duty(by, Duty.SYSTEM),
            *policies.on_oneself(by, account),
            *policies.over(account),
            *policies.unexplained(reason, "注销账号"),
        ]
    )
    before = _rights(account)
    account.enabled, account.clearance, account.ended = False, Label.OPEN, clock.now()
    account.save(update_fields=["enabled", "clearance", "ended"])
    account.tokens.filter(revoked=None).update(revoked=clock.now())
    return Act(account, before=before, after=_rights(account), reason=reason)


def _lock(account: Account) -> Account:
    return Account.objects.select_for_update().get(pk=account.pk)


def _set(account: Account, password: str) -> None:
    account.password, account.must_change, account.password_at = make_password(password), True, clock.now()


def _rights(account: Account) -> dict[str, str]:
    return {"状态": account.standing.value, "权限": account.clearance}
