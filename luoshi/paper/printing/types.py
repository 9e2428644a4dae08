"""Faces for a paper: which type each role takes, and what single characters the faces lack."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass

from luoshi.paper.fonts.choice import choice_notes, chosen, fallbacks
from luoshi.paper.fonts.sfnt import characters
from luoshi.terms.profile import Face, Profile, Type

ROLES = ("mark", "title", "body", "level1", "level2", "level3", "level4", "secret", "page")
_SHOWN = 12
_BLANKS = frozenset(map(ord, " \t\n\r\u3000\xa0\u200b\u2002\u2003\u2009"))


@dataclass(frozen=True, slots=True)
class Roles:
    """Types by role and the Chinese notes on substitution."""

    types: dict[str, Type]

    @classmethod
    def of(cls, profile: Profile) -> "Roles":
        """The types of a profile; mark 小标宋 (7.2.4), 密级 黑体 (7.2.2), page number 宋体 (7.5)."""
        values = (Type(Face.XIAOBIAOSONG, 42.0), profile.title, profile.body, *profile.levels, Type(Face.HEITI),
                  Type(Face.SONGTI, 14.0))
        return cls(dict(zip(ROLES, values, strict=True)))

    @property
    def faces(self) -> tuple[Face, ...]:
        """The categories in use, in a fixed order."""
        used = {one.face for one in self.types.values()}
        return tuple(face for face in Face if face in used)


def strings(value: object) -> Iterator[str]:
    """Every text in a value made of dataclasses and tuples."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from strings(one)
    elif is_dataclass(value) and not isinstance(value, type):
        for member in fields(value):
            yield from strings(getattr(value, member.name))


def _lacking(texts: Iterable[str], faces: Iterable[Face]) -> dict[Face, set[int]]:
    used = set(map(ord, set("".join(texts)))) - _BLANKS
    return {face: used - chosen()[face].characters for face in faces}


def _spare() -> set[int]:
    return set().union(*(characters(file.path, file.index) for file in fallbacks()))


def undrawn(texts: Iterable[str], faces: Iterable[Face]) -> frozenset[int]:
    """Characters that no face can draw; a 〓 is set in their place, as typesetters do."""
    missing = set().union(*_lacking(texts, faces).values())
    return frozenset(missing - _spare()) if missing else frozenset()


def glyph_notes(texts: Iterable[str], faces: Iterable[Face]) -> list[str]:
    """Characters that some face in use lacks: drawn by a fallback, or by no face at all."""
    lacking = _lacking(texts, faces)
    missing = set().union(*lacking.values())
    if not missing:
        return []
    drawn = missing & _spare()
    notes = [f"{face.value}缺字{_few(codes & drawn)}，用 {fallbacks()[0].family} 补出"
             for face, codes in lacking.items() if codes & drawn]
    blank = missing - drawn
    if blank:
        notes.append(f"没有任何字体能显示{_few(blank)}，原位排“〓”，请改用其他写法或安装含这些字的字体")
    return notes


def substitution_notes(faces: Iterable[Face]) -> list[str]:
    """Stand-in faces, in words."""
    return choice_notes(faces)


def _few(codes: Iterable[int]) -> str:
    ordered = sorted(codes)
    text = "、".join(f"“{chr(code)}”（U+{code:04X}）" for code in ordered[:_SHOWN])
    return text if len(ordered) <= _SHOWN else f"{text}等{len(ordered)}字"


