"""`luoshi record`: is the record of acts whole, and where does it end."""

import os
import re
import sys
from itertools import islice
from typing import Annotated

import django
import typer
from django.db import DatabaseError

from luoshi.cli.common import fail
from luoshi.record.audit import Mark
from luoshi.record.verify import head as end_of_chain
from luoshi.record.verify import verify as flaws

app = typer.Typer(add_completion=False, no_args_is_help=True)
SHOWN = 200
MARK = re.compile(r"[0-9]{1,10}:[0-9a-f]{64}")


@app.callback()
def record() -> None:
    """核对办理记录：是否有改动、缺失、插入、调换；打印末条校验值。"""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "luoshi.site.settings")
    django.setup()


@app.command()
def head() -> None:
    """打印记录末尾（条数:校验值），供抄存在系统之外。"""
    end = _end()
    if end is None:
        sys.stderr.write("luoshi：链头已被删除。请运行 luoshi record verify 查明原因。\n")
        raise SystemExit(1)
    sys.stdout.write(f"{end}\n")


@app.command()
def verify(
    kept: Annotated[str, typer.Option("--head", help="另存的记录末尾，如 120:9af0……，一并核对")] = "",
) -> None:
    """逐条核对记录；有问题时指明是哪一条，并以状态 1 结束。"""
    mark = _mark(kept) if kept else None
    end = _end()
    found = flaws(mark)
    shown = list(islice(found, SHOWN))
    for flaw in shown:
        sys.stdout.write(f"{flaw}\n")
    if shown:
        more = sum(1 for _ in found)
        sys.stdout.write(f"{f'另有{more}处未列出。' if more else ''}办理记录不完整，请保留现场并报告审计管理员。\n")
        raise SystemExit(1)
    assert end
    sys.stdout.write(f"共{end.seq}条，逐条核对无误。记录末尾：{end}\n")


def _end() -> Mark | None:
    try:
        return end_of_chain()
    except DatabaseError:
        fail("数据库尚未建立或无法连接。请先运行 ./run，或检查 DATABASE_URL。")


def _mark(text: str) -> Mark:
    if not MARK.fullmatch(text):
        fail(f"“{text}”不是记录末尾。请照 luoshi record head 打印的样子填写，如 120:（64位十六进制数）。")
    seq, _, digits = text.partition(":")
    return Mark(int(seq), bytes.fromhex(digits))
