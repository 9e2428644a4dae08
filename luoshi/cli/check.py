"""`luoshi check`: what the Work Rules and GB/T 9704 hold against a draft."""

import json
import sys
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from luoshi.cli import records
from luoshi.cli.common import UNUSABLE, Format, book, console, fail, registry
from luoshi.cli.intake import read_path
from luoshi.cli.render import Checked, report_row, sarif, show_report
from luoshi.paper.reading import Unreadable
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
    form: Annotated[
        Format, typer.Option("--format", help="输出形式；json 检查一件输出一个对象，多件输出数组")
    ] = Format.TEXT,
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
    if score:
        fail("--score 要和 --records 一起用。")
    facts = Facts(
        genre=_genre(genre),
        issuer=issuer,
        relation=relation,
        disclosure=disclosure,
        today=date.today(),
        known=_known(yes or [], no or []),
        registry=registry(),
    )
    checked = [_check(path, facts) for path in files]
    done = [one for one in checked if one]
    _write(form, done, single=len(files) == 1)
    if len(done) < len(checked):
        raise SystemExit(UNUSABLE)
    raise SystemExit(0 if all(one.report.clean for one in done) else 1)


def _check(path: Path, facts: Facts) -> Checked | None:
    """A file's report; None when it cannot be used, which is said at once so that the others still get theirs."""
    try:
        reading = read_path(path, facts)
    except Unreadable as problem:
        sys.stderr.write(f"luoshi：{path}：{problem}\n")
        return None
    name = "标准输入" if str(path) == "-" else str(path)
    return Checked(name, book().check(reading.draft), reading.notes)


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


def _write(form: Format, checked: list[Checked], *, single: bool) -> None:
    if form is Format.TEXT:
        shown = console()
        for one in checked:
            show_report(shown, one)
        return
    rows: object = sarif(book(), checked)
    if form is Format.JSON:
        found = [report_row(one) for one in checked]
        rows = found[0] if single and found else found
    json.dump(rows, sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")
