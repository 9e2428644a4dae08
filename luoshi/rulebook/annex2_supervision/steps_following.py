"""附件2 三（五）至（七）：逾期催办、反馈报告、审核结案。"""

from luoshi.law.force import Force
from luoshi.law.provision import Awaiting

hastened = Awaiting(
    "附件2 三（五）",
    "下发《催办单》进行催办，再一次明确整改要求及整改时限",
    "逾期未改的发催办单，重新写明要求和时限。",
    ("X2-3(5).1",),
    force=Force.WARNING,
    because="到期提醒发催办单",
    tensions=("T23",),
    room="supervision",
    needs=("整改时限", "整改情况", "催办单"),
)
explained = Awaiting(
    "附件2 三（五）",
    "须以书面形式向县政府督查室说明原因并明确完成时限",
    "催办后仍未改的，对象书面说明，督查室如实报领导。",
    ("X2-3(5).2",),
    room="supervision",
    needs=("书面说明和新的时限", "向县政府领导的报告"),
)
feedback_signed = Awaiting(
    "附件2 三（六）",
    "反馈情况报告应经单位主要领导审签",
    "反馈报告按时报送，由单位主要领导签字，他人签字的退回。",
    ("X2-3(6).1",),
    room="supervision",
    needs=("反馈报告的审签人", "报送日期"),
)
combined = Awaiting(
    "附件2 三（六）",
    "要收集汇总各方办理情况，形成督查综合报告",
    "大型、复杂的事项汇总成综合报告。",
    ("X2-3(6).2",),
    force=Force.ADVICE,
    because="是否复杂由人判断，软件协助汇总",
    tensions=("T38",),
    room="supervision",
    needs=("各方反馈报告",),
)
one_report_each = Awaiting(
    "附件2 三（七）",
    "按照“一事一报”的原则，提出办结意见报送县政府分管领导审阅",
    "一份办结意见只报一件事，先送分管领导审阅。",
    ("X2-3(7).1",),
    force=Force.ERROR,
    because="“一事一报”为办结意见的形式",
    tensions=("T24",),
    room="supervision",
    needs=("办结报告", "办结意见所列事项", "分管领导审阅"),
)
done_again = Awaiting(
    "附件2 三（七）",
    "责成督查对象重报或重新办理后再报办理结果",
    "不合要求的退回重报或者重办，写明理由、记录次数。",
    ("X2-3(7).2",),
    force=Force.ERROR,
    because="“责成”即必须重报，不得结案",
    room="supervision",
    needs=("审核意见", "退回的理由和次数"),
)
closed_with_consent = Awaiting(
    "附件2 三（七）",
    "办结事项需报请县政府领导审核同意后，方可作结案处理",
    "县政府领导同意后才能结案。",
    ("X2-3(7).3",),
    force=Force.ERROR,
    because="“方可”是结案的条件",
    tensions=("T24",),
    room="supervision",
    needs=("领导审核同意的记录",),
)
