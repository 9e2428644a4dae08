"""《文件稿》: what a filled form lacks, cell by cell."""

import pytest

from luoshi.law.force import Force
from luoshi.rulebook.annex1_documents.form import CELLS, document_form, lacks

FILLED = {
    "title": "西丰县人民政府关于做好春耕备耕工作的通知", "department": "西丰县农业农村局", "head_signature": "王某某",
    "drafter": "李某某", "phone": "13800000000", "reason": "根据《辽宁省农业条例》", "first_review": "赵某某",
    "second_review": "钱某某", "secrecy": "无", "disclosure": "主动公开", "third_review": "王某某",
    "first_review_on": "2022-09-01", "second_review_on": "2022-09-01", "third_review_on": "2022-09-02",
}


def test_a_complete_form_lacks_nothing_and_an_empty_one_all_that_is_required() -> None:
    assert lacks(FILLED) == ()
    required = {cell.id for cell in CELLS if cell.required and not cell.later}
    assert {lack.cell for lack in lacks({})} == required
    assert document_form.shape == "表单"


@pytest.mark.parametrize(("cell", "filled", "force", "says"), [
    ("F5", {"phone": "见群"}, Force.WARNING, "不像电话号码"),
    ("F6", {"reason": "工作需要"}, Force.WARNING, "没有写明根据"),
    ("F8", {"secrecy": "秘密"}, Force.ERROR, "涉密渠道"),
    ("F7b", {"second_review": "赵某某"}, Force.ERROR, "不得为同一人"),
    ("F7b", {"second_review_on": "2022-08-31"}, Force.ERROR, "二审日期早于初审"),
    ("F10", {"third_review_on": "2022-08-31"}, Force.ERROR, "三审日期早于二审"),
    ("F9", {"disclosure": "主动公开、不予公开"}, Force.ERROR, "只能选一项"),
    ("F9", {"disclosure": "不予公开"}, Force.ERROR, "不对外公开说明"),
])
def test_each_fault_of_a_form_is_named(cell: str, filled: dict[str, str], force: Force, says: str) -> None:
    found = lacks({**FILLED, **filled})
    assert [(lack.cell, lack.force) for lack in found] == [(cell, force)]
    assert says in found[0].message


def test_a_reason_opens_the_closed_branch() -> None:
    assert lacks({**FILLED, "disclosure": "不予公开", "closed_reason": "属内部管理事项"}) == ()
