"""第二十九条：会议决定和政策的公布。"""

from luoshi.law.deadline import proposed
from luoshi.law.procedure import Procedure, Step
from luoshi.law.provision import Awaiting

publish_decisions = Awaiting(
    "第二十九条", "除依法需要保密的外，应及时公布",
    "全体会议、常务会议决定的事项和制定的政策，或者公布，或者写明保密依据。", ("A29.1",), room="disclosure",
    needs=("会议纪要中的议定事项", "公布记录或者保密依据"),
)
publish_clock = proposed(
    "第二十九条", "应及时公布", ids=("D20", "A29.2"), name="公布决定和政策",
    summary="自形成或者变更之日起二十个工作日内公布（政府信息公开条例第二十六条）。", trigger="文件印发或者议定",
    owner="政务公开股", length=20, reminders=(10, 15, 20),
)
publication = Procedure("第二十九条", "应及时公布", "主动公开的文件怎样上网。", ("P17",), name="公布", steps=(
    Step("确认公开属性为主动公开", "政务公开股", "附件1 五（三）3", leaves="文件稿", exits=("改变属性的重新审核",)),
    Step("填写网页信息，发文机关与署名一致，标题不带文号", "政务公开股", "页头", leaves="网页信息"),
    Step("检查个人信息和涉密字样", "政务公开股", "第二十九条", leaves="检查记录", exits=("发现涉密的停止公布",)),
    Step("先在政府网站公布，再用其他渠道", "政务公开股", "第三十条", leaves="公布记录", limit="D20"),
    Step("与解读和图解相互链接", "起草部门", "第三十一条", leaves="解读链接"),
    Step("维护有效、修改、废止状态", "政务公开股", "第二十一条", leaves="效力状态"),
))
