"""Title faults that the Rules do not name: doubled words, misplaced 关于, the addressee inside, 关于 missing."""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.rulebook.reading.titles import (
    ABOLISHED,
    LISTED,
    behind_about,
    leading_body,
    loose,
    matter_head,
    misplaced_issuer,
    relays,
    spot,
)
from luoshi.terms.document import Draft
from luoshi.terms.facts import Facts
from luoshi.terms.genre import Genre

_NINE = "党政机关公文处理工作条例 第九条"
_COMPOSED = "条例规定标题由发文机关名称、事由和文种组成；语病由词语推断，应由人核定"
_ASKED = re.compile(
    r"^(?:向.{1,14}?)?(?P<w>(?:追加|再次|重新|继续)?(?:请示(?!报告|制度)|请求|要求|申请|恳请|恳求|报请|提请|请)(?:批准|同意|准予|审批)?)"
    r"(?![书表人求示假客辞费户]|材料|条件|程序|流程|受理|事项|单位)"
)
_ASKED_LATER = re.compile(r"(?<=[司局院校厂校会厅])(?P<w>(?:追加|再次|重新|继续)(?:申请|请求|要求))")
_CUSTOMARY = ("报请", "提请")
_SAME = {Genre.REPORT: re.compile(r"^(?P<w>报告|汇报)(?![厅书会团])"),
         Genre.NOTICE: re.compile(r"^(?P<w>通知)(?!书|单)"),
         Genre.CIRCULAR: re.compile(r"^(?P<w>通报)(?!表扬|批评|制度)"), Genre.REPLY: re.compile(r"^(?P<w>批复|答复)"),
         Genre.LETTER: re.compile(r"^(?P<w>函告|函复|函请|答复(?![^的]*(?:提案|建议|议案|询问)))"),
         Genre.DECISION: re.compile(r"^(?P<w>决定)"),
         Genre.PUBLIC_NOTICE: re.compile(r"^(?P<w>通告)"), Genre.ANNOUNCEMENT: re.compile(r"^(?P<w>公告)(?!牌)")}


@clause(_NINE, "", check="K96", name="标题词语重复", ids=("K96",), outside=True, force=Force.WARNING, because=_COMPOSED,
        summary="“请示”已含请求之意，事由里不再写请求、要求、申请；其他文种同理。")
def doubled_words(draft: Draft) -> Iterator[Hit | Needs]:
    """事由开头的动词与文种意思重复。"""
    title = draft.title
    if title.about < 0 or title.genre is None:
        return
    start, matter = matter_head(title)
    found = _SAME[title.genre].match(matter) if title.genre in _SAME else None
    if not found and title.genre in (Genre.REQUEST, Genre.REPORT):
        found = _ASKED.match(matter) or _ASKED_LATER.search(matter)
    if found:
        asked = title.genre is Genre.REPORT and found.re in (_ASKED, _ASKED_LATER)
        doubles = "是请求的话，与“报告”不合；改用“请示”后又与文种意思重复" if asked else f"与文种“{title.word}”意思重复"
        yield Hit(spot(draft, start + found.start("w"), start + found.end("w")),
                  f"“{found['w']}”{doubles}，请删去，直接写事项。",
                  force=Force.ADVICE if found["w"].startswith(_CUSTOMARY) else None)


doubled_words.breaches(Draft.of(title="西丰县振兴镇人民政府关于请求新建希望小学的请示"), says="删去")
doubled_words.breaches(Draft.of(title="西丰县粮库关于要求批准建造冷库的请示"), says="“要求批准”")
doubled_words.breaches(Draft.of(title="西丰县供销公司关于本公司追加申请技改资金的请示"), says="“追加申请”")
doubled_words.breaches(Draft.of(title="湖乡人民政府关于申请暂借资金的报告"), says="改用“请示”后又与文种意思重复")
doubled_words.breaches(Draft.of(title="西丰县教育局关于汇报控辍保学工作情况的报告"), says="“汇报”")
doubled_words.breaches(Draft.of(title="西丰县人民政府关于报请审批开发区规划的请示"), says="“报请审批”")
doubled_words.complies(Draft.of(title="西丰县人民政府关于答复政协委员提案的函"))
doubled_words.complies(Draft.of(title="西丰县振兴镇人民政府关于新建希望小学的请示"))
doubled_words.complies(Draft.of(title="西丰县水利局关于恳请解决防汛资金的函"))
doubled_words.complies(Draft.of(title="西丰县民政局关于规范低保申请程序的请示"))
doubled_words.complies(Draft.of(title="西丰县民政局请示"))

_DOUBLE_PREPOSITION = re.compile(r"关于(?P<w>对于?|就|有关|关于)(?=(?P<next>.))")
_OTHER_WORD = re.compile(
    r"^[\u4e00-\u9fa5×X*]{2,20}(?:政府|国务院|办公[厅室]|委员会|[局厅委部]|公司|大学|学院|医院|[中小]学|厂)(?P<w>对于|有关|就)(?!关于)[^，。]{3,}的[^的]{2,4}$"
)
_BEFORE = re.compile(r"^[^，。]{2,20}?(?P<w>对于?|就)关于")
_TWICE = re.compile(r"(?P<w>关于)(?:转发|批转|印发).*关于")
_ISSUES = frozenset(("发布", "颁布", "颁发", "印发", "公布", "转发", "批转"))


@clause(_NINE, "", check="K97", name="“关于”误用", ids=("K97",), outside=True, force=Force.WARNING, because=_COMPOSED,
        summary="“关于”放在发文机关与事由之间，不与“对”“就”叠用。")
def misplaced_about(draft: Draft) -> Iterator[Hit | Needs]:
    """“关于”放在了发文机关前面，或者与另一个介词叠用。"""
    title = draft.title
    if title.about < 0:
        if title.genre and (other := _OTHER_WORD.match(loose(title.bare))):
            yield Hit(spot(draft, *other.span("w")), f"发文机关与事由之间用“关于”，不用“{other['w']}”。", "关于")
        return
    found = misplaced_issuer(title)
    if not found and (maybe := behind_about(title)) and draft.facts.issuer in (None, maybe["body"]):
        yield Hit(spot(draft, 0, maybe.end("body")),
                  f"“{maybe['body']}”如是发文机关，应当写在“关于”前面：“{maybe['body']}关于{maybe['act']}……”。",
                  force=None if draft.facts.issuer else Force.ADVICE)
    elif before := _BEFORE.match(loose(title.bare)):
        yield Hit(spot(draft, *before.span("w")), f"“{before['w']}”与“关于”叠用，请删去“{before['w']}”。", "")
    elif found:
        yield Hit(spot(draft, 0, found.end("body")), f"“关于”应当放在机关名称之后：“{found['body']}关于……”。",
                  f"{found['body']}关于" if found["act"] in _ISSUES else None)
    elif twice := _TWICE.search(loose(title.bare)):
        yield Hit(spot(draft, *twice.span("w")), "两个“关于”重复，转发、印发前面的“关于”可以省去。", "", Force.ADVICE)
    elif double := _DOUBLE_PREPOSITION.match(title.bare, title.about):
        word = double["w"]
        sure = word in ("关于", "有关")
        yield Hit(spot(draft, *double.span()), f"“关于”与“{word}”叠用。请去掉“{word}”，或者把句子改顺。",
                  "关于" if double["next"] == "〇" else None, None if sure else Force.ADVICE)


misplaced_about.breaches(Draft.of(title="关于国务院发布《殡葬管理办法》的通知"), says="国务院关于")
misplaced_about.breaches(Draft.of(title="关于西丰供销公司追加申请技改资金的请示"), says="放在机关名称之后")
misplaced_about.breaches(Draft.of(title="西丰县商务局关于对《商贸规划》修改建议的函"), says="叠用")
misplaced_about.breaches(Draft.of(title="西丰县住建局关于对违规变更规划开展治理的通知"), says="“对”")
misplaced_about.breaches(Draft.of(title="西丰县水利局关于转发市水利局关于防汛工作的通知"), says="可以省去")
misplaced_about.breaches(Draft.of(title="西丰县粮库对关于更新设备的请示"), says="“对”")
misplaced_about.breaches(Draft.of(title="西丰县教育局对于加强师德建设的通知"), says="不用“对于”")
misplaced_about.breaches(Draft.of(title="关于西丰县教育局新建教学楼的请示"), says="写在“关于”前面")
misplaced_about.complies(
    Draft.of(title="关于西丰县教育局新建教学楼的批复", facts=Facts(issuer="西丰县人民政府")))
misplaced_about.complies(Draft.of(title="国务院关于发布《殡葬管理办法》的通知"))
misplaced_about.complies(Draft.of(title="西丰县人民政府关于给予张××同志嘉奖的决定"))
misplaced_about.complies(Draft.of(title="西丰县自然资源局关于县供销公司申请用地的批复"))
misplaced_about.complies(Draft.of(title="西丰县人民政府令"))
misplaced_about.complies(Draft.of(title="关于向县政府申请暂借资金的请示"))

_BODY = r"(?:政府|委员会|办公[厅室]|[局厅部委院厂]|公司|机关|银行|大学|学校|[中小]学|集团|协会|联合会)"
_TO = re.compile(
    rf"(?P<w>(?:向|致|给(?!予))[^，。的向]{{0,14}}?{_BODY})"
    r"(?=申请|请求|要求|恳请|报告|汇报|报送|请示|提出|借|商请|商借|征求|咨询|关于)"
)
_FOR = re.compile(
    rf"(?P<w>(?:给|致)(?!予)[^，。的给]{{1,20}}?{_BODY})"
    r"(?=关于|的(?:批复|复函|函|通知|答复|通报|意见|报告|请示)[^的]{0,2}$)"
)
_ASKED_OF = re.compile(
    rf"^(?:再次)?(?:请求|恳请|恳求|要求|申请)(?P<w>[^，。的]{{0,12}}?{_BODY})"
    r"(?=批准|审批|同意|解决|拨|帮助|支持|支援|协助|协调|给予|予以|安排|增|减|整治|查处|派|划|划拨|补助)"
)
_SUPERIOR = re.compile(r"^(?:上级|[省市县区](?:政府|人民政府)|[^，]*人民政府$)")
_ASKING = frozenset((Genre.REQUEST, Genre.REPORT))
_UPWARD = frozenset((Genre.REQUEST, Genre.REPORT, Genre.LETTER))


@clause(_NINE, "", check="K98", name="主送机关写进标题", ids=("K98",), outside=True, force=Force.WARNING,
        because=_COMPOSED, summary="主送机关有自己的位置，标题里不写“向××”“给××”。")
def addressee_in_title(draft: Draft) -> Iterator[Hit | Needs]:
    """标题里写了“向县政府申请”“给××局的批复”一类主送机关。"""
    title = draft.title
    bare = loose(title.bare)
    found = _FOR.search(bare)
    force: Force | None = None
    start = 0
    if not found and title.genre in _UPWARD and (found := _TO.search(bare)):
        name = found["w"][1:]
        if draft.addressees and not any(name in other or other in name for other in draft.addressees):
            return
        force = None if draft.addressees or _SUPERIOR.match(name) else Force.ADVICE
    if not found and title.genre in _ASKING and (asked := _ASKED_OF.search(matter_head(title)[1])):
        found, force, start = asked, Force.ADVICE, matter_head(title)[0]
    if found:
        yield Hit(spot(draft, start + found.start("w"), start + found.end("w")),
                  f"“{found['w']}”是主送机关，请从标题中删去，写在主送机关栏。", "", force)


addressee_in_title.breaches(Draft.of(title="关于向县政府申请暂借资金兑付教师工资的请示"), says="“向县政府”")
addressee_in_title.breaches(Draft.of(title="西丰县人民政府关于同意建立集贸市场给县市场监管局的批复"), says="删去")
addressee_in_title.breaches(Draft.of(title="水利局关于向县财政局申请资金的函", addressees="县财政局"), says="删去")
addressee_in_title.breaches(Draft.of(title="西丰县粮库关于技术协作致农业大学的函"), says="“致农业大学”")
addressee_in_title.breaches(Draft.of(title="西丰县水利局给市政府关于解决编制的请示"), says="“给市政府”")
addressee_in_title.breaches(Draft.of(title="房木镇人民政府关于请求县政府拨款修桥的请示"), says="“县政府”")
addressee_in_title.complies(Draft.of(title="西丰县水利局关于向农业发展银行申请贷款的请示", addressees="县政府："))
addressee_in_title.complies(Draft.of(title="西丰县人民政府关于同意建立集贸市场的批复"))
addressee_in_title.complies(Draft.of(title="西丰县人民政府关于给予县公安局嘉奖的决定"))
addressee_in_title.complies(Draft.of(title="西丰县人民政府关于向县政府报告重大事项的通知"))

_PUBLIC = frozenset((Genre.PUBLIC_NOTICE, Genre.ANNOUNCEMENT))
_BY_BODY = re.compile(r"^[^，。]{1,30}?(?:政府|[局厅院]|委员会|公司|大学|银行)[^，。]{4,}的(?:通告|公告)$")
_NEEDS_ABOUT = frozenset((Genre.DECISION, Genre.OPINION, Genre.NOTICE, Genre.CIRCULAR, Genre.REPORT, Genre.REQUEST,
                          Genre.REPLY, Genre.LETTER))
_OF_TEXT = re.compile(rf"的[^的]{{0,4}}(?:{'|'.join(LISTED + ABOLISHED)})$")
_MATTER = 6
_NAMED = re.compile(
    r"(?:工作|总结|情况|申请|年度|年|调查|审计|评估|评价|检测|监测|研究|执行情况)报告$|^.{2,30}?对|公函$|信函$|任免|聘任|任命"
)


@clause(_NINE, "", check="K99", name="标题缺“关于”", ids=("K99",), outside=True, force=Force.WARNING, because=_COMPOSED,
        summary="发文机关与事由之间用“关于”连接；转发、印发可以直接带文件名。")
def missing_about(draft: Draft) -> Iterator[Hit | Needs]:
    """标题有事由和文种而没有“关于”。"""
    title = draft.title
    if title.about >= 0 or len(title.matter) < _MATTER or relays(title) or _NAMED.search(loose(title.bare)):
        return
    public = title.genre in _PUBLIC and _BY_BODY.match(loose(title.bare))
    if title.genre in _NEEDS_ABOUT or public or (leading_body(title) and _OF_TEXT.search(title.bare)):
        yield Hit(spot(draft, 0), f"标题缺“关于”。请写成“发文机关＋关于＋事由＋的{title.word or '文种'}”。",
                  force=Force.ADVICE if title.genre is Genre.ANNOUNCEMENT else None)


missing_about.breaches(Draft.of(title="西丰县人民政府进一步加强城市生活垃圾分类工作的通知"), says="缺“关于”")
missing_about.breaches(Draft.of(title="全县2022年度秋收竞赛活动先进单位通报"), says="缺“关于”")
missing_about.breaches(Draft.of(title="西丰供销公司2022年调整职工工资的实施方案"), says="缺“关于”")
missing_about.breaches(Draft.of(title="西丰县自然资源局拟征收土地的公告"), says="缺“关于”")
missing_about.breaches(Draft.of(title="西丰县人民政府严禁焚烧秸秆的通告"), says="缺“关于”")
missing_about.complies(Draft.of(title="西丰县自然资源局2022年国有土地出让公告"))
missing_about.complies(Draft.of(title="西丰县人民政府关于进一步加强垃圾分类工作的通知"))
missing_about.complies(Draft.of(title="西丰县教育局印发《控辍保学实施方案》的通知"))
missing_about.complies(Draft.of(title="西丰县教育局2022年度政府信息公开工作年度报告"))
