"""第五十七条：第一责任人、牵头协办、议定事项的落实和报告。"""

from luoshi.law.force import Force
from luoshi.law.provision import Awaiting, Statement

_AT = "第五十七条"

leaders_push = Statement(
    _AT,
    "县政府领导同志要亲力亲为抓落实",
    "县政府领导同志亲自推动落实。",
    ("A57.1",),
    reason="履职要求，没有可核对的行为",
)
first_responsible = Awaiting(
    _AT,
    "部门主要负责同志是第一责任人",
    "任务的责任人缺省为部门主要负责人，具体承办人另列。",
    ("A57.2",),
    force=Force.ADVICE,
    because="用来填写缺省责任人，可由人更改",
    room="supervision",
    needs=("责任单位的主要负责人", "承办人"),
)
one_lead = Awaiting(
    _AT,
    "牵头部门要发挥主导作用，协办部门要积极配合",
    "多部门事项只有一个牵头部门，协办部门可有多个。",
    ("A57.3",),
    force=Force.ERROR,
    because="没有牵头部门或者有两个牵头部门，责任无法落实",
    room="supervision",
    needs=("事项的牵头部门和协办部门",),
)
reported_when_done = Awaiting(
    _AT,
    "明确相关负责人负责落实，办理完毕后向县政府报告办理情况，重要进展情况要及时报告",
    "重要决策、领导批示、会议议定事项有责任人，办结须有报告；没有报告的不得销号。",
    ("A57.4",),
    force=Force.ERROR,
    because="原文以办理完毕后报告为落实的要件",
    room="supervision",
    needs=("事项来源（决策、批示、纪要）", "责任人", "进展和办结报告"),
)
