"""Who is said to keep a provision exists: each dotted name resolves to something of its room."""

import importlib
from typing import Any

import pytest

from luoshi.law.book import load_book
from luoshi.law.provision import Kept

NAMES = sorted({name for item in load_book().provisions if isinstance(item, Kept) for name in item.by})


def _resolved(name: str) -> Any:
    """A module, or what follows it by attributes."""
    found: Any = importlib.import_module(f"luoshi.{name.split('.')[0]}")
    for depth, part in enumerate(name.split(".")[1:], 1):
        if not hasattr(found, part):
            importlib.import_module(f"luoshi.{'.'.join(name.split('.')[: depth + 1])}")
        found = getattr(found, part)
    return found


@pytest.mark.parametrize("name", NAMES)
def test_the_keeper_exists(name: str) -> None:
    assert callable(_resolved(name)), name
