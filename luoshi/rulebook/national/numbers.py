"""发文字号 by the national standard: its form in the head (K45, K120-K122) and in numbers cited (K122, K123).

Brackets that web pages put for 〔〕, and anything on paper older than the 2012 standard, are reported more softly.
"""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.rulebook.reading.dates import before_2012
from luoshi.rulebook.reading.numbers import Fault, Form, Number, cited_numbers, read_number
from luoshi.terms.document import Draft, Part, Passage
from luoshi.terms.genre import Genre

PLACE = "GB/T 9704-2012 7.2.5"
STANDARD = "国家标准规定的要素格式，登记编号前必须改正"
_BY_BRACKET = (
    f"{STANDARD}；[ ]和﹝﹞常由网页转换六角括号而来，按应说明理由处理，（）和【】是手工误用，按错误处理"
)
_TRANSCODED = "这种括号常由网页转换而来，请核对原件；原件如此的，"
_WEB_BRACKETS = ("[]", "［］", "﹝﹞")
_RUNNING_KINDS = frozenset({Genre.ORDER, Genre.ANNOUNCEMENT, Genre.PUBLIC_NOTICE, Genre.COMMUNIQUE})
_MINUTES_NAME = re.compile(r"纪要|简报|会议|专报|信息")
_ISSUE = re.compile(
    r"[（(]?\s*(?P<name>[^\d\s〔\[［【﹝（(]*)\s*(?:[〔\[［【﹝（(]?\s*(?:19|20)\d\d\s*年?\s*[〕\]］】﹞）)]?)?\s*"
    r"第?\s*(?:\d{1,4}|[一二三四五六七八九十百〇零]{1,5})\s*期\s*[）)]?"
)
_MANY = re.compile(r"号[\s、，,；;]+(?=[\u4e00-\u9fa5]{2,}[〔\[（(【])")


def _head(draft: Draft) -> Number | None:
    return read_number(draft.text(Part.NUMBER))


def _softer(draft: Draft, force: Force | None = None) -> Force | None:
    return Force.ADVICE if before_2012(draft) else force


def _group(number: Number) -> str:
    return f"〔{number.year}〕"


def _whole(draft: Draft, number: Number) -> Passage:
    return draft.passage(Part.NUMBER, *number.span)


def _form(draft: Draft, number: Number) -> Iterator[Hit]:
    if Fault.BRACKET in number.faults:
        soft = Force.WARNING if number.brackets in _WEB_BRACKETS else None
        rewrite = _group(number) if number.year else None
        yield Hit(draft.passage(Part.NUMBER, *number.group),
                  f"发文字号的年份用了“{number.brackets}”，应用六角括号“〔〕”括入，"
                  f"{_TRANSCODED if soft else ''}请改为“{number.canonical or '代字〔年份〕序号号'}”。",
                  rewrite, _softer(draft, soft))
    if Fault.BLANK in number.faults:
        yield Hit(_whole(draft, number), "发文字号中夹有空格或不可见字符，请删去。", number.canonical,
                  _softer(draft, Force.WARNING))
    if Fault.NO_HAO in number.faults:
        yield Hit(_whole(draft, number), "发文字号末尾缺“号”字，请补上。", number.canonical, _softer(draft))


def _minutes(draft: Draft) -> bool:
    """纪要 by its kind or by what stands in red on its head."""
    return draft.genre is Genre.MINUTES or draft.text(Part.MARK).rstrip().endswith("纪要")


def _issue(draft: Draft, text: str) -> bool:
    """期号: 纪要 and 简报 are numbered by issues (〔2026〕第6期), which the standard leaves to them."""
    found = _ISSUE.fullmatch(text.strip())
    return found is not None and (_minutes(draft) or bool(_MINUTES_NAME.search(found["name"])))


def _running(draft: Draft, number: Number) -> Iterator[Hit]:
    name = number.code
    order = draft.genre is Genre.ORDER and (not name or name.endswith("令"))
    other = draft.genre in _RUNNING_KINDS and (not name or name.endswith(("公告", "通告", "公报")))
    minutes = _minutes(draft) or number.unit != "号" or _MINUTES_NAME.search(name)
    if Fault.BLANK in number.faults:
        yield Hit(_whole(draft, number), "发文编号中夹有空格或不可见字符，请删去。", None,
                  _softer(draft, Force.ADVICE))
    if not (order or other or minutes):
        yield Hit(_whole(draft, number),
                  "本编号不是“代字〔年份〕序号号”的形式：只有命令（令）和按顺序编号的公告、通告可用“第×号”，"
                  "其他公文请改用机关代字编号。", None,
                  Force.ADVICE if not name or name.endswith(("令", "公告", "通告")) else Force.WARNING)


@clause(PLACE, "", check="K45", name="发文字号格式", ids=("K45", "H2"), outside=True, force=Force.ERROR,
        because=_BY_BRACKET,
        tensions=("T49",))
def number_form(draft: Draft) -> Iterator[Hit | Needs]:
    """发文字号由机关代字、六角括号括入的四位年份和顺序号组成，联合行文只标主办机关的字号。"""
    text = draft.text(Part.NUMBER)
    number = read_number(text)
    if number is None or number.form is Form.UNREADABLE and _issue(draft, text):
        return
    several = _MANY.search(text)
    if several:
        yield Hit(draft.passage(Part.NUMBER, several.start() + 1),
                  "联合行文只标注主办机关的发文字号，请删去其他机关的字号。",
                  None, _softer(draft, Force.WARNING))
    elif number.form is Form.ORDINARY:
        yield from _form(draft, number)
    elif number.form is Form.RUNNING:
        yield from _running(draft, number)
    else:
        yield Hit(_whole(draft, number),
                  "发文字号不能辨认，应写成“机关代字〔年份〕序号号”，如“西政发〔2022〕4号”，请核对。",
                  None, _softer(draft, Force.WARNING))


number_form.complies(Draft.of(number="西政发〔2022〕4号", whole=False))
number_form.complies(Draft.of(number="发文字号：晋政办函〔2021〕154号", whole=False))
number_form.complies(Draft.of(number="第1号", title="西丰县人民政府令", whole=False))
number_form.complies(Draft.of(number="", whole=False))
number_form.complies(Draft.of(number="〔2026〕第6期", title="西丰县人民政府常务会议纪要", whole=False))
number_form.complies(Draft.of(number="第6期", mark="西丰县人民政府专题会议纪要", whole=False))
number_form.complies(Draft.of(number="（2026年第6期）", mark="西丰县人民政府专题会议纪要", whole=False))
number_form.breaches(Draft.of(number="〔2026〕第6期", title="西丰县人民政府关于春耕的通知", whole=False),
                     says="不能辨认")
number_form.breaches(Draft.of(number="西政发【2022】4号", whole=False), says="西政发〔2022〕4号")
number_form.breaches(Draft.of(number="×教语[2013]5号", whole=False), says="网页转换")
number_form.breaches(Draft.of(number="西政发 〔2022〕4号", whole=False), says="空格")
number_form.breaches(Draft.of(number="西政发〔2022〕4", whole=False), says="缺“号”字")
number_form.breaches(Draft.of(number="省政府令 第130号", whole=False), says="空格")
number_form.breaches(Draft.of(number="农业农村部2019年第4号", whole=False), says="改用机关代字编号")
number_form.breaches(Draft.of(number="西政发〔2014〕号16", whole=False), says="不能辨认")
number_form.breaches(Draft.of(number="西财发〔2022〕4号 西教发〔2022〕9号", whole=False), says="主办机关")


@clause(PLACE, "", check="K120", name="发文字号加“第”", ids=("K120",), outside=True, force=Force.ERROR,
        because=STANDARD)
def no_di(draft: Draft) -> Iterator[Hit | Needs]:
    """发文顺序号前不加“第”字。"""
    number = _head(draft)
    if number and Fault.DI in number.faults:
        yield Hit(draft.passage(Part.NUMBER, *number.di), "发文顺序号前不加“第”字，请删去“第”。", "", _softer(draft))


no_di.complies(Draft.of(number="西政发〔2022〕4号", whole=False))
no_di.complies(Draft.of(number="西丰县人民政府令第1号", whole=False))
no_di.breaches(Draft.of(number="×××（2014）第312号", whole=False), says="删去“第”")


@clause(PLACE, "", check="K121", name="发文顺序号编虚位", ids=("K121",), outside=True, force=Force.ERROR,
        because=STANDARD)
def no_padding(draft: Draft) -> Iterator[Hit | Needs]:
    """发文顺序号不编虚位，1不编为01。"""
    number = _head(draft)
    if number and Fault.ZERO in number.faults:
        yield Hit(draft.passage(Part.NUMBER, *number.digits), f"发文顺序号不编虚位，请改为“{number.serial}”。",
                  str(number.serial), _softer(draft))


no_padding.complies(Draft.of(number="西政发〔2022〕10号", whole=False))
no_padding.breaches(Draft.of(number="×××【2014】0312号", whole=False), says="不编虚位，请改为“312”")


@clause(PLACE, "", check="K122", name="字号年份写法", ids=("K122",), outside=True, force=Force.ERROR, because=STANDARD)
def year_in_brackets(draft: Draft) -> Iterator[Hit | Needs]:
    """字号的年份用成对的六角括号括入，括号里不写“年”字；引用的字号也是这样。"""
    number = _head(draft)
    if number:
        yield from _year(draft, Part.NUMBER, number, _softer(draft))
    if number and Fault.YEAR_SHORT in number.faults:
        yield Hit(draft.passage(Part.NUMBER, *number.group), "发文字号的年份应标全称（四位阿拉伯数字），请改正年份。",
                  None, _softer(draft))
    if "号" in draft.text(Part.BODY):
        for cited in cited_numbers(draft.text(Part.BODY)):
            yield from _year(draft, Part.BODY, cited, _softer(draft, Force.WARNING))


def _year(draft: Draft, part: Part, number: Number, force: Force | None) -> Iterator[Hit]:
    faults = [name for fault,
              name in ((Fault.YEAR_WORD, "年份后多“年”字"), (Fault.UNPAIRED, "括号不配对")) if fault in number.faults]
    if faults:
        start, end = number.group
        rewrite = _group(number) if number.year else None
        if Fault.UNPAIRED not in number.faults:
            start = draft.text(part).index("年", start, end)
            end, rewrite = start + 1, ""
        yield Hit(draft.passage(part, start, end),
                  f"字号{'、'.join(faults)}，年份应写作“〔{number.year or '四位年份'}〕”，请改正。",
                  rewrite, force)


year_in_brackets.complies(Draft.of(number="西政发〔2022〕4号", body="根据国发〔2004〕28号、工商企字[1987]38号文件。",
                                   whole=False))
year_in_brackets.breaches(Draft.of(number="西政发〔2022年〕4号", whole=False), says="年份后多“年”字")
year_in_brackets.breaches(Draft.of(number="西政发〔22〕4号", whole=False), says="年份应标全称")
year_in_brackets.breaches(Draft.of(number="西政发〔二〇二二〕4号", whole=False), says="阿拉伯数字")
year_in_brackets.breaches(Draft.of(number="西政发〔’22〕4号", whole=False), says="年份应标全称")
year_in_brackets.breaches(Draft.of(number="西政发(2022〕4号", whole=False), says="括号不配对")
year_in_brackets.breaches(Draft.of(body="你局报告（国气发[1993年）13号）收悉。", whole=False),
                          says="年份后多“年”字、括号不配对")


@clause(PLACE, "", check="K123", name="引用字号的写法", ids=("K123",), outside=True, force=Force.ADVICE,
        because="旧文件的字号本来就可能用别种括号，只提示核对原文")
def cited_form(draft: Draft) -> Iterator[Hit | Needs]:
    """正文引用的字号宜写成“代字〔年份〕序号号”，全文只提示一次。"""
    text = draft.text(Part.BODY)
    if "号" not in text or before_2012(draft):
        return
    odd = [number for number in cited_numbers(text)
           if number.faults & {Fault.BRACKET, Fault.DI, Fault.ZERO} and not number.faults & {Fault.YEAR_WORD,
               Fault.UNPAIRED}]
    if odd:
        yield Hit(draft.passage(Part.BODY, *odd[0].span),
                  f"正文引用的字号有{len(odd)}处没有写成“〔年份〕序号号”（六角括号、不加“第”、不编虚位），"
                  "请核对被引文件后统一。")


cited_form.complies(Draft.of(body="根据国发〔2004〕28号文件，建设（2015）1号楼。", whole=False))
cited_form.complies(Draft.of(number="深府[2006]1号", body="根据国发[2004]28号文件。", whole=False))
cited_form.breaches(Draft.of(body="根据国发[2004]28号和冀人社发【2017】20号文件。", whole=False), says="有2处")
