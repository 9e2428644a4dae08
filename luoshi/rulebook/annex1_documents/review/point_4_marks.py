"""附件1 五（二）4, marks and characters as they stand on the page: widths, quotes, blanks, doubled characters."""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.rulebook.reading.headings import heading_starts
from luoshi.rulebook.reading.language import PROSE, Spot, around, is_han, once, prose
from luoshi.terms.document import Draft, Part

AT = "附件1 五（二）4"
QUOTE = "文字、数字、计量单位和标点符号等用法是否规范"
BECAUSE = "审核重点，文字层面只作提示"
WIDE = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？", "(": "（", ")": "）"}
_NARROW = re.compile(r"[,;:!?()\"「」『』]|(?<=[\u4e00-\u9fa5])\.(?=[\u4e00-\u9fa5\s])|'(?=[\u4e00-\u9fa5])")
_ANY_NARROW = re.compile(r"[,;:!?()\"「」『』.']")
_NUMBER_BRACKETS = re.compile(r"\(?(?:19|20)\d{2}\)")
_BLANKS = re.compile(r"[ \u3000][ \u3000]*")
_COMMA = re.compile(r"[，。；、]")
_STRANGE = re.compile(r"[\u00a0\u2000-\u200d\u2028\u2029\ufeff][\u00a0\u2000-\u200d\u2028\u2029\ufeff]*")
_TRIPLE = re.compile(r"([\u4e00-\u9fa5])\1\1\1*")
_REDUPLICATED = frozenset("某零一二三哈年月日")
_DOUBLES = {
    "的的": re.compile(r"(?<!目)的的(?![确士])"),
    "了了": re.compile(r"(?<!为)了了(?![解然断却])"),
    **{
        word * 2: re.compile(word * 2)
        for word in ["关于", "以及", "进行", "按照", "根据", "应当", "可以", "我们", "因此", "通过", "加强"]
    },
}
"""What is looked for, and the context in which it is a slip."""
_BODIES = re.compile(r"[省市县厅局委府]")
_PHRASE = re.compile(r"([\u4e00-\u9fa5]{4,6})(?=\1)")


def _narrow(part: Part, text: str) -> Iterator[Spot]:
    for match in _NARROW.finditer(text) if _ANY_NARROW.search(text) else ():
        start, end = match.span()
        left, right = around(text, start, end)
        mark = match.group()
        if not (is_han(left) or is_han(right)) and mark not in "「」『』":
            continue
        if mark in "()" and _NUMBER_BRACKETS.match(text, start if mark == "(" else max(0, start - 4)):
            continue
        yield Spot(part, start, end, WIDE.get(mark) or ("。" if mark == "." else None))


@clause(AT, QUOTE, check="K77", name="全角标点", ids=("K77",), force=Force.ADVICE, because=BECAUSE)
def full_width_marks(draft: Draft) -> Iterator[Hit]:
    """汉字旁边的标点用全角，引号用“”，不用直引号和直角引号。"""
    parts = (*PROSE, Part.ADDRESSEES, Part.ATTACHMENT_NOTE, Part.ANNOTATION, Part.COPIES)
    found = (spot for part, text in prose(draft, parts) for spot in _narrow(part, text))
    yield from once(draft, found, "汉字旁边用了半角或者不规范的标点“{原文}”，请改为全角中文标点。")


full_width_marks.complies(
    Draft.of(body="请结合实际，认真组织实施，增长3.5%，网址http://example.gov.cn/a:b，8:30开会。")
)
full_width_marks.complies(Draft.of(body="按西教(2018)8号执行。"))
full_width_marks.breaches(Draft.of(body="请结合实际,认真组织实施"), says="半角")
full_width_marks.breaches(Draft.of(body='增强"四个意识"。'), says="共2处")
full_width_marks.breaches(Draft.of(body="坚持「一件事」改革。"), says="不规范的标点")


def _stray(part: Part, text: str) -> Iterator[Spot]:
    for match in _STRANGE.finditer(text):
        yield Spot(part, *match.span())
    if part is Part.TITLE:
        return
    starts = heading_starts(text)
    for match in _BLANKS.finditer(text):
        start, end = match.span()
        left, right = around(text, start, end)
        if is_han(left) and is_han(right) and start not in starts and _in_sentence(text, start, end):
            yield Spot(part, start, end, "")


def _in_sentence(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - 30) : start], text[end : end + 30]
    near = before[-6:] + after[:6]
    titled = before.rfind("《") > before.rfind("》")
    return (
        end - start == 1
        and len(near) == 12
        and not _BLANKS.search(near)
        and "\n" not in near
        and not titled
        and "\t" not in before + after
        and bool(_COMMA.search(before + after))
    )


@clause(AT, QUOTE, check="K81", name="叠字、断段和多余空格", ids=("K81",), force=Force.ADVICE, because=BECAUSE)
def slips_of_the_key(draft: Draft) -> Iterator[Hit]:
    """没有误打的叠字、被断开的段落、汉字之间的空格和不可见字符。"""
    tripled = (
        Spot(part, *match.span())
        for part, text in prose(draft)
        for match in _TRIPLE.finditer(text)
        if match.group(1) not in _REDUPLICATED
    )
    yield from once(draft, tripled, "“{原文}”是同一个字连写，请核对并删去多余的字。")
    broken = (spot for part, text in prose(draft, (Part.BODY, Part.ATTACHMENT)) for spot in _broken(part, text))
    yield from once(draft, broken, "一句话被断成两段，请把后一段接回上一段，成为“……{改为}”。")
    found = (spot for part, text in prose(draft) for spot in _stray(part, text))
    yield from once(draft, found, "汉字之间有多余的空格或者不可见字符，请删去。")


_UNENDED = re.compile(r"\n[ \u3000]{0,8}([\u4e00-\u9fa5]{1,8}[。；])(?=\n|$)")


def _broken(part: Part, text: str) -> Iterator[Spot]:
    for match in _UNENDED.finditer(text):
        head = text.rfind("\n", 0, match.start()) + 1
        line = text[head : match.start()].strip()
        if len(line) > 30 and ("，" in line or "," in line) and (is_han(line[-1]) or line[-1] in "，、"):
            yield Spot(part, match.start() - 1, match.end(), text[match.start() - 1] + match.group(1))


slips_of_the_key.complies(Draft.of(body="人人有责，层层落实。\n张某某负责。"))
slips_of_the_key.complies(Draft.of(body="第一章　总　则\n姓名　张三"))
slips_of_the_key.breaches(Draft.of(body="拟稿人人人人"), says="连写")
slips_of_the_key.breaches(Draft.of(body="拟稿人人人人，审核核核。"), says="共2处")
slips_of_the_key.breaches(Draft.of(body="请认真\u00a0执行。"), says="不可见字符")
slips_of_the_key.breaches(Draft.of(body="请各单位结合实际，认真 组织实施有关工作。"), says="多余的空格")
slips_of_the_key.breaches(
    Draft.of(
        body="县政府及其组成人员要自觉提高政治站位，"
        "始终在思想上政治上行动上同以习近平同志为核心的党中央保持\n高度一致。"
    ),
    says="断成两段",
)


@clause(AT, QUOTE, check="K138", name="不写重字", ids=("K138",), force=Force.ADVICE, because=BECAUSE)
def no_repeated_words(draft: Draft) -> Iterator[Hit]:
    """没有误写两遍的字词。"""
    found = [
        Spot(part, *match.span(), match.group()[: len(match.group()) // 2])
        for part, text in prose(draft)
        for doubled, pattern in _DOUBLES.items()
        if doubled in text
        for match in pattern.finditer(text)
    ]
    found += [
        Spot(part, match.start(), match.end() + len(match.group(1)), match.group(1))
        for part, text in prose(draft, (Part.BODY,))
        for match in _PHRASE.finditer(text)
        if len(set(match.group(1))) > 2 and not _BODIES.search(match.group(1))
    ]
    yield from once(draft, found, "字词写了两遍“{原文}”，请核对，应为“{改为}”。")


no_repeated_words.complies(Draft.of(body="以便民为目的的改革，为了了解情况，的的确确。"))
no_repeated_words.breaches(Draft.of(body="做好群众的的工作。"), says="应为“的”")
no_repeated_words.breaches(Draft.of(body="现将有关事项有关事项通知如下。"), says="写了两遍")
