"""Cover of a filed 件: its codes, what it is, what lies in it (DA/T 22-2015)."""

from collections.abc import Iterator

from luoshi.paper.forms.boxes import label
from luoshi.terms.blank import Box, FormSheet, Row, full_date
from luoshi.terms.books import FiledPart, ItemCover

_LEAST = 12
"""Lines for papers, so that a later one can be written in."""


def item_cover(cover: ItemCover) -> FormSheet:
    """The cover with the list of papers in it and their pages."""
    parts = (*cover.parts, *(None,) * (_LEAST - len(cover.parts)))
    heads = Row((label("序号"), label("材料名称", 3), label("页数"), label("备注")), 9)
    listed = (_part(number, one) for number, one in enumerate(parts, 1))
    pages = sum(one.pages for one in cover.parts)
    notes = (f"件内共{len(cover.parts)}份材料，{pages}页。", f"整理人：{cover.filer or '　　　　　　'}　　　检查人：")
    return FormSheet(
        "归档文件封面",
        (22, 43, 22, 37, 17, 24),
        (*_head(cover), heads, *listed),
        cover.printed_on,
        number=f"档号：{cover.line.code}",
        notes=notes,
    )


def _head(cover: ItemCover) -> Iterator[Row]:
    line = cover.line
    yield Row((label("全宗名称"), Box(cover.fonds_name, columns=3), label("全宗号"), Box(cover.fonds)), 12)
    yield Row(
        (
            label("年度"),
            Box(f"{cover.year}"),
            label("保管期限"),
            Box(cover.retention),
            label("件号"),
            Box(f"{cover.serial:04}"),
        ),
        12,
    )
    yield Row((label("机构\n（问题）"), Box(cover.section), label("责任者"), Box(line.author, columns=3)), 13)
    yield Row((label("题名"), Box(line.title, columns=5)), 24)
    yield Row(
        (label("文号"), Box(line.number), label("日期"), Box(full_date(line.dated)), label("密级"), Box(line.secrecy)),
        12,
    )


def _part(number: int, one: FiledPart | None) -> Row:
    name, pages, note = (one.name, str(one.pages), one.note) if one else ("", "", "")
    return Row((Box(str(number), align="center"), Box(name, columns=3), Box(pages, align="center"), Box(note)), 10)
