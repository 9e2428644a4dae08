"""西政办: the office's requests and reports upward."""

from luoshi.rulebook.annex1_documents.series.shape import Owner, Series
from luoshi.terms.bodies import Towards
from luoshi.terms.genre import Genre

OFFICE_UP = Series(
    at="附件1 三",
    quote="西政办适用于县政府办公室或县政府办公室与平级机关联合上报县政府或其他上级机关的请示、报告",
    summary="县政府办公室上报县政府或其他上级机关的请示、报告用“西政办”。",
    ids=("X1-3(西政办)",),
    tensions=("T57",),
    code="西政办",
    owner=Owner.OFFICE,
    towards=frozenset({Towards.UP}),
    genres=frozenset({Genre.REQUEST, Genre.REPORT}),
    content="请示、报告",
    signers=("S30",),
    needs=("标注签发人", "附注联系人和联系电话"),
)
