"""待办 待阅 已办 我发起 草稿 待签收, as lists."""

from collections.abc import Sequence
from datetime import date, datetime

from ninja import Field, P, QueryEx, Router, Schema

from luoshi.api.callers import Request
from luoshi.api.common import Brief, brief
from luoshi.api.problems import PROBLEMS
from luoshi.documents import policies
from luoshi.documents import queries as documents
from luoshi.documents.models import Document
from luoshi.flow import queries as flow
from luoshi.flow.queries import Item
from luoshi.flow.surroundings import seating
from luoshi.office import queries as office
from luoshi.record import clock
from luoshi.terms.seat import Sitting

router = Router()


class Right(Schema):
    """一项办理资格。"""

    seat: str = Field(title="岗位", description="如 person:7、post:12、body:3")
    name: str = Field(title="岗位名称")
    acting_for: int = Field(title="代谁办理", description="人员编号，0 为本人；办理时照填 acting_for")
    why: str = Field(title="由来")
    at: str = Field(title="依据")


class Me(Schema):
    """令牌的本人。"""

    person: int = Field(title="人员编号")
    name: str = Field(title="姓名")
    post: str = Field(title="职务")
    rights: list[Right] = Field(title="今天的办理资格")


class Waiting(Schema):
    """一项办理。"""

    document: Brief | None = Field(title="公文")
    case: int = Field(title="流程编号", description="与公文的流程不同的，是部门内办理")
    task: int = Field(title="办理序号")
    step: str = Field(title="步骤编号")
    name: str = Field(title="步骤")
    at: str = Field(title="依据")
    seat: str = Field(title="岗位")
    who: str = Field(title="办理人")
    acting_for: int = Field(title="代谁办理", description="人员编号，0 为本人")
    why: str = Field(title="以什么资格")
    opened: datetime = Field(title="转入时间")
    seen: datetime | None = Field(title="打开时间")
    due: date | None = Field(title="期限")
    lamp: str = Field(title="期限灯", description="绿、黄、红，没有期限的为空")
    verb: str = Field(title="怎样办的", description="已办的填写")
    opinion: str = Field(title="意见")
    closed: datetime | None = Field(title="办毕时间")


class Begun(Schema):
    """本人发起的一件。"""

    document: Brief = Field(title="公文")
    holders: str = Field(title="现办理人")


class ToReceive(Schema):
    """待签收的一行。"""

    id: int = Field(title="分送编号")
    document: Brief = Field(title="公文")
    body: str = Field(title="收文机关")
    sent_as: str = Field(title="主送或者抄送")
    sent: datetime = Field(title="分送时间")


@router.get("/me", response={200: Me, **PROBLEMS}, summary="本人和今天的办理资格")
def me(request: Request) -> Me:
    """以本人、代理、代录的身份可以在哪些岗位办理。"""
    who = request.auth.officer
    found = seating().sittings(who.person, clock.today())
    return Me(person=who.person, name=who.name, post=who.title, rights=[_right(one) for one in found])


def _right(one: Sitting) -> Right:
    principal = one.officer.acting_for
    return Right(seat=one.seat.key, name=one.seat.name, acting_for=principal.person if principal else 0, why=one.why,
                 at=one.at)


@router.get("/boxes/todo", response={200: list[Waiting], **PROBLEMS}, summary="待办")
def todo(request: Request, scribe: QueryEx[bool, P(title="连同可以代录的")] = False) -> list[Waiting]:
    """先急后缓，再按期限；本人的和代理的都在内。"""
    return _rows(flow.todo(request.auth.officer.person, clock.today(), scribe=scribe))


@router.get("/boxes/to-read", response={200: list[Waiting], **PROBLEMS}, summary="待阅")
def to_read(request: Request) -> list[Waiting]:
    """传阅给本人、还没有阅毕的。"""
    return _rows(flow.to_read(request.auth.officer.person, clock.today()))


@router.get("/boxes/done", response={200: list[Waiting], **PROBLEMS}, summary="已办")
def done(
    request: Request,
    before: QueryEx[datetime | None, P(title="早于", description="翻页：上一页最后一行的办毕时间")] = None,
) -> list[Waiting]:
    """最近办的在前，每页 200 行。"""
    return _rows(flow.done(request.auth.officer.person, before=before))


@router.get("/boxes/begun", response={200: list[Begun], **PROBLEMS}, summary="我发起")
def begun(request: Request) -> list[Begun]:
    """本人提交的公文和现在在谁手中。"""
    cases = flow.begun(request.auth.officer.person)
    by_case = documents.by_cases(case.root_id or case.pk for case in cases)
    holders = flow.where(by_case)
    return [Begun(document=brief(by_case[case.pk]), holders=holders.get(case.pk, "")) for case in cases
            if case.pk in by_case]


@router.get("/boxes/drafts", response={200: list[Brief], **PROBLEMS}, summary="草稿")
def drafts(request: Request) -> list[Brief]:
    """本人起草、还没有提交的。"""
    return [brief(one) for one in documents.drafts(request.auth.officer.person)]


@router.get("/boxes/to-receive", response={200: list[ToReceive], **PROBLEMS}, summary="待签收")
def to_receive(request: Request) -> list[ToReceive]:
    """分送到本单位、还没有签收的。"""
    units = policies.bodies_of(office.chart(), request.auth.officer.person)
    found = documents.to_receive([unit.id for unit in units])
    return [ToReceive(id=one.pk, document=brief(one.document), body=one.name, sent_as=one.sent_as, sent=one.sent)
            for one in found]


def _rows(items: Sequence[Item]) -> list[Waiting]:
    by_case = documents.by_cases(item.case.root_id or item.case.pk for item in items)
    return [_row(item, by_case.get(item.case.root_id or item.case.pk)) for item in items]


def _row(item: Item, document: Document | None) -> Waiting:
    task, right = item.task, item.as_
    principal = right.officer.acting_for if right else None
    return Waiting(
        document=brief(document) if document else None, case=task.case_id, task=task.number, step=task.step,
        name=item.step, at=item.at, seat=task.seat_name, who=item.who, acting_for=principal.person if principal else 0,
        why=item.why, opened=task.opened, seen=task.seen, due=task.due, lamp=item.lamp, verb=task.verb,
        opinion=task.opinion, closed=task.closed,
    )
