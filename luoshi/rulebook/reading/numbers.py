"""发文字号 as written: 代字〔年〕序号号, 令第N号 and what people make of them (GB/T 9704-2012 7.2.5)."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

_BLANK = r"[\s\u200b-\u200d\u2060\ufeff]*"
_HIDDEN = re.compile(r"[\u200b-\u200d\u2060\ufeff]")
_OPEN, _CLOSE = "〔［[（(【﹝", "〕］]）)】﹞"
_PAIRS = frozenset(zip(_OPEN, _CLOSE, strict=True))
_LABEL = re.compile(r"\s*(?:发\s*文\s*字\s*号|文\s*号)\s*[：:]")
_HEAD = re.compile(
    rf"(?P<code>[\u4e00-\u9fa5×✕*＊xXＸ○〇A-Za-z](?:[\u4e00-\u9fa5×✕*＊xXＸ○〇A-Za-z]|{_BLANK}(?=[\u4e00-\u9fa5]))*){_BLANK}"
    rf"(?P<group>(?P<open>[{re.escape(_OPEN)}])?{_BLANK}(?P<year>['’‘]?\d{{2,4}}|[〇零○一二三四五六七八九]{{2,4}}){_BLANK}(?P<nian>年)?{_BLANK}"
    rf"(?P<close>[{re.escape(_CLOSE)}])?){_BLANK}(?P<di>第)?{_BLANK}(?P<serial>\d{{1,5}}){_BLANK}(?P<hao>号)?"
)
_FULL_YEAR = re.compile(r"\d{4}")
_RUNNING = re.compile(
    rf"(?P<name>[^\d\n]*?){_BLANK}(?:(?P<year>(?:19|20)\d\d){_BLANK}年?)?{_BLANK}第{_BLANK}"
    rf"(?P<serial>[\d一二三四五六七八九十百〇零]+){_BLANK}(?P<unit>[号期次])"
)
_CITED = re.compile(
    rf"(?<=[\u4e00-\u9fa5×xX])(?P<group>(?P<open>[{re.escape(_OPEN)}]){_BLANK}(?P<year>(?:19|20)\d\d){_BLANK}"
    rf"(?P<nian>年)?{_BLANK}(?P<close>[{re.escape(_CLOSE)}])){_BLANK}(?P<di>第)?{_BLANK}(?P<serial>\d{{1,5}}){_BLANK}"
    r"(?P<hao>号)(?![楼线井院厂机组炉船房桥站门])"
)


class Form(StrEnum):
    """What a number looks like."""

    ORDINARY = "代字〔年〕号"
    RUNNING = "第N号"
    UNREADABLE = "不能辨认"


class Fault(StrEnum):
    """A departure from 代字〔年〕号."""

    BRACKET = "括号"
    UNPAIRED = "括号不配对"
    YEAR_WORD = "括号内有“年”"
    YEAR_SHORT = "年份不是四位数字"
    DI = "第"
    ZERO = "虚位"
    BLANK = "空格"
    NO_HAO = "缺“号”"


@dataclass(frozen=True, slots=True)
class Number:
    """A number as read. Spans are (start, end) in the text it was read from, (0, 0) for pieces it lacks.

    form RUNNING covers 令第N号, 公告2018年第1号, 纪要第N期; `unit` is its last word. group: the year with brackets.
    """

    form: Form
    span: tuple[int, int]
    code: str = ""
    year: int | None = None
    serial: int | None = None
    unit: str = ""
    brackets: str = ""
    faults: frozenset[Fault] = frozenset()
    group: tuple[int, int] = (0, 0)
    di: tuple[int, int] = (0, 0)
    digits: tuple[int, int] = (0, 0)

    @property
    def canonical(self) -> str | None:
        """The number written by the standard, when that is certain."""
        if self.form is not Form.ORDINARY or self.year is None or self.serial is None:
            return None
        return f"{self.code}〔{self.year}〕{self.serial}号"


@lru_cache(maxsize=1024)
def read_number(text: str) -> Number | None:
    """The number in a 发文字号 field, with or without its label. None when the field is empty."""
    label = _LABEL.match(text)
    start = label.end() if label else 0
    core = text[start:].strip()
    if not core:
        return None
    start = text.index(core, start)
    seen = _HIDDEN.sub("", core)
    lead = len(core) - len(core.lstrip("\u200b\u200c\u200d\u2060\ufeff"))
    match = _HEAD.fullmatch(core.rstrip("\u200b\u200c\u200d\u2060\ufeff"), lead)
    if match and (match["open"] or match["close"]):
        return _ordinary(match, start, (start, start + len(core)), re.search(r"\s", seen) is not None or seen != core)
    running = _RUNNING.fullmatch(seen)
    if running:
        blank = frozenset({Fault.BLANK}) if re.search(r"\s", seen) or seen != core else frozenset()
        return Number(Form.RUNNING, (start, start + len(core)), re.sub(r"\s", "", running["name"]),
                      int(running["year"]) if running["year"] else None, unit=running["unit"], faults=blank)
    return Number(Form.UNREADABLE, (start, start + len(core)))


@lru_cache(maxsize=8)
def cited_numbers(text: str) -> tuple[Number, ...]:
    """Numbers cited in running text, from the bracket to 号; the code before it is not cut out."""
    return tuple(_ordinary(match, 0, match.span(), re.search(r"\s", match.group()) is not None)
                 for match in _CITED.finditer(text))


def _ordinary(match: re.Match[str], shift: int, span: tuple[int, int], blank: bool) -> Number:
    year, serial = match["year"], match["serial"]
    pair = ((match["open"] or ""), (match["close"] or ""))
    faults = {
        Fault.UNPAIRED: pair not in _PAIRS,
        Fault.BRACKET: pair in _PAIRS and pair != ("〔", "〕"),
        Fault.YEAR_WORD: bool(match["nian"]),
        Fault.YEAR_SHORT: not _FULL_YEAR.fullmatch(year),
        Fault.DI: bool(match["di"]),
        Fault.ZERO: serial.startswith("0"),
        Fault.BLANK: blank and pair in _PAIRS,
        Fault.NO_HAO: not match["hao"],
    }
    code = re.sub(r"\s", "", match["code"]) if "code" in match.re.groupindex else ""
    return Number(
        Form.ORDINARY, span, code, int(year) if _FULL_YEAR.fullmatch(year) else None, int(serial), "号", "".join(pair),
        frozenset(fault for fault, there in faults.items() if there),
        _moved(match.span("group"), shift), _moved(match.span("di"), shift), _moved(match.span("serial"), shift),
    )


def _moved(span: tuple[int, int], shift: int) -> tuple[int, int]:
    return (span[0] + shift, span[1] + shift) if span[0] >= 0 else (0, 0)
