"""第六十三条：坚决执行县政府的决定。"""

from luoshi.law.force import Force
from luoshi.law.provision import Statement

decisions_carried_out = Statement(
    "第六十三条",
    "在没有重新作出决定前，不得有任何与县政府决定相违背的言论和行为",
    "决定必须执行，不同意见可在内部提出。",
    ("A63",),
    force=Force.STATEMENT,
    because="约束言行的纪律，软件不作判断",
    reason="言论和行为不由软件判断；不同意见可记入会议内部记录",
)
