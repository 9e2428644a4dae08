"""第十八条：项目建设管理。"""

from luoshi.law.deadline import proposed
from luoshi.law.due import Mode, Period
from luoshi.law.provision import Awaiting

pipeline = Awaiting(
    "第十八条", "谋划储备一批、包装申报一批、开工建设一批、竣工投产一批",
    "项目按四个阶段逐级推进，暂停和退出写明理由。", ("A18.1",), room="ledgers",
    needs=("项目阶段、投资、责任单位和各阶段日期",),
)
problems = Awaiting(
    "第十八条", "及时解决项目建设过程中遇到的困难", "建设中的问题有人负责、有期限、有回音，逾期报分管副县长。",
    ("A18.2",), tensions=("T39",), room="ledgers", needs=("问题、责任单位、期限和办理结果",),
)
money = Awaiting(
    "第十八条", "严格规范项目资金使用，加强审计监督", "拨付不超过批准数额，审计发现转入督查。", ("A18.3",),
    room="ledgers", needs=("批准和拨付的资金", "审计发现及整改情况"),
)
batches = Awaiting(
    "第十八条", "项目梯次推进格局", "按月列出各阶段项目数、总投资和平均停留天数。", ("A18.m1",), room="ledgers",
    needs=("项目台账及阶段变动记录",),
)
update_clock = proposed(
    "第十八条", "实行动态管理", ids=("D44",), name="项目储备更新", summary="每月更新一次；建议值。", trigger="所在月份",
    owner="发展改革部门", mode=Mode.PERIOD, period=Period.MONTH, reminders=(-5,),
)
