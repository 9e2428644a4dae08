"""Taking in a whole workbook: all or nothing, every fault with its line. Rows already entered are never rewritten."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from luoshi.law.force import Force
from luoshi.law.refusal import Objection, refuse
from luoshi.office import policies
from luoshi.office.actions.rows import _lock, _touch
from luoshi.office.fit import unfit
from luoshi.office.models import Body, BodyForm, Dated, Duty, Holding, Person
from luoshi.office.queries import chart
from luoshi.office.reading import Line, LineError, WorkbookRefused, read
from luoshi.office.sheets import FIRST, LAST, Grid
from luoshi.office.span import clashes
from luoshi.office.tables import TABLES, Known, Unresolved, values
from luoshi.office.words import Charge
from luoshi.record import clock
from luoshi.record.actions import Act, Subject, action
from luoshi.record.chain import canonical
from luoshi.record.sm3 import sm3
from luoshi.terms.officer import Officer

MEMBERS = "第五条"
REGISTER = "第七十九条"
LATER = frozenset({"valid_to", "returned_on"})
"""What may be said of a row after it was entered: that it ends."""


@dataclass(slots=True)
class _Plan:
    """What a table's lines come to."""

    new: list[tuple[Line, Dated]]
    ended: list[tuple[Line, Dated]]
    errors: list[LineError]


@action(MEMBERS, REGISTER)
def import_workbook(grid: Grid, *, by: Officer, reason: str = "") -> Act[dict[str, int]]:
    """Enter every line that is not yet there, end what the workbook ends. Raises WorkbookRefused or Refusal.

    reason: needed where a filled register gets lines for days that are past.
    """
    _lock()
    refuse(policies.not_keeper(chart(), by, REGISTER))
    lines, errors = read(grid)
    if errors:
        raise WorkbookRefused(errors)
    past = clock.today() if BodyForm.objects.exists() and not reason.strip() else date.min
    known, done = Known.load(), dict[str, int]()
    for title, found in groupby(lines, key=lambda line: line.sheet.title):
        done[title] = _take(known, list(found), past)
    done = {title: count for title, count in done.items() if count}
    subject = Subject("office.workbook", sm3(canonical(grid).encode())[:8].hex())
    return Act(done, subject=subject, after={"新登记或终止": dict(done)}, reason=reason)


def _take(known: Known, lines: list[Line], past: date) -> int:
    if not lines[0].sheet.dated:
        return _persons(known, lines)
    plan = _planned(known, lines, past)
    if not plan.errors:
        plan.errors += _clashing(plan)
    if plan.errors:
        raise WorkbookRefused(plan.errors)
    for _, row in plan.ended:
        row.save()
    rows = [row for _, row in plan.new]
    _table(lines[0])._default_manager.bulk_create(rows)
    known.learn(rows)
    if plan.new or plan.ended:
        _touch()
    misfits = [_told(line, objection) for line, row in plan.new for objection in _stopping(row)]
    if misfits:
        raise WorkbookRefused(misfits)
    return len(plan.new) + len(plan.ended)


def _table(line: Line) -> type[Dated]:
    return TABLES[line.sheet.table]


def _persons(known: Known, lines: list[Line]) -> int:
    errors, new = [], dict[str, Person]()
    for line in lines:
        code, name = line.words("code"), line.words("name")
        there = known.persons.get(code) or new.get(code)
        if there is None:
            new[code] = Person(code=code, name=name, phone=line.words("phone"))
        elif there.name != name:
            errors.append(line.error("code", f"工号{code}已属于{there.name}。", "请核对；更正姓名请用“更正人员信息”。"))
    if errors:
        raise WorkbookRefused(errors)
    known.learn(Person.objects.bulk_create(new.values()))
    return len(new)


def _planned(known: Known, lines: list[Line], past: date) -> _Plan:
    plan = _Plan([], [], [])
    there: dict[tuple[Any, ...], list[Dated]] = {}
    for row in _table(lines[0])._default_manager.all():
        there.setdefault(_key(row), []).append(row)
    for line in lines:
        try:
            row = _row(known, line)
        except Unresolved as fault:
            plan.errors.append(fault.error)
            continue
        held = there.get(_key(row), [])
        if not any(_same(row, one) for one in held):
            _sort(plan, line, row, held, past)
    return plan


def _sort(plan: _Plan, line: Line, row: Dated, held: list[Dated], past: date) -> None:
    """A new row, an end of one that stands, or an error."""
    standing = [one for one in held if not one.span.empty]
    if not standing:
        if row.valid_from < past:
            plan.errors.append(line.error("valid_from", f"{FIRST}早于今天，属于补录。", "请在导入时写明理由。"))
        plan.new.append((line, row))
    elif all(_equal(row, standing[0], name) for name in _fields(row) if name not in LATER):
        if row.valid_to is not None and row.valid_to < past:
            plan.errors.append(line.error("valid_to", f"{LAST}早于今天，属于补录。", "请在导入时写明理由。"))
        for name in LATER & set(_fields(row)):
            setattr(standing[0], name, getattr(row, name))
        plan.ended.append((line, standing[0]))
    else:
        what = "与已登记的同一事项不一致，已登记的不得改写。"
        plan.errors.append(line.error("valid_from", what, "如有变化，请终止原行并另起一行。"))


def _row(known: Known, line: Line) -> Dated:
    found = values(known, line)
    model = _table(line)
    if model is BodyForm:
        found["body"] = _body(known, line.words("body"))
    row = model(**found)
    if isinstance(row, Holding):
        row.single = row.post.single
    if isinstance(row, Duty):
        row.sole = Charge(row.charge).sole
    return row


def _body(known: Known, code: str) -> Body:
    if code not in known.bodies:
        known.learn([Body.objects.create(code=code)])
    return known.bodies[code]


def _fields(row: Dated) -> list[str]:
    return [one.attname for one in row._meta.concrete_fields if not one.primary_key]


def _equal(row: Dated, other: Dated, name: str) -> bool:
    return bool(getattr(row, name) == getattr(other, name))


def _same(row: Dated, other: Dated) -> bool:
    return all(_equal(row, other, name) for name in _fields(row))


def _key(row: Dated) -> tuple[Any, ...]:
    """What names a row: the columns of its first rule, and its first day."""
    return (*(_part(row, column) for column in row.unique[0][0]), row.valid_from)


def _part(row: Dated, column: str) -> Any:
    return getattr(row, f"{column}_id" if hasattr(row, f"{column}_id") else column)


def _clashing(plan: _Plan) -> list[LineError]:
    """Lines that share days with another row of the same key."""
    if not plan.new:
        return []
    ended = {row.pk: row for _, row in plan.ended}
    model = type(plan.new[0][1])
    rows = [(ended.get(one.pk, one), None) for one in model._default_manager.all()]
    lines: list[tuple[Dated, Line | None]] = [*rows, *((row, line) for line, row in plan.new)]
    return [
        _overlap(other if other[1] else one, one if other[1] else other)
        for columns, flag in model.unique
        for one, other in clashes(
            (tuple(_part(row, column) for column in columns), row.span, (row, line))
            for row, line in lines
            if not flag or getattr(row, flag)
        )
    ]


def _overlap(one: tuple[Dated, Line | None], other: tuple[Dated, Line | None]) -> LineError:
    line, against = one[1], other[1]
    assert line
    place = f"第{against.row}行" if against else "已登记的"
    what = f"与{place}{other[0]}（{other[0].span}）的期间重叠。"
    return line.error("valid_from", what, "同一时间只能有一行，请调整起止日期。")


def _stopping(row: Dated) -> list[Objection]:
    return [one for one in unfit(chart(row.valid_from), row) if one.force is Force.ERROR]


def _told(line: Line, objection: Objection) -> LineError:
    return LineError(line.sheet.title, line.row, "", objection.missing, f"{objection.remedy}（{objection.at}）")
