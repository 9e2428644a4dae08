"""附件1 五（二）4, figures that must agree with one another: announced counts, sums of tables, shares."""

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from luoshi.law.finding import Hit
from luoshi.law.force import Force
from luoshi.law.place import number_of
from luoshi.law.provision import clause
from luoshi.rulebook.reading.headings import ordinal_value, plain_headings
from luoshi.rulebook.reading.language import prose
from luoshi.terms.document import Draft, Part, Table

AT = "附件1 五（二）4"
QUOTE = "人名、地名、时间、数字、段落顺序、引文等是否准确"
_COUNT = r"(?P<n>\d{1,2}|[一二两三四五六七八九十]{1,3})"
_ANNOUNCED = re.compile(
    rf"(?:以下|下列|如下)(?:共)?{_COUNT}(?:个方面|个|项|条|点|类|种"
    rf"|方面)[^\n。；：:、，（(]{{0,12}}[：:](?P<rest>[^\n]{{0,400}})"
)
_INLINE = (
    re.compile(r"[（(]([一二三四五六七八九十]{1,3})[）)]"),
    re.compile(r"[（(](\d{1,2})[）)]"),
    re.compile(r"(?<![\d.])(\d{1,2})[.．、](?!\d)"),
    re.compile(r"([一二三四五六七八九十])是"),
)
_CHAPTERS = re.compile(r"共([一二三四五六七八九十]{1,3})章([一二三四五六七八九十百]{1,5})条")
_OF_CHAPTER = re.compile(r"^[ \u3000]{0,8}第([一二三四五六七八九十]{1,3})章", re.MULTILINE)
_OF_ARTICLE = re.compile(r"^[ \u3000]{0,8}第([一二三四五六七八九十百]{1,5})条", re.MULTILINE)
_SHARE = re.compile(r"占[^，。；\n占]{0,16}?的?(?<![\d.])(\d{3,5}(?:\.\d{1,4})?)[%％]")
_TOTAL = re.compile(r"^\s*(?:合\s*计|总\s*计|共\s*计)\s*$")
_PARTIAL = re.compile(r"小\s*计|其\s*中|合\s*计|总\s*计")


def _run(values: list[int]) -> int:
    count = 0
    for value in values:
        if value != count + 1:
            break
        count = value
    return count


def _inline(rest: str) -> int:
    return max(
        (_run([ordinal_value(match.group(1)) for match in pattern.finditer(rest)]) for pattern in _INLINE), default=0
    )


def _listed(text: str, after: int) -> int:
    rows = [item for item in plain_headings(text) if item.start >= after]
    if not rows or text[after : rows[0].start].count("\n") > 1:
        return 0
    level, count = rows[0].level, 0
    for item in rows:
        if item.level < level or (item.level == level and item.number != count + 1):
            break
        count += item.level == level
    return count


def _counts(draft: Draft) -> Iterator[Hit]:
    for part, text in prose(draft, (Part.BODY, Part.ATTACHMENT)):
        for match in _ANNOUNCED.finditer(text):
            said = ordinal_value(match["n"])
            found = _inline(match["rest"]) if match["rest"].strip() else _listed(text, match.end())
            if min(said, found) >= 2 and found != said:  # 以下一种 is a choice, not a count
                yield Hit(
                    draft.passage(part, match.start(), match.end("n")),
                    f"前面说{said}项，后面列了{found}项，请核对后改成一致。",
                )


def _chapters(draft: Draft) -> Iterator[Hit]:
    whole = "\n".join(text for _part, text in prose(draft, (Part.BODY, Part.ATTACHMENT)))
    for part, text in prose(draft, (Part.BODY, Part.INTERPRETATION)):
        for match in _CHAPTERS.finditer(text):
            for said, pattern, unit in ((match[1], _OF_CHAPTER, "章"), (match[2], _OF_ARTICLE, "条")):
                found = _run([number_of(row.group(1)) for row in pattern.finditer(whole)])
                if found and found != number_of(said):
                    yield Hit(draft.passage(part, *match.span()), f"写明{said}{unit}，实有{found}{unit}，请核对。")


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text.strip().replace(",", "").replace("，", ""))
    except InvalidOperation:
        return None


def _sums(draft: Draft) -> Iterator[Hit]:
    offsets: dict[Part, int] = {}
    for block in draft.blocks:
        offset = offsets.get(block.part, 0)
        offsets[block.part] = offset + len(block.text) + 1
        if isinstance(block, Table) and len(block.rows) >= block.header + 3:
            for column, said, summed in _wrong_columns(block):
                yield Hit(
                    draft.passage(block.part, offset, offset + len(block.text)),
                    f"表格第{column + 1}列合计写{said}，各行相加为{summed}，请核对。",
                )


def _wrong_columns(table: Table) -> Iterator[tuple[int, Decimal, Decimal]]:
    body, last = table.rows[table.header : -1], table.rows[-1]
    regular = all(len(row) == len(last) and all(cell.columns == cell.rows == 1 for cell in row) for row in table.rows)
    if not regular or not _TOTAL.match(last[0].text) or any(_PARTIAL.search(row[0].text) for row in body):
        return
    for column in range(1, len(last)):
        said = _number(last[column].text)
        values = [_number(row[column].text) for row in body]
        known = [value for value in values if value is not None]
        summed = sum(known, Decimal(0))
        if said is not None and len(known) == len(values) and abs(summed - said) > _rounding(known):
            yield column, said, summed


def _rounding(values: list[Decimal]) -> Decimal:
    places = max((-int(value.as_tuple().exponent) for value in values), default=0)
    return Decimal(len(values)).scaleb(-places) if places > 0 else Decimal(0)


@clause(AT, QUOTE, check="K82", name="数字前后一致", ids=("K82",), force=Force.WARNING, because="审核重点，由人核对")
def figures_agree(draft: Draft) -> Iterator[Hit]:
    """前面说的项数与后面列的相等，合计等于各行之和，所占比例不超过百分之百。"""
    yield from _counts(draft)
    yield from _chapters(draft)
    yield from _sums(draft)
    for part, text in prose(draft):
        for match in _SHARE.finditer(text):
            if Decimal(match.group(1)) > 100:
                yield Hit(draft.passage(part, *match.span()), "所占比例超过百分之百，请核对数据。")


figures_agree.complies(Draft.of(body="有以下4项：（一）甲；（二）乙；（三）丙；（四）丁。"))
figures_agree.complies(Draft.of(body="重点做好以下两项工作：\n（一）甲。\n（二）乙。\n二、丙"))
figures_agree.complies(
    Draft.of(body="《规则》共二章三条。", attachments=("第一章 甲\n第一条 子\n第二条 丑\n第二章 乙\n第三条 寅",))
)
figures_agree.complies(Draft.of(body="符合以下一种情形：（一）甲；（二）乙。"))
figures_agree.breaches(Draft.of(body="有以下3项：（一）甲；（二）乙；（三）丙；（四）丁。"), says="列了4项")
figures_agree.breaches(Draft.of(body="重点做好以下三项工作：\n（一）甲。\n（二）乙。\n二、丙"), says="列了2项")
figures_agree.breaches(
    Draft.of(body="《规则》共二章四条。", attachments=("第一章 甲\n第一条 子\n第二章 乙\n第二条 丑",)), says="实有2条"
)
figures_agree.breaches(Draft.of(body="其中民营企业占总数的120%。"), says="超过百分之百")
