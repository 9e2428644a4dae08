"""What a file holds besides its print, as plain files: texts with their differences, and data as JSON. Reads only."""

import json
from datetime import datetime
from difflib import unified_diff
from itertools import pairwise
from typing import Any

from luoshi.documents.models import (
    Acceptance,
    Check,
    Dispatch,
    Document,
    Number,
    Paper,
    SealUse,
    Version,
)
from luoshi.flow import queries as flow
from luoshi.record.chain import COLUMNS
from luoshi.record.models import Record
from luoshi.record.queries import history
from luoshi.terms.document import Draft, Part
from luoshi.terms.packing import unpack


def plain(draft: Draft) -> str:
    """A text part by part, each under its name."""
    return "".join(f"【{part}】\n{draft.text(part)}\n" for part in Part if draft.text(part))


def texts(document: Document) -> dict[str, bytes]:
    """Every version as text and packed, and what each changed against the one before."""
    versions = list(Version.objects.filter(document=document).order_by("number"))
    read = {one.number: plain(unpack(one.draft)) for one in versions}
    files: dict[str, bytes] = {}
    for one in versions:
        files[f"稿本/第{one.number:02}稿 {one.why}.txt"] = read[one.number].encode()
        files[f"稿本/第{one.number:02}稿.packed"] = one.draft.encode()
    for old, new in pairwise(versions):
        before, after = (read[one.number].splitlines() for one in (old, new))
        diff = unified_diff(before, after, f"第{old.number}稿", f"第{new.number}稿", lineterm="")
        files[f"稿本/第{old.number:02}稿与第{new.number:02}稿比较.diff"] = "\n".join(diff).encode()
    return files


def data(document: Document, at: datetime, last: int) -> dict[str, bytes]:
    """Opinions, papers of the steps, checks with accepted reasons, registers and records up to the filing."""
    rows = {
        "办理/意见.json": _opinions(document, at),
        "办理/材料.json": _rows(Paper.objects.filter(document=document, at__lte=at).order_by("pk")),
        "办理/体检.json": _rows(Check.objects.filter(document=document, at__lte=at).order_by("pk")),
        "办理/接受的理由.json": _rows(Acceptance.objects.filter(document=document, at__lte=at).order_by("pk")),
        "登记/文号.json": _rows(Number.objects.filter(document=document, given__lte=at).order_by("pk")),
        "登记/用印.json": _rows(SealUse.objects.filter(document=document, at__lte=at).order_by("pk")),
        "登记/分送.json": [_sent(one, at) for one in Dispatch.objects.filter(document=document, sent__lte=at)
                         .order_by("pk")],
        "办理/记录.json": _records(document, last),
    }
    return {name: _json(value) for name, value in rows.items()}


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True, default=str).encode()


def _rows(found: Any) -> list[dict[str, Any]]:
    return list(found.values())


def _sent(row: Dispatch, at: datetime) -> dict[str, Any]:
    """A line as it stood: a receipt that came later is not in it."""
    signed = row.received is not None and row.received <= at
    return {
        "主抄": row.sent_as, "机关": row.name, "份数": row.copies, "方式": row.way, "送出": row.sent,
        "签收": row.received if signed else None, "签收人": row.received_by if signed else "",
        "回执": row.receipt if signed else "",
    }


def _opinions(document: Document, at: datetime) -> list[dict[str, Any]]:
    """What everyone said, in order. The step that files is closed at the moment of filing and is left out."""
    state = flow.state(document.case) if document.case else None
    return [
        {"序号": task.number, "步骤": task.step, "席位": task.seat.name, "办理": task.verb, "意见": task.opinion,
         "姓名": task.actor.name, "职务": task.actor.title, "代": task.actor.acting_for and
         task.actor.acting_for.post + task.actor.acting_for.name, "时间": task.closed, "送达": task.proof}
        for task in (state.tasks if state else ()) if task.actor and task.closed and task.closed < at
    ]


def _records(document: Document, last: int) -> list[dict[str, Any]]:
    """Acts about the document and its cases, with their hashes, so that each can be found in the chain."""
    cases = flow.of_subject(document._meta.label_lower, str(document.pk))
    found = [row for one in (document, *cases) for row in history(one).filter(seq__lte=last)]
    return [_record(row) for row in sorted(found, key=lambda row: row.seq)]


def _record(row: Record) -> dict[str, Any]:
    values = dict(zip(COLUMNS, row.values(), strict=True))
    return values | {"prev": bytes(row.prev).hex(), "hash": bytes(row.hash).hex()}
