"""附件1 五（一）4: relays upon relays make a title that nobody can read."""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.rulebook.reading.titles import spot
from luoshi.terms.document import Draft
from luoshi.terms.genre import Genre

_DOUBLE = re.compile(r"(?:的?通知){2,}$")
_RELAY = re.compile(r"转发|批转")
_RELAY_INSIDE = re.compile(r"《[^》]*(?P<w>(?:转发|批转)[^》]*[〈《<])")


@clause("附件1 五（一）4", "结构严谨,表述准确,文字精练", check="K13", name="层层转发", ids=("X1-5(1)4m",),
        about=Genre.NOTICE, force=Force.ADVICE, because="原文只要求精练；转发本来印发方案的文件时，层数有其来由")
def nested_relay(draft: Draft) -> Iterator[Hit | Needs]:
    """转发文件的标题应当略去中间层次，“的通知”只留一个。"""
    bare = draft.title.bare
    first = _RELAY.search(bare)
    double = _DOUBLE.search(bare)
    second = _RELAY.search(bare, first.end()) if first else None
    if double:
        yield Hit(spot(draft, double.start(), double.end()),
                  "“的通知”重叠。请只留一个“的通知”，直接写最初发文机关的文件名。",
                  "的通知" if first and not second else None)
    elif first and (inner := _RELAY_INSIDE.search(draft.title.text, first.end())):
        yield Hit(spot(draft, *inner.span("w")),
                  "转发的文件本身又是转发件。请略去中间层次，直接转发最初发文机关的文件。")
    elif first and second:
        yield Hit(spot(draft, second.start(), second.end()),
                  "层层转发，标题过长。请略去中间层次，直接写“转发”最初发文机关的文件。")


nested_relay.breaches(
    Draft.of(title="西丰县人民政府办公室转发市政府办公室关于转发省政府办公厅加强安全生产工作通知的通知的通知"),
    says="重叠")
nested_relay.breaches(Draft.of(title="西丰县教育局转发市教育局关于进一步加强健康教育工作的通知的通知"), says="只留一个")
nested_relay.breaches(Draft.of(title="西丰县财政局转发市财政局转发省财政厅关于调整补助标准的通知"), says="略去中间层次")
nested_relay.breaches(
    Draft.of(title="西丰县教育局转发《市教育局关于转发〈省教育厅关于规范办学的通知〉的通知》的通知"), says="又是转发件")
nested_relay.complies(Draft.of(title="西丰县人民政府办公室转发省政府办公厅关于加强安全生产工作的通知"))
nested_relay.complies(Draft.of(title="西丰县水利局转发市水利局关于印发防汛预案的通知"))
nested_relay.complies(Draft.of(title="西丰县财政局关于转发《关于印发科普用品免税办法的通知》的通知"))
