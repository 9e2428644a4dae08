"""`luoshi accounts`: the first three administrators of a house, and their work from the command line."""

import sys
from typing import Annotated, Any

import typer
from django.db import DatabaseError
from rich.table import Table

from luoshi.cli.common import console, fail
from luoshi.cli.house import INSTALLER, room, start
from luoshi.law.refusal import Refusal
from luoshi.terms.label import Label
from luoshi.terms.officer import Officer

app = typer.Typer(add_completion=False, no_args_is_help=True)
Code = Annotated[str, typer.Argument(help="工号，或者没有重复的姓名")]
By = Annotated[str, typer.Option("--by", help="经办管理员的工号；口令随后输入")]
Reason = Annotated[str, typer.Option("--reason", help="理由，记入办理记录")]


@app.callback()
def accounts() -> None:
    """账号：设立三员，开立、启用、重置和列出账号。"""
    start()


@app.command()
def first(
    system: Annotated[str, typer.Option("--system", help="系统管理员的工号")],
    security: Annotated[str, typer.Option("--security", help="安全保密管理员的工号")],
    audit: Annotated[str, typer.Option("--audit", help="安全审计员的工号")],
) -> None:
    """设立三员，只能办理一次；三人须已登记任职。打印各自的首次口令。"""
    founding = room("accounts.actions.founding")
    holders = [_holder(code) for code in (system, security, audit)]
    for one in _tried(lambda: founding.first_administrators(*holders, by=INSTALLER)).result:
        _tell(one)


@app.command("open")
def open_(code: Code, by: By, duty: Annotated[str, typer.Option("--duty", help="职责")] = "业务人员") -> None:
    """系统管理员开立账号：没有任何权限，打印首次口令。"""
    duties = room("accounts.words").Duty
    wanted = next((one for one in duties if one == duty), None)
    if wanted is None:
        fail(f"没有职责“{duty}”。可用：{'、'.join(duties)}。")
    granting, holder, officer = room("accounts.actions.granting"), _holder(code), _proven(by)
    _tell(_tried(lambda: granting.open_account(holder.person, wanted, by=officer)).result)


@app.command()
def grant(code: Code, by: By, label: Annotated[Label, typer.Option("--label", help="权限")] = Label.INTERNAL) -> None:
    """安全保密管理员启用账号，并确定可以查看到哪一级。"""
    granting, account, officer = room("accounts.actions.granting"), _account(code), _proven(by)
    _tried(lambda: granting.grant(account, label, by=officer))
    sys.stdout.write(f"已启用 {account.login}，权限：{label.value}。\n")


@app.command()
def reset(code: Code, reason: Reason, by: By = "") -> None:
    """系统管理员重置口令；管理员自己忘记口令的，由掌管服务器的人不带 --by 办理，记录中写明系统初始登记。"""
    granting, account = room("accounts.actions.granting"), _account(code)
    officer = _proven(by) if by else INSTALLER
    _tell(_tried(lambda: granting.reset_password(account, by=officer, reason=reason)).result)


@app.command("list")
def list_(word: Annotated[str, typer.Argument(help="工号、姓名或单位的一部分")] = "") -> None:
    """列出账号及其职责、状态和权限。"""
    table = Table("工号", "姓名", "职务", "职责", "状态", "权限", "动态口令")
    rows: list[Any] = _tried(lambda: room("accounts.queries").listing(word))
    for one in rows:
        account, holder = one.account, one.holder
        who = (holder.name, holder.post.name) if holder else ("", "今天没有任职")
        table.add_row(account.login, *who, account.duty, account.standing, account.clearance, "是" if one.totp else "")
    shown = console()
    shown.print(table)
    shown.print(f"共{len(rows)}个账号。")


def _tried(act: Any) -> Any:
    try:
        return act()
    except Refusal as refused:
        fail("\n　　　　".join(str(one) for one in refused.objections))
    except DatabaseError:
        fail("数据库尚未建立或无法连接。请先运行 luoshi setup，或检查 DATABASE_URL。")


def _tell(opened: Any) -> None:
    account, password = opened
    sys.stdout.write(f"{account.login}（{account.duty}）首次口令：{password}  登录后须更换。\n")


def _holder(code: str) -> Any:
    found = {one.person: one for one in _tried(room("office.queries").chart).holders if code in (one.code, one.name)}
    if len(found) != 1:
        fail(f"{'有多人叫' if found else '没有在任人员'}“{code}”。请填工号；人员和任职用 luoshi office import 登记。")
    return found.popitem()[1]


def _account(word: str) -> Any:
    account = _tried(lambda: room("accounts.queries").named(word))
    if account is None:
        fail(f"“{word}”没有账号。请用 luoshi accounts list 查看。")
    return account


def _proven(word: str) -> Officer:
    """The administrator, after his password."""
    account = _account(word)
    password = typer.prompt(f"{account.login} 的口令", hide_input=True, err=True)
    if not account.works or not account.check_password(password):
        fail("口令不对，或者账号没有启用。")
    officer: Officer = room("accounts.queries").actor(account)
    return officer
