"""第四十一条：常务会议的组成、次数和议题程序。任务各项见 article_41_tasks。"""

from luoshi.law.procedure import Procedure, Step
from luoshi.law.provision import Awaiting
from luoshi.rulebook.clocks import numbered

_AT = "第四十一条"

members = Awaiting(
    _AT, "由县长或由县长委托负责日常工作的副县长召集和主持",
    "县长、副县长出席，组成部门主要负责人列席；副县长主持的只能是负责日常工作的副县长，且须有委托。",
    ("A41.1",), room="meetings", needs=("会议主持人", "县长的委托", "列席名单"),
)

executive_each_month = numbered.executive

executive_topics = Procedure(
    _AT, "会议议题由县政府办公室收集、汇总",
    "办公室收集汇总，主任审核，负责日常工作的副县长审批，县长定议题。",
    ("A41.3",), tensions=("T40",), name="常务会议议题的确定",
    steps=(
        Step("收集、汇总议题", "县政府办公室", _AT, leaves="议题汇总"),
        Step("审核议题", "县政府办公室主任", _AT, exits=("不列入",)),
        Step("审批议题", "负责日常工作的副县长", _AT, exits=("不列入",)),
        Step("确定议题", "县长", _AT, leaves="会议议程", exits=("不列入", "延期")),
    ),
)
