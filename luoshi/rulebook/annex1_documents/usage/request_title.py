"""附件1 四（二）7: no 报告 in the title of a 请示, no 请示 in the title of a 报告."""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.rulebook.reading.titles import loose, spot
from luoshi.terms.document import Draft
from luoshi.terms.genre import Genre

_BOTH = frozenset((Genre.REQUEST, Genre.REPORT))
_OTHER = {Genre.REQUEST: re.compile("报告"), Genre.REPORT: re.compile("请示")}
_THINGS = re.compile(
    r"报告[厅书会团表单员制]|报告文学|请示报告|请示制度|(?:研究|评估|评价|审计|检测|监测|检验|鉴定|勘察|调查|论证|咨询|年度|统计|预算|决算"
    r"|环评|体检|测绘|分析|工作)报告"
)


@clause("附件1 四（二）7", "请示的标题中不能有报告二字;报告的标题中也不能有请示二字", check="K08",
        name="请示报告标题混写", ids=("X1-4(2)7",), force=Force.ERROR, about=_BOTH, because="“不能有”是禁止性用语")
def one_word_only(draft: Draft) -> Iterator[Hit | Needs]:
    """请示的标题不写“报告”，报告的标题不写“请示”；书名号内和“评估报告”一类名词除外。"""
    title = draft.title
    if title.genre not in _OTHER or title.bare.endswith(("请示报告", "报告请示")):
        return
    words = _THINGS.sub(lambda match: "〇" * len(match.group()), loose(title.bare)[: -len(title.word)])
    if found := _OTHER[title.genre].search(words):
        yield Hit(spot(draft, found.start(), found.end()),
                  f"“{title.word}”的标题里不能有“{found.group()}”二字，请改写事由（引用的文件名加书名号）。")


one_word_only.breaches(Draft.of(title="西丰县交通运输局关于农村公路建设报告的请示"), says="“报告”")
one_word_only.breaches(Draft.of(title="西丰县水利局关于水库请示办理的报告"), says="“请示”")
one_word_only.complies(Draft.of(title="西丰县交通运输局关于农村公路建设有关事项的请示"))
one_word_only.complies(Draft.of(title="西丰县水利局关于审批水库可行性研究报告的请示"))
one_word_only.complies(Draft.of(title="西丰县水利局关于申请防汛资金的请示报告"))
one_word_only.complies(Draft.of(title="西丰县水利局关于落实《请示制度》的报告"))
