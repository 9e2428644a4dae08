"""What follows the text: 附件说明, 署名 and date, 附注, attachments, 版记."""

import re
from collections.abc import Iterator
from itertools import groupby

from luoshi.paper.printing.flow import clean, pieces
from luoshi.paper.printing.matter import Annex, Imprint, Item, Piece, Sign
from luoshi.paper.printing.titles import title_lines
from luoshi.terms.bodies import Level, read_name
from luoshi.terms.document import Block, Draft, Paragraph, Part
from luoshi.terms.profile import Layout

COUNTY_SEAL, TOWNSHIP_SEAL = 45.0, 42.0
"""Diameters in mm (国发〔1999〕25号 items 9, 11, 13)."""
_ENTRY = re.compile(r"^\s*(\d{1,2}[.．、])\s*(.*)$", re.DOTALL)
_NUMBERED = re.compile(r"^\s*附\s*件\s*(\d{1,2})\s*[：:.．、]\s*")
_NOTE = re.compile(r"^\s*附\s*件\s*[：:]?")
_LABEL = re.compile(r"^附\s*件\s*(?:[\d一二三四五六七八九十]{0,3})\s*[：:.．、]?$")
_LABELLED = re.compile(r"^(附\s*件\s*[\d一二三四五六七八九十]{0,3})\s*[：:.．、]\s*(\S.*)$")
_ATTENDANCE = re.compile(r"^(出\s*席|请\s*假|列\s*席|缺\s*席|主\s*持(?:人)?|记\s*录)\s*[：:]\s*")
_POST = re.compile(
    r"^(.{0,12}?(?:总\s*理|主\s*席|主\s*任|[省市州县区乡镇厅局署部院]\s*长|书\s*记))"
    r"[\s　]+([一-龥·][一-龥·\s　]{1,9})$")
_PRINTED_ON = re.compile(
    r"[\s　]*([\d〇○一二三四五六七八九十]{2,4}\s*年[^年\n]{1,6}月[^月\n]{1,6}日)[\s　]*(?:印发)?[\s　]*")


def enclosures_of(draft: Draft) -> tuple[Item, ...]:
    """附件说明, entry by entry: number and name."""
    lines = [clean(line) for line in draft.text(Part.ATTACHMENT_NOTE).split("\n")]
    lines = [_NUMBERED.sub(r"\1.", line) for line in lines]
    lines = [line for line in [_NOTE.sub("", line) if index == 0 else line for index, line in enumerate(lines)] if line]
    found = ((_ENTRY.match(line), line) for line in lines)
    return tuple(Item(match.group(1), clean(match.group(2))) if match else Item("", line.strip())
                 for match, line in found)


def attendance_of(draft: Draft) -> tuple[Item, ...]:
    """出席、请假、列席, each with its names; a line without a label continues the one before."""
    items: list[Item] = []
    for line in filter(None, map(clean, draft.text(Part.ATTENDANCE).split("\n"))):
        match = _ATTENDANCE.match(line)
        items.append(Item(f"{match.group(1)}：" if match else "", line[match.end():] if match else line))
    return tuple(items)


def sign_of(draft: Draft, layout: Layout, sealed: bool) -> Sign:
    """署名 and date: a person's name with a post gets a stamp box, organs a seal each unless `sealed` is off."""
    names = tuple(filter(None, (clean(line) for line in draft.text(Part.SIGNATURE).split("\n"))))
    date = re.sub(r"[\s　]", "", draft.text(Part.DATE))
    post = _POST.match(names[0]) if len(names) == 1 else None
    if post:
        return Sign("stamp", (clean(post.group(2)),), clean(post.group(1)), date)
    names = tuple(re.sub(r"[\s　]+", " ", name) for name in names)
    style = "sealed" if sealed and names and layout is not Layout.MINUTES else "plain"
    township = bool(names) and read_name(names[0]).level is Level.TOWNSHIP
    return Sign(style, names, "", date, TOWNSHIP_SEAL if township else COUNTY_SEAL)


def imprint_of(draft: Draft, layout: Layout, notes: list[str]) -> Imprint:
    """版记. A letter has neither 印发机关 nor 印发日期 (10.1)."""
    copies = re.sub(r"^抄\s*送\s*[：:]?\s*", "", clean(draft.text(Part.COPIES).replace("\n", "")))
    copies = re.sub(r"。?$", "。", copies, count=1) if copies else ""
    printed = clean(draft.text(Part.PRINTED).replace("\n", "　"))
    if layout is Layout.LETTER:
        if printed:
            notes.append("信函格式的版记不加印发机关和印发日期，未排：" + printed)
        return Imprint(copies=copies)
    found = _PRINTED_ON.search(printed)
    organ = clean(printed[:found.start()] + printed[found.end():]) if found else printed
    on = re.sub(r"[\s　]", "", found.group(1)) + "印发" if found else ""
    if not (printed or copies):
        notes.append("没有抄送机关、印发机关和印发日期，没有排版记")
    return Imprint(copies=copies, organ=organ, on=on)


def annexes_of(draft: Draft) -> Iterator[Annex]:
    """Attachments in order, each with its label, title and pieces."""
    placed = [block for _, block in draft.placed(Part.ATTACHMENT)]
    groups = [list(group) for _, group in groupby(placed, key=lambda block: block.annex)]
    for number, blocks in enumerate(groups, 1):
        yield _annex(blocks, f"附件{number}" if len(groups) > 1 else "附件")


def _annex(blocks: list[Block], label: str) -> Annex:
    rest = [block for block in blocks if not isinstance(block, Paragraph) or clean(block.text)]
    title = ""
    first = _text(rest)
    if first is not None and _LABEL.match(first):
        label = re.sub(r"[\s　：:.．、]", "", first)
        rest = rest[1:]
    elif first is not None and (match := _LABELLED.match(first)):
        label, title, rest = re.sub(r"\s", "", match.group(1)), match.group(2), rest[1:]
    if not title and (first := _text(rest)) is not None and _is_title(rest[0], first):
        title, rest = first, rest[1:]
    if title and (tail := _text(rest)) is not None and tail.startswith("（") and tail.endswith("）") and len(tail) < 24:
        return Annex(label, (*title_lines(title), tail), _flow(rest[1:]))
    return Annex(label, tuple(title_lines(title)), _flow(rest))


def _flow(blocks: list[Block]) -> tuple[Piece, ...]:
    return tuple(pieces(blocks))


def _text(blocks: list[Block]) -> str | None:
    return clean(blocks[0].text) if blocks and isinstance(blocks[0], Paragraph) else None


def _is_title(block: Block, text: str) -> bool:
    plain = isinstance(block, Paragraph) and block.level == 0
    return plain and len(text) <= 60 and not re.search(r"[。；：:]$|。|^第[一二三四五六七八九十\d]+[条章]", text)
