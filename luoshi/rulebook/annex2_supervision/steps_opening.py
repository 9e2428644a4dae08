"""附件2 三（一）至（四）：立项备案、交办承办、实地督办、现场确认。"""

from luoshi.law.force import Force
from luoshi.law.provision import Awaiting

file_first = Awaiting(
    "附件2 三（一）",
    "报请县政府领导同意后，予以立项和登记备案，建立跟踪督办工作台账",
    "先报县政府领导同意，再立项编号、建台账；没有同意不得开展。",
    ("X2-3(1)",),
    force=Force.ERROR,
    because="原文以领导同意为立项的前提",
    room="supervision",
    needs=("立项建议", "同意的领导和日期", "立项编号"),
)
notice = Awaiting(
    "附件2 三（二）",
    "《督查通知》中明确督查内容、督查方式、督查要求等",
    "督查通知写明对象、内容、方式和要求，缺一不发。",
    ("X2-3(2).1",),
    force=Force.ERROR,
    because="通知的必备内容由原文列明",
    tensions=("T22", "T28"),
    room="supervision",
    needs=("督查对象", "督查内容、方式和要求"),
)
receipt = Awaiting(
    "附件2 三（二）",
    "督查对象收到《督查通知》后，应按要求做好迎检准备",
    "督查对象签收通知，没有签收的提醒。",
    ("X2-3(2).2",),
    force=Force.WARNING,
    because="签收可以催办，不停止督查",
    tensions=("T22",),
    room="supervision",
    needs=("通知的签收记录",),
)
visit = Awaiting(
    "附件2 三（三）",
    "在规定时间内到实地逐项进行督查",
    "逐项到实地，逐项留下所见事实；不到实地的写明理由。",
    ("X2-3(3)",),
    force=Force.WARNING,
    because="部分督查方式不到实地（附件2 四），须说明理由",
    room="supervision",
    needs=("督查清单", "逐项的督查记录、人员和时间"),
)
confirmed = Awaiting(
    "附件2 三（四）",
    "明确发现的问题，确定整改时限，被督查对象现场确认签字",
    "督查确认单写明问题、整改时限，对象当场签字；拒签的由见证人签字。",
    ("X2-3(4)",),
    force=Force.ERROR,
    because="确认单的必备内容由原文列明",
    tensions=("T25", "T61"),
    room="supervision",
    needs=("发现的问题", "整改时限", "签字或者拒签记录"),
)
