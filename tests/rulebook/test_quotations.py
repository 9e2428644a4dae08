"""Every quotation stands in the source text, in its own article or annex item."""

import re
from pathlib import Path

import pytest

from luoshi.law.book import load_book
from luoshi.law.provision import Provision

SOURCE = Path(__file__).parents[3] / "shared" / "seeds" / "000_71de63596f8b05ea.txt"
WIDE = str.maketrans("，；：（）！？“”", ",;:()!?\"\"")


def normal(text: str) -> str:
    """Blanks dropped, full-width marks folded, so that transcoding does not count."""
    return re.sub(r"[\s\u00a0\u3000]", "", text).translate(WIDE)


@pytest.fixture(scope="module")
def source() -> str:
    if not SOURCE.exists():
        pytest.skip("没有原文文件（../shared/seeds），不能核对引文")
    return normal(SOURCE.read_text(encoding="utf-8"))


def _inside() -> list[Provision]:
    return [item for item in load_book().provisions if not item.outside]


@pytest.mark.parametrize("item", _inside(), ids=lambda item: f"{item.at}-{item.id}")
def test_quotation_stands_in_the_source(item: Provision, source: str) -> None:
    assert item.quote
    assert normal(item.quote) in source, f"{item.at} 的引文不在原文中：{item.quote}"


def test_quotations_are_short() -> None:
    assert all(len(item.quote) <= 90 for item in load_book().provisions)
