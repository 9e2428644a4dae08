"""文种: the fifteen statutory kinds of official document (附件1 一; 党政机关公文处理工作条例 art. 8)."""

from enum import StrEnum


class Genre(StrEnum):
    """A statutory kind. The value is the word that ends a title."""

    RESOLUTION = "决议"
    DECISION = "决定"
    ORDER = "命令"
    COMMUNIQUE = "公报"
    ANNOUNCEMENT = "公告"
    PUBLIC_NOTICE = "通告"
    OPINION = "意见"
    NOTICE = "通知"
    CIRCULAR = "通报"
    REPORT = "报告"
    REQUEST = "请示"
    REPLY = "批复"
    MOTION = "议案"
    LETTER = "函"
    MINUTES = "纪要"


SPELLINGS: dict[str, Genre] = {
    **{genre.value: genre for genre in Genre},
    "令": Genre.ORDER,
    "命令（令）": Genre.ORDER,
    "命令(令)": Genre.ORDER,
    "复函": Genre.LETTER,
    "会议纪要": Genre.MINUTES,
}
"""Words that may stand for a kind at the end of a title, longest form first when searched."""


def genre_of(word: str | None) -> Genre | None:
    """The kind that `word` names, or None when it is not a statutory kind."""
    return SPELLINGS.get((word or "").strip())
