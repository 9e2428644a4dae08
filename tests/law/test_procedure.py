"""Procedures as provisions."""

import pytest

from luoshi.law.book import Book, Cover
from luoshi.law.procedure import Procedure, Step, procedures

OPINIONS = Procedure(
    "第五十二条", "一般应在7个工作日内回复", ids=("P05",), name="征求意见与会签",
    steps=(
        Step("发出征求意见单", "主办部门", "第五十二条", leaves="送达记录", limit="D04"),
        Step("听取相关部门意见", "主办部门", "第二十一条", leaves="意见汇总表", limit="D04", exits=("分歧处理",)),
    ),
)


def test_a_procedure_names_the_places_and_limits_of_its_steps() -> None:
    assert OPINIONS.places == ("第二十一条", "第五十二条")
    assert OPINIONS.limits == ("D04",)
    assert OPINIONS.shape == "程序"
    assert procedures(Book("none", Cover("规则", "", "", "", (), ()), (OPINIONS,))) == {"P05": OPINIONS}


def test_a_procedure_without_steps_or_with_an_foreign_place_is_refused() -> None:
    with pytest.raises(ValueError, match="名称和步骤"):
        Procedure("第五十二条", "", name="空")
    with pytest.raises(ValueError, match="不在规则原文中"):
        Procedure("第五十二条", "", name="错", steps=(Step("一", "二", "信访工作条例 第三十四条"),))
    closing = Step("办结", "承办部门", "信访工作条例 第三十四条", outside=True)
    made = Procedure("第三十八条", "", name="信访", steps=(closing,))
    assert made.places == ("信访工作条例 第三十四条",)
