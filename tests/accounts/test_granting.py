"""The three administrators: each does his own part, none does another's, none acts on himself."""

import pytest
from django.contrib.auth.hashers import check_password

from luoshi.accounts import queries
from luoshi.accounts.actions import founding, granting
from luoshi.accounts.actions.auditing import verified
from luoshi.accounts.actions.founding import Named
from luoshi.accounts.models import Account
from luoshi.accounts.queries import account_of, listing, named, without_account
from luoshi.accounts.words import Duty, Standing
from luoshi.law.refusal import Refusal
from luoshi.office.queries import chart
from luoshi.record.clock import Held
from luoshi.record.models import Record
from luoshi.record.queries import history
from luoshi.record.verify import verify
from luoshi.terms.label import Label
from tests.accounts import people
from tests.office import county


def refused(words: str) -> "pytest.RaisesExc[Refusal]":
    return pytest.raises(Refusal, match=words)


def test_an_account_is_opened_without_rights_and_granted_by_another(house: Held) -> None:
    who = county.person("未开未").pk
    for name in ("安全辰", "审计巳", "科员壬"):
        with refused("不是系统管理员"):
            granting.open_account(who, Duty.BUSINESS, by=people.by(name))
    with refused("不是系统管理员"):
        granting.open_account(who, Duty.BUSINESS, by=county.INSTALLER)
    assert [one.name for one in without_account("未开")] == ["未开未"]
    done = granting.open_account(who, Duty.BUSINESS, by=people.by("系统卯"))
    account, password = done.result
    assert (account.login, account.standing, account.clearance, account.must_change) == ("25", "未启用", "公开", True)
    assert check_password(password, account.password)
    assert password not in str(done.record.values())
    with refused("已有账号（业务人员），一人只有一个账号"):
        granting.open_account(who, Duty.AUDIT, by=people.by("系统卯"))
    with refused("今天没有任职"):
        granting.open_account(county.person("闲人丑").pk, Duty.BUSINESS, by=people.by("系统卯"))
    with refused("不是安全保密管理员"):
        granting.grant(account, Label.INTERNAL, by=people.by("系统卯"))
    granted = granting.grant(account, Label.GUARDED, by=people.by("安全辰"))
    assert granted.result.works
    assert (granted.record.before, granted.record.after) == (
        {"状态": "未启用", "权限": "公开"},
        {"状态": "已启用", "权限": "工作秘密"},
    )
    assert granted.record.actor_post.endswith("安全保密管理员")


def test_two_who_open_at_once_make_one_account(house: Held, monkeypatch: pytest.MonkeyPatch) -> None:
    who, by = county.person("科员午").pk, people.by("系统卯")
    monkeypatch.setattr(queries, "account_of", lambda person: None if person == who else account_of(person))
    with refused("科员午已有账号"):
        granting.open_account(who, Duty.BUSINESS, by=by)
    assert Account.objects.filter(person=who).count() == 1


def test_labels_and_suspension_take_a_reason(house: Held) -> None:
    account, by = people.account("科员午"), people.by("安全辰")
    with refused("没有写明理由"):
        granting.set_clearance(account, Label.GUARDED, by=by, reason=" ")
    granting.set_clearance(account, Label.GUARDED, by=by, reason="承办工作秘密事项")
    assert people.account("科员午").clearance == "工作秘密"
    with refused("不接触业务内容"):
        granting.set_clearance(people.account("审计巳"), Label.INTERNAL, by=by, reason="x")
    with refused("不能以管理员身份办理自己的账号"):
        granting.suspend(people.account("安全辰"), by=by, reason="x")
    with refused("没有写明理由"):
        granting.suspend(account, by=by, reason="")
    browser = people.signed("科员午")
    assert browser.get("/account/").status_code == 200
    granting.suspend(account, by=by, reason="离岗学习")
    assert people.account("科员午").standing is Standing.WAITING
    assert browser.get("/account/").status_code == 302
    assert [one.action.rpartition(".")[2] for one in history(account)] == ["enter", "set_clearance", "suspend"]


def test_a_reset_password_is_shown_once_and_must_be_changed(house: Held) -> None:
    account = people.account("科员壬")
    with refused("不是系统管理员"):
        granting.reset_password(account, by=people.by("安全辰"), reason="x")
    with refused("没有写明理由"):
        granting.reset_password(account, by=people.by("系统卯"), reason="")
    opened = granting.reset_password(account, by=people.by("系统卯"), reason="忘记").result
    assert opened.account.must_change
    assert check_password(opened.password, people.account("科员壬").password)
    with refused("自己的账号"):
        granting.reset_password(people.account("系统卯"), by=people.by("系统卯"), reason="x")
    assert granting.reset_password(people.account("系统卯"), by=county.INSTALLER, reason="忘记").record.actor_id == 0
    with refused("不是系统管理员"):
        granting.reset_password(account, by=county.INSTALLER, reason="x")


def test_an_ended_account_stays_and_may_come_back_with_another_duty(house: Held) -> None:
    account = people.account("科员午")
    with refused("不是系统管理员"):
        granting.end_account(account, by=people.by("安全辰"), reason="调离")
    granting.end_account(account, by=people.by("系统卯"), reason="调离")
    with refused("已注销"):
        granting.grant(account, Label.OPEN, by=people.by("安全辰"))
    with refused("已注销"):
        granting.end_account(account, by=people.by("系统卯"), reason="x")
    again = granting.open_account(account.person, Duty.AUDIT, by=people.by("系统卯")).result.account
    assert (again.pk, again.duty, again.standing) == (account.pk, "安全审计员", "未启用")
    assert Account.objects.filter(person=account.person).count() == 1


def test_who_holds_no_post_is_not_enabled(house: Held) -> None:
    account = granting.open_account(county.person("未开未").pk, Duty.BUSINESS, by=people.by("系统卯")).result.account
    house.forward(days=-2000)
    with refused("没有任职"):
        granting.grant(account, Label.OPEN, by=people.by("安全辰"))


@pytest.mark.django_db
def test_three_first_administrators_once() -> None:
    county.load()
    one, two, three = chart().holders[:3]
    with refused("三个人分别担任"):
        founding.first_administrators(one, two, one, by=county.INSTALLER)
    with refused("只在安装时"):
        founding.first_administrators(one, two, three, by=one.officer)
    opened = founding.first_administrators(one, two, three, by=county.INSTALLER).result
    assert [account.duty for account, _ in opened] == ["系统管理员", "安全保密管理员", "安全审计员"]
    assert all(account.works and account.must_change for account, _ in opened)
    with refused("三员已经设立"):
        founding.first_administrators(one, two, three, by=county.INSTALLER)
    with refused("三员已经设立"):
        founding.open_sample([Named(one, Duty.BUSINESS)], "x", by=county.INSTALLER, reason="")
    with refused("只在安装时"):
        founding.enter(Named(one, Duty.BUSINESS), "x", by=one.officer)


def test_the_auditor_verifies_and_the_record_says_so(house: Held) -> None:
    with refused("不是安全审计员"):
        verified(None, 0, by=people.by("系统卯"))
    verified(None, 2, by=people.by("审计巳"))
    assert Record.objects.latest("seq").after == {"记录末尾": "链头已被删除", "问题": 2}
    assert not list(verify())


def test_accounts_are_found_by_number_and_by_a_name_that_is_alone(house: Held) -> None:
    assert named("9") == named("科员壬") == people.account("科员壬")
    assert named("没有") is named("") is None
    assert account_of(0) is None
    assert [one.account.login for one in listing("财政局")] == ["10", "24"]
    assert [one.account.duty for one in listing("", Duty.AUDIT)] == ["安全审计员"]
