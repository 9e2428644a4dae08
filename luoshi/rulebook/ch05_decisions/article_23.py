"""第二十三条：重大决策的法定程序。"""

from luoshi.law.force import Force
from luoshi.law.procedure import Procedure, Step
from luoshi.law.provision import Awaiting, Statement

democratic = Statement(
    "第二十三条", "认真贯彻民主集中制原则", "决策要科学、民主、依法，政策制定要透明。", ("A23.2",),
    reason="决策原则，没有可执行的行为",
)
five_steps = Awaiting(
    "第二十三条", "公众参与、专家论证、风险评估、合法性审查和集体讨论决定",
    "重大决策的五个法定步骤各有日期和材料，免做的写明法定理由。", ("A23.1",), force=Force.ERROR,
    because="原文定为法定程序，缺步骤不得出台", tensions=("T43",), room="decisions",
    needs=("是否属于重大行政决策", "五个步骤的日期和材料"),
)
major_decision = Procedure(
    "第二十三条", "作为重大决策的法定程序", "重大决策从认定到评估的全过程。", ("P14",), name="重大行政决策",
    steps=(
        Step(
            "认定是否属于重大决策", "县政府办公室、县司法局", "第二十五条", leaves="认定意见和主办部门",
            exits=("不属于的按一般事项办理",),
        ),
        Step("调查研究和五项评估论证", "主办部门", "第二十六条", leaves="评估论证报告"),
        Step("征求部门和乡（镇）意见", "主办部门", "第二十六条", leaves="意见汇总表", limit="D04", exits=("分歧处理",)),
        Step("公众参与，必要时听证", "主办部门", "第二十七条", leaves="意见采纳情况"),
        Step("专家论证", "专家", "第二十三条", leaves="论证意见"),
        Step(
            "风险评估，含社会稳定风险", "主办部门", "第二十六条", leaves="风险评估报告",
            exits=("高风险的停止或者调整",),
        ),
        Step(
            "合法性审查和法律顾问意见", "县司法局、法律顾问", "第二十七条", leaves="合法性审查意见",
            exits=("不合格的不得上会",),
        ),
        Step("集体讨论决定", "县政府", "第二十五条", leaves="会议纪要", exits=("不通过", "缓议")),
        Step(
            "出台前向县委请示报告，按规定报县人大常委会", "县政府", "第二十七条", leaves="请示报告记录",
            exits=("暂缓出台",),
        ),
        Step("印发、公布、解读", "县政府办公室", "第二十九条", leaves="正式文件", limit="D20"),
        Step(
            "跟踪执行，评估效果，调整完善", "主办部门", "第二十七条", leaves="评估报告", limit="D48",
            exits=("调整", "停止执行"),
        ),
    ),
)
