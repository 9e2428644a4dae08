"""What a person does with his own account: password, second factor, tokens."""

import secrets
from datetime import datetime
from typing import NamedTuple

from django.contrib.auth.hashers import check_password, make_password
from django_otp.plugins.otp_totp.models import TOTPDevice

from luoshi.accounts import policies, queries, totp
from luoshi.accounts.models import Account, Token
from luoshi.accounts.passwords import KEPT, repeats, weaknesses
from luoshi.accounts.policies import ACCESS, IDENTITY
from luoshi.accounts.words import Duty
from luoshi.law.refusal import Objection, refuse
from luoshi.record import clock
from luoshi.record.actions import Act, action
from luoshi.terms.officer import Officer


class Issued(NamedTuple):
    """A token with its secret, which is shown once and kept nowhere."""

    token: Token
    secret: str


@action(IDENTITY)
def change_password(account: Account, current: str, new: str, *, by: Officer) -> Act[Account]:
    """A person changes his password. The record keeps that, never what."""
    account = Account.objects.select_for_update().get(pk=account.pk)
    refuse(policies.not_oneself(by, account))
    if not check_password(current, account.password):
        refuse([Objection(IDENTITY, "现在的口令不对。", "请重新输入。")])
    refuse(weaknesses(new, account.login))
    refuse(repeats(new, account.password, account.former))
    forced = account.must_change
    account.former = [account.password, *account.former][: KEPT - 1]
    account.password, account.must_change, account.password_at = make_password(new), False, clock.now()
    account.save(update_fields=["password", "former", "must_change", "password_at"])
    return Act(account, after={"口令": "已更换", "首次": forced})


@action(IDENTITY)
def enrol_totp(account: Account, key: str, code: str, *, by: Officer) -> Act[Account]:
    """Set up the second factor. key: 40 hexadecimal digits shown as a picture; code: what the telephone makes of it."""
    account = Account.objects.select_for_update().get(pk=account.pk)
    refuse(policies.not_oneself(by, account))
    step = totp.step_of(key, code)
    if queries.device(account) is not None:
        refuse([Objection(IDENTITY, "已经启用动态口令。", "如要换手机，请先停用。")])
    if step is None:
        refuse([Objection(IDENTITY, "动态口令不对。", "请核对手机时间，输入当前显示的6位数字。")])
    TOTPDevice.objects.create(user=account, name="手机", key=key, confirmed=True, last_t=step)
    return Act(account, after={"动态口令": "已启用"})


@action(IDENTITY)
def drop_totp(account: Account, *, by: Officer, code: str = "", reason: str = "") -> Act[Account]:
    """Give up the second factor: the person by a code, the security officer for a lost telephone with a reason.

    Not the system administrator: with password and factor in one hand he could enter as anybody.
    """
    account = Account.objects.select_for_update().get(pk=account.pk)
    device = queries.device(account)
    if device is None:
        refuse([Objection(IDENTITY, "没有启用动态口令。", "不必停用。")])
    elif by.person != account.person:
        refuse([*policies.not_duty(by, Duty.SECURITY), *policies.unexplained(reason, "停用动态口令")])
    elif totp.step_of(device.key, code) is None:
        refuse([Objection(IDENTITY, "动态口令不对。", "请输入手机当前显示的6位数字；手机遗失的，请找安全保密管理员。")])
    TOTPDevice.objects.filter(user=account).delete()
    return Act(account, before={"动态口令": "已启用"}, after={"动态口令": "已停用"}, reason=reason)


@action(ACCESS)
def issue_token(account: Account, name: str, expires: datetime, *, by: Officer) -> Act[Issued]:
    """A token for programs that act as this person, under the same policies."""
    account = Account.objects.select_for_update().get(pk=account.pk)
    now = clock.now()
    held = sum(one.holds(now) for one in queries.tokens(account))
    refuse(
        [
            *policies.not_oneself(by, account),
            *policies.no_token_for(account),
            *policies.unfit_token(name, expires, now, held),
        ]
    )
    secret = "ls_" + secrets.token_urlsafe(32)
    token = Token.objects.create(
        account=account, name=name.strip(), digest=queries.digest(secret), created=now, expires=expires
    )
    return Act(Issued(token, secret), token, after={"用途": token.name, "到期": expires})


@action(ACCESS)
def revoke_token(token: Token, *, by: Officer) -> Act[Token]:
    """Stop a token for good."""
    token = Token.objects.select_for_update(of=("self",)).select_related("account").get(pk=token.pk)
    refuse(policies.not_own_token(by, token))
    if token.revoked is None:
        token.revoked = clock.now()
        token.save(update_fields=["revoked"])
    return Act(token, after={"用途": token.name, "令牌": "已停用"})
