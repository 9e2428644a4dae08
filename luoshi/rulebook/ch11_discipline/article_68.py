"""第六十八条：部门发布重要信息先审定。"""

from luoshi.law.force import Force
from luoshi.law.provision import Awaiting

release = Awaiting(
    "第六十八条",
    "要经过严格审定，重大情况要及时向县政府报告",
    "部门发布重要部署和经济社会信息，先审定；重大的报县政府。",
    ("A68",),
    force=Force.WARNING,
    because="是否重要由人判断，没有审定人的提醒补报",
    tensions=("T38",),
    room="disclosure",
    needs=("拟发布信息的审定人和日期", "是否属于重大情况"),
)
