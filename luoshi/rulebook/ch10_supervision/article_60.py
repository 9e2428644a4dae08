"""第六十条：绩效考评和即时考评。"""

from luoshi.law.force import Force
from luoshi.law.provision import Awaiting

by_results = Awaiting(
    "第六十条",
    "突出结果导向，开展分类考评",
    "考评分单位类别，每一分都对应台账中的事实，由人审定。",
    ("A60.1",),
    force=Force.ADVICE,
    because="软件只汇总事实，分数由人审定",
    tensions=("T26",),
    room="supervision",
    needs=("单位类别", "按期、逾期、退回、重办的事实"),
)
at_once = Awaiting(
    "第六十条",
    "抓实“日周旬月季”即时考评机制，考评结果纳入县政府绩效考核",
    "日、周、旬、月、季期满各留一份事实快照。",
    ("A60.2",),
    force=Force.ADVICE,
    because="期满只提醒",
    tensions=("T26",),
    room="supervision",
    needs=("各周期的事实快照",),
)
