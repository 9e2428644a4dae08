"""`luoshi check --records`: one JSON line in, one JSON line out; `--score` counts against the corpus's own keys."""

import json
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from luoshi.cli.common import Format, book, fail, registry
from luoshi.cli.render import report_row, sarif
from luoshi.law.book import Report
from luoshi.law.force import Force
from luoshi.paper.reading import Unreadable, read_record

Record = dict[str, Any]


def run(path: Path, score_map: Path | None, form: Format) -> int:
    """Check every record; the exit status."""
    if score_map:
        return _score(path, score_map)
    clean = True
    reports: dict[str, Report] = {}
    for record in _lines(path):
        name, report = _check(record)
        clean = clean and report.clean
        if form is Format.SARIF:
            reports[name] = report
        else:
            sys.stdout.write(json.dumps(report_row(name, report), ensure_ascii=False) + "\n")
    if form is Format.SARIF:
        json.dump(sarif(book(), reports), sys.stdout, ensure_ascii=False)
    return 0 if clean else 1


def _lines(path: Path) -> Iterator[Record]:
    try:
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield _record(line, number)
    except OSError as problem:
        fail(f"不能读取 {path}：{problem.strerror}。请核对路径。")
    except UnicodeDecodeError:
        fail(f"{path} 不是 UTF-8 编码的 JSONL 文件。请另存为 UTF-8 后再试。")


def _record(line: str, number: int) -> Record:
    try:
        record = json.loads(line)
    except json.JSONDecodeError:
        fail(f"第 {number} 行不是 JSON。每行应为一条记录。")
    if not isinstance(record, dict):
        fail(f"第 {number} 行不是一条记录（应为 JSON 对象）。")
    return record


def _check(record: Record) -> tuple[str, Report]:
    try:
        name, draft = read_record(record)
    except Unreadable as problem:
        fail(str(problem))
    return name, book().check(draft.knowing(replace(draft.facts, registry=registry())))


@dataclass
class Tally:
    """Counts over a corpus with keys. `faults` by code and kind of check: (found, all)."""

    faults: dict[tuple[str, str], list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))
    missed: list[str] = field(default_factory=list)
    controls: int = 0
    false_alarms: list[str] = field(default_factory=list)
    disputed: list[str] = field(default_factory=list)
    forces: Counter[str] = field(default_factory=Counter)

    def add(self, record: Record, report: Report, codes: dict[str, list[str]]) -> None:
        """Count one record."""
        found = {finding.check for finding in report.findings}
        self.forces.update(finding.force.value for finding in report.findings)
        if record.get("verdict") == "correct":
            self.controls += 1
            self.false_alarms += [
                f"{record['id']} {item.force} {item.check} {item.message}"
                for item in report.findings
                if item.force is not Force.ADVICE
            ]
            return
        if record.get("key_status") == "disputed":
            self.disputed += [
                f"{record['id']} {item.force} {item.check} {item.message}"
                for item in report.findings
                if item.force is Force.ERROR
            ]
            return
        for fault in record.get("faults") or []:
            hit = bool(found & set(codes.get(fault["code"], ())))
            cell = self.faults[fault["code"], fault["check"]]
            cell[0] += hit
            cell[1] += 1
            if not hit:
                self.missed.append(f"{record['id']} {fault['code']} {fault['check']} {fault['desc']}")


def _score(path: Path, score_map: Path) -> int:
    try:
        codes: dict[str, list[str]] = tomllib.loads(score_map.read_text(encoding="utf-8"))["codes"]
    except (OSError, KeyError, tomllib.TOMLDecodeError):
        fail(f"不能使用对照表 {score_map}。请在项目根目录运行，或用 --map 指定。")
    tally = Tally()
    for record in _lines(path):
        tally.add(record, _check(record)[1], codes)
    _show(tally)
    return 0


def _sections(tally: Tally) -> tuple[tuple[str, list[str]], ...]:
    return (
        ("未查出", tally.missed),
        ("正确样本上的误报", tally.false_alarms),
        ("有争议样本上的错误级", tally.disputed),
    )


def _show(tally: Tally) -> None:
    console = Console(highlight=False)
    table = Table("错误代码", "检查方式", "查出", "共有", "查全率", title="查全率")
    totals: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for (code, kind), (found, all_) in sorted(tally.faults.items()):
        table.add_row(code, kind, str(found), str(all_), f"{found / all_:.0%}")
        totals[kind][0] += found
        totals[kind][1] += all_
    for kind, (found, all_) in sorted(totals.items()):
        table.add_row("合计", kind, str(found), str(all_), f"{found / all_:.1%}", style="bold")
    console.print(table)
    for title, rows in _sections(tally):
        console.print(f"{title}：{len(rows)}", style="bold")
        for row in rows:
            console.print(f"  {row}")
    console.print(f"正确样本 {tally.controls} 件")
