"""Asking about accounts. People and posts come from the office's chart of the day."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db.models import QuerySet
from django_otp.plugins.otp_totp.models import TOTPDevice

from luoshi.accounts.models import Account, Token
from luoshi.accounts.words import Duty
from luoshi.office import queries as office
from luoshi.office.facts import Holder
from luoshi.record import clock
from luoshi.record.sm3 import sm3
from luoshi.terms.label import Label
from luoshi.terms.officer import Officer


@dataclass(frozen=True, slots=True)
class Listed:
    """An account with its person as of today; holder is None when the person holds no post."""

    account: Account
    holder: Holder | None
    totp: bool = False


def account_of(person: int) -> Account | None:
    """The person's account, in whatever state."""
    return Account.objects.filter(person=person).first()


def clearances(persons: Iterable[int]) -> dict[int, Label]:
    """Up to which label persons may open, as far as they have accounts."""
    rows = Account.objects.filter(person__in=set(persons)).values_list("person", "clearance")
    return {person: Label(clearance) for person, clearance in rows}


def by_key(key: int) -> Account | None:
    """An account by its own id."""
    return Account.objects.filter(pk=key).first()


def named(word: str) -> Account | None:
    """By 工号, or by a name that one person alone bears today."""
    found = Account.objects.filter(login=word).first()
    if found or not word:
        return found
    people = {one.person for one in office.chart().holders if one.name == word}
    return account_of(people.pop()) if len(people) == 1 else None


def any_administrator() -> bool:
    """Whether the three duties were ever given."""
    return Account.objects.exclude(duty=Duty.BUSINESS).exists()


def anybody() -> bool:
    """Whether there is any account."""
    return Account.objects.exists()


def officer(account: Account, on: date | None = None) -> Officer | None:
    """The account's person as one who acts; administrators by their duty. None when without post on the date."""
    found = office.officer(account.person, on)
    if found is None or account.duty == Duty.BUSINESS:
        return found
    return replace(found, post=Duty(account.duty).value)


def actor(account: Account) -> Officer:
    """For the record of coming and going, also of one who holds no post any more."""
    return officer(account) or Officer(account.person, account.login, "", "")


def device(account: Account) -> TOTPDevice | None:
    """The second factor that the person has set up."""
    found: TOTPDevice | None = TOTPDevice.objects.filter(user=account, confirmed=True).first()
    return found


def tokens(account: Account) -> QuerySet[Token]:
    """All tokens of the person, the newest first."""
    return Token.objects.filter(account=account).order_by("-created", "-pk")


def digest(secret: str) -> str:
    """What is kept of a token."""
    return sm3(secret.encode()).hex()


def bearer(secret: str, at: datetime | None = None) -> Account | None:
    """Whose token this is: a business account that works, with no first password still to change."""
    found = Token.objects.select_related("account").filter(digest=digest(secret)).first()
    if found is None or not found.holds(at or clock.now()):
        return None
    account = found.account
    return account if account.works and not account.must_change and account.duty == Duty.BUSINESS else None


def listing(word: str = "", duty: Duty | None = None) -> list[Listed]:
    """Accounts in the order of 工号; word: part of 工号, name or body."""
    holders: dict[int, Holder] = {}
    for one in office.chart().holders:
        holders.setdefault(one.person, one)
    accounts = Account.objects.order_by("login")
    if duty:
        accounts = accounts.filter(duty=duty)
    secured = set(TOTPDevice.objects.filter(confirmed=True).values_list("user_id", flat=True))
    found = (Listed(one, holders.get(one.person), one.pk in secured) for one in accounts)
    return [one for one in found if not word or any(word in text for text in _texts(one))]


def without_account(word: str) -> list[Holder]:
    """People in a post who have no working or waiting account; word as in `listing`."""
    known = set(Account.objects.filter(ended=None).values_list("person", flat=True))
    seen: dict[int, Holder] = {}
    for one in office.chart().holders:
        if one.person not in known and any(word in text for text in (one.code, one.name, one.post.unit.name)):
            seen.setdefault(one.person, one)
    return list(seen.values())


def _texts(one: Listed) -> Iterable[str]:
    yield one.account.login
    if one.holder:
        yield from (one.holder.name, one.holder.post.unit.name, one.holder.post.unit.short)
