"""第十六条：政府职能转变。"""

from luoshi.law.provision import Awaiting, Statement

simpler = Statement(
    "第十六条", "持续深化“放管服”改革", "简政放权，建设数字政府和营商环境。", ("A16.1",),
    reason="改革方向的规定，没有可执行的行为",
)
catalogue = Awaiting(
    "第十六条", "一网通办、一网统管、 一网协同", "政务服务事项成册，字段依第三十条，可导出。", ("A16.m1",),
    tensions=("T65",), room="ledgers", needs=("政务服务事项及其七项公开信息",),
)
