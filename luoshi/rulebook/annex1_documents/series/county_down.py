"""西政发: the county government's documents downward."""

from luoshi.rulebook.annex1_documents.series.shape import Owner, Series
from luoshi.terms.bodies import Towards
from luoshi.terms.genre import Genre

COUNTY_DOWN = Series(
    at="附件1 三",
    quote="西政发适用于县政府或县政府与平级机关联合下发有关重大方针、政策、实施方案和全局性工作部署的通知、通报、决定",
    summary="县政府下发重大方针政策、实施方案、全局性部署的通知、通报、决定，以及批转重大措施、意见，用“西政发”。",
    ids=("X1-3(西政发)",),
    tensions=("T11", "T37"),
    code="西政发",
    owner=Owner.GOVERNMENT,
    towards=frozenset({Towards.DOWN}),
    genres=frozenset({Genre.NOTICE, Genre.CIRCULAR, Genre.DECISION, Genre.OPINION}),
    gaps=frozenset({Genre.ANNOUNCEMENT, Genre.PUBLIC_NOTICE, Genre.COMMUNIQUE, Genre.ORDER}),
    content="重大方针政策、实施方案、全局性工作部署，批转重大政策性措施",
    signers=("S25", "S26", "S03", "S05", "S09", "S15"),
    needs=("《文件稿》经政务公开股审核", "属行政规范性文件的，附司法局审核意见和常务会议纪要"),
    gate=True,
)
