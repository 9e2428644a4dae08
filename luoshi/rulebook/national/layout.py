"""GB/T 9704-2012: paper, margins, pitch, alignment, indents, colour. Only where the file says how it looks."""

from collections.abc import Iterator
from dataclasses import replace

from luoshi.law.finding import Hit
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.rulebook.reading.layout import Row, first_look, grouped, is_mark_title, looked
from luoshi.terms.document import Draft, Look, Paragraph, Part, Sheet
from luoshi.terms.profile import GB_T_9704

_BECAUSE = "版式可由输出程序自动排正，只作提示"
_SLACK = 1.0
_EDGES = (
    ("top", "上边距（天头）", 37.0),
    ("bottom", "下边距", 35.0),
    ("left", "左边距（订口）", 28.0),
    ("right", "右边距", 26.0),
)
_LINE_BOX = {"top": 34.58, "bottom": 32.58}
"""Margins that put the first glyph at 37 mm when half of the leading stands above it (GB/T 33476.2-2016)."""
_PITCH = (27.5, 30.5)
"""23 to 21 rows in 225 mm: pitches that make room for the seal (5.2.3, 7.3.5.5), with a little slack."""
_INDENT, _INDENT_SLACK = 2.0, 0.35
_BLACK = {None, "", "auto", "000000", "black", "#000000"}
_LEAST = 12


def _off(sheet: Sheet) -> Iterator[str]:
    for edge, name, wanted in _EDGES:
        seen = float(getattr(sheet, edge))
        if min(abs(seen - wanted), abs(seen - _LINE_BOX.get(edge, wanted))) > _SLACK:
            yield f"{name}{seen:.1f}毫米（应为{wanted:g}毫米）"


@clause(
    "GB/T 9704-2012 5.2.1",
    "",
    check="K150",
    name="纸张和页边距",
    ids=("K150",),
    force=Force.ADVICE,
    outside=True,
    because=_BECAUSE,
)
def paper_and_margins(draft: Draft) -> Iterator[Hit]:
    """A4纸，天头37毫米、订口28毫米，版心156毫米×225毫米，误差不超过1毫米。"""
    sheet = draft.sheet
    if sheet is None:
        return
    short, long = sorted((sheet.width, sheet.height))
    if abs(short - 210) > _SLACK or abs(long - 297) > _SLACK:
        yield Hit(None, f"纸张是{sheet.width:.0f}毫米×{sheet.height:.0f}毫米，应为A4（210毫米×297毫米）。")
    elif sheet.width < sheet.height and (off := "，".join(_off(sheet))):
        yield Hit(None, f"页边距不合国家标准：{off}，请调整。")


_A4 = Sheet(210, 297, 37, 35, 28, 26)
paper_and_margins.complies(Draft(sheet=_A4))
paper_and_margins.complies(Draft())
paper_and_margins.complies(Draft(sheet=replace(_A4, top=34.6, bottom=32.6)))
paper_and_margins.breaches(Draft(sheet=replace(_A4, top=25.4, left=31.8)), says="上边距（天头）25.4毫米")
paper_and_margins.breaches(Draft(sheet=replace(_A4, width=216, height=279)), says="应为A4")


@clause(
    "GB/T 9704-2012 5.2.3",
    "",
    check="K151",
    name="行距",
    ids=("K151",),
    force=Force.ADVICE,
    outside=True,
    because=_BECAUSE,
)
def line_pitch(draft: Draft) -> Iterator[Hit]:
    """一般每面排22行，行距28磅至30磅；为使印章页有正文，可以调整一行。"""
    low, high = _PITCH
    rows = (
        (Part.BODY, offset, block)
        for offset, block, look in looked(draft, Part.BODY)
        if look.pitch is not None and not low <= look.pitch <= high
    )
    yield from grouped(
        draft, rows, lambda block: f"行距{block.look and block.look.pitch:g}磅，一般每面22行，请设为固定值28磅至30磅。"
    )


def _one(text: str, part: Part, look: Look) -> Draft:
    return Draft((Paragraph(text, part, look),))


line_pitch.complies(_one("请参加。", Part.BODY, Look(pitch=28.95)))
line_pitch.complies(_one("请参加。", Part.BODY, Look()))
line_pitch.complies(_one("请参加。", Part.BODY, Look(pitch=27.7)))
line_pitch.complies(_one("请参加。", Part.BODY, Look(pitch=30.35)))
line_pitch.breaches(_one("请参加。", Part.BODY, Look(pitch=20.0)), says="行距20磅")


@clause(
    "GB/T 9704-2012 7.3.1",
    "",
    check="K152",
    name="标题居中",
    ids=("K152",),
    force=Force.ADVICE,
    outside=True,
    because=_BECAUSE,
)
def title_centred(draft: Draft) -> Iterator[Hit]:
    """标题居中排布。"""
    rows = (
        (Part.TITLE, offset, block)
        for offset, block, look in looked(draft, Part.TITLE)
        if look.align not in (None, "center")
    )
    yield from grouped(draft, rows, lambda _block: "标题没有居中，请设为居中，并去掉用来对齐的空格。")


title_centred.complies(_one("关于开会的通知", Part.TITLE, Look(align="center")))
title_centred.breaches(_one("关于开会的通知", Part.TITLE, Look(align="left")), says="没有居中")


def _not_indented(draft: Draft) -> Iterator[Row]:
    for offset, block, look in looked(draft, Part.BODY):
        if look.first_indent is None or look.align in ("center", "right") or len(block.text) < _LEAST:
            continue
        lead = len(block.text) - len(block.text.lstrip("\u3000 "))
        spaces = block.text[:lead].count("\u3000") + block.text[:lead].count(" ") / 2
        if abs(look.first_indent + (look.left_indent or 0.0) + spaces - _INDENT) > _INDENT_SLACK:
            yield Part.BODY, offset, block


@clause(
    "GB/T 9704-2012 7.3.3",
    "",
    check="K153",
    name="段首空两字",
    ids=("K153",),
    force=Force.ADVICE,
    outside=True,
    because=_BECAUSE,
)
def first_line_indent(draft: Draft) -> Iterator[Hit]:
    """正文每个自然段左空二字，回行顶格。"""
    yield from grouped(draft, _not_indented(draft), lambda _block: "段首没有左空二字，请设置首行缩进2字符。")


_LONG = "请各单位认真组织，按时报送有关材料。"
first_line_indent.complies(_one(_LONG, Part.BODY, Look(first_indent=2.0)))
first_line_indent.complies(_one("　　" + _LONG, Part.BODY, Look(first_indent=0.0)))
first_line_indent.complies(_one("西丰县人民政府办公室公章位置", Part.BODY, Look(first_indent=0.0, align="right")))
first_line_indent.breaches(_one(_LONG, Part.BODY, Look(first_indent=0.0)), says="左空二字")


@clause(
    "工作惯例",
    "",
    check="K154",
    name="没有修订标记",
    ids=("K154",),
    force=Force.WARNING,
    outside=True,
    because="修订标记会把修改过程带给收文机关",
)
def no_tracked_changes(draft: Draft) -> Iterator[Hit]:
    """报送和印发的是定稿，不带修订标记。"""
    if draft.sheet is not None and draft.sheet.tracked > 0:
        yield Hit(None, f"文件里留有{draft.sheet.tracked}处修订标记，请逐处接受或者拒绝，定稿后再报送。")


no_tracked_changes.complies(Draft(sheet=_A4))
no_tracked_changes.breaches(Draft(sheet=replace(_A4, tracked=3)), says="3处修订标记")


@clause(
    "GB/T 9704-2012 7.3.3",
    "",
    check="K155",
    name="国标标题不加粗",
    ids=("K155",),
    force=Force.ADVICE,
    outside=True,
    because=_BECAUSE,
    tensions=("T32",),
)
def headings_not_bold(draft: Draft) -> Iterator[Hit]:
    """按国家标准排版时，标题和层次标题不加粗；按本县版式时不作此要求。"""
    if draft.facts.profile != GB_T_9704.key:
        return
    rows = [
        (part, offset, block)
        for part in (Part.TITLE, Part.BODY)
        for offset, block, _look in looked(draft, part)
        if (part is Part.TITLE or block.level) and (look := first_look(block)) and look.bold
    ]
    yield from grouped(draft, rows, lambda _block: "国家标准的标题和层次标题靠字体区分，不加粗，请取消加粗。")


_BOLD = _one("一、要求", Part.BODY, Look("黑体", 16.0, True))
_NATIONAL = replace(_BOLD.facts, profile=GB_T_9704.key)
headings_not_bold.complies(_BOLD)
headings_not_bold.breaches(_BOLD.knowing(_NATIONAL), says="取消加粗")


@clause(
    "GB/T 9704-2012 5.2.4",
    "",
    check="K156",
    name="文字用黑色",
    ids=("K156",),
    force=Force.ADVICE,
    outside=True,
    because=_BECAUSE,
)
def black_text(draft: Draft) -> Iterator[Hit]:
    """除发文机关标志和分隔线外，文字用黑色。"""
    rows = [
        (part, offset, block)
        for part in (Part.TITLE, Part.BODY)
        for offset, block, look in looked(draft, part)
        if (look.color or "").lower() not in _BLACK and not (part is Part.TITLE and is_mark_title(block))
    ]
    yield from grouped(draft, rows, lambda _block: "文字不是黑色，请改为黑色。")


black_text.complies(_one("请参加。", Part.BODY, Look(color="auto")))
black_text.complies(_one("西丰县人民政府令", Part.TITLE, Look(color="E60012")))
black_text.breaches(_one("关于开会的通知", Part.TITLE, Look(color="E60012")), says="改为黑色")
black_text.breaches(_one("请参加。", Part.BODY, Look(color="FF0000")), says="改为黑色")
