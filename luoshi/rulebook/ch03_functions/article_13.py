"""第十三条：社会治理。"""

from luoshi.law.provision import Statement

governance = Statement(
    "第十三条", "公共安全体系、社会治安防控体系、应急管理体系、社区治理体系", "健全社会治理的各个体系。", ("A13",),
    reason="社会治理的方向性规定，没有可执行的行为",
)
