"""The font files of this machine. Scanned once in a process, at the first print, never on import."""

import os
import sys
from functools import lru_cache
from pathlib import Path

import pylopdf_fonts_zh_cn

from luoshi.paper.fonts.sfnt import FontFile, faces_in

_ENDINGS = (".ttf", ".otf", ".ttc", ".otc")
EXTRA = "LUOSHI_FONTS"
"""Environment variable: more folders with fonts, separated as in PATH; they are searched first."""


def folders() -> tuple[Path, ...]:
    """Folders where this system keeps fonts, with those of LUOSHI_FONTS before them."""
    home = Path.home()
    named = [Path(part) for part in os.environ.get(EXTRA, "").split(os.pathsep) if part]
    if sys.platform == "win32":
        usual = [Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts",
                 home / "AppData/Local/Microsoft/Windows/Fonts"]
    elif sys.platform == "darwin":
        usual = [home / "Library/Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts")]
    else:
        usual = [home / ".fonts", home / ".local/share/fonts", Path("/usr/local/share/fonts"), Path("/usr/share/fonts"),
                 Path("/usr/share/texmf/fonts/opentype"), Path("/usr/share/texlive/texmf-dist/fonts/opentype/public")]
    return tuple(folder for folder in (*named, *usual) if folder.is_dir())


@lru_cache(maxsize=4)
def scanned(roots: tuple[Path, ...]) -> tuple[FontFile, ...]:
    """Every face under the folders, in a fixed order."""
    paths = [path for root in roots for path in sorted(root.rglob("*")) if path.suffix.lower() in _ENDINGS]
    return tuple(face for path in dict.fromkeys(paths) for face in faces_in(path))


@lru_cache(maxsize=1)
def packaged() -> tuple[FontFile, ...]:
    """The faces of the package that is installed with the product."""
    return tuple(face for path in (pylopdf_fonts_zh_cn.serif_path(), pylopdf_fonts_zh_cn.sans_path())
                 for face in faces_in(path))
