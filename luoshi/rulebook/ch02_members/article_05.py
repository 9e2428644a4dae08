"""第五条：组成人员。"""

from luoshi.law.provision import Awaiting

members = Awaiting(
    "第五条", "县长、副县长和县政府组成部门的主要负责人", "组成人员名册按任职起止日期登记，会议名单和签发人由此得出。",
    ("A5",), room="office", needs=("职务、任职人和起止日期",),
)
