"""Cutting one paragraph into several without losing a character that shows."""

from collections.abc import Sequence
from dataclasses import replace

from luoshi.paper.reading.line import Line
from luoshi.terms.document import Paragraph, Run, Table


def cut(line: Line, *places: int) -> list[Line]:
    """The line cut before each place; blanks at the new edges go."""
    block = line.block
    if not isinstance(block, Paragraph):
        return [line]
    edges = [0, *places, len(block.text)]
    found = []
    for start, end in zip(edges, edges[1:], strict=False):
        text = block.text[start:end]
        first, last = start + len(text) - len(text.lstrip()), start + len(text.rstrip())
        if first < last:
            auto = max(0, min(block.auto, last) - first)
            runs = _slice(block.runs, first, last)
            found.append(Line(replace(block, text=block.text[first:last], runs=runs, auto=auto)))
    return found or [line]


def _slice(runs: Sequence[Run], first: int, last: int) -> tuple[Run, ...]:
    found, at = [], 0
    for run in runs:
        start, end = max(first - at, 0), min(last - at, len(run.text))
        if start < end:
            found.append(Run(run.text[start:end], run.look))
        at += len(run.text)
    return tuple(found)


def rows_of(table: Table) -> list[Line]:
    """Every line of every cell as a paragraph; cells of a row that hold one line each stay one line, a tab between."""
    found = []
    for row in table.rows:
        texts = [cell.text.strip() for cell in row if cell.text.strip()]
        lines = ["\t".join(texts)] if all("\n" not in text for text in texts) else [
            part for text in texts for part in text.split("\n")]
        found += [Line(Paragraph(text.strip(), table.part)) for text in lines if text.strip()]
    return found
