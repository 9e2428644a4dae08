"""`luoshi calendar`: a year's rest days and made-up days, and a notice entered from a file."""

import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated

import typer
from django.db import DatabaseError

from luoshi.cli.common import fail
from luoshi.cli.house import INSTALLER, room, start
from luoshi.law.calendar import MADE_UP, WORKDAY, Notice
from luoshi.law.notice import read_notice
from luoshi.law.refusal import Refusal

app = typer.Typer(add_completion=False, no_args_is_help=True)
NO_DATABASE = "数据库尚未建立或无法连接。请先运行 luoshi setup，或检查 DATABASE_URL。"
_WEEK = "一二三四五六日"


@app.callback()
def calendar() -> None:
    """工作日历：查看某年的放假和补班，录入国务院办公厅的年度通知。"""
    start()


@app.command()
def show(year: Annotated[int, typer.Argument(help="年份，如 2026", min=1950, max=2100)]) -> None:
    """列出一年的放假日、补班日和工作日天数。"""
    try:
        days = room("office.days").work_calendar()
    except DatabaseError:
        fail(NO_DATABASE)
    if not days.knows(year):
        fail(f"{year}年放假安排尚未录入。请运行 luoshi calendar enter 录入通知。")
    told = [(day, days.reason(day)) for day in _days(year)]
    for day, why in told:
        if why not in (WORKDAY, "周六", "周日"):
            sys.stdout.write(f"{_day(day)} {why}\n")
    sys.stdout.write(f"{year}年工作日{sum(why in (WORKDAY, MADE_UP) for _, why in told)}天。\n")


@app.command()
def enter(
    path: Annotated[Path, typer.Argument(help="通知全文（UTF-8 纯文本）")],
    source: Annotated[str, typer.Option(help="文号；正文中有时不必填")] = "",
    preview: Annotated[bool, typer.Option("--preview", help="只看读到的日期和将改期的期限，不录入")] = False,
) -> None:
    """录入放假通知，并使未办结的期限随之改期；读不懂时逐处列出，不录入，以状态 1 结束。"""
    try:
        text = path.read_text(encoding="utf-8-sig")
        read = read_notice(text, room("office.days").work_calendar())
        notice = Notice(read.year, read.off, read.worked, source or read.source, read.whole)
        _tell(notice)
        if not preview:
            room("office.actions.days").enter_notice(notice, by=INSTALLER, text=text)
            _redate()
    except (OSError, UnicodeDecodeError):
        fail(f"不能读取 {path}。请核对路径，并存为 UTF-8 纯文本。")
    except DatabaseError:
        fail(NO_DATABASE)
    except Refusal as refused:
        for one in refused.objections:
            sys.stdout.write(f"{one}\n")
        raise SystemExit(1) from None


def _tell(notice: Notice) -> None:
    for day, name in notice.off:
        sys.stdout.write(f"{_day(day)} {name}放假\n")
    for day in notice.worked:
        sys.stdout.write(f"{_day(day)} {MADE_UP}\n")
    count, _ = room("flow.ticking").moving(room("office.days").with_notice(notice))
    sys.stdout.write(f"将改期的期限{count}个。\n")


def _redate() -> None:
    """Slice by slice, telling how far it came; broken off it is gone on by `luoshi tick`."""
    ticking = room("flow.ticking")
    while done := ticking.redate(seconds=1.0):
        sys.stdout.write(f"已核{done.seen}个，共{done.of}个，改期{done.moved}个。\n")
        sys.stdout.flush()


def _day(day: date) -> str:
    return f"{day.isoformat()} 周{_WEEK[day.weekday()]}"


def _days(year: int) -> list[date]:
    first = date(year, 1, 1)
    return [first + timedelta(days=step) for step in range((date(year + 1, 1, 1) - first).days)]
