"""附件1 一（五）: 公告 is for home and abroad, or for what a law says; local matters go by 通告."""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.rulebook.annex1_documents.kinds.kind import kind
from luoshi.rulebook.reading.titles import end_spot
from luoshi.terms.document import Draft, Part
from luoshi.terms.genre import Genre
from luoshi.terms.titles import Title

ANNOUNCEMENT = kind(
    Genre.ANNOUNCEMENT, 5, "适用于向国内外宣布重要事项或者法定事项",
    "公告面向国内外，宣布重要事项或法定事项；本地日常事项用通告。",
)

_LOCAL = re.compile(
    r"路段|街道|大街|停[水电气热]|[断限]水|施工|交通管制|通行|限行|禁行|绕行|停车|燃放|养犬|犬只|焚烧|禁[烧牧渔]|占道|摆摊"
    r"|城区|市区|县城|区域|辖区|本县|封闭|警报|试鸣|公交|噪声|严禁|禁止|严格控制|不得"
)
_PERHAPS_LOCAL = re.compile(
    r"^(?:坚决|依法|严厉)?(?:打击|清理|整治|取缔|查处|查禁|拆除|收缴|封山|治理|规范|限制|加强)|违[章法](?:建|占|搭)|放假|停课|供[水电气暖热]|(?:会议|管理|须知)$"
)
_BY_LAW = re.compile(
    r"征[收地用]|补偿|招[考聘录标生]|录用|聘用|遴选|注销|吊销|拍卖|出让|挂牌|听证|采购|中标|成交|遗失|送达|催告|税|海关|选举"
    r"|换届|行政复议|环评|环境影响|清算|破产"
)
_PUBLISHED = re.compile(r"许可|登记|资格|名单|结果|依法")
_BASIS = re.compile(r"(?:根据|依据|按照|依照)[^。]{0,20}《[^》]{2,40}(?:法|条例|规定|办法)[^》]{0,8}》")
_RANGE = re.compile(r"(?:全|本|我)(?:省|市|县|区|镇|乡)|辖区|城区|县城")
_DUTY = re.compile(r"请各|请广大|不得|应当|必须|接受检查|逾期|禁止|严禁|予以配合")
_LEAD = 600


def _local(title: Title, body: str) -> Force | None:
    """How sure it is that the matter is local: WARNING by the title, ADVICE by the body alone, else None."""
    if _BY_LAW.search(title.matter) or _PUBLISHED.search(title.matter) or _BASIS.search(body[:_LEAD]):
        return None
    if _LOCAL.search(title.matter):
        return Force.WARNING
    if _PERHAPS_LOCAL.search(title.matter):
        return Force.ADVICE
    bare = not title.matter and not _BY_LAW.search(body[:_LEAD])
    return Force.ADVICE if bare and _RANGE.search(body[:_LEAD]) and _DUTY.search(body[:_LEAD]) else None


@clause("附件1 一（五）", "公告。适用于向国内外宣布重要事项或者法定事项", check="K11", name="公告用于本地一般事项",
        ids=("X1-1(5)m", "X1-1(6)m"), about=Genre.ANNOUNCEMENT, force=Force.WARNING, judgement=True,
        because="重要与否、有无法定依据由人判断",
        summary="在一定范围内要人遵守、知道的事项用通告；依法必须公告的除外。")
def announcement_for_local_matter(draft: Draft) -> Iterator[Hit | Needs]:
    """公告写的是本地日常事项，又没有写明法定依据。"""
    force = _local(draft.title, draft.text(Part.BODY))
    if force:
        word = draft.title.word
        yield Hit(end_spot(draft, word),
                  "事项限于本地一定范围，应当用“通告”。依法必须以公告发布的，请在正文写明法律依据。", force=force)


announcement_for_local_matter.breaches(Draft.of(title="西丰县人民政府关于东街路段封闭施工的公告"), says="通告")
announcement_for_local_matter.breaches(Draft.of(title="西丰县供电公司关于城东区域暂时停电的公告"), says="通告")
announcement_for_local_matter.breaches(
    Draft.of(title="西丰县市场监督管理局公告", body="我局下月检查全县广告单位，逾期的依法处理。"),
    says="通告")
announcement_for_local_matter.breaches(Draft.of(title="西丰县公安局关于查禁赌博的公告"), says="通告")
announcement_for_local_matter.complies(Draft.of(title="西丰县人民政府关于东街路段封闭施工的通告"))
announcement_for_local_matter.complies(Draft.of(title="西丰县人民政府关于城区地块征收补偿的公告"))
announcement_for_local_matter.complies(
    Draft.of(title="西丰县公安局关于县城道路限行的公告", body="根据《中华人民共和国道路交通安全法》，现公告如下："))
announcement_for_local_matter.complies(Draft.of(title="西丰县人民代表大会常务委员会公告", body="任命张××为副县长。"))
