"""第五十一条: the sender's head signs, the office lays it before leaders, a leader answers a request clearly."""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.provision import Kept, clause
from luoshi.rulebook.reading.addressees import UPWARD
from luoshi.terms.bodies import Relation
from luoshi.terms.document import Draft, Part
from luoshi.terms.facts import Fact, Facts
from luoshi.terms.genre import Genre

_UNCLEAR = re.compile(r"^(?:已|请|圈|传|待|拟)?(?:阅|阅知|知|悉|知悉|圈阅|阅示|阅处|收|收悉|看过|了解)?(?:了|过)?$")
_CLEAR = re.compile(
    r"同意|不同意|批准|不批|办理|研究|核实|拨付|请[^，。]{1,20}(?:阅处|办|提出|核|牵头|落实)|上会|常务会|按|修改|暂缓|可行|照办"
)


@clause(
    "第五十一条",
    "须由主要负责人签发",
    check="K36",
    name="签发人不是主要负责人",
    ids=("K36", "A51.1", "X1-2(4).4"),
    about=UPWARD,
)
def signed_by_the_head(draft: Draft) -> Iterator[Hit | Needs]:
    """上报的公文由主要负责人签发；其因故不能签发的，由其授权的主持工作的负责人签发。"""
    if not draft.whole or draft.relation is not Relation.SUPERIOR:
        return
    head = draft.facts.says(Fact.SIGNER_IS_HEAD)
    if head is None:
        yield Needs("签发人是不是本单位主要负责人，或者经其授权主持工作的负责人")
    elif not head:
        signer = draft.text(Part.SIGNER)
        yield Hit(
            draft.passage(Part.SIGNER) if signer else None,
            "签发人不是主要负责人，也没有授权。请由主要负责人签发；其出访、出差或休假的，补办授权后由主持工作的负责人签发。",
        )


def _report(head: bool | None) -> Draft:
    known = {} if head is None else {Fact.SIGNER_IS_HEAD: head}
    return Draft.of(
        signer="签发人：张××",
        title="房木镇人民政府关于灾情的报告",
        addressees="县政府：",
        body="特此报告。",
        facts=Facts(known=known),
    )


signed_by_the_head.complies(_report(True))
signed_by_the_head.complies(_report(None))
signed_by_the_head.complies(Draft.of(title="房木镇人民政府关于灾情的报告", whole=False))
signed_by_the_head.breaches(_report(False), says="补办授权")
signed_by_the_head.breaches(
    Draft.of(
        title="房木镇人民政府关于灾情的报告",
        addressees="县政府：",
        body="特此报告。",
        facts=Facts(known={Fact.SIGNER_IS_HEAD: False}),
    ),
    says="主要负责人",
)


def unclear(opinion: str) -> bool:
    """An opinion that decides nothing: empty, 阅, 已阅, 圈阅, 知悉."""
    words = re.sub(r"[\s。．.，,！!、]", "", opinion)
    return bool(_UNCLEAR.match(words)) or not (_CLEAR.search(words) or len(words) > 6)


@clause(
    "第五十一条",
    "应签署明确意见,无明确意见的,县政府办公室不得流转",
    check="K88",
    name="领导意见不明确",
    ids=("K88", "A51.4"),
    tensions=("T12",),
)
def leader_answers_clearly(draft: Draft) -> Iterator[Hit | Needs]:
    """对有具体请示事项的公文，领导同志的意见要明确：同意、不同意、修改、转谁办理或者上会。"""
    opinion = draft.facts.opinion_text
    if opinion is not None and draft.genre not in (Genre.REPORT, Genre.NOTICE, Genre.CIRCULAR) and unclear(opinion):
        yield Hit(
            None,
            f"对请示签署的意见“{opinion.strip()}”不明确，办公室不得流转。请写明同意、不同意、如何修改、由谁办理或者提交会议。",
        )


def _opinion(text: str | None, genre: Genre = Genre.REQUEST) -> Draft:
    return Draft.of(title="房木镇人民政府关于修路资金的请示", facts=Facts(genre=genre, opinion_text=text))


leader_answers_clearly.complies(_opinion("同意，请县财政局于10月底前拨付。"))
leader_answers_clearly.complies(_opinion("请财政局阅处。"))
leader_answers_clearly.complies(_opinion("不同意。"))
leader_answers_clearly.complies(_opinion(None))
leader_answers_clearly.complies(_opinion("阅。", Genre.REPORT))
for _text in ("阅。", "已阅", "圈阅", "知。", "请阅", "", "知悉。"):
    leader_answers_clearly.breaches(_opinion(_text), says="不得流转")

authorised_signer = Kept(
    "第五十一条",
    "经其授权可由主持工作的负责人签发",
    "主要负责人因出访、出差、休假不能签发时，由其授权的负责人签发，授权有起止。",
    ("A51.2",),
    by=("office.actions.leave.record_absence", "office.actions.powers.authorise_signing", "office.signing.may_sign"),
    how="外出先登记，授权不超出外出期间；没有授权或者本人已返回的，他人不能代签。",
)
laid_before_leaders = Kept(
    "第五十一条",
    "由县政府办公室按照县政府领导同志工作分工呈批",
    "办公室按领导分工呈批，领导可转请其他领导核批，重大事项报县长。",
    ("A51.3",),
    by=("documents.incoming.actions.handling.propose", "documents.incoming.actions.deciding.decide"),
    how="拟办按分工预选呈送的领导，选别人的记录在案；重大事项加呈县长；领导可以转请其他领导核批。",
)
