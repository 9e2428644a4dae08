"""Where the boxes and lines of a chart stand: millimetres from the top left of the drawing."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from luoshi.terms.course import Course, Lane, Reach, Step

WIDTH, HEIGHT = 170.0, 216.0
_BOX, _GAP, _FALL = 30.0, 5.0, 9.0
"""Width of a box, room beside it, room below it (for lines, and for the name of a branch)."""
_HIGHEST, _LOWEST = 24.0, 18.0
_COLUMNS = 5

Line = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """A box at its place."""

    step: Step
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Way:
    """A line with an arrow at its end. gone: the document went this way."""

    points: Line
    gone: bool


@dataclass(frozen=True, slots=True)
class Named:
    """The name of a branch, left of the line into its first box: the line, foot."""

    text: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """One page. height: of every box."""

    boxes: tuple[Placed, ...]
    ways: tuple[Way, ...]
    names: tuple[Named, ...]
    height: float
    width: float = _BOX


def drawn(course: Course) -> tuple[Drawing, ...]:
    """The chart in as few pages as boxes of readable height allow."""
    return tuple(_page(bands) for bands in _paged(course.bands))


Bands = tuple[tuple[Lane, ...], ...]


def _paged(bands: Bands) -> Iterator[Bands]:
    most = int((HEIGHT + _FALL) // (_LOWEST + _FALL))
    page: list[tuple[Lane, ...]] = []
    for band in bands:
        if page and sum(map(_depth, [*page, band])) > most:
            yield tuple(page)
            page = []
        page.append(band)
    yield tuple(page)


def _shares(band: tuple[Lane, ...]) -> list[int]:
    """Columns of each lane: one at least, the rest to those that need them most."""
    shares = [1 for _ in band]
    while sum(shares) < _COLUMNS:
        needs = [len(lane.steps) / share for lane, share in zip(band, shares, strict=True)]
        if max(needs) <= 1:
            break
        shares[needs.index(max(needs))] += 1
    return shares


def _depth(band: tuple[Lane, ...]) -> int:
    """Rows that a band takes."""
    return max(-(-len(lane.steps) // share) for lane, share in zip(band, _shares(band), strict=True))


def _page(bands: Bands) -> Drawing:
    rows = sum(map(_depth, bands))
    height = min(_HIGHEST, (HEIGHT + _FALL) / max(rows, 1) - _FALL)
    boxes, ways, names = list[Placed](), list[Way](), list[Named]()
    ends: list[Placed] = []
    top = 0.0
    for band in bands:
        lanes = [_lane(lane, share, left, top, height) for lane, share, left in _columns(band)]
        ways += [_fall(end, lane[0], height, top) for lane in lanes for end in ends]
        ways += [_within(one, other, height) for lane in lanes for one, other in pairwise(lane)]
        names += [
            Named(lane.name, placed[0].x + _BOX / 2, top - 1.0)
            for lane, placed in zip(band, lanes, strict=True)
            if lane.name
        ]
        boxes += [box for lane in lanes for box in lane]
        ends = [lane[-1] for lane in lanes]
        top += _depth(band) * (height + _FALL)
    return Drawing(tuple(boxes), tuple(ways), tuple(names), height)


def _columns(band: tuple[Lane, ...]) -> Iterator[tuple[Lane, int, float]]:
    """Lanes with their columns and left edge, the band in the middle of the page."""
    shares = _shares(band)
    left = (WIDTH - sum(shares) * (_BOX + _GAP) + _GAP) / 2
    for lane, share in zip(band, shares, strict=True):
        yield lane, share, left
        left += share * (_BOX + _GAP)


def _lane(lane: Lane, share: int, left: float, top: float, height: float) -> list[Placed]:
    return [
        Placed(step, left + place % share * (_BOX + _GAP), top + place // share * (height + _FALL))
        for place, step in enumerate(lane.steps)
    ]


def _within(one: Placed, other: Placed, height: float) -> Way:
    if other.y > one.y:
        return _fall(one, other, height, other.y)
    level = one.y + height / 2
    return Way(((one.x + _BOX, level), (other.x, level)), _gone(one, other))


def _fall(one: Placed, other: Placed, height: float, top: float) -> Way:
    """Down from a box, along the middle of the gap above `top`, into the next box."""
    start, end, bend = one.x + _BOX / 2, other.x + _BOX / 2, top - _FALL * 0.62
    points = [(start, one.y + height), (start, bend), (end, bend), (end, other.y)]
    straight = abs(start - end) < 0.01
    return Way((points[0], points[-1]) if straight else tuple(points), _gone(one, other))


def _gone(one: Placed, other: Placed) -> bool:
    return one.step.reach is Reach.DONE and other.step.reach in (Reach.DONE, Reach.CURRENT)
