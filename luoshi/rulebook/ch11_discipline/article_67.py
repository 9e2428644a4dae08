"""第六十七条：请假、报告、备案和销假。"""

from luoshi.law.force import Force
from luoshi.law.provision import Awaiting

_AT = "第六十七条"

leave_and_return = Awaiting(
    _AT,
    "县政府组成人员要严格执行请销假制度",
    "请假和销假都有记录，假满没有销假的提醒。",
    ("A67.1",),
    force=Force.WARNING,
    because="销假漏记的提醒补记",
    tensions=("T33", "T64"),
    room="conduct",
    needs=("请假的起止、事由、去向和代理人", "销假日期"),
)
deputies = Awaiting(
    _AT,
    "副县长离丰和休假，应事先报告县长，由县政府办公室通报县政府其他领导同志",
    "副县长离丰先报告县长，办公室通报其他领导同志。",
    ("A67.2",),
    room="conduct",
    needs=("副县长的报告和县长意见", "办公室的通报"),
)
heads = Awaiting(
    _AT,
    "应提前3天向县长和分管副县长请假，并报县政府办公室备案",
    "部门主要负责人离丰，县长和分管副县长都同意，再报备案。",
    ("A67.3",),
    tensions=("T33",),
    room="conduct",
    needs=("离丰日期和请假日期", "县长和分管副县长的意见", "备案"),
)
