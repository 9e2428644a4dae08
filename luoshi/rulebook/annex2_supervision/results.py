"""附件2 六：通报、台账整改、量化考评、移交。"""

from luoshi.law.force import Force
from luoshi.law.provision import Awaiting, Statement

explained = Awaiting(
    "附件2 六（一）",
    "责成工作缓慢、落实不力的乡（镇）和部门报告原因，制定改进措施",
    "被通报的单位报告原因和改进措施，未报的提醒。",
    ("X2-6(1).2",),
    force=Force.ERROR,
    because="“责成”即必须报告",
    room="supervision",
    needs=("通报的单位", "原因说明和改进措施"),
)
ledger = Statement(
    "附件2 六（二）",
    "对督促检查发现的问题建立台账，实行销号管理",
    "台账、销号、督办通知、三张清单。",
    ("X2-6(2)",),
    tensions=("T23", "T30"),
    reason="与第五十九条为同一要求，在第五十九条接入督查台账",
)
quantified = Awaiting(
    "附件2 六（三）",
    "对政务督查工作实行量化考评，考评结果纳入县政府实绩考核",
    "考评结果经审定后导出，汇入县政府实绩考核。",
    ("X2-6(3).1",),
    force=Force.ADVICE,
    because="分数由人审定",
    tensions=("T26",),
    room="supervision",
    needs=("审定的考评结果",),
)
handed_over = Awaiting(
    "附件2 六（三）",
    "工作严重滞后、问题存在较多的单位将移交纪委监委实施问责、追责",
    "移交由县政府领导决定；软件只准备事实清单，不提移交建议。",
    ("X2-6(3).2",),
    force=Force.ADVICE,
    because="问责由有权机关决定，软件不作判断",
    room="supervision",
    needs=("县政府领导的移交决定", "事实清单"),
)
