"""第七十三条：财经纪律、出国团组、公务接待、会议活动经费。"""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import Awaiting, Statement, clause
from luoshi.terms.document import Draft, Part
from luoshi.terms.facts import Fact, Facts

_AT = "第七十三条"

thrift = Statement(
    _AT,
    "严格执行住房、办公用房、车辆配备等方面的规定",
    "艰苦奋斗，勤俭节约，遵守用房用车规定。",
    ("A73.1",),
    reason="标准由专门规定确定，台账由机关事务部门掌握",
)
expenses = Awaiting(
    _AT,
    "严格控制差旅、会议经费等一般性支出",
    "差旅、会议经费按单位比对预算和支出，超出的提醒。",
    ("A73.2",),
    force=Force.WARNING,
    because="“严格控制”是总量要求，超出须说明理由",
    room="ledgers",
    needs=("各单位分类预算和支出",),
)
groups_abroad = Awaiting(
    _AT,
    "严格控制因公出国（境）团组数量和规模",
    "出国团组逐个登记，超出年度计划的不办。",
    ("A73.3",),
    force=Force.ERROR,
    because="团组须经县长审批（第五十三条（四））",
    room="conduct",
    needs=("年度团组计划", "团组的人数、天数、费用和批件"),
)
receptions = Awaiting(
    _AT,
    "不得违反规定用公款送礼和宴请，不得接受各乡（镇）的送礼和宴请",
    "公务接待逐次登记公函、来宾、陪同人数和费用，没有公函的提醒。",
    ("A73.4",),
    room="conduct",
    needs=("接待公函", "来宾和陪同人员", "费用"),
)

_EVENT = re.compile(
    r"(?:举办|召开|承办|主办|筹办|筹备)[^》\n]{0,40}?(?:会议|大会|[谈进训场年]会|培训班|论坛|庆典|庆祝|节会|[文艺旅游美食鹿]节|博览会|洽谈会|展销会|运动会"
    r"|晚会|演出|大赛|比赛|活动)|(?:会议?|论坛|庆典|活动|节)[^》\n]{0,6}经费"
)
_COST = re.compile(
    r"(?:经费|费用|资金|预算)[^。；\n]{0,16}?\d+(?:\.\d+)?\s*万?元|\d+(?:\.\d+)?\s*万?元[^。；\n]{0,8}(?:经费|费用|预算)"
    r"|需[^。；\n]{0,6}?\d+(?:\.\d+)?\s*万?元|(?:会议|活动|所需)(?:经费|费用)"
)
_BUDGETED = re.compile(
    r"(?:列入|纳入|安排在|从)[^。；，\n]{0,16}预算|预算(?:科目|编号|指标|项目)|从[^。；，\n]{0,16}(?:会议费|部门预算|公用经费)"
    r"|(?:费用|经费)[^。；，\n]{0,6}自理|不(?:收取|发生)[^。；，\n]{0,6}费|免费"
)


@clause(
    _AT,
    "各类会议活动经费要全部纳入预算管理",
    check="K94",
    name="会议活动经费未列预算",
    ids=("K94", "A73.5"),
    force=Force.ERROR,
    because="“全部纳入”没有例外，未列预算的不予审批",
)
def event_in_budget(draft: Draft) -> Iterator[Hit | Needs]:
    """会议、论坛、庆典、节会等活动有费用的，须有预算项目；不花钱的不需要。"""
    budgeted = draft.facts.says(Fact.EVENT_BUDGETED)
    if budgeted or not _EVENT.search(draft.title.bare):
        return
    cost = next(draft.find(Part.BODY, _COST), None)
    if cost is None:
        return
    if budgeted is False:
        yield Hit(cost, "会议活动有费用而没有列入预算。请先落实预算项目并写明，再报审批；没有预算的不举办。")
    elif not _BUDGETED.search(draft.text(Part.BODY)):
        yield Needs("会议活动经费的预算项目")


_TITLE = "西丰县文化旅游和广播电视局关于举办鹿文化论坛的请示"
_BODY = "论坛为期一天，所需经费8万元。"
event_in_budget.breaches(
    Draft.of(title=_TITLE, body=_BODY, facts=Facts(known={Fact.EVENT_BUDGETED: False})), says="先落实预算项目"
)
event_in_budget.complies(Draft.of(title=_TITLE, body=_BODY, facts=Facts(known={Fact.EVENT_BUDGETED: True})))
event_in_budget.complies(Draft.of(title=_TITLE, body=_BODY + "已列入部门预算（2022-会议费-03）。"))
event_in_budget.complies(Draft.of(title=_TITLE, body=_BODY))
event_in_budget.complies(
    Draft.of(title=_TITLE, body="论坛以视频形式召开。", facts=Facts(known={Fact.EVENT_BUDGETED: False}))
)
event_in_budget.complies(
    Draft.of(
        title="西丰县财政局关于下达农业资金的通知",
        body="下达资金8万元。",
        facts=Facts(known={Fact.EVENT_BUDGETED: False}),
    )
)
