"""Rows S10-S14 and S28-S30: the office's own papers, papers joint with the party, and the party group's."""

from luoshi.law.table import Row
from luoshi.rulebook.signing.conditions import WEIGHTY, Condition, heading, issuer, not_heading, tagged, untagged
from luoshi.rulebook.signing.decision import Decision, Signer, SignRow
from luoshi.rulebook.signing.facts import Issuer, Matter, Tag
from luoshi.terms.bodies import Towards

OFFICE = issuer(Issuer.OFFICE)
BOTH_OFFICES = issuer(Issuer.BOTH_OFFICES)
GOVERNMENT_FIRST = "先由县政府履行审议或审批程序（第五十二条）"
THEN_PARTY = "县委领导（县政府领导审签之后）"


def _on_mandate(matter: Matter) -> bool:
    return Tag.OWN not in matter.tags or bool(matter.tags & {Tag.RELAY, Tag.TASKS})


ON_MANDATE = Condition("布置工作、转发部门文件，或不属于办公室自身业务", _on_mandate)

OFFICE_ROWS: tuple[SignRow, ...] = (
    Row("S10", "办公室名义、涉及资金人事编制目标考核和其他重要事项", (OFFICE, tagged(*WEIGHTY)),
        Decision(Signer.HEAD, acting=True), ("附件1 五（三）1（5）",)),
    Row("S28", "办公室职责范围内的文件", (OFFICE, not_heading(Towards.UP), tagged(Tag.OWN)),
        Decision(Signer.OFFICE_DIRECTOR, shared=True, before=("联系文秘人员核稿",)), ("附件1 五（三）2（2）",)),
    Row("S29", "经县政府授权以办公室名义布置工作、转发部门文件，及其他办公室公文",
        (OFFICE, not_heading(Towards.UP), ON_MANDATE),
        Decision(Signer.DEPUTY, shared=True, before=("联系副主任或分管文秘工作的副主任核稿",)),
        ("第五十三条（六）", "附件1 五（三）2（1）")),
    Row("S30", "办公室上行的请示、报告", (OFFICE, heading(Towards.UP)),
        Decision(Signer.OFFICE_DIRECTOR, shared=True, before=("不属于办公室自身业务的，记录分管副县长同意",)),
        ("附件1 五（二）8", "附件1 四（三）1", "第五十三条（六）")),
)

JOINT_ROWS: tuple[SignRow, ...] = (
    Row("S11", "两办联合、涉及资金人事编制目标考核和其他重要事项", (BOTH_OFFICES, tagged(*WEIGHTY)),
        Decision(Signer.HEAD, acting=True, countersign=(THEN_PARTY,), before=(GOVERNMENT_FIRST,)),
        ("附件1 五（三）1（5）", "附件1 五（三）4")),
    Row("S12", "县委、县政府联合行文", (issuer(Issuer.PARTY_AND_COUNTY),),
        Decision(Signer.HEAD, acting=True, countersign=(THEN_PARTY,), before=(GOVERNMENT_FIRST,)),
        ("附件1 五（三）1（6）", "附件1 五（三）4", "第五十二条")),
    Row("S13", "两办联合、不涉及上述事项", (BOTH_OFFICES, untagged(*WEIGHTY)),
        Decision(Signer.DEPUTY, shared=True, countersign=(THEN_PARTY,), before=(GOVERNMENT_FIRST,)),
        ("附件1 五（三）4",)),
    Row("S14", "县政府党组文件", (issuer(Issuer.PARTY_GROUP),), Decision(Signer.HEAD, acting=True),
        ("附件1 五（三）1（4）",)),
)
