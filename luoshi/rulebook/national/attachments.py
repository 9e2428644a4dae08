"""GB/T 9704-2012 7.3.4 and 7.3.7: the attachment note and the attachments themselves."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from luoshi.law.finding import Hit
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.rulebook.reading.language import Spot, once
from luoshi.terms.document import Draft, Part

_HEAD = re.compile(r"^[ \u3000]*附\s*件\s*[：:]?\s*")
_ITEM = re.compile(r"^[ \u3000]*(\d{1,2})\s*([.．、，,])\s*(?!\d)")
_TAIL = re.compile(r"[；;。，,.]\s*$")
_FOLD = re.compile(r"[\s\u3000《》〈〉“”\"（）()]|\.(?:docx?|pdf|xlsx?|wps|et)$")
_LABEL = re.compile(r"^\s*附\s*件\s*(\d{0,2})\s*[：:]?\s*$")
_ABSENT = re.compile(r"附件[:：]?\s*[（(]?略|另附|另发|电子版")


@dataclass(frozen=True, slots=True)
class Entry:
    """One name of the note: its number (0 without), the mark after it, the name, and its place in the part."""

    number: int
    point: str
    name: str
    start: int
    end: int


def entries(draft: Draft) -> tuple[Entry, ...]:
    """Names in the attachment note, line by line; a line without a number continues the one before."""
    rows: list[Entry] = []
    for offset, block in draft.paragraphs(Part.ATTACHMENT_NOTE):
        head = _HEAD.match(block.text)
        shift = head.end() if head else 0
        item = _ITEM.match(block.text[shift:])
        start = shift + (item.end() if item else 0)
        name = block.text[start:].strip()
        place = (offset + start, offset + len(block.text.rstrip()))
        if item or not rows or rows[-1].number == 0 and head:
            rows.append(Entry(int(item[1]) if item else 0, item[2] if item else "", name, *place))
        else:
            last = rows[-1]
            rows[-1] = Entry(last.number, last.point, last.name + name, last.start, place[1])
    return tuple(row for row in rows if row.name)


@clause(
    "GB/T 9704-2012 7.3.4",
    "",
    check="K136",
    name="附件说明的写法",
    ids=("K136",),
    force=Force.ADVICE,
    outside=True,
    because="格式细节，只作建议",
)
def attachment_note_form(draft: Draft) -> Iterator[Hit]:
    """“附件：”后写名称；多个附件用“1.”“2.”编号，只有一个不编号；名称后面不加标点，不加书名号。"""
    rows = entries(draft)
    if not rows:
        return
    part = Part.ATTACHMENT_NOTE
    tails = [Spot(part, row.end - 1, row.end, "") for row in rows if _TAIL.search(row.name)]
    yield from once(draft, tails, "附件名称后面不加标点，请删去“{原文}”。")
    points = [Spot(part, row.start - len(row.point), row.start) for row in rows if row.point in ("、", "，", ",")]
    yield from once(draft, points, "附件序号用阿拉伯数字加下圆点，写作“1.”。")
    if len(rows) == 1 and rows[0].number:
        yield Hit(draft.passage(part, 0, rows[0].end), "只有一个附件时不编序号，直接写“附件：名称”。")
    titled = [
        Spot(part, row.start, row.end, row.name[1:-1])
        for row in rows
        if row.name.startswith("《") and row.name.endswith("》") and row.name.count("《") == 1
    ]
    yield from once(draft, titled, "附件名称不加书名号，写作“{改为}”。")


attachment_note_form.complies(Draft.of(attachment_note="附件：1.任务分解表\n2.成员名单"))
attachment_note_form.complies(Draft.of(attachment_note="附件：任务分解表"))
attachment_note_form.breaches(Draft.of(attachment_note="附件：1.任务分解表；\n2.成员名单。"), says="不加标点")
attachment_note_form.breaches(Draft.of(attachment_note="附件：1、任务分解表\n2、成员名单"), says="下圆点")
attachment_note_form.breaches(Draft.of(attachment_note="附件：1.任务分解表"), says="不编序号")
attachment_note_form.breaches(Draft.of(attachment_note="附件：《任务分解表》"), says="不加书名号")


def _fold(text: str) -> str:
    return _FOLD.sub("", text)


def _headings(draft: Draft) -> dict[int, str]:
    """First lines of each attachment, up to its first three, joined."""
    heads: dict[int, list[str]] = {}
    for _offset, block in draft.paragraphs(Part.ATTACHMENT):
        rows = heads.setdefault(block.annex or 1, [])
        if len(rows) < 4 and not _LABEL.match(block.text):
            rows.append(block.text)
    return {number: _fold("".join(rows)) for number, rows in heads.items()}


@clause(
    "GB/T 9704-2012 7.3.7",
    "",
    check="K73",
    name="附件与附件说明一致",
    ids=("K73",),
    force=Force.WARNING,
    outside=True,
    because="标准要求一致；本规则第八十条同样列明附件",
)
def attachments_match_note(draft: Draft) -> Iterator[Hit]:
    """附件说明列了几个、叫什么，后面附的就是几个、叫什么。"""
    rows, heads = entries(draft), _headings(draft)
    note = draft.text(Part.ATTACHMENT_NOTE)
    if not rows or not heads or _ABSENT.search(note):
        return
    if len(heads) == 1 < len(rows):
        yield from _missing(draft, rows)
        return
    if len(rows) != len(heads):
        yield Hit(
            draft.passage(Part.ATTACHMENT_NOTE), f"附件说明列了{len(rows)}个附件，后面附了{len(heads)}个，请核对补齐。"
        )
        return
    for index, row in enumerate(rows, 1):
        if _fold(row.name) not in heads.get(index, _fold(row.name)):
            yield Hit(
                draft.passage(Part.ATTACHMENT_NOTE, row.start, row.end),
                f"附件{index}的标题与附件说明不一致，请改成同样的名称。",
            )


def _missing(draft: Draft, rows: tuple[Entry, ...]) -> Iterator[Hit]:
    """Several names, one stretch of attached text: each name must at least stand somewhere in it."""
    text = _fold(draft.text(Part.ATTACHMENT))
    absent = [row for row in rows if _fold(row.name) not in text]
    if absent:
        yield Hit(
            draft.passage(Part.ATTACHMENT_NOTE, absent[0].start, absent[0].end),
            f"附件说明列了{len(rows)}个附件，其中{len(absent)}个没有附上，请补齐或者核对名称。",
        )


attachments_match_note.complies(
    Draft.of(attachment_note="附件：1.任务表\n2.名单", attachments=("附件1\n任务表\n一", "名单\n甲"))
)
attachments_match_note.complies(
    Draft.of(attachment_note="附件：1.任务表\n2.名单", attachments=("任务表\n一\n附件2\n名单",))
)
attachments_match_note.breaches(
    Draft.of(attachment_note="附件：1.任务表\n2.名单", attachments=("任务表\n一",)), says="1个没有附上"
)
attachments_match_note.complies(Draft.of(attachment_note="附件：略", attachments=("任务表",)))
attachments_match_note.complies(Draft.of(attachment_note="附件：1.任务表\n2.名单"))
attachments_match_note.breaches(
    Draft.of(attachment_note="附件：1.任务表\n2.名单\n3.略图", attachments=("任务表", "名单")),
    says="列了3个附件，后面附了2个",
)
attachments_match_note.breaches(
    Draft.of(attachment_note="附件：任务表", attachments=("附件\n责任分工表\n一",)), says="标题与附件说明不一致"
)
