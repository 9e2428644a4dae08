"""Who may see, change and move a document, and why not."""

from collections.abc import Iterable

from luoshi.documents.models import Document
from luoshi.documents.seats import SECRETARIES
from luoshi.documents.words import Label, State
from luoshi.law.refusal import Objection, refuse
from luoshi.office import lines, signing
from luoshi.office.chart import Chart
from luoshi.office.facts import Unit
from luoshi.terms.officer import Officer
from luoshi.terms.seat import Seat

READERS = "all"
OFFICE_AT = "附件1 四（三）4"


def bodies_of(chart: Chart, person: int) -> tuple[Unit, ...]:
    """The bodies that a person serves in: those of his posts, sections with the bodies they belong to."""
    found: dict[int, Unit] = {}
    for holder in chart.posts_of(person):
        for unit in (holder.post.unit, lines.host(chart, holder.post.unit)):
            found[unit.id] = unit
    return tuple(found.values())


def home(chart: Chart, by: Officer) -> Unit | None:
    """The body for which an officer drafts."""
    held = chart.posts_of(by.person)
    chosen = next((one for one in held if one.post.title == by.post), next(iter(held), None))
    return lines.host(chart, chosen.post.unit) if chosen else None


def groups(chart: Chart, person: int, seats: Iterable[Seat]) -> frozenset[str]:
    """The groups that a person searches with: everybody, his seats, his bodies, the register's keepers.

    The county head sees what the office does: all of it is done in his responsibility (第六条).
    """
    found = {READERS, f"person:{person}", *(seat.key for seat in seats)}
    found |= {f"body:{unit.id}" for unit in bodies_of(chart, person)}
    head = chart.head()
    if keeps_register(chart, person) or (head and head.person == person):
        found.add("office")
    return frozenset(found)


def keeps_register(chart: Chart, person: int) -> bool:
    """Staff of 秘书股, and the office's own leaders, see what is under way for the county (附件1 四（三）4)."""
    section, bureau = chart.unit(SECRETARIES), chart.bureau()
    units = {holder.post.unit.id for holder in chart.posts_of(person)}
    return bool(units & {one.id for one in (section, bureau) if one})


def secretary(chart: Chart, by: Officer) -> bool:
    """Whether an officer is of 秘书股."""
    section = chart.unit(SECRETARIES)
    return bool(section) and any(one.post.unit == section for one in chart.posts_of(by.person))


def readers(document: Document, seats: Iterable[str], received: Iterable[int]) -> frozenset[str]:
    """The groups that may find a document: seats that had or have it, its department, the office, who received it."""
    found = {f"person:{document.drafter}", *seats, *(f"body:{one}" for one in received)}
    if document.case or document.state not in (State.DRAFT, State.DROPPED):
        found |= {"office", f"body:{document.department}"}
    if document.label == Label.OPEN and State(document.state).issued:
        found.add(READERS)
    return frozenset(found)


def may_see(mine: frozenset[str], theirs: frozenset[str], clearance: Label, label: Label) -> bool:
    """Whether who holds these groups and that clearance may open it."""
    return bool(mine & theirs) and clearance.rank >= label.rank


def demand_drafter(document: Document, by: Officer) -> None:
    """Raises Refusal unless the draft is this officer's and still in his hand."""
    if document.drafter != by.person:
        refuse([Objection("附件1 五（一）", f"本件由{document.drafter_name}拟稿，{by.title}{by.name}不能修改。",
                          "请由拟稿人修改，或者退回并说明理由。")])


def answers_for(chart: Chart, unit: Unit, by: Officer) -> Objection | None:
    """Why an officer cannot sign for a body: its main head, or whom he authorised (第五十一条, F13)."""
    post = chart.head_post(unit)
    if post is None:
        return Objection("第七十九条", f"{unit.short}没有登记主要负责人。", "请先登记任职。")
    verdict = signing.may_sign(chart, by.person, post)
    if verdict.signer:
        return None
    names = "、".join(one.holder.words for one in signing.signers(chart, post).may) or "无人"
    return Objection("第五十一条", f"{unit.short}的意见须由主要负责人签署，{by.title}{by.name}不能代签。",
                     f"现可签署的是：{names}。工作人员可以在单位内办理后报其签署。")
