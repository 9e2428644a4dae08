"""版头 and what leads to the body: mark, number, signer, title, addressees (GB/T 9704 7.2, 7.3.1, 7.3.2)."""

import re
from dataclasses import replace

from luoshi.paper.reading.line import Line, Report
from luoshi.paper.reading.parts import patterns
from luoshi.paper.reading.parts.cutting import cut, rows_of
from luoshi.paper.reading.parts.title import large, title_span
from luoshi.terms.document import Paragraph, Part, Table

_ABOVE = 16
_FILE = ("文件", "文　件", "文 件")
_TABLE = 400
_AFTER = 5
_RED = ("FF", "E6", "ED", "C0")


def mark_head(lines: list[Line], report: Report, start: int) -> int:
    """Settle everything above the body, splitting lines where two parts share one; gives where the body begins."""
    _lay_open(lines, start)
    at = _above_title(lines, start)
    span = title_span(lines, at)
    if span is None:
        report.add("没有辨认出标题")
        return _after_title(lines, at)
    for line in lines[at:span[0]]:
        _mark_stray(line, report)
    for line in lines[span[0]:span[1]]:
        line.settle(Part.TITLE)
    _order_and_minutes(lines, span)
    return _after_title(lines, span[1])


def _lay_open(lines: list[Line], start: int) -> None:
    """Tables that only arrange the parts of the 版头 become lines; number and signer on one line become two."""
    index = start
    while index < min(start + _ABOVE, len(lines)):
        line = lines[index]
        if isinstance(line.block, Table) and len(line.text) <= _TABLE and _is_letterhead(line.block):
            lines[index:index + 1] = _letterhead(line.block)
            continue
        match = patterns.NUMBER_SIGNER.match(line.text) if line.is_text else None
        if match and patterns.is_number(match["number"].strip()):
            lines[index:index + 1] = cut(line, match.start("signer"))
        elif line.is_text and patterns.SIGNER.match(line.text.strip()):
            _more_signers(lines, index + 1)
        index += 1


def _more_signers(lines: list[Line], index: int) -> None:
    """Settle the names below 签发人：, of which the last stand beside the number (GB/T 9704 7.2.6)."""
    first = index
    while index < len(lines) and lines[index].is_text and patterns.is_names(lines[index].text):
        index += 1
    if index >= len(lines) or not lines[index].is_text:
        return
    match = patterns.NUMBER_NAMES.match(lines[index].text)
    if match and patterns.is_number(match["number"]) and patterns.is_names(match["signer"]):
        lines[index:index + 1] = cut(lines[index], match.start("signer"))
        lines[index + 1].settle(Part.SIGNER)
    if patterns.is_number(lines[index].text.strip()):
        for line in lines[first:index]:
            line.settle(Part.SIGNER)


def _letterhead(table: Table) -> list[Line]:
    """The rows of such a table; beside a cell that says 文件 every name is part of the mark, and 文件 closes it."""
    words = [cell.text.strip() for row in table.rows for cell in row if cell.text.strip() in _FILE]
    names = tuple(tuple(cell for cell in row if cell.text.strip() not in _FILE) for row in table.rows)
    rows = rows_of(replace(table, rows=names))
    if words or any(row.text in _FILE for row in rows):
        for row in rows:
            if patterns.is_signature(re.sub(r"\s*文\s*件$", "", row.text), None) or row.text in _FILE:
                row.settle(Part.MARK)
    last = max((at for at, row in enumerate(rows, 1) if row.part is Part.MARK), default=len(rows))
    return [*rows[:last], *(Line(Paragraph(word, Part.MARK), Part.MARK, known=True) for word in words), *rows[last:]]


def _is_letterhead(table: Table) -> bool:
    texts = [text.strip() for row in table.rows for cell in row for text in cell.text.split("\n")]
    return any(patterns.is_number(text) or patterns.SIGNER.match(text) or patterns.MARK.match(text) or text in _FILE
               for text in texts)


def _simple(text: str) -> Part | None:
    if patterns.COPY_NUMBER.match(text):
        return Part.COPY_NUMBER
    if patterns.URGENCY.match(text):
        return Part.URGENCY
    if patterns.is_number(text):
        return Part.NUMBER
    if patterns.SIGNER.match(text):
        return Part.SIGNER
    if patterns.RULE.match(text) or patterns.PAGE_NUMBER.match(text):
        return Part.PAGE
    return None


def _above_title(lines: list[Line], start: int) -> int:
    """Settle the simple parts above the title; a body's name that stands over the number is the mark."""
    number = next((index for index in range(start, min(start + _ABOVE, len(lines)))
                   if lines[index].is_text and patterns.is_number(lines[index].text.strip())), -1)
    at = start
    for index in range(start, min(start + _ABOVE, len(lines))):
        known = lines[index].part if lines[index].known else None
        part = known or _simple(lines[index].text.strip()) or _mark(lines, index, number)
        if part is None and lines[index].is_text:
            break
        if part is not None:
            lines[index].settle(part)
        at = index + 1
    return at


def _mark(lines: list[Line], index: int, number: int) -> Part | None:
    text = lines[index].text.strip()
    if not lines[index].is_text or "关于" in text:
        return None
    if patterns.MARK.match(text) or text in _FILE:
        return Part.MARK
    if _is_red(lines[index]) and not patterns.ORDER_MARK.match(text):
        return Part.MARK
    if index < number and all(_stands_over(line) for line in lines[index:number]):
        return Part.MARK
    return None


def _stands_over(line: Line) -> bool:
    """What may stand above a number: a name of a body, or a part that is known by itself."""
    text = line.text.strip()
    return line.known or _simple(text) is not None or patterns.is_signature(text, None)


def _is_red(line: Line) -> bool:
    look = line.block.look if isinstance(line.block, Paragraph) else None
    color = (look.color or "") if look else ""
    return len(color) == 6 and color[:2].upper() in _RED and color[2:4] < "40" and color[4:] < "40"


def _mark_stray(line: Line, report: Report) -> None:
    part = _simple(line.text.strip()) if line.is_text else None
    line.settle(part or Part.BODY)
    if part is None and line.text:
        report.add("标题之前有未能辨认的文字，按正文保留")


def _order_and_minutes(lines: list[Line], span: tuple[int, int]) -> None:
    """`…令` or `…纪要` over a number over another title of its kind, or red over black, is the mark."""
    first, end = span
    if end - first != 1 or not patterns.ORDER_MARK.match(lines[first].text.strip()):
        return
    at = _issue_lines(lines, end)
    below = title_span(lines, at) if at > end else None
    if below is None or below[0] != at:
        return
    over = _is_red(lines[first]) and large(lines[at])
    if over or patterns.ORDER_MARK.match("".join(line.text.strip() for line in lines[at:below[1]])):
        lines[first].settle(Part.MARK)
        for line in lines[at:below[1]]:
            line.settle(Part.TITLE)


def _issue_lines(lines: list[Line], start: int) -> int:
    """Settle number, issuing body and date that stand under such a mark; gives the index after them."""
    at = start
    while at < len(lines):
        text = lines[at].text.strip()
        match = patterns.SIGN_DATE.match(text) if lines[at].is_text and at > start else None
        if match and patterns.ORGAN.match(re.sub(r"\s", "", match["sign"])):
            lines[at:at + 1] = cut(lines[at], match.start("date"))
            lines[at].settle(Part.SIGNATURE)
        elif at > start and patterns.is_date(text):
            lines[at].settle(Part.DATE)
        elif (part := _simple(text)) is not None:
            lines[at].settle(part)
        else:
            break
        at += 1
    return at


def _after_title(lines: list[Line], start: int) -> int:
    """Settle number, subtitle and addressees under the title; gives where the body begins."""
    have_number = any(line.part is Part.NUMBER for line in lines[:start])
    at = start
    while at < len(lines) and at < start + _AFTER:
        text = lines[at].text.strip()
        if lines[at].known:
            pass
        elif patterns.RULE.match(text):
            lines[at].settle(Part.PAGE)
        elif patterns.is_number(text) and not have_number:
            lines[at].settle(Part.NUMBER)
        elif patterns.SIGNER.match(text):
            lines[at].settle(Part.SIGNER)
        elif patterns.SUBTITLE.match(text) and any(line.part is Part.TITLE for line in lines[:at]):
            lines[at].settle(Part.TITLE)
        elif patterns.is_date(text):
            pass
        else:
            break
        at += 1
    minutes = at > 0 and any(line.part is Part.TITLE and line.text.strip().endswith("纪要") for line in lines[:at])
    return at if minutes else _addressees(lines, at)


def _addressees(lines: list[Line], at: int) -> int:
    count = _addressee_lines(lines, at)
    for line in lines[at:at + count]:
        line.settle(Part.ADDRESSEES)
    if count or at >= len(lines) or not lines[at].is_text:
        return at + count
    text = lines[at].text
    colon = min((place for place in (text.find("："), text.find(":")) if place > 0), default=-1)
    if 0 < colon < len(text) - 10 and patterns.is_addressee_name(text[:colon].strip()):
        lines[at:at + 1] = cut(lines[at], colon + 1)
        lines[at].settle(Part.ADDRESSEES)
        return at + 1
    return at


def _addressee_lines(lines: list[Line], at: int) -> int:
    """How many lines from `at` on are addressees."""
    joined = ""
    for count in range(1, min(7, len(lines) - at + 1)):
        line = lines[at + count - 1]
        text = line.text.strip()
        if not line.is_text or line.known or "。" in text or (count > 1 and not _runs_over(joined)):
            return 0
        joined += text
        if patterns.is_addressees(joined):
            return count
        if text[-1:] in "：:" or len(joined) > 420:
            return 0
        if count == 1 and patterns.is_bare_addressees(text):
            follows = lines[at + 1].text.strip() if at + 1 < len(lines) else ""
            broken = text[-1] in "、，,各直属" and len(follows) < 40
            return 2 if broken and patterns.is_addressees(text + follows) else 1
    return 0


def _runs_over(text: str) -> bool:
    """Whether a line of addressees goes on below: it stops at a mark of enumeration, or is full."""
    return text[-1:] in "、，,；;" or (len(text) >= 16 and ("、" in text or "，" in text) and text.startswith("各"))
