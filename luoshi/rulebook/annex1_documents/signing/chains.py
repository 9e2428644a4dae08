"""附件1 五（三）1 的两条流程和余项，2（1）（2）办公室发文。"""

from luoshi.law.procedure import Procedure, Step
from luoshi.rulebook.annex1_documents.signing.shapes import Signing, item
from luoshi.rulebook.signing.chains import DEPUTY_CHAIN, HEAD_CHAIN, MANDATED_CHAIN, OWN_CHAIN, ChainStep
from luoshi.rulebook.signing.rows import rows

_AT = "附件1 五（三）1"


def steps_of(chain: tuple[ChainStep, ...]) -> tuple[Step, ...]:
    """The hands of a chain as steps; what only informs is left to the answer."""
    return tuple(Step(hand.act, hand.hand, hand.at) for hand in chain if hand.at)


head_chain = Procedure(
    _AT, "分管副县长审签→县长签发", "依次经主办单位、文秘人员、副主任、主任、分管副县长到县长。",
    ("X1-5(3)1.a",),
    tensions=("T18", "T21"), name="县长签发文件流程", steps=steps_of(HEAD_CHAIN))

deputy_papers = Signing(
    at=_AT, quote="按照职责分工和一岗双责制度由各分管副县长签发",
    summary="别无规定的，由分管副县长签发；下行文仍按第五十三条（五）。", ids=("X1-5(3)1.b",), tensions=("T02",),
    rows=rows("S27"))

deputy_chain = Procedure(
    _AT, "联系主任转签→分管副县长签发", "副县长签发的公文，流程止于分管副县长。", ("X1-5(3)1.c",), tensions=("T21",),
    name="副县长签发文件流程", steps=steps_of(DEPUTY_CHAIN))

mandated = item("2（1）", "由联系副主任或分管文秘工作的副主任核稿,县政府分管副县长签发",
                "经县政府授权以办公室名义布置工作、转发部门公文的，副主任核稿、分管副县长签发。", "S29",
                tensions=("T04", "T21"))
mandated_chain = Procedure(
    "附件1 五（三）2（1）", "由联系副主任或分管文秘工作的副主任核稿", "授权发文先核稿再签发。", ("C-办公室授权",),
    tensions=("T21",), name="办公室授权发文流程", steps=steps_of(MANDATED_CHAIN))

own = item("2（2）", "文件由有关联系文秘人员核稿,由主任签发", "办公室职责范围内的文件由主任签发。", "S28",
           tensions=("T05",))
own_chain = Procedure(
    "附件1 五（三）2（2）", "由有关联系文秘人员核稿", "自身业务由文秘人员核稿、主任签发。", ("C-办公室自身",),
    name="办公室自身业务发文流程", steps=steps_of(OWN_CHAIN))
