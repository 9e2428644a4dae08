"""附件1 五（二）2, leaders named in the text: one post each, in official order; names await the register."""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.rulebook.reading.language import prose
from luoshi.terms.document import Draft, Part

AT = "附件1 五（二）2"
QUOTE = "文字中出现涉及国家领导人、重要思想、重要讲话、党内法规等字词，务必认真校对"
_ORDER = {"县委书记": 0, "县长": 1, "副县长": 2}
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔"
    "钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤于齐尚佟关"
)
_NAMED = re.compile(
    rf"(?P<post>县委书记|(?<!副)县长|副县长)(?P<name>[{_SURNAMES}](?:[\u4e00-\u9fa5×某]{{1,2}}))"
    r"(?=同志|主持|出席|参加|强调|指出|担任|负责|带队|讲话|[、，。；\s]|$)"
)


def _people(text: str) -> list[re.Match[str]]:
    return list(_NAMED.finditer(text)) if "县长" in text or "县委书记" in text else []


@clause(
    AT, QUOTE, check="K80", name="领导人姓名职务", ids=("K80",), force=Force.WARNING, because="“务必认真校对”是审核要求"
)
def leaders_named_right(draft: Draft) -> Iterator[Hit | Needs]:
    """同一个人前后职务一致，先正职后副职；姓名和职务以任职登记为准。"""
    posts: dict[str, str] = {}
    for part, text in prose(draft, (Part.TITLE, Part.BODY)):
        before: re.Match[str] | None = None
        for match in _people(text):
            name, post = match["name"], match["post"]
            passage = draft.passage(part, *match.span())
            if posts.setdefault(name, post) != post:
                yield Hit(passage, f"{name}的职务前面写“{posts[name]}”，这里写“{post}”，请核对。")
            adjoins = before is not None and text[before.end() : match.start()] in ("、", "，")
            if before is not None and adjoins and _ORDER[before["post"]] > _ORDER[post]:
                yield Hit(passage, f"领导人排序有误：{post}应排在{before['post']}前面，请核对。")
            before = match
    if posts:
        yield Needs("领导同志任职登记（姓名、职务、排序）")


leaders_named_right.complies(Draft.of(body="县长张某主持会议，副县长王某某、副县长李某出席。县长办公会议研究决定。"))
leaders_named_right.breaches(Draft.of(body="县长张某主持会议。\n副县长张某讲话。"), says="请核对")
leaders_named_right.breaches(Draft.of(body="副县长王某某、县长张某出席会议。"), says="应排在副县长前面")
