"""Which file stands for each category of type on this machine, and what it can draw."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from luoshi.paper.fonts.machine import folders, packaged, scanned
from luoshi.paper.fonts.roles import FALLBACKS, PACKAGED, ROLES, Wanted
from luoshi.paper.fonts.sfnt import FontFile, characters, normal
from luoshi.terms.profile import Face


class NoFont(Exception):
    """No face at all for a category of type; says which package to install."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The file that stands for a category. `note` is empty for the true face; `refused` names faces not embeddable."""

    face: Face
    file: FontFile
    origin: str
    note: str
    refused: tuple[str, ...] = ()

    @property
    def characters(self) -> frozenset[int]:
        """Code points the face draws."""
        return characters(self.file.path, self.file.index)


def _index(files: Iterable[FontFile]) -> dict[tuple[str, bool], FontFile]:
    found: dict[tuple[str, bool], FontFile] = {}
    for file in files:
        for name in file.names:
            found.setdefault((name, file.bold), file)
    return found


def choose(face: Face, machine: Iterable[FontFile]) -> Chosen:
    """The first wanted face that exists and may be embedded. Raises NoFont when not even the packaged one is there."""
    own, ours = _index(machine), _index(packaged())
    refused: list[str] = []
    for wanted in ROLES[face]:
        file = _find(wanted, ours if wanted.origin == PACKAGED else own)
        if file is None:
            continue
        if file.embeddable:
            return Chosen(face, file, wanted.origin, wanted.note, tuple(dict.fromkeys(refused)))
        refused.append(file.family)
    raise NoFont(f"没有可用的{face.value}，请安装字体包 pylopdf-fonts-zh-cn，或在本机安装{face.value}字体后重试")


def _find(wanted: Wanted, index: dict[tuple[str, bool], FontFile]) -> FontFile | None:
    return index.get((normal(wanted.name), wanted.bold))


@lru_cache(maxsize=1)
def chosen() -> dict[Face, Chosen]:
    """The choice for every category, made once in a process."""
    machine = scanned(folders())
    return {face: choose(face, machine) for face in Face}


@lru_cache(maxsize=1)
def fallbacks() -> tuple[FontFile, ...]:
    """Packaged faces for single characters that the chosen face lacks."""
    index = _index(packaged())
    return tuple(file for name in FALLBACKS if (file := index.get((normal(name), False))))


def choice_notes(faces: Iterable[Face]) -> list[str]:
    """What a reader of the print must know of the faces used: stand-ins and faces that may not be embedded."""
    notes: list[str] = []
    for face in faces:
        one = chosen()[face]
        if one.note:
            notes.append(one.note)
        notes += [f"{face.value}：{name} 的授权不允许嵌入文件，没有使用" for name in one.refused]
    return notes
