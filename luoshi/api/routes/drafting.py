"""拟稿: who will sign and how long it takes, then the document itself, until it is handed in."""

from ninja import Field, File, Form, Router, Schema, Status, UploadedFile

from luoshi.api.callers import Request, page_of
from luoshi.api.common import Press, Receipt, receipt
from luoshi.api.filled import FormIn, TextIn
from luoshi.api.problems import PROBLEMS
from luoshi.documents.actions import drafting
from luoshi.documents.writing import from_file
from luoshi.law.refusal import Objection, Refusal
from luoshi.terms.dossier import Leaf

router = Router()
ANSWER = {200: Receipt, **PROBLEMS}
MADE = {201: Receipt, **PROBLEMS}


class New(Schema):
    """一件新公文。"""

    form: FormIn = Field(title="文件稿")
    text: TextIn = Field(title="文稿")


class Rewritten(Schema):
    """改稿。"""

    text: TextIn = Field(title="文稿")
    why: str = Field("", title="修改原因")


class Refilled(Schema):
    """改文件稿。"""

    form: FormIn = Field(title="文件稿", description="只写要改的栏")
    reason: str = Field("", title="理由")


class Accepted(Schema):
    """保留一条问题。"""

    reason: str = Field(title="理由")


class PaperIn(Schema):
    """拟稿人附的单据。"""

    leaf: str = Field(title="单据", description="授权记录、县政府批准记录等")
    cells: dict[str, str] = Field(title="各栏")


class HandIn(Schema):
    """提交。"""

    opinion: str = Field("", title="说明", description="不写的，用发文缘由")


class Reason(Schema):
    """须写明理由的操作。"""

    reason: str = Field("", title="理由")


@router.post("/documents", response=MADE, summary="拟稿")
def create(request: Request, new: New) -> Status[Receipt]:
    """以本人所在单位拟稿；公文体检随即完成，问题见公文页。"""
    done = drafting.compose(new.form.values(), new.text.draft(), by=request.auth.officer)
    return Status(201, receipt(done.result.pk, done))


@router.post("/documents/upload", response=MADE, summary="以文件拟稿")
def upload(request: Request, form: Form[FormIn], file: File[UploadedFile]) -> Status[Receipt]:
    """文稿为 .docx、.txt 或者 .md 文件；文件稿各栏为表单的字段。"""
    draft = from_file(file.read(), file.name or "")
    done = drafting.compose(form.values(), draft, by=request.auth.officer)
    return Status(201, receipt(done.result.pk, done))


@router.patch("/documents/{key}/form", response=ANSWER, summary="改文件稿")
def refill(request: Request, key: int, said: Refilled) -> Receipt:
    """拟稿人在手中时修改；路线随之调整。"""
    page_of(request, key)
    return receipt(key, drafting.refill(key, said.form.values(), by=request.auth.officer, reason=said.reason))


@router.put("/documents/{key}/text", response=ANSWER, summary="改稿")
def rewrite(request: Request, key: int, said: Rewritten) -> Receipt:
    """形成新的一稿，前稿保留；只有起草、校核、审核、复核等步骤可以改稿。"""
    page = page_of(request, key)
    return receipt(key, drafting.rewrite(key, said.text.draft(page.draft), by=request.auth.officer, why=said.why))


@router.post("/documents/{key}/text/upload", response=ANSWER, summary="以文件改稿")
def replace(request: Request, key: int, said: Form[Reason], file: File[UploadedFile]) -> Receipt:
    """以文件形成新的一稿。"""
    page_of(request, key)
    draft = from_file(file.read(), file.name or "")
    return receipt(key, drafting.rewrite(key, draft, by=request.auth.officer, why=said.reason))


@router.post("/documents/{key}/findings/{finding}/accept", response=ANSWER, summary="说明理由，保留一条问题")
def accept(request: Request, key: int, finding: str, said: Accepted) -> Receipt:
    """必须改正的问题，由秘书股收稿时或者审核人附注。"""
    page_of(request, key)
    return receipt(key, drafting.accept(key, finding, said.reason, by=request.auth.officer))


@router.post("/documents/{key}/papers", response=ANSWER, summary="附单据")
def attach(request: Request, key: int, said: PaperIn) -> Receipt:
    """县政府授权记录、县政府批准记录，由拟稿人附入。"""
    page_of(request, key)
    leaf = next((one for one in Leaf if one == said.leaf), None)
    if leaf is None:
        raise Refusal([Objection(drafting.FORM_AT, f"没有《{said.leaf}》这种单据。", f"可选：{'、'.join(OWN)}。")])
    return receipt(key, drafting.attach(key, leaf, said.cells, by=request.auth.officer))


OWN = (Leaf.COUNTY_MANDATE, Leaf.COUNTY_APPROVAL)
"""What a drafter attaches himself."""


@router.post("/documents/{key}/hand-in", response=ANSWER, summary="提交")
def hand_in(request: Request, key: int, said: HandIn, token: Press) -> Receipt:
    """文稿报出，转初审。"""
    page_of(request, key)
    return receipt(key, drafting.hand_in(key, by=request.auth.officer, token=token, opinion=said.opinion))


@router.post("/documents/{key}/discard", response=ANSWER, summary="不再办理")
def discard(request: Request, key: int, said: Reason) -> Receipt:
    """没有提交过的草稿。"""
    page_of(request, key)
    return receipt(key, drafting.discard(key, by=request.auth.officer, reason=said.reason))
