"""`luoshi office`: bodies and people as one Excel workbook, and who is who on a date."""

import sys
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer
from django.db import DatabaseError
from rich.console import Console
from rich.table import Table

from luoshi.cli.common import fail
from luoshi.cli.house import INSTALLER, room, start
from luoshi.law.refusal import Refusal
from luoshi.terms.officer import Officer

app = typer.Typer(add_completion=False, no_args_is_help=True)
SHOWN = 200


@app.callback()
def office() -> None:
    """机构和人员：导入、导出工作簿，查询某日的任职、分工、外出和代理。"""
    start()


@app.command("import")
def take(
    path: Annotated[Path, typer.Argument(help="工作簿（.xlsx），式样同 luoshi office export")],
    reason: Annotated[str, typer.Option(help="补录早于今天的事项时写明理由")] = "",
    by: Annotated[str, typer.Option(help="经办人的姓名或工号；不填记为系统")] = "",
) -> None:
    """导入工作簿：全部通过才登记；有错误时逐行列出，一行也不登记，以状态 1 结束。"""
    xlsx, reading = room("office.xlsx"), room("office.reading")
    try:
        grid = xlsx.read(path.read_bytes())
        done = room("office.actions.workbook").import_workbook(grid, by=_clerk(by), reason=reason)
    except OSError as problem:
        fail(f"不能读取 {path}：{problem.strerror}。请核对路径。")
    except xlsx.Unusable as problem:
        fail(f"{path} {problem}")
    except DatabaseError:
        fail("数据库尚未建立或无法连接。请先运行 luoshi setup，或检查 DATABASE_URL。")
    except reading.WorkbookRefused as refused:
        _errors([str(one) for one in refused.errors])
    except Refusal as refused:
        _errors([str(one) for one in refused.objections])
    told = "、".join(f"{title}{count}" for title, count in done.result.items())
    sys.stdout.write(f"已登记：{told}。\n" if told else "没有变化。\n")


@app.command()
def export(
    path: Annotated[Path, typer.Argument(help="写到哪个文件（.xlsx）")],
    blank: Annotated[bool, typer.Option("--blank", help="只要空白表头")] = False,
    force: Annotated[bool, typer.Option("--force", help="覆盖已有文件")] = False,
) -> None:
    """导出全部机构和人员（含历史）为一个工作簿。"""
    exporting = room("office.exporting")
    if path.exists() and not force:
        fail(f"{path} 已存在。请换一个文件名，或者加 --force 覆盖。")
    try:
        grid = exporting.blank() if blank else exporting.grid()
        path.write_bytes(room("office.xlsx").write(grid))
    except OSError as problem:
        fail(f"不能写入 {path}：{problem.strerror}。请核对路径和权限。")
    except DatabaseError:
        fail("数据库尚未建立或无法连接。请先运行 luoshi setup，或检查 DATABASE_URL。")
    sys.stdout.write(f"已写入 {path}。\n")


@app.command()
def who(
    on: Annotated[str, typer.Option(help="日期，如 2026-11-23；不填为今天")] = "",
    post: Annotated[str, typer.Option(help="只查一个职务，如 县长、县教育局局长：谁可以签发")] = "",
) -> None:
    """某日谁任什么职、分管什么、由谁联系、是否外出；给出职务时说明谁可以签发及理由。"""
    try:
        chart = room("office.queries").chart(date.fromisoformat(on) if on else None)
    except ValueError:
        fail(f"“{on}”不是日期。请写成 2026-11-23。")
    except DatabaseError:
        fail("数据库尚未建立或无法连接。请先运行 luoshi setup，或检查 DATABASE_URL。")
    console = Console(highlight=False)
    if post:
        _signers(console, chart, post)
    else:
        _leaders(console, chart)


def _clerk(word: str) -> Officer:
    if not word:
        return INSTALLER
    chart = room("office.queries").chart()
    found = {one.person for one in chart.holders if word in (one.name, one.code)}
    if len(found) != 1:
        fail(f"{'有多人叫' if found else '没有在任人员'}“{word}”。请填工号。")
    officer: Officer = chart.posts_of(found.pop())[0].officer
    return officer


def _errors(lines: list[str]) -> None:
    for line in lines[:SHOWN]:
        sys.stdout.write(f"{line}\n")
    more = f"另有{len(lines) - SHOWN}处未列出。" if len(lines) > SHOWN else ""
    sys.stdout.write(f"共{len(lines)}处，{more}一行也没有登记。请改正后重新导入。\n")
    raise SystemExit(1)


def _leaders(console: Console, chart: Any) -> None:
    lines, fields = room("office.lines"), room("office.fields")
    table = Table("职务", "姓名", "任职起", "分管", "联系副主任", "联系文秘", "状态", title=f"{chart.on}")
    for one in lines.leaders(chart):
        paired = fields.paired(chart, [one])
        away = chart.absent(one)
        table.add_row(
            one.post.name,
            one.name,
            str(one.since),
            "、".join(fields.words(chart, one)),
            "、".join(who.name for who in paired.directors),
            "、".join(who.name for who in paired.clerks),
            f"外出：{away.words}" if away else "在岗",
        )
    console.print(table)
    console.print(f"组成人员{len(lines.members(chart))}人。")
    for warning in room("office.policies").amiss(chart):
        console.print(f"提示：{warning}")


def _signers(console: Console, chart: Any, name: str) -> None:
    post = chart.post(name)
    if post is None:
        fail(f"{chart.on}没有职务“{name}”。请写成 县长、县教育局局长 这样的全名。")
    found = room("office.signing").signers(chart, post)
    for one in found.may:
        console.print(f"可以签发：{one.holder.words}（{one.basis}，{one.at}）。{one.why}")
    for one in found.hindrances:
        console.print(f"不能签发：{one}")
