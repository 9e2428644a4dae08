"""Title faults of words: a place or short form for an issuer, verbs that do not go with their object, two kinds."""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.rulebook.reading.titles import SPEAKING, matter_head, opening_of_another, spot
from luoshi.terms.bodies import Nature
from luoshi.terms.document import Draft, Part
from luoshi.terms.facts import Facts
from luoshi.terms.registry import Body, Registry
from luoshi.terms.titles import is_body

_NINE = "党政机关公文处理工作条例 第九条"
_EVIDENCE = "由词语推断，只作提示，应由人核定"
_PLACE_ONLY = re.compile(r"^[\u4e00-\u9fa5×X*]{1,12}(?:省|市|县|区|旗|州|盟|乡|镇)$")
_SHORT = re.compile(r"^[\u4e00-\u9fa5×X]{2,8}[省市县区乡镇]政府办?$")
_SPOKEN = re.compile(
    r"^(?:本|我|全)?(?:省|市|县|区|乡|镇)(?:委|政府|府|府办|政府办公?[厅室]?|[\u4e00-\u9fa5]{1,8}(?:局|厅|委|办|中心))$"
)


@clause(_NINE, "", check="K106", name="发文机关名称不规范", ids=("K106",), outside=True, force=Force.WARNING,
        because="条例规定发文机关署全称或者规范化简称；通行的简称只作建议",
        summary="标题里的发文机关写全称或规范化简称，地名不是机关名称。")
def short_issuer(draft: Draft) -> Iterator[Hit | Needs]:
    """标题用地名或“市政府”“市教委”一类口头简称作发文机关。"""
    issuer = draft.title.issuer
    if not issuer or (draft.facts.registry.find(issuer) and not _SPOKEN.match(issuer)):
        return
    if _PLACE_ONLY.match(issuer) and not is_body(issuer):
        yield Hit(spot(draft, 0, len(issuer)), f"“{issuer}”是地名，不是机关名称。请写全称，如“{issuer}人民政府”。")
    elif _SHORT.match(issuer) or _SPOKEN.match(issuer):
        yield Hit(spot(draft, 0, len(issuer)), f"“{issuer}”不是发文机关的全称或规范化简称，宜写明是哪一级、哪个机关。",
                  force=Force.ADVICE)


short_issuer.breaches(Draft.of(title="西丰县关于严禁在城区养犬的通告"), says="地名")
short_issuer.breaches(Draft.of(title="县政府关于加强垃圾分类工作的通知"), says="规范化简称")
short_issuer.breaches(
    Draft.of(title="县政府关于加强垃圾分类工作的通知",
             facts=Facts(registry=Registry((Body("西丰县人民政府", Nature.GOVERNMENT, ("县政府",)),)))),
    says="哪一级")
short_issuer.complies(Draft.of(title="西丰县人民政府关于加强垃圾分类工作的通知"))
short_issuer.complies(Draft.of(title="科技部关于印发《创新平台建设工作指引》的通知"))

_MISFITS = {
    "开展": ("制度", "政策", "规定", "办法", "机制", "水平", "质量", "意识", "素质", "能力", "力度", "效益"),
    "搞活": ("政策", "制度", "规定"),
    "加强": ("步伐", "速度", "水平", "制度", "政策", "产量", "数量", "质量", "素质", "效率", "效益", "规模"),
    "加快": ("水平", "力度", "质量"),
    "加大": ("工作", "步伐", "水平", "活动"),
    "提高": ("工作", "任务", "力度", "步伐", "问题", "活动", "建设", "事业", "发展", "规模"),
    "增强": ("工作", "活动", "制度", "水平", "建设"),
    "建立": ("工作", "活动", "水平"),
    "改善": ("水平", "制度", "力度", "发展", "建设"),
    "举行": ("制度", "政策", "工作"),
    "召开": ("活动", "培训", "工作", "仪式"),
    "进行": ("制度", "政策", "水平"),
    "树立": ("工作", "制度", "活动"),
    "扩大": ("力度", "水平", "步伐"),
    "发挥": ("水平", "力度", "工作"),
    "贯彻": ("水平", "力度", "活动", "质量"),
    "落实": ("水平", "活动", "质量"),
    "制定": ("水平", "情况", "活动"),
}
_OTHER_VERB = re.compile(
    r"建立|健全|完善|清理|落实|执行|推进|规范|实施|修订|改革|试行|贯彻|排查|整治|推行|推广|宣传|和|并|及|、"
)
_TWO_VERBS = re.compile(r"(?P<w>(?:加强|进行|开展|加大)(?:开展|进行|加强|加大)|(?:制定|建立)(?:开展|落实(?!机制)))")
_VERB = re.compile("|".join(_MISFITS))


@clause(_NINE, "", check="K107", name="动宾搭配不当", ids=("K107",), outside=True, force=Force.ADVICE,
        because=_EVIDENCE, judgement=True, summary="事由的动词与宾语要搭配，如“建立制度”“开展活动”“提高水平”。")
def misfit_object(draft: Draft) -> Iterator[Hit | Needs]:
    """“开展……制度”“搞活……政策”一类搭配。"""
    title = draft.title
    start, matter = matter_head(title)
    verb = _VERB.match(matter) if title.about >= 0 else None
    if verb and (two := _TWO_VERBS.match(matter)):
        yield Hit(spot(draft, start, start + two.end()), f"“{two['w']}”两个动词不能连用，请留下与宾语相配的一个。")
        return
    if not verb:
        return
    words = matter.partition("的")[0] if not title.word else matter
    noun = next((noun for noun in _MISFITS[verb.group()] if words.endswith(noun)), "")
    between = words[verb.end(): len(words) - len(noun)]
    if noun and not _OTHER_VERB.search(between):
        yield Hit(spot(draft, start, start + len(words)),
                  f"“{verb.group()}……{noun}”搭配不当，请换动词或补足宾语（如“建立……制度”“开展……工作”）。")


misfit_object.breaches(Draft.of(title="西丰县财政局关于开展会计标准化考核制度的通知"), says="“开展……制度”")
misfit_object.breaches(Draft.of(title="关于搞活民营企业有关政策的试行办法"), says="“搞活……政策”")
misfit_object.breaches(Draft.of(title="西丰县应急管理局关于加强开展安全生产月的通知"), says="“加强开展”")
misfit_object.breaches(Draft.of(title="西丰县农业农村局关于加强粮食产量的通知"), says="“加强……产量”")
misfit_object.complies(Draft.of(title="西丰县财政局关于建立会计标准化考核制度的通知"))
misfit_object.complies(Draft.of(title="西丰县财政局关于开展清理规范行政许可制度的通知"))
misfit_object.complies(Draft.of(title="西丰县财政局关于报送总结的通知"))

@clause(_NINE, "", check="K109", name="标题与正文文种不一", ids=("K109",), outside=True, force=Force.WARNING,
        about=SPEAKING, because="标题与正文的文种必有一个写错，由人核定",
        summary="标题是通告，正文就说“现通告如下”，不说“现通知如下”。")
def body_names_other_kind(draft: Draft) -> Iterator[Hit | Needs]:
    """正文开头“……如下”所说的文种与标题不同。"""
    first = opening_of_another(draft)
    if first and draft.genre:
        yield Hit(draft.passage(Part.BODY, *first.span("w")),
                  f"标题的文种是“{draft.genre.value}”，正文却写“{first.group()}”。请按行文目的核定文种，改成一致。")


body_names_other_kind.breaches(
    Draft.of(title="西丰县公安局关于加强交通管理的通告", body="为保障安全，特通知如下："), says="通知如下")
body_names_other_kind.complies(
    Draft.of(title="西丰县公安局关于加强交通管理的通告", body="为保障安全，特通告如下："))
body_names_other_kind.complies(
    Draft.of(title="西丰县教育局关于评比情况的通知", body="现将评比情况通报如下："))
