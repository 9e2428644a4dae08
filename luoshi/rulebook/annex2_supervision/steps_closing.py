"""附件2 三（八）至（十）：下发通报、评价考核、立卷存档。"""

from luoshi.law.force import Force
from luoshi.law.provision import Awaiting

circular = Awaiting(
    "附件2 三（八）",
    "定期将督办结果以红头文件形式下发通报",
    "到期从台账生成通报稿，由人审定后印发。",
    ("X2-3(8)",),
    force=Force.ADVICE,
    because="只说定期，期满提醒；点名须由人批准",
    tensions=("T11", "T39"),
    room="supervision",
    needs=("期内督办结果", "通报的审定"),
)
scored = Awaiting(
    "附件2 三（九）",
    "结合《政府系统工作实绩“月考季评”考核方案》综合进行评价考核",
    "当月立项事项按月汇总事实，按季累计。",
    ("X2-3(9)",),
    force=Force.ADVICE,
    because="考核方案另定，分数由人审定",
    tensions=("T26",),
    room="supervision",
    needs=("当月立项事项的办理事实", "考核方案的计分办法"),
)
archived = Awaiting(
    "附件2 三（十）",
    "对已审核办结督查事项的督查资料进行收集、整理，立卷存档备查",
    "办结事项的材料编目立卷，有档号。",
    ("X2-3(10)",),
    force=Force.WARNING,
    because="漏归档的提醒补办",
    tensions=("T30", "T62"),
    room="supervision",
    needs=("办结事项的材料目录", "档号和保管期限"),
)
