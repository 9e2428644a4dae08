"""第六十一条：从严控制实地督查；未经批准不得以部门名义督查乡（镇）和其他部门。"""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import Awaiting, clause
from luoshi.terms.bodies import Level, Nature, read_name
from luoshi.terms.document import Draft, Part, Passage
from luoshi.terms.facts import Fact, Facts
from luoshi.terms.genre import Genre

_AT = "第六十一条"

field_visits = Awaiting(
    _AT,
    "一般情况下不组织开展各乡（镇）全覆盖的实地督查",
    "实地督查覆盖全部乡（镇）的，须有县委、县政府的统一部署。",
    ("A61.1",),
    room="supervision",
    needs=("督查方案涉及的乡（镇）", "县委、县政府的统一部署"),
)

_NAME = re.compile(r"督查|督察|督导|巡察|检查")
_ORDERED = re.compile(r"国务院|中央|党中央|[省市]委|省政府|省级|[省市](?:人民)?政府|迎接|迎检|配合")
_OTHER_SENSE = re.compile(
    r"(?:督查|督察|督导|巡察|检查)(?:室|组|员|专员|激励|反馈|发现|指出|问题|整改|意见|情况|结果|制度|办法|工作规[则程]|评估|台账|站|总结|材料|报告|通报|要点|事项|任务)"
    r"|教育督导|责任督学|检察"
)
_BY_LAW = re.compile(
    r"执法|监督检查|安全|消防|卫生|质量|环保|环境|食品|药品|价格|税|财务|审计|年度检查|健康检查|双随机|防火|防汛|隐患|统计|专利|保密|体检"
)
_TOWNSHIPS = re.compile(r"乡[（(]?镇|(?<![城村集])[乡镇](?:人民)?政府")
_APPROVED = re.compile(
    r"经(?:县委、)?县(?:人民)?政府(?:领导|主要领导|分管领导)?(?:同志)?(?:研究)?(?:同意|批准|审定)|立项(?:编?号|批准)|督查计划|年度计划"
    r"|(?:按照|根据)(?:县委、)?县(?:人民)?政府(?:统一)?(?:部署|安排|要求)"
)
_OFFICE = re.compile(r"政府督查室|政府办公室")


def _named(draft: Draft) -> Passage | None:
    """The supervision word in the title, unless it names a body, a result or a drive ordered from above."""
    title = draft.title.bare
    if _ORDERED.search(title) or _OTHER_SENSE.search(title):
        return None
    return next(
        (
            draft.passage(Part.TITLE, *match.span())
            for match in _NAME.finditer(draft.text(Part.TITLE))
            if match.group() in title
        ),
        None,
    )


def _reach(draft: Draft) -> str:
    """Who is inspected, in words: townships, or several departments; '' when neither."""
    if any(_TOWNSHIPS.search(where) for where in (draft.title.bare, draft.text(Part.ADDRESSEES))):
        return "乡（镇）"
    departments = [name for name in draft.addressees if read_name(name).nature is Nature.DEPARTMENT]
    many = len(departments) > 1 or any("各" in name or "有关" in name for name in departments)
    return "其他部门" if many else ""


def _by_department(issuer: str | None) -> bool:
    name = read_name(issuer) if issuer and not _OFFICE.search(issuer) else None
    return (
        name is not None
        and name.level in (Level.COUNTY, None)
        and name.nature in (Nature.DEPARTMENT, Nature.SECTION, Nature.COORDINATING)
    )


@clause(
    _AT,
    "未经批准，不得以部门名义组织开展跨部门实地督查活动，不得向各乡（镇）政府及其办公室下发督查通知",
    check="K84",
    name="未经批准冠以督查名义",
    ids=("K84", "A61.2"),
    about=frozenset({Genre.NOTICE, Genre.LETTER}),
    tensions=("T28",),
)
def supervision_needs_approval(draft: Draft) -> Iterator[Hit | Needs]:
    """部门未经批准，不向乡（镇）发督查通知，不搞跨部门督查；日常调研指导不冠以督查、检查等名义。"""
    approved = draft.facts.says(Fact.SUPERVISION_APPROVED)
    named = None if approved else _named(draft)
    reach = _reach(draft) if named else ""
    if named is None or not (_by_department(draft.issuer) and reach):
        return
    if approved is False:
        yield Hit(
            named,
            f"未经批准，不得以部门名义对{reach}开展“{named.quote}”。请先按程序报批立项；"
            "属于日常调研指导的，改为“调研”“指导”，不冠以督查、检查名义。",
        )
    elif _APPROVED.search(draft.text(Part.BODY)):
        return
    elif named.quote == "检查" or _BY_LAW.search(draft.title.matter):
        yield Needs("督查检查是否已经批准立项（属法定职权内执法检查的除外）")
    else:
        yield Hit(
            named,
            f"以部门名义对{reach}开展“{named.quote}”须经批准，文中没有批准依据。已经批准的，"
            "请写明批准机关或者立项编号；没有批准的不得下发。",
            force=Force.WARNING,
        )


_TO = "各乡（镇）人民政府："
_REFUSED = Facts(known={Fact.SUPERVISION_APPROVED: False})
_NOTICE = "西丰县文化旅游和广播电视局关于对各乡（镇）开展工作督查的通知"
supervision_needs_approval.breaches(Draft.of(title="县文旅局关于对各乡(镇)开展工作督查的通知"), says="没有批准依据")
supervision_needs_approval.breaches(Draft.of(title=_NOTICE, facts=_REFUSED), says="先按程序报批立项")
supervision_needs_approval.breaches(
    Draft.of(title="西丰县水利局关于开展河长制工作督导的通知", addressees="县直各有关部门："), says="对其他部门"
)
supervision_needs_approval.breaches(
    Draft.of(title="西丰县应急管理局关于开展工作检查的通知", addressees=_TO, facts=_REFUSED), says="“检查”"
)
supervision_needs_approval.complies(Draft.of(title="县文旅局关于开展乡镇文化站调研的函"))
supervision_needs_approval.complies(Draft.of(title=_NOTICE, facts=Facts(known={Fact.SUPERVISION_APPROVED: True})))
supervision_needs_approval.complies(Draft.of(title=_NOTICE, body="经县政府同意，定于近期开展督查。"))
supervision_needs_approval.complies(
    Draft.of(title="西丰县应急管理局关于开展消防安全检查的通知", addressees=_TO, body="定于5月检查。")
)
supervision_needs_approval.complies(
    Draft.of(title="西丰县市场监督管理局关于开展执法检查的通知", addressees="各食品生产企业：")
)
supervision_needs_approval.complies(Draft.of(title="西丰县教育局关于开展教育督导的通知", addressees=_TO))
supervision_needs_approval.complies(Draft.of(title="西丰县人民政府办公室关于开展重点工作督查的通知", addressees=_TO))
supervision_needs_approval.complies(Draft.of(title="西丰县发展和改革局关于迎接省级督查的通知", addressees=_TO))
supervision_needs_approval.complies(Draft.of(title="西丰县财政局关于报送督查台账的通知", addressees=_TO))
supervision_needs_approval.complies(Draft.of(title="西丰县财政局关于印发《财政监督检查办法》的通知", addressees=_TO))
