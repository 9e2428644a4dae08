"""用印: the register of seal use (T62). The seal itself is put on by hand or by a signing service, never drawn here."""

from collections.abc import Iterator

from luoshi.documents.actions.counting import _locked, _not_in
from luoshi.documents.issuing import rights
from luoshi.documents.models import Document, Number, SealUse
from luoshi.documents.words import State
from luoshi.law.refusal import Objection, refuse
from luoshi.office.queries import chart
from luoshi.record import clock
from luoshi.record.actions import Act, action
from luoshi.record.chain import Json
from luoshi.terms.officer import Officer

AT = "党政机关公文处理工作条例 第二十五条"


@action(AT)
def use_seal(document: Document, *, by: Officer, seal: str, copies: int, note: str = "") -> Act[SealUse]:
    """用印登记: which seal was put on how many copies; allowed by the signature on the document itself.

    Only after signature and number. Leaves a line of the 用印登记簿; may be done again for further copies.
    """
    row = _locked(document)
    states = (State.NUMBERED, State.PRINTED, State.SENT, State.FILED)
    refuse([*rights.not_clerk(chart(), by, "用印"), *_not_in(row, "用印", AT, *states), *_unfit(row, seal, copies)])
    use = SealUse.objects.create(
        document=row, seal=seal.strip(), copies=copies, approved_by=row.signer_name, by_id=by.person, by_name=by.name,
        at=clock.now(), note=note.strip(),
    )
    after: dict[str, Json] = {"印章": use.seal, "份数": copies, "批准人": use.approved_by, "文号": row.number}
    return Act(use, subject=row, after=after, note=note.strip())


def _unfit(row: Document, seal: str, copies: int) -> Iterator[Objection]:
    if not seal.strip():
        yield Objection(AT, "没有写明用的什么印章。", "请填写印章名称。")
    if copies < 1:
        yield Objection(AT, "没有填写用印份数。", "请填写份数。")
    if Number.objects.filter(document=row, void=False, foreign=True).exists():
        yield Objection("附件1 五（三）4", "本件由对方编号印制，不由本机关用印登记。", "请按对方的程序用印。")
