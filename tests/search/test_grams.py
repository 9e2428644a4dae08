"""Folding, cutting and marking."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luoshi.search.excerpts import LENGTH, Excerpt, excerpt, marked
from luoshi.search.grams import MOST, aligned, fold, grams, lookup, storable
from luoshi.search.queries import words_of
from tests.search.scenes import LETTERS

texts = st.text(st.sampled_from(LETTERS) | st.characters(exclude_categories=["Cs"]), max_size=40)


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("甲政发〔２０２６〕８号", "甲政发(2026)8号"),
        ("甲政发 [2026] 8号", "甲政发(2026)8号"),
        ("张　　三", "张三"),
        ("GB/T   9704", "gb/t 9704"),
        ("第 3 条", "第3条"),
        ("一行\r\n二行", "一行\n\n二行"),
        ("二○二六", "二〇二六"),
        ("“甲”—‘乙’", "\"甲\"-'乙'"),
        ("零\u200b宽\ufeff", "零宽"),
        ("㎡①Ⅳ", "m21iv"),
        ("  ", ""),
    ],
)
def test_folding(typed: str, folded: str) -> None:
    assert fold(typed) == folded


@given(texts)
def test_what_is_folded_comes_from_its_place(text: str) -> None:
    folded, origins = aligned(text)
    assert folded == fold(text)
    assert len(origins) == len(folded)
    assert origins == sorted(origins)
    assert all(
        char in fold(text[at]) or char in fold(f"a{text[at]}a") for char, at in zip(folded, origins, strict=True)
    )


@given(texts, st.data())
def test_a_part_is_looked_up_by_terms_of_the_whole(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(folded))] * 2)))
    assert set(lookup(folded[start:end])) <= grams(folded)


def test_terms() -> None:
    assert grams("防汛a") == {"防", "汛", "a", "防汛", "汛a"}
    assert grams("a b\nc") == {"a", "b", "c"}
    assert lookup("防汛抗旱") == ["防汛", "汛抗", "抗旱"]
    assert lookup("防") == ["防"]
    assert lookup("gb/t 9") == ["gb", "b/", "/t", "9"]
    assert len(lookup("".join(map(chr, range(0x4E00, 0x4F00))))) == MOST


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (" 防汛　抗旱 防汛", ("防汛", "抗旱")),
        ('"防汛 ABC  d" 八', ("防汛abc d", "八")),
        ("“应急预案”通知", ("应急预案", "通知")),
        ('防汛"应急', ("防汛", "应急")),
        ('"" “” \u200b', ()),
    ],
)
def test_words(typed: str, words: tuple[str, ...]) -> None:
    assert words_of(typed) == words


@given(texts, texts)
def test_marks_lie_apart_in_the_text(text: str, typed: str) -> None:
    words = words_of(typed)
    for cut in (marked(text, words), excerpt(text, words)):
        assert "".join(piece for piece, _ in cut.pieces) == cut.text
        ends = [0, *(end for mark in cut.marks for end in mark), len(cut.text)]
        assert ends == sorted(ends)
    assert bool(marked(text, words).marks) == any(word in fold(text) for word in words)


def test_an_excerpt_is_short_and_begins_with_its_line() -> None:
    text = "甲" * 100 + "\n乙丙" + "丁" * 100
    assert excerpt(text, ["乙"]).text.startswith("乙丙丁")
    assert excerpt(text, ["丁"]).marks == ((2, LENGTH),)
    assert excerpt(text, ["戊"]) == Excerpt("甲" * LENGTH, ())
    assert excerpt("防汛抗旱防汛", ["防汛", "汛抗"]).marks == ((0, 3), (4, 6))


def test_what_no_database_keeps_is_left_out() -> None:
    assert storable("甲\x00乙\ud800") == "甲乙"
