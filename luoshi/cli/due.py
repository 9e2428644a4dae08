"""`luoshi due`: a due date with the days it counted."""

import json
import sys
from datetime import date, datetime
from typing import Annotated

import typer
from rich.table import Column, Table

from luoshi.cli.common import Plain, book, console, fail
from luoshi.law.calendar import WorkCalendar
from luoshi.law.deadline import Deadline, deadlines
from luoshi.law.due import Due, Mode, Pause

app = typer.Typer(add_completion=False)


@app.command()
def due(
    key: Annotated[str | None, typer.Argument(help="期限编号，如 D03；不给则列出全部")] = None,
    trigger: Annotated[str | None, typer.Argument(help="起算日期 2026-04-30，或时刻 2026-04-30T16:00")] = None,
    pause: Annotated[
        list[str] | None, typer.Option("--pause", help="不计入的日期，如 2026-05-06~2026-05-08:等待补正")
    ] = None,
    extended: Annotated[bool, typer.Option("--extended", help="经批准延长")] = False,
    form: Annotated[Plain, typer.Option("--format", help="输出形式")] = Plain.TEXT,
) -> None:
    """计算期限：写明依据，逐日说明计了哪些天、跳过了哪些天。"""
    known = deadlines(book())
    if key is None:
        _list(known)
        return
    item = known.get(key.upper()) or next((one for one in known.values() if key in (one.name, *one.ids)), None)
    if item is None:
        fail(f"没有期限“{key}”。运行 luoshi due 可列出全部编号。")
    if extended and not item.extension:
        fail(f"{item.id} {item.name}没有规定可以延长，请去掉 --extended。")
    if trigger is None:
        fail(f"请给出起算日期（{item.trigger}的日期），如 luoshi due {item.id} 2026-04-30。")
    try:
        result = item.due(_moment(trigger), WorkCalendar(), pauses=tuple(map(_pause, pause or ())), extended=extended)
    except ValueError as problem:
        fail(str(problem))
    except OverflowError:
        fail("日期超出可计算的范围。请核对起算日期。")
    if form is Plain.TEXT:
        _show(item, result)
    else:
        json.dump(row(item, result), sys.stdout, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")


def _day(text: str) -> date:
    moment = _moment(text)
    return moment.date() if isinstance(moment, datetime) else moment


def _moment(text: str) -> date:
    try:
        return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
    except ValueError:
        fail(f"“{text}”不是日期。请写成 2026-04-30 或 2026-04-30T16:00。")


def _pause(text: str) -> Pause:
    days, _, reason = text.partition(":")
    first, _, last = days.partition("~")
    return Pause(_day(first), _day(last or first), reason or "中止")


def row(item: Deadline, result: Due) -> dict[str, object]:
    """A due date as plain data."""
    return {
        "id": item.id,
        "name": item.name,
        "at": item.at,
        "quote": item.quote,
        "limit": item.limit,
        "trigger": result.trigger.isoformat(),
        "mode": result.mode.value,
        "due": result.date.isoformat(),
        "moment": result.moment.isoformat() if result.moment else None,
        "target": result.target.isoformat() if result.target else None,
        "explain": result.explain(),
        "reminders": [day.isoformat() for day in item.reminder_dates(result)],
    }


def _list(known: dict[str, Deadline]) -> None:
    table = Table(Column("编号", no_wrap=True), "期限", "起算", "长度", "依据")
    for item in known.values():
        table.add_row(
            item.id, item.name, item.trigger, item.limit, item.at + ("（本规则之外）" if item.outside else "")
        )
    console().print(table)


def _show(item: Deadline, result: Due) -> None:
    shown = console()
    end = f"{result.moment:%Y-%m-%d %H:%M}" if result.moment else result.date.isoformat()
    shown.print(f"[bold]{item.id} {item.name}：{end}[/bold]")
    quote = f"“{item.quote}”" if item.quote else ""
    shown.print(f"依据：{item.at}{quote}，{item.limit}" + ("（期限长度不出自本规则）" if item.outside else ""))
    if item.outside and item.summary:
        shown.print(f"长度来源：{item.summary}")
    if result.mode in (Mode.FIXED, Mode.PERIOD) and not result.steps:
        shown.print(item.summary)
    for line in result.explain():
        shown.print(f"  {line}")
    reminders = "、".join(day.isoformat() for day in item.reminder_dates(result))
    shown.print(f"提醒：{reminders or '无'}；责任：{item.owner}")
