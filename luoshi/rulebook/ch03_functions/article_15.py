"""第十五条：生态环境保护。"""

from luoshi.law.provision import Awaiting, Statement

protection = Statement(
    "第十五条", "实行最严格的生态环境保护制度", "推进绿色、循环、低碳发展。", ("A15.1",),
    reason="生态环境工作的方向性规定，没有可执行的行为",
)
three_lines = Awaiting(
    "第十五条", "严格落实生态保护红线、环境质量底线、资源利用上线", "项目开工前逐项回答是否触及三条线。", ("A15.m1",),
    room="ledgers", needs=("项目阶段", "三条线的核对结论及依据"),
)
