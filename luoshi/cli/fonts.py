"""`luoshi fonts`: which faces this machine prints with."""

import json
import sys
from dataclasses import asdict
from typing import Annotated

import typer
from rich.table import Table

from luoshi.cli.common import Plain, console
from luoshi.paper.fonts import GB2312_HANZI, GBK_HANZI, faces

app = typer.Typer(add_completion=False)


@app.command()
def fonts(form: Annotated[Plain, typer.Option("--format", help="输出形式")] = Plain.TEXT) -> None:
    """查看五种公文字体在本机用哪个字库、是否代用。"""
    found = faces()
    if form is not Plain.TEXT:
        json.dump([asdict(one) for one in found], sys.stdout, default=str, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")
        return
    table = Table("字体", "字库", "来源", "GB2312", "GBK", "说明")
    for one in found:
        table.add_row(
            one.face.value, one.family, one.origin, f"{one.gb2312}/{GB2312_HANZI}", f"{one.gbk}/{GBK_HANZI}", one.note
        )
    console().print(table)
