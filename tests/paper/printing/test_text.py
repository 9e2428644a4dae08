"""No text is lost or altered on the way to paper."""

import re
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from luoshi.paper.printing import print_docx, print_pdf
from luoshi.terms.document import Cell, Draft, Paragraph, Part, Table
from luoshi.terms.profile import Layout
from tests.paper.printing.measure import all_text
from tests.paper.printing.samples import HOUSE, IMPRINT, ordinary

HANZI = re.compile(r"[\u4e00-\u9fff]")
ADDED = Counter("文件抄送签发人附件附件附件印章位置印章位置印章位置签名章位置主送印发附件令会议纪要")
_SIGNS = "国家机关办公厅各乡镇落实防火工作，。、；：“”（）《》一二三1234567890镕堃喆玥祎 "
_WORDS = st.text(st.sampled_from(_SIGNS), min_size=1, max_size=90)
_LINES = st.one_of(_WORDS, _WORDS.map("一、{}".format), _WORDS.map("（二）{}".format))
_BODY = st.lists(_LINES, min_size=1, max_size=12)


def hanzi(text: str) -> Counter[str]:
    return Counter(HANZI.findall(text))


def everything(draft: Draft, *skipped: Part) -> Counter[str]:
    return hanzi("".join(draft.text(part) for part in Part if part not in (Part.PAGE, Part.WEB, *skipped)))


def held(draft: Draft, printed: str, *skipped: Part) -> None:
    """All hanzi of the draft are printed; more than that only the labels of the form."""
    lost = everything(draft, *skipped) - hanzi(printed)
    assert not lost
    grown = hanzi(printed) - everything(draft) - ADDED - hanzi(draft.issuer or "")
    assert not grown


@settings(max_examples=25, deadline=None)
@given(_BODY, st.lists(_WORDS, max_size=2), st.sampled_from(list(Layout)))
def test_every_hanzi_of_a_draft_is_in_the_text_layer(lines: list[str], annexes: list[str], layout: Layout) -> None:
    draft = ordinary(body="\n".join(lines), attachments=tuple(annexes), **IMPRINT)
    held(draft, all_text(print_pdf(draft, HOUSE, layout).data), *([Part.PRINTED] if layout is Layout.LETTER else []))


def test_tables_odd_parts_and_marks_of_the_trade_are_printed() -> None:
    rows = ((Cell("序号", rows=2), Cell("任务", columns=2)), (Cell("内容"), Cell("时限")),
            (Cell("一"), Cell("防火"), Cell("月底")))
    table = Table(rows, Part.BODY, header=2)
    stray = Table(((Cell("落款表"),),), Part.SIGNATURE)
    base = ordinary(secrecy="秘密", urgency="特急", annotation="（此件公开发布）",
                    attachment_note="附件：1.方案\n2.名单", attendance="出席：张三\n列席：李四", **IMPRINT)
    draft = Draft((*base.blocks, table, stray, Paragraph("网页来源", Part.WEB)))
    made = print_pdf(draft, HOUSE)
    held(draft, all_text(made.data))
    assert any("网页信息" in note for note in made.notes)
    assert "网页来源" not in all_text(made.data)


def test_markup_in_the_text_stays_text() -> None:
    words = "#panic() $x$ *粗* _斜_ <标签> @引 \\ // 注释 `码` = 标题 - 项 ~ [块]"
    draft = ordinary(body=words)
    printed = all_text(print_pdf(draft, HOUSE).data)
    assert re.sub(r"\s", "", words) in re.sub(r"\s", "", printed)
    assert print_docx(draft, HOUSE).data


def test_a_character_that_no_face_draws_is_marked_and_reported() -> None:
    made = print_pdf(ordinary(body="国\ue123家"), HOUSE)
    assert "〓" in all_text(made.data)
    assert any("U+E123" in note for note in made.notes)
    assert not any("〓" in note for note in print_pdf(ordinary(), HOUSE).notes)
