"""After the signature: numbering, printing, dispatch, filing; void numbers, cancelling and repealing."""

from datetime import date

from ninja import Field, Router, Schema

from luoshi.api.callers import Request, acting, page_of
from luoshi.api.common import Press, Receipt, receipt
from luoshi.api.problems import PROBLEMS
from luoshi.documents import queries as documents
from luoshi.documents.actions import issuing, numbering, validity
from luoshi.documents.issuing.recipients import Recipient, recipients
from luoshi.documents.words import Retention, Sent, Way
from luoshi.law.refusal import Objection, Refusal
from luoshi.terms.officer import Officer

router = Router()
ANSWER = {200: Receipt, **PROBLEMS}
TASK = "/documents/{key}/tasks/{number}"


class Done(Schema):
    """一步办毕。"""

    acting_for: int = Field(0, title="代谁办理", description="人员编号，0 为本人")
    opinion: str = Field("", title="意见")


class Numbered(Done):
    """复核、编号。"""

    paper: dict[str, str] = Field(title="复核记录", description="各栏见公文的 turns.sheet")


class Foreign(Done):
    """登记对方的文号。"""

    written: str = Field(title="文号")
    on: date = Field(title="成文日期")


class Printed(Done):
    """印制、用印。"""

    copies: int = Field(title="份数")
    seal: str = Field(title="印章")


class RecipientIn(Schema):
    """分送单的一行。"""

    name: str = Field(title="收文机关")
    sent_as: Sent = Field(title="主送或者抄送")
    body: int | None = Field(None, title="机构编号", description="不在机构登记中的没有")
    copies: int = Field(1, title="份数")
    way: Way = Field(Way.SYSTEM, title="方式")


class SentOut(Done):
    """分送。"""

    rows: list[RecipientIn] | None = Field(None, title="分送单", description="不写的，照文稿的主送、抄送")
    reason: str = Field("", title="扩大范围的理由")


class Filed(Done):
    """归档。"""

    retention: Retention | None = Field(None, title="保管期限", description="不写的，照建议")
    section: str = Field("BGS", title="机构（问题）代码")
    reason: str = Field("", title="理由", description="期限短于建议，或者没有全部签收的，写明")


class Ended(Schema):
    """撤销、废止。"""

    reason: str = Field("", title="理由")
    order: str = Field("", title="依据的决定")


class Void(Schema):
    """作废文号。"""

    reason: str = Field("", title="理由")


def _by(request: Request, key: int, number: int, said: Done) -> Officer:
    return acting(request, page_of(request, key), number, said.acting_for)


@router.post(f"{TASK}/issue", response=ANSWER, summary="复核、编号")
def issue(request: Request, key: int, number: int, said: Numbered, token: Press) -> Receipt:
    """最后一个签字之后编号，一件一号，成文日期为签发日期。"""
    by = _by(request, key, number, said)
    return receipt(key, issuing.issue(key, number, by=by, token=token, paper=said.paper, opinion=said.opinion))


@router.post(f"{TASK}/foreign-number", response=ANSWER, summary="登记对方的文号")
def foreign(request: Request, key: int, number: int, said: Foreign, token: Press) -> Receipt:
    """县委方面编号印发的。"""
    by = _by(request, key, number, said)
    return receipt(key, issuing.enter_foreign(key, number, by=by, token=token, written=said.written, on=said.on,
                                              opinion=said.opinion))


@router.post(f"{TASK}/print", response=ANSWER, summary="印制、用印")
def print_(request: Request, key: int, number: int, said: Printed, token: Press) -> Receipt:
    """文字与签发稿有实质不同的，不能印制。"""
    by = _by(request, key, number, said)
    return receipt(key, issuing.print_and_seal(key, number, by=by, token=token, copies=said.copies, seal=said.seal,
                                               opinion=said.opinion))


@router.get("/documents/{key}/recipients", response={200: list[RecipientIn], **PROBLEMS}, summary="建议的分送单")
def proposed(request: Request, key: int) -> list[RecipientIn]:
    """照文稿的主送、抄送在机构登记中找出。"""
    return [RecipientIn(name=one.name, sent_as=one.sent_as, body=one.body, copies=one.copies, way=one.way)
            for one in recipients(page_of(request, key).document)]


@router.post(f"{TASK}/dispatch", response=ANSWER, summary="分送")
def send(request: Request, key: int, number: int, said: SentOut, token: Press) -> Receipt:
    """主送机关不得遗漏。"""
    page = page_of(request, key)
    by = acting(request, page, number, said.acting_for)
    rows = recipients(page.document) if said.rows is None else [
        Recipient(one.name, one.sent_as, one.body, one.copies, one.way) for one in said.rows]
    return receipt(key, issuing.send(key, number, rows, by=by, token=token, reason=said.reason, opinion=said.opinion))


@router.post(f"{TASK}/file", response=ANSWER, summary="归档")
def archive(request: Request, key: int, number: int, said: Filed, token: Press) -> Receipt:
    """给出档号，全卷成包。"""
    by = _by(request, key, number, said)
    return receipt(key, issuing.archive(key, number, by=by, token=token, retention=said.retention,
                                        section=said.section, reason=said.reason, opinion=said.opinion))


@router.post("/documents/{key}/cancel", response=ANSWER, summary="撤销")
def cancel(request: Request, key: int, said: Ended) -> Receipt:
    """自始无效。"""
    document = page_of(request, key).document
    return receipt(key, validity.cancel(document, by=request.auth.officer, reason=said.reason, order=said.order))


@router.post("/documents/{key}/repeal", response=ANSWER, summary="废止")
def repeal(request: Request, key: int, said: Ended) -> Receipt:
    """自废止之日起无效。"""
    document = page_of(request, key).document
    return receipt(key, validity.repeal(document, by=request.auth.officer, reason=said.reason, order=said.order))


@router.post("/documents/{key}/number/void", response=ANSWER, summary="作废文号")
def void(request: Request, key: int, said: Void) -> Receipt:
    """写明理由，登记簿保留。"""
    number = documents.number_of(page_of(request, key).document)
    if number is None:
        raise Refusal([Objection(numbering.AT, "本件没有可以作废的文号。", "请核对。")])
    return receipt(key, numbering.void_number(number, by=request.auth.officer, reason=said.reason))
