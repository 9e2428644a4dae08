"""The paper travels in the form and comes back whole; anything else is refused with a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luoshi.terms.document import Cell, Draft, Look, Paragraph, Part, Picture, Sheet, Table
from luoshi.terms.packing import PICTURES, Torn, lightened, pack, unpack

TEXTS = st.text(max_size=30)
BLOCKS = st.one_of(
    st.builds(
        Paragraph,
        TEXTS,
        st.sampled_from(Part),
        st.none() | st.builds(Look, font=TEXTS, size=st.floats(1, 72)),
        annex=st.integers(0, 3),
    ),
    st.builds(
        lambda text, part: Table(((Cell(text, 2), Cell("乙", 1, 2)),), part, 1, (20.0, 30.5)),
        TEXTS,
        st.sampled_from(Part),
    ),
    st.builds(lambda data: Picture(Part.BODY, "图", data, 10.0, None), st.binary(max_size=20)),
)


@given(st.lists(BLOCKS, max_size=5), st.booleans())
def test_round_trip(blocks: list[Paragraph | Table | Picture], whole: bool) -> None:
    draft = Draft(tuple(blocks), sheet=Sheet(210, 297, 37, 35, 28, 26, tracked=1), whole=whole)
    assert unpack(pack(draft)) == draft


@given(st.text(max_size=60))
def test_anything_else_is_refused(value: str) -> None:
    with pytest.raises(Torn, match="重新上传"):
        unpack(value)


def test_a_swollen_field_is_refused() -> None:
    huge = Draft.of(body="水" * 20_000_000)
    with pytest.raises(Torn):
        unpack(pack(huge))


def test_pictures_beyond_the_limit_give_up_their_bytes_with_a_note() -> None:
    small, large = Picture(Part.BODY, "小图", b"1"), Picture(Part.BODY, "大图", bytes(PICTURES))
    draft, notes = lightened(Draft((small, large)))
    assert draft.blocks == (small, Picture(Part.BODY, "大图"))
    assert "1 幅" in notes[0]
    assert lightened(Draft((small,)))[1] == ()
