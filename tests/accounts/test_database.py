"""The database holds what the policies promise, whoever writes."""

import pytest
from django.db import DatabaseError, transaction

from luoshi.accounts.models import Account
from luoshi.accounts.words import Duty
from luoshi.record import clock
from luoshi.record.clock import Held
from luoshi.terms.label import Label
from tests.accounts import people


def test_one_person_has_one_account_and_one_duty(house: Held) -> None:
    account = people.account("系统卯")
    with pytest.raises(DatabaseError), transaction.atomic():
        Account.objects.create(
            login="other", person=account.person, duty=Duty.AUDIT, password_at=clock.now(), opened=clock.now()
        )
    with pytest.raises(DatabaseError), transaction.atomic():
        Account.objects.filter(pk=account.pk).update(duty="系统管理员、安全审计员"[:16])


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("系统卯", {"clearance": Label.INTERNAL}),
        ("审计巳", {"clearance": Label.GUARDED}),
        ("科员壬", {"duty": Duty.AUDIT}),
        ("科员壬", {"clearance": "秘密"}),
        ("科员壬", {"ended": clock.moment("2026-11-23")}),
    ],
)
def test_what_no_account_may_be(house: Held, name: str, change: dict[str, object]) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        Account.objects.filter(pk=people.account(name).pk).update(**change)
