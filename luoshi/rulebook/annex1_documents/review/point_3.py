"""附件1 五（二）3: bodies concerned were consulted and agree."""

from collections.abc import Iterator
from dataclasses import replace

from luoshi.law.force import Force
from luoshi.law.gate import Stop, gate
from luoshi.rulebook.reading.files import voice
from luoshi.terms.dossier import Dossier, Leaf, Moment


@gate(
    "附件1 五（二）3",
    "是否经过充分协商并达成一致意见",
    Moment.REVIEW,
    name="充分协商",
    ids=("X1-5(2)3",),
    force=Force.ERROR,
    because="附件1 五（一）7“必须征求”",
    tensions=("T13",),
)
def agreed(file: Dossier) -> Iterator[Stop]:
    """涉及其他地区、部门职权的事项经过充分协商；没有达成一致的，须有协商记录。"""
    if file.dissent and file.paper(Leaf.TALK) is None:
        yield Stop(f"与{'、'.join(file.dissent)}没有达成一致，也没有协商记录。",
                   "请由主办部门主要负责人主动协商，写明协商情况。")


_DISSENT = Dossier(touched=("县财政局",), voices=(voice("县财政局", "不同意"),))
agreed.complies(Dossier(touched=("县财政局",), voices=(voice("县财政局"),)))
agreed.complies(replace(_DISSENT, papers={Leaf.TALK: {"people": "两局局长", "text": "资金来源没有谈定"}}))
agreed.breaches(_DISSENT, says="主动协商")
