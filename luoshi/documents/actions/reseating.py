"""改派: a way on for what waits at a person who left his post or is away (第五十一条, 第七条)."""

from collections.abc import Iterator
from uuid import UUID

from luoshi.documents import flows, matter, policies
from luoshi.documents.actions.handing import _acted, _locked
from luoshi.documents.actions.keeping import _File
from luoshi.documents.clearing import shut_out
from luoshi.documents.models import Document
from luoshi.flow import actions as flowing
from luoshi.flow import queries as flows_kept
from luoshi.flow.engine.state import Task
from luoshi.law.refusal import Objection, refuse
from luoshi.office import lines
from luoshi.office.facts import Holder
from luoshi.record import clock
from luoshi.record.actions import Act, action
from luoshi.terms.officer import CLOCK, Officer
from luoshi.terms.seat import Seat, SeatKind

AT = "第五十一条"
_LEADERS = (flows.SIGNING | {flows.COORDINATE, flows.DECIDE, flows.APPROVE}) - {
    flows.OWN_SIGN, flows.UPWARD_SIGN, flows.DEPARTMENT_SIGN}
_OFFICE = frozenset({flows.PROOF, flows.REVIEW, flows.CORE, flows.JOINT_REVIEW})


@action(AT, "第七条")
def reseat(
    document: int, number: int, seat: Seat, *, by: Officer, token: UUID, reason: str, case: int = 0
) -> Act[Document]:
    """改派: the office gives a task to another because its person holds no post any more, or is away today.

    A leader's task goes to the county head or to who has the field now, a staff member's to one of the same body. What
    waited at the drafter is drafted by the other from now on. Whose post is vacant is registered, not reseated.
    """
    file = _locked(document, by, case)
    file.state = flows_kept.state(file.case)
    if not policies.keeps_register(file.chart, by.person):
        refuse([Objection(AT, "离任、外出人员的待办由县政府办公室改派。", "请转县政府办公室秘书股。")])
    part = flowing.reseat.within(file.case, number, seat, by=by, token=token, reason=reason)
    task = file.state.task(number)
    refuse((*_held(file, task), *_unfit(file, task, seat), *shut_out(file.form.label, [seat])))
    if task.seat.key == f"person:{file.document.drafter}" and file.case == file.document.case:
        _redraft(file, seat)
    return _acted(file, part, [])


def _held(file: _File, task: Task) -> Iterator[Objection]:
    """Why the task is still its own person's."""
    if task.seat.kind is not SeatKind.PERSON:
        yield Objection(AT, f"“{task.seat.name}”不是个人待办，不能改派。",
                        "岗位空缺的，请登记任职或者主持工作的负责人；单位的待办由其人员办理。")
        return
    held = file.chart.posts_of(task.seat.id)
    if held and not file.chart.absent(held[0]):
        yield Objection(AT, f"{held[0].words}在任在岗，不能改派。", "请由本人办理或者转办；外出、离任的请先登记。")


def _unfit(file: _File, task: Task, seat: Seat) -> Iterator[Objection]:
    """Why that one cannot take it over."""
    held = next(iter(file.chart.posts_of(seat.id)), None) if seat.kind is SeatKind.PERSON else None
    if held is None:
        yield Objection(AT, f"“{seat.name}”不是在任的个人。", "请选定一名在任的人员。")
    elif file.chart.absent(held):
        yield Objection(AT, f"{held.words}外出。", "请另选在岗的人员。")
    elif task.step in _LEADERS:
        able = _able(file, task)
        if held.person not in {one.person for one in able}:
            yield Objection("第七条", f"这一步须由有权签批的县政府领导办理，不能改派给{held.words}。",
                            f"可选：{'、'.join(one.words for one in able)}；分工、授权有变化的请先登记。")
    elif lines.host(file.chart, held.post.unit).id != _body(file, task):
        yield Objection(AT, f"{held.words}不是原办理单位的人员。", "请选定同一单位的人员。")


def _able(file: _File, task: Task) -> tuple[Holder, ...]:
    """The county head; at his own step who holds his mandate, elsewhere who has the field today."""
    chart, document = file.chart, file.document
    head = chart.head()
    found = [head] if head else []
    if task.step in (flows.MAYOR, flows.DECIDE):
        answer = matter.who_signs(chart, document.department, file.form)
        found += [one for one, _ in matter.delegates(chart, answer, document.title)]
    else:
        who = matter.concerned(chart, document.department, file.form)
        found += [one for one in (who.own, *who.others) if one]
    return tuple(one for one in dict.fromkeys(found) if not chart.absent(one))


def _body(file: _File, task: Task) -> int:
    """The body whose people do this step."""
    bureau = file.chart.bureau()
    if task.step in _OFFICE and bureau:
        return bureau.id
    if task.step == flows.INSIDE and file.state:
        seat = file.state.plan.seats[flows.INSIDE_HEAD][0]
        return next((one.unit.id for one in file.chart.posts if one.id == seat.id), 0)
    return file.document.department


def _redraft(file: _File, seat: Seat) -> None:
    """Another drafts from now on: the document is in his hand, and later steps of the drafter are his."""
    document, state = file.document, flows_kept.state(file.case)
    old = f"person:{document.drafter}"
    later = {id: (seat,) for id, chosen in state.plan.seats.items()
             if [one.key for one in chosen] == [old] and id != state.round.step}
    document.drafter, document.drafter_name = seat.id, next(one.name for one in file.chart.posts_of(seat.id))
    document.save(update_fields=["drafter", "drafter_name"])
    if later and not state.ended:
        flowing.replan(file.case, later, by=CLOCK, token=None, reason=f"{clock.today()}改派：由{seat.name}拟稿")
