"""Where a provision stands: 第五十三条（五）, 附件1 四（一）2, 页头, 印发通知, 解读, or a norm outside."""

import re
from functools import lru_cache

_DIGITS = {mark: value for value, mark in enumerate("零一二三四五六七八九")}
_ORDINAL = re.compile(r"[一二三四五六七八九十百]+|\d+")
_BOOKS = ("页头", "印发通知", "第", "附件1", "附件2", "解读")


def number_of(chinese: str) -> int:
    """Value of a Chinese ordinal up to 999 (五十三 -> 53) or of decimal digits.

    Raises ValueError for anything else.
    """
    if chinese.isascii() and chinese.isdigit():
        return int(chinese)
    total, digit = 0, 0
    for mark in chinese:
        if mark in _DIGITS:
            digit = _DIGITS[mark]
        elif mark in "十百":
            total += (digit or 1) * (10 if mark == "十" else 100)
            digit = 0
        else:
            raise ValueError(f"不是汉字序数：{chinese}")
    return total + digit


def chinese_number(value: int) -> str:
    """53 -> 五十三, for 1..99."""
    tens, ones = divmod(value, 10)
    head = ("" if tens == 1 else "零一二三四五六七八九"[tens]) + "十" if tens else ""
    return head + ("零一二三四五六七八九"[ones] if ones else "")


@lru_cache(maxsize=4096)
def place_key(place: str) -> tuple[int, ...]:
    """Sort key in the order of the text; places outside the Rules come last."""
    book = next((index for index, head in enumerate(_BOOKS) if place.startswith(head)), len(_BOOKS))
    rest = place if book == 2 else re.sub(r"^附件[12]", "", place)
    if book == len(_BOOKS):
        return (book, *(ord(mark) for mark in place))
    return (book, *(number_of(mark) for mark in _ORDINAL.findall(rest)))


def is_inside(place: str) -> bool:
    """Whether a place lies in the Rules' own text."""
    return place.startswith(_BOOKS)


def article_of(place: str) -> int | None:
    """53 for any place inside 第五十三条, None elsewhere."""
    match = re.match(r"第([一二三四五六七八九十]+)条", place)
    return number_of(match.group(1)) if match else None
