"""第七十六条：学习型机关。"""

from luoshi.law.provision import Statement

learning = Statement(
    "第七十六条",
    "要做学习的表率，全力争创学习型机关",
    "带头学习，创建学习型机关。",
    ("A76",),
    reason="提倡性要求，没有可核对的行为",
)
