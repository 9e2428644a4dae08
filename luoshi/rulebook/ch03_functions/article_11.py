"""第十一条：发展为第一要务。"""

from luoshi.law.provision import Statement

growth = Statement(
    "第十一条", "加强经济发展趋势研判", "落实宏观调控，研判走势，推动发展。", ("A11",),
    reason="经济工作的方向性规定，没有可执行的行为",
)
