"""Notices on holidays read from their text: every wording since 2014, faults, and drawn notices back again."""

from contextlib import suppress
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luoshi.law.calendar import MADE_UP, Notice, WorkCalendar
from luoshi.law.notice import HOLIDAYS, read_notice
from luoshi.law.refusal import Refusal
from tests.law.notices import EXTENSION, ITEMS, LABOUR, TRIAL_2027, VICTORY, framed, written

PUBLISHED = WorkCalendar()


def _all_of(year: int) -> list[date]:
    return [date(year, 1, 1) + timedelta(days=step) for step in range(365)]


def _calendar(year: int) -> WorkCalendar:
    """What was known at the end of the year: its own notice and the next year's, which may name its last days."""
    notices = [read_notice(framed(one, ITEMS[one])) for one in (year, year + 1) if one in ITEMS]
    for text in {2015: [VICTORY], 2019: [LABOUR], 2020: [EXTENSION]}.get(year, []):
        notices.append(read_notice(text, WorkCalendar(tuple(notices))))
    return WorkCalendar(tuple(notices))


@pytest.mark.parametrize("year", range(2014, 2027))
def test_every_year_as_the_library_has_it(year: int) -> None:
    calendar = _calendar(year)
    differ = [day for day in _all_of(year) if calendar.is_workday(day) is not PUBLISHED.is_workday(day)]
    assert not differ


def test_what_is_kept_of_a_notice() -> None:
    notice = read_notice(framed(2026, ITEMS[2026]))
    assert (notice.year, notice.source, notice.whole) == (2026, "国办发明电〔2025〕7号", True)
    assert notice.off[0] == (date(2026, 1, 1), "元旦")
    assert len(notice.off) == 33
    assert WorkCalendar((notice,)).reason(date(2026, 9, 20)) == MADE_UP


def test_notices_on_single_days() -> None:
    victory, labour = read_notice(VICTORY), read_notice(LABOUR)
    assert not victory.whole
    assert victory.off[0] == (date(2015, 9, 3), "抗日战争胜利70周年纪念日")
    assert victory.worked == (date(2015, 9, 6),)
    assert {name for _, name in labour.off} == {"劳动节"}
    longer = read_notice(EXTENSION, WorkCalendar((read_notice(framed(2020, ITEMS[2020])),)))
    assert longer.off == tuple((date(2020, 1, 30) + timedelta(days=step), "春节") for step in range(4))
    assert longer.worked == ()
    assert read_notice(EXTENSION, WorkCalendar((longer,))).off[-1] == (date(2020, 2, 2), "春节")


def test_a_paste_in_one_line_or_without_numbers() -> None:
    notice = read_notice(framed(2027, TRIAL_2027))
    assert read_notice(framed(2027, TRIAL_2027).replace("\n", "")) == notice
    lines = [line.partition("、")[2] for line in TRIAL_2027.splitlines()]
    assert read_notice(framed(2027, "\n".join(f"——{line}" for line in lines))) == notice
    assert read_notice(framed(2027, "\n".join(line.rstrip("。") for line in lines))) == notice
    wide = framed(2027, TRIAL_2027.replace("（", " (").replace("）", ") ").replace("1月", "１月"))
    assert read_notice(wide) == notice


def test_years_that_meet() -> None:
    text = TRIAL_2027.replace("1月1日（周五）至3日（周日）放假", "12月31日至1月2日放假")
    assert read_notice(framed(2027, text)).off[0] == (date(2026, 12, 31), "元旦")
    text = TRIAL_2027.replace("1月1日（周五）至3日（周日）放假", "12月31日至2027年1月2日放假")
    assert read_notice(framed(2027, text)).off[0] == (date(2026, 12, 31), "元旦")


@pytest.mark.parametrize(("old", "new", "says"), [
    ("2月14日（周日）", "2月14日（周六）", "“2月14日（周六）”与日历不符：2027年2月14日是周日"),
    ("共8天", "共7天", "“共7天”与读到的8天不符（春节）"),
    ("9月15日（周三）放假1天", "9月15日（周三）放假两周", "“两周”看不懂"),
    ("6月9日（周三）放假1天", "6月9日（周三）视情况安排", "“6月9日（周三）视情况安排”看不懂"),
    ("五、端午节", "五、重阳节", "没有读到端午节的安排"),
    ("4月3日（周六）", "4月31日", "“4月31日”不是2027年的日期"),
    ("10月9日（周六）上班", "10月8日上班", "“10月8日上班”本来就是工作日"),
    ("10月9日（周六）上班", "10月2日上班", "“10月2日”既放假（国庆节）又上班"),
    ("9月15日（周三）放假1天，不调休", "9月15日放假，与周末连休", "“与周末连休”但中秋节不与周末相连"),
    ("9月15日（周三）放假1天", "10月1日放假1天", "“10月1日（周五）至7日（周四）放假调休”与中秋节的安排重复"),
    ("1月1日（周五）", "1日（周五）", "“1日（周五）至3日（周日）”没有写明月份"),
    ("6月9日（周三）", "2037年6月9日", "写作2037年，通知安排的是2027年"),
    ("5月5日", "5月1日", ""),
    ("5月1日（周六）至5日（周三）", "5月1日至6月5日", "不像一次放假"),
])  # fmt: skip
def test_a_fault_names_its_passage(old: str, new: str, says: str) -> None:
    text = framed(2027, TRIAL_2027.replace(old, new))
    if not says:
        read_notice(text)
        return
    with pytest.raises(Refusal) as refused:
        read_notice(text)
    assert says in str(refused.value)
    assert "（全国年节及纪念日放假办法）" in str(refused.value)


def test_all_faults_at_once_and_nothing_from_nothing() -> None:
    text = TRIAL_2027.replace("共8天", "共7天").replace("（周六）", "（周四）").replace("七、国庆节", "七、校庆")
    with pytest.raises(Refusal) as refused:
        read_notice(framed(2027, text))
    assert len(refused.value.objections) == 6
    later = EXTENSION.replace("2020", "2031")
    for words, says in (("", "看不出是哪一年"), ("2027年工作要点", "没有读到放假"), (later, "录入2031年")):
        with pytest.raises(Refusal, match=says):
            read_notice(words)


_SCRAPS = (
    *("关于2027年部分节假日安排的通知", "现将9999年", "一、元旦：", "五一：", "2027年", "12月", "31日", "2月2日", "天"),
    *("（周五）", "至", "、", "，", "。", "放假", "调休", "上班", "起", "共3天", "与周末连休", "延长春节假期至"),
    *("鼓励", "国务院办公厅", "其中", "\n"),
)


@given(st.lists(st.one_of(st.sampled_from(_SCRAPS), st.text(max_size=3)), max_size=30).map("".join))
def test_whatever_is_pasted_is_read_or_refused(text: str) -> None:
    with suppress(Refusal):
        assert read_notice(text).off is not None
    with suppress(Refusal):
        read_notice(framed(2027, TRIAL_2027 + text))


def test_what_is_too_long_is_not_read() -> None:
    with pytest.raises(Refusal, match="超过20000字"):
        read_notice("1月1日、" * 10_000)
    for scrap in ("1月1日、", "一、", "自从于，", "2027年元旦、春节和", "（"):
        with suppress(Refusal):
            read_notice(framed(2027, scrap * 3000)[:20_000])


@st.composite
def _notices(draw: st.DrawFn) -> Notice:
    """Seven stretches in order with a gap between them, worked weekend days outside of them."""
    year = draw(st.integers(2027, 2060))
    starts = sorted(draw(st.sets(st.integers(0, 50), min_size=7, max_size=7)))
    first = date(year, 1, 1)
    off: list[tuple[date, str]] = []
    for name, (start, after) in zip(HOLIDAYS, pairwise([*starts, 52]), strict=True):
        length = draw(st.integers(1, min(10, (after - start) * 7 - 1)))
        off += [(first + timedelta(days=start * 7 + step), name) for step in range(length)]
    taken = {day for day, _ in off}
    free = [day for day in _all_of(year) if day.weekday() > 4 and day not in taken]
    worked = draw(st.sets(st.sampled_from(free), max_size=8))
    return Notice(year, tuple(off), tuple(sorted(worked)), f"国办发明电〔{year - 1}〕7号")


@given(_notices())
def test_a_written_notice_gives_its_days_back(notice: Notice) -> None:
    assert read_notice(written(notice)) == notice
