"""One layer of formatting: a `w:rPr` or `w:pPr` in the words of the file, and what the words mean.

What is stated alike looks alike: the tuples of stated words are keys, so that a document resolves each of them once.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from luoshi.paper.reading.docx.xml import Element, W, child, on, value, word

Attributes = tuple[tuple[str | bytes, str | bytes], ...]


_NOTHING: Mapping[str, str] = MappingProxyType({})


class Type(NamedTuple):
    """Character formatting as far as one layer states it; None leaves it to the layer below."""

    font: str | None = None
    size: float | None = None
    bold: bool | None = None
    color: str | None = None

    def over(self, below: "Type") -> "Type":
        """This layer laid over another."""
        return Type(
            self.font or below.font,
            self.size if self.size is not None else below.size,
            self.bold if self.bold is not None else below.bold,
            self.color or below.color,
        )


class Setting(NamedTuple):
    """Paragraph formatting of one layer: raw attributes of `ind` and `spacing`, alignment, numbering, grid."""

    align: str | None = None
    indent: Mapping[str, str] = _NOTHING
    spacing: Mapping[str, str] = _NOTHING
    list_id: str | None = None
    depth: str | None = None
    snap: bool | None = None

    def over(self, below: "Setting") -> "Setting":
        """This layer laid over another."""
        return Setting(
            self.align or below.align,
            {**below.indent, **self.indent},
            {**below.spacing, **self.spacing},
            self.list_id if self.list_id is not None else below.list_id,
            self.depth if self.depth is not None else below.depth,
            self.snap if self.snap is not None else below.snap,
        )


NO_TYPE = Type()
NO_SETTING = Setting()


class RunWords(NamedTuple):
    """A `w:rPr` as it stands; None where it is silent, and switches without a value say `1`."""

    theme: str | None = None
    face: str | None = None
    half_points: str | None = None
    bold: str | None = None
    color: str | None = None
    style: str | None = None
    hidden: str | None = None


class ParagraphWords(NamedTuple):
    """A `w:pPr` as it stands. `deleted`: the paragraph's mark is a tracked deletion, so that it runs on."""

    style: str | None = None
    align: str | None = None
    indent: Attributes = ()
    spacing: Attributes = ()
    list_id: str | None = None
    depth: str | None = None
    snap: str | None = None
    deleted: bool = False

    @property
    def setting(self) -> Setting:
        """What it means for the paragraph."""
        return Setting(self.align, local(self.indent), local(self.spacing), self.list_id, self.depth, on(self.snap))


_FONTS, _SIZE, _BOLD, _COLOR = W + "rFonts", W + "sz", W + "b", W + "color"
_RUN_STYLE, _HIDDEN = W + "rStyle", W + "vanish"
_THEME, _EAST_ASIA = W + "eastAsiaTheme", W + "eastAsia"
_STYLE, _ALIGN, _INDENT, _SPACING = W + "pStyle", W + "jc", W + "ind", W + "spacing"
_LIST, _SNAP, _MARK = W + "numPr", W + "snapToGrid", W + "rPr"
_DELETIONS = (W + "del", W + "moveFrom")
_NO_RUN_WORDS = RunWords()
_NO_PARAGRAPH_WORDS = ParagraphWords()


def run_words(props: Element | None) -> RunWords:
    """The words of a `w:rPr` that may be missing."""
    if props is None:
        return _NO_RUN_WORDS
    found = {item.tag: item for item in props}
    fonts = found.get(_FONTS)
    theme, face = (None, None) if fonts is None else (fonts.get(_THEME), fonts.get(_EAST_ASIA))
    return RunWords(theme, face, value(found.get(_SIZE)), word(found.get(_BOLD)), value(found.get(_COLOR)),
                    value(found.get(_RUN_STYLE)), word(found.get(_HIDDEN)))


def paragraph_words(props: Element | None) -> ParagraphWords:
    """The words of a `w:pPr` that may be missing."""
    if props is None:
        return _NO_PARAGRAPH_WORDS
    found = {item.tag: item for item in props}
    numbers, mark = found.get(_LIST), found.get(_MARK)
    list_id, depth = (child(numbers, "numId"), child(numbers, "ilvl")) if numbers is not None else (None, None)
    deleted = mark is not None and next(mark.iterchildren(*_DELETIONS), None) is not None
    return ParagraphWords(
        value(found.get(_STYLE)), value(found.get(_ALIGN)), attributes(found.get(_INDENT)),
        attributes(found.get(_SPACING)), value(list_id), value(depth), word(found.get(_SNAP)), deleted,
    )


def attributes(element: Element | None) -> Attributes:
    """Attributes with their full names."""
    return () if element is None else tuple(element.items())


def local(said: Attributes) -> dict[str, str]:
    """Attributes by their local names."""
    return {str(name).rsplit("}", 1)[-1]: str(text) for name, text in said}
