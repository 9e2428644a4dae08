"""`luoshi rules`: the rulebook by article, and what enforces it."""

import json
import sys
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from luoshi.cli.common import Plain, book, console, fail
from luoshi.law.book import mentions, normal_key
from luoshi.law.gate import Gate
from luoshi.law.place import article_of, chinese_number
from luoshi.law.provision import Awaiting, Clause, Kept, Provision, Statement

app = typer.Typer(add_completion=False)


@app.command()
def rules(
    key: Annotated[str | None, typer.Argument(help="条号（53）、检查编号（K45）或附件编号（附件1 四）")] = None,
    form: Annotated[Plain, typer.Option("--format", help="输出形式")] = Plain.TEXT,
) -> None:
    """查阅规则：每一条说什么、效力如何、由什么落实。"""
    found = _find(key) if key else book().provisions
    if not found:
        fail(f"没有找到“{key}”。可用条号 1—80、检查编号 K01 起，或 附件1、附件2 开头的编号。")
    if form is not Plain.TEXT:
        json.dump([row(item) for item in found], sys.stdout, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")
        return
    shown = console()
    (_details if key else _overview)(shown, found)


def _find(words: str) -> tuple[Provision, ...]:
    key = normal_key(words)
    place = f"第{chinese_number(int(key))}条" if key.isdigit() and int(key) < 100 else key
    number = article_of(place)
    if number:
        return book().article(number)
    one = book().find(key)
    if one:
        return (one,)
    return tuple(item for item in book().provisions if item.at.startswith(key) or mentions(item, key))


def enforced_by(item: Provision) -> str:
    """In words: what makes this provision real."""
    if isinstance(item, Clause):
        return f"检查 {item.check} {item.name}"
    if isinstance(item, Gate):
        return f"关口 {item.name}：{'、'.join(item.moments)}"
    if isinstance(item, Kept):
        return f"办理动作（{'、'.join(item.rooms)}）：{item.how}"
    if isinstance(item, Awaiting):
        return f"待接入 {item.room_name}：需要{'、'.join(item.needs)}"
    if isinstance(item, Statement):
        return f"原则性规定：{item.reason}"
    return item.shape


def row(item: Provision) -> dict[str, Any]:
    """A provision as plain data."""
    return {
        "id": item.id,
        "at": item.at,
        "quote": item.quote,
        "summary": item.summary,
        "force": item.weight.value,
        "shape": item.shape,
        "enforced_by": enforced_by(item),
        "ids": item.ids,
        "tensions": item.tensions,
        "outside": item.outside,
    }


def _overview(console: Console, items: tuple[Provision, ...]) -> None:
    table = Table("编号", "位置", "效力", "方式", "摘要", title=book().cover.title)
    for item in items:
        table.add_row(item.id, item.at, item.weight.norm, item.shape, item.summary)
    console.print(table)


def _details(console: Console, items: tuple[Provision, ...]) -> None:
    for item in items:
        console.print(Text(f"{item.at}  {item.id}", style="bold"))
        if item.quote:
            console.print(f"  原文：“{item.quote}”")
        console.print(f"  摘要：{item.summary}")
        console.print(f"  效力：{item.weight.norm}" + (f"（{item.because}）" if item.because else ""))
        console.print(f"  落实：{enforced_by(item)}")
        for tension in (one for one in book().cover.tensions if one.id in item.tensions):
            console.print(f"  张力 {tension.id}：{tension.what}；处理：{tension.treatment}")
