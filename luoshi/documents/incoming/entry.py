"""The line of the register as facts: what the clerk fills, read from words.

Source: 党政机关公文处理工作条例 第二十四条（二）; catalogue P04.1.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeVar

from luoshi.documents.form import NOT_SECRET, raise_secret
from luoshi.documents.incoming.words import Came, Direct
from luoshi.documents.words import Label, Urgency
from luoshi.law.refusal import Objection, refuse
from luoshi.record import clock
from luoshi.record.clock import CHINA
from luoshi.terms.document import Draft, Part
from luoshi.terms.genre import Genre, genre_of

E = TypeVar("E", bound=StrEnum)
Values = Mapping[str, Sequence[str]]
AT, DIRECT_AT = "附件1 四（三）4", "第五十条"
LONG = 500


@dataclass(frozen=True, slots=True)
class Entry:
    """The cells. received: the moment of the signature for it, now by default. subjects: 事项 of the leaders' fields.

    leader: to whom it was handed, when it did not come through the office.
    """

    sender: str = ""
    title: str = ""
    their_number: str = ""
    their_date: date | None = None
    genre: Genre | None = None
    signer: str = ""
    addressee: str = ""
    copies: int = 1
    subjects: str = ""
    urgency: Urgency = Urgency.PLAIN
    label: Label = Label.INTERNAL
    way: Came = Came.SYSTEM
    direct: Direct | None = None
    leader: str = ""
    received: datetime | None = None


def read_entry(values: Values, prefilled: Entry = Entry()) -> Entry:
    """The entry; cells left empty keep what was read from the paper. Raises Refusal with all faults.

    Choosing a level of secrecy stops here: nothing is kept (第六十九条).
    """
    read = _Reader(values)
    direct = read.word("direct")
    if read.word("secrecy") not in NOT_SECRET or direct == Direct.GUARDED:
        raise_secret()
    given: dict[str, Any] = {one.name: read.cell(one.name) for one in fields(Entry) if read.word(one.name)}
    refuse(read.objections)
    entry = replace(prefilled, **{name: value for name, value in given.items() if value is not None})
    refuse([*_missing(entry)])
    return entry


def _missing(entry: Entry) -> list[Objection]:
    told = (
        (not entry.sender, "没有填写来文单位", "请填写发文机关全称或者规范化简称"),
        (not entry.title, "没有填写来文标题", "请按来文抄录标题"),
        (entry.direct is not None and not entry.leader, "没有写明直接送给了哪位领导", "请填写领导姓名"),
        (entry.received is not None and entry.received > clock.now(), "签收时间晚于现在", "请核对签收时间"),
        (entry.their_date is not None and entry.their_date > (entry.received or clock.now()).astimezone(CHINA).date(),
         "来文日期晚于签收日期", "请核对来文日期和签收时间"),
    )
    return [Objection(DIRECT_AT if "领导" in what else AT, f"{what}。", f"{remedy}。")
            for so, what, remedy in told if so]


class _Reader:
    def __init__(self, values: Values) -> None:
        self.values = values
        self.objections: list[Objection] = []

    def word(self, name: str) -> str:
        return next((word.strip() for word in self.values.get(name, ()) if word.strip()), "")[:LONG]

    def wrong(self, missing: str, remedy: str) -> None:
        self.objections.append(Objection(AT, f"{missing}。", f"{remedy}。"))

    def cell(self, name: str) -> Any:
        word = self.word(name)
        if name == "genre":
            return self._genre(word)
        if name in _CHOICES:
            return self._member(*_CHOICES[name], word)
        if name in ("their_date", "received"):
            return self._time(name, word)
        if name == "copies":
            return self._count(word)
        return word

    def _genre(self, word: str) -> Genre | None:
        found = genre_of(word)
        if found is None:
            self.wrong(f"“{word}”不是法定文种", "请在十五种公文中选；不是公文的留空")
        return found

    def _member(self, kind: type[E], label: str, word: str) -> E | None:
        if word in [one.value for one in kind]:
            return kind(word)
        self.wrong(f"{label}“{word}”不在选项中", f"可选：{'、'.join(kind)}")
        return None

    def _time(self, name: str, word: str) -> date | datetime | None:
        try:
            if name == "their_date":
                return date.fromisoformat(word)
            return datetime.fromisoformat(word).replace(tzinfo=CHINA)
        except ValueError:
            self.wrong(f"日期“{word}”读不出来", "请写成 2026-11-28，签收时间写成 2026-11-28T08:10")
            return None

    def _count(self, word: str) -> int | None:
        if word.isascii() and word.isdigit() and 0 < int(word[:9]) < 10_000:
            return int(word)
        self.wrong(f"份数“{word}”不对", "请填写整数")
        return None


_CHOICES: Mapping[str, tuple[type[Any], str]] = {
    "urgency": (Urgency, "紧急程度"), "label": (Label, "知悉范围"), "way": (Came, "来文方式"),
    "direct": (Direct, "直送情形"),
}


def entry_of(draft: Draft) -> Entry:
    """What can be read of a paper: the register is prefilled with it."""
    urgency = next((one for one in Urgency if one.value in draft.text(Part.URGENCY)), Urgency.PLAIN)
    return Entry(
        sender=draft.issuer or "", title=draft.title.text, their_number=_line(draft, Part.NUMBER),
        their_date=_date(draft.text(Part.DATE)), genre=draft.genre,
        signer=_line(draft, Part.SIGNER).partition("：")[2].strip() or _line(draft, Part.SIGNER),
        addressee="、".join(draft.addressees), urgency=urgency,
    )


def _line(draft: Draft, part: Part) -> str:
    return draft.text(part).split("\n")[0].strip()


def _date(text: str) -> date | None:
    numbers = [int(word) for word in "".join(mark if mark.isdecimal() else " " for mark in text).split()]
    try:
        return date(*numbers) if len(numbers) == 3 else None
    except ValueError:
        return None
