"""Which of the standard's formats a paper takes (GB/T 9704-2012 chapters 7 and 10)."""

import re

from luoshi.terms.document import Draft, Part
from luoshi.terms.genre import Genre
from luoshi.terms.profile import Layout

_BY_GENRE = {Genre.ORDER: Layout.ORDER, Genre.MINUTES: Layout.MINUTES, Genre.LETTER: Layout.LETTER}
_LETTER_SERIES = re.compile(r"函\s*[〔\[【（(]")


def layout_of(draft: Draft) -> Layout:
    """The format by the mark if the paper has one, else by kind and series.

    A mark that ends in 文件 decides; 命令 and 纪要 have formats of their own; a 函 or a 函 number is a letter.
    """
    mark = re.sub(r"\s", "", draft.text(Part.MARK))
    if mark.endswith("文件"):
        return Layout.DOCUMENT
    if mark.endswith("令"):
        return Layout.ORDER
    if mark.endswith("纪要"):
        return Layout.MINUTES
    if draft.genre in _BY_GENRE:
        return _BY_GENRE[draft.genre]
    return Layout.LETTER if _LETTER_SERIES.search(draft.text(Part.NUMBER)) else Layout.DOCUMENT
