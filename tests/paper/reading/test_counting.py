"""Numbers as headings show them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luoshi.paper.reading.docx.counting import counted, shown


@pytest.mark.parametrize(("number", "form", "expected"), [
    (11, "chineseCounting", "十一"), (20, "japaneseCounting", "二十"), (102, "chineseCountingThousand", "一百零二"),
    (10_000, "chineseCounting", "一〇〇〇〇"), (12, "ideographDigital", "一二"), (7, "decimalZero", "07"),
    (14, "upperRoman", "XIV"), (3, "lowerRoman", "iii"), (28, "upperLetter", "BB"), (0, "lowerLetter", ""),
    (21, "decimalEnclosedCircle", "㉑"), (5, "decimalEnclosedCircleChinese", "⑤"), (99, "decimalEnclosedCircle", "99"),
    (12, "decimalFullWidth", "１２"), (2, "ideographTraditional", "乙"), (3, "ideographZodiac", "寅"),
    (15, "chineseLegalSimplified", "壹拾伍"), (15, "ideographLegalTraditional", "壹拾伍"),
    (3, "decimalEnclosedParen", "(3)"),
    (3, "decimalEnclosedFullstop", "3."), (2, "ideographEnclosedCircle", "㈡"), (4, "none", ""), (4, "hebrew1", None),
])
def test_formats(number: int, form: str, expected: str | None) -> None:
    assert shown(number, form) == expected


@given(st.integers(1, 9999), st.integers(1, 9999))
def test_chinese_numbers_are_unlike(one: int, other: int) -> None:
    assert (counted(one) == counted(other)) == (one == other)


@given(st.integers(-10**9, 10**9), st.sampled_from(["chineseCounting", "lowerRoman", "upperLetter", "none"]))
def test_any_number_is_shown(number: int, form: str) -> None:
    assert shown(number, form) is not None
