"""附件1 一（一）: 决议, which administrative bodies leave to others; and its neighbours 决定 and 纪要."""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.provision import clause
from luoshi.rulebook.annex1_documents.kinds.kind import kind
from luoshi.rulebook.annex1_documents.kinds.table import ADMINISTRATIVE
from luoshi.rulebook.reading.titles import end_spot
from luoshi.terms.bodies import read_name
from luoshi.terms.document import Draft, Part
from luoshi.terms.facts import Facts
from luoshi.terms.genre import Genre

RESOLUTION = kind(
    Genre.RESOLUTION, 1, "适用于会议讨论通过的重大决策事项",
    "决议是会议通过重大决策的文种，党的会议多用，行政机关改用决定或纪要。",
)

_MEETING_OF_GOVERNMENT = re.compile(r"政府(?:常务|全体|专题|党组)?(?:扩大)?会议|县长办公会议?|办公会议?$")
_ENACTING = re.compile(r"(?:本|此)?(?:纪要|规定|办法)?自.{0,16}(?:起施行|起执行|起生效)|现(?:公布|发布)施行")
_MINUTED = re.compile(r"会议(?:议定|认为|指出|强调|听取|研究|决定)")
_LEAD = 120


def _administrative(issuer: str) -> bool:
    return bool(_MEETING_OF_GOVERNMENT.search(issuer)) or read_name(issuer).nature in ADMINISTRATIVE


@clause("附件1 一（一）", "一般用于党的重大会议,行政机关一般不用", check="K12", name="决议、决定、纪要混用",
        ids=("X1-1(1)m",), about=frozenset((Genre.RESOLUTION, Genre.DECISION, Genre.MINUTES)),
        summary="行政机关一般不用决议；决定不写成会议记录，纪要不写成施行的规定。")
def resolution_decision_minutes(draft: Draft) -> Iterator[Hit | Needs]:
    """三个文种各有用处，不能互相代替。"""
    title, body = draft.title, draft.text(Part.BODY)
    if draft.genre is Genre.RESOLUTION:
        issuer = draft.issuer or ""
        if not issuer:
            yield Needs("发文机关")
        elif _administrative(issuer):
            yield Hit(end_spot(draft, title.word),
                      "行政机关一般不用“决议”。对重要事项作决策用“决定”，记载会议议定事项用“纪要”。")
    elif draft.genre is Genre.MINUTES and (found := _ENACTING.search(body)):
        yield Hit(draft.passage(Part.BODY, *found.span()),
                  "纪要记载会议情况和议定事项，不公布施行规定。要施行的请另以“决定”“通知”发出。")
    elif draft.genre is Genre.DECISION and (found := _MINUTED.search(body, 0, _LEAD)):
        yield Hit(draft.passage(Part.BODY, *found.span()),
                  "正文是会议记录的写法。记载会议用“纪要”；作决定的请直接写决定事项。")


resolution_decision_minutes.breaches(
    Draft.of(title="西丰县人民政府常务会议关于棚改工作的决议"), says="行政机关一般不用")
resolution_decision_minutes.breaches(
    Draft.of(title="西丰县人民政府常务会议纪要", body="会议原则同意。\n本办法自2022年9月1日起施行。"), says="另以")
resolution_decision_minutes.breaches(
    Draft.of(title="西丰县人民政府关于棚改工作的决定", body="会议听取了汇报。"), says="会议记录")
resolution_decision_minutes.complies(Draft.of(title="西丰县人民政府常务会议纪要", body="会议议定三件事。"))
resolution_decision_minutes.complies(Draft.of(title="中共西丰县委关于加强基层党建的决议"))
resolution_decision_minutes.complies(Draft.of(title="关于批准预算的决议", facts=Facts(genre=Genre.RESOLUTION)))
