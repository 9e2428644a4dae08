"""期限：第四、八、九章原文没有数字，缺省值可由县里调整〔EXT〕。"""

from luoshi.law.deadline import proposed
from luoshi.law.due import Mode, Period

clean_up = proposed(
    "第二十一条", "坚持定期清理与日常清理相结合", ids=("D26",), name="规范性文件定期清理",
    summary="施行后每两年清理一次（辽宁省规定）。", trigger="文件施行或者上次清理", owner="县司法局", length=24,
    mode=Mode.MONTHS, reminders=(-90, -30),
)
clean_up_on_change = proposed(
    "第二十一条", "县司法局按照规定及时组织清理", ids=("D26.变动",), name="上位规定变动后的清理",
    summary="上位规定变动后九十日内清理；建议值。", trigger="上位规定变动", owner="县司法局", length=90,
    mode=Mode.CALENDAR, roll=True, reminders=(-30, -10),
)
three_lists = proposed(
    "第二十条", "权力清单、责任清单、负面清单制度并实行动态管理", ids=("D45",), name="三张清单更新",
    summary="每年更新一次，依据变动时随时更新；建议值。", trigger="所在年份", owner="各部门", mode=Mode.PERIOD,
    period=Period.YEAR, reminders=(-60, -30),
)
papers = proposed(
    "第四十四条", "会议材料由议题汇报部门牵头会同有关单位起草", ids=("D46",), name="会议材料送达",
    summary="会前三个工作日送达；建议值。", trigger="开会", owner="议题汇报部门", length=3, mode=Mode.BEFORE_WORKING,
    tensions=("T40",),
)
meeting_in_county = proposed(
    "第四十八条", "有关部门须提前报告县政府", ids=("D42",), name="在丰会议报告", summary="答复对方之前报告并取得同意。",
    trigger="答复对方", owner="有关部门", mode=Mode.BEFORE,
)
numbering = proposed(
    "附件1 五（三）3", "送秘书股发文", ids=("D47",), name="签发后编号", summary="签发当日或者次一工作日编号；建议值。",
    trigger="签发", owner="秘书股", length=1,
)
result = proposed(
    "第五十七条", "办理完毕后向县政府报告办理情况", ids=("D32",), name="报告办理结果",
    summary="按“710”时限，一般事项七日（含当日）。", trigger="部署", owner="承办单位", length=7, mode=Mode.INCLUSIVE,
    reminders=(5, 6), tensions=("T25",),
)
hear_supervision = proposed(
    "第五十八条", "县政府常务会议定期听取督查工作汇报", ids=("D34",), name="常务会议听取督查汇报",
    summary="每季度一次；建议值。", trigger="所在季度", owner="县政府办公室", mode=Mode.PERIOD, period=Period.QUARTER,
    reminders=(-30, -10),
)
