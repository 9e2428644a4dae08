"""附件1 五（一）5, the order of heading levels and their ordinals."""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.rulebook.reading.headings import RIGHT_POINT, Heading, heading_starts, headings, plain_headings
from luoshi.rulebook.reading.language import Spot, once, prose
from luoshi.terms.document import Draft, Part

AT = "附件1 五（一）5"
QUOTE = "正文中结构层次序数依次为“一”“（一）”“1.”“（1）”"
PLACES = (Part.BODY, Part.ATTACHMENT)
NAMES = {1: "“一、”", 2: "“（一）”", 3: "“1.”", 4: "“（1）”"}
_BECAUSE = "原文未用“应当”等词，按审核重点提示"
_IN_ORDER = f"{_BECAUSE}；全文只有两层的（“一、”下直接用“1.”），层次仍然分明，只作建议"
_FLAT = 2
"""So many levels in the whole paper still read plainly though one is passed over."""


def _skips(text: str) -> Iterator[tuple[Heading, int]]:
    stack: list[int] = []
    first = next((item.start for item in plain_headings(text) if item.level == 1), 0)
    for item in plain_headings(text):
        while stack and stack[-1] >= item.level:
            stack.pop()
        above = stack[-1] if stack else 0
        if item.number == 1 and item.level == 2 and not stack and item.start < first:
            yield item, 1
        elif item.number == 1 and above and item.level > above + 1 and not _enumerates(text, item):
            yield item, above + 1
        stack.append(item.level)


def _enumerates(text: str, item: Heading) -> bool:
    return text[max(0, item.start - 6) : item.start].rstrip(" \n\u3000").endswith(("：", ":"))


@clause(AT, QUOTE, check="K69", name="层次序数的顺序", ids=("K69", "X1-5(1)5.3"), force=Force.WARNING,
        because=_IN_ORDER)
def heading_order(draft: Draft) -> Iterator[Hit]:
    """层次依次用“一、”“（一）”“1.”“（1）”，不越级，不颠倒；以“第×条”分条的文本不在此列。"""
    rows = [
        (part, item, missing)
        for part, text in prose(draft, PLACES)
        if not heading_starts(text)
        for item, missing in _skips(text)
    ]
    if not rows:
        return
    levels = {item.level for _, text in prose(draft, PLACES) for item in plain_headings(text)}
    flat = len(levels) <= _FLAT and all(missing > 1 for *_, missing in rows)
    part, item, missing = rows[0]
    count = f"（全文共{len(rows)}处）" if len(rows) > 1 else ""
    yield Hit(
        draft.passage(part, item.start, item.end_of_line),
        f"层次序数越级或颠倒{count}：{NAMES[item.level]}之前缺少{NAMES[missing]}这一层，"
        f"请按“一、”“（一）”“1.”“（1）”的次序逐级使用。",
        force=Force.ADVICE if flat else None,
    )


heading_order.complies(Draft.of(body="一、总体要求\n（一）指导思想\n1.基本原则\n（1）要点\n二、任务"))
heading_order.complies(Draft.of(body="一、材料\n须提交以下材料：\n1.申请表\n2.证明"))
heading_order.complies(Draft.of(body="1.报名\n2.初审\n3.公布"))
heading_order.complies(Draft.of(body="第一条 总则\n（一）适用\n1.范围"))
heading_order.breaches(Draft.of(body="一、总体要求\n1.指导思想\n二、任务\n1.抓实"), says="共2处")
heading_order.breaches(Draft.of(body="（一）指导思想\n一、总体要求"), says="颠倒")
heading_order.breaches(Draft.of(body="一、总体要求\n（一）目标\n二、任务\n1.抓实"), says="“（一）”这一层")


def _ordinal(item: Heading, text: str) -> str:
    return text[item.start : item.end]


def _stands_between(text: str, item: Heading, wanted: int, since: int) -> bool:
    han = ("", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十")
    word = (han[wanted] if wanted <= 10 else "") if item.level <= 2 else str(wanted)
    marks = {1: f"{word}、", 2: f"{word}）", 3: f"{word}.", 4: f"{word}）"}
    between = text[since : item.start].replace(")", "）").replace("．", ".")
    return not word or marks[item.level] in between


def _breaks(text: str) -> Iterator[tuple[Heading, int]]:
    last: dict[int, Heading] = {}
    for item in plain_headings(text):
        before = last.get(item.level)
        last[item.level] = item
        for deeper in range(item.level + 1, 5):
            last.pop(deeper, None)
        if before is None or item.number in (1, before.number + 1):
            continue
        near = item.level <= 2 or abs(item.number - before.number) <= 3
        if near and not _stands_between(text, item, item.number - 1, before.end_of_line):
            yield item, before.number + 1


_CIRCLED = re.compile(r"^[ 　]{0,4}([①-⑳])[、，,.．]", re.MULTILINE)


def _enclosed(draft: Draft) -> Iterator[Spot]:
    for part, text in prose(draft, PLACES):
        for item in headings(text):
            if item.level in (2, 4) and item.point:
                yield Spot(part, item.start, item.end, text[item.start : item.end - 1])
        for found in _CIRCLED.finditer(text):
            yield Spot(part, found.start(1), found.end(), found.group(1))


@clause(
    AT, QUOTE, check="K70", name="序数连续、括号序数后不加标点", ids=("K70",), force=Force.WARNING, because=_BECAUSE
)
def ordinals_run_on(draft: Draft) -> Iterator[Hit]:
    """同一层次的序数前后相接；带括号的序数后面不再加标点。"""
    for part, text in prose(draft, PLACES):
        for item, wanted in list(_breaks(text))[:3]:
            yield Hit(
                draft.passage(part, item.start, item.end),
                f"序数不连续：“{_ordinal(item, text)}”处应接第{wanted}项，请核对是否漏项、重号。",
            )
    yield from once(draft, _enclosed(draft), "带括号、带圈的序数后面不加标点，“{原文}”应为“{改为}”。")


ordinals_run_on.complies(Draft.of(body="一、甲\n（一）子\n（二）丑\n二、乙\n（三）寅\n（四）卯"))
ordinals_run_on.complies(Draft.of(body="一、甲\n1.子\n2.丑\n附件：1.名单\n2.表格"))
ordinals_run_on.breaches(Draft.of(body="一、甲\n文字。\n三、乙"), says="应接第2项")
ordinals_run_on.breaches(Draft.of(body="（一）、提高认识。"), says="不加标点")
ordinals_run_on.breaches(Draft.of(body="（1）、提高认识。"), says="应为“（1）”")
ordinals_run_on.complies(Draft.of(body="①提高认识。\n②落实责任。"))
ordinals_run_on.breaches(Draft.of(body="①、提高认识。\n②、落实责任。"), says="应为“①”")


def _pointed(draft: Draft, level: int, wrong: str) -> Iterator[Spot]:
    for part, text in prose(draft, PLACES):
        for item in headings(text):
            if item.level == level and item.point in wrong:
                yield Spot(part, item.start, item.end, text[item.start : item.end - 1] + RIGHT_POINT[level])


@clause(AT, QUOTE, check="K131", name="“一”后用顿号", ids=("K131",), force=Force.WARNING, because=_BECAUSE)
def comma_after_one(draft: Draft) -> Iterator[Hit]:
    """汉字序数后面用顿号，不用逗号、圆点、冒号。"""
    yield from once(draft, _pointed(draft, 1, "，,.．：:"), "汉字序数后面用顿号，“{原文}”应为“{改为}”。")


comma_after_one.complies(Draft.of(body="一、提高认识"))
comma_after_one.breaches(Draft.of(body="一，提高认识"), says="应为“一、”")
comma_after_one.breaches(Draft.of(body="一.提高认识\n二.落实责任"), says="共2处")


@clause(AT, QUOTE, check="K132", name="“1”后用圆点", ids=("K132",), force=Force.ADVICE, because="习见写法，只作建议")
def point_after_digit(draft: Draft) -> Iterator[Hit]:
    """阿拉伯数字序数后面用下圆点，不用顿号、逗号。"""
    yield from once(draft, _pointed(draft, 3, "、，,"), "阿拉伯数字序数后面用下圆点，“{原文}”应为“{改为}”。")


point_after_digit.complies(Draft.of(body="1.提高认识。\n2．落实责任。"))
point_after_digit.breaches(Draft.of(body="1、提高认识。"), says="应为“1.”")
