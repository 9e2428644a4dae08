"""Commands that use the house's rooms: start Django, then fetch a room's module by its name."""

import importlib
import os
from types import ModuleType

import django

from luoshi.cli.common import fail
from luoshi.terms.officer import Officer

INSTALLER = Officer(0, "系统", "初始登记", "")
"""Acts by whoever has the machine in hand; the record says so."""


def start() -> None:
    """Settings and rooms are there from now on."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "luoshi.site.settings")
    try:
        django.setup()
    except ValueError as problem:
        fail(str(problem))


def room(name: str) -> ModuleType:
    """A module of a room, imported when its tables may be: `office.queries`."""
    return importlib.import_module(f"luoshi.{name}")
