"""What stands in the way of a change, and what is amiss as things stand. Nothing is written here."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Q

from luoshi.law.force import Force
from luoshi.law.refusal import Objection
from luoshi.office.chart import Chart
from luoshi.office.facts import Holder
from luoshi.office.fields import in_charge
from luoshi.office.lines import of_class
from luoshi.office.models import Dated
from luoshi.office.signing import presiding
from luoshi.office.span import Span
from luoshi.office.words import BodyClass, Charge, Role
from luoshi.terms.officer import Officer

REGISTRAR = 0
"""The installer and the clock: acts without a person."""


def keeps_register(chart: Chart, by: Officer) -> bool:
    """Whether the officer keeps the register: staff of the county government's office and its sections."""
    bureau = chart.bureau()
    if by.person == REGISTRAR or bureau is None:
        return by.person == REGISTRAR
    sections = {bureau.id} | {rung.body for rung in chart.rungs_under.get(bureau.id, ())}
    return any(one.post.unit.id in sections for one in chart.posts_of(by.person))


def not_keeper(chart: Chart, by: Officer, at: str, *deciding: int) -> Iterator[Objection]:
    """The register is kept by the office; what a person decides himself he may enter himself."""
    if by.person not in deciding and not keeps_register(chart, by):
        yield Objection(
            at, f"{by.title}{by.name}无权办理此项登记。", "请由县政府办公室登记，或者由作出决定的本人办理。"
        )


def backdated(today: date, since: date, reason: str, at: str) -> Iterator[Objection]:
    """The past is not rewritten in silence: an entry for an earlier day needs its reason."""
    if since < today and not reason.strip():
        yield Objection(at, f"生效日期{since}早于今天，属于补录。", "请写明补录的理由。")


def unfounded(basis: str, at: str) -> Iterator[Objection]:
    """An entry rests on a document."""
    if not basis.strip():
        yield Objection(at, "没有写明依据。", "请填写任免、分工或授权文件的名称和文号。")


def shares_days(row: Dated) -> Iterator[Objection]:
    """Rows of the same key that share a day with this one."""
    for columns, flag in row.unique:
        if flag and not getattr(row, flag):
            continue
        for other in _same(row, columns, flag):
            if other.pk != row.pk and other.span.overlaps(row.span):
                yield Objection(
                    row.at, f"{other}已有登记（{other.span}），与{row.span}重叠。", "请先终止原登记，或者调整起止日期。"
                )


def _same(row: Dated, columns: tuple[str, ...], flag: str | None) -> Iterator[Dated]:
    same = Q(**{column: getattr(row, column) for column in columns if getattr(row, column) is not None})
    for column in columns:
        if getattr(row, column) is None:
            same &= Q(**{f"{column}__isnull": True})
    if flag:
        same &= Q(**{flag: True})
    yield from type(row)._default_manager.filter(same)


def outside(row: Dated, holding: Dated, words: str) -> Iterator[Objection]:
    """What is given to a holder must not outlast his post."""
    if not row.span.within(holding.span):
        yield Objection(
            row.at, f"{words}的任期是{holding.span}，登记的期间{row.span}超出任期。", "请把起止日期改在任期之内。"
        )


def not_held(row: Dated, on: date, words: str) -> Iterator[Objection]:
    """Only a row in force can be ended, and only within its days."""
    ended = row.span.end
    if on < row.valid_from:
        yield Objection(
            row.at, f"{words}自{row.valid_from}起生效，不能在{on}终止。", f"终止日期不得早于{row.valid_from}。"
        )
    elif ended is not None and ended <= on:
        yield Objection(row.at, f"{words}已于{row.span.last}终止。", "不必再次终止。")


def amiss(chart: Chart) -> tuple[Objection, ...]:
    """What is amiss on the date: bodies without a leader or with two, the head away with nobody presiding."""
    return (*_fields(chart), *_subjects(chart), *_absences(chart), *_vacancies(chart))


def _warn(at: str, missing: str, remedy: str) -> Objection:
    return Objection(at, missing, remedy, Force.WARNING)


def _fields(chart: Chart) -> Iterator[Objection]:
    for unit in of_class(chart, BodyClass.CONSTITUENT, BodyClass.AFFILIATED, BodyClass.WORKING, BodyClass.INSTITUTION):
        held = in_charge(chart, units=(unit,))
        if not held:
            yield _warn("第七条", f"{unit.name}没有分管的县政府领导。", "请登记分工。")
        elif len(held) > 1:
            names = "、".join(one.name for one in held)
            yield _warn(
                "第七条", f"{unit.name}有多位领导分管：{names}。", "请核对分工文件；如属实，涉及该部门的公文须会签。"
            )


def _subjects(chart: Chart) -> Iterator[Objection]:
    seen: dict[str, Holder] = {}
    for field in chart.fields:
        holder = chart.holder_by_id.get(field.holder)
        if not field.subject or holder is None:
            continue
        other = seen.setdefault(field.subject, holder)
        if other.person != holder.person:
            yield _warn(
                "第七条",
                f"“{field.subject}”由{other.name}和{holder.name}同时分管。",
                "请核对分工文件，一事只登记一位。",
            )


def _absences(chart: Chart) -> Iterator[Objection]:
    head = chart.head()
    if head and chart.absent(head) and presiding(chart, head.post) is None:
        yield _warn("第八条", f"{head.words}外出，没有指定主持日常工作的副县长。", "请县长指定，并登记起止日期。")
    if chart.deputies() and not chart.charged(Charge.DAILY_WORK):
        yield _warn("第八条", "没有登记负责日常工作的副县长。", "请按分工文件登记。")


def _vacancies(chart: Chart) -> Iterator[Objection]:
    for post in chart.posts:
        if post.role is Role.HEAD and post.single and not chart.holders_of(post) and presiding(chart, post) is None:
            yield _warn(
                "第五条", f"{post.name}空缺，也没有登记主持工作的负责人。", "请登记任职，或者登记主持工作的负责人。"
            )


def two_in_charge(chart: Chart, holding: int, body: int | None, subject: str) -> tuple[str, ...]:
    """Names of other leaders who have the same field."""
    same = (
        field for field in chart.fields if field.holder != holding and (field.body, field.subject) == (body, subject)
    )
    return tuple(chart.holder_by_id[one.holder].name for one in same if one.holder in chart.holder_by_id)


def late_asking(asked: date | None, span: Span) -> bool:
    """Whether leave was asked less than three calendar days ahead, the day of leaving not counted (D06)."""
    return asked is not None and (span.start - asked).days < 3
