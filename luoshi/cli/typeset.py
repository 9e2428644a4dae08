"""`luoshi typeset`: a draft on paper, as PDF or DOCX."""

import json
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from luoshi.cli.common import book, console, fail, registry, why
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
    output: Annotated[Path | None, typer.Option("-o", "--output", help="输出文件，默认为 来源名-排印.pdf")] = None,
    profile: Annotated[str, typer.Option("--profile", help="版式：county（本县）或 gbt9704（国家标准）")] = "county",
    target: Annotated[Target | None, typer.Option("--to", help="pdf 或 docx，默认按输出文件的扩展名")] = None,
    layout: Annotated[Layout | None, typer.Option("--layout", help="公文格式，默认按文种判定")] = None,
    record: Annotated[str | None, typer.Option("--record", help="JSONL 中的记录编号")] = None,
    force: Annotated[bool, typer.Option("--force", help="覆盖已有的输出文件")] = False,
) -> None:
    """排印公文。退出码：0 成功，2 输入不能使用。"""
    kind = _target(output, target)
    path = output or Path(f"{record or _stem(source)}-排印.{kind.value}")
    _spare(path, source, force)
    chosen = _profile(profile)
    draft, notes = _record(source, record) if record else _file(source)
    try:
        printed = PRINTERS[kind](draft, chosen, layout)
    except Unprintable as problem:
        fail(str(problem))
    _write(path, printed)
    shown = console()
    shown.print(f"已排印：{path}（{printed.pages} 页，{chosen.name}版式）")
    for note in (*notes, *printed.notes):
        shown.print(f"提示：{note}")


def _stem(source: Path) -> str:
    return "标准输入" if str(source) == "-" else source.stem


def _target(output: Path | None, target: Target | None) -> Target:
    suffix = output.suffix.lower().lstrip(".") if output else ""
    by_name = next((one for one in Target if one.value == suffix), None)
    if output and by_name is None:
        fail(f"输出文件“{output.name}”的扩展名应为 .pdf 或 .docx。")
    if target and by_name and target is not by_name:
        fail(f"输出文件“{output}”与 --to {target.value} 不一致，请改其中一个。")
    return by_name or target or Target.PDF


def _spare(path: Path, source: Path, force: bool) -> None:
    if path.exists() and source.exists() and path.samefile(source):
        fail(f"不能用排印稿覆盖来源文件 {source}。请用 -o 另给一个文件名。")
    if path.exists() and not force:
        fail(f"{path} 已经存在。请用 -o 另给一个文件名，确要覆盖请加 --force。")


def _profile(key: str) -> Profile:
    known = {item.key: item for item in book().cover.profiles}
    if key not in known:
        fail(f"没有版式“{key}”。可用：{'、'.join(known)}。")
    return known[key]


def _file(source: Path) -> tuple[Draft, tuple[str, ...]]:
    try:
        reading = read_path(source)
    except Unreadable as problem:
        fail(str(problem))
    return reading.draft, reading.notes


def _record(source: Path, name: str) -> tuple[Draft, tuple[str, ...]]:
    try:
        with source.open(encoding="utf-8") as lines:
            rows = (row for row in map(json.loads, lines) if isinstance(row, dict))
            row = next((row for row in rows if row.get("id") == name), None)
            if row is None:
                fail(f"{source} 中没有编号为 {name} 的记录。")
            draft = read_record(row)[1]
            return draft.knowing(replace(draft.facts, registry=registry())), ()
    except OSError as problem:
        fail(f"不能读取 {source}：{why(problem)}。")
    except ValueError:
        fail(f"{source} 不是逐行的 JSON 记录。请核对文件，或去掉 --record。")
    except Unreadable as problem:
        fail(str(problem))


def _write(path: Path, printed: Printed) -> None:
    """Whole or not at all: written beside, then renamed."""
    beside = path.with_name(path.name + ".part")
    try:
        beside.write_bytes(printed.data)
        beside.replace(path)
    except OSError as problem:
        beside.unlink(missing_ok=True)
        fail(f"不能写入 {path}：{why(problem)}。请换一个位置。")
