"""第七条：副县长的分工、委托和报告。"""

from collections.abc import Iterator

from luoshi.law.deadline import proposed
from luoshi.law.force import Force
from luoshi.law.gate import Stop, gate
from luoshi.law.provision import Awaiting, Kept
from luoshi.rulebook.reading.files import is_head, voice
from luoshi.terms.dossier import Dossier, Moment

portfolio = Kept(
    "第七条", "副县长按分工负责处理分管工作", "分工登记到部门和事项，一事只有一位分管副县长。", ("A7.1",),
    by=(
        "office.actions.division.assign_portfolio",
        "office.actions.division.release_portfolio",
        "office.policies.two_in_charge",
        "office.policies.amiss",
    ),
    how="分工按部门、事项和起止日期登记；一事登记两位、部门没有分管领导的，登记时和核对名册时提醒。",
)
mandate = Kept(
    "第七条", "受县长委托，负责其他方面的工作或专项任务", "委托记明范围和期限，超出的行为不得以委托为据。", ("A7.2",),
    by=("office.actions.powers.give_mandate", "office.actions.powers.revoke_mandate", "office.signing.may_sign"),
    how="委托由县长作出，写明范围和起止日期；超出范围、期限的，不能据以签发。",
)


@gate(
    "第七条", "应及时向县长报告", Moment.NUMBER, name="重要事项向县长报告", ids=("A7.3",), tensions=("T38", "T39"),
    force=Force.WARNING, because="报告可以当面进行，本件没有县长意见的，写明何时怎样报告",
)
def report_to_head(file: Dossier) -> Iterator[Stop]:
    """副县长签发的重要公文，应已向县长报告。"""
    heard = any(is_head(one.post) for one in (*file.voices, *file.signatures))
    if file.major and not heard and any(one.post.endswith("副县长") for one in file.signatures):
        yield Stop("本件标为重要，由副县长签发，没有县长的意见。", "请送县长阅示；已经报告的，写明报告的日期和方式。")


_DEPUTY, _HEAD = voice("县政府", post="副县长"), voice("县政府", post="县长")
report_to_head.complies(Dossier(signatures=(_DEPUTY,)))
report_to_head.complies(Dossier(major=True, signatures=(_HEAD,)))
report_to_head.complies(Dossier(major=True, signatures=(_DEPUTY,), voices=(_HEAD,)))
report_to_head.breaches(Dossier(major=True, signatures=(_DEPUTY,)), says="送县长阅示")

proposals = Awaiting(
    "第七条", "要认真调查研究，向县长提出解决的意见", "方针政策性问题报县长时附解决意见。", ("A7.4",),
    force=Force.ADVICE, because="用语是对工作方法的要求，只提示", room="documents",
    needs=("收文中报县长的事项是否涉及方针政策", "所附的解决意见"),
)
report_clock = proposed(
    "第七条", "应及时向县长报告", ids=("D28",), name="副县长向县长报告", summary="两个工作日内报告；建议值。",
    trigger="重要情况发生", owner="副县长", length=2, reminders=(1, 2),
)
