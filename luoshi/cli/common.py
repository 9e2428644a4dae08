"""What commands share: the rulebook in force, the register, and failing with a clear word."""

import os
import sys
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import NoReturn

from luoshi.law.book import Book, load_book
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
