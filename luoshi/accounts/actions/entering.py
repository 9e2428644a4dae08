"""Coming and going: every sign-in, failure and end of a session stands in the record."""

from luoshi.accounts import policies, queries
from luoshi.accounts.models import Account
from luoshi.accounts.policies import IDENTITY
from luoshi.accounts.words import Leaving
from luoshi.law.refusal import refuse
from luoshi.record import clock
from luoshi.record.actions import Act, Subject, action
from luoshi.terms.officer import Officer

VISITOR = Officer(0, "系统", "登录页", "")
"""Who has not proven who he is."""


@action(IDENTITY)
def sign_in(account: Account, address: str, code: str = "", *, by: Officer) -> Act[bool]:
    """The password was right; the second factor is asked when there is one. False: the code was wrong or came too soon.

    address: of the client's machine. The factor's clock is the machine's, as the telephone knows no rehearsal.
    """
    refuse(policies.not_oneself(by, account))
    device = queries.device(account)
    if device is not None:
        device = type(device).objects.select_for_update().get(pk=device.pk)
        if not device.verify_token(code):
            return Act(False, account, after={"结果": "动态口令不对", "地址": address})
    account.last_login = clock.now()
    account.save(update_fields=["last_login"])
    proof = "口令和动态口令" if device is not None else "口令"
    return Act(True, account, after={"结果": "已登录", "方式": proof, "地址": address})


@action(IDENTITY)
def miss(account: Account | None, address: str, *, by: Officer, locked: bool = False) -> Act[None]:
    """A failed sign-in. What was typed for a login that nobody has is not kept: it may be a password."""
    refuse(policies.somebody(by))
    why = "连续失败，暂停登录" if locked else "口令不对或者账号未启用" if account else "没有此工号"
    return Act(None, account or Subject("accounts.account", "0"), after={"结果": why, "地址": address})


@action(IDENTITY)
def sign_out(account: Account, how: Leaving, *, by: Officer) -> Act[Account]:
    """A session ends."""
    refuse(policies.not_oneself(by, account))
    return Act(account, after={"结果": how.value})
