"""第六十六条：突发事件、请示跟踪、参会、出访的报告，报告要真实。"""

from luoshi.law.force import Force
from luoshi.law.provision import Awaiting

_AT = "第六十六条"
_WHY = "原文只说及时，到期提醒并逐级报告"

emergencies = Awaiting(
    _AT,
    "工作中遇有重大突发事件或重大问题，要及时逐级请示报告",
    "突发事件有首报、续报、终报。",
    ("A66.1",),
    force=Force.WARNING,
    because=_WHY,
    tensions=("T36", "T39"),
    room="conduct",
    needs=("事件及获知时间", "首报、续报和终报"),
)
requests_followed = Awaiting(
    _AT,
    "做好与市政府相关部门的衔接、跟踪和落实工作，并及时将有关情况报告县政府",
    "报市政府的请示确定负责部门，定期记录进展，直至批复。",
    ("A66.2",),
    force=Force.WARNING,
    because=_WHY,
    room="conduct",
    needs=("报送的请示和负责部门", "衔接记录和批复"),
)
meetings_reported = Awaiting(
    _AT,
    "参加市级以上会议或者专题会议后，要及时向县政府报告会议情况和落实建议",
    "参加上级会议后报告情况和落实建议。",
    ("A66.3",),
    force=Force.WARNING,
    because=_WHY,
    room="conduct",
    needs=("参会记录", "报告和落实建议"),
)
trips_reported = Awaiting(
    _AT,
    "率团出访后，要及时向县政府提交出访工作总结报告",
    "率团出访后提交总结报告。",
    ("A66.4",),
    force=Force.WARNING,
    because=_WHY,
    room="conduct",
    needs=("出访批件和返回日期", "总结报告"),
)
true_figures = Awaiting(
    _AT,
    "情况全面客观，数据真实准确，决不允许弄虚作假",
    "数据逐个有出处，与以前报告的同一数据不一致的提示核对。",
    ("A66.5",),
    force=Force.WARNING,
    because="真假由人判断，软件只比对；文内合计和占比由K82核对",
    room="ledgers",
    needs=("数据的来源", "以前报告的同一数据"),
)
