"""The State Council's notices on holidays, read from their plain text as published.

The yearly notice (关于2026年部分节假日安排的通知) arranges a whole year; others move single days of it (调整劳动节假期,
延长春节假期, a day of commemoration). What is not understood is refused: a day guessed would move every limit.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from luoshi.law.calendar import Notice, WorkCalendar
from luoshi.law.notice_dates import AT, DATES, DAY, LONGEST, Dates, days, fault
from luoshi.law.refusal import Objection, Refusal

HOLIDAYS = ("元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节")
YEARS = range(1950, 2150)
MOST = 20_000
"""Characters of a text, which no notice has."""
_ONE = timedelta(days=1)
_NAMES = "|".join(HOLIDAYS)
_NUMBER = r"(?:[一二三四五六七八九十]{1,3}、|-+|\d{1,2}[.、](?!\d)|（[一二三四五六七八九十\d]{1,3}）、?|[①-⑩])"
_ITEM = rf"(?:{_NUMBER}(?:\d{{4}}年)?[^：，。；\d]{{1,30}}|(?:\d{{4}}年)?(?:{_NAMES})(?:[、和及](?:{_NAMES}))*)："
_OPENING = re.compile(rf"(?:{_NUMBER})?(?:(\d{{4}})年)?([^：，。；\d]{{1,30}})：")
_CLOSING = r"节假日期间|调休放假期间|国务院(?:办公厅)?(?:\d{4}年|$)|（?此件"
_BREAK = re.compile(rf"\n+(?={_ITEM}|{_CLOSING}|鼓励)|(?<=如下)[：。]?")
_PROSE = re.compile(r"鼓励|各地|各单位|因|[^，：\d]{0,12}期间，")
_COUNT = r"(\d{1,2}|[一二三四五六七八九十])天"
_OFF = re.compile(
    rf"(?:其中|自|从|于|定于|，){{0,4}}({DATES})(?:全国|全体公民)?"
    rf"(?:放假调休|调休放假|放假公休|放假补休|放假|调休|补休|公休|休息)(?:{_COUNT})?"
)
_ON = re.compile(rf"(?:其中|自|从|于|，){{0,4}}({DATES})(起)?(?:正常|照常)?上班")
_TOTAL = re.compile(rf"共计?{_COUNT}")
_WEEKEND = re.compile(r"[与和]周末连休")
_NONE = re.compile(r"不调休")
_LONGER = re.compile(rf"延长(?:\d{{4}}年)?([^，。\d]{{1,8}}?)假期至({DAY})")
_DATED = re.compile(r"\d月|\d日|放假\d|上班|补休")
_YEARLY = re.compile(r"关于(\d{4})年部分节假日安排的通知")
_SUBJECT = (
    re.compile(r"关于(?:调整|延长)?(?:\d{4}年)?([^。：]{2,40}?)(?:假期|调休放假|放假)(?:安排)?的通知"),
    re.compile(r"现将(?:调整|延长)?(?:\d{4}年)?([^。：，]{2,20}?)(?:放假|假期|调休)"),
)
_SOURCE = re.compile(r"国(?:办)?发(?:明电)?[〔\[（](?:19|20)\d\d[〕\]）]\d+号")
_PLAIN = str.maketrans("０１２３４５６７８９(),:;．～~—－–", "0123456789（），：；.-----")
_FIGURES = {word: number for number, word in enumerate("一二三四五六七八九十", 1)}


def read_notice(text: str, calendar: WorkCalendar | None = None) -> Notice:
    """The days of a notice. calendar: what was known before, asked where a notice lengthens a holiday.

    Raises Refusal with every fault of the text at once.
    """
    if len(text) > MOST:
        raise Refusal([Objection(AT, f"文字超过{MOST}字，不像一份放假通知。", "请只粘贴通知全文。")])
    joined = _BREAK.sub("。", re.sub(r"[^\S\n]+|\r", "", text).translate(_PLAIN)).replace("\n", "")
    yearly = _YEARLY.search(joined)
    year = _year(joined, yearly)
    if year is None or year not in YEARS:
        raise Refusal([Objection(AT, "看不出是哪一年的安排。", "请连同通知的标题一起粘贴。")])
    reading = _Reading(Dates(year), calendar or WorkCalendar(), _subject(joined))
    reading.whole(joined)
    source = _SOURCE.search(joined)
    notice = Notice(year, tuple(sorted(reading.off.items())), tuple(sorted(reading.worked)),
                    source[0] if source else "", whole=bool(yearly))
    faults = [*reading.dates.faults, *_amiss(notice, reading.names)]
    if faults:
        raise Refusal(dict.fromkeys(faults))
    return notice


def _year(text: str, yearly: re.Match[str] | None) -> int | None:
    found = yearly or re.search(r"(\d{4})年\d{1,2}月\d{1,2}日(?:（[^）]*）)?(?:全国|至|放|调|起|上)", text)
    found = found or re.search(r"现将(?:调整|延长)?(\d{4})年", text) or re.search(r"(\d{4})年", text)
    return int(found[1]) if found else None


def _subject(text: str) -> str:
    found = next((match[1] for pattern in _SUBJECT if (match := pattern.search(text))), "")
    return found if found and "节假日" not in found else "节假日"


@dataclass
class _Reading:
    """A notice as it is read, passage after passage."""

    dates: Dates
    calendar: WorkCalendar
    name: str
    off: dict[date, str] = field(default_factory=dict)
    worked: set[date] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    run: set[date] = field(default_factory=set)
    """The rest days told last, which 共几天 counts."""

    def whole(self, text: str) -> None:
        """Item by item; where there are none, sentence by sentence."""
        sentences = [one for one in re.split("[。；]", text) if one]
        items = any(re.match(_ITEM, one) for one in sentences)
        while items and not re.match(_ITEM, sentences[0]):
            del sentences[0]
        for sentence in sentences:
            if re.match(_CLOSING, sentence):
                return
            self._sentence(sentence, items=items)

    def _sentence(self, sentence: str, *, items: bool) -> None:
        opening = _OPENING.match(sentence) if re.match(_ITEM, sentence) else None
        rest = sentence[opening.end() :] if opening else re.sub(f"^{_NUMBER}", "", sentence)
        if opening:
            self.name, self.run = opening[2], set()
            self.dates.turn, self.dates.month = "元旦" in self.name, None
            self.names.update(one for one in HOLIDAYS if one in self.name)
        if not opening and _PROSE.match(rest):
            return
        at = 0
        while at < len(rest):
            end = self._clause(rest, at)
            if end is None:
                end = self._unknown(rest, at, strict=items)
            at = end
            while at < len(rest) and rest[at] in "，、：":
                at += 1

    def _clause(self, rest: str, at: int) -> int | None:
        """Read what begins at `at`; where it ends, None when it is not understood."""
        if found := _OFF.match(rest, at):
            self._rest(found)
        elif found := _ON.match(rest, at):
            self._work(found)
        elif found := _TOTAL.match(rest, at):
            self._counted(found)
        elif found := _WEEKEND.match(rest, at):
            self._weekend(found)
        elif found := _LONGER.match(rest, at):
            self._longer(found)
        else:
            found = _NONE.match(rest, at)
        return found.end() if found else None

    def _unknown(self, rest: str, at: int, *, strict: bool) -> int:
        stop = re.search("[，：]", rest[at:])
        end = at + stop.start() + 1 if stop else len(rest)
        passage = rest[at:end].strip("，：")
        if _DATED.search(passage) or (strict and passage):
            self.dates.faults.append(fault(passage, "看不懂", "请核对原文；与放假、上班无关的文字请删去后再读。"))
        return end

    def _rest(self, found: re.Match[str]) -> None:
        run = {day for stretch in self.dates.read(found[1]) for day in days(*stretch)}
        for day in sorted(run):
            if self.off.setdefault(day, self.name) != self.name:
                self.dates.faults.append(fault(found[0], f"与{self.off[day]}的安排重复：{day}"))
        self.run = self.run | run if _follows(self.run, run) else run
        if found[2]:
            self._told(found[0], found[2], len(run))

    def _work(self, found: re.Match[str]) -> None:
        worked = {day for stretch in self.dates.read(found[1]) for day in days(*stretch)}
        # 起正常上班: the day after a holiday, which needs no naming unless it would be a rest day.
        self.worked |= {day for day in worked if not found[2] or day.weekday() > 4}

    def _counted(self, found: re.Match[str]) -> None:
        self._told(found[0], found[1], len(self.run))

    def _told(self, passage: str, told: str, read: int) -> None:
        number = int(told) if told.isdigit() else _FIGURES[told]
        if number != read:
            self.dates.faults.append(fault(passage, f"与读到的{read}天不符（{self.name}）"))

    def _weekend(self, found: re.Match[str]) -> None:
        joined = set(_weekend_beside(self.run))
        if not joined and not any(day.weekday() > 4 for day in self.run):
            self.dates.faults.append(fault(found[0], f"但{self.name}不与周末相连"))
        self.run |= joined

    def _longer(self, found: re.Match[str]) -> None:
        self.name = found[1]
        for _, last in self.dates.read(found[2]):
            known = (last - step * _ONE for step in range(LONGEST))
            ended = next((day for day in known if self._is_known(day)), None)
            if ended is None:
                self.dates.faults.append(
                    fault(found[0], f"但不知道{found[1]}原来放到哪一天", f"请先录入{last.year}年的年度通知。"))
            else:
                self.off.update(dict.fromkeys(days(ended, last), found[1]))

    def _is_known(self, day: date) -> bool:
        return self.calendar.knows(day.year) and self.calendar.reason(day).startswith(self.name.removesuffix("节"))


def _follows(before: set[date], after: set[date]) -> bool:
    return bool(before) and bool(after) and min(after) == max(before) + _ONE


def _weekend_beside(run: set[date]) -> Iterator[date]:
    for day in sorted(run):
        for step in (_ONE, -_ONE):
            beside = day + step
            while beside.weekday() > 4:
                yield beside
                beside += step


def _amiss(notice: Notice, names: set[str]) -> Iterator[Objection]:
    off = dict(notice.off)
    if not off and not notice.worked:
        yield Objection(AT, "没有读到放假或者上班的日期。", "请粘贴国务院办公厅通知的全文。")
    for day in notice.worked:
        if day in off:
            yield fault(f"{day.month}月{day.day}日", f"既放假（{off[day]}）又上班")
        elif notice.whole and day.weekday() < 5:
            yield fault(f"{day.month}月{day.day}日上班", "本来就是工作日")
    for name in HOLIDAYS if notice.whole else ():
        if name not in names:
            yield Objection(AT, f"没有读到{name}的安排。", "请粘贴通知的全文，一节也不要漏。")
