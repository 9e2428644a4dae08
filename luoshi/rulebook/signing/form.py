"""The question as a form: what to ask, with which choices, and reading the answers (for a page and a command line)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from luoshi.law.question import MISSING, UNREADABLE
from luoshi.rulebook.signing.facts import (
    Absence,
    AddresseeClass,
    Chair,
    Holder,
    Issuer,
    Mandate,
    Matter,
    MeetingKind,
    Scope,
    Tag,
)
from luoshi.rulebook.signing.impossible import POSSIBLE_MANDATES, ImpossibleMatter
from luoshi.terms.facts import Disclosure
from luoshi.terms.genre import Genre, genre_of

E = TypeVar("E", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class MatterField:
    """One question. name: option and form name. choices: the words to offer, empty for free input.

    many: may be given more than once. required: must be given. sort: 选项, 数字, 日期 or 是否.
    """

    name: str
    label: str
    help: str
    choices: tuple[str, ...] = ()
    many: bool = False
    required: bool = False
    sort: str = "选项"


def mandate_words(mandate: Mandate) -> str:
    """负责日常工作的副县长:下行文"""
    return f"{mandate.holder.value}:{mandate.scope.value}"


def _words(enum: type[E]) -> tuple[str, ...]:
    return tuple(one.value for one in enum)


MATTER_FIELDS: tuple[MatterField, ...] = (
    MatterField("issuer", "发文机关", "以谁的名义发文", _words(Issuer), required=True),
    MatterField("kind", "文种", "公文种类；未定可不选", _words(Genre)),
    MatterField("addressee", "主送机关", "主送机关属于哪一类；公告、通告等选社会公众", _words(AddresseeClass)),
    MatterField("tag", "涉及事项", "内容涉及的事项，可多选；拿不准是否重要的选“是否重要未定”", _words(Tag), many=True),
    MatterField("deputies", "涉及副县长数", "内容涉及几位副县长的分管工作", sort="数字"),
    MatterField("meeting", "会议", "纪要选所记的会议；其他公文选作出决定的会议", _words(MeetingKind)),
    MatterField("chair", "会议主持人", "由谁主持会议", _words(Chair)),
    MatterField("mandate", "已登记的授权", "受权人:范围，可加有效期，如 副县长:本件@2022-09-01~2022-09-30",
                tuple(mandate_words(one) for one in POSSIBLE_MANDATES), many=True),
    MatterField("absence", "签发人状态", "应签发的负责人是否在岗", _words(Absence)),
    MatterField("joint", "联合发文", "是否与其他同级机关联合发文", sort="是否"),
    MatterField("disclosure", "公开属性", "拟定的公开属性", _words(Disclosure)),
    MatterField("on", "签发日期", "如 2022-09-22；核对授权有效期时需要", sort="日期"),
)
"""Every question in the order of asking."""

_ALIASES = {
    "县政府办": "县政府办公室", "办公室": "县政府办公室", "县委县政府": "县委、县政府", "县委+县政府": "县委、县政府",
    "两办": "县委办、县政府办", "县委办+县政府办": "县委办、县政府办", "党组": "县政府党组", "部门": "县政府部门",
    "乡镇": "乡（镇）政府", "乡镇政府": "乡（镇）政府", "督查室": "县政府督查室", "司法局": "县司法局",
    "省政府": "省级以上机关", "市政府部门": "上级部门", "市直部门": "上级部门", "乡镇和部门": "乡（镇）和部门",
    "县人大": "县人大及其常委会", "县人大常委会": "县人大及其常委会", "其他县区": "其他县（区）", "公众": "社会公众",
    "县政府全体会议": "全体会议", "县政府常务会议": "常务会议", "办公会议": "县长办公会议",
    "县政府专题会议": "专题会议", "常务副县长": "负责日常工作的副县长", "副县长": "其他副县长",
}
_YES = frozenset({"是", "1", "true", "on", "yes"})
_NO = frozenset({"", "否", "0", "false", "off", "no"})
_MANDATE = re.compile(r"(?P<holder>[^:：@]+)[:：](?P<scope>[^@]+)(?:@(?P<first>[\d-]*)~(?P<last>[\d-]*))?")


class _Reader:
    """Reads answers and gathers what is wrong with them, so that all of it can be said at once."""

    def __init__(self, values: Mapping[str, Sequence[str]]) -> None:
        self.values = values
        self.wrong: list[str] = []

    def told_twice(self) -> None:
        """What may be said but once and was said again, even in the same words."""
        for one in MATTER_FIELDS:
            words = self.said(one.name)
            if len(words) > 1 and not one.many:
                self.wrong.append(f"{one.label}只能填一个，现在填了{'、'.join(f'“{word}”' for word in words)}")

    def said(self, name: str) -> list[str]:
        return [word.strip() for word in self.values.get(name, ()) if word.strip()]

    def choice(self, name: str, enum: type[E]) -> E | None:
        words = self.said(name)
        return self.member(name, enum, words[0]) if words else None

    def member(self, name: str, enum: type[E], word: str) -> E | None:
        for form in (word, _ALIASES.get(word, word)):
            if form in _words(enum):
                return enum(form)
        self.wrong.append(f"{_label(name)}“{word}”不在选项中，可选：{' / '.join(_words(enum))}")
        return None

    def kind(self) -> Genre | None:
        words = self.said("kind")
        return (genre_of(words[0]) or self.choice("kind", Genre)) if words else None

    def day(self, name: str, word: str) -> date | None:
        try:
            return date.fromisoformat(word) if word else None
        except ValueError:
            self.wrong.append(f"{_label(name)}“{word}”不是日期，请写成 2022-09-22 的样子")
            return None

    def number(self, name: str, default: int) -> int:
        word = next(iter(self.said(name)), str(default))
        if word.isascii() and word.isdigit() and len(word) < 4:
            return int(word)
        negative = re.fullmatch(r"[-－−]\d+", word)
        self.wrong.append(f"{_label(name)}“{word}”{'不能为负' if negative else '不是整数'}")
        return default

    def flag(self, name: str) -> bool:
        word = next(iter(self.said(name)), "").lower()
        if word not in _YES | _NO:
            self.wrong.append(f"{_label(name)}请填是或否")
        return word in _YES

    def mandate(self, word: str) -> Mandate | None:
        match = _MANDATE.fullmatch(word)
        if match is None:
            self.wrong.append(f"{_label('mandate')}“{word}”读不懂，请写成 受权人:范围，如 负责日常工作的副县长:下行文")
            return None
        name = match["holder"].strip()
        holder = self.member("mandate", Holder, name if name in _words(Holder) else _ALIASES.get(name, name))
        scope = self.member("mandate", Scope, match["scope"].strip())
        first, last = self.day("mandate", match["first"] or ""), self.day("mandate", match["last"] or "")
        return Mandate(holder, scope, first, last) if holder and scope else None


def _label(name: str) -> str:
    return next(one.label for one in MATTER_FIELDS if one.name == name)


def read_matter(values: Mapping[str, Sequence[str]]) -> Matter:
    """A matter from words by field name. Raises ImpossibleMatter with everything missing or unreadable."""
    read = _Reader(values)
    read.told_twice()
    issuer = read.choice("issuer", Issuer)
    tags = frozenset(tag for tag in (read.member("tag", Tag, word) for word in read.said("tag")) if tag)
    mandates = tuple(one for one in (read.mandate(word) for word in read.said("mandate")) if one)
    matter = Matter(
        issuer or Issuer.COUNTY, read.kind(), read.choice("addressee", AddresseeClass), tags,
        read.number("deputies", 1), read.choice("meeting", MeetingKind), read.choice("chair", Chair), mandates,
        read.choice("absence", Absence) or Absence.PRESENT, read.flag("joint"), read.choice("disclosure", Disclosure),
        read.day("on", next(iter(read.said("on")), "")),
    )
    lacking = () if read.said("issuer") else ("请选发文机关",)
    if lacking or read.wrong:
        raise ImpossibleMatter((*lacking, *read.wrong), UNREADABLE if read.wrong else MISSING)
    return matter
