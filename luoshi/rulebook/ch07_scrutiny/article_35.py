"""第三十五条：权力集中岗位的分权。"""

from luoshi.law.force import Force
from luoshi.law.provision import Awaiting, Statement

split_duties = Awaiting(
    "第三十五条", "实行分事行权、分岗设权、分级授权", "六类权力集中的岗位，申请与批准、采购与验收不得一人兼任。",
    ("A35",), force=Force.WARNING, because="岗位分设由人安排，兼任的提醒；本软件内自己批准自己一律不许",
    room="scrutiny", needs=("六类岗位的人员和职责",),
)
domains = Statement(
    "第三十五条", "财政资金分配使用、国有资产监管、政府投资、政府采购、公共资源转让、公共工程建设",
    "须分权制衡的六类事项。", ("A35.m1",), reason="事项范围，由岗位分设的规定执行",
)
