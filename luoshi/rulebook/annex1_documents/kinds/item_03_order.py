"""附件1 一（三）: 命令（令）, and who may use the kinds that belong to governments alone."""

from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.rulebook.annex1_documents.kinds.kind import kind
from luoshi.rulebook.annex1_documents.kinds.table import ADMINISTRATIVE, KIND_RULES
from luoshi.rulebook.reading.titles import end_spot
from luoshi.terms.bodies import Level, Nature, read_name
from luoshi.terms.document import Draft
from luoshi.terms.facts import Facts
from luoshi.terms.genre import Genre
from luoshi.terms.registry import Body, Registry

ORDER = kind(
    Genre.ORDER, 3, "宣布施行重大强制性措施、批准授予和晋升衔级",
    "命令（令）只由政府使用，用于公布规章、重大强制措施、授衔和嘉奖。",
)

_NATIONAL = ("中华人民共和国", "国家", "中国", "公安部", "国务院")
_JUDGED = ADMINISTRATIVE | {Nature.SECTION}


def _nature(draft: Draft, issuer: str) -> Nature | None:
    """The issuer's nature by register or name; None for national bodies, which issue 部门规章."""
    body = draft.facts.registry.find(issuer)
    if body:
        return body.nature
    name = read_name(issuer)
    return None if name.level in (None, Level.CENTRE) or issuer.startswith(_NATIONAL) else name.nature


@clause("附件1 一（三）", "适用于公布行政法规和规章、宣布施行重大强制性措施", check="K10",
        name="发文机关无权使用该文种", ids=("X1-1(3)m", "X1-1(13)m"),
        about=frozenset((Genre.ORDER, Genre.MOTION)), force=Force.ERROR,
        summary="命令（令）、议案在县里只有县政府能用，部门和办公室不能用。",
        because="文种的适用范围限定了使用机关，无权使用的公文不产生相应效力")
def kind_for_governments(draft: Draft) -> Iterator[Hit | Needs]:
    """命令（令）、议案由政府使用，部门、办公室、议事协调机构改用其他文种。"""
    genre, issuer = draft.genre, draft.issuer
    nature = _nature(draft, issuer) if issuer else None
    if not issuer:
        yield Needs("发文机关")
    elif genre is Genre.ORDER and issuer.endswith("指挥部"):
        yield Hit(end_spot(draft, draft.title.word),
                  f"命令由政府使用；“{issuer}”发布防汛、防火等命令须有法律依据或政府授权，请在文中写明。",
                  force=Force.ADVICE)
    elif genre and nature in _JUDGED and nature not in KIND_RULES[genre].issuers:
        yield Hit(end_spot(draft, draft.title.word), f"{issuer}不能使用“{genre.value}”。"
                  + ("请改用“决定”“通知”或“通告”。" if genre is Genre.ORDER else "请报县政府，由县政府提出议案。"))


kind_for_governments.breaches(Draft.of(title="西丰县住房和城乡建设局命令(令)第1号"), says="不能使用")
kind_for_governments.breaches(Draft.of(title="西丰县财政局关于提请审议决算的议案"), says="由县政府提出")
kind_for_governments.breaches(
    Draft.of(title="县住建局令", facts=Facts(
        registry=Registry((Body("西丰县住房和城乡建设局", Nature.DEPARTMENT, aliases=("县住建局",)),)))),
    says="不能使用")
kind_for_governments.breaches(Draft.of(title="西丰县森林防火指挥部关于禁止野外用火的命令"), says="政府授权")
kind_for_governments.complies(Draft.of(title="西丰县人民政府令第1号"))
kind_for_governments.complies(Draft.of(title="国家工商行政管理总局令"))
kind_for_governments.complies(Draft.of(title="西丰县人民政府关于提请审议决算的议案"))
kind_for_governments.complies(Draft.of(title="关于嘉奖的命令", whole=False))
