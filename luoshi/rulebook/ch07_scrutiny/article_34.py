"""第三十四条：监察、司法、审计和层级监督。"""

from luoshi.law.procedure import Procedure, Step
from luoshi.law.provision import Awaiting, Statement

supervision = Statement(
    "第三十四条", "自觉接受监察机关的监督", "公职人员接受监察监督。", ("A34.1",), reason="监督原则，没有可执行的行为",
)
litigation = Awaiting(
    "第三十四条", "做好行政应诉工作，尊重并自觉履行人民法院的生效判决、裁定", "应诉案件登记出庭、裁判和履行情况。",
    ("A34.2",), room="scrutiny", needs=("案件、开庭、出庭负责人、裁判和履行日期",),
)
corrections = Awaiting(
    "第三十四条", "要认真整改并向县政府报告", "监督发现的问题有整改、有报告。", ("A34.3",), room="scrutiny",
    needs=("监督、审计发现的问题", "整改情况和报告"),
)
cases = Procedure(
    "第三十四条", "对监督中发现的问题，要认真整改并向县政府报告", "应诉、复议和审计整改的办理。", ("P35",),
    name="应诉、复议和审计整改",
    steps=(
        Step("登记案件或者问题", "县司法局、有关部门", "第三十四条", leaves="登记"),
        Step("确定责任单位和法定期限", "县司法局", "第三十六条", leaves="期限", limit="行政诉讼-答辩"),
        Step("记录负责人出庭", "被诉部门", "第三十四条", leaves="出庭记录"),
        Step("登记结果和应履行的义务", "县司法局", "第三十四条", leaves="裁判、决定或者审计结论"),
        Step("履行或者整改", "责任部门", "第三十四条", leaves="履行证明"),
        Step("向县政府报告", "责任部门", "第三十四条", leaves="整改报告"),
        Step("回头看", "县政府督查室", "附件2 五（五）", leaves="复查记录", limit="D39"),
    ),
)
