"""第二十五条：须上全体会议或者常务会议的事项。"""

from luoshi.law.force import Force
from luoshi.law.provision import Awaiting

forum = Awaiting(
    "第二十五条", "由县政府全体会议或县政府常务会议讨论和决定",
    "规划计划、预算、重大政策和重大决策须上全体会议或者常务会议。", ("A25",), force=Force.ERROR,
    because="会议形式由原文指定，不得以其他会议或者签批代替", tensions=("T38",), room="meetings",
    needs=("事项的分类", "作出决定的会议和纪要"),
)
