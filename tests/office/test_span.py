"""Spans of days: one day belongs to at most one of what does not overlap."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from luoshi.office.span import Span, clashes, up_to

DAY = date(2026, 1, 1)
DAYS = st.integers(0, 40).map(lambda n: DAY + timedelta(days=n))


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(DAYS)
    length = draw(st.none() | st.integers(0, 12))
    return Span(start, None if length is None else start + timedelta(days=length))


@given(spans(), spans())
def test_overlap_is_a_shared_day(one: Span, other: Span) -> None:
    shared = [n for n in range(60) if DAY + timedelta(days=n) in one and DAY + timedelta(days=n) in other]
    assert one.overlaps(other) == other.overlaps(one) == bool(shared)


@given(spans(), spans())
def test_within_is_every_day(one: Span, other: Span) -> None:
    mine = [DAY + timedelta(days=n) for n in range(80) if DAY + timedelta(days=n) in one]
    held = all(day in other for day in mine) and not (one.end is None and other.end is not None)
    assert one.within(other) == held


@given(st.lists(st.tuples(st.integers(0, 2), spans())))
def test_no_clash_means_one_answer_on_any_day(rows: list[tuple[int, Span]]) -> None:
    found = list(clashes((key, span, number) for number, (key, span) in enumerate(rows)))
    days = [DAY + timedelta(days=n) for n in range(60)]
    doubled = any(sum(day in span for key, span in rows if key == one) > 1 for one in range(3) for day in days)
    assert bool(found) == doubled
    for before, after in found:
        assert rows[before][0] == rows[after][0]
        assert rows[before][1].overlaps(rows[after][1])


def test_days_are_written_as_first_and_last() -> None:
    assert str(Span(DAY, up_to(date(2026, 1, 5)))) == "2026-01-01至2026-01-05"
    assert str(Span(DAY)) == "2026-01-01起"
    assert (up_to(None), Span(DAY).last, Span(DAY, DAY).empty) == (None, None, True)
