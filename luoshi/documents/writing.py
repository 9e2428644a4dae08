"""The text of a document as its written parts, and back; number, date and the like are put in when they are given."""

from collections.abc import Mapping

from luoshi.law.refusal import Objection, Refusal
from luoshi.paper.reading import Classified, Unreadable, read_file, read_text, refuse_marked_name
from luoshi.terms.document import Block, Draft, Paragraph, Part

WRITTEN = (
    Part.TITLE,
    Part.ADDRESSEES,
    Part.BODY,
    Part.ATTACHMENT_NOTE,
    Part.SIGNATURE,
    Part.ANNOTATION,
    Part.COPIES,
)
"""What a drafter writes."""
_ORDER = {part: place for place, part in enumerate(Part)}


def from_file(data: bytes, name: str) -> Draft:
    """The text of a file. Raises Refusal for one that cannot be read, or bears a mark of secrecy."""
    try:
        refuse_marked_name(name)
        return read_file(data, name).draft
    except Unreadable as problem:
        raise _refusal(problem) from problem


def from_text(text: str) -> Draft:
    """The parts of a whole text, recognised. Raises Refusal as `from_file` does."""
    try:
        return read_text(text).draft
    except Unreadable as problem:
        raise _refusal(problem) from problem


def _refusal(problem: Unreadable) -> Refusal:
    at = "第六十九条" if isinstance(problem, Classified) else "附件1 五（一）"
    return Refusal([Objection(at, str(problem), "")])


def plain(draft: Draft, part: Part) -> bool:
    """Whether a part is text alone; tables and pictures come by file."""
    return all(isinstance(block, Paragraph) for block in draft.blocks if block.part is part)


def with_parts(draft: Draft, texts: Mapping[Part, str]) -> Draft:
    """With other texts for some parts; what is not plain text stays as it is."""
    for part in WRITTEN:
        if part in texts and plain(draft, part):
            draft = _put(draft, part, texts[part].replace("\r\n", "\n"))
    return draft


def _put(draft: Draft, part: Part, text: str) -> Draft:
    """With one part's text; its place among the others stays where the standard has it."""
    lines = [line for line in text.split("\n") if line.strip()]
    if "\n".join(lines) == draft.text(part):
        return draft
    fresh: list[Block] = [Paragraph(line.strip(), part) for line in lines]
    rest = [block for block in draft.blocks if block.part is not part]
    at = next((index for index, block in enumerate(rest) if _ORDER[block.part] > _ORDER[part]), len(rest))
    blocks = (*rest[:at], *fresh, *rest[at:])
    have = {block.part for block in blocks}
    return Draft(blocks, draft.facts, draft.sheet, {Part.TITLE, Part.BODY} <= have)
