"""撤销 and 废止 of issued documents, and what one document is to another (X1-2(1).4; 条例 第三十三条).

撤销 makes a document void from its beginning, 废止 from a day on; both end it once and for all, and point both ways.
"""

from collections.abc import Iterator
from datetime import date

from luoshi.documents.actions.counting import _found, _locked
from luoshi.documents.issuing import rights
from luoshi.documents.models import Document, Link
from luoshi.documents.words import State, Tie, Validity
from luoshi.law.refusal import Objection, refuse
from luoshi.office.queries import chart
from luoshi.record import clock
from luoshi.record.actions import Act, action
from luoshi.record.chain import Json
from luoshi.terms.officer import Officer

AT = "党政机关公文处理工作条例 第三十三条"
ORDER_AT = "附件1 二（一）"


@action(AT, ORDER_AT)
def cancel(
    document: Document, *, by: Officer, reason: str, through: Document | None = None, order: str = ""
) -> Act[Link]:
    """撤销: an issued document is void from its beginning.

    By whoever holds the post that signed it, or stands above; for a department's own document also by the county's
    leaders (责令纠正或撤销). through: the issued document that cancels it; order: else the decision, in words.
    """
    return _end(document, Tie.CANCELS, by, reason, through, order, None)


@action(AT, ORDER_AT)
def repeal(
    document: Document, *, by: Officer, reason: str, through: Document | None = None, order: str = "",
    on: date | None = None,
) -> Act[Link]:
    """废止: an issued document is void from a day on (by default that of the document that repeals it, else today).

    Who may, `through` and `order`: as for `cancel`. What was done under it before that day stands.
    """
    return _end(document, Tie.REPEALS, by, reason, through, order, on)


@action(AT)
def link(document: Document, tie: Tie, *, by: Officer, other: Document | None = None, name: str = "",
         reason: str = "") -> Act[Link]:
    """关联: says what a document is to another, here or outside (`name`); read from both ends.

    Only 代替, 答复, 同一事项; 撤销 and 废止 have acts of their own. By the drafter or the section's staff.
    """
    row = _locked(document)
    refuse([*_not_keeper(row, by), *_untied(row, tie, other, name)])
    made = Link.objects.create(
        document=row, document_name=_name(row), tie=tie, other=other,
        other_name=_name(other) if other else name.strip(), on=clock.today(), reason=reason.strip(),
        by_name=by.title + by.name,
    )
    return Act(made, subject=row, after={"关联": tie, "文件": made.other_name}, reason=reason.strip())


def _name(document: Document) -> str:
    return f"{document.title}（{document.number}）" if document.number else document.title


def _end(
    document: Document, tie: Tie, by: Officer, reason: str, through: Document | None, order: str, on: date | None
) -> Act[Link]:
    row = _locked(document)
    office = chart()
    then = chart(row.signed_on)
    gate = rights.not_revoking(office, then, by, then.unit(row.owner) or then.unit(row.department_name),
                               row.signer_name)
    refuse([*gate, *_unendable(row, tie, reason), *_baseless(row, tie, through, order)])
    assert row.signed_on is not None
    day = row.signed_on if tie is Tie.CANCELS else on or (through and through.signed_on) or clock.today()
    refuse(_too_early(row, day))
    row.validity = Validity.CANCELLED if tie is Tie.CANCELS else Validity.REPEALED
    row.save(update_fields=["validity"])
    _found(row)
    made = Link.objects.create(
        document=through, document_name=_name(through) if through else order.strip(), tie=tie, other=row,
        other_name=_name(row), on=day, reason=reason.strip(), by_name=by.title + by.name,
    )
    after: dict[str, Json] = {"效力": row.validity, "自": day, "依据": made.document_name}
    return Act(made, subject=row, before={"效力": Validity.VALID}, after=after, reason=reason.strip())


def _unendable(row: Document, tie: Tie, reason: str) -> Iterator[Objection]:
    if not State(row.state).issued:
        yield Objection(AT, f"本件{row.state}，尚未印发，不能{tie}。", "未印发的请作废文号、退回或者停办。")
    if row.validity != Validity.VALID:
        yield Objection(AT, f"本件{row.validity}。", f"不必再次{tie}。")
    if not reason.strip():
        yield Objection(AT, f"没有写明{tie}的理由。", "请写明理由。")


def _baseless(row: Document, tie: Tie, through: Document | None, order: str) -> Iterator[Objection]:
    if through is None and not order.strip():
        yield Objection(AT, f"没有写明依据什么{tie}。", f"请指明{tie}它的公文，或者填写决定的名称和日期。")
    if through and (through.pk == row.pk or not State(through.state).issued or through.validity != Validity.VALID):
        yield Objection(AT, f"《{through.title}》不是另一件已印发、有效的公文。", f"请另选{tie}它的公文。")


def _too_early(row: Document, day: date) -> Iterator[Objection]:
    if row.signed_on and day < row.signed_on:
        yield Objection(AT, f"废止日期{day}早于成文日期{row.signed_on}。", "从未生效的应当办理撤销，或者改日期。")


def _not_keeper(row: Document, by: Officer) -> Iterator[Objection]:
    if by.person != row.drafter:
        yield from rights.not_clerk(chart(), by, "关联公文")


def _untied(row: Document, tie: Tie, other: Document | None, name: str) -> Iterator[Objection]:
    if tie in (Tie.CANCELS, Tie.REPEALS):
        yield Objection(AT, f"{tie}不能只登记关联。", f"请对被{tie}的公文办理{tie}。")
    if (other is None and not name.strip()) or (other and other.pk == row.pk):
        yield Objection(AT, "没有指明另一件公文。", "请选定另一件公文，或者填写其标题和文号。")
    if other and Link.objects.filter(document=row, tie=tie, other=other).exists():
        yield Objection(AT, f"已登记{tie}《{other.title}》。", "不必再次登记。")
