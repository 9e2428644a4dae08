"""What stands inside a paragraph, in reading order, tracked changes accepted."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from luoshi.paper.reading.docx.layers import RunWords, Type, run_words
from luoshi.paper.reading.docx.looks import Frame, Looks
from luoshi.paper.reading.docx.package import Package
from luoshi.paper.reading.docx.pictures import Box, drawn
from luoshi.paper.reading.docx.symbols import symbol
from luoshi.paper.reading.docx.xml import MC, Element, M, W, child, on
from luoshi.paper.reading.line import Report
from luoshi.terms.document import Picture


class Text(NamedTuple):
    """Characters of one look."""

    text: str
    type: Type


@dataclass(frozen=True, slots=True)
class Break:
    """A soft break: the line ends, the paragraph goes on."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A reference to a footnote, endnote or comment."""

    kind: str
    id: str


Piece = Text | Break | Box | Picture | Mark


@dataclass(slots=True)
class Context:
    """What reading one part of a package needs."""

    package: Package
    part: str
    looks: Looks
    report: Report


_RUN, _TEXT = W + "r", W + "t"
_LETTERS = {W + "tab": "\t", W + "ptab": "\t", W + "noBreakHyphen": "-"}
_BREAKS = frozenset({W + "br", W + "cr"})
_MARKS = {W + "footnoteReference": "footnotes", W + "endnoteReference": "endnotes", W + "commentReference": "comments"}
_SKIPPED = frozenset(W + name for name in (
    "pPr", "rPr", "del", "moveFrom", "sdtPr", "sdtEndPr", "instrText", "delText", "delInstrText", "fldChar", "rt",
    "rubyPr", "softHyphen", "lastRenderedPageBreak", "bookmarkStart", "bookmarkEnd", "proofErr",
    "footnoteRef", "endnoteRef", "annotationRef", "separator", "continuationSeparator", "smartTagPr",
    "customXmlPr", "fldData",
))
_DRAWN = frozenset({W + "drawing", W + "pict", W + "object"})


def pieces(element: Element, frame: Frame, context: Context) -> Iterator[Piece]:
    """The pieces of a paragraph, or of anything that stands in one."""
    for item in element:
        tag = str(item.tag)
        if tag == _RUN:
            yield from _run(item, frame, context)
        elif tag in _SKIPPED:
            continue
        elif tag == MC + "AlternateContent":
            chosen = alternative(item)
            if chosen is not None:
                yield from pieces(chosen, frame, context)
        elif tag in (M + "oMath", M + "oMathPara"):
            yield from _equation(item, frame, context)
        elif len(item):
            yield from pieces(item, frame, context)


def alternative(item: Element) -> Element | None:
    """The branch of an `mc:AlternateContent` that counts: its first choice, else its fallback."""
    choice = item.find(MC + "Choice")
    return choice if choice is not None and len(choice) else item.find(MC + "Fallback")


def _equation(item: Element, frame: Frame, context: Context) -> Iterator[Piece]:
    text = "".join(node.text or "" for node in item.iter(M + "t", W + "t"))
    context.report.add("公式只保留了文字")
    if text:
        yield Text(text, context.looks.type(frame, RunWords()))


def _run(run: Element, frame: Frame, context: Context) -> Iterator[Piece]:
    words = run_words(child(run, "rPr"))
    if on(words.hidden):
        context.report.add("隐藏文字已按正文读出，请核对")
    return _inside(run, context.looks.type(frame, words), frame, context)


def _inside(run: Element, seen: Type, frame: Frame, context: Context) -> Iterator[Piece]:
    for item in run:
        tag = str(item.tag)
        if tag == _TEXT:
            if item.text:
                yield Text(item.text, seen)
        elif tag in _LETTERS:
            yield Text(_LETTERS[tag], seen)
        elif tag in _BREAKS:
            yield Break()
        elif tag in _SKIPPED:
            continue
        else:
            yield from _other(item, seen, frame, context)


def _other(item: Element, seen: Type, frame: Frame, context: Context) -> Iterator[Piece]:
    tag = str(item.tag)
    if tag in _DRAWN:
        for found in drawn(item, context.package, context.part, context.report):
            yield Text(found, seen) if isinstance(found, str) else found
    elif tag in _MARKS:
        yield Mark(_MARKS[tag], item.get(W + "id") or "")
    elif tag == W + "sym":
        yield Text(symbol(item.get(W + "font") or "", item.get(W + "char") or "", context.report), seen)
    elif tag == MC + "AlternateContent":
        chosen = alternative(item)
        if chosen is not None:
            yield from _inside(chosen, seen, frame, context)
    elif len(item):
        yield from pieces(item, frame, context)
