"""A document title taken apart: 发文机关 + 关于 + 事由 + 的 + 文种 (工作条例 art. 9(7); catalogue K01-K13)."""

import re
from dataclasses import dataclass

from luoshi.terms.genre import SPELLINGS, Genre

_TAIL = re.compile(r"[\s　]*[（(](?:试行|暂行|草案|代拟稿|送审稿|征求意见稿|讨论稿|稿)[）)]\s*$")
_QUOTED = re.compile(r"《[^》]*》")
_WORDS = sorted(SPELLINGS, key=len, reverse=True)


@dataclass(frozen=True, slots=True)
class Title:
    """Pieces of a title. `bare` has the text with every 《…》 blanked by 〇 of equal length and the tail removed.

    about: index of the governing 关于 in `text`, or -1. word: the ending that was read as kind ('' when none).
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
    """The longest word of the fifteen kinds (and their spellings) that ends `bare`, or ''."""
    return next((word for word in _WORDS if bare.endswith(word)), "")


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
    matter = text[about + 2 if about >= 0 else max(head, 0): len(bare) - len(word)].strip()
    return Title(text, bare, issuer, about, matter.removesuffix("的"), word, SPELLINGS.get(word))
