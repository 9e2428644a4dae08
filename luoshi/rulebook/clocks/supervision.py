"""期限：督查程序中由人设定或者没有数字的〔EXT〕。"""

from luoshi.law.deadline import proposed
from luoshi.law.due import Mode, Period

circular = proposed(
    "附件2 三（八）", "定期将督办结果以红头文件形式下发通报", ids=("D35",), name="督查通报",
    summary="每月一次；建议值。", trigger="所在月份", owner="县政府督查室", mode=Mode.PERIOD, period=Period.MONTH,
    reminders=(-3,),
)
correction = proposed(
    "附件2 三（四）", "明确发现的问题，确定整改时限", ids=("D36",), name="确认单整改时限",
    summary="由督查人员在确认单上写明，不超过“710”的七日；此处给出上限。", trigger="部署", owner="被督查对象", length=7,
    mode=Mode.INCLUSIVE, tensions=("T25",),
)
hasten = proposed(
    "附件2 三（五）", "下发《催办单》进行催办", ids=("D37",), name="逾期催办",
    summary="整改时限届满后一个工作日内催办；建议值。", trigger="整改时限届满", owner="县政府督查室", length=1,
)
feedback = proposed(
    "附件2 三（六）", "督查对象应在规定时限内", ids=("D38",), name="反馈报告",
    summary="“710”时限届满前三个工作日；建议值。", trigger="“710”时限届满日", owner="督查对象", length=3,
    mode=Mode.BEFORE_WORKING, tensions=("T25",),
)
look_back = proposed(
    "附件2 五（五）", "开展督查发现问题整改“回头看”", ids=("D39",), name="整改回头看",
    summary="销号后三个月内抽查一成且不少于五件；建议值。", trigger="销号", owner="县政府督查室", length=3,
    mode=Mode.MONTHS, reminders=(-15,),
)
