"""第七十八条：不发贺信贺电、不题词作序；领导活动的新闻报道。"""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import Statement, clause
from luoshi.terms.document import Draft, Part
from luoshi.terms.facts import Disclosure, Fact, Facts

_AT = "第七十八条"
_KIND = re.compile(r"(?:贺信|贺电|贺词|题词|题字|作序|序言|(?<=[》志])序)(?:[（(][^（）()]*[）)])?$")
_LEADER = re.compile(r"县长|县政府(?:主要|分管)?领导|县领导")
_COUNTY = re.compile(r"县(?:人民)?政府(?:办公室)?$")
_INSIDE = re.compile(
    r"[致为向给祝](?![\u4e00-\u9fa5]{1,4}[省市])[^\n]{0,24}?(?:局|县[\u4e00-\u9fa5]{1,8}(?:社|办|院|馆|校|会|中心|集团|医院|中学|小学)|乡|镇|街道|部门|委员会|办公室)"
    r"|《[^》]*(?:乡|镇|局)[^》]*志》|(?:乡|镇|局)[\u4e00-\u9fa5]{0,6}(?:会议|大会|活动|成立|建[局乡镇]|庆)"
)


def _by_leader(draft: Draft) -> bool:
    signature = draft.text(Part.SIGNATURE)
    return bool(_LEADER.search(draft.text(Part.TITLE) + signature)) or bool(
        _COUNTY.search(draft.facts.issuer or signature.strip())
    )


@clause(
    _AT,
    "不为部门和各乡（镇）的会议活动等发贺信、贺电，不题词、题字、作序",
    check="K89",
    name="为部门乡镇发贺信题词",
    ids=("K89", "A78.1"),
    force=Force.ERROR,
    because="“不为”“不题词”是禁止性规定，特殊需要的另行登记",
)
def no_congratulations(draft: Draft) -> Iterator[Hit | Needs]:
    """县政府领导同志不为部门和乡（镇）发贺信、贺电，不题词、作序；特殊需要的登记后办理，一般不公开发表。"""
    title = draft.text(Part.TITLE).replace("\n", "")
    if not (_KIND.search(title) and _INSIDE.search(f"{title}\n致{draft.text(Part.ADDRESSEES)}") and _by_leader(draft)):
        return
    if not draft.facts.says(Fact.EXCEPTION_RECORDED):
        yield Hit(
            draft.passage(Part.TITLE),
            "县政府领导同志不为部门和乡（镇）的会议、活动发贺信、贺电，不题词、题字、作序。"
            "请不要印发；确因特殊需要的，先登记理由，并且不公开发表。",
        )
    elif draft.facts.disclosure is Disclosure.OPEN:
        yield Hit(
            draft.passage(Part.TITLE),
            "因特殊需要发的贺信、贺电和题词，一般不公开发表。请改为不予公开，或者写明公开的理由。",
            force=Force.WARNING,
        )
    elif draft.facts.disclosure is None:
        yield Needs("贺信、题词的公开属性（一般不公开发表）")


_TITLE = "×县长致县供销社成立70周年贺信"
_RECORDED = {Fact.EXCEPTION_RECORDED: True}
no_congratulations.breaches(Draft.of(title=_TITLE), says="请不要印发")
no_congratulations.breaches(
    Draft.of(title="为《凉泉镇志》作序", signature="西丰县人民政府县长 王某"), says="先登记理由"
)
no_congratulations.breaches(
    Draft.of(title="贺信", addressees="县供销社：", signature="西丰县人民政府"), says="请不要印发"
)
no_congratulations.breaches(Draft.of(title="致郜家店镇农民丰收节贺信", signature="西丰县人民政府"), says="不题词")
no_congratulations.breaches(
    Draft.of(title=_TITLE, facts=Facts(known=_RECORDED, disclosure=Disclosure.OPEN)), says="不予公开"
)
no_congratulations.complies(Draft.of(title=_TITLE, facts=Facts(known=_RECORDED, disclosure=Disclosure.CLOSED)))
no_congratulations.complies(Draft.of(title=_TITLE, facts=Facts(known=_RECORDED)))
no_congratulations.complies(Draft.of(title="致供销系统干部职工的贺信", signature="西丰县供销合作社联合社"))
no_congratulations.complies(Draft.of(title="致铁岭市教育局的贺信", signature="西丰县人民政府"))
no_congratulations.complies(Draft.of(title="为《西丰县志》作序", signature="西丰县县长 王某"))
no_congratulations.complies(Draft.of(title="致我县籍奥运健儿的贺信", signature="西丰县人民政府"))
no_congratulations.complies(Draft.of(title="西丰县人民政府关于规范贺信贺电的通知", signature="西丰县人民政府"))

news = Statement(
    _AT,
    "新闻报道和外事活动安排，按有关规定办理",
    "领导活动的报道和外事安排按有关规定。",
    ("A78.2",),
    reason="援引另外的规定，本条不作规定",
)
