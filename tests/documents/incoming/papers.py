"""Incoming papers of the small county and the hands that handle them."""

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from luoshi.documents.incoming.actions import handling, registering
from luoshi.documents.incoming.models import Incoming
from luoshi.flow import queries as flow
from luoshi.terms.document import Draft
from luoshi.terms.seat import Seat, SeatKind
from tests.office import county

REQUEST = """某县教育局关于解决校舍维修资金的请示

县政府：
为消除校舍安全隐患，现就校舍维修资金有关事项请示如下：
一、现状。全县有12所学校校舍需要维修。
二、请求。请县政府安排维修资金80万元。
妥否，请批示。

某县教育局
2026年11月20日
（联系人：科员壬，联系电话：13800000000）"""
REPORT = """某县财政局关于2026年预算执行情况的报告

县政府：
现将2026年预算执行情况报告如下：
一、收入情况。全年收入平稳。
特此报告。

某县财政局
2026年11月20日
（联系人：财政癸，联系电话：13800000001）"""
FAULTY = """某县教育局关于解决校舍维修资金的请示报告

县政府、县财政局：
现将有关事项报告如下：
一、请求。请县政府安排维修资金80万元。
妥否，请批示。

某县教育局
2026年11月20日"""
CLERK = "文秘己"
FIT, NOTED = {"result": "符合规定"}, {"result": "附注接收", "note": "格式问题已电话告知，下次改正"}


def entered(text: str = REQUEST, by: str = CLERK, **cells: str) -> Incoming:
    """A paper registered by the clerk; cells over what is read of the text."""
    usual = {"way": "当面", "signer": "教育庚", **cells}
    values = {name: [word] for name, word in usual.items()}
    return registering.register(values, None, text, by=county.by(by), token=uuid4()).result


def open_task(row: Incoming) -> int:
    """The task that waits."""
    row.refresh_from_db()
    return flow.state(row.case or 0).live[0].number


def step(row: Incoming) -> str:
    """Where it lies; '' at its end."""
    row.refresh_from_db()
    state = flow.state(row.case or 0)
    return "" if state.ended else state.round.step


def press(act: Any, row: Incoming, by: str, paper: Mapping[str, str] | None = None, *more: Any, **said: Any) -> Any:
    """One hand-over."""
    told = (paper,) if paper is not None else ()
    return act(row.pk, open_task(row), *told, *more, by=county.by(by), token=uuid4(), **said)


def checked(row: Incoming) -> Incoming:
    """Through check and class as what it is."""
    press(handling.examine, row, CLERK, NOTED)
    press(handling.classify, row, CLERK, {"kind": row.kind})
    return row


def seat(person: int, name: str) -> Seat:
    """The seat of a person."""
    return Seat(SeatKind.PERSON, person, name)


def reply(title: str, to: str) -> Draft:
    """A plain reply."""
    return Draft.of(title=title, addressees=to, body="来文收悉。经研究，现批复如下：\n一、同意安排维修资金80万元。",
                    signature="某县人民政府")
