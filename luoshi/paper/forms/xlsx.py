"""A register as an Excel workbook in the manner of offices. The same bytes for the same book.

Every cell is text: a number keeps its zeros, a text that begins with "=" is never a formula.
"""

import re
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from luoshi.terms.blank import Register, full_date

_TITLE, _HEAD, _BODY = Font("方正小标宋简体", 20), Font("黑体", 11), Font("仿宋_GB2312", 11)
_STRUCK = Font("仿宋_GB2312", 11, strike=True)
_RULE = Side("thin")
_FRAME = Border(_RULE, _RULE, _RULE, _RULE)
_HEADS = 3
"""Rows down to the column heads: title, keeper and period, heads."""
_CHARACTERS = {True: 124.0, False: 84.0}
"""Widths of all columns together, in Excel's characters, for landscape and portrait."""
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_LONGEST = 32767
"""Characters that Excel keeps in a cell."""
_NAME = re.compile(r"[\[\]:*?/\\']")


def register_xlsx(book: Register) -> bytes:
    """The book as .xlsx: head rows frozen and repeated in print, A4, fitted to the width of the page."""
    workbook = Workbook()
    sheet = workbook.active
    sheet.title = _NAME.sub(" ", book.title)[:31] or "登记簿"
    _head(sheet, book)
    _rows(sheet, book)
    _foot(sheet, book)
    _page(sheet, book)
    on = datetime(book.printed_on.year, book.printed_on.month, book.printed_on.day, tzinfo=UTC)
    workbook.properties.title, workbook.properties.creator = _clean(book.title), _clean(book.keeper)
    workbook.properties.created = on.replace(tzinfo=None)
    stream = BytesIO()
    workbook.save(stream)
    return _steady(stream.getvalue(), on)


def _clean(text: str) -> str:
    return str(ILLEGAL_CHARACTERS_RE.sub("", text))[:_LONGEST]


def _put(sheet: Worksheet, row: int, column: int, text: str, font: Font, alignment: Alignment) -> None:
    cell = sheet.cell(row, column, _clean(text) or None)
    if cell.value is not None:
        cell.data_type, cell.number_format = "s", "@"
    cell.font, cell.alignment = font, alignment


def _band(sheet: Worksheet, row: int, text: str, font: Font, side: str, wide: int) -> None:
    """A text over the whole width."""
    _put(sheet, row, 1, text, font, Alignment(side, "center", wrap_text=True))
    sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=wide)


def _head(sheet: Worksheet, book: Register) -> None:
    wide = len(book.columns)
    _band(sheet, 1, book.title, _TITLE, "center", wide)
    keeper = f"立册单位：{book.keeper}" if book.keeper else ""
    _band(sheet, 2, "　　".join(filter(None, (keeper, book.period))), _BODY, "left", wide)
    sheet.row_dimensions[1].height, sheet.row_dimensions[2].height, sheet.row_dimensions[_HEADS].height = 36, 20, 26
    share = _CHARACTERS[book.landscape] / sum(one.width for one in book.columns)
    for place, one in enumerate(book.columns, 1):
        _put(sheet, _HEADS, place, one.name, _HEAD, Alignment("center", "center", wrap_text=True))
        sheet.cell(_HEADS, place).border = _FRAME
        sheet.column_dimensions[get_column_letter(place)].width = round(one.width * share, 2)


def _rows(sheet: Worksheet, book: Register) -> None:
    sides = [Alignment(one.align, "center", wrap_text=True) for one in book.columns]
    last = len(sides)
    for number, cells in enumerate(book.rows):
        for place, text in enumerate(cells, 1):
            font = _STRUCK if number in book.struck and place < last else _BODY
            _put(sheet, number + _HEADS + 1, place, text, font, sides[place - 1])
            sheet.cell(number + _HEADS + 1, place).border = _FRAME


def _foot(sheet: Worksheet, book: Register) -> None:
    signers = "　　　　　　　　".join(f"{name}：" for name in book.signers)
    lines = (*filter(None, (book.summary,)), *book.notes, *filter(None, (signers,)))
    for number, text in enumerate(lines, len(book.rows) + _HEADS + 1):
        _band(sheet, number, text, _BODY, "left", len(book.columns))
        sheet.row_dimensions[number].height = 24


def _page(sheet: Worksheet, book: Register) -> None:
    sheet.freeze_panes = f"A{_HEADS + 1}"
    sheet.print_title_rows = f"1:{_HEADS}"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "landscape" if book.landscape else "portrait"
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.print_options.horizontalCentered = True
    margins = sheet.page_margins
    margins.left = margins.right = 0.6
    margins.top, margins.bottom = 0.8, 0.7
    sheet.oddFooter.center.text = "第 &P 页　共 &N 页"
    sheet.oddFooter.right.text = f"打印日期：{full_date(book.printed_on)}"


def _steady(data: bytes, on: datetime) -> bytes:
    """The same workbook without the time of writing."""
    out = BytesIO()
    stamp = on.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with ZipFile(BytesIO(data)) as made, ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name in made.namelist():
            part = made.read(name)
            if name == "docProps/core.xml":
                part = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + stamp, part)
            info = ZipInfo(name, _ZIP_TIME)
            info.compress_type, info.create_system, info.external_attr = ZIP_DEFLATED, 3, 0o644 << 16
            archive.writestr(info, part)
    return out.getvalue()
