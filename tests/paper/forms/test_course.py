"""The chart of hands on paper."""

import re
from dataclasses import replace
from datetime import date
from itertools import combinations

from luoshi.paper.forms.course import course_pages, print_course
from luoshi.paper.forms.drawing import HEIGHT, WIDTH, Drawing, drawn
from luoshi.terms.course import Course, Lane, Reach, Step
from tests.paper.forms.samples import DAY
from tests.paper.printing.measure import all_text, page_lines

_DRAFTING = (
    Step("拟稿", "附件1 五（三）3", "县教育局 张三", Reach.DONE, DAY, "2小时"),
    Step("初审", "附件1 五（三）3", "王五", Reach.DONE, DAY, "1小时"),
    Step("二审", "附件1 五（三）3", "赵六", Reach.DONE, DAY, "1小时"),
    Step("部门主要负责人审签（三审）", "附件1 五（三）3", "李四", Reach.DONE, DAY, "1个工作日"),
    Step("部门会签", "第五十二条", "县财政局等3个部门", Reach.DONE, DAY, "7个工作日"),
)
CHART = Course(
    "拟办文件流程图",
    (
        (Lane(_DRAFTING),),
        (Lane((Step("确定公开属性", "附件1 五（三）3", "政务公开股", Reach.DONE, DAY, "1个工作日"),)),),
        (
            Lane(
                (
                    Step("文件解读", "第三十一条", "县教育局", Reach.DONE, DAY, "1个工作日"),
                    Step("在线征集", "附件1 五（三）3", "县教育局", Reach.CURRENT, DAY, "3个工作日"),
                    Step("合法合规性审核", "附件1 五（三）3", "县司法局"),
                ),
                "需要公开",
            ),
            Lane((Step("不对外公开说明、备案", "附件1 五（三）3", "", Reach.LEFT_OUT),), "不对外公开"),
        ),
        (Lane((Step("负责人审核签字", "附件1 五（三）3", "政务公开股"),)),),
        (
            Lane(
                (
                    Step("登记", "附件1 四", "秘书股"),
                    Step("校核", "附件1 五（三）1", "联系文秘人员"),
                    Step("审核", "附件1 五（三）1", "联系副主任"),
                    Step("转签", "附件1 五（三）1", "主任"),
                )
            ),
        ),
        (
            Lane(
                (
                    Step("上会", "第四十一条"),
                    Step("审签", "第五十三条", "分管副县长"),
                    Step("会签", "第五十三条", "其他副县长"),
                )
            ),
        ),
        (
            Lane(
                (
                    Step("签发", "第五十三条", "县长"),
                    Step("编号、印发", "附件1 三", "秘书股"),
                    Step("公布或备案", "第二十九条"),
                    Step("归档", "附件1 五"),
                )
            ),
        ),
    ),
    "附件1 五（三）和第五十二条、第五十三条",
    DAY,
    "关于校车安全管理的通知",
)


def overlaps(page: Drawing) -> bool:
    return any(
        abs(one.x - other.x) < page.width and abs(one.y - other.y) < page.height
        for one, other in combinations(page.boxes, 2)
    )


def crosses(page: Drawing) -> list[tuple[float, float]]:
    """Inner points of lines that lie inside a box."""
    return [
        (x, y)
        for way in page.ways
        for x, y in way.points[1:-1]
        for box in page.boxes
        if box.x < x < box.x + page.width and box.y < y < box.y + page.height
    ]


def test_boxes_stand_apart_on_the_page_and_every_step_is_reached() -> None:
    (page,) = drawn(CHART)
    assert not overlaps(page)
    assert not crosses(page)
    assert all(box.x >= 0 and box.x + page.width <= WIDTH + 0.01 for box in page.boxes)
    assert max(box.y for box in page.boxes) + page.height <= HEIGHT + 0.01
    entered = {way.points[-1] for way in page.ways}
    assert len(page.boxes) == 22
    assert len(entered) == len(page.boxes) - 1
    assert len(page.ways) == len(page.boxes)
    assert [name.text for name in page.names] == ["需要公开", "不对外公开"]
    assert sum(way.gone for way in page.ways) == 7


def test_long_lanes_wrap_and_long_charts_take_more_pages() -> None:
    steps = tuple(Step(f"第{number}步", "第一条") for number in range(23))
    pages = drawn(replace(CHART, bands=((Lane(steps), Lane(steps[:2])), (Lane(steps),), (Lane(steps),))))
    assert len(pages) == 3
    assert not any(overlaps(page) or crosses(page) for page in pages)
    assert sum(len(page.boxes) for page in pages) == 23 * 3 + 2
    assert all(max(box.y for box in page.boxes) + page.height <= HEIGHT + 0.01 for page in pages)


def test_the_chart_is_marked_as_redrawn_and_says_where_the_paper_lies() -> None:
    made = print_course(CHART)
    assert made == print_course(CHART)
    assert made.pages == len(course_pages(CHART, 30)) == 1
    text = re.sub(r"\s", "", all_text(made.data))
    for words in ("据正文重绘", "不是原件", "关于校车安全管理的通知", "正在办理", "已3个工作日", "合法合规性审核"):
        assert set(words) <= set(text), words
    assert "（据正文重绘）" in text
    assert page_lines(made.data)[0][0].text == "拟办文件流程图"


def test_a_bare_chart_and_long_words() -> None:
    bare = Course(
        "流程图",
        ((Lane((Step("一" * 40, "附件1 五（三）" * 3, "某某" * 12, Reach.CURRENT, date(2026, 1, 5), "3天"),)),),),
        "正文",
        DAY,
    )
    made = print_course(bare)
    assert made.pages == 1
    assert re.sub(r"\s", "", all_text(made.data)).count("一") >= 40
