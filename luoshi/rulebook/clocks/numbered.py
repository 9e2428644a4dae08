"""期限：原文写明数字或者周期的（D01-D12）。"""

from luoshi.law.deadline import Deadline
from luoshi.law.due import Mode, Period
from luoshi.law.force import Force

plenary = Deadline(
    "第四十条", "会议一般每半年召开1次", "每个半年召开一次全体会议。", ("D01",), name="召开全体会议",
    trigger="所在半年", owner="县政府办公室", mode=Mode.PERIOD, period=Period.HALF_YEAR, reminders=(-30, -10),
    broken="提醒并说明理由",
)
executive = Deadline(
    "第四十一条", "会议原则上每月召开1次", "每月召开一次常务会议。", ("D02",), name="召开常务会议", trigger="所在月份",
    owner="县政府办公室", mode=Mode.PERIOD, period=Period.MONTH, reminders=(-10, -5), broken="提醒并说明理由",
)
minutes = Deadline(
    "第四十五条", "会议纪要原则上在会议结束后3个工作日内印发", "会议结束后三个工作日内印发纪要。", ("D03",),
    name="印发会议纪要", trigger="会议结束", owner="县政府办公室", length=3, reminders=(1, 2, 3),
    broken="说明理由，计入统计",
)
opinions = Deadline(
    "第五十二条", "一般应在7个工作日内回复", "收到征求意见或者会签文件后七个工作日内回复，主办部门另定时限的从其规定。",
    ("D04",), tensions=("T60",), name="回复征求意见、会签", trigger="收到征求意见件", owner="被征求部门", length=7,
    reminders=(3, 5, 7), broken="视为无不同意见",
)
silence = Deadline(
    "第五十二条", "逾期不回复视为无不同意见", "回复期满的次一工作日起，凭送达证明记为无不同意见。", ("D05",),
    tensions=("T13",), name="记为无不同意见", trigger="回复期限届满", owner="主办部门", length=1,
    broken="没有送达证明的重新送达",
)
leave = Deadline(
    "第六十七条", "应提前3天向县长和分管副县长请假", "离丰外出提前三天请假，离开当日不计。", ("D06",), Force.WARNING,
    "紧急情况可以说明理由后补办", ("T33",), name="部门主要负责人请假", trigger="离丰外出", owner="部门主要负责人",
    length=3, mode=Mode.BEFORE, broken="说明理由",
)
ordinary = Deadline(
    "附件2 五（四）", "一般事项应在7天之内办结", "部署当日为第一日，七日内办结。", ("D07",), tensions=("T25",),
    name="“710”一般事项", trigger="部署", owner="承办单位", length=7, mode=Mode.INCLUSIVE, reminders=(3, 5, 6),
    broken="列入红色清单，下发催办单",
)
complex_matter = Deadline(
    "附件2 五（四）", "复杂事项1个月内有结果", "部署当日为第一日，一个月内有结果。", ("D08",), Force.WARNING,
    "逾期列入红色清单并催办，不停办", ("T25",), name="“710”复杂事项", trigger="部署", owner="承办单位", length=1,
    mode=Mode.INCLUSIVE_MONTHS, reminders=(15, 25, -2), broken="列入红色清单，下发催办单",
)
year_items = Deadline(
    "附件2 五（四）", "年初确定的所有事项在年底清零销号", "年初确定的事项年底前全部销号。", ("D09",), Force.WARNING,
    "逾期列入红色清单并通报，不停办", ("T25",), name="“710”年初事项", trigger="年初确定", owner="承办单位",
    mode=Mode.FIXED, fixed=(12, 31), reminders=(-275, -184, -92, -30), broken="列入红色清单，通报",
)
monthly_score = Deadline(
    "附件2 三（九）", "对每月立项督查的事项", "当月立项的事项按月评价。", ("D10",), Force.ADVICE,
    "考核办法另定，期满只提醒", ("T26",), name="按月评价", trigger="所在月份", owner="县政府督查室", mode=Mode.PERIOD,
    period=Period.MONTH, broken="提醒",
)
yearly_plan = Deadline(
    "第五十八条", "制定县级层面督促检查考核年度计划", "每年制定一次督查考核计划；1月31日为建议日期〔EXT〕。", ("D11",),
    Force.ADVICE, "年度计划由原文要求，日期是建议值", name="督查考核年度计划", trigger="年初", owner="县政府督查室",
    mode=Mode.FIXED, fixed=(1, 31), reminders=(-30,), broken="提醒",
)
