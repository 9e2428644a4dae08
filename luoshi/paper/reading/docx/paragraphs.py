"""One `w:p` as lines: soft breaks end a line, numbering becomes text, typed blanks at the margins become indents."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from luoshi.paper.reading.docx.inline import Break, Context, Mark, Piece, Text
from luoshi.paper.reading.docx.layers import Type
from luoshi.paper.reading.docx.looks import Frame
from luoshi.paper.reading.docx.pictures import Box
from luoshi.terms.document import Paragraph, Part, Picture, Run

BLANKS = " \t\u00a0\u3000\u2002\u2003\u2009\u200b\ufeff\r\n"
"""What does not show at the edge of a line."""


_NARROW = "\u2e7f"
_WIDTHS = {"\u3000": 1.0, "\u2003": 1.0, " ": 0.5, "\u00a0": 0.5, "\u2002": 0.5}


def assemble(content: Iterable[Piece], frame: Frame, context: Context) -> Iterator[Paragraph | Box | Picture | Mark]:
    """Lines of a paragraph and what hangs on them, in reading order."""
    lines: list[list[Text]] = [[]]
    aside: dict[int, list[Box | Picture | Mark]] = {}
    for piece in content:
        if isinstance(piece, Text):
            lines[-1].append(piece)
        elif isinstance(piece, Break):
            lines.append([])
        else:
            started = any(text.text.strip(BLANKS) for text in lines[-1])
            aside.setdefault(len(lines) - 1 + started, []).append(piece)
    prefix = context.looks.numbering.advance(frame.list_id, frame.depth) if frame.list_id else ""
    for index, line in enumerate(lines):
        yield from aside.get(index, ())
        found = _paragraph(line, prefix, frame, context, first=index == 0)
        if found is not None:
            prefix = ""
            yield found
    yield from aside.get(len(lines), ())


def _paragraph(line: Sequence[Text], prefix: str, frame: Frame, context: Context, *, first: bool) -> Paragraph | None:
    texts, lead = _trimmed(line)
    if not texts:
        return None
    kinds = {text.type for text in texts}
    main = texts[0].type if len(kinds) == 1 else _dominant(texts)
    look = context.looks.look(frame, main)
    if not first:
        look = replace(look, first_indent=0.0)
    if lead:
        look = replace(look, first_indent=round((look.first_indent or 0.0) + lead, 2))
    runs = _runs(texts, prefix, main, frame, context) if len(kinds) > 1 else ()
    return Paragraph(prefix + "".join([text.text for text in texts]), Part.BODY, look, runs, len(prefix))


def _trimmed(line: Sequence[Text]) -> tuple[list[Text], float]:
    """Texts without blanks at either edge, and how wide the leading blanks were, in characters."""
    texts, lead = [text for text in line if text.text], 0.0
    while texts:
        rest = texts[0].text.lstrip(BLANKS)
        cut = texts[0].text[: len(texts[0].text) - len(rest)]
        lead += sum(_WIDTHS.get(mark, 0.0) for mark in cut)
        if rest:
            texts[0] = Text(rest, texts[0].type)
            break
        texts.pop(0)
    while texts and not (rest := texts[-1].text.rstrip(BLANKS)):
        texts.pop()
    if texts:
        texts[-1] = Text(rest, texts[-1].type)
    return texts, lead


def _dominant(texts: Sequence[Text]) -> Type:
    """The type of most characters; full-width ones count double."""
    weights: dict[Type, int] = {}
    for text in texts:
        weights[text.type] = weights.get(text.type, 0) + len(text.text) + sum(map(_NARROW.__lt__, text.text))
    return max(weights, key=lambda kind: weights[kind])


def _runs(texts: Sequence[Text], prefix: str, main: Type, frame: Frame, context: Context) -> tuple[Run, ...]:
    """Stretches of one look; none when all have the same."""
    looks = {kind: context.looks.look(frame, kind) for kind in {text.type for text in texts}}
    if len(set(looks.values())) == 1:
        return ()
    runs = [Run(prefix, looks[main])] if prefix else []
    for text in texts:
        look = looks[text.type]
        if runs and runs[-1].look == look:
            runs[-1] = Run(runs[-1].text + text.text, look)
        else:
            runs.append(Run(text.text, look))
    return tuple(runs)
