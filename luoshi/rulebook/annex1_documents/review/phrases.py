"""Fixed expressions in their exact forms. Exact-form hints only; nothing here judges an attitude."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Numbered:
    """A fixed pair of numeral and noun that follows a verb: 增强“四个意识”. since: first year it applies."""

    verb: str
    numeral: str
    noun: str
    since: int


NUMBERED = (
    Numbered("增强|强化|树牢|牢固树立|树立", "四个", "意识", 2016),
    Numbered("坚定|增强", "四个", "自信", 2017),
    Numbered("做到|践行|坚决做到", "两个", "维护", 2018),
    Numbered("拥护|捍卫|领悟|拥护和捍卫|把握", "两个", "确立", 2021),
)
LAYOUTS = (("推进|协调推进|贯彻", "四个", "全面"), ("统筹推进|推进|落实", "五位", "一体"))
"""Verb, numeral and noun of the two overall layouts."""

FAULTY = re.compile('[“"](?P<numeral>[一二两三四五六七八九十][个位])(?P<noun>意识|自信|维护|确立|全面|一体)[”"]')

EXACT: tuple[tuple[str, re.Pattern[str], str], ...] = (
    (
        "社会主义思想",
        re.compile(
            r"习近平(?:同志|总书记)?新时期?代?(?:有)?(?:中国)?的?特色的?社会主义(?:新时代)?(?:的)?(?:重要)?思想"
        ),
        "习近平新时代中国特色社会主义思想",
    ),
    (
        "为核心",
        re.compile(r"以习近平(?:总书记|主席)?为(?:领导)?核心的(?:党中央|中共中央)"),
        "以习近平同志为核心的党中央",
    ),
    ("代表", re.compile(r"[“\"][一二两四五六七]个代表[”\"]重要思想"), "“三个代表”重要思想"),
    (
        "发展",
        re.compile(r"(?:创新、协调、绿色、共享、开放|创新、绿色、协调、开放、共享)的?新?发展理念"),
        "创新、协调、绿色、开放、共享的新发展理念",
    ),
    ("复兴", re.compile(r"中华民族的?伟大民族复兴|中华民族复兴伟大的"), "中华民族伟大复兴"),
)
"""A word that must be present (a cheap first look), the near miss, the exact form."""
