"""The small county with everybody's account: two departments, the office, three administrators."""

from django.test import Client

from luoshi.accounts.actions.founding import Named, open_sample
from luoshi.accounts.models import Account
from luoshi.accounts.queries import actor
from luoshi.accounts.words import Duty
from luoshi.office.actions.workbook import import_workbook
from luoshi.office.queries import chart
from luoshi.terms.label import Label
from luoshi.terms.officer import Officer
from tests.office import county

PASSWORD = "Xian-Zheng-26"
DUTIES = {"系统卯": Duty.SYSTEM, "安全辰": Duty.SECURITY, "审计巳": Duty.AUDIT}
MORE = {
    "人员": ["21|系统卯|", "22|安全辰|", "23|审计巳|", "24|科员午|", "25|未开未|"],
    "职务": ["秘书股|管理员|成员|否|9|2024-01-01||旧", "县财政局|科员|工作人员|否|3|2024-01-01||旧"],
    "任职": [
        *(f"{name}|秘书股|管理员|否|0|2024-01-01||旧" for name in DUTIES),
        "科员午|县财政局|科员|否|0|2024-01-01||旧",
        "未开未|县财政局|科员|否|1|2024-01-01||旧",
    ],
}


def load() -> None:
    """Enter the county and open an account for everybody in a post but 未开未."""
    grid = county.grid()
    for sheet, lines in MORE.items():
        grid[sheet].extend(line.split("|") for line in lines)
    import_workbook(grid, by=county.INSTALLER)
    people = {one.person: one for one in chart().holders if one.name != "未开未"}
    named = [Named(one, duty_of(one.name), label_of(one.name)) for one in people.values()]
    open_sample(named, PASSWORD, by=county.INSTALLER, reason="测试")


def duty_of(name: str) -> Duty:
    """What the account is for."""
    return DUTIES.get(name, Duty.BUSINESS)


def label_of(name: str) -> Label:
    """Administrators see nothing."""
    return Label.OPEN if name in DUTIES else Label.INTERNAL


def account(name: str) -> Account:
    """The person's account, fresh from the database."""
    return Account.objects.get(person=county.person(name).pk)


def by(name: str) -> Officer:
    """The person as one who acts."""
    return actor(account(name))


def signed(name: str) -> Client:
    """A browser in which the person is signed in."""
    browser = Client()
    browser.force_login(account(name), "luoshi.accounts.door.Door")
    return browser
