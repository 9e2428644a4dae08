"""How a paper asks: request words, closing words, sentences of a body with their positions."""

import re
from collections.abc import Iterator

from luoshi.terms.document import Draft, Part, Passage

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
