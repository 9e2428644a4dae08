"""The leaders' step: a clear opinion with its code, passed to others where it must be (P04.7)."""

from collections.abc import Iterator, Mapping, Sequence
from uuid import UUID, uuid5

from luoshi.documents.incoming import checking, flows
from luoshi.documents.incoming.actions.keeping import _acted, _at, _File, _hand_on, _open
from luoshi.documents.incoming.models import Incoming
from luoshi.documents.incoming.words import Code
from luoshi.flow import actions as flowing
from luoshi.flow.engine.sharing import Added
from luoshi.law.refusal import Objection, refuse
from luoshi.record.actions import Act, action
from luoshi.terms.officer import Officer
from luoshi.terms.seat import Seat

AT = "第五十一条"
CIRCLE = "圈阅视为同意，只用于签发发文（附件1 五（二）9）；对请示须写明同意、不同意、如何修改、由谁办理或者上会。"


@action(AT)
def decide(
    incoming: int, number: int, paper: Mapping[str, str], others: Sequence[Seat] = (), *, by: Officer, token: UUID,
    original: str = "",
) -> Act[Incoming]:
    """批示: a leader's clear opinion; without one nothing moves (A51.4). others: leaders to whom he passes it as well.

    original: where his own handwriting lies, when it is entered for him (代录).
    """
    file = _open(incoming, by)
    _at(file, flows.OPINION)
    # Passed on first: those added wait until his own opinion stands.
    if others and _clear(paper):
        flowing.add_signers.within(file.case, number, others, by=by, token=uuid5(token, "转请核批"), when=Added.AFTER,
                                   reason=paper.get("text", ""))

    def before(_file: _File, data: Mapping[str, str]) -> None:
        refuse([*_unclear(data), *_nobody(data, others)])

    words = f"{paper.get('text', '').strip()}" if _clear(paper) else ""
    part = _hand_on(file, number, token, paper, before, opinion=words, original=original)
    notes = [f"转请{'、'.join(one.name for one in others)}" if others else "",
             f"代录，原件：{original.strip()}" if original.strip() else ""]
    return _acted(file, part, notes)


def _clear(paper: Mapping[str, str]) -> bool:
    return bool(paper.get("code")) and not checking.opinion_faults(paper.get("text", ""))


def _unclear(data: Mapping[str, str]) -> Iterator[Objection]:
    for at, message in checking.opinion_faults(data["text"]):
        yield Objection(at, message, CIRCLE)


def _nobody(data: Mapping[str, str], others: Sequence[Seat]) -> Iterator[Objection]:
    if data["code"] == Code.FORWARD and not others and "请" not in data["text"]:
        yield Objection(AT, "没有写明转请谁阅处。", "请选定领导，或者写明请哪个部门阅处。")
