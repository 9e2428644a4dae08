"""公文体检 of a document under way: which facts the checks are told, and findings as they are kept."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.conf import settings

from luoshi.documents import loading, matter
from luoshi.documents.form import Form
from luoshi.law.book import Report, load_book
from luoshi.law.finding import Finding, keys_of
from luoshi.office import lines
from luoshi.office.chart import Chart
from luoshi.record.chain import canonical
from luoshi.record.sm3 import sm3
from luoshi.terms.bodies import TOWARDS, Relation, Towards
from luoshi.terms.document import Draft, Paragraph, Part
from luoshi.terms.dossier import Dossier, Leaf
from luoshi.terms.facts import Fact, Facts
from luoshi.terms.registry import Registry

_RELATION: Mapping[Towards, Relation] = {towards: relation for relation, towards in TOWARDS.items()}


@dataclass(frozen=True, slots=True)
class Checked:
    """A check's outcome as it is kept. facts: SM3 of what the checks were told."""

    facts: str
    findings: str
    unchecked: str


@lru_cache(maxsize=8)
def registry(chart: Chart) -> Registry:
    """The bodies of the day as the checks know them."""
    return lines.registry(chart)


def facts_of(file: Dossier, form: Form, chart: Chart, department: int) -> Facts:
    """What the checks are told of a document."""
    unit = chart.unit_by_id[department]
    return Facts(
        genre=form.genre,
        issuer=matter.owner_body(chart, form, unit).name,
        relation=_RELATION.get(file.towards) if file.towards else None,
        disclosure=form.disclosure,
        signed_on=file.signed_on,
        today=chart.on,
        known=known(file, form),
        registry=registry(chart),
    )


def known(file: Dossier, form: Form) -> dict[Fact, bool]:
    """Yes/no facts that the file answers; what it cannot answer is left out."""
    legal, approval, meeting = file.paper(Leaf.LEGAL_OPINION), file.paper(Leaf.COUNTY_APPROVAL), file.paper(
        Leaf.MEETING)
    found = {
        Fact.NORMATIVE: form.normative,
        Fact.MAJOR_DECISION: form.major,
        Fact.IS_ATTACHMENT: False,
        Fact.JOINT_WITH_PARTY: matter.procedure_of(form) == "P03",
        Fact.SIGNED_BY_COUNTY_HEAD: file.signer == matter.HEAD,
        Fact.SIGNER_IS_HEAD: file.signer in (matter.HEAD, matter.DIRECTOR, "本机关主要负责人"),
        Fact.COUNTY_CONSENT: approval is not None,
    }
    if form.answers:
        found[Fact.LINKED_REQUEST] = True
    if legal:
        found[Fact.LEGALITY_PASSED] = legal.get("result") != "不通过"
    if meeting or form.meeting:
        found[Fact.MEETING_APPROVED] = meeting is None or meeting.get("result") in ("通过", "修改后通过")
    # Until all were asked nothing is said; the gates hold the case at the step that needs the answers.
    if file.asked and not loading.missing_voices(file):
        found[Fact.OPINIONS_COMPLETE] = True
        found[Fact.DISAGREEMENT_OPEN] = not loading.settled(file)
    return found


def check(draft: Draft, facts: Facts) -> Checked:
    """Judge a text by every check of the rulebook, under the date that it will bear: that of its signature."""
    on = facts.signed_on or facts.today
    return judge(_dated(draft, on) if on else draft, facts)


def judge(draft: Draft, facts: Facts) -> Checked:
    """Judge a text as it stands: what others sent in."""
    report = load_book(settings.RULEBOOK).check(draft.knowing(facts))
    return Checked(told(facts), canonical(_found(report)), canonical(_unchecked(report)))


def _dated(draft: Draft, on: date) -> Draft:
    rest = [block for block in draft.blocks if block.part is not Part.DATE]
    at = next((index for index, block in enumerate(rest) if _PLACES[block.part] > _PLACES[Part.DATE]), len(rest))
    line = Paragraph(f"{on.year}年{on.month}月{on.day}日", Part.DATE)
    return Draft((*rest[:at], line, *rest[at:]), draft.facts, draft.sheet, draft.whole)


_PLACES = {part: place for place, part in enumerate(Part)}


def told(facts: Facts) -> str:
    """SM3 of the facts, the register apart."""
    said = {
        "genre": facts.genre, "issuer": facts.issuer, "relation": facts.relation, "disclosure": facts.disclosure,
        "signed_on": facts.signed_on, "known": {fact.name: value for fact, value in sorted(facts.known.items())},
    }
    return sm3(canonical(said).encode()).hex()


def _found(report: Report) -> list[dict[str, str | int | None]]:
    keys = keys_of(report.findings)
    return [_kept(key, finding) for key, finding in zip(keys, report.findings, strict=True)]


def _kept(key: str, finding: Finding) -> dict[str, str | int | None]:
    passage = finding.passage
    return {
        "key": key, "check": finding.check, "name": finding.name, "force": finding.force.value, "at": finding.at,
        "words": finding.words, "part": finding.place, "quote": passage.quote if passage else "",
        "start": passage.start if passage else 0, "end": passage.end if passage else 0,
        "message": finding.message, "rewrite": finding.rewrite,
    }


def _unchecked(report: Report) -> list[dict[str, str]]:
    return [{"check": one.check, "name": one.name, "at": one.at, "needs": one.needs} for one in report.not_checked]


def read_unchecked(text: str) -> list[dict[str, str]]:
    """What was not checked, as kept."""
    found: list[dict[str, str]] = json.loads(text)
    return found
