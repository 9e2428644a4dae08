"""Findings for people, for programs (JSON) and for code-scanning tools (SARIF 2.1.0)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from luoshi import __version__
from luoshi.law.book import Book, Report
from luoshi.law.finding import Finding, NotChecked
from luoshi.law.force import Force

COLOURS = {Force.ERROR: "bold red", Force.WARNING: "yellow", Force.ADVICE: "cyan", Force.STATEMENT: "dim"}
_SARIF_LEVELS = {Force.ERROR: "error", Force.WARNING: "warning", Force.ADVICE: "note", Force.STATEMENT: "none"}


def finding_row(finding: Finding) -> dict[str, Any]:
    """One finding as plain data; start and end count characters in the part named by place."""
    passage = finding.passage
    return {
        "check": finding.check,
        "name": finding.name,
        "force": finding.force.value,
        "place": finding.place,
        "quote": passage.quote if passage else "",
        "start": passage.start if passage else 0,
        "end": passage.end if passage else 0,
        "message": finding.message,
        "rewrite": finding.rewrite,
        "at": finding.at,
        "words": finding.words,
    }


def open_row(item: NotChecked) -> dict[str, str]:
    """One check that could not decide."""
    return {"check": item.check, "name": item.name, "at": item.at, "needs": item.needs}


@dataclass(frozen=True, slots=True)
class Checked:
    """One paper with its report and what the reader had to say. name: the path as given, or an id."""

    name: str
    report: Report
    notes: tuple[str, ...] = ()


def report_row(checked: Checked) -> dict[str, Any]:
    """A whole report as plain data."""
    return {
        "id": checked.name,
        "findings": [finding_row(finding) for finding in checked.report.findings],
        "not_checked": [open_row(item) for item in checked.report.not_checked],
        "notes": list(checked.notes),
    }


def show_report(console: Console, checked: Checked) -> None:
    """Print a report grouped by force."""
    report = checked.report
    counts = {force: sum(finding.force is force for finding in report.findings) for force in Force}
    summary = "，".join(f"{force.label} {count} 处" for force, count in counts.items() if count)
    console.print(Text(f"{checked.name}：{summary or '没有发现问题'}", style="bold"))
    for finding in report.findings:
        _show_finding(console, finding)
    for note in checked.notes:
        console.print(Text(f"阅读提示：{note}", style="dim"))
    if report.not_checked:
        console.print(Text(f"未检查 {len(report.not_checked)} 项：", style="bold"))
        for item in report.not_checked:
            console.print(Text(f"  {item.check} {item.name}：需要{item.needs}（{item.at}）", style="dim"))


def _show_finding(console: Console, finding: Finding) -> None:
    passage = finding.passage
    words = f" “{_short(passage.quote)}”" if passage and passage.quote else ""
    head = Text.assemble(
        (f"{finding.force.label} ", COLOURS[finding.force]),
        (f"{finding.check} {finding.name}", "bold"),
        f"  〔{finding.place}〕{words}",
    )
    console.print(head)
    basis = f"依据：{finding.at}" + (f"“{finding.words}”" if finding.words else "")
    lines = [finding.message, basis, *_rewrite(finding)]
    console.print(Padding(Text("\n".join(lines)), (0, 0, 0, 4), expand=False))


def _rewrite(finding: Finding) -> Iterator[str]:
    if finding.rewrite:
        yield f"改为：{finding.rewrite}"
    elif finding.rewrite == "" and finding.passage:
        yield f"删去：{_short(finding.passage.quote)}"


def _short(text: str, limit: int = 60) -> str:
    flat = text.replace("\n", "⏎")
    return flat if len(flat) <= limit else flat[: limit - 1] + "…"


def sarif(book: Book, papers: Iterable[Checked]) -> dict[str, Any]:
    """SARIF log: rules are the clauses.

    A place counts characters within a part of the document, which SARIF's regions cannot say, so part, start and end
    stand in the properties and no region is claimed.
    """
    rules = [
        {
            "id": rule.check,
            "name": rule.name,
            "shortDescription": {"text": rule.name},
            "fullDescription": {"text": rule.summary},
            "properties": {"at": rule.at, "quote": rule.quote},
        }
        for rule in book.clauses
    ]
    results = [_sarif_result(paper.name, finding) for paper in papers for finding in paper.report.findings]
    driver = {"name": "luoshi", "version": __version__, "rules": rules}
    return {
        "version": "2.1.0",
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "runs": [{"tool": {"driver": driver}, "results": results}],
    }


def _sarif_result(name: str, finding: Finding) -> dict[str, Any]:
    row = finding_row(finding)
    return {
        "ruleId": finding.check,
        "level": _SARIF_LEVELS[finding.force],
        "message": {"text": finding.message},
        "locations": [
            {
                "physicalLocation": {"artifactLocation": {"uri": quote(name)}},
                "logicalLocations": [{"name": finding.place}],
            }
        ],
        "properties": {key: row[key] for key in ("at", "words", "quote", "start", "end", "rewrite")},
    }
