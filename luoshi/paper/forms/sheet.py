"""A form on A4: PDF and page pictures."""

from dataclasses import asdict
from typing import Any

from luoshi.paper.forms.job import Sheet, pictures, printed
from luoshi.paper.printing.printed import Printed
from luoshi.terms.blank import Box, Deemed, FormSheet, Opinion, full_date


def print_form(sheet: FormSheet) -> Printed:
    """The form as PDF/A-2b, byte-identical for the same sheet. Raises Unprintable."""
    return printed(_sheet(sheet))


def form_pages(sheet: FormSheet, ppi: float = 96) -> tuple[bytes, ...]:
    """The same pages as PNG. Raises Unprintable."""
    return pictures(_sheet(sheet), ppi)


def _sheet(sheet: FormSheet) -> Sheet:
    rows = [{"height": row.height, "boxes": [_box(one) for one in row.boxes]} for row in sheet.rows]
    data = {
        "title": sheet.title,
        "subtitle": sheet.subtitle,
        "number": sheet.number,
        "columns": sheet.columns,
        "rows": rows,
        "lead": sheet.lead,
        "notes": sheet.notes,
        "foot": sheet.foot,
        "day": full_date(sheet.printed_on),
        "headed": sheet.headed,
    }
    texts = (sheet, tuple(_told(one) for row in sheet.rows for box in row.boxes for one in box.said))
    return Sheet("form.typ", data, (texts, "年月日第页共续打印期：○同意（圈阅）签名代录"), sheet.printed_on)


def _box(box: Box) -> dict[str, Any]:
    return {
        "text": box.text,
        "label": box.label,
        "signing": box.signing,
        "columns": box.columns,
        "ticks": [asdict(one) for one in box.ticks],
        "said": [_said(one) for one in box.said],
        "note": box.note,
        "head": box.head,
        "align": box.align,
    }


def _said(one: Opinion | Deemed) -> dict[str, str]:
    if isinstance(one, Deemed):
        return {"words": one.words, "ground": one.ground, "sign": "", "post": "", "day": ""}
    return {"words": one.words, "ground": "", "sign": one.signature, "post": one.post, "day": full_date(one.on)}


def _told(one: Opinion | Deemed) -> str:
    return "".join(_said(one).values())
