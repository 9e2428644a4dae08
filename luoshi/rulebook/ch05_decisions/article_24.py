"""第二十四条：党的领导。"""

from luoshi.law.provision import Statement

party_leadership = Statement(
    "第二十四条", "把党的领导贯彻到重大行政决策全过程", "党的领导贯穿重大决策全过程。", ("A24",),
    reason="可执行的部分是第二十七条的请示报告，本条不另设检查",
)
