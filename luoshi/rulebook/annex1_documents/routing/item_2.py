"""附件1 二（二）: three ways for a department's paper that the county government shall carry."""

from collections.abc import Iterator, Mapping

from luoshi.law.force import Force
from luoshi.law.gate import Stop, gate
from luoshi.rulebook.signing.facts import Issuer, Tag
from luoshi.terms.dossier import Dossier, Leaf, Moment

FORWARDED = "县政府办公室转发"


@gate(
    "附件1 二（二）",
    "可由县政府批转;也可由县政府授权县政府办公室转发",
    Moment.SIGN,
    name="批转、转发、经同意发文有据",
    ids=("X1-2(2)",),
    force=Force.ERROR,
    because="授权、批准是后两条路的条件",
)
def three_ways(file: Dossier) -> Iterator[Stop]:
    """部门报请批转的文件有三条路：县政府批转；授权办公室转发；经县政府领导批准后由部门冠“经县政府同意”自行发文。"""
    approval = file.paper(Leaf.COUNTY_APPROVAL)
    if file.issuer == Issuer.OFFICE and Tag.RELAY in file.tags:
        if file.paper(Leaf.COUNTY_MANDATE) is None and (approval or {}).get("way") != FORWARDED:
            yield Stop("办公室转发部门文件，没有县政府授权的记录。",
                       "请登记授权的领导、日期和依据；没有授权的由县政府批转或者由部门发文。")
    elif file.issuer == Issuer.DEPARTMENT and Tag.CONSENTED in file.tags and approval is None:
        yield Stop("本件冠以“经县政府同意”，没有县政府领导批准的记录。",
                   "请先报县政府领导批准；没有批准的，删去“经县政府同意”。")


def _of(issuer: str, tag: str, **papers: Mapping[str, str]) -> Dossier:
    kept: Mapping[str, Mapping[str, str]] = {Leaf[name.upper()]: one for name, one in papers.items()}
    return Dossier(issuer=issuer, tags=(tag,), papers=kept)


three_ways.complies(_of(Issuer.COUNTY, Tag.RELAY))
three_ways.complies(_of(Issuer.OFFICE, Tag.RELAY, county_mandate={"leader": "王县长"}))
three_ways.complies(_of(Issuer.OFFICE, Tag.RELAY, county_approval={"way": FORWARDED}))
three_ways.complies(_of(Issuer.DEPARTMENT, Tag.CONSENTED, county_approval={"way": "部门行文并注明经县政府同意"}))
three_ways.breaches(_of(Issuer.OFFICE, Tag.RELAY), says="没有县政府授权的记录")
three_ways.breaches(_of(Issuer.OFFICE, Tag.RELAY, county_approval={"way": "县政府批转"}), says="登记授权的领导")
three_ways.breaches(_of(Issuer.DEPARTMENT, Tag.CONSENTED), says="先报县政府领导批准")
