"""Whether a document may be numbered out of the order of dates (附件1 五（一）3, 极特殊情况). Reads only."""

import json

from luoshi.documents.models import Document, Paper
from luoshi.terms.dossier import Leaf


def permitted(document: Document) -> str:
    """Who allowed it and why, for the present day of signing; '' when nobody did."""
    rows = Paper.objects.filter(document=document, leaf=Leaf.LATE_ISSUE).order_by("-pk")
    text = rows.values_list("data", flat=True).first()
    cells: dict[str, str] = json.loads(text) if text else {}
    return cells["reason"] if cells.get("signed_on") == str(document.signed_on) else ""
