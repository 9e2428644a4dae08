"""What a password must be (GB/T 22239-2019 8.1.4.1: complexity, change), and making one."""

import secrets
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import lru_cache

from django.conf import settings
from django.contrib.auth.hashers import check_password
from django.contrib.auth.password_validation import CommonPasswordValidator

from luoshi.law.refusal import Objection
from luoshi.record import clock

AT = "GB/T 22239-2019 8.1.4.1"
LENGTH = 10
LONGEST = 128
CLASSES = 3
KEPT = 5
# Nothing that is misread on paper: no 0 O 1 l I.
_PARTS = ("ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnpqrstuvwxyz", "23456789")


def weaknesses(password: str, login: str) -> Iterator[Objection]:
    """Everything that is wrong with a new password."""
    if not LENGTH <= len(password) <= LONGEST:
        yield Objection(AT, f"口令有{len(password)}个字符。", f"请用{LENGTH}至{LONGEST}个字符。")
    if _classes(password) < CLASSES:
        yield Objection(AT, "口令的字符种类太少。", "请在大写字母、小写字母、数字、符号四类中至少用三类。")
    if login and login.lower() in password.lower():
        yield Objection(AT, "口令中含有工号。", "请换一个不含工号的口令。")
    if password.lower() in _common():
        yield Objection(AT, "口令在常用口令名单中，容易被猜中。", "请换一个口令。")


def repeats(password: str, current: str, former: list[str]) -> Iterator[Objection]:
    """The current password and the last ones do not come back."""
    if any(check_password(password, one) for one in [current, *former][:KEPT] if one):
        yield Objection(AT, f"口令与最近{KEPT}次用过的相同。", "请换一个没有用过的口令。")


def outworn(since: datetime) -> bool:
    """Whether a password is older than the settings allow (PASSWORD_DAYS, 0: no limit)."""
    days: int = settings.PASSWORD_DAYS
    return bool(days) and clock.now() - since > timedelta(days=days)


def made() -> str:
    """A password for the first sign-in, easy to read out: Hk7pm-Wq4rt-Bz9xd."""
    return "-".join(_block() for _ in range(3))


def _block() -> str:
    upper, lower, digits = _PARTS
    marks = [secrets.choice(one) for one in (upper, lower, digits, lower, lower)]
    return "".join(marks)


def _classes(password: str) -> int:
    tests = (str.isupper, str.islower, str.isdigit, lambda mark: not mark.isalnum())
    return sum(any(test(mark) for mark in password) for test in tests)


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    return frozenset(CommonPasswordValidator().passwords)
