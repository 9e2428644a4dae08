"""The register books (X1-3.m1, T62) and the year against the year before (A55.1)."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from luoshi.documents.actions.dispatching import dispatch
from luoshi.documents.actions.filing import file
from luoshi.documents.actions.numbering import Carried, carry_over, foreign_number, void_number
from luoshi.documents.actions.printing import make_print
from luoshi.documents.actions.sealing import use_seal
from luoshi.documents.actions.validity import cancel
from luoshi.documents.issuing.recipients import recipients
from luoshi.documents.issuing.registers import (
    Wanted,
    dispatch_list,
    filing_register,
    issue_register,
    seal_register,
    void_register,
)
from luoshi.documents.issuing.yearly import year_lines
from luoshi.documents.models import Dispatch, Document
from luoshi.documents.words import State
from luoshi.record import clock
from tests.documents.after.papers import CLERK, TODAY, number, numbered, signed
from tests.office import county

pytestmark = pytest.mark.usefixtures("small")
BOOKS: list[Callable[..., Any]] = [issue_register, void_register, seal_register, filing_register]


def whole(document: Document | None = None) -> Document:
    """From number to archive."""
    document, by = numbered(document), county.by(CLERK)
    make_print(document, by=by, copies=20)
    use_seal(document, by=by, seal="县政府印章", copies=20, note="含存档")
    dispatch(document, recipients(document), by=by, token=uuid4())
    file(document, by=by, reason="已电话核实")
    document.refresh_from_db()
    return document


def test_every_number_stands_in_the_book() -> None:
    carry_over("西政发", 2026, 1, [Carried(1, "旧通知", date(2026, 2, 1), "县长甲")], by=county.INSTALLER,
               reason="旧簿")
    first = whole()
    void = numbered(signed(title="作废的通知"))
    void_number(number(void), by=county.by(CLERK), reason="排印错误")
    joint = signed(procedure="P03", title="联合的通知")
    foreign_number(joint, "某委发〔2026〕7号", by=county.by(CLERK), on=TODAY, token=uuid4())
    cancel(first, by=county.by("县长甲"), reason="抵触", order="决定")
    book = issue_register()
    lines = {one.number: one for one in book.lines}
    assert list(lines) == ["某委发〔2026〕7号", *(f"西政发〔2026〕{serial}号" for serial in (1, 2, 3))]
    assert lines["西政发〔2026〕1号"].exception == "承接纸质登记簿"
    assert (lines["西政发〔2026〕2号"].copies, lines["西政发〔2026〕2号"].exception) == (20, "已撤销")
    assert lines["西政发〔2026〕3号"].void == "排印错误"
    assert lines["某委发〔2026〕7号"].exception == "外号"
    assert book.ids == (joint.pk, None, first.pk, void.pk)
    gone = void_register().lines
    assert [(one.number, one.title, one.voided) for one in gone] == [("西政发〔2026〕3号", "作废的通知", TODAY)]


def test_other_books() -> None:
    document = whole()
    (seal,) = seal_register().lines
    assert (seal.seal, seal.copies, seal.approver, seal.keeper, seal.note) == (
        "县政府印章", 20, "县长甲", CLERK, "含存档"
    )
    (kept,) = filing_register().lines
    assert (kept.code, kept.number, kept.dated) == ("Z001-WS·2026-D30-BGS-0001", document.number, TODAY)
    Dispatch.objects.filter(name="县委办公室").update(received=clock.now(), received_by="文秘己")
    sheet = dispatch_list(document, "某县人民政府办公室", TODAY)
    assert [one.body for one in sheet.rows][-2:] == ["县委办公室", "某县气象局"]
    assert [(one.received, one.receiver) for one in sheet.rows][-2:] == [(TODAY, "文秘己"), (None, "")]
    assert sheet.clerk.endswith(CLERK)
    assert dispatch_list(signed(), "某县人民政府办公室", TODAY).rows == ()


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted(), 3),
        (Wanted(series="西政函"), 1),
        (Wanted(year=2026), 3),
        (Wanted(year=2025), 0),
        (Wanted(state=State.FILED), 2),
        (Wanted(words="防汛"), 2),
        (Wanted(words=" 西政函〔2026〕1 "), 1),
        (Wanted(words="没有"), 0),
    ],
)
def test_books_are_filtered(wanted: Wanted, found: int) -> None:
    whole()
    whole(signed(series="西政函"))
    numbered(signed(genre="公告", series="", title="关于封山的公告"))
    assert issue_register(wanted).total == found
    filed = found - (wanted.state != State.FILED and not wanted.series and not wanted.words and found > 0)
    assert filing_register(wanted).total == filed
    assert seal_register(wanted).total == filed
    assert void_register(wanted).total == 0


def test_a_running_series_is_found_by_year() -> None:
    numbered(signed(genre="公告", series=""))
    assert issue_register(Wanted(year=2026)).total == 1
    assert issue_register(Wanted(year=2025)).total == 0


@pytest.mark.parametrize("book", BOOKS)
def test_a_book_costs_two_queries(book: Callable[..., Any]) -> None:
    for _ in range(2):
        whole()
    for size in (1, 50):
        with CaptureQueriesContext(connection) as seen:
            page = book(page=2, size=size)
        assert len(seen) == 2
        assert page.number == (2 if page.total == 2 and size == 1 else 1)
    assert book(size=None).pages == 1
    assert book(page=99, size=1).number == max(1, book().total)


def test_a_year_against_the_year_before(small: clock.Held) -> None:
    carry_over("西政发", 2025, 2, [Carried(1, "旧", date(2025, 2, 1)), Carried(2, "旧", date(2025, 3, 1))],
               by=county.INSTALLER, reason="旧簿")
    for _ in range(3):
        last = numbered()
    numbered(signed(series="西政函"))
    void_number(number(last), by=county.by(CLERK), reason="错")
    lines = year_lines(2026)
    assert [(one.series, one.this, one.last, one.void) for one in lines] == [
        ("西政函", 1, 0, 0), ("西政发", 2, 2, 1), ("合计", 3, 2, 1)
    ]
    total = lines[-1]
    assert (total.change, total.percent, total.total) == (1, 50.0, True)
    assert next(one for one in lines if one.series == "西政函").percent is None
