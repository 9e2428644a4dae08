"""期限：第十一章的报告、请假、报批〔EXT〕。"""

from luoshi.law.deadline import proposed
from luoshi.law.due import Mode

emergency = proposed(
    "第六十六条", "要及时逐级请示报告", ids=("D29",), name="突发事件书面报告",
    summary="一小时内书面报告；按省里规定核实。", trigger="获知突发事件", owner="有关部门、乡（镇）政府", length=1,
    mode=Mode.HOURS, tensions=("T36",),
)
emergency_call = proposed(
    "第六十六条", "要及时逐级请示报告", ids=("D29.电话",), name="突发事件电话报告",
    summary="三十分钟内电话报告；按省里规定核实。", trigger="获知突发事件", owner="有关部门、乡（镇）政府", length=30,
    mode=Mode.MINUTES, tensions=("T36",),
)
after_meeting = proposed(
    "第六十六条", "要及时向县政府报告会议情况和落实建议", ids=("D30",), name="参会情况报告",
    summary="三个工作日内报告；建议值。", trigger="上级会议结束", owner="参会负责人", length=3, reminders=(2, 3),
)
after_trip = proposed(
    "第六十六条", "要及时向县政府提交出访工作总结报告", ids=("D31",), name="出访总结报告",
    summary="回国后十五日内提交；按外事规定核实。", trigger="回国", owner="率团负责人", length=15, mode=Mode.CALENDAR,
    roll=True, reminders=(10, 13),
)
follow_up = proposed(
    "第六十六条", "及时将有关情况报告县政府", ids=("D33",), name="请示跟踪进展",
    summary="每十个工作日报告一次进展；建议值。", trigger="报送请示或者上次报告", owner="有关部门", length=10,
    reminders=(8, 10),
)
deputy_leave = proposed(
    "第六十七条", "应事先报告县长", ids=("D40",), name="副县长离丰报告", summary="离丰或者休假之前报告。",
    trigger="离丰或者休假", owner="副县长", mode=Mode.BEFORE,
)
speech = proposed(
    "第六十五条", "事先须按程序报县政府批准", ids=("D41",), name="讲话文章报批",
    summary="发表前三个工作日报批；建议值。", trigger="发表", owner="讲话人、作者", length=3, mode=Mode.BEFORE_WORKING,
    tensions=("T34",),
)
