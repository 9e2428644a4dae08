"""The register books: 发文登记簿, 收文登记簿, 用印登记簿, 作废登记簿, 归档文件目录. Widths are about millimetres."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from luoshi.terms.blank import Column, Register, full_date
from luoshi.terms.books import FiledLine, IncomingLine, IssueLine, SealLine, VoidLine

_NUMBER = Column("序号", 12, "center")
_MARK = Column("发文字号", 38, "center")


def issue_book(lines: Sequence[IssueLine], keeper: str, period: str, on: date) -> Register:
    """发文登记簿: every number given; void ones stay, struck through, with the reason (catalogue 4.3)."""
    columns = (
        _NUMBER,
        _MARK,
        Column("标题", 62),
        Column("拟稿部门", 25),
        Column("签发人", 16, "center"),
        Column("成文日期", 28.5, "center"),
        Column("编号日期", 28.5, "center"),
        Column("份数", 11, "center"),
        Column("公开属性", 18, "center"),
        Column("备注", 22),
    )
    rows = [
        (
            one.number,
            one.title,
            one.department,
            one.signer,
            full_date(one.dated),
            full_date(one.given),
            "" if one.copies is None else str(one.copies),
            one.disclosure,
            _remark(one),
        )
        for one in lines
    ]
    struck = frozenset(place for place, one in enumerate(lines) if one.void)
    summary = f"共登记{len(rows)}件，其中作废{len(struck)}件。"
    return replace(_book("发文登记簿", columns, rows, keeper, period, on), struck=struck, summary=summary)


def incoming_book(lines: Sequence[IncomingLine], keeper: str, period: str, on: date) -> Register:
    """收文登记簿: what was received, in the order of 收文号, and how far it has come."""
    columns = (
        _NUMBER,
        Column("收文号", 28, "center"),
        Column("收文日期", 28.5, "center"),
        Column("来文单位", 34),
        Column("来文字号", 34, "center"),
        Column("标题", 62),
        Column("类别", 11, "center"),
        Column("紧急程度", 14, "center"),
        Column("主办单位", 22),
        Column("办理情况", 16, "center"),
        Column("备注", 20),
    )
    rows = [
        (
            one.number,
            full_date(one.on),
            one.sender,
            one.theirs,
            one.title,
            one.kind,
            one.urgency,
            one.lead,
            one.state,
            one.code,
        )
        for one in lines
    ]
    return replace(_book("收文登记簿", columns, rows, keeper, period, on), summary=f"共收文{len(rows)}件。")


def seal_book(lines: Sequence[SealLine], keeper: str, period: str, on: date) -> Register:
    """用印登记簿."""
    columns = (
        _NUMBER,
        Column("用印日期", 28.5, "center"),
        Column("文件标题", 78),
        _MARK,
        Column("印章名称", 36),
        Column("份数", 11, "center"),
        Column("批准人", 18, "center"),
        Column("用印人", 18, "center"),
        Column("备注", 24),
    )
    rows = [
        (full_date(one.on), one.title, one.number, one.seal, str(one.copies), one.approver, one.keeper, one.note)
        for one in lines
    ]
    summary = f"共用印{len(rows)}次，{sum(one.copies for one in lines)}份。"
    return replace(_book("用印登记簿", columns, rows, keeper, period, on), summary=summary)


def void_book(lines: Sequence[VoidLine], keeper: str, period: str, on: date) -> Register:
    """作废登记簿: numbers that are never used again, with the reason."""
    columns = (
        _NUMBER,
        _MARK,
        Column("原标题", 78),
        Column("编号日期", 28.5, "center"),
        Column("作废日期", 28.5, "center"),
        Column("作废原因", 58),
        Column("经办人", 18, "center"),
    )
    rows = [(one.number, one.title, full_date(one.given), full_date(one.voided), one.reason, one.by) for one in lines]
    return replace(_book("发文字号作废登记簿", columns, rows, keeper, period, on), summary=f"共作废{len(rows)}件。")


def filing_catalogue(lines: Sequence[FiledLine], keeper: str, period: str, on: date) -> Register:
    """归档文件目录 with the columns of DA/T 22-2015; dates in eight digits."""
    columns = (
        _NUMBER,
        Column("档号", 50, "center"),
        Column("文号", 38, "center"),
        Column("责任者", 30),
        Column("题名", 70),
        Column("日期", 19, "center"),
        Column("密级", 11, "center"),
        Column("页数", 11, "center"),
        Column("备注", 20),
    )
    rows = [
        (
            one.code,
            one.number,
            one.author,
            one.title,
            one.dated.strftime("%Y%m%d"),
            one.secrecy,
            str(one.pages),
            one.note,
        )
        for one in lines
    ]
    return replace(
        _book("归档文件目录", columns, rows, keeper, period, on),
        signers=("整理人", "检查人"),
        summary=f"共{len(rows)}件，{sum(one.pages for one in lines)}页。",
    )


def _remark(one: IssueLine) -> str:
    return "；".join(filter(None, (f"作废：{one.void}" if one.void else "", one.exception)))


def _book(
    title: str, columns: tuple[Column, ...], rows: Iterable[tuple[str, ...]], keeper: str, period: str, on: date
) -> Register:
    numbered = tuple((str(number), *row) for number, row in enumerate(rows, 1))
    return Register(title, columns, numbered, on, keeper, period)
