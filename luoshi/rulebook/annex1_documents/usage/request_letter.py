"""附件1 四（四）: 请示 beside 函: a request goes to a superior, a letter to a body without subordination."""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.rulebook.reading.addressees import name_passage
from luoshi.rulebook.reading.superiors import upper_department
from luoshi.terms.bodies import Nature, Relation, read_name
from luoshi.terms.document import Draft, Part, Passage
from luoshi.terms.facts import Fact, Facts
from luoshi.terms.genre import Genre

_CITED = re.compile(r"请示[^。]{0,60}收悉|《[^》\n]{0,160}请示》|(?:来文|来函)[^。]{0,20}收悉")
_LIKE_A_REQUEST = re.compile(r"请(?:予)?(?:批示|指示)|[妥当]否[，,、]?\s*请\s*批[示复准]?|特此请示")
_GRANTS = re.compile(r"关于(?:同意|批准|不同意)")


def _answers(draft: Draft) -> bool:
    """A letter that answers a request; 复函 of a government is K108's, which reads the title alone."""
    by_government = read_name(draft.issuer or "").nature is Nature.GOVERNMENT
    if draft.title.word == "复函":
        return not by_government
    return bool(_GRANTS.search(draft.title.bare)) or not draft.text(Part.TITLE)


def _main(draft: Draft) -> Passage | None:
    return name_passage(draft, draft.addressees[0]) if draft.addressees else None


@clause(
    "附件1 四（四）",
    "请示对上级机关,函适用于不相隶属机关之间",
    check="K14",
    name="向非上级机关用请示",
    ids=("K14", "X1-4(4).1"),
    about=Genre.REQUEST,
    force=Force.ERROR,
    because="原文说“这样就错了，应当使用函”",
    tensions=("T10",),
)
def request_only_to_a_superior(draft: Draft) -> Iterator[Hit | Needs]:
    """请示只送上级机关；向不相隶属的机关请求批准用函。"""
    if draft.relation is None and draft.issuer and draft.addressees:
        yield Needs(f"“{draft.addressees[0]}”是不是“{draft.issuer}”的上级机关")
    elif draft.relation is Relation.UNRELATED:
        yield Hit(
            _main(draft),
            "主送机关不是发文机关的上级，双方不相隶属，不能用“请示”。请改用“函”，标题可写“关于恳请……的函”。",
            force=Force.WARNING if upper_department(draft) else None,
        )
    elif draft.relation is Relation.SUBORDINATE:
        yield Hit(_main(draft), "主送机关是发文机关的下级，不能用“请示”。布置工作用通知，询问情况用函。")


_TITLE = "县教育局关于解决校舍维修资金的请示"
request_only_to_a_superior.complies(Draft.of(title=_TITLE, addressees="县政府：", body="妥否，请批示。"))
request_only_to_a_superior.complies(
    Draft.of(title="县教育局关于恳请解决校舍维修资金的函", addressees="县财政局：", body="请予支持为盼。")
)
request_only_to_a_superior.complies(
    Draft.of(title="石油管理局关于招工的请示", addressees="省劳动厅：", body="妥否，请批示。")
)
request_only_to_a_superior.breaches(
    Draft.of(title=_TITLE, addressees="县财政局：", body="妥否，请批示。"), says="请改用“函”"
)
request_only_to_a_superior.breaches(
    Draft.of(title="县政府关于报送材料的请示", addressees="县财政局：", body="妥否，请批示。"), says="下级"
)
request_only_to_a_superior.breaches(
    Draft.of(facts=Facts(genre=Genre.REQUEST, relation=Relation.UNRELATED)), says="不相隶属"
)


@clause(
    "附件1 四（四）",
    "即使收到这种错用的请示,也不能将错就错,给予批复,要用函回复",
    check="K16",
    name="批复与函用反",
    ids=("K16", "X1-4(4).3", "X1-1(12)"),
    about=frozenset({Genre.REPLY, Genre.LETTER}),
    force=Force.ERROR,
    because="“不能”“要用”是必须遵守的要求；附件1 一（十二）限定批复只答复下级请示",
)
def reply_answers_a_subordinate(draft: Draft) -> Iterator[Hit | Needs]:
    """批复只答复下级机关的请示；答复不相隶属机关用函，答复下级机关的请示用批复。"""
    if draft.genre is Genre.LETTER:
        if draft.relation is Relation.SUBORDINATE and _answers(draft):
            yield Hit(
                _main(draft),
                "收文机关是下级机关，答复其请示应当用“批复”，请把文种由函改为批复；如只是答复询问，可以用函。",
                force=Force.WARNING if draft.text(Part.TITLE) or draft.text(Part.BODY) else Force.ADVICE,
            )
    elif draft.relation in (Relation.UNRELATED, Relation.SUPERIOR):
        yield Hit(_main(draft), "收文机关不是发文机关的下级，不能用“批复”。请用“复函”回复，文种为函。")
    elif draft.facts.says(Fact.LINKED_REQUEST) is False:
        yield Hit(None, "没有下级机关的来文请示，不能用“批复”。布置工作用通知，答复询问用函。")
    elif draft.whole and draft.facts.says(Fact.LINKED_REQUEST) is None and not _CITED.search(draft.text(Part.BODY)):
        yield Needs("所批复的下级机关请示（收文登记号）")


_REPLY = "你局《关于建设救灾仓库的请示》（西应急〔2022〕3号）收悉。现批复如下："
reply_answers_a_subordinate.complies(
    Draft.of(title="西丰县人民政府关于建设救灾仓库的批复", addressees="县应急管理局：", body=_REPLY)
)
reply_answers_a_subordinate.complies(
    Draft.of(title="西丰县人民政府关于水源地有关问题的复函", addressees="昌图县人民政府：", body="来函收悉。")
)
reply_answers_a_subordinate.complies(
    Draft.of(title="西丰县人民政府关于建设救灾仓库的批复", addressees="县应急管理局：", body="同意。")
)
reply_answers_a_subordinate.breaches(
    Draft.of(title="西丰县人民政府关于水源地有关问题的批复", addressees="昌图县人民政府：", body=_REPLY), says="复函"
)
reply_answers_a_subordinate.breaches(
    Draft.of(
        title="西丰县人民政府关于建设救灾仓库的批复",
        addressees="县应急管理局：",
        body="同意。",
        facts=Facts(known={Fact.LINKED_REQUEST: False}),
    ),
    says="没有下级机关的来文请示",
)
reply_answers_a_subordinate.breaches(
    Draft.of(title="××省民政厅关于××市民政局有关事项的复函", whole=False, facts=Facts(relation=Relation.SUBORDINATE)),
    says="批复",
)


@clause(
    "附件1 四（四）",
    "要想表示谦虚、尊重,可以用“关于恳请解决****的函”",
    check="K39",
    name="函用请示口气",
    ids=("K39", "X1-4(4).2"),
    about=Genre.LETTER,
    force=Force.WARNING,
    judgement=True,
    because="函可以恳请，但请批示、请指示是下级对上级的话；有的机关要求如此，由人判断",
)
def letter_does_not_beg_orders(draft: Draft) -> Iterator[Hit | Needs]:
    """函不用“请批示”“请指示”“妥否，请批示”等请示的结束语。"""
    for passage in draft.find(Part.BODY, _LIKE_A_REQUEST):
        yield Hit(passage, f"函里写“{passage.quote}”是请示的口气。请改为“请予支持为盼”“请函复”等。")


letter_does_not_beg_orders.complies(
    Draft.of(
        title="县教育局关于恳请解决校舍维修资金的函",
        addressees="县财政局：",
        body="恳请解决资金50万元。\n请予支持为盼。",
    )
)
letter_does_not_beg_orders.breaches(
    Draft.of(
        title="县教育局关于恳请解决校舍维修资金的函",
        addressees="县财政局：",
        body="恳请解决资金50万元。\n妥否，请批示。",
    ),
    says="请函复",
)
