"""页头 H5, H6: the date of the document as a date, and how long it lay before it was published."""

from collections.abc import Iterator
from datetime import date, timedelta

from luoshi.law.calendar import UnknownYear, WorkCalendar
from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.rulebook.ch00_issue.fields import field
from luoshi.rulebook.reading.dates import read_date
from luoshi.terms.document import Draft

LIMIT = 20
"""Working days from the document's date to publication (政府信息公开条例 第二十六条), the county may set it."""

_CALENDAR = WorkCalendar()
_COUNTED = 400
_ONE = timedelta(days=1)


def _day(draft: Draft, label: str) -> date | None:
    found = field(draft, label)
    written = read_date(found.value) if found else None
    return written.value if written else None


@clause("页头", "成文日期: 2022-09-22 16:01:22", check="K102", name="成文日期带时刻", ids=("H5",), force=Force.WARNING,
        because="成文日期是签发之日，只到日", tensions=("T49",), summary="成文日期写签发的年月日，不带时分秒。")
def date_without_clock(draft: Draft) -> Iterator[Hit | Needs]:
    """网页的成文日期是系统时间。"""
    found = field(draft, "成文日期")
    written = read_date(found.value) if found else None
    if found and written and written.clock:
        yield Hit(found.passage, "成文日期带有时分秒，像是录入时间。请写会议通过或者负责人签发的日期，只到日。",
                  written.canonical)


date_without_clock.breaches(Draft.of(web="发文机关: 西丰县人民政府 成文日期: 2022-09-22 16:01:22"), says="只到日")
date_without_clock.complies(Draft.of(web="发文机关: 西丰县人民政府 成文日期: 2022年9月22日"))
date_without_clock.complies(Draft.of(title="西丰县人民政府关于防火工作的通知"))


def _working_days(start: date, end: date) -> int | None:
    """Working days after `start` up to `end`; None when the holiday notice of a year is unknown or the span is long."""
    if (end - start).days > _COUNTED:
        return None
    try:
        return sum(_CALENDAR.is_workday(start + _ONE * step) for step in range(1, (end - start).days + 1))
    except UnknownYear:
        return None


@clause("页头", "发布日期: 2022年12月08日", check="K103", name="公开迟延", ids=("H6",), force=Force.WARNING,
        because="20个工作日见政府信息公开条例第二十六条，是本规则以外的期限", tensions=("T49",),
        summary="公文自成文之日起20个工作日内公开。")
def published_late(draft: Draft) -> Iterator[Hit | Needs]:
    """发布日期距成文日期超过20个工作日，或者早于成文日期。"""
    start, end = _day(draft, "成文日期"), _day(draft, "发布日期")
    shown = field(draft, "发布日期")
    if start is None or end is None or shown is None:
        return
    lag = (end - start).days
    if lag < 0:
        yield Hit(shown.passage, "发布日期早于成文日期，请核对两个日期。")
    elif lag > LIMIT:
        days = _working_days(start, end)
        if days is None and lag <= LIMIT * 2:
            yield Needs(f"{end.year}年放假安排")
        elif days is None or days > LIMIT:
            counted = f"第{days}个工作日" if days else f"已过{lag}天"
            yield Hit(shown.passage, f"成文后{counted}才公开，超过{LIMIT}个工作日。请说明迟延原因，今后及时公开。")


published_late.breaches(Draft.of(web="成文日期: 2022-09-22 16:01:22\n发布日期: 2022年12月08日"), says="第52个工作日")
published_late.breaches(Draft.of(web="成文日期: 2016年9月22日\n发布日期: 2022年12月8日"), says="已过")
published_late.breaches(Draft.of(web="成文日期: 2022年9月22日\n发布日期: 2022年9月8日"), says="早于成文日期")
published_late.complies(Draft.of(web="成文日期: 2022年9月22日\n发布日期: 2022年10月20日"))
published_late.complies(Draft.of(web="成文日期: 2092年9月1日\n发布日期: 2092年9月28日"))
published_late.complies(Draft.of(web="发布日期: 2022年10月20日"))
