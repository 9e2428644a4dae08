"""The bars on the corpora: taught faults found, correct ones left alone, real documents not cried at."""

import json
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from luoshi.cli.common import registry
from luoshi.cli.records import Tally
from luoshi.law.book import Report, load_book
from luoshi.law.force import Force
from luoshi.paper.reading import read_record
from luoshi.terms.document import Draft

SHARED = Path(__file__).parents[3] / "shared" / "corpus"
CODES: dict[str, list[str]] = tomllib.loads((Path(__file__).parent / "codes.toml").read_text(encoding="utf-8"))["codes"]


def _rows(name: str) -> Iterator[dict[str, Any]]:
    path = SHARED / name
    if not path.exists():
        pytest.skip(f"没有语料 ../shared/corpus/{name}")
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _check(row: dict[str, Any]) -> Report:
    draft = read_record(row)[1]
    return load_book().check(draft.knowing(replace(draft.facts, registry=registry())))


def test_taught_faults() -> None:
    tally = Tally()
    for row in _rows("faulty.jsonl"):
        tally.add(row, _check(row), CODES)
    share = {
        kind: sum(found for (_, how), (found, _) in tally.faults.items() if how == kind)
        / sum(count for (_, how), (_, count) in tally.faults.items() if how == kind)
        for kind in ("mechanical", "partly")
    }
    assert share["mechanical"] >= 0.95, tally.missed
    assert share["partly"] >= 0.60, tally.missed
    assert not [line for line in tally.false_alarms if " error " in line]
    assert not tally.disputed


def test_real_documents() -> None:
    reports = {row["id"]: _check(row) for row in _rows("real.jsonl") if row["complete"] and row["era"] == "2012条例后"}
    cried = {
        name: [finding.message for finding in report.findings if finding.force is Force.ERROR]
        for name, report in reports.items()
        if not report.clean
    }
    warnings = sum(finding.force is Force.WARNING for report in reports.values() for finding in report.findings)
    assert len(cried) <= 0.03 * len(reports), cried
    assert warnings <= 0.5 * len(reports)


def test_real_numbers() -> None:
    path = SHARED / "numbers.tsv"
    if not path.exists():
        pytest.skip("没有语料 ../shared/corpus/numbers.tsv")
    book = load_book()
    wrong: list[tuple[str, object]] = []
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        number, form = line.split("\t")
        findings = book.check(Draft.of(number=number, whole=False)).findings
        if form == "standard" and any(finding.force is Force.ERROR for finding in findings):
            wrong.append((number, [finding.message for finding in findings]))
        if form != "standard" and not findings:
            wrong.append((number, form))
    assert not wrong, wrong[:20]
