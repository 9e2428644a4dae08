"""办理记录 for the auditor: who did what when, under which provision; of business nothing more."""

from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from luoshi.accounts.actions.auditing import verified
from luoshi.accounts.words import Duty
from luoshi.record import clock
from luoshi.record.audit import Flaw
from luoshi.record.models import Record
from luoshi.record.queries import acts
from luoshi.record.verify import head, verify
from luoshi.web.acts import about, words
from luoshi.web.acts import acts as named_acts
from luoshi.web.signed import duty_only, officer_of

PAGE = 50
SHOWN = 100
OPEN = ("accounts.",)
"""Subjects whose facts are no business content."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What reading the whole chain showed. more: flaws beyond those listed."""

    rows: int
    flaws: list[Flaw]
    more: int
    at: datetime


@require_http_methods(["GET", "HEAD", "POST"])
@duty_only(Duty.AUDIT)
def record(request: HttpRequest) -> HttpResponse:
    """Rows by actor, act and day, newest first; a press reads the whole chain."""
    checked = _check(request) if request.method == "POST" else None
    asked = {name: request.GET.get(name, "").strip() for name in ("actor", "action", "day")}
    problem, on = "", None
    try:
        on = date.fromisoformat(asked["day"]) if asked["day"] else None
    except ValueError:
        problem = f"“{asked['day']}”不是日期，已忽略。请写成 2026-11-23。"
    below = request.GET.get("below", "")
    number = int(below) if below.isdecimal() and len(below) < 10 else None
    rows = list(acts(asked["actor"], asked["action"], on, number)[: PAGE + 1])
    context = {
        "rows": [_shown(row) for row in rows[:PAGE]],
        "older": rows[PAGE - 1].seq if len(rows) > PAGE else None,
        "asked": asked,
        "problem": problem,
        "actions": named_acts().items(),
        "kept": urlencode(asked),
        "end": head(),
        "checked": checked,
    }
    return render(request, "web/account/record.html", context)


def _shown(row: Record) -> Record:
    row.__dict__["words"] = words(row.action)
    row.__dict__["about"] = about(row.subject_type)
    row.__dict__["open"] = row.subject_type.startswith(OPEN)
    return row


def _check(request: HttpRequest) -> Checked:
    end = head()
    found = verify()
    flaws = list(islice(found, SHOWN))
    more = sum(1 for _ in found)
    verified(end, len(flaws) + more, by=officer_of(request))
    return Checked(end.seq if end else 0, flaws, more, clock.now())
