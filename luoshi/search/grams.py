"""Text as it is searched: folded, and cut into single characters and pairs.

Folding is one form for what people type differently: full and half width, capitals, kinds of brackets, quotes, dashes
and the zero of 二〇二六. White space counts only between Latin letters or figures (张　三 is 张三); line breaks part.
A word stands in a text when its folded form is a part of the folded text. Everything else here only speeds that up.
"""

import re
import unicodedata

SPACE, BREAK = " ", "\n"
MOST = 24
"""A word of more terms than this is looked up by this many; the text itself decides."""

_ALIKE = {
    **dict.fromkeys("[{〔【〖﹝", "("),
    **dict.fromkeys("]}〕】〗﹞", ")"),
    **dict.fromkeys("“”„‟「」『』＂", '"'),
    **dict.fromkeys("‘’‚‛", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("•・‧∙", "·"),
    **dict.fromkeys("○◯", "〇"),
}
_BREAKS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_UNSEEN = ("Cc", "Cf", "Cs")
# Runs of spaces at a character that is no such letter or figure, and all but the first of a run between two that are.
_LOOSE = re.compile(r"(?<![0-9a-z ]) +| +(?![0-9a-z ])|(?<= ) +(?=[0-9a-z])")


def _folded(char: str) -> str:
    if char in _BREAKS:
        return BREAK
    if char.isspace():
        return SPACE
    if unicodedata.category(char) in _UNSEEN:
        return ""
    return "".join(_ALIKE.get(one, one) for one in unicodedata.normalize("NFKC", char).casefold())


class _Folding(dict[int, str]):
    """What each character folds to, learnt as it is met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _folded(chr(code))
        return folded


_FOLDING = _Folding()


def fold(text: str) -> str:
    """The one form that is compared."""
    return _LOOSE.sub("", text.translate(_FOLDING))


def aligned(text: str) -> tuple[str, list[int]]:
    """The folded text and, for each of its characters, the offset in `text` that it comes from."""
    pieces = [(piece, at) for at, piece in enumerate(map(_FOLDING.__getitem__, map(ord, text)))]
    rough = "".join(piece for piece, _ in pieces)
    origins = [at for piece, at in pieces for _ in piece]
    kept: list[int] = []
    end = 0
    for loose in _LOOSE.finditer(rough):
        kept += origins[end : loose.start()]
        end = loose.end()
    return _LOOSE.sub("", rough), kept + origins[end:]


def storable(text: str) -> str:
    """Without what no database keeps: the null character and halves of characters."""
    return text.replace("\x00", "").encode("utf-8", "ignore").decode()


def grams(folded: str) -> set[str]:
    """The terms of a folded text: every character and every two neighbours, none with white space."""
    found = {one + two for one, two in zip(folded, folded[1:], strict=False)}
    return {gram for gram in found.union(folded) if SPACE not in gram and BREAK not in gram}


def lookup(folded: str) -> list[str]:
    """Terms that a text with this word must hold: its pairs, and characters that have no neighbour; at most `MOST`."""
    terms: dict[str, None] = {}
    for run in re.split(r"\s+", folded):
        terms.update(dict.fromkeys([run] if len(run) < 2 else map("".join, zip(run, run[1:], strict=False))))
    terms.pop("", None)
    every = list(terms)
    return every if len(every) <= MOST else [every[at * len(every) // MOST] for at in range(MOST)]
