"""Cells to values: every line of a workbook read, every fault told with sheet, row, column and what to do. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from luoshi.office.sheets import LAST, SHEETS, Cell, Column, Grid, Sheet
from luoshi.office.span import up_to

Value = str | int | bool | date | list[str] | None
_DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?: 00:00:00)?")
_LIST = re.compile(r"[、，,;；\s]+")
_FLAGS = {"是": True, "√": True, "否": False, "": False}


@dataclass(frozen=True, slots=True)
class LineError:
    """One fault of a workbook. row: as the spreadsheet numbers it, 0 for the whole sheet."""

    sheet: str
    row: int
    column: str
    what: str
    todo: str

    def __str__(self) -> str:
        row, column = f"第{self.row}行" if self.row else "", f"“{self.column}”" if self.column else ""
        place = f"“{self.sheet}”表{row}{column}"
        return f"{place}：{self.what}{self.todo}"


class WorkbookRefused(Exception):
    """The workbook was not taken; nothing was changed. `errors` in the order of the sheets."""

    def __init__(self, errors: list[LineError]) -> None:
        self.errors = tuple(errors)
        super().__init__("\n".join(map(str, errors)))


@dataclass(frozen=True, slots=True)
class Line:
    """One row as read: its values by field. References are still words."""

    sheet: Sheet
    row: int
    values: dict[str, Value]

    def words(self, field: str) -> str:
        """A text value."""
        value = self.values.get(field)
        return value if isinstance(value, str) else ""

    @property
    def since(self) -> date:
        """The first day of a dated row."""
        value = self.values["valid_from"]
        assert isinstance(value, date)
        return value

    def error(self, field: str, what: str, todo: str) -> LineError:
        """A fault in one of its columns."""
        header = next((one.header for one in self.sheet.columns if one.field == field), "")
        return LineError(self.sheet.title, self.row, header, what, todo)


def read(grid: Grid) -> tuple[list[Line], list[LineError]]:
    """All lines in the order of the sheets that could be read, and all faults."""
    lines: list[Line] = []
    errors: list[LineError] = [
        LineError(title, 0, "", "不认识这张表。", f"表名应为：{'、'.join(one.title for one in SHEETS)}。")
        for title in grid
        if title not in {one.title for one in SHEETS}
    ]
    for sheet in SHEETS:
        for found in _sheet(sheet, grid.get(sheet.title, [])):
            if isinstance(found, Line):
                lines.append(found)
            else:
                errors.append(found)
    return lines, errors


def _sheet(sheet: Sheet, rows: list[list[str]]) -> Iterator[Line | LineError]:
    if not rows:
        return
    headers = [header.strip() for header in rows[0]]
    unknown = [one for one in headers if one and one not in {column.header for column in sheet.columns}]
    lost = [column.header for column in sheet.columns if column.needed and column.header not in headers]
    for header in unknown:
        yield LineError(sheet.title, 1, header, "不认识这一列。", "请删除，或者照导出的表头填写。")
    for header in lost:
        yield LineError(sheet.title, 1, header, "缺少这一列。", "请照导出的表头补上。")
    if unknown or lost:
        return
    for number, cells in enumerate(rows[1:], 2):
        if any(cell.strip() for cell in cells):
            yield from _line(sheet, number, dict(zip(headers, cells, strict=False)))


def _line(sheet: Sheet, number: int, cells: dict[str, str]) -> Iterator[Line | LineError]:
    values: dict[str, Value] = {}
    faults = []
    for column in sheet.columns:
        text = cells.get(column.header, "").strip()
        try:
            values[column.field] = _value(column, text)
        except ValueError as fault:
            faults.append(LineError(sheet.title, number, column.header, str(fault), f"应填{column.help}。"))
    start, end = values.get("valid_from"), values.get("valid_to")
    if isinstance(start, date) and isinstance(end, date) and end < start:
        todo = "请核对日期；作废的行写开始日期的前一天。"
        faults.append(LineError(sheet.title, number, LAST, "结束日期早于开始日期。", todo))
    if faults:
        yield from faults
    else:
        yield Line(sheet, number, values)


def _value(column: Column, text: str) -> Value:
    if not text and column.needed:
        raise ValueError("没有填写。")
    if column.cell is Cell.DAY:
        day = _day(text) if text else None
        return up_to(day) if column.field == "valid_to" else day
    if column.cell is Cell.LIST:
        return [word for word in _LIST.split(text) if word]
    if column.cell is Cell.FLAG:
        return _flag(text)
    if column.cell is Cell.NUMBER:
        return _number(text)
    if column.choices and text not in list(column.choices):
        raise ValueError(f"“{text}”不在可选之列。")
    return text


def _flag(text: str) -> bool:
    if text not in _FLAGS:
        raise ValueError(f"“{text}”不是“是”或“否”。")
    return _FLAGS[text]


def _number(text: str) -> int:
    if not re.fullmatch(r"-?\d{1,9}(?:\.0)?", text or "0"):
        raise ValueError(f"“{text}”不是整数。")
    return int((text or "0").removesuffix(".0"))


def _day(text: str) -> date:
    match = _DAY.fullmatch(text)
    try:
        return date(*map(int, match.groups())) if match else date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"“{text}”不是日期。") from None
