"""A refusal holds every objection, gravest first, and soft ones pass on record."""

import pytest

from luoshi.law.force import Force
from luoshi.law.refusal import Objection, Refusal, refuse

SOFT = Objection("第四十五条", "纪要迟于3个工作日。", "请写明原因。", Force.WARNING)
HARD = Objection("第五十三条", "尚未签发。", "请县长签发。")


def test_one_that_stops_refuses_with_all_of_them() -> None:
    with pytest.raises(Refusal) as caught:
        refuse([SOFT, HARD])
    assert caught.value.objections == (HARD, SOFT)
    assert str(caught.value) == "尚未签发。请县长签发。（第五十三条）\n纪要迟于3个工作日。请写明原因。（第四十五条）"


def test_soft_ones_go_on_record() -> None:
    assert refuse([SOFT]) == (SOFT,)
    assert refuse([]) == ()
