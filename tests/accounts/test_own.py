"""What a person does with his own account: password, second factor, tokens."""

from datetime import timedelta

from django.contrib.auth.hashers import check_password
from django_otp.plugins.otp_totp.models import TOTPDevice

from luoshi.accounts import totp
from luoshi.accounts.actions import granting, own
from luoshi.accounts.actions.entering import miss, sign_in
from luoshi.accounts.passwords import made, weaknesses
from luoshi.accounts.queries import bearer, device, tokens
from luoshi.record import clock
from luoshi.record.clock import Held
from luoshi.record.models import Record
from tests.accounts import people
from tests.accounts.phone import Phone
from tests.accounts.test_granting import refused
from tests.office import county

NEW = "Luo-Shi-2026"


def test_a_password_is_changed_by_its_owner_to_a_good_one(house: Held) -> None:
    account, by = people.account("科员壬"), people.by("科员壬")
    with refused("本人的事项"):
        own.change_password(account, people.PASSWORD, NEW, by=people.by("科员午"))
    with refused("现在的口令不对"):
        own.change_password(account, "x", NEW, by=by)
    with refused("最近5次"):
        own.change_password(account, people.PASSWORD, people.PASSWORD, by=by)
    with refused("9个字符"):
        own.change_password(account, people.PASSWORD, "Luo-2026x", by=by)
    done = own.change_password(account, people.PASSWORD, NEW, by=by)
    assert check_password(NEW, people.account("科员壬").password)
    assert NEW not in str(done.record.values())
    now = NEW
    for number in range(4):
        own.change_password(account, now, f"{NEW}{number}", by=by)
        now = f"{NEW}{number}"
    with refused("最近5次"):
        own.change_password(account, now, NEW, by=by)
    own.change_password(account, now, people.PASSWORD, by=by)


def test_what_a_password_must_be() -> None:
    found = {one.missing for one in weaknesses("password", "P0001")}
    assert found == {"口令有8个字符。", "口令的字符种类太少。", "口令在常用口令名单中，容易被猜中。"}
    assert [one.missing for one in weaknesses("Xp0001-long", "P0001")] == ["口令中含有工号。"]
    assert not list(weaknesses("口令Long-2026", "P0001"))
    assert not [one for _ in range(50) for one in weaknesses(made(), "P0001")]


def test_the_second_factor_is_proved_before_it_counts(house: Held, phone: Phone) -> None:
    account, by, key = people.account("科员壬"), people.by("科员壬"), totp.fresh_key()
    with refused("动态口令不对"):
        own.enrol_totp(account, key, "abc", by=by)
    with refused("本人的事项"):
        own.enrol_totp(account, key, phone.code(key), by=people.by("安全辰"))
    own.enrol_totp(account, key, phone.code(key), by=by)
    with refused("已经启用"):
        own.enrol_totp(account, key, phone.code(key), by=by)
    assert not sign_in(account, "1.2.3.4", phone.code(key), by=by).result, "a code is good once"
    phone.forward(60)
    assert not sign_in(account, "1.2.3.4", phone.code(key), by=by).result, "too soon after a wrong one"
    TOTPDevice.objects.update(throttling_failure_timestamp=clock.now() - timedelta(days=1000))
    assert sign_in(account, "1.2.3.4", phone.code(key), by=by).result
    assert Record.objects.latest("seq").after["方式"] == "口令和动态口令"
    assert people.account("科员壬").last_login == clock.now()
    with refused("动态口令不对"):
        own.drop_totp(account, code="000000", by=by)
    own.drop_totp(account, code=phone.code(key), by=by)
    assert device(account) is None
    with refused("没有启用"):
        own.drop_totp(account, code="000000", by=by)


def test_a_lost_telephone_is_the_security_officers_matter(house: Held, phone: Phone) -> None:
    account, key = people.account("科员壬"), totp.fresh_key()
    own.enrol_totp(account, key, phone.code(key), by=people.by("科员壬"))
    with refused("不是安全保密管理员"):
        own.drop_totp(account, by=people.by("系统卯"), reason="手机遗失")
    with refused("没有写明理由"):
        own.drop_totp(account, by=people.by("安全辰"))
    own.drop_totp(account, by=people.by("安全辰"), reason="手机遗失")
    assert device(account) is None


def test_a_picture_of_the_secret() -> None:
    key = "00" * 20
    drawn = totp.picture(key, "P0001")
    assert drawn.startswith("<svg")
    assert "style=" not in drawn
    assert totp.readable(key) == " ".join(["AAAA"] * 8)


def test_a_token_opens_as_long_as_it_and_its_account_work(house: Held) -> None:
    account, by = people.account("科员壬"), people.by("科员壬")
    soon = clock.now() + timedelta(days=30)
    with refused("本人的事项"):
        own.issue_token(account, "档案", soon, by=people.by("系统卯"))
    with refused("没有写明用途.*\n.*一年以内"):
        own.issue_token(account, " ", clock.now(), by=by)
    with refused("不能使用接口"):
        own.issue_token(people.account("系统卯"), "档案", soon, by=people.by("系统卯"))
    token, secret = own.issue_token(account, "档案", soon, by=by).result
    assert secret not in (token.digest, *(str(one.values()) for one in Record.objects.all()))
    assert bearer(secret) == account
    assert bearer(secret, soon) is bearer("ls_x") is None
    with refused("不是安全保密管理员"):
        own.revoke_token(token, by=people.by("科员午"))
    own.revoke_token(token, by=people.by("安全辰"))
    assert bearer(secret) is None
    own.revoke_token(token, by=by)
    _, other = own.issue_token(account, "档案", soon, by=by).result
    granting.suspend(account, by=people.by("安全辰"), reason="x")
    assert bearer(other) is None
    granting.end_account(account, by=people.by("系统卯"), reason="调离")
    assert not any(one.holds(clock.now()) for one in tokens(account))


def test_tokens_are_few(house: Held) -> None:
    account, by = people.account("科员壬"), people.by("科员壬")
    for _ in range(10):
        own.issue_token(account, "档案", clock.now() + timedelta(days=1), by=by)
    with refused("已有10个"):
        own.issue_token(account, "档案", clock.now() + timedelta(days=1), by=by)


def test_failures_stand_in_nobodys_name(house: Held) -> None:
    with refused("不能记在某人名下"):
        miss(None, "1.2.3.4", by=people.by("科员壬"))
    with refused("本人的事项"):
        sign_in(people.account("科员壬"), "1.2.3.4", by=county.INSTALLER)
