"""归档: the document gets its 档号 and its whole file becomes one package (T62, P01.23; DA/T 22-2015 〔EXT〕)."""

import re
from collections.abc import Iterator

from django.conf import settings

from luoshi.documents.actions.counting import _counter, _facts, _found, _locked, _next
from luoshi.documents.issuing import rights
from luoshi.documents.issuing.mark import Mark
from luoshi.documents.issuing.package import Files, build
from luoshi.documents.issuing.recipients import recipients
from luoshi.documents.issuing.retention import Proposal, proposed_retention, shorter
from luoshi.documents.models import Dispatch, Document, Filing, Number
from luoshi.documents.words import Retention, Sent, State
from luoshi.law.refusal import Objection, refuse
from luoshi.office.queries import chart
from luoshi.record import clock
from luoshi.record.actions import Act, action
from luoshi.record.queries import acts
from luoshi.terms.officer import Officer

AT = "党政机关公文处理工作条例 第二十七条"
CODE_AT = "DA/T 22-2015"
_SECTION = re.compile(r"[A-Z0-9]{2,8}")


@action(AT, CODE_AT)
def file(
    document: Document, *, by: Officer, retention: Retention | None = None, section: str = "BGS", reason: str = "",
    forms: Files = (),
) -> Act[Filing]:
    """归档: gives the 档号 and keeps the SM3 of the package; state 已归档.

    retention: by default what `proposed_retention` says; a shorter one needs the reason. section: 机构（问题）代码.
    Only after dispatch (or printing, where the text names nobody; or the other side's number). A 主送 that has not
    signed holds it up unless the reason is given. forms: prints to go into the package; give the same to `prove`.
    """
    row = _locked(document)
    proposed = proposed_retention(row)
    chosen = retention or proposed.retention
    refuse([*rights.not_clerk(chart(), by, "归档"), *_unready(row), *_unfit(row, chosen, proposed, section, reason)])
    assert row.signed_on is not None
    fonds, year = settings.FONDS, row.signed_on.year
    counter = _counter(f"{fonds}-WS-{chosen.code}-{section}", year)
    newest = acts().values_list("seq", flat=True).first()
    mark = Mark(fonds, year, chosen, section, _next(counter), clock.now(), newest or 0)
    filing = _filed(row, mark, by, forms)
    before = {"状态": row.state}
    row.state = State.FILED
    row.save(update_fields=["state"])
    _found(row)
    after = _facts(row, 档号=filing.code, 保管期限=chosen, 页数=filing.pages, 归档包=filing.package)
    return Act(filing, subject=row, before=before, after=after, reason=reason.strip(), note=proposed.reason)


def _filed(row: Document, mark: Mark, by: Officer, forms: Files) -> Filing:
    package = build(row, mark, forms)
    return Filing.objects.create(
        document=row, fonds=mark.fonds, year=mark.year, retention=mark.retention, section=mark.section,
        serial=mark.serial, code=mark.code, pages=package.pages, package=package.hash, manifest=package.manifest,
        last=mark.last, at=mark.at, by_id=by.person, by_name=by.name,
    )


def _unready(row: Document) -> Iterator[Objection]:
    filed = Filing.objects.filter(document=row).first()
    if filed:
        yield Objection(AT, f"本件已归档，档号{filed.code}。", "不必再次归档。")
    elif not _done(row):
        yield Objection(AT, f"本件{row.state}，不能归档。", "须在印制、分送后归档。")


def _done(row: Document) -> bool:
    """Nothing is left to do before filing; papers that the other side numbers are printed and sent by it."""
    if row.state == State.NUMBERED:
        return Number.objects.filter(document=row, void=False, foreign=True).exists()
    return row.state == State.SENT or (row.state == State.PRINTED and not recipients(row))


def _unfit(row: Document, chosen: Retention, proposed: Proposal, section: str, reason: str) -> Iterator[Objection]:
    if not _SECTION.fullmatch(section):
        yield Objection(CODE_AT, f"机构（问题）代码“{section}”不合格式。", "请用2至8个大写字母或数字，如 BGS。")
    if shorter(chosen, proposed.retention) and not reason.strip():
        yield Objection(AT, f"所选保管期限{chosen}短于建议的{proposed.retention}：{proposed.reason}", "请写明理由。")
    waiting = Dispatch.objects.filter(document=row, sent_as=Sent.MAIN, received__isnull=True).order_by("pk")
    names = list(waiting.values_list("name", flat=True))
    if names and not reason.strip():
        yield Objection(AT, f"主送机关没有全部签收：{'、'.join(names)}。", "请催签收，或者写明为什么可以归档。")
