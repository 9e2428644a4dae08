"""第七十四条：个人廉洁，有关事项报告。"""

from luoshi.law.force import Force
from luoshi.law.provision import Statement

personal_integrity = Statement(
    "第七十四条",
    "不得利用职权和职务影响为本人或特定关系人谋取不正当利益",
    "廉洁从政，报告个人有关事项，管好亲属和身边人员。",
    ("A74",),
    force=Force.STATEMENT,
    because="个人廉洁由组织和纪检部门管理",
    reason="个人有关事项由组织部门受理，不得在本软件中采集",
)
