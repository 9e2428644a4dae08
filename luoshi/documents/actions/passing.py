"""What those whose turn it is do besides answering: take back, pass on, bring others in; whom it reaches, finds it."""

from collections.abc import Sequence
from uuid import UUID

from luoshi.documents import flows
from luoshi.documents.actions.handing import HEADS_SIGN, _acted, _locked
from luoshi.documents.actions.keeping import _File
from luoshi.documents.clearing import shut_out
from luoshi.documents.models import Document
from luoshi.flow import actions as flowing
from luoshi.flow import queries as flows_kept
from luoshi.flow.engine.sharing import Added
from luoshi.flow.engine.state import Task, Verb
from luoshi.law.refusal import Objection, refuse
from luoshi.record.actions import Act, action
from luoshi.terms.officer import Officer
from luoshi.terms.seat import Seat, SeatKind

OWN_HAND = flows.SIGNING | {flows.HEAD, flows.GATE, flows.INSIDE_HEAD}
"""Steps at which a post signs in its own name."""
_DONE = frozenset({flows.NUMBER, flows.FOREIGN, flows.PRINT, flows.SEND, flows.FILE})


@action("第五十一条")
def take_back(document: int, number: int, *, by: Officer, token: UUID, case: int = 0) -> Act[Document]:
    """取回: until the next has opened it. A signature taken back is none; a number given is made void instead."""
    file = _held(document, by, case)
    part = flowing.take_back.within(file.case, number, by=by, token=token)
    assert file.state
    task = file.state.task(number)
    if file.case == file.document.case and task.step in _DONE and task.verb is not Verb.TRANSFER:
        refuse([Objection("附件1 五（一）3", f"本件{file.document.state}，这一步已经办成，不能取回。",
                          "请继续办理；文号有误的作废并写明理由。")])
    return _acted(file, part, [])


@action("第五十一条", "第五十三条")
def transfer(
    document: int, number: int, seat: Seat, *, by: Officer, token: UUID, opinion: str = "", case: int = 0
) -> Act[Document]:
    """转办: another does it instead. A signature is passed up to the county head only, a body's answer to nobody."""
    file = _held(document, by, case)
    part = flowing.transfer.within(file.case, number, seat, by=by, token=token, opinion=opinion)
    assert file.state
    refuse((*_not_passed(file, file.state.task(number), seat), *shut_out(file.form.label, [seat])))
    return _acted(file, part, [])


def _not_passed(file: _File, task: Task, seat: Seat) -> Sequence[Objection]:
    if task.step in HEADS_SIGN and task.seat.kind is SeatKind.BODY:
        return (Objection("第五十二条", f"征求{task.seat.name}的意见须由其答复，不能转办给“{seat.name}”。",
                          "不涉及本单位职权的，请答复说明；由工作人员办理的，用部门内办理。"),)
    if task.step not in OWN_HAND or task.aside or (task.step in flows.SIGNING and _is_county_head(file, seat)):
        return ()
    return (Objection("第五十三条" if task.step in flows.SIGNING else "第五十一条",
                      f"这一步由“{task.seat.name}”本人签署，不能转办给“{seat.name}”。",
                      "请本人或者有授权的人办理；外出、离任的由县政府办公室改派，受权签发的由其改定签发人。"),)


def _is_county_head(file: _File, seat: Seat) -> bool:
    """All that others sign falls to the county head (第六条)."""
    head = file.chart.head()
    return head is not None and seat.key in {f"person:{head.person}", f"post:{head.post.id}"}


@action("第五十一条")
def add_signers(
    document: int, number: int, seats: Sequence[Seat], *, by: Officer, token: UUID, when: Added = Added.BEFORE,
    reason: str = "", case: int = 0,
) -> Act[Document]:
    """加签: others sign before, together with or after; who signs the document stays who he is."""
    file = _held(document, by, case)
    part = flowing.add_signers.within(file.case, number, seats, by=by, token=token, when=when, reason=reason)
    refuse(shut_out(file.form.label, seats))
    return _acted(file, part, [])


@action("第五十一条")
def drop_signer(
    document: int, number: int, *, by: Officer, token: UUID, reason: str = "", case: int = 0
) -> Act[Document]:
    """减签: an added signer who has not opened it."""
    file = _held(document, by, case)
    return _acted(file, flowing.drop_signer.within(file.case, number, by=by, token=token, reason=reason), [])


@action("附件1 四（二）9")
def circulate(
    document: int, seats: Sequence[Seat], *, by: Officer, token: UUID, reason: str = ""
) -> Act[Document]:
    """传阅: for reading; the document does not wait."""
    file = _held(document, by, 0)
    refuse(shut_out(file.form.label, seats))
    return _acted(file, flowing.circulate.within(file.case, seats, by=by, token=token, reason=reason), [])


def _held(document: int, by: Officer, case: int) -> _File:
    file = _locked(document, by, case)
    file.state = flows_kept.state(file.case)
    return file
