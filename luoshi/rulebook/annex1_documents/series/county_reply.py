"""西政批: the county government's answers to requests."""

from luoshi.rulebook.annex1_documents.series.shape import Owner, Series
from luoshi.terms.bodies import Towards
from luoshi.terms.genre import Genre

COUNTY_REPLY = Series(
    at="附件1 三",
    quote="西政批适用于批复各乡(镇)政府和县政府各部门的请示",
    summary="批复乡（镇）政府和县政府部门的请示用“西政批”；对误用请示的不相隶属机关用函回复。",
    ids=("X1-3(西政批)",),
    code="西政批",
    owner=Owner.GOVERNMENT,
    towards=frozenset({Towards.DOWN}),
    genres=frozenset({Genre.REPLY}),
    content="答复下级请示",
    signers=("S25", "S26"),
    needs=("关联来文请示",),
)
