"""附件1 四（一）5: the wrong one of the fifteen: title against form, and purpose words against kind."""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.rulebook.reading.requests import ASKING, REPORTED, asks_only
from luoshi.rulebook.reading.titles import end_spot, matter_head
from luoshi.terms.bodies import Nature, Relation, read_name
from luoshi.terms.document import Draft, Part
from luoshi.terms.facts import Facts
from luoshi.terms.genre import Genre

_WRONG = "错用文种。日常行文的实践中此问题较多见"
_NO_REQUEST = re.compile(
    r"(?:工作|进展|完成|落实|开展|执行|整改|准备|检查|办理|处理|使用)情况$|总结$|^(?:汇报|反映|报告)"
)
_WISH = re.compile(
    r"^拟|^(?:[购采]买|购置|增[加设拨列补]|追加|[新扩改迁筹]建|建[设造立]|修[建缮]|成立|设立|组建|批准|同意|引进|招[聘录用]|聘[用请]|调整"
    r"|配[备置]|更[新换]|变更|改造|搬迁|租[用赁]|兴[建办]|开[办设]|[申承举]办|延长|缩短|扩大|减免|豁免|缓[交缴]"
    r"|组织[^，。]{0,12}(?:出国|外出)|参加|赴)"
)
_STATE = re.compile(
    r"(?<!有关)(?<!特殊)(?:情况|状况|结果|总结|汇总|经过|旱情|灾情|汛情|疫情|雨情|险情|成效|进展|进度)$"
)
_UNCLEAR = re.compile(r"如何|怎样|是否|能否|可否|问题|参加|召开|处理|调整|表彰|上报|报送|公布|公开|发布")
_FOR_APPROVAL = re.compile(r"^(?:申请|请求|报请|提请)(?:审批|批准|审核|核准|批复|审定)")
_MEETING = re.compile(r"^(?:召开|举行|举办).*会议?$")
_REWARD = re.compile(r"^(?:表彰|表扬|嘉奖|奖励|通报表扬|授予|批评|通报批评)|(?:先进|英雄|感人|见义勇为)事迹$")
_CONSULT = re.compile(r"^(?:商请|商洽|洽谈|咨询|询问|请协助|函请|催要|催收|催还|征询|请求协助)")
_INTERNAL = re.compile(
    r"^(?:放假|停课|召开[^，。]{0,12}会议?$|成立|设立|撤销|组建|任命|任免|聘任|调整.{0,20}(?:成员|领导小组))"
)
_TOLD = re.compile(
    r"^(?!.{0,6}(?:报送|上报|填报|检查|统计|调查|摸底|了解|反馈|做好|公布|公开|开展|核实|汇报|报告|通报|核查)).*情况$"
)
_PARTS = re.compile(r"省|市|县|区|乡|镇")
_BY_LETTER = "商洽、询问、催办的事项，对不相隶属机关宜用“函”。"


@clause("附件1 四（一）5", _WRONG, check="K09", name="标题文种与所选文种不一", ids=("X1-4(1)5",),
        summary="标题写的文种应当就是拟用的文种。", force=Force.ERROR, because="两个文种必有一个是错用，应当改成一致")
def title_against_form(draft: Draft) -> Iterator[Hit | Needs]:
    """标题末尾的文种与表单所选文种不同。"""
    chosen, written = draft.facts.genre, draft.title.genre
    if chosen and written and chosen is not written:
        yield Hit(end_spot(draft, draft.title.word),
                  f"标题写“{draft.title.word}”，所选文种是“{chosen.value}”。请按行文目的核定，改成一致。")


title_against_form.breaches(
    Draft.of(title="西丰县人民政府关于表彰先进的通知", facts=Facts(genre=Genre.DECISION)), says="“决定”")
title_against_form.complies(
    Draft.of(title="西丰县人民政府关于表彰先进的决定", facts=Facts(genre=Genre.DECISION)))
title_against_form.complies(Draft.of(title="西丰县人民政府令", facts=Facts(genre=Genre.ORDER)))


def _as_report(matter: str) -> str:
    if _CONSULT.search(matter):
        return _BY_LETTER
    if ASKING.search(matter) and not REPORTED.search(matter):
        return "题意是请求批准或解决，应当用“请示”（对不相隶属机关用“函”），不用“报告”。"
    return ""


def _hint(genre: Genre, matter: str) -> str:
    """What the matter of a report or request may also mean; its words alone do not settle it."""
    if genre is Genre.REPORT and _REWARD.search(matter) and not REPORTED.search(matter):
        return "表彰、批评用“通报”或“决定”；请求上级表彰用“请示”。请核对本件是否报告已办的事。"
    told = _STATE.search(matter) or REPORTED.search(matter)
    if genre is Genre.REPORT and _WISH.search(matter) and not told:
        return "事情尚未办、请求批准的用“请示”；已经办完、汇报情况的用“报告”，事由宜写“……情况”。请核对。"
    if genre is Genre.REQUEST and _STATE.search(matter) and not (ASKING.search(matter) or _UNCLEAR.search(matter)):
        return "汇报工作、反映情况用“报告”；确有请求的，把请求事项写进标题。请核对。"
    return ""


def _as_request(matter: str) -> str:
    if _CONSULT.search(matter):
        return _BY_LETTER
    if _NO_REQUEST.search(matter) and not ASKING.search(matter):
        return "题意是汇报工作、反映情况，应当用“报告”，不用“请示”；确有请求的，把请求事项写进标题。"
    return ""


def _as_notice(matter: str) -> str:
    if _REWARD.search(matter):
        return "表彰、批评宜用“通报”或“决定”，不用“通知”。"
    if _CONSULT.search(matter):
        return _BY_LETTER
    return "告知情况宜用“通报”；要求报送的，在事由里写明“报送”。" if _TOLD.search(matter) else ""


def _as_circular(matter: str) -> str:
    return "召开会议宜用“通知”。" if _MEETING.search(matter) else ""


def _as_public(matter: str) -> str:
    if _REWARD.search(matter):
        return "表彰、批评宜用“通报”或“决定”，不用公开张贴的文种。"
    if _INTERNAL.search(matter):
        return "机构、人员事项宜用“通知”或“决定”。"
    return _as_circular(matter)


_READERS = {Genre.REPORT: _as_report, Genre.REQUEST: _as_request, Genre.NOTICE: _as_notice,
            Genre.CIRCULAR: _as_circular, Genre.ANNOUNCEMENT: _as_public, Genre.PUBLIC_NOTICE: _as_public}
_SURE = frozenset((Genre.REPORT, Genre.REQUEST))


def _maybe_up(draft: Draft) -> bool:
    """Unknown relation, or a superior and no body yet: with a body K15 reads the request itself."""
    return draft.relation is None or (draft.relation is Relation.SUPERIOR and not draft.text(Part.BODY))


def _letter(draft: Draft, matter: str) -> Iterator[Hit]:
    issuer = read_name(draft.issuer or "")
    if draft.title.word == "复函" and issuer.nature is Nature.GOVERNMENT:
        below = draft.relation is Relation.SUBORDINATE
        if below or (draft.relation is None and _PARTS.search(matter[:12])):
            yield Hit(end_spot(draft, "复函"),
                      "答复下级机关请示用“批复”；答复不相隶属机关才用“复函”。请核对来文机关是否下级。",
                      force=Force.WARNING if below else Force.ADVICE)
    elif re.match("表彰|表扬|嘉奖|通报", matter):
        yield Hit(end_spot(draft, draft.title.word), "表彰、批评用“通报”或“决定”，不用“函”。请核对行文目的。",
                  force=Force.ADVICE)
    elif _maybe_up(draft) and (_FOR_APPROVAL.search(matter) or (draft.relation and ASKING.search(matter))):
        yield Hit(end_spot(draft, draft.title.word),
                  "向上级机关请求批准用“请示”；受文机关不是上级时才用“函”。请核对隶属关系。",
                  force=Force.WARNING if draft.relation else Force.ADVICE)


@clause("附件1 四（一）5", _WRONG, check="K108", name="文种与题意不符", ids=("X1-4(1)5m",),
        summary="请求的用请示，汇报的用报告，表彰批评用通报或决定，答复下级用批复。", force=Force.WARNING,
        because="题意由词语推断，应由人核定", judgement=True)
def kind_against_purpose(draft: Draft) -> Iterator[Hit | Needs]:
    """标题的事由与文种说的不是一件事。"""
    title = draft.title
    if title.about < 0 or title.bare.endswith(("请示报告", "情况报告", "批复函")):
        return
    _, matter = matter_head(title)
    if title.genre is Genre.LETTER:
        yield from _letter(draft, matter)
    elif title.genre in _READERS and (words := _READERS[title.genre](matter)):
        yield Hit(end_spot(draft, title.word), words, force=None if title.genre in _SURE else Force.ADVICE)
    elif asks_only(draft):
        yield Hit(end_spot(draft, title.word), "全文没有汇报情况，结尾请求批准，应当用“请示”，不用“报告”。")
    elif title.genre and (words := _hint(title.genre, matter)):
        yield Hit(end_spot(draft, title.word), words, force=Force.ADVICE)


kind_against_purpose.breaches(Draft.of(title="西丰县人民政府关于解决水利建设资金的报告"), says="请示")
kind_against_purpose.breaches(Draft.of(title="西丰县科技局关于提请转发科技工作方案的报告"), says="请示")
kind_against_purpose.breaches(Draft.of(title="西丰县统计局关于普查准备工作情况的请示"), says="报告")
kind_against_purpose.breaches(Draft.of(title="西丰县人民政府关于表彰先进单位的通知"), says="通报")
kind_against_purpose.breaches(Draft.of(title="西丰县统计局关于商洽代培统计人员的报告"), says="“函”")
kind_against_purpose.breaches(Draft.of(title="西丰县统计局关于询问普查口径的请示"), says="“函”")
kind_against_purpose.breaches(Draft.of(title="西丰县统计局关于商请派员授课的通知"), says="“函”")
kind_against_purpose.breaches(Draft.of(title="西丰县统计局关于上半年信访事项办理情况的通知"), says="“通报”")
kind_against_purpose.breaches(Draft.of(title="西丰县人民政府关于表彰劳动模范的通告"), says="“决定”")
kind_against_purpose.breaches(Draft.of(title="西丰县人民政府关于成立老干部办公室的公告"), says="“通知”")
kind_against_purpose.breaches(Draft.of(title="西丰县人民政府关于召开春耕工作会议的通报"), says="通知")
kind_against_purpose.breaches(
    Draft.of(title="铁岭市人民政府关于西丰县总体规划的复函", facts=Facts(relation=Relation.SUBORDINATE)), says="批复")
kind_against_purpose.breaches(Draft.of(title="西丰县交通运输局关于申请审批公路项目的函"), says="请示")
kind_against_purpose.breaches(Draft.of(title="西丰县科协关于请批转科普规划的报告"), says="请示")
kind_against_purpose.breaches(Draft.of(title="西丰县教育局关于表彰先进单位的函"), says="不用“函”")
kind_against_purpose.breaches(Draft.of(title="西丰县医院关于购置救护车的报告"), says="尚未办")
kind_against_purpose.breaches(Draft.of(title="西丰县教育局关于表彰优秀教师的报告"), says="“决定”")
kind_against_purpose.breaches(Draft.of(title="西丰县农业农村局关于当前旱情的请示"), says="“报告”")
kind_against_purpose.breaches(
    Draft.of(title="西丰县林草局关于申请增加编制的函", facts=Facts(relation=Relation.SUPERIOR)), says="“请示”")
kind_against_purpose.breaches(
    Draft.of(title="西丰县审计局关于张××同志任职的报告", body="拟任命张××同志为办公室主任，请批准。"),
    says="没有汇报情况")
kind_against_purpose.complies(
    Draft.of(title="西丰县审计局关于张××同志任职的报告", body="现将有关情况报告如下。\n请予批准。"))
kind_against_purpose.complies(Draft.of(title="西丰县医院关于购置救护车情况的报告"))
kind_against_purpose.complies(Draft.of(title="西丰县粮库关于如何处理超储情况的请示"))
kind_against_purpose.complies(Draft.of(title="西丰县水利局关于解决饮水问题工作情况的报告"))
kind_against_purpose.complies(Draft.of(title="西丰县水利局关于恳请解决防汛资金的函"))
kind_against_purpose.complies(Draft.of(title="西丰县财政局关于解决水利建设资金的请示"))
kind_against_purpose.complies(Draft.of(title="西丰县人民政府办公室关于河道地质灾害有关问题的复函"))
kind_against_purpose.complies(Draft.of(title="西丰县人民政府关于召开春耕工作会议的通知"))
kind_against_purpose.complies(Draft.of(title="西丰县统计局关于报送信访事项办理情况的通知"))
kind_against_purpose.complies(Draft.of(title="西丰县公安局关于道路交通管制的通告"))
kind_against_purpose.complies(Draft.of(title="西丰县人民政府关于任命人员的通知"))
