"""附件1 四（一）4 with 条例 art. 9(7): a title has issuer, matter and kind."""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.rulebook.reading.titles import (
    ABOLISHED,
    DISPUTED,
    INVENTED,
    LISTED,
    POSTED,
    TEXTS,
    end_spot,
    ending,
    is_paper,
    kind_slot,
    misplaced_issuer,
    spot,
)
from luoshi.terms.document import Draft, Part
from luoshi.terms.facts import Fact, Facts
from luoshi.terms.genre import Genre
from luoshi.terms.titles import Title, is_body

_RELAYED = re.compile(r"^(?:关于)?(?:转发|批转)")
_PASSED_ON = re.compile(r"^(?:关于)?(?:转发|批转|印发)[^〇]{0,20}〇+$")
_MODIFIERS = re.compile(r"(?:会议|紧急|重要|情况|有关)$")
_RELAYED_KINDS = frozenset((Genre.REPORT, Genre.OPINION))
_RELAYED_OF = frozenset((Genre.REQUEST, Genre.CIRCULAR, Genre.REPLY, Genre.DECISION, Genre.LETTER))
_FROM = re.compile(r"^(?:关于)?(?:转发|批转)(?P<body>[^，。]{2,30})的[^的]{1,3}$")
_CUSTOMARY = frozenset((Genre.ORDER, Genre.ANNOUNCEMENT, Genre.PUBLIC_NOTICE, Genre.COMMUNIQUE, Genre.MINUTES))
_NAMED_KIND = LISTED + ABOLISHED + TEXTS + POSTED + INVENTED + DISPUTED
_SLOT = 14


def _no_kind(draft: Draft) -> Iterator[Hit]:
    title = draft.title
    governed = title.bare[len(title.issuer or ""):]
    source = _FROM.match(governed) if title.genre in _RELAYED_OF else None
    if (title.genre in _RELAYED_KINDS and _RELAYED.match(governed)) or (source and is_body(source["body"])):
        yield Hit(end_spot(draft, title.word),
                  f"“{title.word}”是被转文件的文种，本件缺文种。请在末尾加“的通知”。")
        return
    passed_on = bool(_PASSED_ON.match(governed))
    if not title.word and (passed_on or is_paper(title)) and not _named_otherwise(title):
        sure = passed_on or title.about >= 0 or draft.whole or draft.addressees
        yield Hit(spot(draft, len(title.bare)), "标题缺文种。请写明是通知、报告、函等哪一种，如“……的通知”。",
                  force=None if sure else Force.ADVICE)


def _named_otherwise(title: Title) -> bool:
    """A wrong word stands in the slot of the kind: other checks speak of it."""
    word = ending(title, _NAMED_KIND)
    return bool(word) and (title.about < 0 or word in INVENTED + DISPUTED or 0 < len(kind_slot(title)) <= _SLOT)


def _alone(title: Title) -> str:
    """The issuer of a title that has nothing but issuer and kind (××局会议通知), or ''."""
    if title.about >= 0 or title.genre is None:
        return ""
    if title.genre in _CUSTOMARY and not title.bare.endswith(f"的{title.word}"):
        return ""
    front = _MODIFIERS.sub("", title.matter or title.issuer or "")
    return front if is_body(front) else ""


@clause("附件1 四（一）4", "违背法规中有关标题拟制的原则要求", check="K05", name="标题要素不全", ids=("X1-4(1)4m",),
        summary="标题由发文机关、事由、文种组成；版头有发文机关标志时习惯上可省发文机关。", force=Force.WARNING,
        because="三要素见党政机关公文处理工作条例第九条（七）；省略发文机关通行已久，只作建议")
def title_parts(draft: Draft) -> Iterator[Hit | Needs]:
    """标题缺文种、缺事由或者缺发文机关。"""
    title = draft.title
    if not title.text.strip() or draft.facts.says(Fact.IS_ATTACHMENT):
        return
    yield from _no_kind(draft)
    issuer = _alone(title)
    if issuer:
        yield Hit(end_spot(draft, title.word), f"标题缺事由。请写成“{issuer}关于……的{title.word}”。")
    elif title.about == 0 and not misplaced_issuer(title):
        stamped = "版头已有发文机关标志，可以省略；" if draft.text(Part.MARK) else ""
        yield Hit(spot(draft, 0, 0), f"标题没有写发文机关。{stamped}宜在“关于”前补写发文机关全称或规范化简称。",
                  force=Force.ADVICE)


title_parts.breaches(Draft.of(title="西丰县教育局关于做好春耕备耕工作"), says="缺文种")
title_parts.breaches(Draft.of(title="西丰县文旅局关于2022年文化下乡工作安排"), says="缺文种")
title_parts.breaches(Draft.of(title="报告团在西丰产生强烈反响", body="近日，报告团来到西丰。"), says="缺文种")
title_parts.breaches(Draft.of(title="西丰县人民政府关于批转县教育局的报告"), says="的通知")
title_parts.breaches(Draft.of(title="西丰县人民政府转发县教育局关于控辍保学工作的意见"), says="的通知")
title_parts.breaches(Draft.of(title="西丰县教育局印发《控辍保学方案》", whole=False), says="缺文种")
title_parts.breaches(Draft.of(title="西丰县人民政府的通知"), says="缺事由")
title_parts.breaches(Draft.of(title="西丰县公安局的通告"), says="缺事由")
title_parts.breaches(Draft.of(title="西丰县人民政府关于转发市政府的通报"), says="的通知")
title_parts.complies(Draft.of(title="西丰县公安局通告"))
title_parts.complies(Draft.of(title="西丰县科技局关于转发科技创新方案的请示"))
title_parts.breaches(Draft.of(title="西丰县教育局会议通知"), says="缺事由")
title_parts.breaches(Draft.of(title="西丰县人民政府决定"), says="缺事由")
title_parts.breaches(Draft.of(title="关于加强安全生产的通知"), says="发文机关")
title_parts.breaches(Draft.of(mark="西丰县人民政府文件", title="关于加强安全生产的通知"), says="可以省略")
title_parts.complies(Draft.of(title="西丰县人民政府关于做好春耕备耕工作的通知"))
title_parts.complies(Draft.of(title="关于国务院发布《河道管理条例》的通知"))
title_parts.complies(Draft.of(title="西丰县人民政府令第1号"))
title_parts.complies(Draft.of(title="西丰县人民政府常务会议纪要"))
title_parts.complies(Draft.of(title="西丰县水利局转发市水利局关于防汛工作的通知"))
title_parts.complies(Draft.of(title="西丰县应急管理局行政处罚决定书"))
title_parts.complies(Draft.of(title="关于做好防汛工作", facts=Facts(known={Fact.IS_ATTACHMENT: True})))
