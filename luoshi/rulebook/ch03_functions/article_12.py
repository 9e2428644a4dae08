"""第十二条：市场监管。"""

from luoshi.law.provision import Awaiting, Statement

fair_market = Statement(
    "第十二条", "强化事中事后监管", "公平准入、信用体系和事中事后监管。", ("A12.1",),
    reason="监管工作的方向性规定，没有可执行的行为",
)
discretion = Awaiting(
    "第十二条", "规范行政裁量权", "裁量基准按版本登记，处理决定可与相应幅度比对。", ("A12.m1",), room="ledgers",
    needs=("裁量基准表", "处理决定及其情节"),
)
