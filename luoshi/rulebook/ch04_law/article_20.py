"""第二十条: the constitution's authority, three lists kept current, a government under law."""

from luoshi.law.force import Force
from luoshi.law.provision import Awaiting, Statement

AT = "第二十条"

three_lists = Awaiting(
    AT,
    "大力推行权力清单、责任清单、负面清单制度并实行动态管理",
    ids=("A20.1",),
    summary="三张清单逐项登记名称、依据、实施主体和起止时间，依据废止时提醒。",
    room="ledgers",
    needs=("权责清单登记", "依据规范的有效状态"),
)
government_by_law = Statement(
    AT,
    "建设职能科学、权责法定、执法严明、公开公正、廉洁高效、守法诚信的法治政府",
    ids=("A20.2",),
    summary="建设法治政府的总要求。",
    force=Force.STATEMENT,
    reason="总体目标，没有可以执行的对象。",
)
