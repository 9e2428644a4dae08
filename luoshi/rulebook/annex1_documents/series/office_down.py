"""西政办发: the office's documents downward, on the county's mandate."""

from collections.abc import Iterator

from luoshi.law.force import Force
from luoshi.law.gate import Stop, gate
from luoshi.rulebook.annex1_documents.series.shape import Owner, Series
from luoshi.rulebook.signing.facts import Tag
from luoshi.terms.bodies import Towards
from luoshi.terms.dossier import Dossier, Leaf, Moment
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


@gate("附件1 三", "经县政府授权", Moment.SIGN, name="办公室行文的授权", ids=("X1-3(西政办发).授权",),
      force=Force.WARNING, because="分管副县长签发本身表明授权，缺记录的提示补记")
def mandated(file: Dossier) -> Iterator[Stop]:
    """县政府办公室布置具体工作的，签发时有县政府授权的记录。"""
    if file.issuer == "县政府办公室" and Tag.TASKS in file.tags and file.paper(Leaf.COUNTY_MANDATE) is None:
        yield Stop("没有县政府授权行文的记录。", "请附上授权的领导、日期和依据。")


_MANDATE: dict[str, dict[str, str]] = {Leaf.COUNTY_MANDATE: {"leader": "副县长甲", "on": "2026-11-02", "basis": "批示"}}
mandated.complies(Dossier(issuer="县政府办公室", tags=(Tag.TASKS,), papers=_MANDATE))
mandated.complies(Dossier(issuer="县政府办公室", tags=(Tag.OWN,)))
mandated.breaches(Dossier(issuer="县政府办公室", tags=(Tag.TASKS,)), says="授权行文")
