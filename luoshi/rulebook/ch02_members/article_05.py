"""第五条：组成人员。"""

from luoshi.law.provision import Kept

members = Kept(
    "第五条", "县长、副县长和县政府组成部门的主要负责人", "组成人员名册按任职起止日期登记，会议名单和签发人由此得出。",
    ("A5",),
    by=("office.actions.people.appoint", "office.actions.people.end_post", "office.queries.members"),
    how="任免按任职起止日期登记，任何一天的组成人员名册由登记得出。",
)
