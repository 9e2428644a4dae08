"""The typesetter: one warm typst compiler in the process, fed with JSON, never with spliced markup."""

import json
import shutil
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import typst

from luoshi.paper.fonts.choice import chosen, fallbacks
from luoshi.paper.fonts.roles import PACKAGED
from luoshi.terms.profile import Face, Type

TEMPLATES = Path(__file__).parent / "press"
_LOCK = threading.Lock()


@dataclass(frozen=True, slots=True)
class Job:
    """One thing to typeset: template, its data, pictures by file name, the time written into the PDF, and the
    characters that no face draws (PDF/A forbids a missing glyph)."""

    template: str
    data: Mapping[str, Any]
    pictures: tuple[tuple[str, bytes], ...] = ()
    stamp: int = 0
    blank: frozenset[int] = frozenset()


@lru_cache(maxsize=1)
def _fonts() -> tuple[typst.Fonts, tempfile.TemporaryDirectory[str]]:
    """The chosen files only, gathered by links in a folder that goes with the process."""
    folder = tempfile.TemporaryDirectory(prefix="luoshi-fonts-")
    paths = list(dict.fromkeys([one.file.path for one in chosen().values()] + [file.path for file in fallbacks()]))
    try:
        for number, path in enumerate(paths):
            (Path(folder.name) / f"{number}{path.suffix}").symlink_to(path.resolve())
        places = [folder.name]
    except OSError:  # a system without links: typst reads the whole folders, which only takes longer
        places = sorted({str(path.parent) for path in paths})
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=places), folder


@lru_cache(maxsize=1)
def _families() -> dict[tuple[Path, int], tuple[str, int]]:
    """Family and weight by which typst knows a face; it matches English family names only."""
    return {(Path(one.path).resolve(), one.index): (one.family, one.weight)
            for one in _fonts()[0].fonts() if one.path}


@lru_cache(maxsize=64)
def type_data(wanted: Type) -> dict[str, Any]:
    """A type for the template. Bold is drawn by a thin stroke where the file has no bold weight."""
    one = chosen()[wanted.face]
    family, weight = _families()[one.file.path.resolve(), one.file.index]
    spare = [_families()[file.path.resolve(), file.index][0] for file in fallbacks()]
    thin_title = wanted.face is Face.XIAOBIAOSONG and one.origin == PACKAGED
    return {"families": list(dict.fromkeys([family, *spare])), "weight": weight, "size": wanted.size,
            "stroke": (wanted.bold or thin_title) and not one.file.bold}


class Press:
    """A template made ready; `compile` and `ask` must be called while the press is held."""

    def __init__(self, template: Path, root: Path) -> None:
        self._compiler = typst.Compiler(template, root=root, font_paths=_fonts()[0], ignore_system_fonts=True)

    def pdf(self, job: Job) -> bytes:
        """PDF/A-2b, byte-identical for the same job. Raises typst.TypstError."""
        made = self._compiler.compile(sys_inputs=_inputs(job), format="pdf", timestamp=job.stamp,
                                      pdf_standards="a-2b", pdf_tags=False)
        return made if isinstance(made, bytes) else b"".join(made or ())

    def pages(self, job: Job, ppi: float) -> tuple[bytes, ...]:
        """PNG, one for each page."""
        made = self._compiler.compile(sys_inputs=_inputs(job), format="png", ppi=ppi)
        return (made,) if isinstance(made, bytes) else tuple(made or ())

    def ask(self, label: str) -> Any:
        """Value of the metadata at a label of what was typeset last."""
        return json.loads(self._compiler.query(f"<{label}>", "value", one=True))


def _inputs(job: Job) -> dict[str, str]:
    data = json.dumps(job.data, ensure_ascii=False)
    return {"paper": data.translate(dict.fromkeys(job.blank, "〓")) if job.blank else data}


def opens(name: str, data: bytes) -> bool:
    """Whether the typesetter can read a picture."""
    with tempfile.TemporaryDirectory(prefix="luoshi-press-") as folder:
        (Path(folder) / name).write_bytes(data)
        probe = Path(folder) / "probe.typ"
        probe.write_text(f'#image("{name}")', encoding="utf-8")
        try:
            typst.compile(probe, ignore_system_fonts=True, format="svg")
        except typst.TypstError:
            return False
        return True


@lru_cache(maxsize=8)
def _warm(template: str) -> Press:
    return Press(TEMPLATES / template, TEMPLATES)


@contextmanager
def press(job: Job) -> Iterator[Press]:
    """The press for a job, held for one thread. Pictures lie beside a copy of the templates while it lasts."""
    with _LOCK:
        if not job.pictures:
            yield _warm(job.template)
            return
        with tempfile.TemporaryDirectory(prefix="luoshi-press-") as folder:
            root = Path(folder)
            for source in TEMPLATES.glob("*.typ"):
                shutil.copyfile(source, root / source.name)
            for name, data in job.pictures:
                (root / name).write_bytes(data)
            yield Press(root / job.template, root)
