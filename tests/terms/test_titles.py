"""Titles taken apart: issuer, matter, kind; nothing guessed, every position kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luoshi.terms.genre import Genre, genre_of
from luoshi.terms.titles import end_word, is_body, mask_quoted, read_title

MARKS = "西丰县人民政府关于印发转发《》〈〉（）()试行的通知报告请示决定令函局办公室工作第1号2022年 　“”×"
TEXT = st.text(alphabet=MARKS, max_size=60)


@pytest.mark.parametrize(
    ("text", "issuer", "matter", "genre"),
    [
        ("西丰县人民政府关于做好春耕工作的通知", "西丰县人民政府", "做好春耕工作", Genre.NOTICE),
        ("西丰县人民政府印发关于《工作规则（试行）》的通知", "西丰县人民政府", "《工作规则（试行）》", Genre.NOTICE),
        ("关于加强安全生产的通知", None, "加强安全生产", Genre.NOTICE),
        ("西丰县人民政府令第1号", "西丰县人民政府", "", Genre.ORDER),
        ("西丰县住房和城乡建设局命令(令)第1号", "西丰县住房和城乡建设局", "", Genre.ORDER),
        ("西丰县人民政府的通知", "西丰县人民政府", "", Genre.NOTICE),
        ("西丰县人民政府专题会议纪要（第3期）", None, "西丰县人民政府专题", Genre.MINUTES),
        ("西丰县人民政府关于调整机构的复函（2022年修订）", "西丰县人民政府", "调整机构", Genre.LETTER),
        ("西丰县教育局2022年工作安排", None, "西丰县教育局2022年工作安排", None),
        ("", None, "", None),
    ],
)
def test_pieces(text: str, issuer: str | None, matter: str, genre: Genre | None) -> None:
    title = read_title(text)
    assert (title.issuer, title.matter, title.genre) == (issuer, matter, genre)


def test_an_order_is_not_a_directive() -> None:
    assert end_word("西丰县人民政府令") == "令"
    assert end_word("西丰县应急指令") == ""


def test_spellings_of_the_order() -> None:
    assert {genre_of(word) for word in ("令", "命令", "命令（令）", "命令(令)")} == {Genre.ORDER}
    assert genre_of("请示报告") is None


def test_bodies_by_their_ending() -> None:
    assert is_body("西丰县水利局")
    assert not is_body("西丰县")


@given(TEXT)
def test_masking_keeps_every_position(text: str) -> None:
    masked = mask_quoted(text)
    assert len(masked) == len(text)
    assert all(new in (old, "〇") for old, new in zip(text, masked, strict=True))


@given(TEXT)
def test_reading_never_fails_and_never_invents(text: str) -> None:
    title = read_title(text)
    assert title.text == text
    assert text.startswith(title.issuer or "") or (title.issuer or "") in text
    assert title.matter in text
    assert len(title.bare) <= len(text)
    assert title.bare.endswith(title.word)
