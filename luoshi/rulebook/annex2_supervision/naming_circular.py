"""附件2 六（一）：指名道姓的批评性通报，缺省不公开。"""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.terms.document import Draft, Part, Passage
from luoshi.terms.facts import Disclosure, Facts
from luoshi.terms.genre import Genre

_CRITICAL = re.compile(r"批评|问责|处分|约谈|追责|落实不力|工作不力|滞后|进展缓慢|推诿|敷衍|失职|逾期|虚假整改")
_PRAISE = re.compile(r"表彰|表扬|嘉奖|先进|优秀|优胜|优等|获奖|评选|奖励|典型经验")
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖董袁潘蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔"
    "钟谭陆汪范贾夏韦付邹孟熊秦邱尹薛闫段侯陶黎贺顾毛郝龚邵钱严覃戴莫孔佟马金"
)
_POST = (
    r"(?:书记|[县乡镇村局科股所站队校院厂]长|主任|经理|负责人|党(?:组|委)成员|科员|干部|职工|工作人员|责任人|承办人)"
)
_NAME = rf"[{_SURNAMES}](?!度|级|效|额|等|标|力)[\u4e00-\u9fa5]{{1,2}}"
_NAMED = re.compile(
    rf"{_POST}[:：]?(?P<posted>{_NAME})(?=同志|[，、。；（(\s]|[因未被对等在]|$)"
    rf"|(?<![^\s对给由向将和与及、，。：；])(?P<comrade>{_NAME})同志"
    rf"|[对、](?P<subject>{_NAME})(?=等[同人一二两三四五六]|[一二两三四五六]名|的?通报|予以|给予)"
    rf"|[局委办乡镇村](?P<bare>{_NAME})(?=工作(?:推诿|不力|失职|敷衍)|未(?:按|能|及时|到)|擅自|违反|玩忽)"
)
_OPEN = re.compile(r"(?<!不)(?:此件(?:主动)?公开|主动公开)")


def _names(draft: Draft) -> Iterator[Passage]:
    """Full names in title and body; 王某 and 李×× do not name a person."""
    for part in (Part.TITLE, Part.BODY):
        for match in _NAMED.finditer(draft.text(part)):
            name = str(match.lastgroup)
            if "某" not in match[name] and "同志" not in match[name]:
                yield draft.passage(part, *match.span(name))


def _open(draft: Draft) -> bool | None:
    if _OPEN.search(draft.text(Part.ANNOTATION)):
        return True
    return None if draft.facts.disclosure is None else draft.facts.disclosure is Disclosure.OPEN


@clause(
    "附件2 六（一）",
    "采取见人见事、指名道姓的方式进行通报",
    check="K91",
    name="点名通报主动公开",
    ids=("K91", "X2-6(1)"),
    force=Force.WARNING,
    tensions=("T29",),
    judgement=True,
    because="点名通报与公开常态相冲突，缺省不公开，由人决定",
)
def naming_circular_stays_inside(draft: Draft) -> Iterator[Hit | Needs]:
    """点名批评个人的通报缺省不予公开；要公开的，隐去姓名或者只写单位。"""
    title = draft.title.text
    if draft.genre is not Genre.CIRCULAR and not title.endswith("通报批评"):
        return
    public = _open(draft)
    if public is False or _PRAISE.search(title):
        return
    if not (_CRITICAL.search(title) or _CRITICAL.search(draft.text(Part.BODY))):
        return
    names = list(_names(draft))
    if names and public:
        yield Hit(
            names[0],
            f"批评性通报写有个人姓名（{len(names)}处），又定为主动公开。请改为不予公开，"
            "或者隐去姓名、只写单位；确需公开的，写明理由并经批准。",
        )
    elif names:
        yield Needs("通报的公开属性（写有个人姓名）")


_TITLE = "西丰县人民政府办公室关于防汛工作落实不力的通报"
_BODY = "某镇副镇长王建国未到岗，县水利局局长李强对隐患整改推诿。"
_PUBLIC = Facts(disclosure=Disclosure.OPEN)
naming_circular_stays_inside.breaches(Draft.of(title=_TITLE, body=_BODY, facts=_PUBLIC), says="2处")
naming_circular_stays_inside.breaches(
    Draft.of(
        title=_TITLE,
        body="对张伟同志予以批评。",
        annotation="（此件公开发布）",
        whole=False,
        facts=Facts(disclosure=Disclosure.OPEN),
    ),
    says="隐去姓名",
)
naming_circular_stays_inside.complies(Draft.of(title=_TITLE, body=_BODY, facts=Facts(disclosure=Disclosure.CLOSED)))
naming_circular_stays_inside.complies(Draft.of(title=_TITLE, body=_BODY))
naming_circular_stays_inside.complies(
    Draft.of(title=_TITLE, body="某镇进展缓慢，负责人王某未到岗，主任高度重视。", facts=_PUBLIC)
)
naming_circular_stays_inside.complies(
    Draft.of(title="西丰县人民政府关于表彰先进个人的通报", body="授予局长李强，不怕批评。", facts=_PUBLIC)
)
naming_circular_stays_inside.complies(
    Draft.of(title="西丰县人民政府关于上半年工作情况的通报", body="局长李强，完成任务。", facts=_PUBLIC)
)
naming_circular_stays_inside.breaches(
    Draft.of(title="西丰县人民政府关于对张建国、李明的通报批评", body="二人工作推诿。", facts=_PUBLIC), says="1处"
)
naming_circular_stays_inside.breaches(
    Draft.of(title="批评通报", body="县教育局王芳工作推诿，予以批评。", annotation="（此件公开发布）"), says="只写单位"
)
naming_circular_stays_inside.complies(
    Draft.of(
        title=_TITLE, body="对马路等设施管理不力，凉泉镇黄土坡，天德镇高度重视不够，负责同志未到岗。", facts=_PUBLIC
    )
)
naming_circular_stays_inside.complies(
    Draft.of(title="西丰县人民政府关于加强管理的通知", body="对张伟同志予以批评。", facts=_PUBLIC)
)
