"""花脸稿 on A4."""

from typing import Any

from luoshi.paper.forms.job import Sheet, pictures, printed
from luoshi.paper.printing.printed import Printed
from luoshi.terms.blank import full_date
from luoshi.terms.difference import Edit, Passage, Redline

_EDITS = {Edit.KEPT: "kept", Edit.DELETED: "deleted", Edit.ADDED: "added"}
_SHORT = 36
"""Characters of a title that the head of a page holds."""


def print_redline(line: Redline) -> Printed:
    """The comparison as PDF/A-2b, byte-identical for the same one. Raises Unprintable."""
    return printed(_sheet(line))


def redline_pages(line: Redline, ppi: float = 96) -> tuple[bytes, ...]:
    """The same pages as PNG. Raises Unprintable."""
    return pictures(_sheet(line), ppi)


def summary_of(line: Redline) -> str:
    """How much changed, in a sentence."""
    changed = sum(one.changed for one in line.comparison.passages)
    if not changed:
        return "两稿文字相同。"
    gone, come = line.comparison.count(Edit.DELETED), line.comparison.count(Edit.ADDED)
    return f"共改动{changed}段，删去{gone}字，增加{come}字。"


def _sheet(line: Redline) -> Sheet:
    data = {
        "title": line.title,
        "short": line.title if len(line.title) <= _SHORT else f"{line.title[:_SHORT]}…",
        "before": line.before,
        "after": line.after,
        "summary": summary_of(line),
        "passages": [_passage(one) for one in line.comparison.passages],
        "day": full_date(line.printed_on),
    }
    return Sheet(
        "redline.typ", data, (line, "花脸稿图例红蓝色加删除下划线为去增页边竖标出有改动的段落…"), line.printed_on
    )


def _passage(one: Passage) -> dict[str, Any]:
    spans = [{"edit": _EDITS[span.edit], "text": span.text} for span in one.spans]
    return {"changed": one.changed, "spans": spans}
