"""第四十八条：在丰召开的全国、全省性会议。"""

from luoshi.law.force import Force
from luoshi.law.procedure import Procedure, Step

_AT = "第四十八条"

meetings_from_above = Procedure(
    _AT, "有关部门须提前报告县政府,经同意后方可答复和安排",
    "部门商洽在丰召开全国或全省性会议的，先报县政府，同意之后才可答复和安排。", ("A48",),
    name="在丰召开全国、全省性会议的报告", force=Force.ERROR,
    steps=(
        Step("接到商洽", "有关部门", _AT, leaves="商洽函"),
        Step("答复之前报告县政府", "有关部门", _AT, leaves="报告或请示", exits=("不承办",)),
        Step("提出拟办意见", "县政府办公室", "第五十一条", leaves="拟办意见"),
        Step("审批", "县政府领导同志", _AT, leaves="批示", exits=("不同意",)),
        Step("答复对方并安排会议", "有关部门", _AT, leaves="复函"),
    ),
)
