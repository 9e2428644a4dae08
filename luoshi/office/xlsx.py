"""The workbook as an Excel file. A file from outside is data: no macros, no formulas, bounded in size."""

from datetime import date, datetime
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from luoshi.office.sheets import Grid

LARGEST = 64 * 1024 * 1024
"""Bytes of all parts unpacked; ten years of a county's office take less than a tenth."""
WIDEST = 48


class Unusable(ValueError):
    """The file cannot be read; says what to do."""


def write(grid: Grid) -> bytes:
    """A workbook with one sheet per kind, headers frozen, every cell as text."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in grid.items():
        _fill(book.create_sheet(title), rows)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def _fill(sheet: Worksheet, rows: list[list[str]]) -> None:
    for number, cells in enumerate(rows, 1):
        for place, text in enumerate(cells, 1):
            cell = sheet.cell(number, place, ILLEGAL_CHARACTERS_RE.sub("", text) or None)
            if text:
                # A text that begins with "=" stays a text.
                cell.data_type = "s"
            cell.font = Font(bold=number == 1)
            cell.alignment = Alignment(vertical="top")
    for place, column in enumerate(zip(*rows, strict=True), 1):
        width = max(sum(2 if ord(mark) > 255 else 1 for mark in text) for text in column) + 2
        sheet.column_dimensions[get_column_letter(place)].width = min(width, WIDEST)
    sheet.freeze_panes = "A2"


def read(data: bytes) -> Grid:
    """Cells as text by sheet. Raises Unusable."""
    try:
        with ZipFile(BytesIO(data)) as parts:
            if sum(part.file_size for part in parts.infolist()) > LARGEST:
                raise Unusable("工作簿过大。请拆分后分次导入。")
        book = load_workbook(BytesIO(data), read_only=True, data_only=True)
        return {sheet.title: [[_text(cell) for cell in row] for row in sheet.values] for sheet in book.worksheets}
    except (BadZipFile, InvalidFileException, KeyError, OSError) as problem:
        raise Unusable("不是 Excel 工作簿（.xlsx）。请用 luoshi office export 得到的样式另存为 .xlsx。") from problem


def _text(value: object) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else str(value).strip()
