"""附件1 二（九）: leading groups change their members by themselves."""

from luoshi.law.force import Force
from luoshi.law.provision import Kept, Statement

own_paper_of_the_group = Statement(
    "附件1 二（九）",
    "原则上由领导小组或委员会的办事机构报经领导小组组长或委员会主任同意后自行发文调整",
    "非常设机构成员变动，由其办事机构报组长或主任同意后自行发文。",
    ("X1-2(9)",),
    force=Force.STATEMENT,
    because="以县政府名义调整成员由 K52 提示，本项说明正确的办法",
    reason="发文前的同意在机构内部取得，不经县政府公文程序。",
)

register_of_groups = Kept(
    "附件1 二（九）",
    "经县政府批准成立的领导小组或委员会等非常设机构",
    "建立领导小组和委员会名册：组长、成员、办事机构及变动。",
    ("X1-2(9).m1",),
    by=(
        "office.actions.bodies.open_body",
        "office.actions.people.establish_post",
        "office.actions.people.appoint",
        "office.actions.people.end_post",
    ),
    how="非常设机构登记为议事协调机构，组长、成员作为职务登记，进出各有日期和依据。",
)
