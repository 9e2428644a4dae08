"""附件1 五（二）4, short names and titles of norms: defined before they are used, between 《》."""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.rulebook.reading.language import Spot, once, prose
from luoshi.terms.document import Draft, Part

AT = "附件1 五（二）4"
QUOTE = "人名、地名、时间、数字、段落顺序、引文等是否准确"
_SHORT = re.compile(
    r"《((?:暂行|实施|管理|若干)?(?:条例|办法|规定|细则|规则|意见|通知|方案|纲要|规划|决定|章程|标准|规范))》"
)
_DEFINES = re.compile(r"(?:简称|称为?|统称)[“\"]?$")
_BARE_LAW = re.compile(
    r"(?<!《)(?<!关于)(中华人民共和国[\u4e00-\u9fa5]{2,18}?(?:法|条例))(?=第[一二三四五六七八九十百]{1,5}条"
    r"|的?规定[，,、和与及])"
)


def _undefined(draft: Draft) -> Iterator[Spot]:
    defined: set[str] = set()
    for part, text in prose(draft, (Part.TITLE, Part.BODY, Part.ATTACHMENT)):
        for match in _SHORT.finditer(text):
            name = match.group(1)
            if name in defined:
                continue
            defined.add(name)
            if not _DEFINES.search(text[max(0, match.start() - 4) : match.start()]) and not _listed(
                text, match.start()
            ):
                yield Spot(part, *match.span())


def _listed(text: str, start: int) -> bool:
    """A definition may cover several short names: 以下分别简称《条例》《办法》."""
    return "简称" in text[max(0, start - 30) : start]


@clause(
    AT,
    QUOTE,
    check="K78",
    name="简称先说明、法规名加书名号",
    ids=("K78",),
    force=Force.ADVICE,
    because="审核重点，文字层面只作提示",
    tensions=("T54",),
)
def short_names_defined(draft: Draft) -> Iterator[Hit]:
    """《条例》《办法》这样的简称，第一次出现时写全称并注明“以下简称”；法律法规名称加书名号。"""
    yield from once(
        draft, _undefined(draft), "简称{原文}前面没有说明，第一次使用请写全称，并注明“（以下简称{原文}）”。"
    )
    bare = (
        Spot(part, *match.span(1), f"《{match.group(1)}》")
        for part, text in prose(draft)
        if "中华人民共和国" in text
        for match in _BARE_LAW.finditer(text)
    )
    yield from once(draft, bare, "法律法规名称应加书名号，写作{改为}。")


short_names_defined.complies(
    Draft.of(body="《党政机关公文处理工作条例》（以下简称《条例》）规定，《条例》所列文种共十五种。")
)
short_names_defined.complies(
    Draft.of(body="《甲条例》《乙办法》（以下分别简称《条例》《办法》）已经印发，《办法》同时施行。")
)
short_names_defined.breaches(Draft.of(body="《条例》规定，公文种类共十五种。"), says="没有说明")
short_names_defined.breaches(Draft.of(body="根据中华人民共和国行政许可法第三条，予以受理。"), says="应加书名号")
