"""Numbers as automatic numbering shows them (ECMA-376 17.18.59 ST_NumberFormat)."""

from collections.abc import Callable

_DIGITS = "〇一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def counted(number: int, digits: str = _DIGITS, units: str = "十百千") -> str:
    """一, 十, 十一, 一百零二 ...: the way Chinese headings count, up to 9999; larger numbers digit by digit."""
    if not 0 < number < 10_000:
        return "".join(digits[int(mark)] for mark in str(abs(number)))
    words, gap, text = ["", *units], False, str(number)
    found = ""
    for power, mark in zip(range(len(text) - 1, -1, -1), text, strict=True):
        if mark == "0":
            gap = True
            continue
        found += ("零" if gap and found else "") + digits[int(mark)] + words[power]
        gap = False
    return found[1:] if found.startswith("一十") else found


def _spelled(number: int) -> str:
    return "".join(_DIGITS[int(mark)] for mark in str(abs(number)))


def _letters(number: int) -> str:
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 % 50 + 1) if number > 0 else ""


def _roman(number: int) -> str:
    found, rest = "", number % 4000
    for size, letters in _ROMAN:
        found += letters * (rest // size)
        rest %= size
    return found


def _circled(number: int) -> str:
    if 1 <= number <= 20:
        return chr(0x2460 + number - 1)
    return chr(0x3251 + number - 21) if 21 <= number <= 35 else str(number)


def _wide(number: int) -> str:
    return "".join(chr(ord(mark) + 0xFEE0) for mark in str(abs(number)))


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalHalfWidth": str,
    "decimalZero": lambda number: f"{number:02d}",
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerLetter": _letters,
    "chineseCounting": counted,
    "chineseCountingThousand": counted,
    "japaneseCounting": counted,
    "taiwaneseCounting": counted,
    "taiwaneseCountingThousand": counted,
    "ideographDigital": _spelled,
    "japaneseDigitalTenThousand": _spelled,
    "chineseLegalSimplified": lambda number: counted(number, _LEGAL, "拾佰仟"),
    "ideographLegalTraditional": lambda number: counted(number, "零壹貳參肆伍陸柒捌玖", "拾佰仟"),
    "ideographTraditional": lambda number: _STEMS[(number - 1) % 10],
    "ideographZodiac": lambda number: _BRANCHES[(number - 1) % 12],
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": lambda number: f"({number})",
    "decimalEnclosedFullstop": lambda number: f"{number}.",
    "ideographEnclosedCircle": lambda number: chr(0x3220 + number - 1) if 1 <= number <= 10 else counted(number),
    "decimalFullWidth": _wide,
    "decimalFullWidth2": _wide,
    "none": lambda _: "",
}


def shown(number: int, form: str) -> str | None:
    """`number` in a format by its name; None when the format is not known."""
    write = _FORMATS.get(form)
    return write(number) if write else None
