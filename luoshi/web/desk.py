"""What the intake page knows from one submission: the paper, the stated facts, what was accepted and why.

The whole state travels in the form, so nothing is kept on the server and a restart loses nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from django.utils import timezone

from luoshi.law.book import Report
from luoshi.law.finding import Finding, keys_of
from luoshi.law.force import Force
from luoshi.paper.reading import refuse_marked
from luoshi.terms.bodies import Relation
from luoshi.terms.document import Draft, Paragraph, Part
from luoshi.terms.facts import Disclosure, Fact, Facts
from luoshi.terms.genre import genre_of
from luoshi.terms.packing import unpack
from luoshi.terms.rewriting import Rewrite, rewritten
from luoshi.terms.slip import Slip, SlipRow
from luoshi.web.editing import Fields, edited
from luoshi.web.rulebooks import book, check_urls, registry


@dataclass(frozen=True, slots=True)
class Row:
    """A finding as the page shows it. number counts from 1; reason is set when it was accepted.

    editor: number of the finding that holds the editor of this paragraph; there is one for each paragraph.
    """

    number: int
    key: str
    finding: Finding
    url: str
    fix: bool
    reason: str = ""
    block: int | None = None
    text: str = ""
    editor: int = 0


@dataclass(frozen=True)
class Desk:
    """One paper on the desk with its report."""

    name: str
    draft: Draft
    report: Report
    notes: tuple[str, ...] = ()
    reasons: Mapping[str, str] = field(default_factory=dict)
    kept: frozenset[str] = frozenset()
    clerk: str = ""
    office: str = ""

    @cached_property
    def rows(self) -> list[Row]:
        """All findings in the report's order."""
        keys = keys_of(self.report.findings)
        editors: dict[int | None, int] = {}
        rows = []
        for number, (key, finding) in enumerate(zip(keys, self.report.findings, strict=True), 1):
            row = self._row(number, key, finding)
            rows.append(replace(row, editor=editors.setdefault(row.block, number)))
        return rows

    def _row(self, number: int, key: str, finding: Finding) -> Row:
        block, text = _paragraph_of(self.draft, finding)
        fix = finding.rewrite is not None and key not in self.kept and not self.reasons.get(key)
        return Row(number, key, finding, check_urls()[finding.check], fix, self.reasons.get(key, ""), block, text)

    @property
    def groups(self) -> list[tuple[Force, list[Row]]]:
        """Open findings by force, gravest first."""
        rows = [row for row in self.rows if not row.reason]
        return [(force, found) for force in Force if (found := [row for row in rows if row.finding.force is force])]

    @property
    def accepted(self) -> list[Row]:
        """Findings accepted with a reason."""
        return [row for row in self.rows if row.reason]

    @property
    def fixes(self) -> list[Rewrite]:
        """Certain rewrites that are not declined."""
        return [
            (row.finding.passage, row.finding.rewrite)
            for row in self.rows
            if row.fix and row.finding.passage and row.finding.rewrite is not None
        ]

    @property
    def corrected(self) -> Draft:
        """The paper with its certain rewrites."""
        return rewritten(self.draft, self.fixes)

    def slip(self, today: date) -> Slip:
        """The return slip: everything open, and what was accepted with its reason."""
        rows = [row for row in self.rows if row.finding.force is not Force.ADVICE or row.reason]
        return Slip(
            office=self.office or registry_office(),
            sender=self.draft.issuer or "",
            title=self.draft.title.text,
            number=self.draft.text(Part.NUMBER),
            on=today,
            clerk=self.clerk,
            rulebook=f"{book().cover.title}（{book().cover.number}）",
            rows=tuple(_slip_row(row) for row in rows),
            open_points=tuple(f"{item.name}：需要{item.needs}（{item.at}）" for item in self.report.not_checked),
        )


def registry_office() -> str:
    """The office that returns papers: the first government office of the register."""
    return next((body.name for body in registry().bodies if body.nature.name == "OFFICE"), "")


def _slip_row(row: Row) -> SlipRow:
    finding = row.finding
    quote = finding.passage.quote if finding.passage else ""
    return SlipRow(
        finding.force.label,
        finding.place,
        quote,
        finding.message,
        finding.at,
        finding.words,
        finding.rewrite,
        row.reason,
    )


def _paragraph_of(draft: Draft, finding: Finding) -> tuple[int | None, str]:
    if finding.passage is None:
        return None, ""
    offset = 0
    for index, block in enumerate(draft.blocks):
        if block.part is not finding.passage.part:
            continue
        if offset <= finding.passage.start <= offset + len(block.text):
            return (index, block.text) if isinstance(block, Paragraph) else (None, "")
        offset += len(block.text) + 1
    return None, ""


def inspect(name: str, draft: Draft, notes: Sequence[str] = (), fields: Fields | None = None) -> Desk:
    """Put a paper on the desk and check it."""
    told = fields or {}
    known = draft.knowing(facts_from(told))
    reasons = {
        key.removeprefix("accept-"): value.strip()
        for key, value in told.items()
        if key.startswith("accept-") and value.strip()
    }
    kept = frozenset(
        key.removeprefix("has-fix-")
        for key in told
        if key.startswith("has-fix-") and "fix-" + key.removeprefix("has-fix-") not in told
    )
    return Desk(
        name,
        known,
        book().check(known),
        tuple(notes),
        reasons,
        kept,
        told.get("clerk", "").strip(),
        told.get("office", "").strip(),
    )


def reopen(fields: Fields) -> Desk:
    """The desk as the form describes it: the packed paper with its edits. Raises Torn or Classified."""
    draft = edited(unpack(fields.get("payload", "")), fields)
    refuse_marked(draft)
    notes = tuple(line for line in fields.get("notes", "").split("\n") if line)
    return inspect(fields.get("name", "公文"), draft, notes, fields)


def apply_fixes(desk: Desk, fields: Fields) -> Desk:
    """Put the chosen rewrites in and check again."""
    return inspect(desk.name, desk.corrected, desk.notes, fields)


def facts_from(fields: Fields) -> Facts:
    """Stated facts from form fields; unreadable values count as not stated."""
    known = {
        fact: fields[f"known-{fact.name}"] == "yes"
        for fact in Fact
        if fields.get(f"known-{fact.name}") in ("yes", "no")
    }
    return Facts(
        genre=genre_of(fields.get("genre")),
        issuer=fields.get("issuer", "").strip() or None,
        relation=next((item for item in Relation if item == fields.get("relation")), None),
        disclosure=next((item for item in Disclosure if item == fields.get("disclosure")), None),
        today=timezone.localdate(),
        profile=fields.get("profile") or None,
        known=known,
        registry=registry(),
    )
