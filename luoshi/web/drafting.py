"""The text of a document as fields of a form, and back; and a file handed in instead."""

from collections.abc import Mapping
from typing import Protocol

from luoshi.paper.reading import read_file, read_text, refuse_marked_name
from luoshi.terms.document import Block, Draft, Paragraph, Part


class Upload(Protocol):
    """A file as the form sent it."""

    name: str | None

    def read(self) -> bytes: ...


WRITTEN = (
    Part.TITLE,
    Part.ADDRESSEES,
    Part.BODY,
    Part.ATTACHMENT_NOTE,
    Part.SIGNATURE,
    Part.ANNOTATION,
    Part.COPIES,
)
"""What a drafter writes; number and date are put in when they are given."""
HINTS: Mapping[Part, str] = {
    Part.TITLE: "发文机关＋事由＋文种，如 关于……的通知",
    Part.ADDRESSEES: "如 各乡（镇）人民政府，县政府各部门：",
    Part.BODY: "一段一行；层次用 一、（一）1.（1）",
    Part.ATTACHMENT_NOTE: "如 附件：1.……",
    Part.SIGNATURE: "发文机关全称",
    Part.ANNOTATION: "请示、报告须写 （联系人：姓名，联系电话：号码）",
    Part.COPIES: "如 抄送：县委办公室，县人大常委会办公室。",
}


def fields(draft: Draft) -> list[tuple[Part, str, str, bool]]:
    """Each written part: its text, its hint, whether it can be changed here (tables and pictures come by file)."""
    return [(part, draft.text(part), HINTS[part], _plain(draft, part)) for part in WRITTEN]


def _plain(draft: Draft, part: Part) -> bool:
    return all(isinstance(block, Paragraph) for block in draft.blocks if block.part is part)


def draft_from(values: Mapping[str, str], upload: Upload | None, before: Draft | None) -> Draft:
    """The text as the form says: a file's, a pasted whole's, or the parts, over what stood before.

    Raises Unreadable for a file that cannot be read, Classified for a marked one.
    """
    if upload is not None and upload.name:
        refuse_marked_name(upload.name)
        return read_file(upload.read(), upload.name).draft
    if values.get("whole", "").strip():
        return read_text(values["whole"]).draft
    draft = before or Draft()
    for part in WRITTEN:
        text = values.get(f"part-{part.name}")
        if text is not None and _plain(draft, part):
            draft = _put(draft, part, text.replace("\r\n", "\n"))
    return draft


_ORDER = {part: place for place, part in enumerate(Part)}


def _put(draft: Draft, part: Part, text: str) -> Draft:
    """With one part's text; its place among the others stays where the standard has it."""
    if "\n".join(line for line in text.split("\n") if line.strip()) == draft.text(part):
        return draft
    fresh: list[Block] = [Paragraph(line.strip(), part) for line in text.split("\n") if line.strip()]
    rest = [block for block in draft.blocks if block.part is not part]
    at = next((index for index, block in enumerate(rest) if _ORDER[block.part] > _ORDER[part]), len(rest))
    blocks = (*rest[:at], *fresh, *rest[at:])
    have = {block.part for block in blocks}
    return Draft(blocks, draft.facts, draft.sheet, {Part.TITLE, Part.BODY} <= have)
