"""What stands in the way of an act on accounts. The three duties check each other; nobody acts on himself."""

from collections.abc import Iterator
from datetime import datetime

from luoshi.accounts import queries
from luoshi.accounts.models import Account, Token
from luoshi.accounts.words import Duty
from luoshi.law.refusal import Objection
from luoshi.terms.label import Label
from luoshi.terms.officer import Officer

RULES = "第六十九条"
IDENTITY = "GB/T 22239-2019 8.1.4.1"
ACCESS = "GB/T 22239-2019 8.1.4.2"
CENTRE = "GB/T 22239-2019 8.1.5"
INSTALLER = 0
"""Person 0: whoever has the machine in hand."""
TOKENS = 10
TOKEN_DAYS = 366


def not_duty(by: Officer, duty: Duty) -> Iterator[Objection]:
    """Each administrator works only within his own duty."""
    own = queries.account_of(by.person) if by.person != INSTALLER else None
    if own is None or not own.works or own.duty != duty:
        yield Objection(CENTRE, f"{by.name}不是{duty.value}，不能办理此事。", f"请由{duty.value}办理。")


def on_oneself(by: Officer, account: Account) -> Iterator[Objection]:
    """Administrators do not open, grant or reset their own accounts."""
    if by.person == account.person:
        yield Objection(CENTRE, "不能以管理员身份办理自己的账号。", "请由担任同一职责的另一人办理。")


def not_oneself(by: Officer, account: Account) -> Iterator[Objection]:
    """What only the person does."""
    if by.person != account.person:
        yield Objection(IDENTITY, f"这是{account.login}本人的事项。", "请由本人登录后办理。")


def somebody(by: Officer) -> Iterator[Objection]:
    """A failed sign-in proves nobody."""
    if by.person != INSTALLER:
        yield Objection(IDENTITY, "登录失败不能记在某人名下。", "请由登录页登记。")


def over(account: Account) -> Iterator[Objection]:
    """An ended account takes nothing more."""
    if account.ended is not None:
        yield Objection(ACCESS, f"账号{account.login}已注销。", "请由系统管理员重新开立。")


def without_post(account: Account) -> Iterator[Objection]:
    """Rights come from a post; without one there is nothing to enable."""
    if queries.officer(account) is None:
        yield Objection(ACCESS, f"{account.login}今天没有任职。", "请先由县政府办公室登记任职。")


def too_high(account: Account, clearance: Label) -> Iterator[Objection]:
    """Administrators see no business content."""
    if Duty(account.duty).administrates and clearance is not Label.OPEN:
        yield Objection(CENTRE, f"{account.duty}不接触业务内容，不能有“{clearance.value}”权限。", "请选“公开”。")


def unexplained(reason: str, what: str) -> Iterator[Objection]:
    """Takes a reason."""
    if not reason.strip():
        yield Objection(ACCESS, f"{what}没有写明理由。", "请填写理由。")


def unfit_token(name: str, expires: datetime, now: datetime, held: int) -> Iterator[Objection]:
    """A token has a purpose and an end."""
    if not name.strip() or len(name) > 64:
        yield Objection(ACCESS, "令牌没有写明用途，或者用途超过64字。", "请写明用在哪个系统。")
    if not 0 < (expires - now).total_seconds() <= TOKEN_DAYS * 86400:
        yield Objection(ACCESS, "令牌的有效期应在一年以内。", "请重新选择到期日。")
    if held >= TOKENS:
        yield Objection(ACCESS, f"有效的令牌已有{held}个。", "请先停用不再使用的令牌。")


def no_token_for(account: Account) -> Iterator[Objection]:
    """Programs act for business people only; administrators work through their own pages."""
    if Duty(account.duty).administrates:
        yield Objection(CENTRE, f"{account.duty}只能在管理页面上办理，不能使用接口。", "接口令牌由业务人员申领。")


def not_own_token(by: Officer, token: Token) -> Iterator[Objection]:
    """The person and the security officer may stop a token."""
    if by.person != token.account.person:
        yield from not_duty(by, Duty.SECURITY)


def not_installer(by: Officer) -> Iterator[Objection]:
    """First accounts come from whoever has the machine in hand."""
    if by.person != INSTALLER:
        yield Objection(CENTRE, "首批账号只在安装时开立。", "请在服务器上运行 luoshi accounts first。")
