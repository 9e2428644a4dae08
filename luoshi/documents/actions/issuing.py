"""The secretaries' steps after the signature: each does its work and hands the document on in one gesture (P01.18-23).

The work itself (numbering, printing, sealing, dispatching, filing) can also be done alone, where a case no longer runs.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from luoshi.documents import file_prints, flows
from luoshi.documents.actions.dispatching import dispatch
from luoshi.documents.actions.filing import file
from luoshi.documents.actions.handing import consent
from luoshi.documents.actions.keeping import _at, _File, _index, _open
from luoshi.documents.actions.numbering import foreign_number, give_number
from luoshi.documents.actions.printing import make_print
from luoshi.documents.actions.sealing import use_seal
from luoshi.documents.issuing.recipients import Recipient, recipients
from luoshi.documents.models import Document, Filing
from luoshi.documents.words import Retention
from luoshi.record.actions import Act, action
from luoshi.terms.officer import Officer

ISSUE_AT = "附件1 五（三）3"


@action(ISSUE_AT, "附件1 五（一）3")
def issue(
    document: int, number: int, *, by: Officer, token: UUID, paper: Mapping[str, str], opinion: str = ""
) -> Act[Document]:
    """复核、编号: the final check, the next number, on to the print (P01.18)."""
    file_ = _due(document, number, flows.NUMBER, by, token)
    consent(document, number, by=by, token=token, opinion=opinion, paper=paper, with_work=True)
    give_number(file_.document, by=by, token=token)
    return _done(document, by)


@action("附件1 五（三）4")
def enter_foreign(
    document: int, number: int, *, by: Officer, token: UUID, written: str, on: date, opinion: str = ""
) -> Act[Document]:
    """登记县委方面的文号 and hand on (P03.7)."""
    file_ = _due(document, number, flows.FOREIGN, by, token)
    foreign_number(file_.document, written, by=by, on=on, token=token)
    consent(document, number, by=by, token=token, opinion=opinion or written)
    return _done(document, by)


@action("附件1 五（一）5")
def print_and_seal(
    document: int, number: int, *, by: Officer, token: UUID, copies: int, seal: str, opinion: str = ""
) -> Act[Document]:
    """排版、印制、用印 and hand on (P01.19)."""
    file_ = _due(document, number, flows.PRINT, by, token)
    make_print(file_.document, by=by, copies=copies)
    use_seal(file_.document, by=by, seal=seal, copies=copies)
    consent(document, number, by=by, token=token, opinion=opinion or f"印制{copies}份，已用印")
    return _done(document, by)


@action(ISSUE_AT)
def send(
    document: int, number: int, rows: Sequence[Recipient], *, by: Officer, token: UUID, reason: str = "",
    opinion: str = "",
) -> Act[Document]:
    """分送 and hand on (P01.20); what names nobody (公告、通告) is only handed on."""
    file_ = _due(document, number, flows.SEND, by, token)
    if rows or recipients(file_.document):
        dispatch(file_.document, rows, by=by, token=token, reason=reason)
    done = f"分送{len(rows)}个机关" if rows else "没有主送、抄送机关，不分送"
    consent(document, number, by=by, token=token, opinion=opinion or done)
    return _done(document, by)


@action("党政机关公文处理工作条例 第二十七条")
def archive(
    document: int, number: int, *, by: Officer, token: UUID, retention: Retention | None = None, section: str = "BGS",
    reason: str = "", opinion: str = "",
) -> Act[Filing]:
    """归档: the case ends, the document gets its archive number and its package (P01.23)."""
    _due(document, number, flows.FILE, by, token)
    consent(document, number, by=by, token=token, opinion=opinion or "归档", with_work=True)
    fresh = _open(document, by)
    prints = file_prints.package(fresh.document)
    filed = file(fresh.document, by=by, retention=retention, section=section, reason=reason, forms=prints)
    _index(_open(document, by))
    return Act(filed.result, subject=fresh.document, after={"档号": filed.result.code})


def _due(document: int, number: int, step: str, by: Officer, token: UUID) -> _File:
    """The document lying at that step. Who comes second is told that his press counted, or who was quicker."""
    found = _open(document, by)
    tasks = found.state.tasks if found.state else ()
    if any(one.number == number and one.step == step and not one.live for one in tasks):
        consent(document, number, by=by, token=token, with_work=True)
    _at(found, step)
    return found


def _done(document: int, by: Officer) -> Act[Document]:
    fresh = _open(document, by)
    _index(fresh)
    return Act(fresh.document, after={"state": fresh.document.state, "number": fresh.document.number})
