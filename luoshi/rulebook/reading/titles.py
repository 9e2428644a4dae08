"""Pieces of a title that several checks need, and where they stand in the draft."""

import re

from luoshi.terms.document import Draft, Part, Passage
from luoshi.terms.genre import Genre
from luoshi.terms.titles import Title, mask_quoted

LISTED = ("总结", "要点", "方案", "计划", "安排", "纲要", "规划", "建议", "答复")
"""Endings that the Rules name as no kinds (附件1 四（一）1)."""

ABOLISHED = ("指示", "部署", "批文", "批示", "指令", "布告", "申请书", "申请", "请求", "批件", "要求", "函告", "通函")
"""Words of old or everyday use that stand where a kind should, and are none of the fifteen."""

PLAIN = ("申请", "请求", "汇报", "答复", "批示", "指示")
"""Everyday words for asking, reporting and answering that are set beside a kind (请示申请)."""

TEXTS = ("办法", "细则", "规定", "规则", "规程", "汇总", "措施", "政策", "预案", "制度", "标准", "指南", "指引", "意向",
         "设想", "打算", "举措", "倡议")
"""Names of texts that go out under a kind, not as one."""

POSTED = ("说明", "情况", "清单", "目录", "名单", "公示", "声明", "启事", "倡议书", "任命书", "聘书", "公开信")
"""What is posted or attached under its own name by custom, and is none of the fifteen."""

INVENTED = ("总结报告", "申请报告", "请求报告", "汇报", "批转", "转发")
"""Endings that the Rules call invented kinds, undisputed (附件1 四（一）3)."""

DISPUTED = ("情况报告", "任免通知")
"""Invented kinds by the Rules which practice reads as matter and kind."""

RELAYS = re.compile(r"印发|转发|批转|发布|公布|颁布|颁发")
_QUOTES = re.compile(r"[“‘\"][^”’\"]*[”’\"]|[（(][^（）()]*[）)]")
_NO_PAPER = re.compile(
    r"(?:书|讲话|致[辞词]|贺[信电]|[唁慰]电|信|协议|合同|条例|章程|宪法|法|解读|图解|问答|大事记"
    r"|简报|简介|证明|单|表|简章|指数|手册|报)$"
)
_MISPLACED = re.compile(
    r"^关于(?!向|对|给|请|同意|批准|转发|印发|批转|做好|加强|推进|与|为|在|由|从|以|因)"
    r"(?P<body>[^，。、]{1,24}?(?:国务院|政府|委员会|办公[厅室]|[局厅部委厂]|公司|集团|银行|大学|学院|医院|[中小]学|学校|协会|研究[院所]))"
    r"(?P<act>发布|颁[布发]|印发|公布|转发|批转|追加申请|追加|申请|请求|要求)"
)
_ACTED = re.compile(r"^关于(?P<body>国务院)(?P<act>发布|颁布|印发|公布|转发|批转)")
_AFTER_ABOUT = re.compile(
    r"^关于(?P<body>(?!上级|我|本)[^，。、的]{1,20}?(?:人民政府|政府|委员会|办公[厅室]|[局厅委]|公司|大学|学院|医院|[中小]学|厂))"
    r"(?:进一步|切实|认真|严格|继续|拟|全面)*"
    r"(?P<act>举[办行]|召开|开展|加强|改进|加快|推进|做好|组织|[新扩改筹]建|建[设造立]|修[建缮]|购[买置]|增[加设拨]|调整|成立|设立"
    r"|表彰|实施|整[治顿]|禁止|严禁|清理|治理|解决|报送|印制|招[聘生])"
)
_OWN = frozenset((Genre.NOTICE, Genre.REQUEST, Genre.REPORT, Genre.DECISION, Genre.CIRCULAR))
_ACTING = _OWN | {Genre.LETTER, Genre.PUBLIC_NOTICE, Genre.ANNOUNCEMENT, Genre.OPINION}
_LEADING = re.compile(
    r"^[\u4e00-\u9fa5×X*]{1,30}?(?:政府|国务院|办公[厅室]|委员会|[局厅]|公司|大学|学院|医院)(?=[\d（(]|第|关于|[上下]半年)"
)
_ADVERBS = re.compile(r"^(?:进一步|切实|认真|全面|深入|积极|大力|尽快|继续|再次|坚决|着力|扎实|加快推进)+")


def loose(bare: str) -> str:
    """`bare` with “…” and bracketed words blanked too, every position kept."""
    return _QUOTES.sub(lambda match: "〇" * len(match.group()), bare)


def spot(draft: Draft, start: int, end: int | None = None) -> Passage:
    """Characters [start, end) of the title as taken apart (without line breaks), as a passage of the draft."""
    raw = draft.text(Part.TITLE)
    stop = len(draft.title.text) if end is None else end
    if "\n" not in raw:
        return draft.passage(Part.TITLE, start, stop)
    places = [index for index, mark in enumerate(raw) if mark != "\n"]
    first = places[start] if start < len(places) else len(raw)
    return draft.passage(Part.TITLE, first, places[stop - 1] + 1 if stop > start else first)


def ending(title: Title, words: tuple[str, ...]) -> str:
    """The longest of `words` that ends the title, or ''."""
    return max((word for word in words if title.bare.endswith(word)), key=len, default="")


def end_spot(draft: Draft, word: str) -> Passage:
    """The place of a word that ends the title (before any bracketed tail)."""
    stop = len(draft.title.bare)
    return spot(draft, stop - len(word), stop)


def kind_slot(title: Title) -> str:
    """What stands after the last 的 of a title with 关于; '' when there is no 的 or nothing governs."""
    tail = title.bare[title.about + 2:] if title.about >= 0 else ""
    return tail.rpartition("的")[2] if "的" in tail else ""


def is_paper(title: Title) -> bool:
    """Whether the title ends like a document that is to have a kind (letters, speeches, forms and laws are not)."""
    return not _NO_PAPER.search(title.bare) and not title.bare.endswith("〇")


def has_issuer(title: Title) -> bool:
    """Whether somebody stands before the governing word."""
    return title.issuer is not None


def leading_body(title: Title) -> str:
    """A body named at the start of a title without 关于, a year or a bracket following (××局2022年工作安排), or ''."""
    found = _LEADING.match(title.bare)
    return found.group() if found else ""


def misplaced_issuer(title: Title) -> re.Match[str] | None:
    """An issuer that stands behind 关于 (关于国务院发布……的通知): groups `body` and `act`."""
    if title.genre not in _OWN:
        return None
    return _ACTED.match(title.bare) or _MISPLACED.match(title.bare)


def behind_about(title: Title) -> re.Match[str] | None:
    """A body behind an opening 关于, doing what issuers do (关于××局举办……): `body`, `act`; it may be another's."""
    return _AFTER_ABOUT.match(loose(title.bare)) if title.about == 0 and title.genre in _ACTING else None


def stands_alone(draft: Draft) -> bool:
    """Whether the paper is a document of its own by its title or head, and no attachment printed apart."""
    title = draft.title
    return title.about == 0 or has_issuer(title) or bool(leading_body(title) or draft.addressees)


def matter_head(title: Title) -> tuple[int, str]:
    """Offset and words of the matter with quoted parts blanked and adverbs (进一步, 切实 …) passed over."""
    start = title.about + 2 if title.about >= 0 else 0
    words = mask_quoted(title.bare)[start: len(title.bare) - len(title.word)].removesuffix("的")
    lead = _ADVERBS.match(words)
    skip = lead.end() if lead else 0
    return start + skip, words[skip:]


_OPENING = re.compile(r"(?P<w>通知|通报|通告|公告|批复|请示|报告)如下")
_NAMES = {"通知": Genre.NOTICE, "通报": Genre.CIRCULAR, "通告": Genre.PUBLIC_NOTICE, "公告": Genre.ANNOUNCEMENT,
          "批复": Genre.REPLY, "请示": Genre.REQUEST, "报告": Genre.REPORT}
_MAY_SAY = {
    Genre.CIRCULAR: frozenset((Genre.NOTICE,)), Genre.NOTICE: frozenset((Genre.CIRCULAR, Genre.ANNOUNCEMENT)),
    Genre.LETTER: frozenset((Genre.REPLY, Genre.NOTICE, Genre.CIRCULAR, Genre.REPORT, Genre.REQUEST)),
    Genre.REPLY: frozenset((Genre.REQUEST, Genre.REPORT)),
}
SPEAKING = frozenset((*_NAMES.values(), Genre.LETTER))
"""Kinds whose body names them as it opens (现通告如下)."""
_LEAD = 400


def opening_of_another(draft: Draft) -> re.Match[str] | None:
    """……如下 at the head of the body that names another kind than the paper's (group `w`)."""
    genre = draft.genre if draft.genre in SPEAKING else None
    said = list(_OPENING.finditer(draft.text(Part.BODY), 0, _LEAD)) if genre else []
    named = {_NAMES[match["w"]] for match in said}
    if not genre or not named or genre in named or named & _MAY_SAY.get(genre, frozenset()):
        return None
    return said[0]


def relays(title: Title) -> list[str]:
    """Verbs of passing a document on, outside 《》, in order."""
    return RELAYS.findall(loose(title.bare))
