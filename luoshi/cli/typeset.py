"""`luoshi typeset`: a draft on paper, as PDF or DOCX."""

import json
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from luoshi.cli.common import book, fail, registry
from luoshi.cli.intake import read_path
from luoshi.paper.printing import Printed, Unprintable, print_docx, print_pdf
from luoshi.paper.reading import Unreadable, read_record
from luoshi.terms.document import Draft
from luoshi.terms.profile import Layout, Profile

app = typer.Typer(add_completion=False)


class Target(StrEnum):
    """Print forms."""

    PDF = "pdf"
    DOCX = "docx"


PRINTERS = {Target.PDF: print_pdf, Target.DOCX: print_docx}


@app.command()
def typeset(
    source: Annotated[Path, typer.Argument(help="公文文件；配合 --record 时为 JSONL 文件")],
    output: Annotated[Path | None, typer.Option("-o", "--output", help="输出文件，默认与来源同名")] = None,
    profile: Annotated[str, typer.Option("--profile", help="版式：county（本县）或 gbt9704（国家标准）")] = "county",
    target: Annotated[Target, typer.Option("--to", help="pdf 或 docx")] = Target.PDF,
    layout: Annotated[Layout | None, typer.Option("--layout", help="公文格式，默认按文种判定")] = None,
    record: Annotated[str | None, typer.Option("--record", help="JSONL 中的记录编号")] = None,
) -> None:
    """排印公文。退出码：0 成功，2 输入不能使用。"""
    draft, notes = _record(source, record) if record else _file(source)
    path = output or Path(f"{record or source.stem}.{target.value}")
    try:
        printed = PRINTERS[target](draft, _profile(profile), layout)
    except Unprintable as problem:
        fail(str(problem))
    _write(path, printed)
    console = Console(highlight=False)
    console.print(f"已排印：{path}（{printed.pages} 页，{_profile(profile).name}版式）")
    for note in (*notes, *printed.notes):
        console.print(f"提示：{note}")


def _profile(key: str) -> Profile:
    known = {item.key: item for item in book().cover.profiles}
    if key not in known:
        fail(f"没有版式“{key}”。可用：{'、'.join(known)}。")
    return known[key]


def _file(source: Path) -> tuple[Draft, tuple[str, ...]]:
    reading = read_path(source)
    return reading.draft, reading.notes


def _record(source: Path, name: str) -> tuple[Draft, tuple[str, ...]]:
    try:
        with source.open(encoding="utf-8") as lines:
            row = next((row for row in map(json.loads, lines) if row.get("id") == name), None)
            if row is None:
                fail(f"{source} 中没有编号为 {name} 的记录。")
            draft = read_record(row)[1]
            return draft.knowing(replace(draft.facts, registry=registry())), ()
    except (OSError, ValueError, Unreadable) as problem:
        fail(f"不能使用 {source}：{problem}。请核对文件。")


def _write(path: Path, printed: Printed) -> None:
    """Whole or not at all: written beside, then renamed."""
    beside = path.with_name(path.name + ".part")
    try:
        beside.write_bytes(printed.data)
        beside.replace(path)
    except OSError as problem:
        beside.unlink(missing_ok=True)
        fail(f"不能写入 {path}：{problem.strerror}。请换一个位置。")
