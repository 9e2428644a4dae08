"""成文日期 and other dates as written: figures, Chinese numerals, mixtures (GB/T 9704-2012 7.3.5.4)."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from luoshi.law.place import number_of
from luoshi.rulebook.reading.numbers import Form, read_number
from luoshi.terms.document import Draft, Part

NEW_STANDARD = date(2012, 7, 1)
"""GB/T 9704-2012 and the 2012 公文处理工作条例 in force from this day."""

LETTERS = "OoОоΟοＯｏ○◯"
_HAN = "零〇一二三四五六七八九十"
_TOKEN = rf"[\d{_HAN}{LETTERS}]"
_WRITTEN = re.compile(
    rf"(?<![\d{_HAN}])(?P<y>{_TOKEN}{{2,4}})\s*年\s*(?P<m>{_TOKEN}{{1,3}})\s*月\s*(?:(?P<d>{_TOKEN}{{1,3}})\s*日)?"
)
_REGISTER = re.compile(r"(?P<y>\d{4})(?P<sep>[-./．])(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})日?")
_CLOCK = re.compile(r"\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?\s*$")
_GAP = r"[\s×xX*_＿○〇]*"
_BLANKED = re.compile(rf"[\d×xX*_＿○〇]*\s*年(?:{_GAP}月[\s\d×xX*_＿○〇]*日|[\s\d×xX*_＿○〇]*月{_GAP}日)")
_LABEL = re.compile(r"\s*(?:成\s*文\s*日\s*期|日\s*期)\s*[：:]")
_DIGIT = {**{mark: str(value) for value, mark in enumerate("零一二三四五六七八九")}, "〇": "0",
          **dict.fromkeys(LETTERS, "0")}
_ZEROS = str.maketrans("", "", LETTERS + "0０〇零")


class Style(StrEnum):
    """How a date is written."""

    ARABIC = "阿拉伯数字"
    HANZI = "汉字数字"
    MIXED = "汉字与阿拉伯数字混用"
    REGISTER = "登记格式"
    BLANKED = "留空"
    UNREADABLE = "不能辨认"


@dataclass(frozen=True, slots=True)
class Written:
    """A date as read. Span is (start, end) in its text. value is None when unreadable, incomplete or impossible.

    padded: a month or day with a leading zero. letters: a letter or circle for 〇. short: the year is cut.
    full: year, month and day are all there. clock: a time of day follows.
    """

    span: tuple[int, int]
    style: Style
    value: date | None = None
    padded: bool = False
    letters: bool = False
    short: bool = False
    full: bool = True
    clock: bool = False

    @property
    def impossible(self) -> bool:
        """A complete date that no calendar has."""
        return self.value is None and self.full and not self.short

    @property
    def canonical(self) -> str | None:
        """2022年9月1日, when the day is certain."""
        return figures(self.value) if self.value else None


def figures(day: date) -> str:
    """A day as GB/T 9704 writes it."""
    return f"{day.year}年{day.month}月{day.day}日"


@lru_cache(maxsize=1024)
def read_date(text: str) -> Written | None:
    """The date of a 成文日期 field, with or without its label. None when the field is empty."""
    label = _LABEL.match(text)
    core = text[label.end() if label else 0:].strip()
    if not core:
        return None
    start = text.index(core, label.end() if label else 0)
    span = (start, start + len(core))
    clock = _CLOCK.search(core)
    bare = core[:clock.start()] if clock else core
    match = _WRITTEN.fullmatch(bare)
    if match and match["d"]:
        return _written(match, span, clock is not None)
    register = _REGISTER.fullmatch(bare)
    if register:
        return Written(span, Style.REGISTER, _day(*(int(register[key]) for key in "ymd")), clock=clock is not None)
    return Written(span, Style.BLANKED if _BLANKED.fullmatch(bare) else Style.UNREADABLE, full=False)


@lru_cache(maxsize=8)
def dates_in(text: str) -> tuple[Written, ...]:
    """Dates with 年 and 月 in running text (the day may be absent). Several checks ask for the same body's."""
    return tuple(_written(match, match.span(), False) for match in _WRITTEN.finditer(text))


def _written(match: re.Match[str], span: tuple[int, int], clock: bool) -> Written:
    pieces = [match["y"], match["m"]] + ([match["d"]] if match["d"] else [])
    styles = {_style(piece) for piece in pieces} - {None}
    style = next(iter(styles)) if len(styles) == 1 else Style.MIXED
    short = len(match["y"]) < 4
    year, *rest = (_value(piece, index == 0) for index, piece in enumerate(pieces))
    full = len(pieces) == 3
    value = _day(year, *rest) if full and not short and year is not None and None not in rest else None
    letters = any(mark in LETTERS for piece in pieces for mark in piece)
    return Written(span, style or Style.MIXED, value, any(piece.startswith("0") for piece in pieces[1:]), letters,
                   short, full, clock)


def _style(piece: str) -> Style | None:
    rest = piece.translate(_ZEROS)
    if not rest:
        return None
    if rest.isdigit() and not any(mark in _HAN for mark in rest):
        return Style.ARABIC
    return Style.MIXED if any(mark.isdecimal() for mark in rest) else Style.HANZI


def _value(piece: str, is_year: bool) -> int | None:
    if not is_year and piece.translate(_ZEROS) and "十" in piece:
        try:
            return number_of(piece)
        except ValueError:
            return None
    digits = "".join(_DIGIT.get(mark, mark) for mark in piece)
    return int(digits) if digits.isdecimal() else None


def _day(year: int | None, month: int | None = None, day: int | None = None) -> date | None:
    try:
        return date(year or 0, month or 0, day or 0)
    except ValueError:
        return None


def dated(draft: Draft) -> date | None:
    """成文日期 by the paper, else by the stated day of signing."""
    written = read_date(draft.text(Part.DATE))
    return (written.value if written else None) or draft.facts.signed_on


def before_2012(draft: Draft) -> bool:
    """Older than the 2012 standard, by its date or else by its number's year; undated documents are current."""
    day = dated(draft)
    if day:
        return day < NEW_STANDARD
    number = read_number(draft.text(Part.NUMBER))
    return bool(number and number.form is not Form.UNREADABLE and number.year and number.year < NEW_STANDARD.year)
