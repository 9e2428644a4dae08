"""Generated pages are fresh; every address is in the matrix of who may open what."""

from tools.docs import DOCS, pages


def test_generated_pages_are_fresh() -> None:
    stale = [name for name, text in pages() if not (DOCS / name).exists() or (DOCS / name).read_text("utf-8") != text]
    assert not stale, "运行 python -m tools.docs 后提交"


def test_no_page_is_left_over() -> None:
    made = {name for name, _ in pages()}
    assert {str(path.relative_to(DOCS)) for path in (DOCS / "articles").glob("*.md")} <= made
