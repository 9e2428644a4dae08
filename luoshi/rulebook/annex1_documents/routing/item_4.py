"""附件1 二（四）: requests to a superior: as 请示 only, to one addressee, over nobody's head, signed and noted."""

from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import Statement, clause
from luoshi.rulebook.reading.addressees import asks, is_person, name_passage
from luoshi.rulebook.reading.requests import REQUEST, masked
from luoshi.rulebook.reading.superiors import skipped_name, skips
from luoshi.terms.bodies import Relation
from luoshi.terms.document import Draft, Part
from luoshi.terms.facts import Facts
from luoshi.terms.genre import Genre


@clause(
    "附件1 二（四）",
    "不得用“报告”或其他文种的公文请示问题",
    check="K15",
    name="向上级请求批准未用请示",
    ids=("K15", "X1-2(4).1"),
    about=frozenset({Genre.LETTER, Genre.OPINION}),
    force=Force.WARNING,
    judgement=True,
    because="复函、上行意见也可能写有请求字样，由人判断是否在请示问题",
)
def request_only_by_request(draft: Draft) -> Iterator[Hit | Needs]:
    """向上级请求指示、批准只用请示，不用函、意见等文种。"""
    if draft.relation is not Relation.SUPERIOR or draft.title.word == "复函":
        return  # an answer to the superior's question is a letter by right
    words = REQUEST.search(masked(draft.text(Part.BODY)))
    known = draft.text(Part.TITLE) or draft.text(Part.BODY) or draft.genre is Genre.OPINION
    if not words and known:
        return  # an opinion may go up to advise, so that nothing is said of it unread
    passage = draft.passage(Part.BODY, *words.span()) if words else None
    kind = draft.genre.value if draft.genre else ""
    yield Hit(
        passage, f"主送机关是发文机关的上级，却用“{kind}”请求批准。向上级请求指示、批准应当用“请示”，请改文种和结束语。"
    )


_UP = Facts(relation=Relation.SUPERIOR)
request_only_by_request.complies(
    Draft.of(title="西丰县林业和草原局关于延长防火期的请示", addressees="县政府：", body="请予批准。", facts=_UP)
)
request_only_by_request.complies(
    Draft.of(title="西丰县教育局关于恳请解决校舍维修资金的函", addressees="县财政局：", body="恳请解决资金50万元。")
)
request_only_by_request.complies(
    Draft.of(title="西丰县水利局关于水库情况的复函", addressees="县政府：", body="请予批准为盼。", facts=_UP)
)
request_only_by_request.complies(
    Draft.of(title="西丰县水利局关于水库情况的函", addressees="县政府：", body="现将水库情况函告。", facts=_UP)
)
request_only_by_request.breaches(
    Draft.of(title="西丰县林业和草原局关于请求批准防火期延长的函", addressees="县政府：", body="请予批准延长防火期。"),
    says="应当用“请示”",
)

request_only_by_request.complies(Draft.of(facts=Facts(genre=Genre.OPINION, relation=Relation.SUPERIOR)))
request_only_by_request.breaches(
    Draft.of(facts=Facts(genre=Genre.LETTER, relation=Relation.SUPERIOR)), says="应当用“请示”"
)


@clause(
    "附件1 二（四）",
    "请示一般只写一个主送机关",
    check="K20",
    name="请示多头主送",
    ids=("K20", "X1-2(4).2", "A50.4"),
    tensions=("T15",),
)
def request_to_one_body(draft: Draft) -> Iterator[Hit | Needs]:
    """请示只写一个主送机关，其他需要知道的机关用抄送。"""
    bodies = [name for name in draft.addressees if not is_person(name)] if asks(draft) else []
    if len(bodies) > 1:  # persons are no addressees at all: K22 tells of them, and they are no copies either
        others = "、".join(bodies[1:])
        yield Hit(
            draft.passage(Part.ADDRESSEES),
            f"请示一般只写一个主送机关。请保留负责答复的“{bodies[0]}”，“{others}”如需知晓改为抄送；"
            "受双重领导等特殊情况请说明理由。",
        )


request_to_one_body.complies(
    Draft.of(
        title="西丰县教育局关于校舍维修的请示", addressees="县政府：", body="妥否，请批示。", copies="抄送：县财政局"
    )
)
request_to_one_body.complies(
    Draft.of(title="西丰县教育局关于校舍情况的报告", addressees="县政府、县委办公室：", body="特此报告。")
)
request_to_one_body.complies(
    Draft.of(title="西丰县教育局关于校舍维修的请示", addressees="县财政局、王副县长：", body="妥否，请批示。")
)
request_to_one_body.breaches(
    Draft.of(title="西丰县教育局关于校舍维修的请示", addressees="县政府、县财政局：", body="妥否，请批示。"),
    says="改为抄送",
)
request_to_one_body.breaches(
    Draft.of(
        title="西丰县教育局关于校舍维修的请示", addressees="王副县长、县政府、县财政局：", body="妥否，请批示。"
    ),
    says="请保留负责答复的“县政府”，“县财政局”如需知晓",
)
request_to_one_body.breaches(
    Draft.of(
        title="贵州省教育厅、财政厅关于申请中央救灾资金的请示报告", addressees="教育部、财政部：", body="妥否，请批示。"
    ),
    says="只写一个主送机关",
)


@clause(
    "附件1 二（四）",
    "因特殊情况必须越级请示的,应抄送越过的直接上级机关",
    check="K19",
    name="越级请示未抄送直接上级",
    ids=("K19", "X1-2(4).3"),
    tensions=("T14",),
)
def bypassed_superior_is_copied(draft: Draft) -> Iterator[Hit | Needs]:
    """越级请示必须抄送被越过的直接上级机关。"""
    if not (draft.whole and asks(draft) and draft.relation is Relation.SUPERIOR and draft.issuer and skips(draft)):
        return
    registry, issuer = draft.facts.registry, draft.issuer
    if any(registry.relation(issuer, name) is Relation.SUPERIOR and not skips(draft, name) for name in draft.copies):
        return
    yield Hit(
        name_passage(draft, draft.addressees[0]),
        f"越过直接上级向“{draft.addressees[0]}”请示，抄送机关里没有被越过的{skipped_name(draft)}，请补上抄送。",
    )


bypassed_superior_is_copied.complies(
    Draft.of(
        title="房木镇人民政府关于防汛资金的请示",
        addressees="铁岭市人民政府：",
        body="妥否，请批示。",
        copies="抄送：西丰县人民政府。",
    )
)
bypassed_superior_is_copied.complies(
    Draft.of(title="房木镇人民政府关于防汛资金的请示", addressees="西丰县人民政府：", body="妥否，请批示。")
)
bypassed_superior_is_copied.breaches(
    Draft.of(title="房木镇人民政府关于防汛资金的请示", addressees="铁岭市人民政府：", body="妥否，请批示。"),
    says="请补上抄送",
)
bypassed_superior_is_copied.breaches(
    Draft.of(
        title="西丰县教育局关于校舍维修的请示",
        addressees="铁岭市人民政府：",
        body="妥否，请批示。",
        copies="抄送：县财政局",
    ),
    says="被越过的",
)

signed_by_the_head = Statement(
    "附件1 二（四）",
    "请示、报告必须由主要负责人或主持工作的负责人签署",
    "请示、报告由主要负责人或主持工作的负责人签署。",
    ("X1-2(4).4",),
    force=Force.STATEMENT,
    because="检查设在第五十一条（K36）和附件1 四（三）1（K35）",
    reason="同一要求由 K35、K36 执行。",
)

noted_at_the_end = Statement(
    "附件1 二（四）",
    "并在文尾附注处注明联系人及联系方式",
    "附注处写明联系人和联系方式。",
    ("X1-2(4).5",),
    reason="同一要求由附件1 四（三）3（K37）执行。",
)
