"""Fonts: which face of this machine stands for each category of type, what it covers, what it lacks."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from luoshi.paper.fonts.choice import Chosen, NoFont, chosen, fallbacks
from luoshi.terms.profile import Face

__all__ = ["Chosen", "FaceReport", "NoFont", "chosen", "faces", "fallbacks"]


@dataclass(frozen=True, slots=True)
class FaceReport:
    """One line of `luoshi fonts`. Coverage: hanzi drawn of 6763 (GB2312) and of 20902 (GBK's unified ideographs)."""

    face: Face
    file: Path
    family: str
    origin: str
    note: str
    gb2312: int
    gbk: int


GB2312_HANZI = 6763
GBK_HANZI = 20902


def faces() -> tuple[FaceReport, ...]:
    """The face chosen for each category of type, in the order of `Face`. Raises NoFont when one has none."""
    return tuple(_report(one) for one in chosen().values())


def _report(one: Chosen) -> FaceReport:
    drawn = one.characters
    return FaceReport(one.face, one.file.path, one.file.family, one.origin, one.note,
                      len(_hanzi("gb2312") & drawn), len(_hanzi("gbk") & drawn))


@lru_cache(maxsize=2)
def _hanzi(charset: str) -> frozenset[int]:
    return frozenset(code for code in range(0x4E00, 0x9FA6) if _encodable(chr(code).encode, charset))


def _encodable(encode: Callable[[str], bytes], charset: str) -> bool:
    try:
        return bool(encode(charset))
    except UnicodeEncodeError:
        return False
