"""Draft -> Matter: everything the paper says, sorted into the places where it is printed."""

import math
from dataclasses import replace

from luoshi.paper.printing.flow import pieces
from luoshi.paper.printing.head import head_of
from luoshi.paper.printing.matter import Head, Image, Imprint, Matter
from luoshi.paper.printing.tail import annexes_of, attendance_of, enclosures_of, imprint_of, sign_of
from luoshi.paper.printing.titles import width
from luoshi.terms.document import Block, Draft, Paragraph, Part
from luoshi.terms.profile import Layout

_UNPRINTED = {
    Part.WEB: "网页信息不属于公文，没有排印",
    Part.INTERPRETATION: "解读材料另行发布，没有与公文一并排印",
    Part.PAGE: "原稿页眉页脚没有沿用，页码按国家标准重新编排",
}


def compose(draft: Draft, layout: Layout, sealed: bool = True) -> Matter:
    """The paper as matter to print; `notes` tell what is guessed, moved or left out."""
    notes: list[str] = []
    flow = [block for block in draft.blocks if block.part is Part.BODY or _stray(block)]
    draft = replace(draft, blocks=tuple(block for block in draft.blocks if not _stray(block)))
    head = head_of(draft, layout, notes)
    imprint = imprint_of(draft, layout, notes)
    head, imprint = _shifted(head, imprint, notes)
    body, annexes = tuple(pieces(flow)), tuple(annexes_of(draft))
    notes += [text for part, text in _UNPRINTED.items() if draft.text(part).strip()]
    everything = [*body, *(piece for annex in annexes for piece in annex.pieces)]
    notes += [f"图片“{piece.name}”已损坏或格式不能排印（可用 PNG、JPEG、GIF），原位留了空框" for piece in everything
              if isinstance(piece, Image) and not piece.file]
    annotation = tuple(line.strip() for line in draft.text(Part.ANNOTATION).split("\n") if line.strip())
    return Matter(layout.name, head, body, attendance_of(draft), enclosures_of(draft), sign_of(draft, layout, sealed),
                  annotation, annexes, imprint, tuple(notes))


def _stray(block: Block) -> bool:
    """A table or picture where the form has no room for one; it is printed with the text."""
    return not isinstance(block, Paragraph) and block.part not in (Part.BODY, Part.ATTACHMENT)


def _shifted(head: Head, imprint: Imprint, notes: list[str]) -> tuple[Head, Imprint]:
    """主送机关 so long that the first page would show no text move into the 版记 (7.3.2)."""
    rows = 12 - len(head.title) - 2 * max(0, len(head.marks) - 1) - max(0, math.ceil(len(head.signers) / 2) - 1)
    if math.ceil(width(head.addressees) / 28) < rows:
        return head, imprint
    notes.append("主送机关过多，首页将排不下正文，已移至版记")
    return replace(head, addressees=""), replace(imprint, main=head.addressees.rstrip("：") + "。")
