"""`luoshi check --records`: one JSON line in, one JSON line out; `--score` counts against the corpus's own keys."""

import json
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NamedTuple

from rich.table import Table

from luoshi.cli.common import UNUSABLE, Format, book, console, fail, registry, why
from luoshi.cli.render import Checked, report_row, sarif
from luoshi.law.book import Report
from luoshi.law.force import Force
from luoshi.paper.reading import Unreadable, read_record

Record = dict[str, Any]


def run(path: Path, score_map: Path | None, form: Format) -> int:
    """Check every record; the exit status. A line that cannot be used gets an `error` line and the rest go on."""
    if score_map:
        return _score(path, score_map)
    status = 0
    kept: list[Checked] = []
    for line in _lines(path):
        try:
            checked = _check(_record(line.text))
        except Unreadable as problem:
            status = UNUSABLE
            _put({"id": f"第{line.number}行", "error": str(problem)})
            continue
        status = max(status, 0 if checked.report.clean else 1)
        if form is Format.SARIF:
            kept.append(checked)
        else:
            _put(report_row(checked))
    if form is Format.SARIF:
        _put(sarif(book(), kept))
    return status


def _put(row: Record) -> None:
    sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")


class Line(NamedTuple):
    """A line of the file and its number from 1."""

    number: int
    text: str


def _lines(path: Path) -> Iterator[Line]:
    try:
        with sys.stdin if str(path) == "-" else path.open(encoding="utf-8") as lines:
            for number, text in enumerate(lines, 1):
                if text.strip():
                    yield Line(number, text)
    except OSError as problem:
        fail(f"不能读取 {path}：{why(problem)}。")
    except UnicodeDecodeError:
        fail(f"{path} 不是 UTF-8 编码的 JSONL 文件。请另存为 UTF-8 后再试。")


def _record(text: str) -> Record:
    try:
        record = json.loads(text)
    except (json.JSONDecodeError, RecursionError):
        raise Unreadable("这一行不是 JSON。每行应为一条记录。") from None
    if not isinstance(record, dict):
        raise Unreadable("这一行不是一条记录（应为 JSON 对象）。")
    return record


def _check(record: Record) -> Checked:
    name, draft = read_record(record)
    return Checked(name, book().check(draft.knowing(replace(draft.facts, registry=registry()))))


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
    for line in _lines(path):
        try:
            record = _record(line.text)
            tally.add(record, _check(record).report, codes)
        except Unreadable as problem:
            fail(f"第 {line.number} 行：{problem}")
    _show(tally)
    return 0


def _sections(tally: Tally) -> tuple[tuple[str, list[str]], ...]:
    return (
        ("未查出", tally.missed),
        ("正确样本上的误报", tally.false_alarms),
        ("有争议样本上的错误级", tally.disputed),
    )


def _show(tally: Tally) -> None:
    shown = console()
    table = Table("错误代码", "检查方式", "查出", "共有", "查全率", title="查全率")
    totals: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for (code, kind), (found, all_) in sorted(tally.faults.items()):
        table.add_row(code, kind, str(found), str(all_), f"{found / all_:.0%}")
        totals[kind][0] += found
        totals[kind][1] += all_
    for kind, (found, all_) in sorted(totals.items()):
        table.add_row("合计", kind, str(found), str(all_), f"{found / all_:.1%}", style="bold")
    shown.print(table)
    for title, rows in _sections(tally):
        shown.print(f"{title}：{len(rows)}", style="bold")
        for row in rows:
            shown.print(f"  {row}")
    shown.print(f"正确样本 {tally.controls} 件")
