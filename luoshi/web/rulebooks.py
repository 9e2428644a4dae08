"""The rulebook and the register in force, as settings name them; loaded once per process."""

from functools import lru_cache
from pathlib import Path

from django.conf import settings

from luoshi.law.book import Book, load_book
from luoshi.law.provision import Provision
from luoshi.terms.registry import SAMPLE, Registry, load_registry


@lru_cache(maxsize=1)
def book() -> Book:
    """The county's rulebook."""
    return load_book(settings.RULEBOOK)


@lru_cache(maxsize=1)
def registry() -> Registry:
    """The county's bodies."""
    return load_registry(Path(settings.BODIES or SAMPLE))


def rule_url(provision: Provision) -> str:
    """Address of a provision on the rules pages."""
    return f"/rules/{book().chapter(provision).key}/#{provision.id}"


@lru_cache(maxsize=1)
def check_urls() -> dict[str, str]:
    """Addresses by check id."""
    return {rule.check: rule_url(rule) for rule in book().clauses}
