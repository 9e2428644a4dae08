"""第七十条：参加所在党支部活动。"""

from luoshi.law.force import Force
from luoshi.law.provision import Statement

party_branch = Statement(
    "第七十条",
    "除特殊情况外做到不请假不缺席",
    "积极参加所在党支部例会和活动。",
    ("A70",),
    force=Force.STATEMENT,
    because="党内生活不在本软件范围",
    reason="党内组织生活由党支部记录，不在本软件范围",
)
