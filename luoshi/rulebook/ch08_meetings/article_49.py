"""第四十九条：会风。"""

from luoshi.law.force import Force
from luoshi.law.provision import Awaiting, Statement

style = Statement(
    "第四十九条", "严肃会风会纪,提倡节俭办会,提高效率和质量", "办会落实八项规定精神，节俭高效。", ("A49.1",),
    reason="只提原则，没有可以判定的行为；八项规定的具体标准在本规则之外。",
)

cost_table = Awaiting(
    "第四十九条", "提倡节俭办会", "按半年汇总每次会议的费用、时长和人数，供控制会议时参考。", ("A49.m1",),
    force=Force.ADVICE, because="汇总表是本系统的建议做法，只作参考", room="meetings",
    needs=("会议费用", "会议时长", "参会人数"),
)
