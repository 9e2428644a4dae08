"""Running text: paragraphs with their heading words, tables, pictures."""

import hashlib
import re
from collections.abc import Iterable, Iterator

from luoshi.paper.printing.engine import opens
from luoshi.paper.printing.matter import Box, Grid, Image, Para, Piece
from luoshi.terms.document import Block, Paragraph, Picture, Table, heading_level, heading_words

MEASURE = 156.0
TURNED_MEASURE = 225.0
_HEADING_LIMIT = 40
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufeff]")
_CHAPTER = re.compile(r"^第[一二三四五六七八九十百零〇\d]+[章节编](?:\s|　|$)")
_WIDE_COLUMNS = 9
_MAGIC = {b"\x89PNG": ".png", b"\xff\xd8\xff": ".jpg", b"GIF8": ".gif"}


def clean(text: str) -> str:
    """Text without control characters and without blanks at its ends (indents are the printer's business)."""
    return _CONTROL.sub("", text).strip(" \t\r\n\u3000\xa0\u200b")


def pieces(blocks: Iterable[Block]) -> Iterator[Piece]:
    """Blocks as pieces to print, empty paragraphs dropped."""
    for block in blocks:
        if isinstance(block, Table):
            if block.rows:
                yield _grid(block)
        elif isinstance(block, Picture):
            yield _image(block)
        elif clean(block.text):
            yield para(block)


def para(block: Paragraph) -> Para:
    """A paragraph; of a heading that runs on, only the words up to its first 。 are typed as heading."""
    text = clean(block.text)
    align = block.look.align if block.look and block.look.align in ("center", "right") else ""
    if _CHAPTER.match(text) and len(text) < _HEADING_LIMIT:
        return Para(text, "", level=1, sticky=True, align="center")
    level, stop = heading_level(text), heading_words(text)
    if not level:
        return Para("", text, align=align or "")
    return Para(text[:stop], text[stop:], level, sticky=stop == len(text)) if stop else Para("", text)


def _columns(table: Table) -> int:
    return max(sum(cell.columns for cell in row) for row in table.rows)


def _boxes(table: Table) -> tuple[tuple[Box, ...], ...]:
    """Cells with their columns, counted past cells that reach down from rows above."""
    taken: dict[int, int] = {}
    rows = []
    for number, cells in enumerate(table.rows):
        row: list[Box] = []
        column = 0
        for cell in cells:
            while column in taken:
                column += 1
            # Spans that overlap or leave the table, as broken files have them, are cut to what is free.
            wide = next((span for span in range(1, cell.columns) if column + span in taken), max(1, cell.columns))
            row.append(Box(clean(cell.text), wide, min(max(1, cell.rows), len(table.rows) - number), column))
            column += wide
        rows.append(tuple(row))
        taken = _below(taken, row)
    return tuple(rows)


def _below(taken: dict[int, int], row: Iterable[Box]) -> dict[int, int]:
    below = {at: left - 1 for at, left in taken.items() if left > 1}
    for box in row:
        if box.rows > 1:
            below.update(dict.fromkeys(range(box.at, box.at + box.columns), box.rows - 1))
    return below


def _shares(table: Table, rows: Iterable[Iterable[Box]], count: int) -> tuple[float, ...]:
    if len(table.widths) == count and all(width > 0 for width in table.widths):
        return tuple(round(width, 2) for width in table.widths)
    longest = [2.0] * count
    for row in rows:
        for box in row:
            if box.columns == 1 and box.at < count:
                longest[box.at] = max(longest[box.at], min(15.0, max(map(len, box.text.split("\n")))))
    return tuple(length + 1.5 for length in longest)


def _header(rows: tuple[tuple[Box, ...], ...], wanted: int) -> int:
    """Heading rows, with those that their merged cells reach into; none when the whole table would be heading."""
    header = max(0, wanted)
    for number, row in enumerate(rows):
        if number < header:
            header = max([header, *(number + box.rows for box in row)])
    return header if header < len(rows) else 0


def _grid(table: Table) -> Grid:
    rows = _boxes(table)
    count = max(_columns(table), *(box.at + box.columns for row in rows for box in row), 1)
    wide = sum(table.widths) > MEASURE + 10 or count >= _WIDE_COLUMNS
    size = 14.0 if count <= 4 else 12.0 if count <= (10 if wide else 7) else 10.5
    header = _header(rows, table.header)
    return Grid(rows, header, _shares(table, rows, count), size, turned=wide)


def _image(picture: Picture) -> Image:
    """A picture under a name of its content; without file and data when it is damaged or of another format."""
    ending = next((end for magic, end in _MAGIC.items() if picture.data.startswith(magic)), "")
    file = hashlib.sha256(picture.data).hexdigest()[:16] + ending if ending else ""
    if not (file and opens(file, picture.data)):
        return Image(picture.name, "", picture.width, picture.height)
    return Image(picture.name, file, picture.width, picture.height, picture.data)
