"""Compare two versions of a text, exactly and so that people can read it: whole words and numbers, no confetti."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from luoshi.paper.forms.matching import matched
from luoshi.terms.difference import Comparison, Edit, Passage, Span
from luoshi.terms.document import Block, Draft, Paragraph, Table

_CHUNK = re.compile(r"[0-9０-９]+(?:[.,][0-9]+)*[%％]?|[A-Za-z]+|[一二三四五六七八九十百千万亿零〇]{2,}|.", re.DOTALL)
_SENTENCE = re.compile(r"[^。；！？]*[。；！？]?", re.DOTALL)
_LONG = 1200
"""Characters from which a paragraph is compared sentence by sentence."""
_SHORT = 2
"""Characters kept between two changes that are not worth the reader's leap."""
_STOPS = "，。；：、！？）》”\n"

Change = tuple[str, str]
"""What was deleted and what was added at one place."""


def compare(old: Sequence[str], new: Sequence[str]) -> Comparison:
    """Both versions as paragraphs. The result gives either back exactly (`Comparison.old`, `.new`)."""
    return Comparison(tuple(_passages(old, new)))


def lines_of(draft: Draft) -> tuple[str, ...]:
    """A paper as paragraphs to compare: every line of text, table rows with their cells parted, pictures by name."""
    return tuple(line for block in draft.blocks for line in _lines(block))


def _lines(block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield from block.text.split("\n")
    elif isinstance(block, Table):
        yield from (" │ ".join(cell.text.replace("\n", " ") for cell in row) for row in block.rows)
    else:
        yield f"〔图片：{block.name}〕"


def _passages(old: Sequence[str], new: Sequence[str]) -> Iterator[Passage]:
    for before, after in matched(old, new):
        if before is None and after is not None:
            yield Passage(Edit.ADDED, _span(Edit.ADDED, new[after]))
        elif after is None and before is not None:
            yield Passage(Edit.DELETED, _span(Edit.DELETED, old[before]))
        elif before is not None and after is not None:
            yield Passage(Edit.KEPT, tuple(_joined(_spans(old[before], new[after]))))


def _span(edit: Edit, text: str) -> tuple[Span, ...]:
    return (Span(edit, text),) if text else ()


def _joined(spans: Iterator[Span]) -> Iterator[Span]:
    """Neighbours of one kind in one; of a deletion and an addition at one place the deletion first."""
    last: dict[Edit, str] = {}
    for one in spans:
        if (one.edit is Edit.KEPT) != (Edit.KEPT in last):
            yield from _flushed(last)
            last = {}
        last[one.edit] = last.get(one.edit, "") + one.text
    yield from _flushed(last)


def _flushed(texts: dict[Edit, str]) -> Iterator[Span]:
    return (Span(edit, texts[edit]) for edit in Edit if texts.get(edit))


def _spans(old: str, new: str) -> Iterator[Span]:
    if old == new:
        yield from _span(Edit.KEPT, old)
    elif max(len(old), len(new)) <= _LONG:
        yield from _words(old, new)
    else:
        yield from _sentences(_SENTENCE.findall(old), _SENTENCE.findall(new))


def _sentences(old: list[str], new: list[str]) -> Iterator[Span]:
    for before, after in matched(old, new):
        first = "" if before is None else old[before]
        second = "" if after is None else new[after]
        yield from _span(Edit.KEPT, first) if first == second else _words(first, second)


def _words(old: str, new: str) -> Iterator[Span]:
    kept, changes = _parted(_CHUNK.findall(old), _CHUNK.findall(new))
    kept, changes = _calmed(kept, changes)
    for place, change in enumerate(changes):
        kept[place], changes[place], kept[place + 1] = _slid(kept[place], change, kept[place + 1])
    for place, (gone, come) in enumerate(changes):
        yield from _span(Edit.KEPT, kept[place])
        yield from _span(Edit.DELETED, gone)
        yield from _span(Edit.ADDED, come)
    yield from _span(Edit.KEPT, kept[-1])


def _parted(old: list[str], new: list[str]) -> tuple[list[str], list[Change]]:
    """What is kept, one more than there are changes, and the changes between."""
    kept, changes = [""], list[Change]()
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            kept[-1] += "".join(old[a:b])
        else:
            changes.append(("".join(old[a:b]), "".join(new[c:d])))
            kept.append("")
    return kept, changes


def _calmed(kept: list[str], changes: list[Change]) -> tuple[list[str], list[Change]]:
    """Changes that stand close become one: what is kept between them is shorter than either, or a word at most."""
    calm, merged = [kept[0]], list[Change]()
    for between, change in zip(kept[1:], changes, strict=True):
        merged.append(change)
        calm.append(between)
        while len(merged) > 1 and _idle(calm[-2], merged[-2], merged[-1]):
            (gone, come), (more, also) = merged[-2:]
            middle = calm.pop(-2)
            merged[-2:] = [(gone + middle + more, come + middle + also)]
    return calm, merged


def _idle(between: str, before: Change, after: Change) -> bool:
    return len(between) <= _SHORT or len(between) < min(max(map(len, before)), max(map(len, after)))


def _slid(before: str, change: Change, after: str) -> tuple[str, Change, str]:
    """A bare addition or deletion moved to where a clause begins, if the text allows it."""
    gone, come = change
    moving = gone or come
    if gone and come:
        return before, change, after
    choices = [(before, moving, after)]
    while after and moving[0] == after[0]:
        before, moving, after = before + moving[0], moving[1:] + after[0], after[1:]
        choices.append((before, moving, after))
    before, moving, after = choices[0]
    while before and moving[-1] == before[-1]:
        before, moving, after = before[:-1], before[-1] + moving[:-1], moving[-1] + after
        choices.append((before, moving, after))
    before, moving, after = max(choices, key=lambda one: 2 * (one[0][-1:] in _STOPS) + (one[1][-1] in _STOPS))
    return before, (moving if gone else "", moving if come else ""), after
