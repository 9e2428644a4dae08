"""第四十四条：会议的组织、议题审核和材料起草。"""

from luoshi.law.force import Force
from luoshi.law.provision import Awaiting

_AT = "第四十四条"

organiser = Awaiting(
    _AT, "组织工作由县政府办公室负责", "四类会议都由县政府办公室组织，只有办公室可以登记会议。", ("A44.1",),
    room="meetings", needs=("会议登记人所在机构",),
)

approved_topics_only = Awaiting(
    _AT, "未经县政府领导同志审核同意的相关议题,县政府办公室不予安排会议审议",
    "议题未经县政府领导审核同意的，不得列入议程。", ("A44.2",),
    room="meetings", needs=("议题的审核记录", "会议议程"),
)

papers = Awaiting(
    _AT, "会议材料由议题汇报部门牵头会同有关单位起草", "会议材料由汇报部门牵头起草，针对问题、可以操作。", ("A44.3",),
    force=Force.ADVICE, because="材料是否管用由人判断，只提示缺材料或起草单位不符", room="meetings",
    needs=("会议材料", "议题汇报部门"),
)
