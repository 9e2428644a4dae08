"""附件1 五（一）5, type: title, body and the four heading levels. Only where the file says how it looks."""

import re
from collections.abc import Callable, Iterator

from luoshi.law.finding import Hit
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.rulebook.reading.layout import (
    Row,
    face_is,
    first_look,
    grouped,
    is_mark_title,
    looked,
    says_size,
    size_is,
)
from luoshi.terms.document import Draft, Look, Paragraph, Part, heading_words
from luoshi.terms.profile import Face

AT = "附件1 五（一）5"
_BECAUSE = "版式按审核重点提示，输出时自动排正"
_PLAIN = (Part.ADDRESSEES, Part.BODY, Part.SIGNATURE, Part.DATE)
_FACES = {1: Face.HEITI, 2: Face.KAITI, 3: Face.FANGSONG, 4: Face.FANGSONG}
_LEVEL_NAMES = {1: "一级标题", 2: "二级标题", 3: "三级标题", 4: "四级标题"}
_TITLE, _TEXT = 22.0, 16.0
_HEADING = 40
_CHAPTER = re.compile(r"^第[一二三四五六七八九十百零〇\d]+[章节编](?:\s|\u3000|$)")


def _seen(look: Look | None) -> str:
    look = look or Look()
    size = says_size(look.size) if look.size else ""
    return f"{size}{look.font or ''}{'加粗' if look.bold else ''}"


def _title_is_right(look: Look) -> bool:
    small = face_is(look, Face.XIAOBIAOSONG)
    song = face_is(look, Face.SONGTI) and look.bold is not False
    return size_is(look, _TITLE) and (small or song)


def _say_title(block: Paragraph) -> str:
    return f"标题字体字号是“{_seen(block.look)}”，应为2号宋体加黑（或者2号小标宋体）。"


def _say_text(block: Paragraph) -> str:
    return f"正文字体字号是“{_seen(block.look)}”，应为3号仿宋。"


def _is_chapter(block: Paragraph, look: Look) -> bool:
    """The heading of a chapter in a text that goes by chapters; the annex gives it no type, 黑体 is usual."""
    heading = look.align == "center" and len(block.text) < _HEADING and _CHAPTER.match(block.text) is not None
    return heading and face_is(look, Face.HEITI) and size_is(look, _TEXT)


def _plain_rows(draft: Draft) -> Iterator[Row]:
    for part in _PLAIN:
        for offset, block, look in looked(draft, part):
            if part is Part.BODY and (block.level or _is_chapter(block, look)):
                continue
            if not (face_is(look, Face.FANGSONG) and size_is(look, _TEXT)):
                yield part, offset, block


@clause(
    AT,
    "标题与正文之间空一行，使用2号宋体加黑；正文使用3号仿宋_GB2312简体字",
    check="K72",
    name="标题和正文字体字号",
    ids=("K72", "X1-5(1)5.1", "X1-5(1)5.2"),
    force=Force.WARNING,
    because=_BECAUSE,
    tensions=("T32",),
)
def title_and_text_type(draft: Draft) -> Iterator[Hit]:
    """标题2号宋体加黑或者小标宋体，正文3号仿宋。"""
    titles = (
        (Part.TITLE, offset, block) for offset, block, look in looked(draft, Part.TITLE)
        if not (_title_is_right(look) or is_mark_title(block))
    )
    yield from grouped(draft, titles, _say_title)
    yield from grouped(draft, _plain_rows(draft), _say_text)


def _sheet(*blocks: tuple[str, Part, Look | None]) -> Draft:
    return Draft(tuple(Paragraph(text, part, look) for text, part, look in blocks))


_SONG, _XIAO = Look("宋体", 22.0, True), Look("方正小标宋简体", 22.0, False)
_FANG, _SMALL = Look("仿宋_GB2312", 16.0), Look("宋体", 14.0)
title_and_text_type.complies(_sheet(("关于开会的通知", Part.TITLE, _SONG), ("请参加。", Part.BODY, _FANG)))
title_and_text_type.complies(
    _sheet(("关于开会的通知", Part.TITLE, _XIAO), ("请参加。", Part.BODY, Look("FangSong", 15.75)))
)
title_and_text_type.complies(Draft.of(title="关于开会的通知", body="请参加。"))
title_and_text_type.complies(_sheet(("西丰县人民政府令", Part.TITLE, Look("方正小标宋简体", 39.0, color="E60012"))))
title_and_text_type.complies(_sheet(("第一章　总则", Part.BODY, Look("黑体", 16.0, align="center"))))
title_and_text_type.breaches(
    _sheet(("关于开会的通知", Part.TITLE, _SMALL), ("请参加。", Part.BODY, _FANG)), says="2号宋体加黑"
)
title_and_text_type.breaches(_sheet(("请参加。", Part.BODY, _SMALL), ("请准时。", Part.BODY, _SMALL)), says="共2段")


def _wrong_level(block: Paragraph, level: int) -> bool:
    look = first_look(block)
    faces = (_FACES[level],) if heading_words(block.text) else (_FACES[level], Face.FANGSONG)
    return look is not None and not (face_is(look, *faces) and size_is(look, _TEXT))


def _say_level(name: str, face: Face) -> Callable[[Paragraph], str]:
    return lambda block: f"{name}是“{_seen(first_look(block))}”，应为3号{face.value}。"


@clause(
    AT,
    "第一层使用3号黑体字，第二层使用3号楷体_GB2312字，第三、四层使用3号仿宋_GB2312简体字加黑",
    check="K71",
    name="层次标题字体",
    ids=("K71", "X1-5(1)5.4"),
    force=Force.WARNING,
    because=_BECAUSE,
    tensions=("T32",),
)
def heading_type(draft: Draft) -> Iterator[Hit]:
    """一级标题3号黑体，二级3号楷体，三、四级3号仿宋（加黑或者不加黑均可）。"""
    rows = [(Part.BODY, offset, block) for offset, block, _look in looked(draft, Part.BODY) if block.level]
    for level, name in _LEVEL_NAMES.items():
        wrong = (row for row in rows if row[2].level == level and _wrong_level(row[2], level))
        yield from grouped(draft, wrong, _say_level(name, _FACES[level]))


_HEI, _KAI = Look("黑体", 16.0), Look("楷体", 16.0)
heading_type.complies(
    _sheet(("一、要求", Part.BODY, _HEI), ("（一）目标", Part.BODY, _KAI), ("1.抓实", Part.BODY, _FANG))
)
heading_type.complies(Draft.of(body="一、要求"))
heading_type.complies(_sheet(("一、原则同意《全县防汛抗旱应急预案》，由你局组织实施。", Part.BODY, _FANG)))
heading_type.breaches(_sheet(("一、原则同意。由你局印发并组织实施。", Part.BODY, _FANG)), says="应为3号黑体")
heading_type.breaches(
    _sheet(("一、要求", Part.BODY, _SMALL), ("二、任务", Part.BODY, _SMALL)), says="应为3号黑体。（共2段"
)
heading_type.breaches(_sheet(("（一）目标", Part.BODY, _FANG)), says="应为3号楷体")
