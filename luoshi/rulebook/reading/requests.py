"""How a paper asks: request words, closing words, sentences of a body with their positions."""

import re
from collections.abc import Iterator

from luoshi.rulebook.reading.addressees import asks, published
from luoshi.rulebook.reading.titles import matter_head
from luoshi.terms.document import Draft, Part, Passage
from luoshi.terms.genre import Genre

_DONE = r"批准|批示|批复|审批|审定|批转|核准|解决|拨付|拨给|拨款|追加|借支|补助|增拨|划拨"
REQUEST = re.compile(
    rf"(?:恳请|恳求|请求|敬请|特请|(?<![申邀聘])请(?!示))[^，。；！？\n]{{0,24}}?(?:{_DONE}|予以(?:支持|安排|考虑)|给予[^，。；\n]{{0,12}}(?:支持|资金|经费))"
    r"|(?:特|现|拟)(?:向[^，。；\n]{1,16})?申请[^，。；\n]{2,}"
    r"|望[^，。；\n]{0,10}(?:批准|批复|解决|拨付|大力支持)|妥否|当否|可否[？?，,]"
)
"""Words by which an issuer asks its reader to decide or give (not 请审阅, 请指正, 申请材料)."""

ASKS_REPLY = re.compile(
    r"(?<![申邀聘])请(?!求|人)[^，。；\n]{0,8}(?:批示|批复|批准|审批|指示|(?<!公开)答复|回复)|(?:妥|当|可)否"
    r"|望[^。；\n]{0,8}(?:批准|批复|批示|答复)"
)
"""Closing words that await an answer (附件1 四（二）8)."""

REPORTED = re.compile(r"(?:情况|进展|结果|成效|工作|总结|进度|经过|措施|经验)$")
"""Endings of a matter that tells what was done."""

ASKING = re.compile(
    r"^(?:向.{1,12}?)?(?:再次|追加|继续)?(?:申请|请求|要求|恳请|提请|报请|暂借|借用|拨给|划拨|增拨)"
    r"|^(?:提请|请|呈请)(?:批转|转发|审批|批准|审定)"
    r"|^(?:解决|增加|追加|增列|减免|核减|批准|审批|拨付).*(?:资金|经费|款项?|拨款|补助|编制|用地|指标|用房|问题|困难|贷款|投资|人员)$"
)
"""A matter that asks a superior to decide or give."""

_OWN = re.compile(r"(?:积极|主动|多次|先后|已经?|曾)[^，。]{0,16}(?:申请|争取|请求|恳请)")
_TELLS = re.compile(r"情况|进展|总结|(?:报告|汇报|说明|答复)如下")
_LEAD = 600
_AFTER = re.compile(r"^\s*(?:附件|附[：:]|[（(]?联系人|[（(]?联\s*系|（此件|\d{1,2}[.．]|[（(]此件)")
_SENTENCE = re.compile(r"[^。；！？\n]+[。；！？]?")


def closing(draft: Draft) -> Passage | None:
    """The last paragraph of the body that is neither 附件 list nor contact note; None for an empty body."""
    last = None
    for offset, paragraph in draft.paragraphs(Part.BODY):
        if not _AFTER.match(paragraph.text):
            last = draft.passage(Part.BODY, offset, offset + len(paragraph.text))
    return last


def within(draft: Draft, passage: Passage, pattern: re.Pattern[str]) -> Passage | None:
    """The first match inside a passage."""
    match = pattern.search(passage.quote)
    return draft.passage(passage.part, passage.start + match.start(), passage.start + match.end()) if match else None


def sentences(draft: Draft) -> Iterator[Passage]:
    """Sentences of the body, marks included; 《》 may stand inside."""
    yield from draft.find(Part.BODY, _SENTENCE)


def masked(text: str) -> str:
    """Text with every 《…》 and “…” blanked at equal length, so that quoted requests do not count."""
    return re.sub(r"《[^》\n]{0,160}》|“[^”\n]{0,200}”", lambda match: "〇" * len(match.group()), text)


def smuggled(draft: Draft) -> Passage | None:
    """The first request in the body of a report; None in papers that ask by right, and where the close asks (K33)."""
    if draft.genre is not Genre.REPORT or not draft.text(Part.BODY) or published(draft) or asks(draft):
        return None
    body = masked(draft.text(Part.BODY))
    end = closing(draft)
    replied = end is not None and ASKS_REPLY.search(end.quote)
    for match in REQUEST.finditer(body):
        if end and match.start() >= end.start and (replied or "批转" in match.group()):
            return None
        if not _OWN.search(body[body.rfind("。", 0, match.start()) + 1 : match.end()]):
            return draft.passage(Part.BODY, *match.span())
    return None


def titled_as_request(draft: Draft) -> bool:
    """A report whose title itself asks (关于解决资金的报告)."""
    title = draft.title
    if title.genre is not Genre.REPORT or title.about < 0 or asks(draft):
        return False
    matter = matter_head(title)[1]
    return bool(ASKING.search(matter)) and not REPORTED.search(matter)


def asks_only(draft: Draft) -> bool:
    """A report that tells nothing and ends by asking (拟任命……，请批准)."""
    end = closing(draft) if draft.title.genre is Genre.REPORT else None
    if end is None or not ASKS_REPLY.search(end.quote) or "批转" in end.quote or published(draft):
        return False
    return not _TELLS.search(draft.title.matter + draft.text(Part.BODY)[:_LEAD])


def request_in_disguise(draft: Draft) -> bool:
    """A report that as a whole is a request, so that other checks speak of the 请示 it has to become (K31, K108)."""
    return titled_as_request(draft) or asks_only(draft)


def begs(draft: Draft) -> bool:
    """A report that asks anywhere: a title that names both kinds, its matter, its close, or a sentence between."""
    return asks(draft) or request_in_disguise(draft) or smuggled(draft) is not None
