"""Register books on paper and in Excel."""

import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from luoshi.paper.forms import (
    filing_catalogue,
    issue_book,
    item_cover,
    print_form,
    print_register,
    register_pages,
    register_xlsx,
    seal_book,
    void_book,
)
from luoshi.terms.blank import Register
from luoshi.terms.books import FiledLine, FiledPart, IssueLine, ItemCover, SealLine, VoidLine
from tests.paper.forms.samples import DAY, TITLE
from tests.paper.printing.measure import all_text, page_lines

ISSUED = tuple(
    IssueLine(
        f"甲政发〔2026〕{number}号", TITLE, "县教育局", "张三", DAY, DAY, 120, "主动公开", "重号" if number == 3 else ""
    )
    for number in range(1, 31)
)
PERIOD = "2026年1月1日至2026年12月31日"


def issued(lines: tuple[IssueLine, ...] = ISSUED) -> Register:
    return issue_book(lines, "甲乙县人民政府办公室", PERIOD, DAY)


def test_every_page_has_its_heads_and_number() -> None:
    made = print_register(issued())
    assert made == print_register(issued())
    pages = page_lines(made.data)
    assert made.pages == len(pages) == len(register_pages(issued(), 30)) >= 2
    for number, page in enumerate(pages, 1):
        text = re.sub(r"\s", "", "".join(line.text for line in page))
        assert "成文日期" in text
        assert f"第{number}页共{len(pages)}页" in text
        assert min(line.left for line in page) > 17
        assert max(line.right for line in page) < 280
    text = re.sub(r"\s", "", all_text(made.data))
    assert "共登记30件，其中作废1件。" in text
    assert "作废：重号" in text
    assert all(f"甲政发〔2026〕{number}号" in text for number in (1, 3, 30))


def test_portrait_and_an_empty_book() -> None:
    narrow = print_register(replace(issued(()), landscape=False, notes=("注：无。",)))
    assert narrow.pages == 1
    assert max(line.right for line in page_lines(narrow.data)[0]) < 196
    assert "共登记0件" in re.sub(r"\s", "", all_text(narrow.data))


def test_five_thousand_lines_keep_every_number() -> None:
    lines = tuple(replace(ISSUED[0], number=f"甲政发〔2026〕{number}号", title="放假通知") for number in range(1, 5001))
    made = print_register(issued(lines))
    assert made.pages > 100
    assert len(register_xlsx(issued(lines))) > 50_000


def sheet_of(book: Register) -> Any:
    return load_workbook(BytesIO(register_xlsx(book))).active


def test_the_workbook_is_set_for_print() -> None:
    sheet = sheet_of(issued())
    assert sheet["A1"].value == "发文登记簿"
    assert sheet["A1"].font.name == "方正小标宋简体"
    assert [cell.value for cell in sheet[3]][:3] == ["序号", "发文字号", "标题"]
    assert sheet["A3"].font.name == "黑体"
    assert sheet["A4"].font.name == "仿宋_GB2312"
    assert sheet["A4"].border.left.style == "thin"
    assert sheet.freeze_panes == "A4"
    assert sheet.print_title_rows == "$1:$3"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet["B6"].font.strike
    assert not sheet["J6"].font.strike
    assert not sheet["B5"].font.strike


def test_text_stays_text_and_bytes_repeat() -> None:
    odd = ("=1+1", "007", "+8", "-3", "@x", "1e5", "a\x0bb", "字" * 40000, "", " ")
    book = replace(issued(), rows=(odd,), struck=frozenset(), title="登记/簿[1]")
    assert register_xlsx(book) == register_xlsx(book)
    cells = sheet_of(book)[4]
    assert [cell.value for cell in cells][:7] == ["=1+1", "007", "+8", "-3", "@x", "1e5", "ab"]
    assert len(cells[7].value) == 32767
    assert all(cell.data_type in "sn" and cell.data_type != "f" for cell in cells)
    with ZipFile(BytesIO(register_xlsx(book))) as parts:
        assert {info.date_time for info in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2026-11-23T00:00:00Z</dcterms:modified>" in parts.read("docProps/core.xml")


@pytest.mark.parametrize(
    "book",
    [
        seal_book(
            (SealLine(DAY, TITLE, "甲政发〔2026〕1号", "甲乙县人民政府印", 3, "李四", "王五"),), "办公室", PERIOD, DAY
        ),
        void_book((VoidLine("甲政发〔2026〕3号", TITLE, DAY, DAY, "重号", "王五"),), "办公室", PERIOD, DAY),
        filing_catalogue(
            (FiledLine("Z109-WS·2026-Y-BGS-0001", "甲政发〔2026〕1号", "甲乙县人民政府", TITLE, DAY, 12),),
            "办公室",
            PERIOD,
            DAY,
        ),
    ],
)
def test_the_other_books(book: Register) -> None:
    made = print_register(book)
    assert made.pages == 1
    text = re.sub(r"\s", "", all_text(made.data))
    for column, words in zip(book.columns, book.rows[0], strict=True):
        assert column.name in text
        assert set(words) <= set(text)


def test_catalogue_columns_and_dates_are_the_archives() -> None:
    book = filing_catalogue((FiledLine("1", "2", "3", "4", date(2026, 1, 5), 7, "", "8"),), "", "", DAY)
    assert [one.name for one in book.columns] == [
        "序号",
        "档号",
        "文号",
        "责任者",
        "题名",
        "日期",
        "密级",
        "页数",
        "备注",
    ]
    assert book.rows[0][5] == "20260105"


def test_cover_of_a_filed_paper() -> None:
    line = FiledLine("Z109-WS·2026-Y-BGS-0001", "甲政发〔2026〕1号", "甲乙县人民政府", TITLE, DAY, 12)
    cover = ItemCover(
        "Z109",
        "甲乙县人民政府办公室",
        2026,
        "永久",
        "办公室",
        1,
        line,
        (FiledPart("正本", 6), FiledPart("文件稿、审签单", 3), FiledPart("定稿", 6)),
        DAY,
        "王五",
    )
    made = print_form(item_cover(cover))
    assert made.pages == 1
    text = re.sub(r"\s", "", all_text(made.data))
    for words in ("Z109-WS·2026-Y-BGS-0001", "件内共3份材料，15页", "0001", "永久", "文件稿、审签单"):
        assert words in text
