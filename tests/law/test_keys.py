"""Provisions are found as people type them; forces have their words."""

import pytest

from luoshi.law.book import load_book, mentions, normal_key
from luoshi.law.force import Force


@pytest.mark.parametrize(
    ("typed", "key"), [("k45", "K45"), ("53条", "53"), ("第53条", "53"), ("53", "53"), ("T02 ", "T02")]
)
def test_typed_keys(typed: str, key: str) -> None:
    assert normal_key(typed) == key


def test_a_provision_is_found_by_tension_and_by_row() -> None:
    book = load_book()
    assert any(mentions(item, "T02") for item in book.provisions)
    assert any(mentions(item, "S26") for item in book.article(53))
    assert not any(mentions(item, "S99") for item in book.provisions)


def test_words_of_force() -> None:
    assert [force.norm for force in Force] == ["必须", "一般应当", "提倡", "原则"]
    assert [force.label for force in Force][0] == "必须改正"
