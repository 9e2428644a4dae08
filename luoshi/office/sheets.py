"""The workbook's sheets: what each is called, its columns, what a cell means. Pure.

Rows refer to bodies, persons and holders by name; where a name is not unique, by code (机构编号, 工号), and a holder by
`姓名/机构/职务`. Days are written as first and last day.
"""

from dataclasses import dataclass
from enum import StrEnum

from luoshi.office import words
from luoshi.terms.bodies import Nature

Grid = dict[str, list[list[str]]]
"""Cells as text by sheet; the first row holds the headers."""


class Cell(StrEnum):
    """What a cell holds."""

    TEXT = "文字"
    LIST = "顿号分隔的文字"
    DAY = "日期"
    NUMBER = "整数"
    FLAG = "是或否"
    WORD = "规定的词"
    BODY = "机构名称或编号"
    PERSON = "姓名或工号"
    HOLDER = "姓名，或者姓名/机构/职务"


@dataclass(frozen=True, slots=True)
class Column:
    """header: as printed. field: of the table. needed: not empty. choices: of a WORD."""

    header: str
    field: str
    cell: Cell = Cell.TEXT
    needed: bool = False
    choices: type[StrEnum] | None = None

    @property
    def help(self) -> str:
        """What may stand in it, for the error report."""
        return f"下列之一：{'、'.join(self.choices)}" if self.choices else self.cell.value


@dataclass(frozen=True, slots=True)
class Sheet:
    """One kind of row. key: fields which, with the first day, name a row."""

    title: str
    table: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    dated: bool = True


FIRST, LAST, BASIS = "开始日期", "结束日期", "依据"
_DATES = (
    Column(FIRST, "valid_from", Cell.DAY, needed=True),
    Column(LAST, "valid_to", Cell.DAY),
    Column(BASIS, "basis"),
)


def _sheet(title: str, table: str, key: tuple[str, ...], *columns: Column) -> Sheet:
    return Sheet(title, table, (*columns, *_DATES), key)


def _word(header: str, field: str, choices: type[StrEnum]) -> Column:
    return Column(header, field, Cell.WORD, needed=True, choices=choices)


_BODY = Column("机构", "body", Cell.BODY, needed=True)
_TITLE = Column("职务", "title", needed=True)
_HOLDER = Column("任职人", "holding", Cell.HOLDER, needed=True)
_SUBJECT = Column("事项", "subject")

PERSONS = Sheet(
    "人员",
    "person",
    (Column("工号", "code", needed=True), Column("姓名", "name", needed=True), Column("电话", "phone")),
    ("code",),
    dated=False,
)
SHEETS: tuple[Sheet, ...] = (
    _sheet(
        "机构",
        "bodyform",
        ("body",),
        Column("机构编号", "body", needed=True),
        Column("全称", "name", needed=True),
        Column("简称", "aliases", Cell.LIST),
        _word("性质", "nature", Nature),
        _word("类别", "kind", words.BodyClass),
        Column("序号", "order", Cell.NUMBER),
        Column("机关代字", "series", Cell.LIST),
    ),
    _sheet(
        "隶属",
        "superior",
        ("body", "line"),
        _BODY,
        _word("关系", "line", words.Line),
        Column("上级机构", "superior", Cell.BODY, needed=True),
    ),
    _sheet(
        "职务",
        "post",
        ("body", "title"),
        _BODY,
        _TITLE,
        _word("类别", "role", words.Role),
        Column("一人一职", "single", Cell.FLAG),
        Column("序号", "order", Cell.NUMBER),
    ),
    PERSONS,
    _sheet(
        "任职",
        "holding",
        ("person", "body", "title"),
        Column("姓名", "person", Cell.PERSON, needed=True),
        _BODY,
        _TITLE,
        Column("兼任", "concurrent", Cell.FLAG),
        Column("排名", "order", Cell.NUMBER),
    ),
    _sheet("专责", "duty", ("holding", "charge"), _HOLDER, _word("专责", "charge", words.Charge)),
    _sheet(
        "分工",
        "portfolio",
        ("holding", "body", "subject"),
        _HOLDER,
        Column("分管机构", "body", Cell.BODY),
        _SUBJECT,
    ),
    _sheet(
        "联系",
        "liaison",
        ("holding", "leader", "subject"),
        _HOLDER,
        Column("联系领导", "leader", Cell.HOLDER),
        _SUBJECT,
    ),
    _sheet(
        "职责",
        "competence",
        ("body", "subject"),
        _BODY,
        Column("事项", "subject", needed=True),
        Column("关键词", "keywords", Cell.LIST),
    ),
    _sheet(
        "授权",
        "mandate",
        ("giver", "taker", "scope", "detail"),
        Column("授权人", "giver", Cell.HOLDER, needed=True),
        Column("被授权人", "taker", Cell.HOLDER, needed=True),
        _word("范围", "scope", words.Scope),
        Column("说明", "detail"),
    ),
    _sheet(
        "外出",
        "absence",
        ("person",),
        Column("姓名", "person", Cell.PERSON, needed=True),
        _word("事由", "cause", words.Cause),
        Column("去向", "place"),
        Column("说明", "detail"),
        Column("请假日期", "asked_on", Cell.DAY),
        Column("同意人", "consents", Cell.LIST),
        Column("销假日期", "returned_on", Cell.DAY),
    ),
    _sheet(
        "代签授权",
        "authorisation",
        ("giver",),
        Column("授权人", "giver", Cell.HOLDER, needed=True),
        Column("代签人", "taker", Cell.HOLDER, needed=True),
    ),
    _sheet(
        "主持工作",
        "acting",
        ("body", "title"),
        _BODY,
        _TITLE,
        Column("主持人", "holding", Cell.HOLDER, needed=True),
    ),
)
"""In the order in which rows lean on others."""
