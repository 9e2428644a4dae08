"""What all actions of this room share: lock a document, store a text, a check, a paper, keep it findable."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from luoshi.documents import checking, indexing, loading, matter
from luoshi.documents.form import Form
from luoshi.documents.models import Check, Document, Paper, Version
from luoshi.flow import queries as flows_kept
from luoshi.flow.engine.state import State
from luoshi.law.refusal import Objection, Refusal, refuse
from luoshi.office import queries as office
from luoshi.office.chart import Chart
from luoshi.paper.reading import Classified, refuse_marked
from luoshi.record import clock
from luoshi.record.chain import canonical
from luoshi.record.sm3 import sm3
from luoshi.terms.document import Draft
from luoshi.terms.dossier import Dossier, Leaf
from luoshi.terms.officer import Officer
from luoshi.terms.packing import pack


@dataclass(slots=True)
class _File:
    """A locked document with the office of the day and the state of its case, or of a branch of it (`case`)."""

    document: Document
    chart: Chart
    by: Officer
    state: State | None
    case: int = 0

    @property
    def form(self) -> Form:
        return loading.form_of(self.document)

    @property
    def step(self) -> str:
        """Where the case lies; '' while it is a draft."""
        return self.state.round.step if self.state else ""


def _open(id: int, by: Officer) -> _File:
    """Lock a document. Raises Refusal when there is none."""
    document = Document.objects.select_for_update().filter(pk=id).first()
    if document is None:
        raise Refusal([Objection("附件1 四（三）4", "没有这件公文。", "可能已被移走，请从列表重新打开。")])
    state = flows_kept.state(document.case) if document.case else None
    return _File(document, office.chart(), by, state, document.case or 0)


def _text(file: _File, draft: Draft, why: str) -> Version:
    """Store a text as the next version; the same text again is the version that stands. Secrets are refused."""
    try:
        refuse_marked(draft)
    except Classified as secret:
        refuse([Objection("第六十九条", str(secret), "")])
    document, packed = file.document, pack(draft)
    hash = sm3(packed.encode()).hex()
    latest = Version.objects.filter(document=document, number=document.version).first()
    if latest and latest.hash == hash:
        return latest
    document.version += 1
    document.title = draft.title.text or document.title
    version = Version.objects.create(
        document=document, number=document.version, draft=packed, hash=hash, why=why, step=file.step,
        by_id=file.by.person, by_name=file.by.name, at=clock.now(),
    )
    document.save(update_fields=["version", "title"])
    return version


def _check(file: _File, *, numbering: bool = False) -> Dossier:
    """The file as rules see it, its latest text checked under the facts of now, unless it was before."""
    document, form = file.document, file.form
    read = loading.material_of(document)
    seen = loading.dossier(document, file.chart, file.state, numbering=numbering, material=read)
    facts = checking.facts_of(seen, form, file.chart, document.department)
    key, findings = checking.told(facts), read.findings
    if read.facts != key:
        found = checking.check(loading.draft_of(document), facts)
        findings = found.findings
        Check.objects.update_or_create(
            document=document, version=document.version, facts=key,
            defaults={"findings": findings, "unchecked": found.unchecked, "at": clock.now()},
        )
    return replace(seen, errors=loading.errors_in(document, findings))


def _paper(file: _File, leaf: Leaf, data: Mapping[str, str], step: str) -> Paper:
    """Store what a step leaves."""
    return Paper.objects.create(
        document=file.document, leaf=leaf, data=canonical(dict(data)), step=step, version=file.document.version,
        by_id=file.by.person, by_name=file.by.name, at=clock.now(),
    )


def _fill(document: Document, form: Form, chart: Chart) -> None:
    """Put the form and what follows from it into the row."""
    answer = matter.who_signs(chart, document.department, form)
    numbers = matter.numbering(form, answer)
    document.form, document.procedure = form.dumps(), matter.procedure_of(form)
    document.genre, document.owner, document.label = form.genre, form.owner, form.label
    document.urgency, document.disclosure = form.urgency, form.disclosure or ""
    document.series = numbers.series.code if numbers and numbers.series else ""
    if numbers is None:
        document.series = next(iter(chart.unit_by_id[document.department].series), "")


def _index(file: _File) -> None:
    """Keep the document findable as it now stands."""
    indexing.keep(file.document, file.state)


def _regroup(file: _File) -> None:
    """Keep it findable by those who have it now; its words stay."""
    indexing.regroup(file.document, file.state)


def _at(file: _File, step: str) -> None:
    """Refuses unless the case lies at that step."""
    if file.step != step and file.state:
        here = file.state.step
        refuse([Objection(here.at, f"本件现在“{here.name}”，不能办理这一步。", "页面内容可能已经更新，请刷新后查看。")])
