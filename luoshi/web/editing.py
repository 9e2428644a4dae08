"""What a clerk changed on the page: paragraphs edited, parts added, the addressee line rewritten."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from luoshi.terms.document import Block, Draft, Paragraph, Part

Fields = Mapping[str, str]

ADDABLE = (
    Part.NUMBER,
    Part.SIGNER,
    Part.TITLE,
    Part.ADDRESSEES,
    Part.ATTACHMENT_NOTE,
    Part.SIGNATURE,
    Part.DATE,
    Part.ANNOTATION,
    Part.COPIES,
)
"""Parts that the page offers to add when the paper lacks them."""

_ORDER = list(Part)
_MAIN = _ORDER[: _ORDER.index(Part.PRINTED) + 1]
_BREAK = re.compile(r"\s*\r?\n\s*")


def lacking(draft: Draft) -> list[Part]:
    """Parts that can be added."""
    return [part for part in ADDABLE if not draft.text(part).strip()]


def edited(draft: Draft, fields: Fields) -> Draft:
    """The draft as the form describes it. An emptied paragraph is dropped; a line break starts a new one."""
    blocks = [new for index, block in enumerate(draft.blocks) for new in _edit(block, fields.get(f"edit-{index}"))]
    changed = _addressed(replace(draft, blocks=tuple(blocks)), fields)
    for part in ADDABLE:
        changed = _added(changed, part, fields.get(f"add-{part.name}", ""))
    return changed


def _edit(block: Block, new: str | None) -> Iterator[Block]:
    if new is None or not isinstance(block, Paragraph) or new.rstrip() == block.text.rstrip():
        yield block
        return
    for line in _BREAK.split(new.strip()):
        if line:
            yield replace(block, text=line, runs=(), auto=0)


def _addressed(draft: Draft, fields: Fields) -> Draft:
    """Acts only on a line that was changed on the page, and keeps the look of the one it replaces."""
    new = fields.get("addressees", "").strip()
    if not new or new == fields.get("addressees-was", "").strip():
        return draft
    line = new.rstrip("：:") + "："
    before = [block for block in draft.blocks if block.part is Part.ADDRESSEES]
    if not before:
        return _added(draft, Part.ADDRESSEES, line)
    first = before[0]
    kept = replace(first, text=line, runs=(), auto=0) if isinstance(first, Paragraph) else Paragraph(line, first.part)
    blocks = [kept if block is first else block for block in draft.blocks if block is first or block not in before]
    return replace(draft, blocks=tuple(blocks))


def _added(draft: Draft, part: Part, text: str) -> Draft:
    """Stand a new part where it belongs: before the first block of a later part."""
    lines = [Paragraph(line, part) for line in _BREAK.split(text.strip()) if line]
    if not lines or draft.text(part).strip():
        return draft
    later = _MAIN[_MAIN.index(part) + 1 :]
    place = next((index for index, block in enumerate(draft.blocks) if block.part in later), len(draft.blocks))
    return replace(draft, blocks=(*draft.blocks[:place], *lines, *draft.blocks[place:]))
