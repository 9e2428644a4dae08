"""Font files: what stands in them, read without loading outlines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from fontTools.ttLib import TTFont, TTLibError

_FAMILY_IDS = (1, 4, 16)
_BOLD_WEIGHT = 600
_NO_EMBEDDING = 0x0002
_BITMAP_ONLY = 0x0200


@dataclass(frozen=True, slots=True)
class FontFile:
    """One face of a file: its names in all languages (normalised), weight, and whether it may be embedded (fsType)."""

    path: Path
    index: int
    family: str
    names: frozenset[str]
    bold: bool
    embeddable: bool


def normal(name: str) -> str:
    """A font name without case, blanks, underscores and hyphens, so that FangSong_GB2312 equals FangSong-GB2312."""
    return re.sub(r"[\s_\-]", "", name).casefold()


def faces_in(path: Path) -> Iterator[FontFile]:
    """Every face of a TrueType, OpenType or collection file; nothing for a file that cannot be read."""
    try:
        with path.open("rb") as file:
            head = file.read(12)
        for index in range(int.from_bytes(head[8:12], "big") if head[:4] == b"ttcf" else 1):
            yield _read(path, index)
    except (OSError, TTLibError, ValueError, KeyError, AssertionError, IndexError):
        return


def _read(path: Path, index: int) -> FontFile:
    with TTFont(path, lazy=True, fontNumber=index) as font:
        records = [record for record in font["name"].names if record.nameID in _FAMILY_IDS]
        names = frozenset(normal(record.toUnicode(errors="replace")) for record in records)
        os2 = font["OS/2"]
        kind = os2.fsType
        return FontFile(
            path, index, font["name"].getBestFamilyName() or path.stem, names,
            bold=os2.usWeightClass >= _BOLD_WEIGHT,
            embeddable=(kind & 0x000F) != _NO_EMBEDDING and not kind & _BITMAP_ONLY,
        )


@lru_cache(maxsize=32)
def characters(path: Path, index: int) -> frozenset[int]:
    """Code points that a face draws."""
    with TTFont(path, lazy=True, fontNumber=index) as font:
        return frozenset(font.getBestCmap() or ())
