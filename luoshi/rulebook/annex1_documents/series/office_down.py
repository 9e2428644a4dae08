"""西政办发: the office's documents downward, on the county's mandate."""

from luoshi.rulebook.annex1_documents.series.shape import Owner, Series
from luoshi.terms.bodies import Towards
from luoshi.terms.genre import Genre

OFFICE_DOWN = Series(
    at="附件1 三",
    quote="经县政府授权,向各乡(镇)政府、县政府各职能部门安排布置某些具体工作,通知、通报有关具体事项",
    summary="县政府办公室经授权转发、印发、布置具体工作，或就本室业务提出要求，用“西政办发”。",
    ids=("X1-3(西政办发)",),
    tensions=("T11", "T17", "T37"),
    code="西政办发",
    owner=Owner.OFFICE,
    towards=frozenset({Towards.DOWN}),
    genres=frozenset({Genre.NOTICE, Genre.CIRCULAR}),
    gaps=frozenset({Genre.OPINION, Genre.PUBLIC_NOTICE, Genre.ANNOUNCEMENT}),
    content="转发、印发，布置具体工作，通知、通报具体事项，本室业务规定",
    signers=("S29", "S28", "S10"),
    needs=("县政府授权记录（本室业务除外）", "《文件稿》经政务公开股审核"),
    gate=True,
)
