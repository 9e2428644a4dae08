"""第三十八条：信访。"""

from luoshi.law.procedure import Procedure, Step
from luoshi.law.provision import Awaiting, Statement

channels = Statement(
    "第三十八条", "畅通和规范群众诉求表达、利益协调、权益保障渠道", "完善信访制度，畅通渠道。", ("A38.1",),
    reason="制度建设的要求，具体办理在信访程序中",
)
leaders_read = Awaiting(
    "第三十八条", "亲自阅批重要的群众来信，督促解决重大信访问题", "重要来信须有领导批示，批示须有结果。", ("A38.2",),
    tensions=("T59",), room="scrutiny", needs=("来信是否重要", "领导批示和办理结果"),
)
ledger = Awaiting(
    "第三十八条", "重视信访工作，进一步完善信访制度", "信访台账逐件登记，身份信息限定可见范围。", ("A38.m1",),
    room="scrutiny", needs=("来信来访的登记和办理记录",),
)
petition = Procedure("第三十八条", "进一步完善信访制度", "群众来信的办理。", ("P30",), name="信访办理", steps=(
    Step("登记，限定身份信息的可见范围", "信访部门、县政府办公室", "第三十八条", leaves="信访台账", limit="信访-告知"),
    Step("重要来信送领导阅批", "县政府领导同志", "第三十八条", leaves="领导批示"),
    Step("确定承办单位和期限", "县政府办公室", "第三十八条", leaves="交办单", exits=("无权处理的转送并告知",)),
    Step("办理并答复来信人", "承办部门", "第三十八条", leaves="答复意见", limit="信访-办结", exits=("重复信访",)),
    Step("向批示领导报告结果", "承办部门", "第三十八条", leaves="办理报告"),
    Step("重大问题列入督查", "县政府督查室", "附件2 二（五）", leaves="督查立项"),
))
