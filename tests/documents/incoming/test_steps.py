"""Twenty papers through the pages, each to its end; every step of P04 and P34 under its own id, and who cannot."""

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

import pytest

from luoshi.documents.incoming.models import Incoming
from luoshi.flow import queries as flow
from luoshi.flow.engine.state import Task
from luoshi.law.book import load_book
from luoshi.law.procedure import procedures
from luoshi.terms.seat import SeatKind
from tests.accounts import people
from tests.documents.incoming.sorts import SORTS, Sort
from tests.office import county

pytestmark = pytest.mark.usefixtures("accounts")
CLERK, LOOKS_ON = "文秘己", "主任丁"
"""The director of the office sees every paper and has no seat there."""
STEPS = {f"P04.{number}": step for number, step in enumerate(procedures(load_book())["P04"].steps, 1)}
PRESSES: Mapping[str, tuple[str, Mapping[str, Any]]] = {
    "P04.2": ("examine", {"cell-result": "附注接收", "cell-note": "已电话告知"}),
    "P04.3": ("hand-over", {"cell-who": "秘书，11月23日"}),
    "P04.4": ("classify", {}),
    "P04.5": ("route", {"cell-reason": "须由县政府统一部署"}),
    "P04.6": ("propose", {"cell-text": "请领导阅示。", "cell-major": "否"}),
    "P04.7": ("decide", {"cell-code": "批示同意", "cell-text": "同意，请县教育局办理。"}),
    "P04.8": ("assign", {"cell-task": "研究办理", "cell-term": "一般事项7天", "cell-watched": "是"}),
    "P04.9": ("answer", {"cell-way": "已办理，不须答复", "cell-text": "已按要求办理。"}),
    "P04.10": ("read", {}),
    "P04.11": ("archive", {"retention": "10年"}),
}


def _registered(sort: Sort) -> Incoming:
    said = {"whole": sort.text, "way": "当面", "token": str(uuid4()), **sort.cells}
    made = people.signed(CLERK).post("/incoming/new", said)
    assert made.status_code == 302, made.content.decode()
    return Incoming.objects.get()


def _task(row: Incoming) -> Task | None:
    row.refresh_from_db()
    state = flow.state(row.case or 0)
    return None if state.ended else state.live[0]


def _doer(task: Task) -> str:
    if task.seat.kind is SeatKind.PERSON:
        return task.seat.name[-4:] if task.seat.name.endswith("副主任戊") else task.seat.name[-3:]
    return {"秘书股": CLERK, "县教育局": "教育庚"}[task.seat.name]


def _press(row: Incoming, task: Task, sort: Sort, who: str) -> Any:
    verb, cells = PRESSES[task.step]
    more = {"cell-case": row.direct, "cell-kind": row.kind, "cell-way": sort.way, "lead": county.body("D1").pk}
    said = {**more, **cells, "verb": verb, "number": task.number, "token": str(uuid4())}
    return people.signed(who).post(f"/incoming/{row.pk}/do", said)


def _walked(sort: Sort) -> list[str]:
    """Through all its steps, at each of which the looker-on is refused with the step's article."""
    row, passed = _registered(sort), []
    while task := _task(row):
        refused = _press(row, task, sort, LOOKS_ON)
        assert refused.status_code == 422, (task.step, refused.status_code)
        assert "不能代办" in refused.content.decode() or "秘书股" in refused.content.decode()
        page = people.signed(_doer(task)).get(f"/incoming/{row.pk}/").content.decode()
        assert STEPS[task.step].name in page
        assert STEPS[task.step].at in page
        done = _press(row, task, sort, _doer(task))
        assert done.status_code == 302, (task.step, done.content.decode())
        passed.append(task.step)
    return list(dict.fromkeys(passed))


_SOUND = {name: sort for name, sort in SORTS.items() if not sort.faults}


@pytest.mark.parametrize("name", _SOUND)
def test_a_sound_paper_comes_to_its_end(name: str) -> None:
    sort = _SOUND[name]
    passed = _walked(sort)
    row = Incoming.objects.get()
    assert (row.state, row.kind, row.as_letter) == ("已归卷", sort.kind, sort.letter)
    usual = ["P04.6", "P04.7", "P04.8", "P04.9"] if sort.kind == "批件" else ["P04.6", "P04.10"]
    if "市局" in name:
        usual = ["P04.5", "P04.8", "P04.9"] if sort.way.startswith("转") else ["P04.5", "P04.6", "P04.10"]
    direct = ["P04.3"] if sort.cells.get("direct") else []
    assert passed == ["P04.2", *direct, "P04.4", *usual, "P04.11"]


@pytest.mark.parametrize("name", [name for name, sort in SORTS.items() if sort.faults])
def test_a_faulty_paper_is_returned_with_its_articles(name: str) -> None:
    sort = SORTS[name]
    row = _registered(sort)
    clerk = people.signed(CLERK)
    here = f"/incoming/{row.pk}/do"
    page = clerk.get(f"/incoming/{row.pk}/").content.decode()
    if sort.stops:
        said = {"verb": "examine", "cell-result": "符合规定", "number": 1, "token": str(uuid4())}
        refused = clerk.post(here, said)
        assert refused.status_code == 422
        page = refused.content.decode().partition("没有办成")[2]
    assert all(at in page for at in sort.faults), [one for one in sort.faults if one not in page]
    assert clerk.post(here, {"verb": "slip", "token": str(uuid4())}).status_code == 302
    row.refresh_from_db()
    assert row.state == "已退文"
    assert clerk.get(f"/incoming/{row.pk}/print/slip.pdf").status_code == 200
    mended = SORTS["部门请示"].text
    assert clerk.post(here, {"verb": "again", "whole": mended, "token": str(uuid4())}).status_code == 302
    row.refresh_from_db()
    assert (row.state, row.version) == ("已收文", 2)


def test_there_are_twenty_of_them_and_five_are_faulty() -> None:
    assert (len(SORTS), sum(bool(sort.faults) for sort in SORTS.values())) == (20, 5)
