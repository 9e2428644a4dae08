"""印制: the signed text with number and date becomes the print (党政机关公文处理工作条例 第二十五条; P01.19)."""

from collections.abc import Iterator

from luoshi.documents.actions.counting import _facts, _found, _locked, _not_in
from luoshi.documents.issuing import rights
from luoshi.documents.issuing.prints import AT, MADE, composed, latest_text, render, signed_version
from luoshi.documents.issuing.stamping import differences
from luoshi.documents.models import Document, Number, Version
from luoshi.documents.words import State
from luoshi.law.refusal import Objection, refuse
from luoshi.office.queries import chart
from luoshi.record import clock
from luoshi.record.actions import Act, action
from luoshi.record.sm3 import sm3
from luoshi.terms.officer import Officer
from luoshi.terms.packing import pack, unpack

FINAL_AT = "党政机关公文处理工作条例 第二十五条"


@action(AT, FINAL_AT)
def make_print(document: Document, *, by: Officer, copies: int) -> Act[Version]:
    """印制: puts number, 成文日期 (the day of signing), 签发人 on upward papers and the 印发 line into the text.

    Kept as a new version 印制稿; state 已印制; the register notes the copies. Refused when a word, table or picture
    differs from the text that was signed: changes of substance go back to the signer. By the section's staff.
    """
    row = _locked(document)
    refuse([*rights.not_clerk(chart(), by, "印制"), *_not_in(row, "印制", FINAL_AT, State.NUMBERED),
            *_unfit(row, copies)])
    packed = pack(composed(row))
    laid = render(packed, row.genre, "pdf")
    version = Version.objects.create(
        document=row, number=row.version + 1, draft=packed, hash=sm3(packed.encode()).hex(), why=MADE,
        by_id=by.person, by_name=by.name, at=clock.now(),
    )
    row.version, row.state = version.number, State.PRINTED
    row.save(update_fields=["version", "state"])
    _found(row)
    Number.objects.filter(document=row, void=False).update(copies=copies)
    after = _facts(row, 稿次=version.number, 份数=copies, 页数=laid.pages, 印制稿=version.hash)
    return Act(version, subject=row, before={"状态": State.NUMBERED}, after=after, note="\n".join(laid.notes))


def _unfit(row: Document, copies: int) -> Iterator[Objection]:
    if copies < 1:
        yield Objection(AT, "没有填写印制份数。", "请填写份数。")
    number = Number.objects.filter(document=row, void=False).first()
    if number and number.foreign:
        missing = f"本件由对方编号（{number.written}），由编号机关印制。"
        yield Objection("附件1 五（三）4", missing, "请存对方印发的文本。")
    yield from _altered(row)


def _altered(row: Document) -> Iterator[Objection]:
    signed, now = signed_version(row), latest_text(row)
    changed = differences(unpack(signed.draft), unpack(now.draft)) if signed.pk != now.pk else ()
    if changed:
        where = "、".join(changed)
        yield Objection(
            FINAL_AT, f"第{now.number}稿的{where}与签发的第{signed.number}稿不同，属于实质性修改。",
            "请报原签发人复审，或者恢复签发时的文字。",
        )
