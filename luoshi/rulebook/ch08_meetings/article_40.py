"""第四十条：全体会议的组成、次数和议题程序。任务各项见 article_40_tasks。"""

from luoshi.law.procedure import Procedure, Step
from luoshi.law.provision import Awaiting
from luoshi.rulebook.clocks import numbered

_AT = "第四十条"

members = Awaiting(
    _AT, "由县长召集和主持。根据需要安排有关单位负责人列席",
    "出席名单由组成人员登记推出，由县长召集主持，其他单位按需列席。", ("A40.1",),
    room="meetings", needs=("组成人员登记", "会议主持人", "列席名单"),
)

plenary_each_half_year = numbered.plenary

plenary_topics = Procedure(
    _AT, "经县政府办公室主任审核并报负责日常工作的副县长审批后,由县长确定",
    "呈报单位先征求县政府领导意见，办公室汇总、主任审核、负责日常工作的副县长审批，最后由县长定议题。",
    ("A40.3",), tensions=("T40",), name="全体会议议题的确定",
    steps=(
        Step("提出议题，征求县政府领导同志意见", "呈报部门或单位", _AT, leaves="议题单", exits=("领导不同意",)),
        Step("汇总议题", "县政府办公室", _AT, leaves="议题汇总"),
        Step("审核议题", "县政府办公室主任", _AT, exits=("不列入",)),
        Step("审批议题", "负责日常工作的副县长", _AT, exits=("不列入",)),
        Step("确定议题", "县长", _AT, leaves="会议议程", exits=("不列入", "延期")),
    ),
)
