"""第五十五条: fewer and shorter documents; nothing repeated, nothing empty, no stand-alone division of tasks."""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import Kept, clause
from luoshi.rulebook.annex1_documents.series.table import of_county
from luoshi.rulebook.reading.substance import concrete, owned, sentences, stock_phrases, tasked, timed
from luoshi.terms.document import Draft, Part
from luoshi.terms.genre import Genre

AT = "第五十五条"
TASKING = frozenset({Genre.NOTICE, Genre.OPINION, Genre.CIRCULAR, Genre.DECISION})
_AGAIN = re.compile(r"(?:再次|进一步)?重申|再次(?:强调|明确|通知)")
_DIVISION = re.compile(r"(?:分工(?:实施)?方案|任务分解(?:方案|表)?|任务分工(?:方案|表)?|责任分工(?:方案|表)?|分工表)")
_MAIN = re.compile(r"政府工作报告|(?:及|和|暨|与)[^的]{0,20}(?:分工|任务分解)")
_RELAY = re.compile(r"印发|转发|批转|公布|发布")

FEWER = Kept(
    at=AT,
    quote="从严控制发文数量、规格和文件篇幅",
    summary="按字号统计发文数量，与上年比较；篇幅和规格由人把握。",
    ids=("A55.1",),
    by=("documents.issuing.yearly.year_lines",),
    how="按字号统计当年与上年的发文数、增减和作废号，供从严控制时比较。",
)


@clause(AT, "现行文件已有部署且仍然适用的,一律不再制发文件", check="K55", name="重复发文", ids=("K55", "A55.2"),
        force=Force.WARNING,
        because="是否重复须由人比对判断，只列出依据", about=TASKING, judgement=True)
def not_repeated(draft: Draft) -> Iterator[Hit | Needs]:
    """法律法规或现行文件已经明确的事项不再发文；“重申”“再次”是重复的迹象。"""
    for at in draft.find(Part.TITLE, _AGAIN):
        yield Hit(at,
                  f"标题写“{at.quote}”，说明已有规定仍然适用；请核对原文件，确无新内容的不再发文，"
                  "有新措施的写明新在哪里。")
        return
    if draft.whole and of_county(draft):
        yield Needs("现行有效文件的全文，用以比对是否重复发文")


not_repeated.complies(Draft.of(title="西丰县人民政府关于2023年森林防火工作的通知", body="一、调整防火期。"))
not_repeated.breaches(Draft.of(title="西丰县人民政府办公室关于重申森林防火纪律的通知", whole=False), says="不再发文")


@clause(AT, "分工方案原则上应与文件合并印发,不单独发", check="K57", name="单独印发分工方案", ids=("K57", "A55.4"),
        judgement=True)
def division_with_main(draft: Draft) -> Iterator[Hit | Needs]:
    """分工方案与主文件合并印发；政府工作报告的分工按惯例可以单独印发。"""
    if not _MAIN.search(draft.title.text):
        for at in draft.find(Part.TITLE, _DIVISION):
            yield Hit(at,
                      f"“{at.quote}”原则上应作为主文件的附件一并印发，请并入主文件；已与主文件同批印发或确需单发的，"
                      "请说明理由。")
            return


division_with_main.complies(Draft.of(title="关于印发《政府工作报告》任务分工的通知", whole=False))
division_with_main.complies(Draft.of(title="关于印发乡村振兴实施意见及任务分工方案的通知", whole=False))
division_with_main.breaches(Draft.of(title="关于印发《乡村振兴实施意见分工方案》的通知", whole=False),
                            says="附件一并印发")


# A longer text of general appeals may still be a policy; people judge it.
_SHORT = 600


@clause(AT, "没有实质内容、可发可不发的文件,一律不发", check="K59", name="没有实质内容", ids=("K59", "A55.3"),
        force=Force.WARNING,
        because="有无实质内容由人判断，只列出依据", about=TASKING, judgement=True)
def has_substance(draft: Draft) -> Iterator[Hit | Needs]:
    """通篇只有一般号召，没有责任单位、时限和数量的，可发可不发。"""
    body = draft.text(Part.BODY)
    if not draft.whole or _RELAY.search(draft.title.text) or draft.text(Part.ATTACHMENT):
        return
    stock = stock_phrases(body)
    if len(set(stock)) >= 3 and len(body) < _SHORT and not any(concrete(line) for _, line in sentences(body)):
        yield Hit(draft.passage(Part.BODY, 0, min(len(body), 60)),
                  f"正文有{len(stock)}处套话（{'、'.join(dict.fromkeys(stock))}），没有责任单位、时限和数量；"
                  "请补充具体措施，没有实质内容的不发文。")


has_substance.complies(Draft.of(title="西丰县人民政府关于管网检修的通知",
                                body="要高度重视，加强领导，狠抓落实。县住建局于10月20日前完成12个小区管网检修。"))
has_substance.complies(Draft.of(title="西丰县人民政府关于印发防汛预案的通知",
                                body="各部门要高度重视，加强领导，提高认识，狠抓落实。"))
has_substance.breaches(Draft.of(title="西丰县人民政府关于做好当前工作的通知",
                                body="各部门要高度重视，加强领导，提高认识，狠抓落实。"), says="套话")


@clause(AT, "突出政治性、思想性、针对性和可操作性,做到简明实用", check="K60", name="任务缺责任人和时限", ids=("K60",),
        force=Force.ADVICE,
        because="部署事项宜写明谁办、何时办成、怎样检查（参见第五十六条），原则性段落除外",
        about=TASKING, judgement=True)
def tasks_can_be_followed(draft: Draft) -> Iterator[Hit | Needs]:
    """部署的任务宜有责任单位和时限，便于督促检查；每件公文只提示一次。"""
    if _RELAY.search(draft.title.text):
        return
    body = draft.text(Part.BODY)
    if not tasked(body):
        return
    everything = list(sentences(body))
    tasks = [(start, line) for start, line in everything if tasked(line)]
    loose = [(start, line) for start, line in tasks if not owned(line) and not timed(line)]
    if 2 * len(loose) > len(tasks) and (len(loose) > 1 or len(everything) <= 3):
        start, line = loose[0]
        yield Hit(draft.passage(Part.BODY, start, start + len(line)),
                  f"{len(tasks)}句部署中有{len(loose)}句没有写明责任单位和完成时限，请补上谁办、何时办成、怎样检查。")


tasks_can_be_followed.complies(Draft.of(title="西丰县人民政府关于道路修复的通知",
                                        body="县交通运输局6月30日前完成道路修复，县政府督查室7月核查。"))
tasks_can_be_followed.complies(Draft.of(title="西丰县人民政府关于印发方案的通知", body="要尽快完成道路修复。"))
tasks_can_be_followed.breaches(Draft.of(title="西丰县人民政府关于道路修复的通知", body="要尽快完成道路修复。"),
                               says="何时办成")
