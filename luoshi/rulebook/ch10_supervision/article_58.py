"""第五十八条：年度计划、方式方法、定期听取汇报和督查重点（重点见article_58_focus）。"""

from luoshi.law.force import Force
from luoshi.law.provision import Awaiting

_AT = "第五十八条"

yearly_plan = Awaiting(
    _AT,
    "制定县级层面督促检查考核年度计划，加强统筹谋划",
    "督查考核活动列入年度计划，计划外的另行报批。",
    ("A58.1",),
    force=Force.WARNING,
    because="计划外活动另行报批，不是一律不得开展",
    tensions=("T55",),
    room="supervision",
    needs=("督查考核年度计划", "活动与计划的对应或者另行批准"),
)
instruments = Awaiting(
    _AT,
    "健全限期报告、检查复核、督促整改、督查激励、追责问责、情况通报及第三方评估制度",
    "督查事项标注所用方式和制度。",
    ("A58.2",),
    force=Force.ADVICE,
    because="只作标注统计",
    tensions=("T22",),
    room="supervision",
    needs=("督查事项采用的方式和制度",),
)
heard = Awaiting(
    _AT,
    "县政府常务会议定期听取督查工作汇报",
    "到期未听取汇报的，提示列入常务会议议题。",
    ("A58.3",),
    force=Force.ADVICE,
    because="只说定期，期满提醒列入议题",
    tensions=("T39",),
    room="meetings",
    needs=("常务会议议题和日期",),
)
