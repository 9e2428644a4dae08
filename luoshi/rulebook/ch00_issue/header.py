"""页头 H1-H4, H7, H8: number and title apart, brackets, subject class, issuer of the published item."""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import Awaiting, Statement, clause
from luoshi.rulebook.ch00_issue.fields import field, fields
from luoshi.rulebook.reading.numbers import Fault, read_number
from luoshi.rulebook.reading.titles import loose, spot
from luoshi.terms.bodies import Nature, read_name
from luoshi.terms.document import Draft, Part, Passage

_SHOWN = "原文页头是一件有瑕疵的样本，公开时应当避免"
_NUMBER = re.compile(r"[\u4e00-\u9fa5]{1,10}[〔【\[［（(﹝]\s*(?:19|20)\d{2}\s*[〕】\]］）)﹞]\s*第?\d{1,5}号")
_STOP = re.compile(r"[。；;！!？?]")
_COMMA = re.compile("[，,]")


def _in_title(text: str) -> Iterator[tuple[int, int, str, bool]]:
    """Faults of a title's text: start, end, what to do, whether cutting it out is certain."""
    plain = loose(re.sub(r"《[^》]*》", lambda match: "〇" * len(match.group()), text))
    if number := _NUMBER.search(text):
        inside = "〇" in plain[number.start():number.end()] and "《" in text[:number.start()]
        if not inside or number.start() == 0:
            yield *number.span(), f"标题里混有发文字号“{number.group()}”，请移到发文字号栏。", number.start() == 0
    if stop := _STOP.search(plain):
        yield *stop.span(), f"标题中一般不用“{stop.group()}”，请删去或改写。", False
    commas = list(_COMMA.finditer(plain))
    if len(commas) > 1:
        yield *commas[1].span(), "标题中逗号过多，请精简文字。", False


def _title_places(draft: Draft) -> Iterator[tuple[str, Passage]]:
    for found in fields(draft):
        if found.label == "标题":
            yield found.value, found.passage


@clause("页头", "西政发【2022】4号西丰县人民政府印发关于", check="K07", name="标题中有字号或标点", ids=("H1",),
        force=Force.WARNING, because=_SHOWN, tensions=("T49",),
        summary="发文字号和标题是两项，标题里不写字号，除书名号外一般不用标点。")
def number_in_title(draft: Draft) -> Iterator[Hit | Needs]:
    """标题（包括网页标题）里混入发文字号或者多余标点。"""
    for start, end, words, sure in _in_title(draft.title.text):
        yield Hit(spot(draft, start, end), words, "" if sure else None)
    for value, place in _title_places(draft):
        for start, end, words, sure in _in_title(value):
            yield Hit(draft.passage(Part.WEB, place.start + start, place.start + end), words, "" if sure else None)


number_in_title.breaches(Draft.of(title="西政发〔2022〕9号西丰县人民政府关于加强防火工作的通知"), says="发文字号栏")
number_in_title.breaches(
    Draft.of(web="标  题: 西政发【2022】4号西丰县人民政府关于防火工作的通知\n发文字号: 西政发【2022】4号"),
    says="混有发文字号")
number_in_title.breaches(Draft.of(title="西丰县人民政府关于加强防火工作的通知。"), says="“。”")
number_in_title.breaches(Draft.of(title="西丰县人民政府关于防火，防汛，防震工作的通知"), says="逗号过多")
number_in_title.complies(Draft.of(title="西丰县人民政府关于加强防火工作的通知"))
number_in_title.complies(Draft.of(title="西丰县人民政府关于印发《防火、防汛；防震办法》的通知"))
number_in_title.complies(Draft.of(title="西丰县财政局关于贯彻《财税〔2022〕4号文件》的通知"))
number_in_title.complies(Draft.of(web="标题: 西丰县人民政府关于防火工作的通知"))


@clause("页头", "发文字号: 西政发【2022】4号", check="K100", name="网页发文字号写法", ids=("H2",),
        force=Force.ERROR, because="年份用六角括号见GB/T 9704-2012 7.2.5", tensions=("T49",),
        summary="网页上的发文字号与原件一致：年份用六角括号，不加“第”，不编虚位。")
def web_number(draft: Draft) -> Iterator[Hit | Needs]:
    """网页信息里的发文字号不合格式。"""
    found = field(draft, "发文字号")
    number = read_number(found.value) if found else None
    if found and number and number.faults - {Fault.BLANK}:
        right = number.canonical
        yield Hit(found.passage, f"网页发文字号写法不对，请写成“{right or '代字〔年份〕序号号'}”。", right)


web_number.breaches(Draft.of(web="发文字号: 西政发【2022】4号 发布日期: 2022年12月8日"), says="西政发〔2022〕4号")
web_number.breaches(Draft.of(web="发文字号：西政发(2022)第04号"), says="写法不对")
web_number.complies(Draft.of(web="发文字号: 西政发〔2022〕4号 发布日期: 2022年12月8日"))
web_number.complies(Draft.of(web="发文字号: 发布日期: 2022年12月8日"))


@clause("页头", "主题分类: 工作规则", check="K105", name="网页缺主题分类", ids=("H3",), force=Force.WARNING,
        because=_SHOWN, summary="公开的每件公文都标主题分类。")
def subject_class(draft: Draft) -> Iterator[Hit | Needs]:
    """网页信息没有主题分类或者分类是空的。"""
    if not draft.text(Part.WEB):
        return
    found = field(draft, "主题分类")
    if found is None or not found.value.strip():
        yield Hit(found.passage if found else draft.passage(Part.WEB, 0, 0),
                  "网页信息缺主题分类，请从本县分类表中选定填写。")


subject_class.breaches(Draft.of(web="主题分类: 发文机关: 西丰县人民政府"), says="主题分类")
subject_class.breaches(Draft.of(web="发文机关: 西丰县人民政府"), says="选定")
subject_class.complies(Draft.of(web="主题分类: 工作规则\n发文机关: 西丰县人民政府"))
subject_class.complies(Draft.of(title="西丰县人民政府关于防火工作的通知"))


@clause("页头", "发文机关: 西丰县人民政府办公室秘书股", check="K101", name="网页发文机关是内设机构", ids=("H4",),
        force=Force.ERROR, because="内设机构不得对外行文（第五十四条），发文机关应当是署名的机关", tensions=("T49",),
        summary="网页的发文机关写署名机关，不写内设机构。")
def web_issuer(draft: Draft) -> Iterator[Hit | Needs]:
    """网页信息把内设机构写成了发文机关。"""
    found = field(draft, "发文机关")
    if found and read_name(found.value).nature is Nature.SECTION:
        right = draft.signatures[0] if len(draft.signatures) == 1 else None
        yield Hit(found.passage,
                  f"“{found.value}”是内设机构，不能作发文机关。请写署名的机关{f'：{right}' if right else ''}。", right)


web_issuer.breaches(
    Draft.of(web="发文机关: 西丰县人民政府办公室秘书股 成文日期: 2022-09-22", signature="西丰县人民政府"),
    says="请写署名的机关：西丰县人民政府")
web_issuer.complies(Draft.of(web="发文机关: 西丰县人民政府 成文日期: 2022-09-22", signature="西丰县人民政府"))

PAGE_FILE = Awaiting(
    "页头", "文件 file", "公开页面附有文件原件，供下载核对。", ("H7",), room="disclosure", needs=("公开条目的文件",))
HEADER_FIELDS = Statement(
    "页头", "主题分类: 工作规则", "页头只有六项；索引号、有效性、废止修订关系可以另加，不强求。", ("H8",),
    reason="可选的元数据，由公开栏目自行计算，不据以判断公文对错")
