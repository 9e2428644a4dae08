"""附件1 五（三）3：大号文件先过公开审核；4：党政联合行文的次序。"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from luoshi.law.force import Force
from luoshi.law.gate import Stop, gate
from luoshi.law.procedure import Procedure, Step
from luoshi.rulebook.annex1_documents.signing.shapes import Signing, item
from luoshi.rulebook.procedures.consulting import disclosure_review
from luoshi.rulebook.reading.files import CONSENT, decided_class, shut, voice
from luoshi.rulebook.signing.rows import rows
from luoshi.terms.dossier import Dossier, Leaf, Moment
from luoshi.terms.facts import Disclosure

_AT = "附件1 五（三）3"

class_review = Procedure(
    _AT, "须先送政务公开股进行审核把关,填报《西丰县人民政府文件稿》", "大号文件先填文件稿，送政务公开股定公开属性。",
    ("X1-5(3)3.1",), tensions=("T18", "T37"), name="公开审核",
    steps=(Step("填报文件稿并送审", "起草部门", _AT, leaves="文件稿"),
           Step("审核并确定公开属性", "政务公开股", _AT, leaves="公开属性", exits=("退回并说明理由",))))

open_branch = Procedure(
    _AT, "通过文件解读、在线征集、司法局合法合规性审核、政务公开股负责人审核签字后,送秘书股发文",
    "公开的文件须有解读、征集、合法合规性审核和公开股负责人签字，缺一不得编号。", ("X1-5(3)3.2",),
    tensions=("T19", "T43"), name="公开审核：需要公开",
    steps=(Step("文件解读", "起草部门", _AT, leaves="解读"), Step("在线征集", "起草部门", _AT, leaves="征集记录"),
           Step("合法合规性审核", "县司法局", _AT, leaves="审核意见", exits=("不通过，退回修改",)),
           Step("审核签字", "政务公开股负责人", _AT, leaves="签字"), Step("编号、印发", "秘书股", _AT)))

shut_branch = Procedure(
    _AT, "由发文部门交送不对外公开说明,报政务公开股备案", "不公开的文件须交说明并备案，负责人签字后才可编号。",
    ("X1-5(3)3.3",), tensions=("T19",), name="公开审核：不对外公开",
    steps=(Step("交送不对外公开说明", "发文部门", _AT, leaves="不对外公开说明"),
           Step("备案", "政务公开股", _AT, leaves="备案记录"),
           Step("审核签字", "政务公开股负责人", _AT, leaves="签字"), Step("编号、印发", "秘书股", _AT)))

_SIGNED = next(
    f"{disclosure_review.id}.{number}" for number, step in enumerate(disclosure_review.steps, 1)
    if step.name == "负责人审核签字")
_OPEN_PAPERS = (Leaf.INTERPRETATION, Leaf.CONSULTATION, Leaf.LEGAL_OPINION)
_BEFORE_OFFICE = (Moment.ACCEPT, Moment.NUMBER)


@gate(_AT, "须先送政务公开股进行审核把关,填报《西丰县人民政府文件稿》", *_BEFORE_OFFICE, name="大号文件先定公开属性",
      ids=("X1-5(3)3.1.关口",), tensions=("T37",))
def class_first(file: Dossier) -> Iterator[Stop]:
    """大号文件有政务公开股的公开属性审核意见，才送秘书股。"""
    if file.gated and file.paper(Leaf.CLASS_OPINION) is None:
        yield Stop("没有政务公开股的公开属性审核意见。", "请先填报文件稿，送政务公开股审核。")


class_first.complies(Dossier())
class_first.complies(Dossier(gated=True, papers={Leaf.CLASS_OPINION: {"disclosure": "主动公开"}}))
class_first.breaches(Dossier(gated=True), says="送政务公开股审核")


@gate(_AT, "通过文件解读、在线征集、司法局合法合规性审核、政务公开股负责人审核签字后,送秘书股发文", *_BEFORE_OFFICE,
      name="公开文件的解读、征集和审核", ids=("X1-5(3)3.2.关口",), force=Force.ERROR, because="同一句“须先送”",
      tensions=("T19", "T43"))
def open_papers(file: Dossier) -> Iterator[Stop]:
    """公开的大号文件，解读、在线征集、合法合规性审核缺一不得送秘书股；免做的写明理由。"""
    if not file.gated or decided_class(file) != Disclosure.OPEN:
        return
    left = [leaf.value for leaf in _OPEN_PAPERS if file.paper(leaf) is None]
    if left:
        yield Stop(f"公开的文件缺少{'、'.join(left)}。", "请补齐后再送秘书股；按规定免做的，在该项写明理由。")
    if (file.paper(Leaf.LEGAL_OPINION) or {}).get("result") == "不通过":
        yield Stop("县司法局合法合规性审核不通过。", "请修改后重新送审，或者停办。")


_WHOLE: dict[str, Mapping[str, str]] = {
    Leaf.INTERPRETATION: {"state": "已办"}, Leaf.CONSULTATION: {"state": "免做", "text": "内部管理事项"},
    Leaf.LEGAL_OPINION: {"result": "通过"}}
_OPEN = Dossier(gated=True, disclosure=Disclosure.OPEN)
open_papers.complies(Dossier(gated=True, disclosure=Disclosure.CLOSED))
open_papers.complies(replace(_OPEN, papers=_WHOLE))
open_papers.breaches(_OPEN, says="缺少解读稿、在线征集情况、合法性审查意见")
open_papers.breaches(replace(_OPEN, papers={**_WHOLE, Leaf.LEGAL_OPINION: {"result": "不通过"}}), says="重新送审")


@gate(_AT, "由发文部门交送不对外公开说明,报政务公开股备案", *_BEFORE_OFFICE, name="不对外公开的说明备案",
      ids=("X1-5(3)3.3.关口",), force=Force.ERROR, because="同一句“须先送”", tensions=("T19",))
def shut_papers(file: Dossier) -> Iterator[Stop]:
    """不主动公开的大号文件，须有不对外公开说明并报政务公开股备案。"""
    if file.gated and shut(file) and file.paper(Leaf.CLOSED_STATEMENT) is None:
        yield Stop("没有不对外公开说明。", "请由发文部门写明依据和理由，报政务公开股备案。")


shut_papers.complies(_OPEN)
shut_papers.complies(
    Dossier(gated=True, disclosure=Disclosure.CLOSED, papers={Leaf.CLOSED_STATEMENT: {"text": "内部事务信息"}}))
shut_papers.breaches(Dossier(gated=True, disclosure=Disclosure.ON_REQUEST), says="报政务公开股备案")


@gate(_AT, "经政务公开股负责人审核签字后", *_BEFORE_OFFICE, name="政务公开股负责人签字", ids=("X1-5(3)3.签字",),
      force=Force.ERROR, because="同一句“须先送”，签字后才送秘书股")
def section_head_signed(file: Dossier) -> Iterator[Stop]:
    """大号文件经政务公开股负责人审核签字后，才送秘书股发文。"""
    if file.gated and not any(one.step == _SIGNED and one.verb in CONSENT for one in file.voices):
        yield Stop("政务公开股负责人没有审核签字。", "请送政务公开股负责人审核签字。")


section_head_signed.complies(Dossier())
section_head_signed.complies(Dossier(gated=True, voices=(voice("政务公开股", step=_SIGNED),)))
section_head_signed.breaches(Dossier(gated=True), says="负责人没有审核签字")

opinions = Signing(
    at=_AT, quote="经政务公开股负责人审核签字后",
    summary="公开审核意见由公开股负责人签，司法审核意见由司法局主要负责人签。",
    ids=("X1-5(3)3",), rows=rows("S38", "S39"))

party_order = Procedure(
    "附件1 五（三）4", "县政府领导审签后,报县委领导审签,由县委办公室按程序办理",
    "政府一方牵头起草的党政联合行文，政府审签在前，县委审签在后。", ("X1-5(3)4.1",), name="党政联合行文",
    steps=(Step("核稿", "办公室分管文秘工作副主任", "附件1 五（三）4"),
           Step("审核", "联系副主任、主任", "附件1 五（三）4"),
           Step("审签", "县政府领导", "附件1 五（三）4", exits=("退回修改",)),
           Step("审签", "县委领导", "附件1 五（三）4"), Step("按程序办理", "县委办公室", "附件1 五（三）4")))

joint_signers = item("4", "以县委、县政府或县委办公室、县政府办公室联合行文的文件",
                     "联合行文由县政府领导审签后报县委领导审签。", "S11", "S12", "S13")
