"""第三十三条：人大监督、政协监督、建议提案。"""

from luoshi.law.deadline import proposed
from luoshi.law.due import Mode
from luoshi.law.procedure import Procedure, Step
from luoshi.law.provision import Awaiting, Statement

filing = Awaiting(
    "第三十三条", "依法备案行政规范性文件", "规范性文件印发后按期报备并留存回执。", ("A33.1",), room="scrutiny",
    needs=("规范性文件印发日期", "备案报告和回执"),
)
filing_city = proposed(
    "第三十三条", "依法备案行政规范性文件", ids=("D25",), name="规范性文件报市政府备案",
    summary="公布后十五日内报市政府备案（辽宁省规章规范性文件备案办法）。", trigger="规范性文件公布", owner="县司法局",
    length=15, mode=Mode.CALENDAR, roll=True, reminders=(7, 12),
)
filing_congress = proposed(
    "第三十三条", "依法备案行政规范性文件", ids=("D25.人大",), name="规范性文件报县人大常委会备案",
    summary="公布后三十日内报县人大常委会备案；天数待核实。", trigger="规范性文件公布", owner="县司法局", length=30,
    mode=Mode.CALENDAR, roll=True, reminders=(15, 25),
)
inquiries = Awaiting(
    "第三十三条", "认真负责地报告工作，接受询问和质询", "询问和质询逐件登记答复。", ("A33.2",), room="scrutiny",
    needs=("询问、质询及答复日期",),
)
conference = Statement(
    "第三十三条", "自觉接受县政协的民主监督", "接受政协民主监督，听取意见。", ("A33.3",),
    reason="监督原则，具体办理在建议提案程序中",
)
proposals = Awaiting(
    "第三十三条", "主动公开办理结果", "建议提案办理要与代表委员沟通，限时办结，公开结果。", ("A33.4",), room="scrutiny",
    needs=("建议提案的交办、沟通、答复和公开记录",),
)
proposals_clock = proposed(
    "第三十三条", "限时办结", ids=("D24", "A33.5"), name="办理建议提案",
    summary="自交办之日起三个月内答复，涉及面广、难度大的不超过六个月（代表法）。", trigger="交办", owner="承办部门",
    length=3, mode=Mode.MONTHS, extension=3, reminders=(-30, -10, -3),
)
proposal_handling = Procedure(
    "第三十三条", "依法认真办理人民代表大会代表建议和政协委员提案", "建议提案的办理。", ("P29",), name="建议提案办理",
    steps=(
        Step("登记交办清单", "县政府办公室", "第三十三条", leaves="交办清单", exits=("承办单位不对的退回",)),
        Step("确定主办、协办部门", "县政府办公室", "第五十七条", leaves="交办单"),
        Step("答复前与代表委员沟通", "承办部门", "第三十三条", leaves="沟通记录"),
        Step("主要负责人签发答复", "承办部门主要负责人", "第三十三条", leaves="答复函", limit="D24"),
        Step("征询代表委员意见", "承办部门", "第三十三条", leaves="满意度", exits=("不满意的重新办理",)),
        Step("公开办理结果", "承办部门", "第三十三条", leaves="公布记录", limit="D20"),
        Step("督查事项办结", "县政府督查室", "附件2 二（七）", leaves="办结记录"),
    ),
)
