"""第一条：制定目的和依据。"""

from luoshi.law.provision import Awaiting, Statement

purpose = Statement(
    "第一条", "管理扁平化、工作高效率、调动穿透式", "本规则要管理层级少、办事快、一竿子到底。", ("A1.1",),
    reason="制定目的，没有可执行的行为",
)
upstream = Awaiting(
    "第一条", "参照《辽宁省人民政府工作规则》", "登记本规则所依据的上位规定及其版本，上位规定修订时提醒起草单位复核。",
    ("A1.2",), room="ledgers", needs=("上位规定的名称、文号、版本日期和效力状态",),
)
