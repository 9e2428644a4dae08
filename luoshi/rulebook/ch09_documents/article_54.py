"""第五十四条: departments act in their own name, do not command townships, agree before they issue."""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.rulebook.annex1_documents.series.table import of_county
from luoshi.terms.bodies import Level, Nature, Towards, read_name
from luoshi.terms.document import Draft, Part, Passage
from luoshi.terms.facts import Fact, Facts
from luoshi.terms.registry import Body, Registry

AT = "第五十四条"
_OWN = frozenset({Nature.DEPARTMENT, Nature.COORDINATING, Nature.SECTION})
_CONSENT = re.compile(
    r"经(?:[\u4e00-\u9fa5]{0,4}县)?(?:人民)?政府(?:领导|主要领导)?(?:同志)?(?:研究)?(?:同意|批准|授权)"
)
_ORDER = re.compile(
    r"必须|务必|责令|严格落实|一律|限(?:期|时|于)[^，。；\n]{0,8}(?:前|完成|整改)"
    r"|于[^，。；\n]{1,12}前(?:完成|上报|报送|整改|落实)"
)
_SUBMIT = re.compile(
    r"乡[（(]?镇[）)]?[^。；\n]{0,40}(?:以正式文件|以正式公文|行文|形成正式文件)[^。；\n]{0,15}报[^。；\n]{0,12}"
    r"(?:我[局委办]|[局委办]办公室|县[\u4e00-\u9fa5]{1,10}[局委办])"
)
_NAMED_ROOM = re.compile(r"(?:办公室|督查室|办事处)$")
_WHOLE_GOVERNMENT = re.compile(
    r"防汛|抗旱|度汛|防洪|汛期|防火|消防|防灾|减灾|救灾|应急|突发|安全生产|食品安全|防疫|疫情|防控|信访|维稳|平安|治安|反恐|禁毒"
    r"|扶贫|脱贫|乡村振兴|环境保护|环保督察|污染防治|营商环境|普查|征兵|双拥|创建|创城|放假|值班|政务公开|重点工作|目标考核"
)
"""Matters for which all departments and townships answer together: the government itself speaks of them."""
_NORMATIVE = re.compile(r"印发.*(?:办法|规定|细则|规则|规程)")


def _issued_by(draft: Draft) -> str | None:
    return next(iter(draft.signatures), None) or draft.issuer


def _by_department(draft: Draft) -> bool:
    issuer = _issued_by(draft)
    if issuer is None:
        return False
    name = read_name(issuer)
    return name.nature in _OWN and name.level is Level.COUNTY


def _to_townships(draft: Draft) -> bool:
    names = (read_name(name) for name in draft.addressees)
    return any(name.nature is Nature.GOVERNMENT and name.level is Level.TOWNSHIP for name in names)


@clause(AT, "应由部门自行发文或联合发文的,不以县政府或县政府办公室名义发文", check="K48",
        name="部门事务以县政府名义发文",
        ids=("K48", "A54.1"), force=Force.WARNING, judgement=True,
        because="是否属一个部门的职权须由人判断，只列出依据；只有一个关键词相合的只作建议")
def department_matter(draft: Draft) -> Iterator[Hit | Needs]:
    """事由只涉及一个部门职责的，由该部门自行发文，不用县政府或县政府办公室的名义和字号。"""
    if not of_county(draft) or draft.towards in (Towards.UP, Towards.LEVEL) or draft.facts.says(Fact.COUNTY_MATTER):
        return
    departments = [body for body in draft.facts.registry.bodies if body.nature is Nature.DEPARTMENT and body.keywords]
    if not departments:
        if draft.whole:
            yield Needs("各部门职责关键词（机构名册），用以判断是否属一个部门职权范围内的事务")
        return
    matter = draft.title.matter
    if _WHOLE_GOVERNMENT.search(matter):
        return
    hits = {body.name: sum(word in matter for word in body.keywords) for body in departments}
    charged = [name for name, count in hits.items() if count]
    if len(charged) == 1:
        yield Hit(draft.passage(Part.TITLE),
                  f"事由看来只属{charged[0]}的职权，应由其自行发文；确需以县政府或县政府办公室名义发文的，"
                  "请说明理由。", None, None if hits[charged[0]] > 1 else Force.ADVICE)


_SCHOOLS = Facts(registry=Registry((
    Body("西丰县教育局", Nature.DEPARTMENT, keywords=("中小学", "课后服务", "招生")),
    Body("西丰县财政局", Nature.DEPARTMENT, keywords=("预算", "资金")),
)))
_AFTER_SCHOOL = "西丰县人民政府办公室关于做好全县中小学课后服务的通知"
department_matter.complies(Draft.of(title="西丰县教育局关于做好全县中小学课后服务的通知", facts=_SCHOOLS, whole=False))
department_matter.complies(Draft.of(title="西丰县人民政府办公室关于中小学校舍资金的通知", facts=_SCHOOLS, whole=False))
department_matter.complies(Draft.of(title=_AFTER_SCHOOL, body="请抓好落实。"))
_WATERS = Facts(registry=Registry((
    Body("西丰县水利局", Nature.DEPARTMENT, keywords=("防汛", "河道")),
)))
department_matter.complies(Draft.of(title="西丰县人民政府关于做好防汛工作的通知", facts=_WATERS, whole=False))
department_matter.breaches(Draft.of(title="西丰县人民政府关于河道清障的通知", facts=_WATERS, whole=False),
                           says="西丰县水利局")
department_matter.breaches(Draft.of(title=_AFTER_SCHOOL, facts=_SCHOOLS, whole=False), says="西丰县教育局")


@clause(AT, "须在文中注明“经县政府同意”", check="K50", name="经县政府同意", ids=("K50", "A54.2"))
def consent_stated(draft: Draft) -> Iterator[Hit | Needs]:
    """部门文件经县政府领导批准的须注明“经县政府同意”；没有批准的不得这样写。"""
    if not _by_department(draft) or draft.towards is Towards.UP:
        return
    consent = draft.facts.says(Fact.COUNTY_CONSENT)
    phrase = next(draft.find(Part.BODY, _CONSENT), None)
    if consent and phrase is None and draft.text(Part.BODY):
        yield Hit(None, "本文已报经县政府领导同意，须在正文中注明“经县政府同意”。")
    elif phrase and consent is False:
        yield Hit(phrase, "没有县政府领导同意的记录，不得写“经县政府同意”；请补办报批或删去。")
    elif phrase and consent is None:
        yield Needs("县政府领导同意的批示记录，用以核对“经县政府同意”")


_RELIEF = "西丰县医疗保障局关于做好医疗救助的通知"
_AGREED, _NOT_AGREED = Facts(known={Fact.COUNTY_CONSENT: True}), Facts(known={Fact.COUNTY_CONSENT: False})
consent_stated.complies(Draft.of(title=_RELIEF, body="经县人民政府同意，现将有关事项通知如下。", facts=_AGREED))
consent_stated.complies(Draft.of(title=_RELIEF, body="经县政府同意，现将有关事项通知如下。"))
consent_stated.complies(Draft.of(title=_RELIEF, body="现将有关事项通知如下。"))
consent_stated.complies(Draft.of(body="现将有关事项通知如下。", whole=False))
consent_stated.complies(Draft.of(title="西丰县医疗保障局关于医疗救助的报告", addressees="西丰县人民政府：",
                                 facts=_AGREED, body="现报告如下。"))
consent_stated.breaches(Draft.of(title=_RELIEF, body="现将有关事项通知如下。", facts=_AGREED), says="须在正文中注明")
consent_stated.breaches(Draft.of(title=_RELIEF, body="经县政府同意，现通知如下。", facts=_NOT_AGREED), says="补办报批")


@clause(AT, "除法律法规明确规定外,未经县政府批准", check="K26", name="部门向乡镇政府提指令性要求", ids=("K26", "A54.3"),
        judgement=True)
def no_orders_to_townships(draft: Draft) -> Iterator[Hit | Needs]:
    """县政府部门、议事协调机构未经批准不得向乡（镇）政府发指令性公文或提指令性要求。"""
    if not (_by_department(draft) and _to_townships(draft)) or draft.facts.says(Fact.COUNTY_CONSENT):
        return
    body = draft.text(Part.BODY)
    orders = list(draft.find(Part.BODY, _ORDER))
    if orders and not _CONSENT.search(body):
        yield Hit(orders[0],
                  f"部门公文对乡（镇）政府有{len(orders)}处指令性要求（如“{orders[0].quote}”）。请报县政府批准并注明"
                  "“经县政府同意”，或写明法律法规依据，或改为商洽、告知的语气。")


_DRILL = "西丰县农业农村局关于秋收的通知"
no_orders_to_townships.complies(Draft.of(title=_DRILL, addressees="各乡（镇）人民政府：",
    body="经县政府同意，现就有关事项通知如下。务必抓好落实。"))
no_orders_to_townships.complies(Draft.of(title=_DRILL, addressees="各乡（镇）农业站：", body="务必于10日前完成。"))
no_orders_to_townships.complies(Draft.of(title="西丰县人民政府关于秋收的通知", addressees="各乡（镇）人民政府：",
    body="务必完成。"))
no_orders_to_townships.breaches(Draft.of(title=_DRILL, addressees="各乡（镇）人民政府：",
    body="务必于10日前完成秸秆清理。"), says="指令性要求")


@clause(AT, "县政府各部门之间对有关问题未经协商一致,不得各自向下行文", check="K28", name="未经协商一致向下行文",
        ids=("K28", "A54.4"),
        tensions=("T16",))
def agreed_before_issue(draft: Draft) -> Iterator[Hit | Needs]:
    """部门之间有分歧而未经县政府裁定的，不得各自向下行文。"""
    if not _by_department(draft) or draft.towards is not Towards.DOWN and not _to_townships(draft):
        return
    dispute = draft.facts.says(Fact.DISAGREEMENT_OPEN)
    if dispute:
        yield Hit(None, "还有部门不同意且未经县政府裁定，不得向下行文；请先协商一致，或报县政府批准、裁决。")
    elif dispute is None and draft.whole:
        yield Needs("部门会签、征求意见的结果，用以判断是否协商一致")


_OPEN, _CLOSED = Facts(known={Fact.DISAGREEMENT_OPEN: True}), Facts(known={Fact.DISAGREEMENT_OPEN: False})
agreed_before_issue.complies(Draft.of(title=_DRILL, addressees="各乡（镇）人民政府：", body="现通知如下。",
                                      facts=_CLOSED))
agreed_before_issue.complies(Draft.of(title=_DRILL, addressees="各乡（镇）人民政府：", body="现通知如下。"))
agreed_before_issue.complies(Draft.of(title="西丰县人民政府关于秋收的通知", addressees="各乡（镇）人民政府：",
                                      facts=_OPEN))
agreed_before_issue.breaches(Draft.of(title=_DRILL, addressees="各乡（镇）人民政府：", facts=_OPEN),
                             says="不得向下行文")


@clause(AT, "各部门内设机构不得以内设机构名义制发行政规范性文件,也不得要求各乡(镇)政府向本部门报送公文", check="K27",
        name="内设机构发文、要求乡镇报送公文", ids=("K27", "A54.5"))
def no_section_issues(draft: Draft) -> Iterator[Hit | Needs]:
    """内设机构不得制发行政规范性文件，部门不得要求乡（镇）政府向其报送公文。"""
    section = _section(draft)
    if section and _is_normative(draft):
        yield Hit(_issuer_spot(draft),
                  f"发文机关{section}是内设机构，不得以内设机构名义制发行政规范性文件，请以所在部门的名义发文。")
    if _by_department(draft):
        for at in draft.find(Part.BODY, _SUBMIT):
            yield Hit(at, "不得要求各乡（镇）政府向本部门报送公文，请改为报送材料、数据，或由县政府（办公室）部署。")


def _section(draft: Draft) -> str | None:
    """The issuer when it is a section inside a department; offices with a standing of their own are none."""
    issuer = _issued_by(draft)
    inner = issuer and read_name(issuer).nature is Nature.SECTION and not _NAMED_ROOM.search(issuer)
    return issuer if inner else None


def _is_normative(draft: Draft) -> bool:
    return bool(draft.facts.says(Fact.NORMATIVE) or _NORMATIVE.search(draft.title.text))


def _issuer_spot(draft: Draft) -> Passage | None:
    part = Part.SIGNATURE if draft.signatures else Part.TITLE
    return draft.passage(part) if draft.text(part) else None


_SECTION_RULES = "关于印发校园安全管理办法的通知"
no_section_issues.complies(Draft.of(title="西丰县教育局关于招生的通知", signature="西丰县教育局",
                                    body="请各乡（镇）将报表发至我局邮箱。"))
no_section_issues.complies(Draft.of(signature="西丰县人民政府督查室", whole=False))
no_section_issues.complies(Draft.of(title="关于校园安全的通知", signature="西丰县教育局安全股", whole=False))
no_section_issues.breaches(Draft.of(title=_SECTION_RULES, signature="西丰县教育局安全股", whole=False),
                           says="不得以内设机构名义制发行政规范性文件")
no_section_issues.breaches(Draft.of(signature="西丰县教育局", body="请各乡（镇）政府于月底前以正式文件报送我局。",
                                    whole=False), says="报送公文")


@clause("党政机关公文处理工作条例 第十七条", "", check="K157", name="内设机构对外正式行文", ids=("K157",), outside=True,
        force=Force.WARNING, because="条例写明不得，但落款处室的便函、网页摘登也会这样署名，请核对")
def no_section_writes_outside(draft: Draft) -> Iterator[Hit | Needs]:
    """部门内设机构除办公厅（室）外不得对外正式行文；规范性文件由县里规则第五十四条另查（K27）。"""
    section = _section(draft)
    if section and not _is_normative(draft):
        yield Hit(_issuer_spot(draft),
                  f"发文机关{section}是内设机构，除办公厅（室）外不得对外正式行文，请以所在部门的名义发文。")


no_section_writes_outside.complies(Draft.of(signature="西丰县人民政府督查室", whole=False))
no_section_writes_outside.complies(Draft.of(title=_SECTION_RULES, signature="西丰县教育局安全股", whole=False))
no_section_writes_outside.breaches(
    Draft.of(facts=Facts(issuer="西丰县教育局安全股"), title="关于校园安全的通知", whole=False), says="所在部门的名义")
no_section_writes_outside.breaches(
    Draft.of(title="关于校园安全的通知", signature="西丰县教育局安全股", whole=False), says="不得对外正式行文")
