"""第四十六条：参会和请假。"""

from luoshi.law.provision import Awaiting

_AT = "第四十六条"

in_person = Awaiting(
    _AT, "处置重大突发事件、个人身体健康等特殊原因外,原则上不应请假",
    "前三类会议须本人参加；请假须属所列原因之一，登记原因。", ("A46.1",), tensions=("T59", "T64"),
    room="meetings", needs=("请假单及原因", "出席表"),
)

punctual = Awaiting(
    _AT, "须按时参加县政府全体会议、县政府常务会议和县长办公会议", "按时到会，迟到缺席计数。", ("A46.2",),
    room="meetings", needs=("签到时间",),
)
