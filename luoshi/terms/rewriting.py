"""Put certain rewrites into a draft."""

from collections.abc import Iterable
from dataclasses import replace

from luoshi.terms.document import Block, Draft, Paragraph, Passage

Rewrite = tuple[Passage, str]


def rewritten(draft: Draft, rewrites: Iterable[Rewrite]) -> Draft:
    """The draft with each passage replaced. Overlapping rewrites: the first in the text wins.

    A passage that spans blocks or lies in a table is left alone; a paragraph that becomes empty is dropped.
    Runs of a changed paragraph are given up, its look is kept.
    """
    chosen: dict[object, list[Rewrite]] = {}
    for passage, text in sorted(rewrites, key=lambda item: (item[0].part, item[0].start, -item[0].end)):
        rows = chosen.setdefault(passage.part, [])
        if not rows or passage.start >= rows[-1][0].end:
            rows.append((passage, text))
    offsets: dict[object, int] = {}
    blocks: list[Block] = []
    for block in draft.blocks:
        start = offsets.get(block.part, 0)
        offsets[block.part] = start + len(block.text) + 1
        if not isinstance(block, Paragraph):
            blocks.append(block)
            continue
        text = _apply(block.text, start, chosen.get(block.part, ()))
        if text == block.text:
            blocks.append(block)
        elif text.strip():
            blocks.append(replace(block, text=text, runs=(), auto=0))
    return replace(draft, blocks=tuple(blocks))


def _apply(text: str, start: int, rewrites: Iterable[Rewrite]) -> str:
    for passage, new in reversed(list(rewrites)):
        first, last = passage.start - start, passage.end - start
        if 0 <= first <= last <= len(text) and text[first:last] == passage.quote:
            text = text[:first] + new + text[last:]
    return text
