"""西政函: the county government's letters to bodies of its own rank."""

from luoshi.rulebook.annex1_documents.series.shape import Owner, Series
from luoshi.terms.bodies import Towards
from luoshi.terms.genre import Genre

COUNTY_LEVEL = Series(
    at="附件1 三",
    quote="西政函适用于县政府向市政府有关部门或各县(区)政府等平级机关商洽工作、询问和答复问题",
    summary="县政府与市政府部门、各县（区）政府等商洽、询问、答复，或向主管部门请求批准，用“西政函”。",
    ids=("X1-3(西政函)",),
    code="西政函",
    owner=Owner.GOVERNMENT,
    towards=frozenset({Towards.LEVEL}),
    genres=frozenset({Genre.LETTER}),
    content="商洽、询问、答复，请求主管部门批准",
    signers=("S27", "S09", "S16"),
    needs=("宜附联系人和联系电话", "承诺函涉及资金、土地、政策的送县长签发"),
)
