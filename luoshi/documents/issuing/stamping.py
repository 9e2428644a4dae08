"""What is put into the signed text for print, and nothing else (党政机关公文处理工作条例 第二十五条). Pure."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from luoshi.terms.document import Draft, Paragraph, Part, Picture

OPEN = frozenset({Part.NUMBER, Part.DATE, Part.SIGNER, Part.PRINTED, Part.COPY_NUMBER, Part.MARK, Part.PAGE})
"""Parts that are set after the signature."""
_ORDER = {part: place for place, part in enumerate(Part)}


def chinese_date(day: date) -> str:
    """2026年11月8日: Arabic figures, no leading zero (GB/T 9704-2012 7.3.5.5)."""
    return f"{day.year}年{day.month}月{day.day}日"


def stamped(draft: Draft, texts: Mapping[Part, str]) -> Draft:
    """The draft with these parts set, each one paragraph at its place in the order of a document; '' leaves it out."""
    blocks = [block for block in draft.blocks if block.part not in texts]
    for part, text in texts.items():
        if text:
            at = next((place for place, block in enumerate(blocks) if _ORDER[block.part] > _ORDER[part]), len(blocks))
            blocks.insert(at, Paragraph(text, part))
    return replace(draft, blocks=tuple(blocks))


def differences(signed: Draft, other: Draft) -> tuple[Part, ...]:
    """Parts whose words, tables or pictures are not those that were signed; blanks do not count."""
    return tuple(part for part in Part if part not in OPEN and _substance(signed, part) != _substance(other, part))


def _substance(draft: Draft, part: Part) -> tuple[str | bytes, ...]:
    words = "".join(draft.text(part).split())
    return (words, *(block.data for _, block in draft.placed(part) if isinstance(block, Picture)))

