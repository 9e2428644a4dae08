"""The register of bodies (第七十九条): opened, renamed, put under another, closed."""

from datetime import date
from typing import NamedTuple

from luoshi.law.refusal import Objection, Refusal, refuse
from luoshi.office import policies
from luoshi.office.actions.rows import _close, _day, _enter, _entered, _open, _reaches
from luoshi.office.fit import unfit
from luoshi.office.models import Body, BodyForm, Competence, Dated, Holding, Portfolio, Post, Superior
from luoshi.office.queries import chart
from luoshi.office.words import BodyClass, Line
from luoshi.record.actions import Act, action
from luoshi.record.chain import Json
from luoshi.terms.bodies import Nature
from luoshi.terms.officer import Officer

REGISTER = "第七十九条"


class Form(NamedTuple):
    """What a body is to be called and what it is. aliases: the first is the short form."""

    name: str
    nature: Nature
    kind: BodyClass
    aliases: tuple[str, ...] = ()
    order: int = 0
    series: tuple[str, ...] = ()

    def facts(self) -> dict[str, Json]:
        """For the record."""
        return {
            "全称": self.name,
            "性质": self.nature.value,
            "类别": self.kind.value,
            "简称": list(self.aliases),
            "序号": self.order,
            "代字": list(self.series),
        }


@action(REGISTER)
def open_body(code: str, form: Form, since: date, basis: str, *, by: Officer, reason: str = "") -> Act[Body]:
    """A body enters the register. code: 机构编号, never given twice."""
    _open(REGISTER, by=by, since=since, reason=reason)
    objections = [*policies.unfounded(basis, REGISTER)]
    if not code.strip() or not form.name.strip():
        objections.append(Objection(REGISTER, "缺少机构编号或全称。", "请填写。"))
    if Body.objects.filter(code=code).exists():
        objections.append(Objection(REGISTER, f"机构编号{code}已登记。", "请另编机构编号，或者办理更名。"))
    refuse(objections)
    body = Body.objects.create(code=code)
    row, _ = _enter(_row(body, form, since, basis))
    return Act(body, after={"编号": code, **form.facts(), "起": _day(since), "依据": basis}, reason=reason)


@action(REGISTER)
def rename_body(body: Body, form: Form, on: date, basis: str, *, by: Officer, reason: str = "") -> Act[BodyForm]:
    """From that day the body has another form: name, class, order. Before it, the old one stands."""
    _open(REGISTER, by=by, since=on, reason=reason)
    now = _current(body, on)
    old = Form(now.name, Nature(now.nature), BodyClass(now.kind), tuple(now.aliases), now.order, tuple(now.series))
    end = now.valid_to
    _close(now, on)
    row, soft = _enter(_row(body, form, on, basis, end))
    act = _entered(row, form.facts(), reason, soft)
    return Act(row, before=old.facts(), after=act.after, reason=reason, note=act.note)


@action(REGISTER)
def close_body(body: Body, on: date, basis: str, *, by: Officer, reason: str = "") -> Act[BodyForm]:
    """A body leaves the register. Its people and the bodies under it must have gone elsewhere first."""
    at = _open(REGISTER, by=by, since=on, reason=reason)
    now = _current(body, on)
    objections = [*policies.unfounded(basis, REGISTER), *_still(body, on)]
    under = [at.unit_by_id[one.body].name for one in at.rungs_under.get(body.pk, ()) if one.body in at.unit_by_id]
    if under:
        objections.append(
            Objection(REGISTER, f"下设机构还有：{'、'.join(under)}。", "请先撤销下设机构或者改变其隶属。")
        )
    refuse(objections)
    for row in _leaning(body, on):
        _close(row, max(on, row.valid_from))
    before: dict[str, Json] = {"止": _day(now.span.last)}
    _close(now, on)
    after: dict[str, Json] = {"全称": now.name, "止": _day(now.span.last), "依据": basis}
    return Act(now, before=before, after=after, reason=reason)


@action(REGISTER)
def place_under(
    body: Body, line: Line, superior: Body, since: date, basis: str, *, by: Officer, reason: str = ""
) -> Act[Superior]:
    """From that day a body stands under another; the former superior on that line gives way."""
    _open(REGISTER, by=by, since=since, reason=reason)
    row = Superior(body=body, line=line, superior=superior, valid_from=since, basis=basis)
    refuse(unfit(chart(since), row))
    for former in Superior.objects.filter(body=body, line=line):
        if since in former.span:
            _close(former, since)
    row, soft = _enter(row)
    return _entered(row, {"机构": body.code, "关系": line.value, "上级": superior.code}, reason, soft)


def _row(body: Body, form: Form, since: date, basis: str, until: date | None = None) -> BodyForm:
    return BodyForm(
        body=body,
        name=form.name,
        nature=form.nature,
        kind=form.kind,
        aliases=list(form.aliases),
        order=form.order,
        series=list(form.series),
        valid_from=since,
        valid_to=until,
        basis=basis,
    )


def _current(body: Body, on: date) -> BodyForm:
    for row in BodyForm.objects.filter(body=body):
        if on in row.span:
            return row
    raise Refusal([Objection(REGISTER, f"机构{body.code}在{on}没有登记。", "请核对机构和日期。")])


def _still(body: Body, on: date) -> list[Objection]:
    held = Holding.objects.filter(post__body=body).select_related("person", "post")
    names = "、".join(f"{one.post.title}{one.person.name}" for one in held if _reaches(one, on))
    return [Objection(REGISTER, f"仍有人员任职：{names}。", "请先办理免职。")] if names else []


def _leaning(body: Body, on: date) -> list[Dated]:
    rows: list[Dated] = [
        *Superior.objects.filter(body=body),
        *Post.objects.filter(body=body),
        *Competence.objects.filter(body=body),
        *Portfolio.objects.filter(body=body),
    ]
    return [row for row in rows if _reaches(row, on)]
