"""第三十一条：政策解读。"""

from luoshi.law.force import Force
from luoshi.law.procedure import Procedure, Step
from luoshi.law.provision import Awaiting, Statement

who_explains = Awaiting(
    "第三十一条", "谁起草、谁解读", "解读由起草部门负责。", ("A31.1",), force=Force.WARNING,
    because="原文称为原则，责任人不一致的提醒", room="disclosure", needs=("起草部门", "解读的责任部门"),
)
seven_elements = Awaiting(
    "第三十一条", "背景依据、目标任务、主要内容、涉及范围、执行标准、注意事项、惠民利民举措",
    "解读应覆盖七个要素，缺少的写明不适用。", ("A31.2",), force=Force.WARNING, because="原文用“重点解读”，缺项提醒",
    tensions=("T52",), room="disclosure", needs=("解读稿与政策文件的对应关系",),
)
plain_form = Awaiting(
    "第三十一条", "图文并茂的形式、通俗易懂的语言、喜闻乐见的方式", "解读宜配图解，语言通俗。", ("A31.3",),
    force=Force.ADVICE, because="对表达形式的提倡", room="disclosure", needs=("解读的图解版本",),
)
reactions = Statement(
    "第三十一条", "及时回应公众关切", "关注社会反映，解疑释惑。", ("A31.4",), reason="可执行的部分在第三十二条",
)
interpretation = Procedure(
    "第三十一条", "及时准确做好政策解读工作", "政策解读与文件同步。", ("P19",), name="政策解读",
    steps=(
        Step("由起草部门负责解读", "起草部门", "第三十一条", leaves="解读责任人", exits=("不属于政策的写明理由",)),
        Step("按七个要素撰写，列出缺项", "起草部门", "第三十一条", leaves="解读稿"),
        Step("通俗表述，制作图解", "起草部门", "第三十一条", leaves="图解"),
        Step("与文件稿一并审核", "政务公开股", "附件1 五（三）3", leaves="审核意见"),
        Step("与文件同时公布", "政务公开股", "第二十九条", leaves="公布记录", limit="D20"),
        Step("收集公众疑问并答复", "起草部门", "第三十一条", leaves="问答", limit="D22"),
    ),
)
