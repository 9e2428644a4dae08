"""What those whose turn it is do besides: take back, pass on, bring others in; whom it reaches, finds it."""

from collections.abc import Iterator, Sequence
from uuid import UUID

from luoshi.documents.incoming import flows
from luoshi.documents.incoming.actions.keeping import _acted, _File, _open, _stand
from luoshi.documents.incoming.models import Incoming
from luoshi.documents.incoming.words import Stand
from luoshi.flow import actions as flowing
from luoshi.flow.engine.sharing import Added
from luoshi.flow.models import Case
from luoshi.law.refusal import Objection, refuse
from luoshi.record.actions import Act, action
from luoshi.terms.officer import Officer
from luoshi.terms.seat import Seat, SeatKind

AT = "第五十一条"


@action(AT)
def take_back(incoming: int, number: int, *, by: Officer, token: UUID) -> Act[Incoming]:
    """取回: until the next has opened it; what was filed stays filed."""
    file = _open(incoming, by)
    if file.incoming.state == Stand.FILED:
        refuse([Objection("党政机关公文处理工作条例 第二十七条", "本件已经归档，不能取回。", "需要查阅的请调阅。")])
    return _back(file, flowing.take_back.within(file.case, number, by=by, token=token))


def _back(file: _File, part: Act[Case]) -> Act[Incoming]:
    """Where it lies again says how far it has come."""
    moved = part.result.now
    if moved and moved.round.step != flows.FILE:
        _stand(file, Stand.REGISTERED if moved.round.step == flows.CHECK else Stand.UNDER_WAY)
    return _acted(file, part)


@action(AT)
def transfer(
    incoming: int, number: int, seat: Seat, *, by: Officer, token: UUID, opinion: str = ""
) -> Act[Incoming]:
    """转办: another does it instead; the lead body stays who it is, an opinion is a leader's own."""
    file = _open(incoming, by)
    if file.step == flows.ANSWER and seat.kind is not SeatKind.PERSON:
        refuse([Objection("附件2 二（五）", "主办单位由县政府办公室交办，不能自行转给别的单位。",
                          "不属于本单位职责的，请退回县政府办公室重新交办。")])
    part = flowing.transfer.within(file.case, number, seat, by=by, token=token, opinion=opinion)
    return _acted(file, part)


@action(AT)
def add_signers(
    incoming: int, number: int, seats: Sequence[Seat], *, by: Officer, token: UUID, when: Added = Added.BEFORE,
    reason: str = "",
) -> Act[Incoming]:
    """加签: others give their opinion before, together with or after."""
    file = _open(incoming, by)
    part = flowing.add_signers.within(file.case, number, seats, by=by, token=token, when=when, reason=reason)
    return _acted(file, part)


@action(AT)
def send_back(incoming: int, number: int, *, by: Officer, token: UUID, opinion: str, to: str = "") -> Act[Incoming]:
    """退回: to an earlier step, with the reason; the sender's paper is returned at the formal check alone.

    From the body that was to carry it out it goes back to be ordered anew, maybe to another.
    """
    file = _open(incoming, by)
    if file.step == flows.ANSWER and to in ("", flows.ASSIGN):
        refuse([*_reasonless(opinion)])
        again = f"退回重新交办：{opinion.strip()}"
        return _back(file, flowing.submit.within(file.case, number, by=by, token=token, opinion=again, to=flows.ASSIGN))
    part = flowing.send_back.within(file.case, number, by=by, token=token, opinion=opinion, to=to, direct=False)
    return _back(file, part)


def _reasonless(opinion: str) -> Iterator[Objection]:
    if not opinion.strip():
        yield Objection("附件2 二（五）", "退回没有写明理由。", "请写明为什么不由本单位办理、应由谁办理。")


@action("附件1 四（二）9")
def circulate(incoming: int, seats: Sequence[Seat], *, by: Officer, token: UUID, reason: str = "") -> Act[Incoming]:
    """传阅: for reading; the case does not wait."""
    file = _open(incoming, by)
    return _acted(file, flowing.circulate.within(file.case, seats, by=by, token=token, reason=reason))
