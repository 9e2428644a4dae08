"""Two versions compared: exact for any text, readable for people; the marked paper."""

import re
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from luoshi.paper.forms.comparing import compare, lines_of
from luoshi.paper.forms.redline import print_redline, redline_pages, summary_of
from luoshi.terms.difference import Comparison, Edit, Redline
from luoshi.terms.document import Cell, Draft, Paragraph, Part, Picture, Table
from tests.paper.printing.measure import all_text, page_lines

OLD = (
    "为切实做好全县今冬明春防火工作，经县政府同意，现将有关事项通知如下：",
    "一、健全组织。各单位要在2022年10月15日前成立领导小组，明确1名负责同志具体抓。",
    "二、加强宣传",
    "充分利用广播、电视、网络等媒体，广泛宣传防火知识。",
    "附件：",
)
NEW = (
    "为扎实做好全县今冬明春森林草原防火工作，经县政府研究同意，现将有关事项通知如下：",
    "一、健全组织。各乡镇、各部门应当于2022年10月20日前成立工作专班，明确2名负责同志具体抓落实。",
    "充分利用广播、电视、网络、短视频等媒体，深入开展防火知识宣传。",
    "三、严格督查。由县政府督查室适时督查。",
    "附件：",
)

_WORDS = st.text(alphabet="防火工作，。2026年一二各部门要\n x🔥", max_size=30)
_TEXTS = st.lists(_WORDS, max_size=8)


def marked(comparison: Comparison) -> list[str]:
    signs = {Edit.KEPT: "{}", Edit.DELETED: "[-{}]", Edit.ADDED: "[+{}]"}
    return ["".join(signs[span.edit].format(span.text) for span in one.spans) for one in comparison.passages]


@given(_TEXTS, _TEXTS)
def test_either_version_can_be_read_back(old: list[str], new: list[str]) -> None:
    made = compare(old, new)
    assert list(made.old) == old
    assert list(made.new) == new


@given(_TEXTS, st.data())
def test_an_edited_text_can_be_read_back(old: list[str], data: st.DataObject) -> None:
    new = [data.draw(st.sampled_from((line, line[::2], line + "增补", "新。" + line))) for line in old]
    made = compare(old, new)
    assert (list(made.old), list(made.new)) == (old, new)


@given(_TEXTS)
def test_equal_texts_have_no_change(lines: list[str]) -> None:
    made = compare(lines, lines)
    assert not any(one.changed for one in made.passages)
    assert made.count(Edit.ADDED) == made.count(Edit.DELETED) == 0


@given(_TEXTS, _TEXTS)
def test_no_change_stands_within_two_characters_of_the_next(old: list[str], new: list[str]) -> None:
    for passage in compare(old, new).passages:
        kinds = [span.edit for span in passage.spans]
        assert all(a is not b for a, b in zip(kinds, kinds[1:], strict=False))
        for before, span, after in zip(passage.spans, passage.spans[1:], passage.spans[2:], strict=False):
            if span.edit is Edit.KEPT and Edit.KEPT not in (before.edit, after.edit):
                assert len(span.text) > 2 or before.text[-1:] in span.text or after.text[:1] in span.text


def test_words_and_numbers_stay_whole() -> None:
    assert marked(compare(OLD, NEW)) == [
        "为[-切][+扎]实做好全县今冬明春[+森林草原]防火工作，经县政府[+研究]同意，现将有关事项通知如下：",
        "一、健全组织。各[-单位要在][+乡镇、各部门应当于]2022年10月[-15][+20]日前成立[-领导小组][+工作专班]，"
        "明确[-1][+2]名负责同志具体抓[+落实]。",
        "[-二、加强宣传]",
        "充分利用广播、电视、网络[+、短视频]等媒体，[-广泛宣传][+深入开展]防火知识[+宣传]。",
        "[+三、严格督查。由县政府督查室适时督查。]",
        "附件：",
    ]
    assert marked(compare(["甲，乙。"], ["甲，丙，乙。"])) == ["甲，[+丙，]乙。"]
    assert marked(compare(["县财政局负责"], ["市财政厅负责"])) == ["[-县财政局][+市财政厅]负责"]
    assert marked(compare(["增长8.5%以上"], ["增长9.25%以上"])) == ["增长[-8.5%][+9.25%]以上"]


def test_a_sentence_moved_in_shows_as_that_sentence() -> None:
    assert marked(compare(["先行。管理办法。"], ["先行。管理办法。管理办法。"])) == ["先行。管理办法。[+管理办法。]"]
    assert marked(compare(["管理办法。管理办法。完。"], ["管理办法。完。"])) == ["[-管理办法。]管理办法。完。"]


def test_long_paragraphs_and_many_paragraphs() -> None:
    long = "".join(f"第{number}项任务由县政府办公室负责落实，按期报告进展情况。" for number in range(120))
    made = compare([long], [long.replace("第60项任务", "第60项重点任务").replace("第7项", "第七项", 1)])
    assert made.count(Edit.ADDED) == 3
    assert made.count(Edit.DELETED) == 1
    lines = [f"{number}号地块位于城东{number * 7}号，面积{number}亩，用途为工业用地。" for number in range(300)]
    made = compare(lines, [line.replace("工业", "仓储") for line in lines[:150] + lines[170:]])
    assert sum(one.edit is Edit.KEPT for one in made.passages) >= 270
    assert made.old == tuple(lines)


def test_a_gap_too_large_is_compared_place_by_place() -> None:
    lines = [f"{number}号" for number in range(1500)]
    made = compare(lines, [f"{line}。" for line in lines])
    assert len(made.passages) == 1500
    assert made.new[7] == "7号。"


def test_lines_of_a_paper() -> None:
    table = Table(((Cell("甲"), Cell("乙\n丙")),), Part.BODY)
    draft = Draft((Paragraph("标\n题", Part.TITLE), table, Picture(Part.BODY, "图1.png", b"", None, None)))
    assert lines_of(draft) == ("标", "题", "甲 │ 乙 丙", "〔图片：图1.png〕")


def test_the_marked_paper() -> None:
    line = Redline(
        "甲乙县人民政府关于防火工作的通知",
        "第1稿（2026年11月2日，张三）",
        "第2稿（2026年11月9日，李四）",
        compare(OLD, NEW),
        date(2026, 11, 23),
    )
    made = print_redline(line)
    assert made == print_redline(line)
    assert made.pages == len(redline_pages(line, 30)) == 1
    text = re.sub(r"\s", "", all_text(made.data))
    for words in ("第1稿（2026年11月2日，张三）", "共改动5段", "短视频", "二、加强宣传", "图例"):
        assert words in text
    assert all(line.right < 187 for line in page_lines(made.data)[0])
    same = Redline("题", "第1稿", "第2稿", compare(OLD, OLD), date(2026, 11, 23))
    assert summary_of(same) == "两稿文字相同。"
