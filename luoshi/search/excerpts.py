"""What is shown of a hit: a title or a piece of the text, the words in it marked."""

from collections.abc import Sequence
from dataclasses import dataclass

from luoshi.search.grams import aligned, fold

LENGTH = 90
LEAD = 24
"""Characters of an excerpt, and of those before its first mark."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A text and where the words stand in it: (start, end), in order, apart from each other."""

    text: str
    marks: tuple[tuple[int, int], ...]

    @property
    def pieces(self) -> tuple[tuple[str, bool], ...]:
        """The text in pieces, each with whether it is marked; for a page that draws it."""
        cut, end = [], 0
        for start, stop in self.marks:
            cut += [(self.text[end:start], False), (self.text[start:stop], True)]
            end = stop
        return tuple(piece for piece in [*cut, (self.text[end:], False)] if piece[0])


def marked(text: str, words: Sequence[str]) -> Excerpt:
    """The whole text, words marked."""
    return Excerpt(text, _marks(text, words))


def excerpt(text: str, words: Sequence[str]) -> Excerpt:
    """A piece from the first line in which a word stands, else the beginning; on one line."""
    at = _first_line(text, words)
    first = _marks(text[at : _end_of_line(text, at)], words)[:1]
    start = at + max(0, first[0][0] - LEAD) if first else 0
    end = min(len(text), start + LENGTH)
    # The marks are those of whole lines: a word may begin before the piece or end behind it.
    marks = _marks(text[at : _end_of_line(text, end)], words) if first else ()
    inside = ((max(at + one, start) - start, min(at + two, end) - start) for one, two in marks)
    return Excerpt(text[start:end].replace("\n", " "), tuple((one, two) for one, two in inside if one < two))


def _first_line(text: str, words: Sequence[str]) -> int:
    """Where the first line begins in which a word stands; 0 when there is none."""
    at = 0
    for line in text.split("\n"):
        folded = fold(line)
        if any(word in folded for word in words):
            return at
        at += len(line) + 1
    return 0


def _end_of_line(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _marks(text: str, words: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Every place of every word, those that touch or overlap as one."""
    folded, origins = aligned(text)
    places = sorted(place for word in words for place in _places(folded, word))
    joined: list[tuple[int, int]] = []
    for start, end in ((origins[start], origins[end - 1] + 1) for start, end in places):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def _places(folded: str, word: str) -> list[tuple[int, int]]:
    places, at = [], folded.find(word)
    while at >= 0:
        places.append((at, at + len(word)))
        at = folded.find(word, at + len(word))
    return places
