"""第二十一条, procedure: hearing the departments, legality review, clean-up and the register."""

from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.gate import Stop, gate
from luoshi.law.provision import Awaiting, clause
from luoshi.rulebook.reading.normative import body_text, local, looks_normative
from luoshi.rulebook.signing.facts import Issuer
from luoshi.terms.document import Draft
from luoshi.terms.dossier import Dossier, Leaf, Moment
from luoshi.terms.facts import Fact, Facts

AT = "第二十一条"


@clause(
    AT,
    "涉及两个及两个以上部门职权范围的事项，要充分听取相关部门的意见",
    check="K67",
    name="征求相关部门意见",
    ids=("K67", "A21.2"),
    force=Force.ERROR,
    because="附件1 五（一）7：起草单位必须征求意见",
    tensions=("T13",),
    judgement=True,
)
def departments_heard(draft: Draft) -> Iterator[Hit | Needs]:
    """涉及其他部门职权的，须有各相关部门的书面意见或者会签。"""
    done = draft.facts.says(Fact.OPINIONS_COMPLETE)
    if done is False:
        yield Hit(None, "没有征求全部相关部门的意见，请送相关部门会签或者书面征求意见后再报。")
    elif done is None and local(draft) and _normative(draft):
        yield Needs("相关部门意见（会签表）")


def _normative(draft: Draft) -> bool:
    said = draft.facts.says(Fact.NORMATIVE)
    return looks_normative(body_text(draft)) if said is None else said


departments_heard.complies(Draft.of(body="略", facts=Facts(known={Fact.OPINIONS_COMPLETE: True})))
departments_heard.complies(Draft.of(body="略", facts=Facts(known={Fact.NORMATIVE: True})))
departments_heard.complies(Draft.of(body="略"))
departments_heard.breaches(Draft.of(body="略", facts=Facts(known={Fact.OPINIONS_COMPLETE: False})), says="会签")


@gate(
    AT,
    "由县司法局负责合法性审查",
    Moment.LEADER,
    Moment.SIGN,
    Moment.NUMBER,
    name="规范性文件合法性审查",
    ids=("A21.3",),
    force=Force.ERROR,
    because="原文“严格合法性审核”",
    tensions=("T43",),
)
def legality_review(file: Dossier) -> Iterator[Stop]:
    """以县政府和县政府办公室名义制定的规范性文件，由县司法局审查通过后才能上会、签发、印发。"""
    if not file.normative or file.issuer not in (Issuer.COUNTY, Issuer.OFFICE):
        return
    opinion = file.paper(Leaf.LEGAL_OPINION)
    if opinion is None:
        yield Stop("行政规范性文件没有县司法局的合法性审查意见。", "请先送县司法局审查。")
    elif opinion.get("result") == "不通过":
        yield Stop("县司法局合法性审查不通过。", "请按审查意见修改后重新送审，或者停办。")


legality_review.complies(Dossier(issuer=Issuer.COUNTY))
legality_review.complies(Dossier(normative=True, issuer=Issuer.PARTY_AND_COUNTY))
legality_review.complies(
    Dossier(normative=True, issuer=Issuer.OFFICE, papers={Leaf.LEGAL_OPINION: {"result": "修改后通过"}})
)
legality_review.breaches(Dossier(normative=True, issuer=Issuer.COUNTY), says="先送县司法局审查")
legality_review.breaches(
    Dossier(normative=True, issuer=Issuer.OFFICE, papers={Leaf.LEGAL_OPINION: {"result": "不通过"}}),
    says="重新送审",
)

clean_up = Awaiting(
    AT,
    "坚持定期清理与日常清理相结合，建立行政规范性文件清理长效机制",
    ids=("A21.6",),
    summary="规范性文件登记到期或者依据变化时，提出保留、修改、废止的清理意见。",
    room="ledgers",
    needs=("行政规范性文件登记",),
)
clean_up_trigger = Awaiting(
    AT,
    "县司法局按照规定及时组织清理与法律法规和国家政策不一致的",
    ids=("A21.7",),
    summary="上位法变化后启动清理；原文没有天数，默认九十天，可以设置。",
    tensions=("T39",),
    room="ledgers",
    needs=("上位法变化的登记", "清理期限的设置"),
)
register = Awaiting(
    AT,
    "县政府制定的行政规范性文件，要符合宪法、法律、法规、规章和国家有关规定",
    ids=("A21.m1",),
    summary="规范性文件登记名称、文号、施行日期、有效期、起草单位、备案和清理情况。",
    room="ledgers",
    needs=("行政规范性文件登记",),
)
