"""西政: the county government's requests and reports upward."""

from luoshi.rulebook.annex1_documents.series.shape import Owner, Series
from luoshi.terms.bodies import Towards
from luoshi.terms.genre import Genre

COUNTY_UP = Series(
    at="附件1 三",
    quote="西政适用于县政府上报市政府及上级有关部门的请示、报告",
    summary="县政府（可与市直部门等平级机关联合）上报市政府等上级机关的请示、报告用“西政”；对上级部门宜用函。",
    ids=("X1-3(西政)",),
    tensions=("T10", "T11"),
    code="西政",
    owner=Owner.GOVERNMENT,
    towards=frozenset({Towards.UP}),
    genres=frozenset({Genre.REQUEST, Genre.REPORT}),
    content="请示、报告",
    signers=("S01", "S02", "S03", "S09"),
    needs=("标注签发人", "附注联系人和联系电话", "请示只写一个主送机关"),
)
