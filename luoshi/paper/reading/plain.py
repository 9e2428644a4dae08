"""Plain text and Markdown as lines."""

import re
from collections.abc import Iterator, Sequence

from luoshi.paper.reading import limits
from luoshi.paper.reading.failure import Unreadable
from luoshi.paper.reading.line import Line, Source
from luoshi.terms.document import Cell, Look, Paragraph, Part, Run, Table

_ENDS = re.compile(r"\r\n?|[\n\x0b\x0c\x85\u2028\u2029]")
_JUNK = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufeff\u200b]")
_BLANKS = " \t\u00a0\u3000\u2002\u2003\u2009"

_HEADING = re.compile(r"^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_DELIMITER = re.compile(r"^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
_BOLD = re.compile(r"\*\*(?=\S)([^*\n]{1,2000}?)(?<=\S)\*\*")
_LINK = re.compile(r"(!?)\[([^\[\]\n]{0,500})\]\([^()\s]{0,500}(?:\s+\"[^\"]{0,200}\")?\)")
_BULLET = re.compile(r"^\s*[-*+]\s+(?=\S)")
_ORDERED = re.compile(r"^\s*(\d{1,3}[.)])\s+(?=\S)")
_QUOTE = re.compile(r"^\s{0,3}(?:>\s?)+")
_FENCE = re.compile(r"^\s{0,3}(?:```|~~~).*$")
_THEMATIC = re.compile(r"^\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$")
_CODE = re.compile(r"`([^`\n]{1,1000})`")


def plain_source(text: str) -> Source:
    """Lines of a text. Markdown is recognised by its own marks; anything else is taken as it stands."""
    if len(text) > limits.TEXT_CHARACTERS:
        raise Unreadable(f"文字过长（超过{limits.TEXT_CHARACTERS // 10_000}万字），无法检查。请拆分后再试。")
    rows = _ENDS.split(_JUNK.sub("", text))
    if sum(1 for row in rows if row) > limits.LINES:
        raise Unreadable(f"文字超过{limits.LINES // 10_000}万行，无法检查。请拆分后再试。")
    source = Source()
    if is_markdown(rows):
        source.lines = list(_markdown(rows, source))
    else:
        source.lines = [Line(Paragraph(row, Part.BODY)) for row in (row.strip(_BLANKS) for row in rows) if row]
    return source


def is_markdown(rows: Sequence[str]) -> bool:
    """Headings with #, paired **, or a table with its delimiter row."""
    return any(_HEADING.match(row) or _BOLD.search(row) or ("|" in row and _DELIMITER.match(row)) for row in rows)


def _markdown(rows: Sequence[str], source: Source) -> Iterator[Line]:
    at, fenced = 0, False
    titled = False
    while at < len(rows):
        row = rows[at]
        if _FENCE.match(row):
            fenced = not fenced
        elif fenced:
            yield from _line(row, ())
        elif "|" in row and at + 1 < len(rows) and "|" in rows[at + 1] and _DELIMITER.match(rows[at + 1]):
            end = _table_end(rows, at)
            yield Line(_table(rows[at:end]))
            at = end
            continue
        elif not _THEMATIC.match(row):
            heading = _HEADING.match(row)
            for line in _line(*_inline(heading.group(2) if heading else _unmarked(row), source)):
                line.title = bool(heading and len(heading.group(1)) == 1 and not titled)
                titled = titled or line.title
                yield line
        at += 1


def _unmarked(row: str) -> str:
    row = _BULLET.sub("", _QUOTE.sub("", row))
    return _ORDERED.sub(r"\1", row)


def _line(text: str, bold: Sequence[tuple[int, int]]) -> Iterator[Line]:
    start, end = len(text) - len(text.lstrip(_BLANKS)), len(text.rstrip(_BLANKS))
    if start < end:
        yield Line(Paragraph(text[start:end], Part.BODY, None, tuple(_runs(text, bold, start, end))))


def _runs(text: str, bold: Sequence[tuple[int, int]], start: int, end: int) -> Iterator[Run]:
    """Stretches of bold and plain; none at all when nothing is bold."""
    at = start
    for first, last in bold:
        if at < first:
            yield Run(text[at:first], Look())
        yield Run(text[max(first, at):min(last, end)], Look(bold=True))
        at = last
    if bold and at < end:
        yield Run(text[at:end], Look())


def _inline(row: str, source: Source) -> tuple[str, list[tuple[int, int]]]:
    """Text without marks, and which stretches of it are bold."""
    if "![" in row:
        source.report.add("图片链接没有读出")
    row = _LINK.sub(r"\2", row)
    row = _CODE.sub(r"\1", row)
    text, bold, at = "", [], 0
    for match in _BOLD.finditer(row):
        text += row[at:match.start()]
        words = match.group(1)
        bold.append((len(text), len(text) + len(words)))
        text += words
        at = match.end()
    return text + row[at:], bold


def _table_end(rows: Sequence[str], at: int) -> int:
    end = at + 2
    while end < len(rows) and "|" in rows[end] and rows[end].strip():
        end += 1
    return end


def _table(rows: Sequence[str]) -> Table:
    cells = [[Cell(_bare(text)) for text in row.strip().strip("|").split("|")] for row in [rows[0], *rows[2:]]]
    return Table(tuple(tuple(row) for row in cells), Part.BODY)


def _bare(text: str) -> str:
    return _BOLD.sub(r"\1", _LINK.sub(r"\2", text)).strip()
