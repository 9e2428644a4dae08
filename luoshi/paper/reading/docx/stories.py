"""Block content: paragraphs, tables, text boxes, whatever wraps them (body, header, footnote, cell, box)."""

from collections.abc import Iterable, Iterator

from luoshi.paper.reading.docx.inline import Context, Mark, Piece, alternative, pieces
from luoshi.paper.reading.docx.looks import Frame, frame_of
from luoshi.paper.reading.docx.paragraphs import assemble
from luoshi.paper.reading.docx.pictures import Box
from luoshi.paper.reading.docx.story import Story
from luoshi.paper.reading.docx.tables import read_table
from luoshi.paper.reading.docx.xml import MC, Element, M, W, child

_WRAPPERS = frozenset(W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))


def read_story(container: Element, context: Context) -> Story:
    """All blocks inside an element. A paragraph whose mark was deleted runs on into the next one."""
    story = Story()
    carry: list[Piece] = []
    frame: Frame | None = None
    for item in _blocks(container, context):
        if item.tag == W + "tbl":
            story.extend(read_table(item, lambda cell: read_story(cell, context), context.report))
            continue
        props = item.find(W + "pPr")
        frame = frame_of(props, context.styles, context.numbering)
        content = [*carry, *pieces(item, frame, context)]
        carry = []
        if _mark_deleted(props):
            carry = content
            continue
        _take(story, content, frame, context)
    if carry and frame is not None:
        _take(story, carry, frame, context)
    return story


def _blocks(container: Element, context: Context) -> Iterator[Element]:
    """Paragraphs and tables in order; a display equation outside paragraphs counts as one."""
    for item in container:
        tag = str(item.tag)
        if tag in (W + "p", W + "tbl", M + "oMathPara"):
            yield item
        elif tag == MC + "AlternateContent":
            chosen = alternative(item)
            if chosen is not None:
                yield from _blocks(chosen, context)
        elif tag in _WRAPPERS:
            yield from _blocks(item, context)
        elif tag == W + "altChunk":
            context.report.add("嵌入的其他格式内容没有读出，请在原文件中核对")


def _mark_deleted(props: Element | None) -> bool:
    marks = child(props, "rPr")
    return marks is not None and (marks.find(W + "del") is not None or marks.find(W + "moveFrom") is not None)


def _take(story: Story, content: Iterable[Piece], frame: Frame, context: Context) -> None:
    for found in assemble(content, frame, context):
        if isinstance(found, Box):
            story.extend(read_story(found.content, context))
        elif isinstance(found, Mark):
            story.marks.append((max(len(story.blocks) - 1, 0), found))
        else:
            story.add(found)
