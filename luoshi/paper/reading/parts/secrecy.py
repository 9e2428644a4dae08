"""国家秘密 marks: where one stands, nothing is read further (保密法 art. 22, 31; standards 9.5)."""

import re
from collections.abc import Iterable, Sequence

from luoshi.paper.reading.failure import Classified
from luoshi.paper.reading.line import Line, Source
from luoshi.terms.document import Block, Draft, Part

_LEVEL = r"(?:绝\s*密|机\s*密|秘\s*密)"
_STARRED = re.compile(
    rf"^(?:[\d№#\s]{{0,12}})(?:密\s*级\s*(?:和保密期限)?\s*[:：]\s*)?{_LEVEL}\s*[★☆]\s*(?:长期|[\d一二三四五六七八九十０-９]{{0,4}}\s*(?:年|个月|月|日|天)?)?"
    r"(?:\s*(?:特\s*急|加\s*急|特\s*提|平\s*急))?$"
)
_ALONE = re.compile(
    rf"^(?:[\d№#]{{0,8}}\s+)?(?:(?:密\s*级|秘密等级|密级和保密期限)\s*[:：]\s*)?[【\[（(]?{_LEVEL}[】\]）)]?"
    r"(?:\s*(?:长期|\d{1,2}\s*年))?(?:\s*(?:特\s*急|加\s*急|特\s*提|平\s*急))?$"
)
_OPEN = re.compile(rf"^(?:[\d№#\s]{{0,12}})(?:密\s*级\s*(?:和保密期限)?\s*[:：]\s*)?{_LEVEL}\s*[★☆].{{0,40}}$")
"""At the top anything may follow the star: 绝密★启用前, 机密★解密时间……"""
_NAME = re.compile(
    rf"^[\s【\[（(〔]*{_LEVEL}\s*(?:[★☆】\]）)〕\s_＿—–：:-]|\d{{1,2}}\s*年|长期|$)|{_LEVEL}\s*[★☆]"
    rf"|[【\[（(〔]\s*{_LEVEL}\s*(?:[★☆][^】\]）)〕]{{0,8}})?[】\]）)〕]"
)
_FIELD = re.compile(rf"(?:密\s*级|秘密等级)\s*[:：]\s*{_LEVEL}")
_TOP = 16
LEVELS = ("绝密", "机密", "秘密")


def refuse_classified(source: Source) -> None:
    """Raise Classified when a mark stands at the top, in a page header, or with its star anywhere on a line."""
    _refuse(_rows(source.lines[:_TOP]) + _rows(source.pages), _rows(source.lines))


def refuse_marked(draft: Draft) -> None:
    """Raise Classified when a draft, as typed or changed, bears a mark: in its own part, at the top, or on a line."""
    stated = re.sub(r"\s", "", draft.text(Part.SECRECY) + (draft.facts.secrecy or ""))
    if any(level in stated for level in LEVELS):
        raise Classified
    _refuse(_rows([*draft.blocks[:_TOP], *(block for _, block in draft.placed(Part.PAGE))]), _rows(draft.blocks))


def refuse_marked_name(name: str) -> None:
    """Raise Classified when a file's name bears a mark, as 机密★1年 关于….docx does; words about secrecy are none."""
    stem = re.sub(r"\.[A-Za-z]{1,8}$", "", re.split(r"[/\\]", name)[-1])
    if _NAME.search(stem):
        raise Classified


def _refuse(top: Iterable[str], texts: Iterable[str]) -> None:
    if any(_ALONE.match(text) or _OPEN.match(text) or _FIELD.search(text) for text in top):
        raise Classified
    if any(_STARRED.match(text) for text in texts):
        raise Classified


def refuse_marked_text(texts: Iterable[str]) -> None:
    """Raise Classified when one of the texts is a mark."""
    if any(_ALONE.match(text.strip()) or _OPEN.match(text.strip()) for text in texts):
        raise Classified


def _rows(lines: Sequence[Line | Block]) -> list[str]:
    texts = (line.text for line in lines)
    return [row.strip() for text in texts if "密" in text for row in re.split(r"[\n\t]", text) if "密" in row]
