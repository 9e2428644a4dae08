"""Tables: all matching rows speak, each with its reason; a table without rows or with a doubled id is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luoshi.law.force import Force
from luoshi.law.table import Row, Table, When

EVEN = When[int]("是偶数", lambda number: number % 2 == 0)
LARGE = When[int]("大于十", lambda number: number > 10)
ROWS: tuple[Row[int, str], ...] = (
    Row("R1", "偶数", (EVEN,), "甲", ("第五十三条（一）",)),
    Row("R2", "大偶数", (EVEN, LARGE), "乙", ("第五十三条（二）", "附件1 五（三）1（1）")),
    Row("R3", "一切", (), "丙", ("第五十三条",)),
)


def _table(rows: tuple[Row[int, str], ...]) -> Table[int, str]:
    return Table(at="第五十三条", quote="公文签发权限", ids=("A53",), rows=rows)


def test_all_matching_rows_speak_with_their_reasons() -> None:
    table = _table(ROWS)
    assert [row.value for row in table.matching(12)] == ["甲", "乙", "丙"]
    assert [row.value for row in table.matching(3)] == ["丙"]
    assert ROWS[1].why == "是偶数；大于十"
    assert ROWS[1].at == "第五十三条（二）"
    assert ROWS[2].why == "任何情形"
    assert table.shape == "判定表"
    assert table.weight is Force.STATEMENT


def test_a_table_needs_rows_with_ids_of_their_own_and_places() -> None:
    with pytest.raises(ValueError, match="没有行"):
        _table(())
    with pytest.raises(ValueError, match="行号重复"):
        _table((ROWS[0], ROWS[0]))
    with pytest.raises(ValueError, match="须写明出处"):
        Row("R9", "无出处", (EVEN,), "甲", ())


@given(st.integers())
def test_a_row_speaks_exactly_when_all_its_conditions_hold(number: int) -> None:
    said = {row.id for row in _table(ROWS).matching(number)}
    assert said == {row.id for row in ROWS if all(condition.holds(number) for condition in row.when)}
