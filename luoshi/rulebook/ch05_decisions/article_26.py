"""第二十六条：提请县政府研究事项的评估、协商和征求意见。"""

import re
from collections.abc import Iterator

from luoshi.law.deadline import proposed
from luoshi.law.due import Mode
from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.gate import Stop, gate
from luoshi.law.provision import Awaiting, clause
from luoshi.rulebook.reading.files import voice
from luoshi.terms.bodies import Level, Nature, read_name
from luoshi.terms.document import Draft, Part, Passage
from luoshi.terms.dossier import Dossier, Leaf, Moment
from luoshi.terms.facts import Fact, Facts
from luoshi.terms.genre import Genre

assessments = Awaiting(
    "第二十六条", "合法性、必要性、科学性、可行性和可控性评估论证", "提请研究的重大事项附五项评估论证，缺项不得上会。",
    ("A26.1",), force=Force.ERROR, because="同一句要求“必须”进行", room="meetings",
    needs=("议题申报材料中的五项评估论证",),
)
stability = Awaiting(
    "第二十六条", "要进行社会稳定风险评估，并采取听证会等多种形式听取各方面意见",
    "涉及重大公共利益、容易引发稳定问题的，须有风险评估和听取意见的记录。", ("A26.4",),
    force=Force.ERROR, because="“要进行”与前句“应当”并列，是上会的条件", tensions=("T38",),
    room="decisions", needs=("是否涉及重大公共利益或者稳定风险", "风险评估报告和听证记录"),
)


@gate(
    "第二十六条", "由主办部门列明各方理据，提出办理建议，报分管副县长协调，重要的报县长审定", Moment.REVIEW,
    name="分歧列明各方理据", ids=("A26.2",), force=Force.ERROR, because="前句“应当充分协商”，协商不成的照此办理",
    tensions=("T31",),
)
def dispute(file: Dossier) -> Iterator[Stop]:
    """协商不成的，由主办部门列明各方理据和办理建议；请示稿由K40检查（第五十二条）。"""
    if file.dissent and file.paper(Leaf.DISPUTE) is None:
        yield Stop(f"{'、'.join(file.dissent)}不同意，没有分歧意见表。", "请列明各方理据和办理建议，报分管副县长协调。")


_AGAINST = (voice("县财政局", "不同意"),)
dispute.complies(Dossier(touched=("县财政局",), voices=(*_AGAINST, voice("县财政局"))))
dispute.complies(
    Dossier(touched=("县财政局",), voices=_AGAINST, papers={Leaf.DISPUTE: {"point": "资金", "proposal": "分年"}}),
)
dispute.breaches(Dossier(touched=("县财政局",), voices=_AGAINST), says="分歧意见表")

township_clock = proposed(
    "第二十六条", "应当事先征求意见", ids=("D43",), name="征求乡（镇）意见", summary="列入议程之前完成。",
    trigger="列入会议议程", owner="主办部门", mode=Mode.BEFORE,
)

_TOWNSHIPS = (
    r"(?:乡[（(]镇[）)]|乡镇|[\u4e00-\u9fa5]{2}(?<![城村集小家下])(?:乡|镇))(?!企业|居民|化|振兴)(?:人民政府|政府)?"
)
_TOWNSHIP_DUTY = re.compile(
    _TOWNSHIPS + r"[^。；，\n]{0,10}(?:负责|承担|落实|配合|完成|接收|承接|出资|分担|配套|应当|必须|须)"
    r"|(?:移交|下放|划转)[^。；，\n]{0,6}" + _TOWNSHIPS
)
_TOWNSHIPS_ASKED = re.compile(
    r"征求(?:了|过)?[^。；\n]{0,20}(?:乡|镇)[^。；\n]{0,12}意见"
    r"|(?:乡|镇)[^。；，\n]{0,10}(?:均|一致)?(?:表示)?(?:同意|无意见)"
)


def _first(draft: Draft, pattern: re.Pattern[str]) -> Passage | None:
    return next(draft.find(Part.BODY, pattern), None)


def _from_county_department(draft: Draft) -> bool:
    name = read_name(draft.issuer) if draft.issuer else None
    return name is not None and name.nature is Nature.DEPARTMENT and name.level in (Level.COUNTY, None)


@clause(
    "第二十六条", "涉及各乡（镇）的，应当事先征求意见", check="K68", name="涉及乡镇未征求意见", ids=("A26.3",),
    about=Genre.REQUEST, summary="部门请县政府研究的事项给乡（镇）增加职责的，先征求乡（镇）意见。",
)
def townships_not_asked(draft: Draft) -> Iterator[Hit | Needs]:
    """A department's submission that moves duties to townships carries their opinions."""
    asked = draft.facts.says(Fact.TOWNSHIPS_ASKED)
    if asked or not _from_county_department(draft) or _first(draft, _TOWNSHIPS_ASKED):
        return
    duty = _first(draft, _TOWNSHIP_DUTY)
    if duty and asked is None:
        yield Needs("是否已征求所涉乡（镇）意见")
    elif duty:
        yield Hit(duty, "事项涉及乡（镇），尚未征求意见。请先书面征求所涉乡（镇）意见，并在请示中写明结果。")


_MOVE = "拟将村级道路养护移交各乡（镇）政府负责。妥否，请批示。"
townships_not_asked.breaches(
    Draft.of(title="西丰县交通运输局关于移交道路养护的请示", body=_MOVE,
             facts=Facts(known={Fact.TOWNSHIPS_ASKED: False})), says="尚未征求意见",
)
townships_not_asked.complies(
    Draft.of(title="西丰县交通运输局关于移交道路养护的请示", body=_MOVE,
             facts=Facts(known={Fact.TOWNSHIPS_ASKED: True})),
)
townships_not_asked.complies(Draft.of(title="西丰县交通运输局关于移交道路养护的请示", body=_MOVE))
townships_not_asked.complies(
    Draft.of(title="西丰县交通运输局关于移交道路养护的请示", body="已征求各乡镇政府意见，均无不同意见。" + _MOVE,
             facts=Facts(known={Fact.TOWNSHIPS_ASKED: False})),
)
townships_not_asked.complies(
    Draft.of(title="西丰县交通运输局关于购置车辆的请示", body="拟购置车辆一台。",
             facts=Facts(known={Fact.TOWNSHIPS_ASKED: False})),
)
