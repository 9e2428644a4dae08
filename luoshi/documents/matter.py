"""From a form to the question 谁签发 and back: what is asked of the sign-off table, and whom its answer means today.

The table is the rulebook's (`Cover.signing`); this room knows it only by its words.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from django.conf import settings

from luoshi.documents.form import Form
from luoshi.law.book import Cover, Numbering, load_book
from luoshi.law.question import Answer, Question, Refused
from luoshi.law.refusal import Objection, Refusal
from luoshi.office import fields, lines, signing
from luoshi.office.chart import Chart
from luoshi.office.facts import Holder, Unit
from luoshi.office.words import BodyClass, Charge, Role, Scope
from luoshi.terms.bodies import Nature
from luoshi.terms.document import Draft, Part

SIGN_AT = "第五十三条"
COUNTY, OFFICE, JOINT, BOTH, DEPARTMENT, TOWNSHIP = (
    "县政府", "县政府办公室", "县委、县政府", "县委办、县政府办", "县政府部门", "乡（镇）政府",
)
HEAD, DAILY, DIRECTOR = "县长", "负责日常工作的副县长", "县政府办公室主任"
PROCEDURES: Mapping[str, str] = {COUNTY: "P01", OFFICE: "P02", JOINT: "P03", BOTH: "P03"}


def procedure_of(form: Form) -> str:
    """The procedure that runs a document of this owner; a department's own is P33 (第五十四条)."""
    return PROCEDURES.get(form.owner, "P33")


def cover() -> Cover:
    """The rulebook's cover."""
    return load_book(settings.RULEBOOK).cover


def question() -> Question:
    """谁签发. Raises Refusal when the rulebook has none."""
    found = cover().signing
    if found is None:
        raise Refusal([Objection(SIGN_AT, "规则没有签发表。", "请在规则中补上签发表。")])
    return found


@dataclass(frozen=True, slots=True)
class Concerned:
    """Whom a matter concerns today: the drafting body, bodies asked, county leaders in charge (own one first)."""

    unit: Unit
    asked: tuple[Unit, ...]
    own: Holder | None
    others: tuple[Holder, ...]

    @property
    def count(self) -> int:
        """How many deputies' fields it touches, at least 1."""
        return max(1, len(self.others) + (self.own is not None and self.own.post.role is Role.DEPUTY))


def concerned(chart: Chart, department: int, form: Form) -> Concerned:
    """Raises Refusal when the drafting body is not in the register that day."""
    unit = chart.unit_by_id.get(department)
    if unit is None:
        raise Refusal([Objection("第七十九条", "拟稿部门不在机构登记中。", "请先登记机构，或者改选拟稿部门。")])
    asked = tuple(chart.unit_by_id[one] for one in form.countersign if one in chart.unit_by_id)
    mine = fields.in_charge(chart, units=[unit])
    touched = fields.in_charge(chart, units=[unit, *asked], subjects=form.subjects)
    own = next(iter(mine), None)
    others = tuple(one for one in touched if one.post.role is Role.DEPUTY and one != own)
    return Concerned(unit, asked, own, others)


def who_signs(chart: Chart, department: int, form: Form) -> Answer:
    """The answer of the sign-off table for this form on the chart's day. Raises Refusal with everything impossible."""
    values = values_of(chart, form, concerned(chart, department, form).count)
    try:
        return question().ask(values)
    except Refused as refused:
        stops = [Objection(SIGN_AT, f"{refused.title}：{reason}。", "请更正文件稿。") for reason in refused.reasons]
        raise Refusal(stops) from refused


def values_of(chart: Chart, form: Form, deputies: int) -> dict[str, Sequence[str]]:
    """The form in the words of the question."""
    values: dict[str, Sequence[str]] = {
        "issuer": [form.owner], "kind": [form.genre], "addressee": [form.addressee], "tag": form.tags,
        "deputies": [str(deputies)], "meeting": [form.meeting], "chair": [form.chair],
        "mandate": sorted(_mandates(chart)), "absence": [_absence(chart)], "joint": ["是" if form.joint else ""],
        "disclosure": [form.disclosure or ""], "on": [chart.on.isoformat()],
    }
    return {name: [word for word in words if word] for name, words in values.items()}


_SIGNING_SCOPES = signing.SIGNING


def _mandates(chart: Chart) -> set[str]:
    daily = {one.id for one in chart.charged(Charge.DAILY_WORK)}
    found = set()
    for one in chart.commissions:
        if one.scope in _SIGNING_SCOPES and one.taker in chart.holder_by_id:
            holder = DAILY if one.taker in daily else "副县长"
            if one.scope is not Scope.DOWNWARD or holder == DAILY:
                found.add(f"{holder}:{one.scope}")
    return found


def _absence(chart: Chart) -> str:
    head = chart.head()
    if head is None or not chart.absent(head):
        return "在岗"
    return "外出，已有人主持工作" if signing.presiding(chart, head.post) else "在岗"


def delegates(chart: Chart, answer: Answer, document: str = "") -> tuple[tuple[Holder, str], ...]:
    """Who may sign instead of the county head today, each with the words of his mandate."""
    head = chart.head_post(chart.county())
    if head is None or answer.signer != HEAD:
        return ()
    found: dict[int, tuple[Holder, str]] = {}
    for scope in _opened(answer):
        for one in signing.signers(chart, head, scope, document).may:
            if one.holder.post.id != head.id:
                found.setdefault(one.holder.person, (one.holder, one.why))
    return tuple(found.values())


def _opened(answer: Answer) -> Iterator[Scope]:
    words = " ".join(one.words for one in answer.delegates)
    return (scope for scope in Scope if f"“{scope}”" in words)


def addressee_class(chart: Chart, names: Iterable[str]) -> str:
    """Which class of 主送机关 the first name falls in, '' when it cannot be told."""
    first = next(iter(names), "")
    unit = chart.unit(first)
    if unit is None:
        below = any(word in first for word in ("乡", "镇", "各部门", "各直属", "各委", "各单位"))
        return "乡（镇）和部门" if below else ""
    county = chart.county()
    if unit.nature is Nature.PARTY:
        return "县委"
    if unit.kind is BodyClass.COUNTY:
        return "县政府"
    if unit.kind is BodyClass.SUPERIOR:
        if unit.nature is not Nature.GOVERNMENT:
            return "上级部门"
        return "市政府" if county and chart.up(county) == unit else "省级以上机关"
    if unit.kind is BodyClass.BESIDE:
        return {Nature.CONGRESS: "县人大及其常委会", Nature.CONSULTATIVE: "县政协"}.get(unit.nature, "")
    return "乡（镇）和部门"


CONSENTED, CLUES = "经县政府同意", 2
"""The tag of a department's own document (第五十四条); how many words of a competence make a text touch it."""
_ASKABLE = frozenset({
    BodyClass.CONSTITUENT, BodyClass.AFFILIATED, BodyClass.WORKING, BodyClass.INSTITUTION, BodyClass.DUAL_LED,
    BodyClass.TOWNSHIP,
})


def completed(form: Form) -> Form:
    """With what follows from its owner: a department issues on its own with the county's consent."""
    if procedure_of(form) == "P33" and CONSENTED not in form.tags:
        return replace(form, tags=(*form.tags, CONSENTED))
    return form


def touched(chart: Chart, draft: Draft, own: int) -> tuple[fields.Competent, ...]:
    """Other bodies that the text names or whose competence it touches (附件1 五（一）7): most words first."""
    text = f"{draft.title.text}\n{draft.text(Part.BODY)}"
    found = {one.unit.id: one for one in fields.competent(chart, text) if len(one.words) >= CLUES}
    for unit in chart.units:
        named = tuple(name for name in (unit.name, *unit.aliases) if name in text)
        if named and unit.id not in found:
            found[unit.id] = fields.Competent(unit, named[:1])
    return tuple(one for one in found.values() if one.unit.kind in _ASKABLE and one.unit.id != own)


def numbering(form: Form, answer: Answer) -> Numbering | None:
    """The series of the document; None where its issuer numbers by itself."""
    propose = cover().numbering
    if propose is None or procedure_of(form) == "P33":
        return None
    return propose(form.owner, form.genre, answer.towards, procedure_of(form) == "P03")


def owner_body(chart: Chart, form: Form, department: Unit) -> Unit:
    """The body in whose name it is issued, as far as the register holds it."""
    found = {COUNTY: chart.county(), OFFICE: chart.bureau(), JOINT: chart.county(), BOTH: chart.bureau()}
    return found.get(form.owner) or lines.host(chart, department)
