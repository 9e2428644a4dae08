"""办理: what the one whose turn it is does with it."""

from ninja import Field, Router, Schema

from luoshi.api.callers import Request, acting, page_of
from luoshi.api.common import Press, Receipt, receipt
from luoshi.api.problems import PROBLEMS
from luoshi.documents.actions import handing, passing, reseating
from luoshi.documents.queries import Page
from luoshi.flow import actions as flowing
from luoshi.flow.engine.sharing import Added
from luoshi.law.refusal import Objection, Refusal
from luoshi.office.seating import seat_of
from luoshi.terms.officer import Officer
from luoshi.terms.seat import Seat

router = Router()
ANSWER = {200: Receipt, **PROBLEMS}
TASK = "/documents/{key}/tasks/{number}"


class Said(Schema):
    """一次办理。"""

    acting_for: int = Field(0, title="代谁办理", description="人员编号，0 为本人；见 GET /me")
    case: int = Field(0, title="流程编号", description="部门内办理的填写；0 为公文的流程")
    opinion: str = Field("", title="意见")


class Consent(Said):
    """同意、提交、签发。"""

    to: str = Field("", title="下一步", description="另选下一步时填步骤编号")
    paper: dict[str, str] = Field({}, title="本步骤的单据", description="各栏见公文的 turns.sheet")
    original: str = Field("", title="批示原件", description="代录时写明原件的日期和存放处")


class ObjectTo(Said):
    """不同意。"""

    original: str = Field("", title="批示原件", description="代录时填写")


class SendBack(Said):
    """退回。"""

    to: str = Field("", title="退回到", description="步骤编号；不写的退拟稿人")
    direct: bool = Field(True, title="改后直接送回")
    paper: dict[str, str] = Field({}, title="已填的单据")


class Transfer(Said):
    """转办。"""

    seat: str = Field(title="转给", description="岗位，如 person:7")


class AddSigners(Said):
    """加签。"""

    seats: list[str] = Field(title="加签人", description="岗位，如 person:7")
    when: Added = Field(Added.BEFORE, title="先签、并签或者后签")
    reason: str = Field("", title="理由")


def seats(page: Page, keys: list[str]) -> tuple[Seat, ...]:
    """The seats of keys. Raises Refusal for what nobody can choose."""
    found = [(key, seat_of(key, page.chart)) for key in keys]
    wrong = [key for key, seat in found if seat is None]
    if wrong or not found:
        missing = f"没有“{'”“'.join(wrong)}”这样的岗位。" if wrong else "没有选定人员。"
        raise Refusal([Objection("第五十一条", missing, "请照 GET /office/bodies 和 people 所列的岗位标识填写。")])
    return tuple(seat for _, seat in found if seat)


def case_of(page: Page, said: Said) -> int:
    """The case in which a task lies: the document's, or the branch of it that was named. Raises Refusal."""
    own = page.case.case.pk if page.case else 0
    known = {own, *(one.pk for one in page.case.branches)} if page.case else set()
    case = said.case or own
    if case not in known or not case:
        raise Refusal([Objection("附件1 五（三）1", "没有这项办理。", "尚未提交的请先提交；流程编号请照待办填写。")])
    return case


def _turn(request: Request, key: int, number: int, said: Said) -> tuple[Page, Officer]:
    page = page_of(request, key)
    return page, acting(request, page, number, said.acting_for, said.case)


@router.post(f"{TASK}/open", response=ANSWER, summary="打开")
def see(request: Request, key: int, number: int, said: Said) -> Receipt:
    """打开后，前一人不能再取回；会签件即为送达。"""
    page, by = _turn(request, key, number, said)
    return receipt(key, flowing.see(case_of(page, said), number, by=by))


@router.post(f"{TASK}/consent", response=ANSWER, summary="同意、提交、签发")
def consent(request: Request, key: int, number: int, said: Consent, token: Press) -> Receipt:
    """连同本步骤的单据交下一步。签发人不写意见的，视为圈阅同意。"""
    _, by = _turn(request, key, number, said)
    return receipt(key, handing.consent(key, number, by=by, token=token, opinion=said.opinion, to=said.to,
                                        paper=said.paper, original=said.original, case=said.case))


@router.post(f"{TASK}/object", response=ANSWER, summary="不同意")
def object_to(request: Request, key: int, number: int, said: ObjectTo, token: Press) -> Receipt:
    """写明理由和依据，转分歧协调。"""
    _, by = _turn(request, key, number, said)
    return receipt(key, handing.object_to(key, number, by=by, token=token, opinion=said.opinion,
                                          original=said.original, case=said.case))


@router.post(f"{TASK}/return", response=ANSWER, summary="退回")
def send_back(request: Request, key: int, number: int, said: SendBack, token: Press) -> Receipt:
    """写明理由；已有的意见都保留。"""
    _, by = _turn(request, key, number, said)
    return receipt(key, handing.send_back(key, number, by=by, token=token, opinion=said.opinion, to=said.to,
                                          direct=said.direct, paper=said.paper, case=said.case))


@router.post(f"{TASK}/branch", response=ANSWER, summary="部门内办理")
def branch(request: Request, key: int, number: int, said: Said, token: Press) -> Receipt:
    """承办人接下，提出意见后报本单位主要负责人签署。"""
    _, by = _turn(request, key, number, said)
    return receipt(key, handing.take_inside(key, number, by=by, token=token, opinion=said.opinion))


@router.post(f"{TASK}/save", response=ANSWER, summary="暂存意见")
def save(request: Request, key: int, number: int, said: Said) -> Receipt:
    """意见留在本人处，没有交出。"""
    page, by = _turn(request, key, number, said)
    return receipt(key, flowing.save(case_of(page, said), number, by=by, opinion=said.opinion))


@router.post(f"{TASK}/take-back", response=ANSWER, summary="取回")
def take_back(request: Request, key: int, number: int, said: Said, token: Press) -> Receipt:
    """下一人打开之前，交出的人可以取回。"""
    page, by = _turn(request, key, number, said)
    return receipt(key, passing.take_back(key, number, by=by, token=token,
                                          case=case_of(page, said)))


@router.post(f"{TASK}/transfer", response=ANSWER, summary="转办")
def transfer(request: Request, key: int, number: int, said: Transfer, token: Press) -> Receipt:
    """由另一岗位代为办理本步骤。"""
    page, by = _turn(request, key, number, said)
    (seat,) = seats(page, [said.seat])
    return receipt(key, passing.transfer(key, number, seat, by=by, token=token, opinion=said.opinion,
                                         case=case_of(page, said)))


@router.post(f"{TASK}/reseat", response=ANSWER, summary="改派")
def reseat(request: Request, key: int, number: int, said: Transfer, token: Press) -> Receipt:
    """原办理人离任或者外出的，由县政府办公室改派给他人。意见一栏写明理由。"""
    page, by = _turn(request, key, number, said)
    (seat,) = seats(page, [said.seat])
    return receipt(key, reseating.reseat(key, number, seat, by=by, token=token, reason=said.opinion,
                                         case=case_of(page, said)))


@router.post(f"{TASK}/add-signers", response=ANSWER, summary="加签")
def add_signers(request: Request, key: int, number: int, said: AddSigners, token: Press) -> Receipt:
    """请他人先签、并签或者后签。"""
    page, by = _turn(request, key, number, said)
    chosen = seats(page, said.seats)
    return receipt(key, passing.add_signers(key, number, chosen, by=by, token=token, when=said.when,
                                            reason=said.reason, case=case_of(page, said)))


@router.post(f"{TASK}/read", response=ANSWER, summary="阅毕")
def read(request: Request, key: int, number: int, said: Said, token: Press) -> Receipt:
    """传阅件；有意见的写在其中。"""
    page, by = _turn(request, key, number, said)
    return receipt(key, flowing.read(case_of(page, said), number, by=by, token=token, opinion=said.opinion))
