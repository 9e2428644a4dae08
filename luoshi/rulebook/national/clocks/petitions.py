"""期限：信访、建议提案、督查复核〔EXT〕。"""

from luoshi.law.deadline import statutory
from luoshi.law.due import Mode

sorting = statutory(
    "信访工作条例 第二十二条", ids=("信访-甄别",), name="信访部门转送交办", trigger="收到信访事项", owner="信访部门",
    length=15, mode=Mode.CALENDAR,
)
telling = statutory(
    "信访工作条例 第二十三条", ids=("信访-告知",), name="告知受理情况", trigger="收到信访事项", owner="有权处理机关",
    length=15, mode=Mode.CALENDAR,
)
objecting = statutory(
    "信访工作条例 第二十三条", ids=("信访-异议",), name="对转送提出异议", trigger="收到转送", owner="接收机关",
    length=5,
)
closing = statutory(
    "信访工作条例 第三十四条", ids=("信访-办结",), name="信访事项办结", trigger="受理", owner="承办部门", length=60,
    mode=Mode.CALENDAR, extension=30, remark="延期须经负责人批准并告知信访人。",
)
ask_review = statutory(
    "信访工作条例 第三十五条", ids=("信访-申请复查",), name="申请复查", trigger="收到书面答复", owner="信访人",
    length=30, mode=Mode.CALENDAR,
)
review = statutory(
    "信访工作条例 第三十五条", ids=("信访-复查",), name="复查", trigger="收到复查请求", owner="复查机关", length=30,
    mode=Mode.CALENDAR,
)
ask_recheck = statutory(
    "信访工作条例 第三十六条", ids=("信访-申请复核",), name="申请复核", trigger="收到复查意见", owner="信访人",
    length=30, mode=Mode.CALENDAR,
)
recheck = statutory(
    "信访工作条例 第三十六条", ids=("信访-复核",), name="复核", trigger="收到复核请求", owner="复核机关", length=30,
    mode=Mode.CALENDAR, remark="听证时间不计。",
)
suggestion = statutory(
    "代表法 第五十一条", ids=("代表建议-答复",), name="答复代表建议", trigger="交办", owner="承办部门", length=3,
    mode=Mode.MONTHS, extension=3, remark="涉及面广、难度大的自交办起六个月。",
)
motion = statutory(
    "政协提案办理规定", ids=("政协提案-答复",), name="答复政协提案", trigger="交办", owner="承办部门", length=3,
    mode=Mode.MONTHS, extension=3, remark="依地方规定，待核实。",
)
ask_supervision = statutory(
    "政府督查工作条例 第十七条", ids=("督查-申请复核",), name="对督查结论申请复核", trigger="收到督查结论",
    owner="督查对象", length=30, mode=Mode.CALENDAR,
)
supervision_review = statutory(
    "政府督查工作条例 第十七条", ids=("督查-复核",), name="作出复核决定", trigger="收到复核申请", owner="督查机构",
    length=30, mode=Mode.CALENDAR,
)
