"""What commands share: the rulebook in force, the register, reading a file, and failing with a clear word."""

import os
import sys
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import NoReturn

from luoshi.law.book import Book, load_book
from luoshi.paper.reading import Reading, Unreadable, read_file, read_text
from luoshi.terms.facts import Facts
from luoshi.terms.registry import SAMPLE, Registry, load_registry

UNUSABLE = 2


class Format(StrEnum):
    """Output forms."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"


def fail(message: str) -> NoReturn:
    """Say what is wrong and what to do, and leave with status 2."""
    sys.stderr.write(f"luoshi：{message}\n")
    raise SystemExit(UNUSABLE)


@lru_cache(maxsize=1)
def book() -> Book:
    """The rulebook in force (LUOSHI_RULEBOOK, by default the county's own)."""
    return load_book(os.environ.get("LUOSHI_RULEBOOK", "luoshi.rulebook"))


@lru_cache(maxsize=1)
def registry() -> Registry:
    """The county's bodies (LUOSHI_BODIES names a file; by default the sample county)."""
    return load_registry(Path(os.environ.get("LUOSHI_BODIES", SAMPLE)))


def read_path(path: Path, facts: Facts | None = None) -> Reading:
    """Read a file, or standard input for `-`; ends the command when it cannot be used."""
    known = facts or Facts(registry=registry())
    try:
        if str(path) == "-":
            return read_text(sys.stdin.read(), known)
        return read_file(path.read_bytes(), path.name, known)
    except Unreadable as problem:
        fail(str(problem))
    except FileNotFoundError:
        fail(f"找不到文件：{path}。请核对路径。")
    except OSError as problem:
        fail(f"不能读取 {path}：{problem.strerror}。请核对路径和权限。")
