"""A document title taken apart: 发文机关 + 关于 + 事由 + 的 + 文种 (工作条例 art. 9(7); catalogue K01-K13)."""

import re
from dataclasses import dataclass

from luoshi.terms.genre import SPELLINGS, Genre

_NOTE = (
    r"[（(](?:试行|暂行|修订|草案|(?:代拟|送审|征求意见|讨论)?稿|令|第[^（）()]{1,8}[号期]|[^（）()]{0,6}\d{4}[^（）()]{0,14})[）)]"
)
_TAIL = re.compile(rf"(?:\s*(?:{_NOTE}|第[一二三四五六七八九十百〇零\d]{{1,5}}[号期]))+\s*$|\s+$")
_BODY_END = re.compile(
    r"(?:政府|国务院|办公[厅室]|委员会|[局厅部署院]|(?<=[省市县区])委|(?:发改|卫健|国资|住建|经信|农工|教|体)委|党委|公司|大学|[中小]学|领导小组|指挥部|集团|银行|协会|联合会|中心|[总支大]队)$"
)
_QUOTED = re.compile(r"《[^》]*》")
_WORDS = sorted(SPELLINGS, key=len, reverse=True)


@dataclass(frozen=True, slots=True)
class Title:
    """Pieces of a title. `bare` has the text with every 《…》 blanked by 〇 of equal length and the tail removed.

    about: index of the governing 关于 in `text`, or -1. word: the ending that was read as kind ('' when none).
    A title of issuer and kind alone (××县人民政府令) has an issuer and an empty matter.
    """

    text: str
    bare: str
    issuer: str | None
    about: int
    matter: str
    word: str
    genre: Genre | None


def mask_quoted(text: str) -> str:
    """Replace what stands inside 《》 (marks included) by 〇, keeping every position."""
    return _QUOTED.sub(lambda match: "〇" * len(match.group()), text)


def end_word(bare: str) -> str:
    """The longest word of the fifteen kinds (and their spellings) that ends `bare`, or '' (指令 is no 令)."""
    if bare.endswith(("指令", "禁令", "法令")):
        return ""
    return next((word for word in _WORDS if bare.endswith(word)), "")


def is_body(name: str) -> bool:
    """Whether `name` ends like the name of a body."""
    return bool(_BODY_END.search(name))


def read_title(text: str) -> Title:
    """Take a title apart. Unreadable pieces are None or '', never guessed."""
    bare = mask_quoted(_TAIL.sub("", text)).rstrip()
    word = end_word(bare)
    about = bare.find("关于")
    relay = re.search(r"(?:印发|转发|批转|发布)", bare)
    head = about if about >= 0 else (relay.start() if relay else -1)
    if relay and 0 <= relay.start() < head:
        head = relay.start()
    issuer = text[:head].strip() or None if head > 0 else None
    front = bare[: len(bare) - len(word)].strip().removesuffix("的")
    if head < 0 and word and is_body(front):
        return Title(text, bare, front, about, "", word, SPELLINGS.get(word))
    matter = text[about + 2 if about >= 0 else max(head, 0): len(bare) - len(word)].strip()
    return Title(text, bare, issuer, about, matter.removesuffix("的"), word, SPELLINGS.get(word))
