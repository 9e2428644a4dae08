"""第四十五条：纪要由谁签发、何时印发。"""

import re
from collections.abc import Iterator
from datetime import date

from luoshi.law.calendar import UnknownYear, WorkCalendar
from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.law.table import Table
from luoshi.rulebook.clocks import numbered
from luoshi.rulebook.signing.decision import Decision
from luoshi.rulebook.signing.facts import Matter
from luoshi.rulebook.signing.rows import rows
from luoshi.terms.document import Draft, Part, Passage
from luoshi.terms.facts import Fact, Facts
from luoshi.terms.genre import Genre

_AT = "第四十五条"

signers = Table[Matter, Decision](
    at=_AT, quote="按程序报主持召开会议的县政府领导同志签发",
    summary="纪要报会议主持人签发；全体、常务和涉及资金人事重大事项的专题会议，主持人审阅后由县长签发。",
    ids=("A45.1",), force=Force.ERROR, because="签发权限的规定，他人签发即为越权", tensions=("T07", "T08"),
    rows=rows("S20", "S21", "S22", "S23", "S24"),
)

minutes_in_three_days = numbered.minutes

_COUNTY_MEETING = re.compile(r"政府.{0,8}?(?:全体|常务|专题)会议|[县区市]长办公会")
_HEAD_SIGNS = re.compile(r"(?:全体|常务)会议")
_DATE = re.compile(r"(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日")
_HELD = re.compile(r"[^。\n]{0,60}(?:召开|主持|举行)")


@clause(_AT, "会议纪要原则上在会议结束后3个工作日内印发", check="K86", name="会议纪要迟发或签发人不符", ids=("K86",),
        tensions=("T07",))
def minutes_late_or_wrongly_signed(draft: Draft) -> Iterator[Hit | Needs]:
    """纪要应在会议结束后3个工作日内印发，由主持人签发；全体、常务会议纪要由县长签发。"""
    title = draft.title.text
    if draft.genre is not Genre.MINUTES or not draft.whole or not _COUNTY_MEETING.search(title):
        return
    yield from _late(draft)
    if _HEAD_SIGNS.search(title):
        yield from _wrongly_signed(draft)


def _late(draft: Draft) -> Iterator[Hit | Needs]:
    issued = _issued(draft)
    held = _held(draft, issued[0]) if issued else None
    if issued is None or held is None:
        yield Needs("会议结束日期和纪要印发日期")
        return
    try:
        due = minutes_in_three_days.due(held, WorkCalendar()).date
    except UnknownYear as unknown:
        yield Needs(str(unknown))
        return
    if issued[0] > due:
        yield Hit(issued[1], f"会议{held.month}月{held.day}日召开，纪要应在{due.year}年{due.month}月{due.day}日前印发"
                  "（会后3个工作日）。请写明延迟原因；日期有误的，请更正。")


def _issued(draft: Draft) -> tuple[date, Passage] | None:
    for part in (Part.PRINTED, Part.DATE):
        for match in _DATE.finditer(draft.text(part)):
            day = _day(match[1], match[2], match[3])
            if day:
                return day, draft.passage(part, *match.span())
    return None


def _held(draft: Draft, issued: date) -> date | None:
    """The date in the first sentence that says the meeting was held; without a year, the last such day before issue."""
    sentence = _HELD.search(draft.text(Part.BODY)[:400])
    match = _DATE.search(sentence.group()) if sentence else None
    if match is None:
        return None
    day = _day(match[1] or str(issued.year), match[2], match[3])
    if day and day > issued:
        return None if match[1] else _day(str(issued.year - 1), match[2], match[3])
    return day


def _day(year: str | None, month: str, day: str) -> date | None:
    try:
        return date(int(year or ""), int(month), int(day))
    except ValueError:
        return None


def _wrongly_signed(draft: Draft) -> Iterator[Hit | Needs]:
    signed = draft.facts.says(Fact.SIGNED_BY_COUNTY_HEAD)
    if signed is None:
        yield Needs("纪要是否由县长签发")
    elif not signed:
        yield Hit(draft.passage(Part.TITLE), "全体会议、常务会议纪要由县长签发（附件1 五（三）1（3））。"
                  "请由会议主持人审阅后报县长签发。", force=Force.ERROR)


def _minutes(held: str, issued: str, known: bool = True) -> Draft:
    return Draft.of(title="西丰县人民政府常务会议纪要", body=f"{held}，县长主持召开常务会议。会议议定如下事项。",
                    date=issued, facts=Facts(known={Fact.SIGNED_BY_COUNTY_HEAD: known}))


minutes_late_or_wrongly_signed.complies(_minutes("2022年9月1日", "2022年9月6日"))
minutes_late_or_wrongly_signed.complies(_minutes("12月30日", "2022年1月5日"))
minutes_late_or_wrongly_signed.complies(_minutes("2022年13月1日", "2022年9月20日"))
minutes_late_or_wrongly_signed.complies(_minutes("2022年10月1日", "2022年9月20日"))
minutes_late_or_wrongly_signed.complies(_minutes("2093年9月1日", "2093年9月20日"))
minutes_late_or_wrongly_signed.complies(_minutes("近日", "2022年9月20日"))
minutes_late_or_wrongly_signed.complies(_minutes("2022年9月1日", "日期不明"))
minutes_late_or_wrongly_signed.complies(Draft.of(title="西丰县人民政府常务会议纪要", body="9月1日召开会议。"))
minutes_late_or_wrongly_signed.complies(Draft.of(title="西丰县教育局工作会议纪要", body="2022年9月1日召开。",
                                                 date="2022年9月20日"))
minutes_late_or_wrongly_signed.complies(Draft.of(title="西丰县人民政府专题会议纪要", body="9月1日召开会议。",
                                                 date="2022年9月2日"))
minutes_late_or_wrongly_signed.breaches(_minutes("2022年9月1日", "2022年9月20日"), says="2022年9月6日前印发")
minutes_late_or_wrongly_signed.breaches(_minutes("2022年9月1日", "2022年9月2日", False), says="报县长签发")
