"""`luoshi check`: what the Work Rules and GB/T 9704 hold against a draft."""

import json
import sys
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from luoshi.cli import records
from luoshi.cli.common import Format, book, fail, registry
from luoshi.cli.intake import read_path
from luoshi.cli.render import report_row, sarif, show_report
from luoshi.law.book import Report
from luoshi.terms.bodies import Relation
from luoshi.terms.facts import Disclosure, Fact, Facts
from luoshi.terms.genre import Genre, genre_of

app = typer.Typer(add_completion=False)


@app.command()
def check(
    files: Annotated[list[Path] | None, typer.Argument(help="公文文件（.docx .doc .txt .md），- 为标准输入")] = None,
    records_file: Annotated[Path | None, typer.Option("--records", help="逐行记录的 JSONL 文件")] = None,
    score: Annotated[bool, typer.Option("--score", help="按语料答案计算查全率和误报")] = False,
    score_map: Annotated[Path, typer.Option("--map", help="语料错误代码与检查编号对照表")] = Path(
        "tests/corpus/codes.toml"
    ),
    form: Annotated[Format, typer.Option("--format", help="输出形式")] = Format.TEXT,
    genre: Annotated[str | None, typer.Option("--genre", help="表单所选文种，如 通知")] = None,
    issuer: Annotated[str | None, typer.Option("--issuer", help="发文机关")] = None,
    relation: Annotated[
        Relation | None, typer.Option("--relation", help="主送机关是发文机关的：上级、下级、不相隶属")
    ] = None,
    disclosure: Annotated[Disclosure | None, typer.Option("--disclosure", help="公开属性")] = None,
    yes: Annotated[list[str] | None, typer.Option("--yes", help="成立的事实，如 已经县政府领导同意")] = None,
    no: Annotated[list[str] | None, typer.Option("--no", help="不成立的事实")] = None,
) -> None:
    """检查公文。退出码：0 无必须改正的问题，1 有必须改正的问题，2 输入不能使用。"""
    if records_file:
        raise SystemExit(records.run(records_file, score_map if score else None, form))
    if not files:
        fail("请给出要检查的文件，或用 - 从标准输入读取；批量检查用 --records。")
    facts = Facts(
        genre=_genre(genre),
        issuer=issuer,
        relation=relation,
        disclosure=disclosure,
        today=date.today(),
        known=_known(yes or [], no or []),
        registry=registry(),
    )
    reports: dict[str, Report] = {}
    notes: dict[str, tuple[str, ...]] = {}
    for path in files:
        reading = read_path(path, facts)
        name = "标准输入" if str(path) == "-" else path.name
        reports[name] = book().check(reading.draft)
        notes[name] = reading.notes
    _write(form, reports, notes)
    raise SystemExit(0 if all(report.clean for report in reports.values()) else 1)


def _genre(word: str | None) -> Genre | None:
    genre = genre_of(word)
    if word and genre is None:
        fail(f"“{word}”不是法定文种。可用：{'、'.join(Genre)}。")
    return genre


def _known(yes: list[str], no: list[str]) -> dict[Fact, bool]:
    try:
        return {Fact(word): True for word in yes} | {Fact(word): False for word in no}
    except ValueError:
        fail(f"没有这样的事实。可用：{'、'.join(Fact)}。")


def _write(form: Format, reports: dict[str, Report], notes: dict[str, tuple[str, ...]]) -> None:
    if form is Format.SARIF:
        json.dump(sarif(book(), reports), sys.stdout, ensure_ascii=False, indent=1)
    elif form is Format.JSON:
        rows = [report_row(name, report, notes[name]) for name, report in reports.items()]
        json.dump(rows[0] if len(rows) == 1 else rows, sys.stdout, ensure_ascii=False, indent=1)
    else:
        console = Console(highlight=False)
        for name, report in reports.items():
            show_report(console, name, report, notes[name])
        return
    sys.stdout.write("\n")
