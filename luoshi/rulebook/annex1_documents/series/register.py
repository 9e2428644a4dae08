"""The number register: one counter for each series and year, given after the last signature (catalogue 4.3)."""

from luoshi.law.force import Force
from luoshi.law.provision import Awaiting

REGISTER = Awaiting(
    at="附件1 五（一）3",
    quote="因发文时间与文号具有逻辑性",
    summary="每个字号每年一个序列，从1号起，在最后一个必需的签字之后取号；不预留、不重用，作废的号保留记录和理由；"
            "日期先后与序号一致。",
    ids=("X1-3.m1",),
    force=Force.ERROR,
    because="号码重复、跳号而无作废记录，或日期与序号倒置的，不得编号",
    room="documents",
    needs=("各字号当年已用的序号和日期", "作废号及理由", "签发记录"),
)
