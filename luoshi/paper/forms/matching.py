"""Which paragraph of one version answers which of the other."""

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise

_ALIKE = 0.35
"""Likeness from which two paragraphs count as one changed, and not as one deleted and one added."""
_BAND = 40
"""How far from its proportional place an answer is looked for, in paragraphs."""
_ROOM = 2_000_000
"""Pairs in one gap; larger gaps are compared place by place."""

Pair = tuple[int | None, int | None]


def matched(old: Sequence[str], new: Sequence[str]) -> Iterator[Pair]:
    """Places of paragraphs that belong together, in order; None where the other version has nothing."""
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield from zip(range(a, b), range(c, d), strict=True)
        else:
            yield from _gap(old, new, range(a, b), range(c, d))


def _gap(old: Sequence[str], new: Sequence[str], left: range, right: range) -> Iterator[Pair]:
    pairs = _likely(old, new, left, right)
    for (a, c), (b, d) in pairwise([(left.start - 1, right.start - 1), *pairs, (left.stop, right.stop)]):
        yield from ((place, None) for place in range(a + 1, b))
        yield from ((None, place) for place in range(c + 1, d))
        if b < left.stop:
            yield b, d


def _likely(old: Sequence[str], new: Sequence[str], left: range, right: range) -> list[tuple[int, int]]:
    """Pairs in order whose likeness sums up highest."""
    if len(left) * len(right) > _ROOM:
        return [(a, c) for a, c in zip(left, right, strict=False) if likeness(old[a], new[c]) >= _ALIKE]
    best: list[list[float]] = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    gain = _gains(old, new, left, right)
    for row in reversed(range(len(left))):
        for column in reversed(range(len(right))):
            taken = gain[row][column] + best[row + 1][column + 1]
            best[row][column] = max(taken, best[row + 1][column], best[row][column + 1])
    return list(_walked(best, gain, left, right))


def _gains(old: Sequence[str], new: Sequence[str], left: range, right: range) -> list[list[float]]:
    slope = len(right) / len(left) if left else 1.0

    def gain(row: int, column: int) -> float:
        near = abs(column - row * slope) <= _BAND
        return likeness(old[left[row]], new[right[column]]) - _ALIKE if near else -1.0

    return [[gain(row, column) for column in range(len(right))] for row in range(len(left))]


def _walked(best: list[list[float]], gain: list[list[float]], left: range, right: range) -> Iterator[tuple[int, int]]:
    row = column = 0
    while row < len(left) and column < len(right):
        if gain[row][column] > 0 and best[row][column] == gain[row][column] + best[row + 1][column + 1]:
            yield left[row], right[column]
            row, column = row + 1, column + 1
        elif best[row][column] == best[row + 1][column]:
            row += 1
        else:
            column += 1


def likeness(one: str, other: str) -> float:
    """0 to 1: shared pairs of neighbouring characters."""
    first, second = _neighbours(one), _neighbours(other)
    shared = (first & second).total()
    return 2 * shared / (first.total() + second.total())


@lru_cache(maxsize=4096)
def _neighbours(text: str) -> Counter[tuple[str, str]]:
    return Counter(pairwise(f"\n{text}\n"))
