"""GB/T 15834-2011: marks that stand alone, doubled or in the wrong place. Advice unless certain."""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.rulebook.reading.language import Spot, is_han, once, prose, spots
from luoshi.terms.document import Draft, Part

AT = "GB/T 15834-2011"
USAGE = "标点符号的通行用法，只作建议"
_FIRST = re.compile(
    r"(?:(?<=[。；：\n])|^)[ \u3000]{0,4}(第[一二三四五六七八九十]|首先|其次)、(?![一二三四五六七八九十两])"
)
_FIRST_CLUE = re.compile(r"第[一二三四五六七八九十]、|首先、|其次、")
_LOUD = re.compile(r"[！!][！!]*(?![=A-Za-z])")
_DOUBLED = re.compile(r"([，。、；：])\1+|[，、；：]+[。，；、：](?!”)|。[，、；：]+")
_TWO_MARKS = re.compile(r"[，。、；：][，。、；：]")
_DOTS = re.compile(r"。{2,}")
_SHORT_ASIDE = 3  # 县（市）、第（一）项 are words, not asides
_LISTED = re.compile(r"、等(?=[，。；、]|有关|相关|方面|单位|部门)")
PAIRS = {"（": "）", "《": "》", "“": "”", "〔": "〕", "【": "】", "〈": "〉"}
_OPENED = {close: open_ for open_, close in PAIRS.items()}
_BRACKET = re.compile("[()" + "".join(PAIRS) + "".join(_OPENED) + "]")
_INSIDE = re.compile(r"[（(][^（()）]*[（(]")
_FOLD = {"(": "（", ")": "）"}
_CLOSED_ORDINAL = re.compile(r"(?:^|[\s，。；：、])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])$")


@clause(
    AT,
    "",
    check="K130",
    name="“第一”后用逗号",
    ids=("K130",),
    force=Force.WARNING,
    outside=True,
    because="序次语“第一”“首先”后面用逗号，是标准的明确规定",
)
def comma_after_first(draft: Draft) -> Iterator[Hit]:
    """“第一”“首先”之类的序次语后面用逗号，不用顿号。"""
    found = (
        Spot(part, match.start(1), match.end(), match.group(1) + "，")
        for part, text in prose(draft)
        if _FIRST_CLUE.search(text)
        for match in _FIRST.finditer(text)
    )
    yield from once(draft, found, "序次语后面用逗号，“{原文}”应为“{改为}”。")


comma_after_first.complies(Draft.of(body="第一，提高认识。"))
comma_after_first.complies(Draft.of(body="第一、二季度完成。"))
comma_after_first.breaches(Draft.of(body="第一、提高认识。"), says="应为“第一，”")
comma_after_first.breaches(Draft.of(body="要求如下：第一、提高认识。第二、落实责任。"), says="共2处")


@clause(
    AT,
    "",
    check="K133",
    name="正文慎用感叹号",
    ids=("K133",),
    force=Force.ADVICE,
    outside=True,
    because=USAGE,
    judgement=True,
)
def no_exclamation(draft: Draft) -> Iterator[Hit]:
    """公文以陈述为主，正文一般不用感叹号。"""
    found = spots(draft, _LOUD, parts=(Part.TITLE, Part.BODY))
    yield from once(draft, found, "公文语气应平实庄重，一般不用感叹号，建议改为句号或者逗号。")


no_exclamation.complies(Draft.of(body="请认真执行。"))
no_exclamation.breaches(Draft.of(body="为更好地服务国民经济建设！"), says="感叹号")


def _close(opened: list[tuple[str, int]], mark: str) -> Iterator[int]:
    while opened[-1][0] != _OPENED[mark]:
        yield opened.pop()[1]
    opened.pop()


def _unpaired(text: str) -> Iterator[tuple[int, str]]:
    opened: list[tuple[str, int]] = []
    for match in _BRACKET.finditer(text):
        place, mark = match.start(), _FOLD.get(match.group(), match.group())
        while opened and text.count("\n", opened[0][1], place) > 1:
            yield from _lost(opened.pop(0))
        if mark in PAIRS:
            opened.append((mark, place))
        elif any(row[0] == _OPENED[mark] for row in opened):
            yield from ((lost, "缺少后一半") for lost in _close(opened, mark))
        elif not (mark == "）" and _CLOSED_ORDINAL.search(text[max(0, place - 5) : place])):
            yield place, "缺少前一半"
    for row in opened:
        yield from _lost(row)


def _lost(row: tuple[str, int]) -> Iterator[tuple[int, str]]:
    mark, place = row
    if mark != "“":
        yield place, "缺少后一半"


@clause(
    AT,
    "",
    check="K134",
    name="括号、书名号、引号成对",
    ids=("K134",),
    force=Force.WARNING,
    outside=True,
    because="成对使用是这些标点的定义；可能由转换造成，故不作必须改正",
)
def marks_in_pairs(draft: Draft) -> Iterator[Hit]:
    """括号、书名号、引号成对使用。"""
    found: list[tuple[Part, int, str]] = []
    for part, text in prose(draft):
        whole = text.replace("\n", " ") if part is Part.TITLE else text  # a title's lines end where it looks well
        found += [(part, place, what) for place, what in _unpaired(whole)]
    if found:
        part, place, what = found[0]
        mark = draft.text(part)[place]
        count = f"全文共{len(found)}处，此为第一处。" if len(found) > 1 else ""
        yield Hit(draft.passage(part, place, place + 1), f"“{mark}”不成对，{what}，请核对原文后补上或者删去。{count}")


marks_in_pairs.complies(Draft.of(title="关于印发《办法（试行）》的通知", body="1）甲；\n2）乙（丙）。"))
marks_in_pairs.complies(Draft.of(title="关于印发《全县\n中小学校校车安全\n管理办法》的通知", body="请执行。"))
marks_in_pairs.breaches(Draft.of(title="关于印发《办法的通知", body="请执行。"), says="缺少后一半")
marks_in_pairs.breaches(Draft.of(body="（此件公开发布"), says="缺少后一半")
marks_in_pairs.breaches(Draft.of(body="按照（《办法）执行》有关规定办理。"), says="缺少")


def _nested(text: str) -> Iterator[tuple[int, int]]:
    depth = start = line = 0
    for match in _BRACKET.finditer(text):
        mark = _FOLD.get(match.group(), match.group())
        if mark not in "（）" or "\n" in text[line : match.start()]:
            depth = 0
        line = match.start()
        if mark == "（":
            depth += 1
            start = match.start() if depth == 2 else start
        elif mark == "）":
            if depth == 2 and match.start() - start > _SHORT_ASIDE:
                yield start, match.end()
            depth = max(0, depth - 1)


@clause(AT, "", check="K135", name="同形括号不套用", ids=("K135",), force=Force.ADVICE, outside=True, because=USAGE)
def no_nested_brackets(draft: Draft) -> Iterator[Hit]:
    """同一形式的括号避免套用，里层可用六角括号、方括号。"""
    found: list[Spot] = []
    for part, text in prose(draft):
        if _INSIDE.search(text):
            found += [Spot(part, start, end) for start, end in _nested(text)]
    yield from once(draft, found, "圆括号里又用圆括号，里层建议改用六角括号或者方括号，或者改写句子。")


no_nested_brackets.complies(Draft.of(body="附件（《办法（试行）》文本）另发。"))
no_nested_brackets.breaches(Draft.of(body="乡（镇）政府（含街道办事处（筹备组））负责。"), says="圆括号里又用圆括号")


def _single(match: re.Match[str]) -> str | None:
    return "……" if _DOTS.fullmatch(match.group()) else match.group(1)


@clause(AT, "", check="K144", name="标点不重叠", ids=("K144",), force=Force.ADVICE, outside=True, because=USAGE)
def no_doubled_marks(draft: Draft) -> Iterator[Hit]:
    """句内句末标点只用一个；省略号用六连点；“等”前不用顿号。"""
    doubled = spots(draft, _DOUBLED, _single, clue=_TWO_MARKS)
    yield from once(draft, doubled, "标点重叠“{原文}”，请只留一个；如为省略号，写作“……”。")
    yield from once(draft, spots(draft, _LISTED, lambda _match: "等"), "“等”前面不用顿号，“{原文}”应为“{改为}”。")


no_doubled_marks.complies(Draft.of(body="教育、卫生等部门负责。"))
no_doubled_marks.breaches(Draft.of(body="请认真执行。。"), says="标点重叠")
no_doubled_marks.breaches(Draft.of(body="请认真执行，。"), says="标点重叠")
no_doubled_marks.breaches(Draft.of(body="教育、卫生、等部门负责。"), says="不用顿号")


_BODY_NAME = re.compile(r"(?:厅|局|府|委|会|室|组|院|部|关|处|行|社|中心|公司|学校)$")
_OPEN_END = re.compile(
    r"^[ \u3000]*(?:附|注|联系|（|\(|第?[一二三四五六七八九十]{1,3}[、章条]|\d)|[：:\t]|年.{0,4}日\s*$|^\S{1,9}$"
)
_FAREWELL = re.compile(
    r"^[ \u3000]*(?:特此(?:通知|通报|报告|函复|公告|通告|批复|函告|说明|证明)|此复|专此报告|妥否，请批示)\s*$"
)


def _signs(text: str) -> bool:
    return bool(_BODY_NAME.search(text)) and not re.search(r"[，、；]", text)


@clause(AT, "", check="K139", name="正文末尾有句号", ids=("K139",), force=Force.ADVICE, outside=True, because=USAGE)
def full_stop_at_the_end(draft: Draft) -> Iterator[Hit]:
    """正文最后一段和“特此通知”之类的结束语用句号收尾。"""
    rows = [(offset, block.text.rstrip()) for offset, block in draft.paragraphs(Part.BODY)]
    if not rows:
        return
    offset, text = rows[-1]
    plain = draft.whole and is_han(text[-1:]) and not _OPEN_END.search(text) and not _signs(text)
    if plain or _FAREWELL.match(text):
        yield Hit(
            draft.passage(Part.BODY, offset + len(text) - 1, offset + len(text)),
            "正文末尾缺少句号，请补上。",
            text[-1] + "。",
        )


full_stop_at_the_end.complies(Draft.of(title="关于开会的通知", body="请准时参加。"))
full_stop_at_the_end.complies(Draft.of(title="关于开会的通知", body="请准时参加。\n西丰县人民政府办公室"))
full_stop_at_the_end.breaches(Draft.of(title="关于开会的通知", body="请按时参加。\n特此通知"), says="缺少句号")
full_stop_at_the_end.breaches(
    Draft.of(title="关于开会的通知", body="请各单位认真组织好本次会议的参会工作"), says="缺少句号"
)
