"""第六条：县长负责制。"""

from luoshi.law.provision import Awaiting

head_responsible = Awaiting(
    "第六条", "县政府实行县长负责制", "没有其他规定时，最终由县长决定。", ("A6",), room="office",
    needs=("县长和副县长的任职记录",),
)
