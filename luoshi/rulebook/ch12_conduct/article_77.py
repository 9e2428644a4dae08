"""第七十七条：深入基层调查研究，减少陪同。"""

from luoshi.law.force import Force
from luoshi.law.provision import Awaiting, Statement

research_trips = Awaiting(
    "第七十七条",
    "注重实际效果，减少陪同人员，简化接待工作",
    "调研登记地点、题目、人员和发现的问题，问题转为任务。",
    ("A77.1",),
    room="conduct",
    needs=("调研的地点、题目和人员", "调研记录和转办任务"),
)
no_welcome = Statement(
    "第七十七条",
    "除工作需要外，不去名胜古迹、风景区参观",
    "不到辖区分界处迎送，不游览名胜。",
    ("A77.2",),
    force=Force.STATEMENT,
    because="行程中的行为，软件无从核对",
    reason="行程中的行为，没有可核对的文字材料",
)
