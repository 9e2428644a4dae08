"""第五十二条: counter-signing and disagreement between departments; papers for the party's meetings."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.gate import Stop, gate
from luoshi.law.provision import Kept, clause
from luoshi.rulebook.reading.files import ANSWERS, concerned, deemed, voice
from luoshi.rulebook.signing.facts import Issuer
from luoshi.terms.document import Draft, Part
from luoshi.terms.dossier import SILENT, Dossier, Leaf, Moment, Voice
from luoshi.terms.facts import Fact, Facts
from luoshi.terms.genre import Genre

_GROUNDS = re.compile(r"分歧|不同意见|未(?:能)?(?:取得|达成)一致|各方理[据由]|(?:局|委|办|厅)(?:认为|不同意|建议)")
_ASKED = re.compile(r"(?:已|经)[^。]{0,12}(?:征求|会签|协商)|征求[^。]{0,20}意见")


@clause(
    "第五十二条",
    "由主办部门列明各方理据,提出办理建议,与相关部门负责人会签后报县政府决定",
    check="K40",
    name="分歧未列理据",
    ids=("K40", "A52.2", "A26.2"),
    about=Genre.REQUEST,
    force=Force.ERROR,
    because="前句“须履行会签程序”，分歧不列明即未履行",
    tensions=("T31",),
)
def grounds_of_the_disagreement(draft: Draft) -> Iterator[Hit | Needs]:
    """部门有分歧的请示要列明各方理据和办理建议。"""
    open_ = draft.facts.says(Fact.DISAGREEMENT_OPEN)
    body = draft.text(Part.BODY) + draft.text(Part.ATTACHMENT)
    if open_ and not (_GROUNDS.search(body) and re.search(r"建议", body)):
        passage = next(draft.find(Part.BODY, _ASKED), None)
        yield Hit(
            passage,
            "有部门不同意，文中却没有列明各方理据和办理建议。请写明分歧点、各方理由、主办部门建议，由相关部门负责人会签后报送。",
        )
    elif open_ is None and draft.whole and _ASKED.search(body):
        yield Needs("征求意见的结果：有无部门不同意")


def _request(body: str, disagreement: bool | None = True) -> Draft:
    known = {} if disagreement is None else {Fact.DISAGREEMENT_OPEN: disagreement}
    return Draft.of(title="县自然资源局关于调整用地的请示", addressees="县政府：", body=body, facts=Facts(known=known))


_FULL = "县财政局认为资金来源未定。我局理由如下，分歧在于用地规模，建议按50亩办理。\n妥否，请批示。"
grounds_of_the_disagreement.complies(_request(_FULL))
grounds_of_the_disagreement.complies(_request("已征求各部门意见。\n妥否，请批示。", disagreement=False))
grounds_of_the_disagreement.complies(_request("已征求各部门意见。\n妥否，请批示。", disagreement=None))
grounds_of_the_disagreement.breaches(_request("已征求各部门意见。\n妥否，请批示。"), says="各方理据")


@gate("第五十二条", "涉及两个以上部门职权的,须履行会签程序", Moment.ACCEPT, Moment.REVIEW, name="会签齐全",
      ids=("A52.1",), tensions=("T13",))
def countersigned(file: Dossier) -> Iterator[Stop]:
    """涉及其他部门职权的，所涉部门都已会签；没有送达证明的沉默不算，规范性文件不作推定。"""
    last = {body: file.spoke(body) for body in concerned(file)}
    lacking = [body for body, said in last.items() if said is None or said.verb not in (*ANSWERS, SILENT)]
    silent = [body for body, said in last.items() if said and said.verb == SILENT]
    unproved = [body for body in silent if (said := last[body]) and not said.proof]
    if lacking:
        yield Stop(f"{'、'.join(lacking)}没有会签。", "请送其会签，或者把其书面意见录入。")
    if silent and file.normative:
        yield Stop(f"{'、'.join(silent)}没有书面意见，行政规范性文件不作推定。", "请取得书面意见。")
    elif unproved:
        yield Stop(f"{'、'.join(unproved)}记为无不同意见，没有送达证明。", "请重新送达，期限自送达起算。")


def _file(*voices: Voice, normative: bool = False) -> Dossier:
    return Dossier(department="县水利局", touched=("县水利局", "县财政局"), voices=voices, normative=normative)


countersigned.complies(_file(voice("县财政局")))
countersigned.complies(_file(voice("县财政局", "不同意")))
countersigned.complies(_file(deemed("县财政局", "签收单")))
countersigned.breaches(_file(), says="县财政局没有会签")
countersigned.breaches(_file(voice("县财政局", "退回")), says="没有会签")
countersigned.breaches(_file(deemed("县财政局")), says="没有送达证明")
countersigned.breaches(_file(deemed("县财政局", "签收单"), normative=True), says="请取得书面意见")


@gate("第五十二条", "取得一致意见或提出倾向性建议", Moment.REVIEW, name="分歧有协调结果", ids=("A52.3",),
      force=Force.ERROR, because="前半句“应主动加强对分歧事项的协调”", tensions=("T31",))
def leader_coordinates(file: Dossier) -> Iterator[Stop]:
    """部门仍不同意的，须有分管领导的协调结果：一致意见、倾向性建议，或者县长审定。"""
    if file.dissent and file.paper(Leaf.RULING) is None:
        yield Stop(f"{'、'.join(file.dissent)}仍不同意，没有协调结果。",
                   "请报县政府分管领导协调，取得一致意见或者提出倾向性建议。")


leader_coordinates.complies(_file(voice("县财政局")))
leader_coordinates.complies(
    replace(_file(voice("县财政局", "不同意")), papers={Leaf.RULING: {"kind": "倾向性建议", "text": "分年安排"}}))
leader_coordinates.breaches(_file(voice("县财政局", "不同意")), says="分管领导协调")

answer_in_time = Kept(
    "第五十二条",
    "一般应在7个工作日内回复",
    "征求意见或会签一般7个工作日内回复，主办部门可另定时限。",
    ("A52.4",),
    tensions=("T60",),
    by=("flow.actions.deliver", "flow.actions.urge", "flow.queries.lamp"),
    how="送达之日起按七个工作日或者主办部门所定时限计算到期日，临近和逾期在待办中亮灯，可以催办。",
)
agree_on_more_time = Kept(
    "第五十二条",
    "应主动与主办部门沟通并商定回复时限与方式",
    "不能按期回复的，与主办部门商定时限和方式，双方留痕。",
    ("A52.5",),
    by=("flow.actions.agree_limit",),
    how="届满前可以商定新的期限，须写明与谁、何时、怎样商定；届满之后不能再商定。",
)
silence_is_consent = Kept(
    "第五十二条",
    "逾期不回复视为无不同意见",
    "逾期不回复视为无不同意见，但须有送达凭证。",
    ("A52.6",),
    tensions=("T13",),
    by=("flow.actions.deliver", "flow.actions.deem", "flow.queries.silent", "flow.ticking.tick"),
    how="只由系统在届满之后、凭送达证明记载为“视为无不同意见”；没有送达证明或者不适用的步骤不作推定。",
)


_AGREED = ("通过", "修改后通过")


@gate("第五十二条", "先由县政府履行相关审议或审批程序", Moment.SIGN, name="先经县政府审议审批", ids=("A52.7",),
      force=Force.ERROR, because="同一句“应依照有关规定”")
def government_first(file: Dossier) -> Iterator[Stop]:
    """以县委、县政府名义联合印发、主要涉及政府职责的稿件，先走县政府程序，再送县委。"""
    if file.issuer != Issuer.PARTY_AND_COUNTY and not file.for_party:
        return
    duty = file.paper(Leaf.DUTY_TEST)
    if duty is None:
        yield Stop("没有判断内容是否主要涉及政府职责、是否由县政府组成部门牵头起草。", "请由县政府办公室填写判断意见。")
    elif "否" in (duty.get("main"), duty.get("drafted")):
        return
    passed = (file.paper(Leaf.MEETING) or {}).get("result") in _AGREED
    if not passed and file.paper(Leaf.COUNTY_APPROVAL) is None:
        yield Stop("没有县政府审议通过的会议纪要，也没有县政府的审批记录。",
                   "请先提请县政府会议审议，或者报县政府领导审批。")


def _joint(**papers: Mapping[str, str]) -> Dossier:
    return Dossier(issuer=Issuer.PARTY_AND_COUNTY, papers={Leaf[name.upper()]: one for name, one in papers.items()})


_OURS = {"main": "是", "drafted": "是"}
government_first.complies(Dossier(issuer=Issuer.COUNTY))
government_first.complies(_joint(duty_test={"main": "否", "drafted": "是"}))
government_first.complies(_joint(duty_test=_OURS, meeting={"kind": "常务会议", "result": "通过"}))
government_first.complies(_joint(duty_test=_OURS, county_approval={"basis": "县长批示"}))
government_first.breaches(_joint(), says="填写判断意见")
government_first.breaches(_joint(duty_test=_OURS), says="没有县政府审议通过的会议纪要")
government_first.breaches(_joint(duty_test=_OURS, meeting={"kind": "常务会议", "result": "缓议"}), says="审批记录")
government_first.breaches(Dossier(for_party=True), says="填写判断意见")
