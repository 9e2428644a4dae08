"""Block content: paragraphs, tables, text boxes, whatever wraps them (body, header, footnote, cell, box)."""

from collections.abc import Iterable, Iterator

from luoshi.paper.reading.docx.inline import Context, Mark, Piece, alternative, pieces
from luoshi.paper.reading.docx.looks import Frame
from luoshi.paper.reading.docx.paragraphs import assemble
from luoshi.paper.reading.docx.pictures import Box
from luoshi.paper.reading.docx.story import Story
from luoshi.paper.reading.docx.tables import read_table
from luoshi.paper.reading.docx.xml import MC, Element, M, W, child

_BLOCKS = frozenset({W + "p", W + "tbl", M + "oMathPara"})
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
        frame = context.looks.frame(child(item, "pPr"))
        content = [*carry, *pieces(item, frame, context)]
        carry = []
        if frame.runs_on:
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
        if tag in _BLOCKS:
            yield item
        elif tag == MC + "AlternateContent":
            chosen = alternative(item)
            if chosen is not None:
                yield from _blocks(chosen, context)
        elif tag in _WRAPPERS:
            yield from _blocks(item, context)
        elif tag == W + "altChunk":
            context.report.add("嵌入的其他格式内容没有读出，请在原文件中核对")


def _take(story: Story, content: Iterable[Piece], frame: Frame, context: Context) -> None:
    for found in assemble(content, frame, context):
        if isinstance(found, Box):
            story.extend(read_story(found.content, context))
        elif isinstance(found, Mark):
            story.marks.append((max(len(story.blocks) - 1, 0), found))
        else:
            story.add(found)
