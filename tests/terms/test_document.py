"""A document's parts, passages, positions and rewrites."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luoshi.terms.document import Cell, Draft, Paragraph, Part, Table, heading_level, split_outside_brackets
from luoshi.terms.rewriting import rewritten

LINES = st.text(st.sampled_from("关于做好防汛工作的通知一二三、（）：。 "), min_size=1, max_size=20)


def test_parts_and_passages() -> None:
    draft = Draft.of(
        title="甲县人民政府\n关于防汛的通知", addressees="各镇人民政府，县水利局、县财政局：", body="一\n二"
    )
    assert draft.text(Part.TITLE) == "甲县人民政府\n关于防汛的通知"
    assert draft.addressee_groups == (("各镇人民政府",), ("县水利局", "县财政局"))
    assert draft.issuer == "甲县人民政府"
    assert draft.passage(Part.BODY, 2).quote == "二"
    assert [passage.start for passage in draft.find(Part.TITLE, "关于")] == [7]
    assert draft.whole
    assert not Draft.of(title="甲").whole


@given(st.lists(LINES, min_size=1, max_size=6))
def test_offsets_of_blocks_point_into_the_text(lines: list[str]) -> None:
    draft = Draft.of(body="\n".join(lines))
    text = draft.text(Part.BODY)
    for offset, block in draft.placed(Part.BODY):
        assert text[offset : offset + len(block.text)] == block.text


@given(st.lists(LINES, min_size=1, max_size=4), st.integers(0, 30), st.integers(1, 5))
def test_a_rewrite_changes_its_passage_and_nothing_else(lines: list[str], start: int, length: int) -> None:
    draft = Draft.of(body="\n".join(lines), title="不动的标题")
    passage = draft.passage(Part.BODY, start, start + length)
    new = rewritten(draft, [(passage, "新")])
    assert new.text(Part.TITLE) == "不动的标题"
    if passage.quote and "\n" not in passage.quote:
        text = draft.text(Part.BODY)
        assert new.text(Part.BODY) == text[: passage.start] + "新" + text[passage.end :]
    else:
        assert "新" not in new.text(Part.BODY).replace("新", "", 1)


def test_overlapping_rewrites_take_the_first() -> None:
    draft = Draft.of(title="西丰县人民政府通知")
    rewrites = [(draft.passage(Part.TITLE, 0, 3), "甲县"), (draft.passage(Part.TITLE, 2, 5), "乙")]
    assert rewritten(draft, rewrites).text(Part.TITLE) == "甲县人民政府通知"


def test_heading_levels() -> None:
    assert [
        heading_level(text) for text in ("一、总则", "（一）目标", "1.任务", "（1）分工", "2026.5万元", "平文")
    ] == [1, 2, 3, 4, 0, 0]


def test_unknown_part_is_refused() -> None:
    with pytest.raises(TypeError, match="headline"):
        Draft.of(headline="x")


def test_split_keeps_brackets_whole() -> None:

    assert split_outside_brackets("甲（乙、丙）、丁", re.compile("、")) == ("甲（乙、丙）", "丁")


def test_a_rewrite_leaves_tables_alone_and_drops_what_becomes_empty() -> None:
    table = Table(((Cell("甲"),),), Part.BODY)
    draft = Draft((Paragraph("多余", Part.BODY), table, Paragraph("留下", Part.BODY)))
    rewrites = [(draft.passage(Part.BODY, 0, 2), ""), (draft.passage(Part.BODY, 3, 4), "乙")]
    assert rewritten(draft, rewrites).blocks == (table, Paragraph("留下", Part.BODY))
