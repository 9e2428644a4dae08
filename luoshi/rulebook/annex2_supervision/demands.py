"""附件2 五（一）（二）（四）至（六）：统筹、减负、“710”、精准整改、控制督查。"""

from luoshi.law.force import Force
from luoshi.law.provision import Awaiting, Statement

planned_together = Awaiting(
    "附件2 五（一）",
    "科学统筹督查时间和督查事项",
    "按乡（镇）排督查日历，同一乡（镇）短期内重复督查的提醒合并。",
    ("X2-5(1)",),
    force=Force.WARNING,
    because="时间冲突由人调整",
    room="supervision",
    needs=("督查安排的日期和乡（镇）",),
)
planned_and_approved = Awaiting(
    "附件2 五（二）",
    "任何单位不得随意将日常调研指导工作冠以督查、督察、督导、检查、巡察等名义",
    "督查实行计划和报批，没有立项编号的不以督查名义开展；部门发文由K84检查。",
    ("X2-5(2).1",),
    room="supervision",
    needs=("年度计划", "立项编号"),
)
frequency = Awaiting(
    "附件2 五（二）",
    "严格控制督查的总量和频次",
    "按年度和乡（镇）统计督查次数，超出上限的提醒。",
    ("X2-5(2).2",),
    force=Force.WARNING,
    because="总量上限由县里设定，超出须说明理由",
    room="supervision",
    needs=("每次督查的乡（镇）和日期", "年度上限"),
)
clock_710 = Awaiting(
    "附件2 五（四）",
    "事项落实起始时间从部署当日算起",
    "事项分一般、复杂、年初三类，部署当日为第一日；改类须经领导同意。",
    ("X2-5(4)",),
    force=Force.ERROR,
    because="起算日由原文规定，不得改动",
    tensions=("T25", "T38"),
    room="supervision",
    needs=("事项类别", "部署日期", "改类的批准"),
)
looked_back = Awaiting(
    "附件2 五（五）",
    "开展督查发现问题整改“回头看”",
    "销号后抽查，上级和专项督查发现的问题限期清零。",
    ("X2-5(5).1",),
    force=Force.WARNING,
    because="抽查比例和期限由县里设定",
    room="supervision",
    needs=("销号的问题", "复查记录"),
)
false_correction = Awaiting(
    "附件2 五（五）",
    "对虚假整改、应付整改的要严肃追责",
    "复查不实的重新立项并标明，报领导处理。",
    ("X2-5(5).2",),
    force=Force.WARNING,
    because="追责由人决定，软件只重新立项、报告",
    room="supervision",
    needs=("复查结论", "领导处理意见"),
)
field_visits_limited = Statement(
    "附件2 五（六）",
    "除县委、县政府统一部署要求外，一般情况下不组织开展各乡（镇）全覆盖的实地督查",
    "控制实地督查，部门不得擅自督查乡（镇）。",
    ("X2-5(6)",),
    force=Force.STATEMENT,
    because="与第六十一条为同一要求",
    tensions=("T28",),
    reason="检查设在第六十一条（K84），本项不另设",
)
