"""Who may use which kind, in which direction, under which series and with which closing words (附件1 一、三、四).

Plain values that every clause may import; judged by nobody here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from luoshi.terms.bodies import Nature, Towards
from luoshi.terms.genre import Genre

UP, DOWN, LEVEL = Towards.UP, Towards.DOWN, Towards.LEVEL
ANY_WAY = frozenset(Towards)
ADMINISTRATIVE = frozenset({Nature.GOVERNMENT, Nature.OFFICE, Nature.DEPARTMENT, Nature.COORDINATING})
GOVERNMENT_ONLY = frozenset({Nature.GOVERNMENT})


@dataclass(frozen=True, slots=True)
class KindRule:
    """One kind's row.

    at: its item in annex 1 part 一. issuers: administrative natures that may use it (bodies outside the
    administration are not judged). directions: ways its 主送 may lie by annex 1. addressed: it carries a 主送 line.
    replies: an answer is expected. series: the county's series that carry it (附件1 三), "" for a running number.
    closings: accepted closing words, most usual first, without the final full stop.
    """

    genre: Genre
    at: str
    issuers: frozenset[Nature]
    directions: frozenset[Towards]
    addressed: bool = True
    replies: bool = False
    series: tuple[str, ...] = ()
    closings: tuple[str, ...] = ()


_ROWS = (
    KindRule(Genre.RESOLUTION, "附件1 一（一）", frozenset(), frozenset({DOWN}), addressed=False),
    KindRule(Genre.DECISION, "附件1 一（二）", ADMINISTRATIVE, frozenset({DOWN}), series=("西政发",)),
    KindRule(Genre.ORDER, "附件1 一（三）", GOVERNMENT_ONLY, frozenset({DOWN}), addressed=False, series=("",)),
    KindRule(Genre.COMMUNIQUE, "附件1 一（四）", ADMINISTRATIVE, ANY_WAY, addressed=False, series=("",)),
    KindRule(Genre.ANNOUNCEMENT, "附件1 一（五）", ADMINISTRATIVE, ANY_WAY, addressed=False, series=("", "西政发"),
             closings=("特此公告", "现予公告")),
    KindRule(Genre.PUBLIC_NOTICE, "附件1 一（六）", ADMINISTRATIVE, ANY_WAY, addressed=False, series=("", "西政发"),
             closings=("特此通告", "本通告自发布之日起施行")),
    KindRule(Genre.OPINION, "附件1 一（七）", ADMINISTRATIVE, ANY_WAY, series=("西政发",)),
    KindRule(Genre.NOTICE, "附件1 一（八）", ADMINISTRATIVE, frozenset({DOWN, LEVEL}), series=("西政发", "西政办发"),
             closings=("特此通知",)),
    KindRule(Genre.CIRCULAR, "附件1 一（九）", ADMINISTRATIVE, frozenset({DOWN, LEVEL}), series=("西政发", "西政办发"),
             closings=("特此通报",)),
    KindRule(Genre.REPORT, "附件1 一（十）", ADMINISTRATIVE, frozenset({UP}), series=("西政", "西政办"),
             closings=("特此报告", "以上报告，请审阅", "专此报告", "请审阅")),
    KindRule(Genre.REQUEST, "附件1 一（十一）", ADMINISTRATIVE, frozenset({UP}), replies=True,
             series=("西政", "西政办"),
             closings=("妥否，请批示", "当否，请批示", "特此请示，请予批准", "以上请示，请予批复", "妥否，请批复")),
    KindRule(Genre.REPLY, "附件1 一（十二）", ADMINISTRATIVE, frozenset({DOWN}), series=("西政批",),
             closings=("此复", "特此批复")),
    KindRule(Genre.MOTION, "附件1 一（十三）", GOVERNMENT_ONLY, frozenset({LEVEL}), replies=True, series=("西政议", ""),
             closings=("请予审议", "现提请审议", "请审议")),
    KindRule(Genre.LETTER, "附件1 一（十四）", ADMINISTRATIVE, frozenset({LEVEL}), series=("西政函", "西政办函"),
             closings=("特此函达", "请函复", "特此函复", "请予支持为盼", "专此函达", "此复")),
    KindRule(Genre.MINUTES, "附件1 一（十五）", ADMINISTRATIVE, ANY_WAY, addressed=False, series=("",)),
)

KIND_RULES: Mapping[Genre, KindRule] = MappingProxyType({row.genre: row for row in _ROWS})
"""The fifteen rows by kind."""
