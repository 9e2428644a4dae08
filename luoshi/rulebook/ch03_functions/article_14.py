"""第十四条：保障和改善民生。"""

from luoshi.law.provision import Awaiting, Statement

services = Statement(
    "第十四条", "促进基本公共服务均等化", "完善基本公共服务体系。", ("A14.1",),
    reason="民生工作的方向性规定，没有可执行的行为",
)
livelihood = Awaiting(
    "第十四条", "幼有所育、学有所教、劳有所得、病有所医、老有所养、住有所居、弱有所扶",
    "七个方面各列一组年度数据，逐年对比。", ("A14.m1",), room="ledgers", needs=("部门填报的七类年度数据",),
)
