"""第五十条: what townships and departments hand in: needed, over nobody's head, not scattered, to no person."""

from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.gate import Stop, gate
from luoshi.law.provision import Statement, clause
from luoshi.rulebook.reading.addressees import UPWARD, asks, name_passage, persons
from luoshi.rulebook.reading.files import LEADERS
from luoshi.rulebook.reading.superiors import skipped_name, skips
from luoshi.rulebook.signing.decision import Signer
from luoshi.terms.bodies import Relation
from luoshi.terms.document import Draft, Part
from luoshi.terms.dossier import Dossier, Leaf, Moment
from luoshi.terms.facts import Fact, Facts
from luoshi.terms.genre import Genre


@clause("第五十条", "未经批准不得越级行文", check="K18", name="越级行文", ids=("K18", "A50.3"), tensions=("T14",))
def no_leaping(draft: Draft) -> Iterator[Hit | Needs]:
    """未经批准，不越过直接上级机关行文。"""
    approved = draft.facts.says(Fact.BYPASS_APPROVED)
    if (
        approved
        or draft.genre not in UPWARD | {Genre.OPINION}
        or draft.relation is not Relation.SUPERIOR
        or not skips(draft)
    ):
        return
    name = draft.addressees[0]
    yield Hit(
        name_passage(draft, name),
        f"“{name}”在{skipped_name(draft)}之上，属于越级行文。请改送直接上级机关；确需越级的，先取得批准并登记，同时抄送被越过的机关。",
        force=Force.WARNING if approved is None else None,
    )


_UP = "房木镇人民政府关于灾情的报告"
no_leaping.complies(Draft.of(title=_UP, addressees="西丰县人民政府：", body="特此报告。"))
no_leaping.complies(
    Draft.of(
        title=_UP, addressees="铁岭市人民政府：", body="特此报告。", facts=Facts(known={Fact.BYPASS_APPROVED: True})
    )
)
no_leaping.breaches(Draft.of(title=_UP, addressees="铁岭市人民政府：", body="特此报告。"), says="越级行文")
no_leaping.breaches(
    Draft.of(
        title=_UP, addressees="铁岭市人民政府：", body="特此报告。", facts=Facts(known={Fact.BYPASS_APPROVED: False})
    ),
    says="越级行文",
)


@clause(
    "第五十条",
    "不得多头报文",
    check="K21",
    name="报告多头主送",
    ids=("K21", "A50.4"),
    about=Genre.REPORT,
    force=Force.ADVICE,
    because="附件1 四（二）5 允许报告报送一个以上机关",
    tensions=("T15",),
)
def report_to_one_body(draft: Draft) -> Iterator[Hit | Needs]:
    """报告以一个主送机关为宜。"""
    if len(draft.addressees) > 1 and not asks(draft):
        yield Hit(
            draft.passage(Part.ADDRESSEES),
            f"报告写了{len(draft.addressees)}个主送机关。报告可以报送多个机关，但以一个主送、其余抄送为宜。",
        )


report_to_one_body.complies(Draft.of(title=_UP, addressees="县政府：", body="特此报告。"))
report_to_one_body.breaches(
    Draft.of(title=_UP, addressees="县政府、县委办公室、县人大：", body="特此报告。"), says="3个主送机关"
)


@clause(
    "第五十条",
    "一般不得直接向县政府领导同志个人报送公文",
    check="K23",
    name="直接报送领导个人",
    ids=("K23", "A50.7"),
    about=UPWARD,
)
def not_straight_to_a_leader(draft: Draft) -> Iterator[Hit | Needs]:
    """公文不直接送领导个人；四种例外要登记。"""
    sent, excepted = draft.facts.says(Fact.SENT_TO_LEADER), draft.facts.says(Fact.DIRECT_EXCEPTION)
    if excepted or sent is False:
        return
    if sent:
        yield Hit(
            None,
            "公文一般不得直接报送县政府领导同志个人。请交县政府办公室秘书股登记办理；属于领导交办、绝密、重大突发事件、"
            "紧急敏感涉外四种情形之一的，请登记是哪一种。",
        )
    elif draft.whole and draft.relation is Relation.SUPERIOR and not persons(draft):
        yield Needs("是否直接报送领导同志个人；如是，属于四种例外的哪一种")


not_straight_to_a_leader.complies(
    Draft.of(title=_UP, addressees="县政府：", body="特此报告。", facts=Facts(known={Fact.SENT_TO_LEADER: False}))
)
not_straight_to_a_leader.complies(
    Draft.of(
        title=_UP,
        addressees="县政府：",
        body="特此报告。",
        facts=Facts(known={Fact.SENT_TO_LEADER: True, Fact.DIRECT_EXCEPTION: True}),
    )
)
not_straight_to_a_leader.complies(Draft.of(title=_UP, addressees="县政府：", body="特此报告。"))
not_straight_to_a_leader.breaches(
    Draft.of(title=_UP, addressees="县政府：", body="特此报告。", facts=Facts(known={Fact.SENT_TO_LEADER: True})),
    says="秘书股",
)

by_the_national_rules = Statement(
    "第五十条",
    "应当符合《党政机关公文处理工作条例》和县政府有关规定",
    "报送县政府的公文须合乎国家条例和县里的规定，不合的退回。",
    ("A50.1",),
    reason="全部检查合起来即是本项，另有退文单（附件1 五（二）7）。",
)


_NOTHING = frozenset({"工作需要", "因工作需要", "根据工作需要", "领导要求", "按要求", "无"})


@gate("第五十条", "行文应当确有必要,讲求实效", Moment.HAND_IN, name="行文确有必要", ids=("A50.2",), force=Force.ADVICE,
      because="必要与否由人判断，只作提示")
def only_when_needed(file: Dossier) -> Iterator[Stop]:
    """行文须有必要，理由写在文件稿上，不写空话。"""
    reason = file.form.get("reason", "").strip("。 ")
    if not reason or reason in _NOTHING:
        yield Stop("文件稿没有写明为什么必须行文。", "请写明要解决什么问题、依据什么；没有必要的不行文。")


only_when_needed.complies(Dossier(form={"reason": "落实《辽宁省河道管理条例》，部署秋冬季清障。"}))
only_when_needed.breaches(Dossier(form={"reason": "工作需要。"}), says="要解决什么问题")
only_when_needed.breaches(Dossier(), says="没有必要的不行文")


@gate("第五十条", "一般不直接签批未经县政府办公室审核办理的公文", Moment.LEADER, Moment.SIGN, name="先经办公室审核",
      ids=("A50.8",))
def no_signing_past_the_office(file: Dossier) -> Iterator[Stop]:
    """领导同志不签批未经办公室审核的公文。"""
    if (file.signer or Signer.HEAD) in LEADERS and file.paper(Leaf.REVIEW_SHEET) is None:
        yield Stop("县政府办公室没有审核本件。", "请先交秘书股登记，由办公室审核后呈批；紧急情况写明理由。")


no_signing_past_the_office.complies(Dossier(signer=Signer.HEAD, papers={Leaf.REVIEW_SHEET: {"head_1": "符合"}}))
no_signing_past_the_office.complies(Dossier(signer=Signer.MAIN_HEAD))
no_signing_past_the_office.breaches(Dossier(signer=Signer.DEPUTY), says="先交秘书股登记")
no_signing_past_the_office.breaches(Dossier(), says="没有审核本件")

