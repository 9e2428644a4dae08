"""第八条：县长离丰期间的主持。"""

from luoshi.law.provision import Awaiting

acting = Awaiting(
    "第八条", "指定负责日常工作的副县长或其他副县长主持日常工作",
    "县长离丰须登记起止日期和一位主持工作的副县长，同一时间不得有两位。", ("A8",), tensions=("T35", "T33"),
    room="office", needs=("县长离丰起止日期", "指定主持工作的副县长"),
)
