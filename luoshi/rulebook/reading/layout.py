"""Type as it is seen: families of faces behind font names, deviations grouped into one finding each."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from luoshi.law.finding import Hit
from luoshi.terms.document import Draft, Look, Paragraph, Part
from luoshi.terms.profile import Face

_FAMILIES: tuple[tuple[Face, tuple[str, ...]], ...] = (
    (Face.XIAOBIAOSONG, ("小标宋", "大标宋", "xiaobiaosong", "xbs")),
    (Face.FANGSONG, ("仿宋", "fangsong", "fang_song", "fandolfang", "simfang")),
    (Face.KAITI, ("楷", "kaiti", "fandolkai", "simkai", "cjkkai")),
    (Face.HEITI, ("黑体", "simhei", "heiti", "fandolhei", "方正黑", "思源黑", "cjksans", "sourcehansans")),
    (Face.SONGTI, ("宋", "simsun", "songti", "stsong", "fandolsong", "cjkserif", "sourcehanserif")),
)
_RED = re.compile(r"#?(?:[C-F][0-9A-F])(?:[0-3][0-9A-F]){2}$", re.I)
_MARK = re.compile(r"(?:令|纪要|公报)$")
_SIZE_SLACK = 0.5
NAMES = {22.0: "2号", 16.0: "3号", 14.0: "4号"}


@lru_cache(maxsize=512)
def face_of(font: str | None) -> Face | None:
    """The category of type that a font's name belongs to; None for unknown and unstated ones."""
    name = (font or "").lower().replace(" ", "").replace("-", "")
    return next((face for face, marks in _FAMILIES if any(mark in name for mark in marks)), None)


def says_size(size: float) -> str:
    """16 -> 3号（16磅）."""
    return f"{NAMES[size]}（{size:g}磅）" if size in NAMES else f"{size:g}磅"


def size_is(look: Look, size: float) -> bool:
    """True when the size is as wanted, within half a point, or not known (15.75 is 三号 in type, 16 in software)."""
    return look.size is None or abs(look.size - size) <= _SIZE_SLACK


def face_is(look: Look, *faces: Face) -> bool:
    """True when the face is one of those, or not known."""
    return look.font is None or face_of(look.font) in faces


def first_look(block: Paragraph) -> Look | None:
    """The look of a paragraph's first visible run, which is the heading's where text follows on the same line."""
    return next((run.look for run in block.runs if run.text.strip()), block.look)


def looked(draft: Draft, part: Part) -> Iterator[tuple[int, Paragraph, Look]]:
    """Non-empty paragraphs of a part whose look is known, with their offsets."""
    for offset, block in draft.paragraphs(part):
        if block.look is not None and block.text.strip():
            yield offset, block, block.look


def is_mark_title(block: Paragraph) -> bool:
    """A title that is itself the red mark over the number, as in orders and minutes (GB/T 9704 10.2, 10.3)."""
    color = (block.look.color or "") if block.look else ""
    return bool(_RED.match(color) and _MARK.search(block.text) and "关于" not in block.text)


Row = tuple[Part, int, Paragraph]


def grouped(draft: Draft, rows: Iterable[Row], say: Callable[[Paragraph], str]) -> Iterator[Hit]:
    """One hit for all paragraphs with the same deviation: the first one's passage, and how many there are."""
    found = list(rows)
    if found:
        part, offset, block = found[0]
        count = f"（共{len(found)}段，此为第一段）" if len(found) > 1 else ""
        yield Hit(draft.passage(part, offset, offset + len(block.text)), say(block) + count)
