"""What a step after the signature has to have done before it is left (P01.18-20, P01.23, P03.7). Reads only."""

from collections.abc import Iterator

from luoshi.documents import flows
from luoshi.documents.issuing.recipients import recipients
from luoshi.documents.models import Document
from luoshi.documents.words import State
from luoshi.law.refusal import Objection

_AT = "附件1 五（三）3"
_PRINTED = (State.PRINTED, State.SENT, State.FILED)


def undone(document: Document, step: str) -> Iterator[Objection]:
    """Why the case cannot be handed on from this step by a mere consent."""
    if step in (flows.NUMBER, flows.FOREIGN) and not document.number:
        yield Objection(_AT, "本件还没有文号，不能转下一步。", "请编号（联合行文登记外号）后转出。")
    elif step == flows.PRINT and document.state not in _PRINTED:
        yield Objection(_AT, "本件还没有印制，不能转下一步。", "请印制、用印后转出。")
    elif step == flows.SEND and document.state == State.PRINTED and recipients(document):
        yield Objection(_AT, "本件还没有分送，不能转下一步。", "请按主送、抄送分送后转出。")
    elif step == flows.FILE and document.state != State.FILED:
        yield Objection(_AT, "本件还没有归档，不能办结。", "请归档，取得档号后办结。")
