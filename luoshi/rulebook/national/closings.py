"""How each kind names itself in lead-in and close (practice)."""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.rulebook.reading.addressees import UPWARD
from luoshi.rulebook.reading.requests import begs, closing, masked, within
from luoshi.rulebook.reading.titles import opening_of_another
from luoshi.terms.document import Draft, Part
from luoshi.terms.facts import Facts
from luoshi.terms.genre import Genre

_OF_KIND: dict[str, frozenset[Genre]] = {
    "通知": frozenset({Genre.NOTICE}),
    "通告": frozenset({Genre.PUBLIC_NOTICE}),
    "公告": frozenset({Genre.ANNOUNCEMENT}),
    "通报": frozenset({Genre.CIRCULAR}),
    "报告": frozenset({Genre.REPORT}),
    "请示": frozenset({Genre.REQUEST}),
    "批复": frozenset({Genre.REPLY}),
    "此复": frozenset({Genre.REPLY, Genre.LETTER}),
    "决定": frozenset({Genre.DECISION}),
    "函": frozenset({Genre.LETTER}),
}
_CLOSE = re.compile(r"(?:特此|专此)(通知|通告|公告|通报|报告|请示|批复|决定|函)(?:[告达复商询])?|(此复)(?=[。]?$)")
_BEGS = re.compile(r"[妥当可]否[，,、]?\s*请[^。\n]{0,4}(?:[批指][示复准]?|研究|审[批定]|执行)")
_GREETS = re.compile(r"此致(?:\s*敬礼)?|敬礼[！!]?$|顺致[^。\n]{0,8}|祝工作(?:顺利|愉快)")
_HOPE = re.compile(r"[望请盼][^，。；\n]{0,20}为[盼荷要]")
_LEAD = re.compile(r"(?:特|现)[^。；\n]{0,40}?(函)[复告达]如下")
_SELF = re.compile(r"本(通知|通告|公告|通报|批复|请示)(?!书|栏|单)")
_NOT_A_LETTER = UPWARD | {Genre.NOTICE, Genre.CIRCULAR, Genre.REPLY, Genre.DECISION, Genre.PUBLIC_NOTICE}
_TO_PEOPLE = re.compile(r"贺|慰问|感谢|邀请|答复|建议|提案|倡议")


def _foreign(word: str, draft: Draft) -> bool:
    return draft.genre is not None and draft.genre not in _OF_KIND[word]


def _opens_so(word: str, draft: Draft) -> bool:
    """The opening names the same other kind, so that the title may be what is wrong: K109 leaves it to a person."""
    opening = opening_of_another(draft)
    return opening is not None and opening["w"] == word


@clause(
    "工作惯例",
    "",
    check="K115",
    name="结束语与文种不符",
    ids=("K115",),
    outside=True,
    force=Force.WARNING,
    because="结束语按文种使用是惯例，县里规则只写了请示和报告",
)
def close_fits_the_kind(draft: Draft) -> Iterator[Hit | Needs]:
    """“特此通知”“特此函达”“望……为盼”等结束语要与文种相符。"""
    end = closing(draft)
    if end is None or draft.genre is None:
        return
    for pattern, wrong, what, replaced in _wrong_closes(draft):
        found = within(draft, end, pattern)
        word = re.search("|".join(_OF_KIND), found.quote) if found else None
        if found and (wrong or (word and _foreign(word.group(), draft) and not _opens_so(word.group(), draft))):
            yield Hit(found, f"“{found.quote}”{what}{replaced and _instead(draft) or '，请删去。'}")
            return
    again = within(draft, end, _CLOSE)
    if again and again.quote == "特此通知" and "通知如下" in draft.text(Part.BODY)[:600]:
        yield Hit(again, "开头已写“通知如下”，结尾不必再写“特此通知”，可以删去。", force=Force.ADVICE)


def _wrong_closes(draft: Draft) -> Iterator[tuple[re.Pattern[str], bool, str, bool]]:
    """Patterns to look for in the close, whether any match is wrong, what is said of it, and is another to be put."""
    kind = draft.genre.value if draft.genre else ""
    if draft.genre is not Genre.REQUEST:
        yield _CLOSE, False, f"不是“{kind}”的结束语", True
    if draft.genre in _NOT_A_LETTER:
        yield _HOPE, True, f"是函的结束语，不用于{kind}", True
    if draft.genre not in (*UPWARD, Genre.LETTER):
        yield _BEGS, True, f"是请示的结束语，不用于{kind}", False
    if not _TO_PEOPLE.search(draft.title.bare):
        yield _GREETS, True, "是书信的问候，公文不用", False


def _instead(draft: Draft) -> str:
    """The close to write: of a report that asks it is the one of the 请示 that it has to become (K31, K108)."""
    if draft.genre is Genre.REQUEST:
        return "。请改为“妥否，请批示。”"
    if draft.genre is Genre.REPORT:
        return "。本件有所请求，改用请示后写“妥否，请批示。”" if begs(draft) else "。请改为“特此报告。”"
    return ""


def _draft(title: str, body: str, facts: Facts | None = None) -> Draft:
    return Draft.of(title=title, addressees="县政府：", body=body, facts=facts)


_ASK = "西丰县水利局关于防汛资金的请示"
close_fits_the_kind.complies(_draft("关于做好防汛工作的通知", "现将方案印发给你们。\n特此通知。"))
close_fits_the_kind.complies(_draft("关于建库的复函", "同意。\n此复。"))
close_fits_the_kind.complies(_draft("关于支持建库的函", "望大力支持为盼。"))
close_fits_the_kind.complies(_draft("关于汛情的报告", "特此报告。\n附件：汛情表"))
close_fits_the_kind.breaches(_draft("关于表彰先进单位的通报", "希望再接再厉。\n特此通知。"), says="不是“通报”的结束语")
close_fits_the_kind.complies(_draft("关于封路的通告", "现公告如下：\n东街封闭。\n特此公告。"))
close_fits_the_kind.breaches(_draft("关于汛情的报告", "特此函达，请复。"), says="不是“报告”的结束语")
close_fits_the_kind.breaches(_draft("关于暂借资金的报告", "望大力支持为盼。"), says="改用请示后写“妥否，请批示。”")
close_fits_the_kind.breaches(_draft("关于汛情的报告", "汛情平稳，望知悉为盼。"), says="请改为“特此报告。”")
close_fits_the_kind.breaches(_draft(_ASK, "望批准为盼。"), says="妥否，请批示")
close_fits_the_kind.breaches(_draft("关于做好防汛工作的通知", "望遵照执行为盼。"), says="不用于通知")
close_fits_the_kind.breaches(_draft("关于做好防汛工作的通知", "妥否，请批示。"), says="是请示的结束语")
close_fits_the_kind.breaches(_draft("关于商请支持建库的函", "请予支持。\n此致\n敬礼"), says="书信的问候")
close_fits_the_kind.breaches(
    _draft("关于放假的通知", "现将有关事项通知如下：\n一、放假。\n特此通知。"), says="不必再写"
)


@clause(
    "工作惯例",
    "",
    check="K116",
    name="正文自称与文种不符",
    ids=("K116",),
    outside=True,
    force=Force.WARNING,
    because="同一公文只有一个文种，县里规则没有写明正文的自称",
)
def body_calls_itself_rightly(draft: Draft) -> Iterator[Hit | Needs]:
    """正文自称（本通知、本通告）和“函复如下”与标题的文种一致。"""
    genre = draft.genre
    if genre is None or draft.title.genre is None or opening_of_another(draft):
        return  # the opening tells it already (K109)
    body = masked(draft.text(Part.BODY)[:4000])
    own = f"本{genre.value}" in body
    for match in (*_LEAD.finditer(body, 0, 600), *(() if own else _SELF.finditer(body))):
        if _foreign(match.group(1), draft):
            yield Hit(
                draft.passage(Part.BODY, *match.span(1)),
                f"标题的文种是“{genre.value}”，正文却写“{match.group()[-6:]}”。请按行文目的核定文种，改成一致。",
            )
            return


body_calls_itself_rightly.complies(_draft("关于封路的通告", "东街封闭。\n违反本通告的，依法处罚。"))
body_calls_itself_rightly.complies(_draft("关于封路的通告", "东街封闭。\n违反本通告的，依照本通知所附名单处理。"))
body_calls_itself_rightly.complies(_draft("关于封路的通告", "特通知如下：\n违反本通知的，依法处罚。"))
body_calls_itself_rightly.complies(Draft.of(body="违反本通知的，依法处罚。", facts=Facts(genre=Genre.PUBLIC_NOTICE)))
body_calls_itself_rightly.breaches(
    _draft("关于封路的通告", "东街封闭。\n本通知自发布之日起施行。"), says="正文却写“本通知”"
)
body_calls_itself_rightly.breaches(
    _draft("关于建库的批复", "现将有关问题函复如下：\n同意。"), says="标题的文种是“批复”"
)
