"""From rows to facts: the text, the form, the papers, and the whole file as rules see it. Reads only."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.db import connection

from luoshi.documents import flows, matter
from luoshi.documents.form import Form, loads
from luoshi.documents.issuing.lateness import permitted
from luoshi.documents.models import Acceptance, Check, Document, Number, Paper, Version
from luoshi.flow.engine.state import Standing, State, Task, Verb
from luoshi.law.book import Numbering
from luoshi.law.question import Answer
from luoshi.office.chart import Chart
from luoshi.office.facts import Unit
from luoshi.record.clock import CHINA
from luoshi.terms.document import Draft, Part
from luoshi.terms.dossier import Dossier, Leaf, Voice
from luoshi.terms.label import Label
from luoshi.terms.packing import unpack
from luoshi.terms.seat import SeatKind

SPOKEN = frozenset({Verb.SUBMIT, Verb.AGREE, Verb.DISAGREE, Verb.DEEM, Verb.RETURN, Verb.FINISH})


def form_of(document: Document) -> Form:
    """The 文件稿."""
    return _form(document.form)


@lru_cache(maxsize=256)
def _form(text: str) -> Form:
    return loads(text)


@lru_cache(maxsize=256)
def routed(chart: Chart, department: int, form: str) -> tuple[Answer, Numbering | None]:
    """Who signs and which series, for a stored form on the chart's day. Raises Refusal."""
    answer = matter.who_signs(chart, department, _form(form))
    return answer, matter.numbering(_form(form), answer)


def draft_of(document: Document, number: int = 0) -> Draft:
    """The text of a version, the latest by default. Raises Version.DoesNotExist."""
    return _unpacked(_packed(document, number))


def _packed(document: Document, number: int = 0) -> str:
    rows = Version.objects.filter(document=document, number=number or document.version)
    return rows.values_list("draft", flat=True).get()


@lru_cache(maxsize=64)
def _unpacked(packed: str) -> Draft:
    return unpack(packed)


@lru_cache(maxsize=64)
def _touched(chart: Chart, packed: str, own: int) -> tuple[Unit, ...]:
    return tuple(one.unit for one in matter.touched(chart, _unpacked(packed), own))


def papers_of(document: Document) -> dict[str, dict[str, str]]:
    """The latest paper of each kind."""
    rows = Paper.objects.filter(document=document).order_by("pk").values_list("leaf", "data")
    return {leaf: json.loads(data) for leaf, data in rows}


@dataclass(frozen=True, slots=True)
class Material:
    """What the file's judges read. draft: the latest text, packed. facts, findings: of its last check, '' without one.

    papers: the latest of each kind.
    """

    draft: str
    facts: str
    findings: str
    papers: Mapping[str, Mapping[str, str]]


# Asked whenever a gate is passed: in plain SQL, and at once.
_MATERIAL = """SELECT 1 AS kind, id, '' AS name, draft AS words FROM documents_version
        WHERE document_id = %s AND number = %s
    UNION ALL SELECT 2, id, facts, findings FROM documents_check WHERE document_id = %s AND version = %s
    UNION ALL SELECT 3, id, leaf, data FROM documents_paper WHERE document_id = %s
    ORDER BY kind, id"""


def material_of(document: Document) -> Material:
    """Raises Version.DoesNotExist."""
    key, version = document.pk, document.version
    with connection.cursor() as cursor:
        cursor.execute(_MATERIAL, [key, version, key, version, key])
        rows = cursor.fetchall()
    if not rows or rows[0][0] != 1:
        raise Version.DoesNotExist
    facts, findings = next(((name, words) for kind, _, name, words in reversed(rows) if kind == 2), ("", ""))
    papers = {name: _cells(words) for kind, _, name, words in rows if kind == 3}
    return Material(rows[0][3], facts, findings, papers)


@lru_cache(maxsize=256)
def _cells(text: str) -> Mapping[str, str]:
    said: dict[str, str] = json.loads(text)
    return said


def findings_of(document: Document) -> tuple[Mapping[str, str], ...]:
    """What the last check of the latest version found."""
    text = (
        Check.objects.filter(document=document, version=document.version).order_by("-pk")
        .values_list("findings", flat=True).first()
    )
    return tuple(json.loads(text)) if text else ()


def accepted_of(document: Document) -> dict[str, str]:
    """Reasons of accepted findings by key."""
    return dict(Acceptance.objects.filter(document=document).values_list("key", "reason"))


def errors_in(document: Document, findings: str) -> tuple[str, ...]:
    """Findings of force error that nobody accepted, in words. findings: as a check keeps them."""
    errors = _errors(findings)
    accepted = accepted_of(document) if errors else {}
    return tuple(words for key, words in errors if key not in accepted)


@lru_cache(maxsize=64)
def _errors(findings: str) -> tuple[tuple[str, str], ...]:
    found = json.loads(findings)
    return tuple((one["key"], f"{one['message']}（{one['at']}）") for one in found if one["force"] == "error")


def voices_of(state: State | None) -> Iterator[Voice]:
    """Everyone who spoke, in order."""
    if state is None:
        return
    for task in state.tasks:
        if task.standing is Standing.CLOSED and task.actor and task.verb in SPOKEN and not task.aside:
            yield _voice(task)


def _voice(task: Task) -> Voice:
    actor = task.actor
    assert actor
    assert task.closed
    assert task.verb
    body = task.seat.name if task.seat.kind is SeatKind.BODY else actor.body
    on = task.closed.astimezone(CHINA).date()
    return Voice(task.step, task.seat.name, body, actor.person, actor.name, actor.title, task.verb.value,
                 task.opinion, on, task.proof)


def last_number_on(series: str, year: int) -> date | None:
    """成文日期 of the last number given in a series."""
    rows = Number.objects.filter(series=series, year=year, void=False).order_by("-serial")
    return rows.values_list("dated", flat=True).first()


def _reviews(state: State | None) -> list[Voice]:
    """初审, 二审 in the order in which they were given, whoever gave them."""
    done = [one for one in (state.tasks if state else ()) if one.step == flows.REVIEWS and one.consents and one.actor]
    return [_voice(one) for one in sorted(done, key=lambda one: (one.closed or one.opened, one.number))]


def cells(document: Document, form: Form, chart: Chart, state: State | None) -> dict[str, str]:
    """The form's printed cells by their names in the rulebook; signatures as the names of who gave them."""
    spoken = {voice.step: voice for voice in voices_of(state) if voice.verb != Verb.RETURN}
    reviews = _reviews(state)
    head = spoken.get(flows.HEAD) or spoken.get(flows.DEPARTMENT_SIGN)
    chosen = [next((one.name for one in chart.posts_of(person)), "") for person in
              (form.first_reviewer, form.second_reviewer)]
    names = [one.name for one in reviews[-2:]] if len(reviews) > 1 else chosen
    said = {
        "title": document.title, "department": document.department_name, "drafter": document.drafter_name,
        "phone": form.phone, "reason": form.reason, "disclosure": form.disclosure or "",
        "closed_reason": form.closed_reason, "first_review": names[0], "second_review": names[1],
        "head_signature": head.name if head else "", "third_review": head.name if head else "",
        **{f"{name}_review_on": voice.on.isoformat() for name, voice in zip(("first", "second"), reviews[-2:],
                                                                           strict=False)},
    }
    return {name: word for name, word in said.items() if word}


def dossier(
    document: Document, chart: Chart, state: State | None, *, numbering: bool = False, material: Material | None = None
) -> Dossier:
    """The whole file as gates of the rulebook see it, its errors apart. numbering: also the last number's day."""
    read = material or material_of(document)
    form = form_of(document)
    answer, numbers = routed(chart, document.department, document.form)
    series = numbers.series if numbers else None
    year = (document.signed_on or chart.on).year
    asked = tuple(chart.unit_by_id[one].short for one in form.countersign if one in chart.unit_by_id)
    own = chart.unit_by_id.get(document.department)
    touched = _touched(chart, read.draft, document.department)
    concerned = [unit.short for unit in touched if unit.id not in form.unconcerned]
    voices = tuple(voices_of(state))
    return Dossier(
        form=cells(document, form, chart, state),
        genre=form.genre,
        issuer=form.owner,
        towards=answer.towards,
        series=document.series,
        gated=bool(series and series.gate),
        normative=form.normative,
        major=form.major,
        joint=form.joint or matter.procedure_of(form) == "P03",
        for_meeting=form.to_meeting,
        guarded=form.label is Label.GUARDED,
        department=own.short if own else document.department_name,
        tags=form.tags,
        disclosure=form.disclosure,
        touched=tuple(dict.fromkeys((*asked, *concerned))),
        asked=asked,
        papers=read.papers,
        voices=voices,
        signer=answer.signer or "",
        signatures=tuple(one for one in voices if one.step in flows.SIGNING and one.verb != Verb.RETURN),
        exception=permitted(document) if numbering else "",
        signed_on=document.signed_on,
        last_number_on=last_number_on(document.series, year) if numbering else None,
        today=chart.on,
    )


def missing_voices(file: Dossier) -> Sequence[str]:
    """Bodies asked that have not spoken."""
    return [body for body in file.asked or () if not any(
        voice.step == flows.COUNTERSIGN and voice.seat == body for voice in file.voices)]


def settled(file: Dossier) -> bool:
    """No body's last word is an objection, or the difference was ruled on (T16)."""
    last = {voice.seat: voice.verb for voice in file.voices if voice.step == flows.COUNTERSIGN}
    return Verb.DISAGREE not in last.values() or file.paper(Leaf.RULING) is not None


_OF_ISSUE = frozenset({Part.NUMBER, Part.DATE, Part.SIGNER, Part.PRINTED, Part.COPY_NUMBER, Part.MARK, Part.PAGE})
"""What is put in or set after the signature."""


def substance(draft: Draft) -> tuple[tuple[str, str], ...]:
    """A text without what is put in after the signature, and without blanks: two of them are the same, or not."""
    return tuple(
        (part.value, "".join(draft.text(part).split())) for part in Part if part not in _OF_ISSUE and draft.text(part)
    )
